"""Due nudges become messages: claimed, asked for once more, sent, settled.

What is claimed may be on its way, so a courier that dies, or gets no answer, leaves letters whose fate is unknown. They
are looked up in the conversation before anything is sent again. All that lasts is in the rows.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Concatenate, Protocol

from bot.delivery.outbox import Limits, NotSent, Outcome, Sent, Unsure, attempt
from bot.delivery.sending import AFTER_A_TIMEOUT, Limited, NoChannel, PersonGone, Refused
from bot.services.nudges import letters
from bot.services.nudges.letters import Letter
from bot.store.transact import Args, Result, Transact, Work
from bot.support import metrics
from bot.support.logs import log_failure, logger
from bot.vocabulary.nudge_state import NudgeState

AT_ONCE = 100
"""Letters under way at most."""


class Messenger(Protocol):
    """How letters reach the people of one workspace.

    Raises bot.delivery.sending's exceptions; any other leaves it unknown whether the letter arrived.
    """

    async def deliver(self, letter: Letter) -> str:
        """Send it with its key; gives back the channel that it went to."""

    async def find(self, letter: Letter, since: datetime) -> str | None:
        """The channel where a letter with this key arrived since then; None if it did not."""


class Courier:
    """Sends what is due in the workspaces that it has a messenger for."""

    def __init__(self, transact: Transact, messengers: Mapping[str, Messenger]) -> None:
        self._transact = transact
        self._messengers = messengers
        self._under_way: set[asyncio.Task[None]] = set()
        self._limits = Limits(transact.now)
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Send all that is due. A letter that takes long is left under way, and holds up no other."""
        more = True
        while more:
            while len(self._under_way) > AT_ONCE // 2:
                await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
            room = AT_ONCE - len(self._under_way)
            found, more = await self._in_turn(letters.collect, self._open(), room)
            for letter in found:
                task = asyncio.create_task(self._careful(letter))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)
                await asyncio.sleep(0)  # rendering takes a moment each: others get their turn between letters

    async def settle(self) -> None:
        """Wait for what is under way. Whoever cancels this, ends it."""
        while self._under_way:
            await asyncio.gather(*self._under_way)

    def _open(self) -> tuple[str, ...]:
        """The workspaces that take letters now; one that limits us does not hold up the others."""
        return tuple(workspace for workspace in self._messengers if workspace not in self._limits)

    async def _in_turn(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """One transaction at a time, so that whoever types waits for one of ours at most, and not for all letters'."""
        async with self._turn:
            return await self._transact(work, *args, **kwargs)

    async def _settled(
        self, work: Work[Concatenate[Letter, Args], None], letter: Letter, *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """What became of a letter, by the name that `bot.services.nudges.letters` has for it."""
        await self._in_turn(work, letter, *args, **kwargs)
        metrics.NUDGES.labels(work.__name__).inc(len(letter.ids))

    async def _careful(self, letter: Letter) -> None:
        try:
            await self._deal_with(letter)
        except Exception as error:
            log_failure("settling a letter", error)  # its lease runs out, and then its fate is looked up

    async def _deal_with(self, letter: Letter) -> None:
        match await self._attempt(letter):
            case Sent(channel):
                await self._settled(letters.sent, letter, channel)
            case NotSent():  # at once, as far as the plan still wants it
                await self._settled(letters.not_sent, letter, "", timedelta(0))
            case Unsure(error) as unsure:
                log_failure("sending a letter", error)
                await self._settled(letters.unsure, letter, unsure.reason, unsure.wait(letter.failures))
            case Limited(wait=wait, reason=reason):
                self._limits.add(letter.who.workspace, wait)
                later = letters.unsure if letter.unsure_since else letters.not_sent
                await self._settled(later, letter, reason, wait)
            case PersonGone():
                await self._settled(letters.person_gone, letter)
            case NoChannel():
                await self._settled(letters.channel_gone, letter)
            case Refused() as error:
                state = NudgeState.UNCERTAIN if letter.unsure_since else NudgeState.DROPPED
                logger.warning("nudges %s are given up, %s: %s", letter.ids, state, error)
                await self._settled(letters.given_up, letter, state, str(error))

    async def _attempt(self, letter: Letter) -> Outcome[str]:
        messenger = self._messengers.get(letter.who.workspace)
        if messenger is None:  # it has just taken the bot out
            return Limited(AFTER_A_TIMEOUT, "not_installed")
        return await attempt(partial(messenger.deliver, letter), partial(messenger.find, letter), letter.unsure_since)
