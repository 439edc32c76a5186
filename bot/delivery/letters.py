"""How the courier's letters reach people, on any surface."""

from collections.abc import Callable
from datetime import datetime

from bot.delivery.sending import Refused
from bot.delivery.surface import Can, Surface
from bot.screens import nudges
from bot.services.nudges.letters import Letter
from bot.store.persons import Who


class Delivery:
    """Sends letters through the direct messages of one workspace; a `bot.delivery.nudge_sender.Messenger`."""

    def __init__(self, surface: Surface, arrived: Callable[[Who], None]) -> None:
        self._surface = surface
        self._arrived = arrived

    async def deliver(self, letter: Letter) -> str:
        """Post it; gives back the channel."""
        channel = letter.channel or await self._surface.channel_with(letter.who.user)
        await self._surface.post(channel, nudges.message(letter.nudges), letter.key)
        if letter.has_home:
            self._arrived(letter.who)
        return channel

    async def find(self, letter: Letter, since: datetime) -> str | None:
        """The channel, if its history since then has the letter; where there is no history, it is sent once more.

        Both copies act on the same rows. Raises Refused where the second one's fate is unknown, too.
        """
        if Can.FIND not in self._surface.can:
            if letter.failures > 1:
                raise Refused("sent twice")
            return await self.deliver(letter)
        channel = letter.channel or await self._surface.channel_with(letter.who.user)
        sent = await self._surface.find(channel, since)
        return channel if letter.key in sent else None
