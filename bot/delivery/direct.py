"""The private conversation between the bot and one person."""

from dataclasses import dataclass

from bot.delivery.surface import Surface
from bot.screens.elements import Message
from bot.support.logs import log_failure


@dataclass(frozen=True)
class Direct:
    """What the bot posts there, or changes for that person."""

    surface: Surface
    user: str
    known: str | None = None
    """The conversation, if known; otherwise the surface is asked for it."""

    async def channel(self) -> str:
        """The conversation."""
        return self.known or await self.surface.channel_with(self.user)

    async def post(self, message: Message) -> None:
        """Post a message there."""
        await self.surface.post(await self.channel(), message)

    async def send_file(self, name: str, content: bytes, comment: str) -> str:
        """Send a file there, with a comment; returns its id."""
        return await self.surface.send_file(await self.channel(), name, content, comment)

    async def put(self, channel: str, message_id: str, message: Message) -> None:
        """Replace a message, wherever it is.

        If it cannot be edited there, post it here: silence would look as if nothing had happened.
        """
        try:
            shown = await self.surface.edit(channel, message_id, message)
        except Exception as error:
            log_failure("updating a message", error)
            shown = False
        if not shown:
            await self.post(message)
