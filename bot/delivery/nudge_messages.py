"""How the nudge sender's batches reach people, on any surface."""

from collections.abc import Callable
from datetime import datetime

from bot.delivery.sending import Refused
from bot.delivery.surface import Can, Surface
from bot.screens import nudges
from bot.services.nudges.batches import NudgeBatch
from bot.store.persons import Who


class NudgeMessages:
    """Sends batches by direct message in one workspace; a `bot.delivery.nudge_sender.Messenger`."""

    def __init__(self, surface: Surface, arrived: Callable[[Who], None]) -> None:
        self._surface = surface
        self._arrived = arrived

    async def deliver(self, batch: NudgeBatch) -> str:
        """Post it; returns the channel."""
        channel = batch.channel or await self._surface.channel_with(batch.who.user)
        await self._surface.post(channel, nudges.message(batch.nudges), batch.key)
        if batch.has_home:
            self._arrived(batch.who)
        return channel

    async def find(self, batch: NudgeBatch, since: datetime) -> str | None:
        """The channel, if the batch is in its history since then; where there is no history, it is sent once more.

        Both copies act on the same rows. Raises Refused if the fate of the second one is unknown too.
        """
        if Can.FIND not in self._surface.can:
            if batch.failures > 1:
                raise Refused("sent twice")
            return await self.deliver(batch)
        channel = batch.channel or await self._surface.channel_with(batch.who.user)
        sent = await self._surface.find(channel, since)
        return channel if batch.key in sent else None
