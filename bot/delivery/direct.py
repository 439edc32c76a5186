"""The private conversation of the bot and one person."""

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
    """The conversation, where it is known; else the surface is asked for it."""

    async def channel(self) -> str:
        """The conversation."""
        return self.known or await self.surface.channel_with(self.user)

    async def post(self, message: Message) -> None:
        """A message there."""
        await self.surface.post(await self.channel(), message)

    async def send_file(self, name: str, content: bytes, comment: str) -> str:
        """A file there, with a word about it; gives back its id."""
        return await self.surface.send_file(await self.channel(), name, content, comment)

    async def put(self, channel: str, message_id: str, message: Message) -> None:
        """Put this in the place of a message, wherever that is.

        What cannot be shown there is posted here: silence would look as if nothing had happened.
        """
        try:
            shown = await self.surface.edit(channel, message_id, message)
        except Exception as error:
            log_failure("updating a message", error)
            shown = False
        if not shown:
            await self.post(message)
