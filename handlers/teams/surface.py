"""What the bot does in Teams by itself: a `bot.delivery.surface.Surface`.

There is no history to look things up in, nothing that only one person sees in a channel, and no page of one's own: what
stands in their place is said in docs/surfaces.md.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Container
from copy import copy
from datetime import UTC, datetime, timedelta
from typing import ParamSpec, TypeVar

import httpx

from bot.delivery.sending import NoChannel, PersonDeactivated, RateLimited, Refused
from bot.delivery.surface import Can, Channel, OwnFile
from bot.screens.elements import Form, Message, Page
from bot.services.coaching import channels
from bot.services.coaching.channels import Place
from bot.store.persons import Profile, Who
from bot.store.transact import Transact
from handlers.payload import Json
from handlers.teams import render
from handlers.teams.activity import CHANNEL
from handlers.teams.connector import Connector, Unsure
from handlers.teams.copies import Copies
from handlers.teams.data import about_channel
from handlers.teams.files import Files
from handlers.teams.people import People, Sighting

TRIES, MOST_PATIENCE = 3, timedelta(seconds=15)
"""How often, and how long each time, a limit is waited out."""
GENERAL = "General"
"""Teams' own name of the channel that every team has, which it leaves out."""


Args = ParamSpec("Args")
Result = TypeVar("Result")


