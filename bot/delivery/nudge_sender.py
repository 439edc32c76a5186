"""Due nudges become messages: claimed, asked for once more, sent, settled.

What is claimed may be on its way, so a sender that dies, or gets no answer, leaves batches whose fate is unknown. They
are looked up in the conversation before anything is sent again. All that lasts is in the rows.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Concatenate, Protocol

from bot.delivery.outbox import Limits, NotSent, Outcome, Sent, Unsure, attempt
from bot.delivery.sending import AFTER_A_TIMEOUT, NoChannel, PersonDeactivated, RateLimited, Refused
from bot.services.nudges import batches
from bot.services.nudges.batches import NudgeBatch
from bot.store.transact import Args, Result, Transact, Work
from bot.support import metrics
from bot.support.logs import log_failure, logger
from bot.vocabulary.nudge_state import NudgeState

AT_ONCE = 100
"""Batches under way at most."""


class Messenger(Protocol):
    """How batches reach the people of one workspace.

    Raises bot.delivery.sending's exceptions; any other leaves it unknown whether the batch arrived.
    """

    async def deliver(self, batch: NudgeBatch) -> str:
        """Send it with its key; gives back the channel that it went to."""

    async def find(self, batch: NudgeBatch, since: datetime) -> str | None:
        """The channel where a batch with this key arrived since then; None if it did not."""


class NudgeSender:
    """Sends what is due in the workspaces that it has a messenger for."""

    def __init__(self, transact: Transact, messengers: Mapping[str, Messenger]) -> None:
        self._transact = transact
        self._messengers = messengers
        self._under_way: set[asyncio.Task[None]] = set()
        self._limits = Limits(transact.now)
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Send all that is due. A batch that takes long is left under way, and holds up no other."""
        more = True
        while more:
            while len(self._under_way) > AT_ONCE // 2:
                await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
            room = AT_ONCE - len(self._under_way)
            found, more = await self._in_turn(batches.collect, self._open(), room)
            for batch in found:
                task = asyncio.create_task(self._careful(batch))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)
                await asyncio.sleep(0)  # rendering takes a moment each: others get their turn between batches

    async def settle(self) -> None:
        """Wait for what is under way. Whoever cancels this, ends it."""
        while self._under_way:
            await asyncio.gather(*self._under_way)

    def _open(self) -> tuple[str, ...]:
        """The workspaces that take batches now; one that limits us does not hold up the others."""
        return tuple(workspace for workspace in self._messengers if workspace not in self._limits)

    async def _in_turn(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """One transaction at a time, so that whoever types waits for one of ours at most, and not for all batches'."""
        async with self._turn:
            return await self._transact(work, *args, **kwargs)

    async def _settled(
        self,
        work: Work[Concatenate[NudgeBatch, Args], None],
        batch: NudgeBatch,
        *args: Args.args,
        **kwargs: Args.kwargs,
    ) -> None:
        """What became of a batch, by the name that `bot.services.nudges.batches` has for it."""
        await self._in_turn(work, batch, *args, **kwargs)
        metrics.NUDGES.labels(work.__name__).inc(len(batch.ids))

    async def _careful(self, batch: NudgeBatch) -> None:
        try:
            await self._deal_with(batch)
        except Exception as error:
            log_failure("settling a batch", error)  # its lease runs out, and then its fate is looked up

    async def _deal_with(self, batch: NudgeBatch) -> None:
        match await self._attempt(batch):
            case Sent(channel):
                await self._settled(batches.sent, batch, channel)
            case NotSent():  # at once, as far as the plan still wants it
                await self._settled(batches.not_sent, batch, "", timedelta(0))
            case Unsure(error) as unsure:
                log_failure("sending a batch", error)
                await self._settled(batches.unsure, batch, unsure.reason, unsure.wait(batch.failures))
            case RateLimited(wait=wait, reason=reason) as limit:
                self._limits.add(batch.who.workspace, limit)
                later = batches.unsure if batch.unsure_since else batches.not_sent
                await self._settled(later, batch, reason, wait)
            case PersonDeactivated():
                await self._settled(batches.person_gone, batch)
            case NoChannel():
                await self._settled(batches.channel_gone, batch)
            case Refused() as error:
                state = NudgeState.UNCERTAIN if batch.unsure_since else NudgeState.DROPPED
                logger.warning("nudges %s are given up, %s: %s", batch.ids, state, error)
                await self._settled(batches.given_up, batch, state, str(error))

    async def _attempt(self, batch: NudgeBatch) -> Outcome[str]:
        messenger = self._messengers.get(batch.who.workspace)
        if messenger is None:  # it has just taken the bot out
            return RateLimited(AFTER_A_TIMEOUT, "not_installed")
        return await attempt(partial(messenger.deliver, batch), partial(messenger.find, batch), batch.unsure_since)
