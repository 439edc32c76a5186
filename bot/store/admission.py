"""How many interactions are let in at once, and how long each may take.

Whoever acts waits three seconds for Slack's sign that it arrived. So nothing is begun that could not be answered then,
and what is not committed by then never is: an answer says what became of something, and stays true.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot.support.logs import logger

MOST, FEWEST = 60, 10
"""Interactions at work at once. At 10 ms each, and twice that for what follows, the last is answered in time.

Where the machine is slower than that, and some are not, fewer are let in: else all would be begun, and none in time.
"""
WIDER = 0.1
"""By so much of one more there is room again for each that was in time: after some hundreds it is as it was."""


class Busy(Exception):
    """More is at work than can be answered in time, so nothing was begun."""


class TooLate(Exception):
    """Nobody waits for this transaction any more, so it was not committed."""


class Turn:
    """One interaction, from its arrival to its answer. Transactions ask it, from their threads, whether to commit."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        """It is answered, or about to be: what goes on now is nobody's to wait for."""
        self.kept = False
        """Something of it is committed that would not be done a second time."""
        self.is_unsure = False
        """A commit was begun, and nobody knows yet what became of it."""
        self.last_call = 0.0
        """Until when, by the loop's time, Slack may be waited for where it can still be said what that was for."""
        self._lock = threading.Lock()

    def begin_commit(self) -> None:
        """Leave to commit; TooLate where whoever acted was given another answer meanwhile."""
        with self._lock:
            if self.over.is_set():
                raise TooLate
            self.is_unsure = True

    def committed(self, *, kept: bool) -> None:
        """It is in the database; `kept`: as something that happens once."""
        self.is_unsure = False
        self.kept = self.kept or kept

    def end(self) -> None:
        """Nothing more is committed from now on. In the event loop only."""
        with self._lock:
            self.over.set()


class Admission:
    """Lets at most so many interactions in at once, each for so many seconds; fewer while some are late."""

    def __init__(self, seconds: float, most: int = MOST) -> None:
        self.seconds = seconds
        self.most = most
        self._in_time = float(most)
        """So many at once were in time of late."""
        self._narrowed_at = float("-inf")
        self._inside = 0
        self._refused = 0

    @asynccontextmanager
    async def admit(self, turn: Turn) -> AsyncIterator[None]:
        """The time for one interaction. Raises Busy where there is no room, TimeoutError when the time is over."""
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
        """Half the room is left, but for those who were let in before that: they are late for the same reason."""
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
            if self._refused and self._inside <= self._room() // 2:  # a line for each would be part of the rush
                logger.warning("refused %d interactions that could not have been answered in time", self._refused)
                self._refused = 0