class Surface:
    """One organisation. `admins`: who decides for all of it; where none is named, whoever owns the team in question.

    `opens`: the actions that may open a form.
    """

    can: frozenset[Can] = frozenset()
    passing: tuple[type[Exception], ...] = (httpx.HTTPError, Unsure)

    def __init__(
        self,
        connector: Connector,
        people: People,
        files: Files,
        transact: Transact,
        admins: Collection[str],
        opens: Container[str],
    ) -> None:
        self._is_patient = False
        self.connector = connector
        self.people = people
        self.files = files
        self.copies = Copies()
        self._transact = transact
        self._admins = admins
        self._opens = opens

    def patient(self) -> "Surface":
        """The same, waiting out a refusal because there was too much: nothing was taken then."""
        made = copy(self)
        made._is_patient = True
        return made

    @property
    def workspace(self) -> str:
        """The organisation."""
        return self.connector.account.tenant_id

    # --- messages

    async def channel_with(self, user: str) -> str:
        """The private conversation of bot and user. Raises PersonGone for those whom the bot cannot write to."""
        known = await self.people.reference(user)
        if known.channel:
            return known.channel
        address = known.address or (await self._find(user)).account
        if not address:
            raise PersonDeactivated("MemberNotFoundInConversation")
        tenant = self.workspace
        return await self.connector.create(
            {
                "bot": {"id": f"28:{self.connector.account.app_id}"},
                "members": [{"id": address}],
                "tenantId": tenant,
                "channelData": {"tenant": {"id": tenant}},
                "isGroup": False,
            }
        )

    async def post(self, channel: str, message: Message, key: str | None = None, *, thread: str | None = None) -> str:
        """Post, and give back the message's id."""
        activity = await self.rendered(message, channel)
        with self.copies.posting(channel, key, activity) as copy:
            copy.id = await self._sent(channel, thread, activity)
        return copy.id

    async def offer(self, channel: str, form: Form) -> None:
        """Post a form behind a button."""
        await self._sent(channel, None, render.offer(form))

    async def post_about(self, channel: str, message: Message, about: str) -> None:
        """Post in a private conversation what is about a coach channel ("" for none)."""
        await self._sent(channel, None, await self.rendered(message, channel, about))

    async def edit_about(self, channel: str, message_id: str, message: Message, about: str) -> bool:
        """Put that in the place of a message; False where it is gone."""
        activity = await self.rendered(message, channel, about)
        return await self._waiting(self.connector.put, _conversation(channel), message_id, activity)

    def sent_at(self, message_id: str) -> datetime | None:
        """Most ids are the milliseconds since 1970."""
        told = message_id.isascii() and message_id.isdigit() and len(message_id) == len("1700000000000")
        return datetime.fromtimestamp(int(message_id) / 1000, UTC) if told else None

    async def edit(self, channel: str, message_id: str, message: Message) -> bool:
        """Change a message of the bot's in place; False where it is gone."""
        return await self.edit_about(channel, message_id, message, "")

    async def delete(self, channel: str, message_id: str) -> bool:
        """Take a message of the bot's away; False where it is gone already."""
        return await self._waiting(self.connector.delete, _conversation(channel), message_id)

    async def find(self, channel: str, since: datetime, *, thread: str | None = None) -> dict[str, str]:
        """Teams tells nobody what reached a conversation. Raises Refused."""
        raise Refused("no_history")

    async def _sent(self, channel: str, thread: str | None, activity: Json) -> str:
        try:
            return await self._waiting(self.connector.post, _conversation(channel, thread), activity)
        except NoChannel:
            self.people.forget_channel(channel)
            raise

    async def _waiting(
        self, call: Callable[Args, Awaitable[Result]], *args: Args.args, **kwargs: Args.kwargs
    ) -> Result:
        for _ in range(TRIES if self._is_patient else 0):
            try:
                return await call(*args, **kwargs)
            except RateLimited as error:
                if error.wait > MOST_PATIENCE:
                    raise
                await asyncio.sleep(error.wait.total_seconds())
        return await call(*args, **kwargs)

    async def rendered(self, message: Message, channel: str, about: str = "") -> Json:
        """The message as an activity, with the names of those whom it mentions, and what its controls are about."""
        names = {user: (await self._find(user, channel)).name for user in render.mentioned(message)}
        activity = render.message(message, self._opens, names)
        return about_channel(activity, about) if about else activity

    # --- their own page

    async def publish_home(self, user: str, home: Page) -> None:
        """Show somebody's own page as this: a message that is edited, or posted where there is none."""
        known, activity = await self.people.reference(user), render.home(home, self._opens)
        channel = await self.channel_with(user)
        await self.connector.pace.calm(channel)  # a question is waited for, and this is not
        is_shown = bool(known.home) and await self._waiting(self.connector.put, channel, known.home, activity)
        if not is_shown:
            await self.people.show_home(user, await self._sent(channel, None, activity))

    async def begin_home(self, user: str) -> None:
        """Their page is to be shown below what was said since: the message that shows it goes."""
        known = await self.people.reference(user)
        if known.home:
            await self.people.show_home(user, "")
            await self.connector.delete(await self.channel_with(user), known.home)

    # --- people and channels

    async def profile(self, who: Who) -> Profile | None:
        """Who somebody is; None for guests, for people of other organisations, and for whom the bot meets nowhere."""
        if who.workspace != self.workspace:
            return None
        found = await self._find(who.user)
        return found.profile if found.account else None

    async def is_admin(self, user: str) -> bool:
        """Whether somebody may decide for the whole organisation."""
        if self._admins:
            return user in self._admins and bool((await self._find(user)).account)
        team = self.people.seen(user).team
        member = await self._member(team, user) if team else None
        return bool(member and member.get("userRole") == "owner")

    async def channel(self, channel: str) -> Channel | None:
        """What a channel is. Only standard channels of teams are any: there the people are the team's."""
        team, _, id_ = channel.rpartition(CHANNEL)
        listed = await self.connector.channels(team) if team else None
        for each in listed or ():
            if each.get("id") == id_ and each.get("type", "standard") == "standard":
                place = Place(channel, str(each.get("name") or GENERAL), is_private=False)
                return Channel(place, has_bot=True, is_archived=None, is_shared_outside=False)
        return None

    async def is_member(self, user: str, channel: str) -> bool:
        """Whether somebody is in the team of a channel, as one of the organisation."""
        if CHANNEL not in channel or not user:
            return False
        member = await self._member(_conversation(channel), user)
        return member is not None and self._is_ours(member)

    async def _find(self, user: str, channel: str = "") -> Sighting:
        """Somebody as a roster has them now; nothing of those who are in none that the bot sees, and of guests."""
        known = await self.people.reference(user)
        places = [known.channel, self.people.seen(user).team, *([_conversation(channel)] if channel else [])]
        for place in dict.fromkeys(filter(None, (*places, *await self._teams()))):
            if member := await self._member(place, user):
                return self.people.met(user, member) if self._is_ours(member) else Sighting()
        return Sighting()

    async def _member(self, place: str, user: str) -> Json | None:
        """Somebody in a roster, by what the bot knows them by: not every connector finds them by Entra's id."""
        return await self.connector.member(place, (await self.people.reference(user)).address or user)

    async def _teams(self) -> list[str]:
        """Those that have a coach channel."""
        linked = await self._transact(channels.known, Who(self.workspace, ""))
        return [channel.partition(CHANNEL)[0] for channel in linked]

    def _is_ours(self, member: Json) -> bool:
        tenant = str(member.get("tenantId") or self.workspace).lower()
        return tenant == self.workspace and member.get("userRole") not in {"guest", "anonymous"}

    # --- files

    async def file(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        """Name and content of a file that its owner dropped."""
        return await self.files.fetch(file_id, owner, most)

    async def send_file(self, channel: str, name: str, content: bytes, comment: str, *, title: str = "") -> str:
        """Ask whether they want the file; gives back the question's id, which `delete_file` takes back."""
        asked = await self._sent(channel, None, self.files.offer(channel, title or name, content, comment))
        return f"{channel} {asked}"

    async def files_sent(self, channel: str, since: datetime) -> dict[str, str]:
        """Nobody can tell: it is asked again."""
        return {}

    async def own_files(self, channel: str) -> list[OwnFile]:
        """None: a file is theirs, in their own OneDrive, once they accepted it."""
        return []

    async def delete_file(self, file_id: str) -> None:
        """Take the question back. What was accepted stays theirs."""
        channel, _, asked = file_id.partition(" ")
        await self.delete(channel, asked)


def _conversation(channel: str, thread: str | None = None) -> str:
    """Teams' id of where to post."""
    place = channel.rpartition(CHANNEL)[2]
    return f"{place};messageid={thread}" if thread else place
