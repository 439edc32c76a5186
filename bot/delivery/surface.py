"""What the bot does on a surface, such as Slack or Teams, by itself: post, edit, look up who somebody is.

Ids of users, channels, messages and files are the surface's own texts; nobody else looks into them. Messages and forms
are what `bot/screens/` makes; the surface renders them within its own limits.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.screens.elements import Message, Page
from bot.services.coaching.channels import Place as ChannelPlace
from bot.store.persons import Profile, Who


class Can(StrEnum):
    """What not every surface can do. What is missing is made up for by the surface itself, as it is said at each."""

    WHISPER = "whisper"
    """Show something to one person in a channel. Else `Replies.whisper` posts it in the private conversation."""
    OPEN = "open"
    """Open a form in answer to whatever a person did. Else only a control whose entry says `opens` can, and
    `Replies.open` answers the rest with a message that has such a control."""
    FIND = "find"
    """Look up what reached a conversation. Else `find` raises Refused, and `showing` and `own_files` find nothing."""
    UPLOAD = "upload"
    """Post a file without asking the person first. Else `send_file` asks, and gives back the id of the question."""
    AGAIN = "again"
    """Deliver a message again that was not acknowledged. Else the person is told at once that it is lost."""


@dataclass(frozen=True)
class Channel:
    """A channel as the surface knows it now."""

    place: ChannelPlace
    has_bot: bool
    is_archived: bool
    is_shared_outside: bool
    """With another organisation, now or as soon as it accepts."""


@dataclass(frozen=True)
class OwnFile:
    """A file of the bot's, and the message that shows it."""

    id: str
    name: str
    message: str


class Surface(Protocol):
    """What the bot does in one workspace by itself.

    Methods that send raise what bot.delivery.sending has: Refused (never) and its kinds, PersonGone, NoChannel, Limited
    (nothing for a while). Any other exception leaves it unknown whether it arrived. Nothing is sent twice
    by itself after a lost answer: whoever calls decides that.
    """

    @property
    def can(self) -> frozenset[Can]:
        """What of it this surface can do."""

    @property
    def passing(self) -> tuple[type[Exception], ...]:
        """The exceptions of its own that may not come again when the same is tried later, as of a network."""

    async def channel_with(self, user: str) -> str:
        """The private conversation of bot and user."""

    async def post(self, channel: str, message: Message, key: str | None = None, *, thread: str | None = None) -> str:
        """Post, and give back the message's id. By its `key`, an opaque id of ours, `find` finds it again.

        `thread`: the message below which it stands.
        """

    def sent_at(self, message_id: str) -> datetime | None:
        """When a message of the bot's was posted, by the surface's own clock; None where its id does not tell."""

    async def edit(self, channel: str, message_id: str, message: Message) -> bool:
        """Change a message of the bot's in place; False where it is gone or cannot be changed any more."""

    async def delete(self, channel: str, message_id: str) -> bool:
        """Take a message of the bot's away; False where it is gone already."""

    async def find(self, channel: str, since: datetime, *, thread: str | None = None) -> dict[str, str]:
        """The keys of the messages that reached the channel since then (or a thread in it), each with its message id.

        So it is found out what became of an attempt.
        """

    async def showing(self, channel: str, since: datetime, refs: Collection[str]) -> list[tuple[str, str]]:
        """The ids of the bot's messages since then that hold a row of controls with one of these refs, each with it."""

    async def publish_home(self, user: str, home: Page) -> None:
        """Show somebody's own page as this."""

    async def profile(self, who: Who) -> Profile | None:
        """Who somebody is, as the surface has it now; None where they are none of the workspace's people: unknown,
        deactivated, a bot, or of another organisation."""

    async def is_admin(self, user: str) -> bool:
        """Whether somebody may decide for the whole workspace; those who are deactivated may not."""

    async def channel(self, channel: str) -> Channel | None:
        """What a channel is; None where the bot cannot see it, and for what is no channel."""

    async def is_member(self, user: str, channel: str) -> bool:
        """Whether somebody who is not deactivated is in a channel; nobody is in one that the bot cannot see, nor in a
        private conversation."""

    async def file(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        """Name and content of a file that its owner dropped; None where it is gone, another's, or over `most` bytes."""

    async def send_file(self, channel: str, name: str, content: bytes, comment: str, *, title: str = "") -> str:
        """A file in the channel, with a word about it; gives back its id."""

    async def files_sent(self, channel: str, since: datetime) -> dict[str, str]:
        """The ids of the files that reached the channel since then, by name."""

    async def own_files(self, channel: str) -> list[OwnFile]:
        """The bot's own files in the channel that are still there, the newest first."""

    async def delete_file(self, file_id: str) -> None:
        """Take a file of the bot's away, also one that is gone already."""
