"""How many interactions are let in at once, and how long each may take.

Slack expects an acknowledgement within three seconds. So nothing is started that could not be answered by then, and
what is not committed by then never is: an answer says what happened, and stays true.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot.support.logs import logger

MOST, FEWEST = 60, 10
"""Interactions running at once. At 10 ms each, and twice that for what follows, the last is answered in time.

Slower machines let in fewer: otherwise everything would be started, and nothing finished in time.
"""
WIDER = 0.1
"""How much the limit grows for each one that was in time: after some hundreds it is back to where it was."""


class Busy(Exception):
    """More is running than can be answered in time, so nothing was started."""


class TooLate(Exception):
    """Nobody is waiting for this transaction any more, so it was not committed."""


class Turn:
    """One interaction, from arrival to answer. Transactions, in their threads, ask it whether to commit."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        """It is answered, or about to be: nobody waits for what is still running."""
        self.kept = False
        """Something was committed that would not be done a second time."""
        self.is_unsure = False
        """A commit has started, and its result is not known yet."""
        self.last_call = 0.0
        """Until when, by the loop's time, to wait for Slack while it can still be told what that was for."""
        self._lock = threading.Lock()

    def begin_commit(self) -> None:
        """Permission to commit. Raises TooLate if the person was given another answer in the meantime."""
        with self._lock:
            if self.over.is_set():
                raise TooLate
            self.is_unsure = True

    def committed(self, *, kept: bool) -> None:
        """The commit succeeded. `kept`: it was of something that happens only once."""
        self.is_unsure = False
        self.kept = self.kept or kept

    def end(self) -> None:
        """Allow no further commits. In the event loop only."""
        with self._lock:
            self.over.set()


class Admission:
    """Limits how many interactions run at once, and for how many seconds each; fewer while some are late."""

    def __init__(self, seconds: float, most: int = MOST) -> None:
        self.seconds = seconds
        self.most = most
        self._in_time = float(most)
        """This many at once have been in time recently."""
        self._narrowed_at = float("-inf")
        self._inside = 0
        self._refused = 0

    @asynccontextmanager
    async def admit(self, turn: Turn) -> AsyncIterator[None]:
        """The time for one interaction. Raises Busy if there is no room, TimeoutError when the time is up."""
        try:
            if self._inside >= self._room():
                self._refused += 1
                raise Busy
            turn.last_call = asyncio.get_running_loop().time() + self.seconds * 4 / 5
            with self._counted():
                async with asyncio.timeout(self.seconds) as limit:
                    yield
            self._in_time = min(self.most, self._in_time + WIDER)
        except TimeoutError:
            if limit.expired():
                self._narrow()
            raise
        finally:
            turn.end()

    def _room(self) -> int:
        return int(min(self.most, self._in_time))

    def _narrow(self) -> None:
        """Halve the room, unless it was halved after these were let in: then they are late for the same reason."""
        now = asyncio.get_running_loop().time()
        if now >= self._narrowed_at + self.seconds:
            self._in_time, self._narrowed_at = max(FEWEST, self._in_time / 2), now

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            if self._refused and self._inside <= self._room() // 2:  # logged once: a line each would add to the rush
                logger.warning("refused %d interactions that could not have been answered in time", self._refused)
                self._refused = 0
