"""Sends due nudges: claims them, checks again that they are wanted, sends them, settles them.

A claimed batch may be on its way, so if a sender dies or gets no answer, the batch's fate is unknown. It is then looked
up in the conversation before anything is sent again. All lasting state is in the tables.
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
from bot.wording.catalog import speaking, spoken

AT_ONCE = 100
"""How many batches may be in progress."""


class Messenger(Protocol):
    """How batches reach the people of one workspace.

    Raises bot.delivery.sending's exceptions; after any other it is unknown whether the batch arrived.
    """

    async def deliver(self, batch: NudgeBatch) -> str:
        """Send it with its key; returns the channel it went to."""

    async def find(self, batch: NudgeBatch, since: datetime) -> str | None:
        """The channel where a batch with this key has arrived since then; None if it did not."""


class NudgeSender:
    """Sends what is due in the workspaces that it has a messenger for."""

    def __init__(self, transact: Transact, messengers: Mapping[str, Messenger]) -> None:
        self._transact = transact
        self._messengers = messengers
        self._under_way: set[asyncio.Task[None]] = set()
        self._limits = Limits(transact.now)
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Send everything that is due. A slow batch stays in progress, and holds up no other."""
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
                await asyncio.sleep(0)  # each takes a moment to render: let others run between batches

    async def settle(self) -> None:
        """Wait for what is in progress. Cancelling this cancels it."""
        while self._under_way:
            await asyncio.gather(*self._under_way)

    def _open(self) -> tuple[str, ...]:
        """The workspaces to send to now; one that limits us does not hold up the others."""
        return tuple(workspace for workspace in self._messengers if workspace not in self._limits)

    async def _in_turn(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """One transaction at a time, so that a person waits for at most one of ours, not for every batch's."""
        async with self._turn:
            return await self._transact(work, *args, **kwargs)

    async def _settled(
        self,
        work: Work[Concatenate[NudgeBatch, Args], None],
        batch: NudgeBatch,
        *args: Args.args,
        **kwargs: Args.kwargs,
    ) -> None:
        """Store the result of a batch, using the function of `bot.services.nudges.batches` for it."""
        await self._in_turn(work, batch, *args, **kwargs)
        metrics.NUDGES.labels(work.__name__).inc(len(batch.ids))

    async def _careful(self, batch: NudgeBatch) -> None:
        try:
            await self._deal_with(batch)
        except Exception as error:
            log_failure("settling a batch", error)  # its lease expires, and then its fate is looked up

    async def _deal_with(self, batch: NudgeBatch) -> None:
        match await self._attempt(batch):
            case Sent(channel):
                await self._settled(batches.sent, batch, channel)
            case NotSent():  # at once, if the plan still wants it
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
        if messenger is None:  # it has just removed the bot
            return RateLimited(AFTER_A_TIMEOUT, "not_installed")
        with speaking(spoken(batch.locale)):
            return await attempt(partial(messenger.deliver, batch), partial(messenger.find, batch), batch.unsure_since)
