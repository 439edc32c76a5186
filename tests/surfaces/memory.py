"""A surface of our own, in memory: as strict as Slack where it matters, and without a wire.

It takes no screen that a surface would stumble over, and no answer that is not one: two to one request, a form that
opens after the acknowledgement or from a control whose entry does not say so, a problem at a field that is not there.
"""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.actions import registry
from bot.actions.request import Request, RequestKind
from bot.delivery.sending import NoChannel, PersonDeactivated, RateLimited, Refused
from bot.delivery.surface import Can, Channel, OwnFile
from bot.screens.elements import Form, Message, Page
from bot.screens.texts import line_message
from bot.services.coaching.channels import Place
from bot.store.persons import Profile, Who
from tests.surfaces import screen

WORKSPACE, BOT = "W0MEMORY", "bot"


@dataclass
class Somebody:
    """A person of the surface, and what they have before them."""

    profile: Profile
    workspace: str = WORKSPACE
    is_admin: bool = False
    is_gone: bool = False
    is_bot: bool = False
    form: Form | None = None
    wrong: Mapping[str, str] = field(default_factory=dict)
    """What is wrong in the form, by the fields' names."""
    home: Page | None = None


@dataclass(frozen=True)
class Posted:
    """A message as it stands now."""

    id: str
    at: datetime
    message: Message
    key: str | None = None
    thread: str | None = None
    only_for: str | None = None
    """The one who sees it, where others are there."""
    file: str | None = None


@dataclass
class Room:
    """A channel, or a conversation of somebody with the bot."""

    place: Place
    members: set[str]
    is_direct: bool = False
    is_archived: bool = False
    is_shared_outside: bool = False
    messages: dict[str, Posted] = field(default_factory=dict)


@dataclass
class KeptFile:
    """A file, and where it is shown."""

    id: str
    owner: str
    name: str
    content: bytes
    channel: str
    at: datetime


def must(holds: object, why: str) -> None:
    """Fail the test, past everything that catches what goes wrong."""
    if not holds:
        pytest.fail(why)


def must_hold(shown: screen.Screen) -> None:
    """Fail where a surface would stumble over it."""
    found = screen.problems(shown)
    must(not found, "; ".join(found))


class Lost(ConnectionError):
    """The message never arrived, and nobody says so."""


def _next(trouble: list[Exception]) -> Exception | None:
    """What is wrong with the next message: raised where it is not taken, given back where it arrives all the same."""
    error = trouble.pop(0) if trouble else None
    if isinstance(error, RateLimited | Refused | PersonDeactivated | NoChannel | Lost):
        raise error
    return error


