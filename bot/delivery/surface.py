"""What the bot does by itself on a surface, such as Slack or Teams: post, edit, look up who somebody is.

Ids of users, channels, messages and files are the surface's own strings; nobody else looks into them. `bot/screens/`
makes messages and forms; the surface renders them within its own limits.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.screens.elements import Message, Page
from bot.services.coaching.channels import Place as ChannelPlace
from bot.store.persons import Profile, Who


class Can(StrEnum):
    """What not every surface can do. Where something is missing, the surface makes up for it itself, as described."""

    WHISPER = "whisper"
    """Show something to one person in a channel. If not, `Replies.whisper` posts it in the private conversation."""
    OPEN = "open"
    """Open a form in answer to anything. If not, only a control whose entry says `opens` can, and `Replies.open`
    answers everything else with a message that has such a control."""
    FIND = "find"
    """Look up what reached a conversation. If not, `find` raises Refused, and `own_files` finds nothing."""
    UPLOAD = "upload"
    """Post a file without asking the person first. If not, `send_file` asks, and returns the id of the question."""
    AGAIN = "again"
    """Redeliver a message that was not acknowledged. If not, the person is told at once that it is lost."""


@dataclass(frozen=True)
class Channel:
    """A channel as the surface describes it now."""

    place: ChannelPlace
    has_bot: bool
    is_archived: bool | None
    """None where the surface does not say."""
    is_shared_outside: bool
    """With another organisation, now or as soon as that accepts."""


@dataclass(frozen=True)
class OwnFile:
    """A file of the bot's, and the message that shows it."""

    id: str
    name: str
    message: str


class Surface(Protocol):
    """What the bot does by itself in one workspace.

    Methods that send raise bot.delivery.sending's exceptions: Refused (never) and its subclasses, PersonDeactivated,
    NoChannel, RateLimited (not for a while). After any other exception it is unknown whether it arrived. Nothing is
    resent automatically after a lost answer: that is the caller's decision.
    """

    @property
    def can(self) -> frozenset[Can]:
        """Which of these this surface can do."""

    @property
    def passing(self) -> tuple[type[Exception], ...]:
        """Its own exceptions that may go away when the same is tried again, such as network errors."""

    async def channel_with(self, user: str) -> str:
        """The private conversation between bot and user."""

    async def post(self, channel: str, message: Message, key: str | None = None, *, thread: str | None = None) -> str:
        """Post, and return the message's id. With its `key`, an opaque id of ours, `find` can find it again.

        `thread`: the message to reply under.
        """

    def sent_at(self, message_id: str) -> datetime | None:
        """When a message of the bot's was posted, by the surface's clock; None if its id does not say."""

    async def edit(self, channel: str, message_id: str, message: Message) -> bool:
        """Edit a message of the bot's in place; False if it is gone or can no longer be edited."""

    async def delete(self, channel: str, message_id: str) -> bool:
        """Delete a message of the bot's; False if it is gone already."""

    async def find(self, channel: str, since: datetime, *, thread: str | None = None) -> dict[str, str]:
        """The keys of the messages that have reached the channel (or a thread in it) since then, each with its message
        id.

        This is how to find out whether an attempt arrived.
        """

    async def publish_home(self, user: str, home: Page) -> None:
        """Show this as somebody's own page."""

    async def profile(self, who: Who) -> Profile | None:
        """Who somebody is, as the surface has it now; None if they are not one of the workspace's people: unknown,
        deactivated, a bot, or from another organisation."""

    async def is_admin(self, user: str) -> bool:
        """Whether somebody administers the whole workspace; deactivated people do not."""

    async def channel(self, channel: str) -> Channel | None:
        """What a channel is; None if the bot cannot see it, or it is not a channel."""

    async def is_member(self, user: str, channel: str) -> bool:
        """Whether somebody active is in a channel; False if the bot cannot see it, and for a private conversation."""

    async def file(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        """Name and content of a file its owner uploaded; None if it is gone, somebody else's, or over `most` bytes."""

    async def send_file(self, channel: str, name: str, content: bytes, comment: str, *, title: str = "") -> str:
        """Send a file to the channel, with a comment; returns its id."""

    async def files_sent(self, channel: str, since: datetime) -> dict[str, str]:
        """The ids of the files that have reached the channel since then, by name."""

    async def own_files(self, channel: str) -> list[OwnFile]:
        """The bot's own files that are still in the channel, newest first."""

    async def delete_file(self, file_id: str) -> None:
        """Delete a file of the bot's; does nothing if it is gone already."""
