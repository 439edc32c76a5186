"""Files that people upload are fetched and read in turn, in a thread of their own: nobody else waits for them.

A thread cannot be stopped from outside, so whatever runs in it must have bounded cost, whatever a file says.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeVar

from bot.store.persons import Who

AT_ONCE, MOST_EACH, MOST = 4, 3, 30
"""Files in progress at once; files that one person, and everybody together, may have in progress or waiting."""

Args = ParamSpec("Args")
Result = TypeVar("Result")


class Busy(Exception):
    """There are too many files, or the bot is about to stop: this one was not started."""


class FileReader:
    """Hands out turns, and reads."""

    def __init__(self) -> None:
        # Not asyncio's own pool: host names are resolved in that, and without those nobody gets an answer.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._with_us = Counter[Who]()
        self._closed = False

    @asynccontextmanager
    async def turn(self, who: Who) -> AsyncIterator[None]:
        """One turn for a file of this person's. Raises Busy."""
        if self._with_us[who] >= MOST_EACH or self._with_us.total() >= MOST:
            raise Busy
        self._with_us[who] += 1
        try:
            async with self._turns:
                self.go_on()
                yield
        finally:
            self._with_us[who] -= 1
            self._with_us += Counter()  # drops people who have none left

    async def read(self, work: Callable[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The result of `work`, which is pure and of bounded cost. Raises Busy."""
        self.go_on()
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*args, **kwargs))

    def go_on(self) -> None:
        """Call between two pieces of long work. Raises Busy once the bot is about to stop."""
        if self._closed:
            raise Busy

    def close(self) -> None:
        """Start nothing more; what is being read will finish soon."""
        self._closed = True