class Memory:
    """A `bot.delivery.surface.Surface`."""

    can = frozenset(Can)
    passing = (ConnectionError,)

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.people: dict[str, Somebody] = {}
        self.rooms: dict[str, Room] = {}
        self.files: dict[str, KeptFile] = {}
        self.trouble: list[Exception] = []
        """What becomes of the next messages."""
        self.edit_trouble: list[Exception] = []
        """What becomes of the next edits."""
        self.looked_up: list[str] = []
        """Whose conversations it was asked for."""
        self.is_editable = True
        """Whether what was posted may still be changed."""
        self.is_readable = True
        """Whether the bot may look up what reached a conversation."""
        self._last = datetime.min.replace(tzinfo=now().tzinfo)
        self._numbers = itertools.count(1)

    def welcome(self, user: str, somebody: Somebody) -> None:
        """Let somebody in."""
        self.people[user] = somebody
        self.rooms[f"D-{user}"] = Room(Place(f"D-{user}", "", is_private=True), {user, BOT}, is_direct=True)

    def moment(self) -> datetime:
        """The present moment, by a clock that never shows the same twice."""
        self._last = max(self.now(), self._last + timedelta(microseconds=1))
        return self._last

    def put(self, channel: str, message: Message, **more: str | None) -> str:
        """A message is there; its id."""
        must_hold(message)
        at = self.moment()
        posted = Posted(f"{at.timestamp():.6f}", at, message, **more)
        self._room(channel).messages[posted.id] = posted
        return posted.id

    def _room(self, channel: str) -> Room:
        if channel not in self.rooms or BOT not in self.rooms[channel].members:
            raise NoChannel(channel)
        return self.rooms[channel]

    async def channel_with(self, user: str) -> str:
        self.looked_up.append(user)
        if user not in self.people or self.people[user].is_gone:
            raise PersonDeactivated(user)
        return f"D-{user}"

    async def post(self, channel: str, message: Message, key: str | None = None, *, thread: str | None = None) -> str:
        self._room(channel)
        trouble = _next(self.trouble)
        posted = self.put(channel, message, key=key, thread=thread)
        if trouble:
            raise trouble
        return posted

    def sent_at(self, message_id: str) -> datetime | None:
        return datetime.fromtimestamp(float(message_id), UTC)

    async def edit(self, channel: str, message_id: str, message: Message) -> bool:
        messages = self._room(channel).messages
        _next(self.edit_trouble)
        if message_id not in messages or not self.is_editable:
            return False
        must_hold(message)
        messages[message_id] = replace(messages[message_id], message=message)
        return True

    async def delete(self, channel: str, message_id: str) -> bool:
        return self._room(channel).messages.pop(message_id, None) is not None

    async def find(self, channel: str, since: datetime, *, thread: str | None = None) -> dict[str, str]:
        if not self.is_readable:
            raise Refused("missing_scope")
        there = self._since(channel, since)
        return {posted.key: posted.id for posted in there if posted.key and posted.thread == thread}

    def _since(self, channel: str, since: datetime) -> list[Posted]:
        return [posted for posted in self._room(channel).messages.values() if posted.at >= since]

    async def publish_home(self, user: str, home: Page) -> None:
        must_hold(home)
        self.people[user].home = home

    async def profile(self, who: Who) -> Profile | None:
        found = self.people.get(who.user)
        is_here = found and not (found.is_gone or found.is_bot) and found.workspace == who.workspace
        return found.profile if found and is_here else None

    async def is_admin(self, user: str) -> bool:
        return self.people[user].is_admin and not self.people[user].is_gone

    async def channel(self, channel: str) -> Channel | None:
        room = self.rooms.get(channel)
        if room is None or room.is_direct or (room.place.is_private and BOT not in room.members):
            return None
        return Channel(room.place, BOT in room.members, room.is_archived, room.is_shared_outside)

    async def is_member(self, user: str, channel: str) -> bool:
        room = self.rooms.get(channel)
        is_seen = room and not room.is_direct and BOT in room.members
        return bool(room and is_seen and user in room.members and not self.people[user].is_gone)

    async def file(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        found = self.files.get(file_id)
        is_right = found and found.owner == owner and len(found.content) <= most
        return (found.name, found.content) if found and is_right else None

    async def send_file(self, channel: str, name: str, content: bytes, comment: str, *, title: str = "") -> str:
        return self.keep(BOT, channel, name, content, comment)

    def keep(self, owner: str, channel: str, name: str, content: bytes, comment: str = "-") -> str:
        """A file is shown there; its id."""
        file = KeptFile(f"F{next(self._numbers)}", owner, name, content, channel, self.moment())
        self.put(channel, line_message(comment), file=file.id)
        self.files[file.id] = file
        return file.id

    async def files_sent(self, channel: str, since: datetime) -> dict[str, str]:
        return {file.name: file.id for file in self.files.values() if file.channel == channel and file.at >= since}

    async def own_files(self, channel: str) -> list[OwnFile]:
        shown = {posted.file: posted.id for posted in self._room(channel).messages.values() if posted.file}
        own = [file for file in self.files.values() if file.owner == BOT and file.id in shown]
        return [OwnFile(file.id, file.name, shown[file.id]) for file in reversed(own)]

    async def delete_file(self, file_id: str) -> None:
        self.files.pop(file_id, None)


class Replies:
    """A `bot.actions.replies.Replies`, which notes what became of the request."""

    def __init__(self, surface: Memory, request: Request) -> None:
        self._surface, self._request = surface, request
        self._asking = surface.people[request.who.user]
        self._answered = False

    def _answer(self) -> None:
        must(not self._answered, "one request, one answer")
        self._answered = True
        if self._request.kind is RequestKind.SUBMISSION:
            self._asking.form, self._asking.wrong = None, {}

    async def done(self) -> None:
        if not self._answered:
            self._answer()

    async def whisper(self, message: Message) -> None:
        self._answer()
        user = self._request.who.user
        channel = self._request.place.channel or await self._surface.channel_with(user)
        self._surface.put(channel, message, only_for=user)

    async def replace(self, message: Message) -> None:
        self._answer()
        place = self._request.place
        must(await self._surface.edit(place.channel, place.message, message), "there is no message to replace")

    async def open(self, form: Form) -> bool:
        entry = registry.find(self._request.kind, self._request.id)
        must(entry and entry.opens, f"{self._request.id} does not say that it may open a form")
        self._answer()
        self._show(form)
        return True

    async def show(self, form: Form) -> None:
        must(self._asking.form, "no form is open")
        self._answer()
        self._show(form)

    async def wrong(self, problems: Mapping[str, str]) -> None:
        form = self._asking.form
        names = {field.name for field in screen.fields(form)} if form else set()
        must(problems and set(problems) <= names, f"there are no such fields: {', '.join(problems)}")
        self._answer()
        self._asking.form, self._asking.wrong = form, problems

    async def refuse(self, why: Message) -> None:
        form = self._asking.form if self._request.kind is RequestKind.SUBMISSION else None
        names = [field.name for field in screen.fields(form)] if form else []
        await (self.wrong({names[0]: why.text}) if names else self.whisper(why))

    def _show(self, form: Form) -> None:
        must_hold(form)
        self._asking.form = form
