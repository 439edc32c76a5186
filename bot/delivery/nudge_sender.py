"""Due nudges become messages: claimed, asked for once more, sent, settled.

What is claimed may be on its way, so a courier that dies, or gets no answer, leaves letters whose fate is unknown. They
are looked up in the conversation before anything is sent again. All that lasts is in the rows.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Concatenate, Protocol

from bot.delivery.sending import AFTER_A_TIMEOUT, Gone, Limited, NoChannel, Refused, wait_after
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

    async def find(self, letter: Letter) -> str | None:
        """The channel where a letter with this key arrived since `letter.unsure_since`; None if it did not."""


class Courier:
    """Sends what is due in the workspaces that it has a messenger for."""

    def __init__(self, transact: Transact, messengers: Mapping[str, Messenger]) -> None:
        self._transact = transact
        self._messengers = messengers
        self._under_way: set[asyncio.Task[None]] = set()
        self._limited: dict[str, tuple[datetime, datetime]] = {}
        """The workspaces that take nothing more: since when and until when."""
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
        now = self._transact.now()
        # Before it began it is over, too: the clock was set back, and would take that much longer to its end.
        self._limited = {name: (since, until) for name, (since, until) in self._limited.items() if since <= now < until}
        return tuple(workspace for workspace in self._messengers if workspace not in self._limited)

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
        try:
            channel = await self._attempt(letter)
        except Gone:
            await self._settled(letters.person_gone, letter)
        except NoChannel:
            await self._settled(letters.channel_gone, letter)
        except Refused as error:
            unknown = letter.unsure_since is not None
            state = NudgeState.UNCERTAIN if unknown else NudgeState.DROPPED
            logger.warning("nudges %s are given up, %s: %s", letter.ids, state, error)
            await self._settled(letters.given_up, letter, state, str(error))
        except Limited as error:
            now = self._transact.now()
            self._limited[letter.who.workspace] = now, now + error.wait
            await self._not_now(letter, error.reason, error.wait)
        except TimeoutError:
            await self._settled(letters.unsure, letter, "TimeoutError", AFTER_A_TIMEOUT)
        except Exception as error:
            log_failure("sending a letter", error)
            await self._settled(letters.unsure, letter, type(error).__name__, wait_after(letter.failures))
        else:
            if channel is None:
                await self._settled(letters.not_sent, letter, "", timedelta(0))
            else:
                await self._settled(letters.sent, letter, channel)

    async def _attempt(self, letter: Letter) -> str | None:
        messenger = self._messengers.get(letter.who.workspace)
        if messenger is None:  # it has just taken the bot out
            raise Limited(AFTER_A_TIMEOUT, "not_installed")
        return await (messenger.find(letter) if letter.unsure_since else messenger.deliver(letter))

    async def _not_now(self, letter: Letter, reason: str, wait: timedelta) -> None:
        """The surface took nothing: a letter that may have arrived earlier is still to be looked up."""
        later = letters.unsure if letter.unsure_since else letters.not_sent
        await self._settled(later, letter, reason, wait)
