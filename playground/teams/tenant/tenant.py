"""The tenant: people, teams, chats, and who has the app."""

from typing import Any

from playground.teams.ids import (
    COACHES,
    DANA,
    GWEN,
    LEADS,
    PARTNERS,
    SAM,
    TEAM,
    account_id,
    chat_id,
)
from playground.teams.tenant.files import File
from playground.teams.tenant.messages import Message
from playground.teams.tenant.people import STARTING, Person
from playground.teams.tenant.places import Chat, Place, Team
from playground.types import ControlError
from playground.workspace.changes import Changes
from playground.workspace.clock import Clock


class Tenant:
    """One organisation. `bot_id` is the app's, since the ids it uses for people depend on that."""

    def __init__(self, bot_id: str, clock: Clock, changes: Changes) -> None:
        self.bot_id = bot_id
        self.clock = clock
        self._changes = changes
        self._stamp = 0
        self.people: dict[str, Person] = {}
        self.chats: dict[str, Chat] = {}
        self.teams: dict[str, Team] = {}
        self.files: dict[str, File] = {}
        self.installed_for: set[str] = set()
        self.blocked_by: set[str] = set()
        self.is_disabled = False
        """Whether an administrator has turned the app off."""
        for one in STARTING:
            self.welcome(**one)
        team = Team(TEAM, "Career Coaching", {DANA, GWEN}, {DANA})
        team.add(TEAM, "General")
        team.add(COACHES, "career-coaches")
        team.add(LEADS, "leads", "private", {DANA})
        team.add(PARTNERS, "partners", "shared", {DANA, SAM})
        self.teams[TEAM] = team

    def touch(self) -> None:
        """Something visible changed."""
        self._changes.touch()

    def welcome(self, aad_id: str, name: str, **more: Any) -> Person:
        """A new person; `more` are fields of Person."""
        person = Person(aad_id, account_id(self.bot_id, aad_id), name, **more)
        self.people[aad_id] = person
        return person

    def chat_of(self, aad_id: str) -> Chat:
        """A person's chat with the bot, created on first use."""
        chat = Chat(chat_id(self.bot_id, aad_id), aad_id)
        return self.chats.setdefault(chat.id, chat)

    def find(self, place_id: str) -> Place | None:
        """The chat or channel with that id, if it exists."""
        found = (team.channels.get(place_id) for team in self.teams.values() if not team.is_deleted)
        channel = next((one for one in found if one and not one.is_deleted), None)
        return self.chats.get(place_id) or channel

    def has_app(self, aad_id: str) -> bool:
        """Whether the bot may write to that person first: they have the app, or a team of theirs does."""
        teams = any(team.installed and aad_id in team.members for team in self.teams.values() if not team.is_deleted)
        return aad_id in self.installed_for or teams

    def members(self, place: Place) -> list[Person]:
        """The people in a place, in the order in which they joined the tenant."""
        inside = {place.aad_id} if isinstance(place, Chat) else place.members
        return [person for person in self.people.values() if person.aad_id in inside]

    def by_account(self, account: str) -> Person | None:
        """The person by the bot's id for them."""
        return next((person for person in self.people.values() if person.id == account), None)

    def person(self, aad_id: str) -> Person:
        """A person; ControlError if there is none with that id."""
        if aad_id not in self.people:
            raise ControlError(f"There is no person {aad_id} here.", 404)
        return self.people[aad_id]

    def team(self, team_id: str) -> Team:
        """A team; ControlError if there is none with that id."""
        team = self.teams.get(team_id)
        if team is None or team.is_deleted:
            raise ControlError(f"There is no team {team_id} here.", 404)
        return team

    def places_of(self, aad_id: str) -> list[Place]:
        """What is in a person's list: their chat with the bot, and the channels that they can see."""
        chat = self.chats.get(chat_id(self.bot_id, aad_id))
        teams = [team for team in self.teams.values() if not team.is_deleted]
        channels = [channel for team in teams for channel in team.open_channels() if aad_id in channel.members]
        return [*([chat] if chat else []), *channels]

    def seen(self, aad_id: str, place_id: str) -> Place:
        """A place that the person can see; ControlError otherwise."""
        self.person(aad_id)
        for place in self.places_of(aad_id):
            if place.id == place_id:
                return place
        raise ControlError(f"{aad_id} sees no conversation {place_id}.", 404)

    def message(self, aad_id: str, place_id: str, message_id: str) -> Message:
        """A message that the person can see; ControlError otherwise."""
        message = self.seen(aad_id, place_id).messages.get(message_id)
        if message is None:
            raise ControlError(f"There is no message {message_id} in {place_id}.", 404)
        return message

    def post(self, place: Place, author: str | None, root: str | None = None, **more: Any) -> Message:
        """A new message; `more` are fields of Message."""
        message = Message(self.stamp(), author, root=root, **more)
        place.messages[message.id] = message
        self.touch()
        return message

    def stamp(self) -> str:
        """A new message's id: milliseconds since 1970, each one later than all before it."""
        self._stamp = max(int(self.clock.now().timestamp() * 1000), self._stamp + 1)
        return str(self._stamp)
