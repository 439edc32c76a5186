"""Messages, and the timeline of a channel: ordered by timestamp, with fast lookup."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from playground.types import Json
from playground.workspace.clock import moment_of
from playground.workspace.files import File


@dataclass
class Message:
    """One message; `only_for` is the user of an ephemeral one, and `notice` marks Slack's own words."""

    ts: str
    channel: str
    user: str
    team: str  # its author's
    text: str
    blocks: list[Json] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    from_bot: bool = False
    thread_ts: str | None = None
    metadata: Json | None = None
    edited_ts: str | None = None
    only_for: str | None = None
    notice: bool = False
    state: dict[str, Json] = field(default_factory=dict)  # by user: what they chose in its inputs, not yet submitted

    @property
    def time(self) -> datetime:
        """When it was posted, in UTC."""
        return moment_of(self.ts)

    def seen_by(self, user: str) -> bool:
        """Ephemeral messages are for one person."""
        return self.only_for in (None, user)

    @property
    def is_reply(self) -> bool:
        """Whether it replies to another message in a thread."""
        return self.thread_ts not in (None, self.ts)


class Timeline:
    """A channel's messages by timestamp."""

    def __init__(self) -> None:
        self._stamps: list[str] = []
        self._messages: dict[str, Message] = {}
        self._threads: dict[str, list[str]] = {}  # the timestamps of the replies to each

    def add(self, message: Message) -> None:
        """Insert a message in order."""
        insort(self._stamps, message.ts)
        if message.thread_ts and message.is_reply:
            insort(self._threads.setdefault(message.thread_ts, []), message.ts)
        self._messages[message.ts] = message

    def get(self, stamp: str) -> Message | None:
        """The message with that timestamp."""
        return self._messages.get(stamp)

    def remove(self, stamp: str) -> None:
        """Remove a message; does nothing if it is not there."""
        message = self._messages.pop(stamp, None)
        if message:
            del self._stamps[bisect_left(self._stamps, stamp)]
            if message.thread_ts and message.is_reply:
                self._threads[message.thread_ts].remove(stamp)

    def all(self) -> list[Message]:
        """Every message, oldest first."""
        return [self._messages[stamp] for stamp in self._stamps]

    def replies(self, stamp: str) -> list[Message]:
        """The replies to that message that everyone can see, oldest first."""
        found = (self._messages[one] for one in self._threads.get(stamp, []))
        return [one for one in found if one.only_for is None]

    def newest_first(self, oldest: str, latest: str, *, with_oldest: bool, with_latest: bool) -> Iterator[Message]:
        """The messages between two timestamps, including those themselves or not; "" means no bound."""
        start = (bisect_left if with_oldest else bisect_right)(self._stamps, oldest) if oldest else 0
        end = (bisect_right if with_latest else bisect_left)(self._stamps, latest) if latest else len(self._stamps)
        for index in range(end - 1, start - 1, -1):
            yield self._messages[self._stamps[index]]
