"""Files that people drop are fetched and read in their turn, in a thread of their own: nobody else waits for them.

A thread cannot be ended from outside. So what runs in it has to be of bounded cost, whatever a file says.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeVar

from bot.store.persons import Who

AT_ONCE, MOST_EACH, MOST = 4, 3, 30
"""Files under way at once; those that one person, and all together, may have under way or waiting."""

Args = ParamSpec("Args")
Result = TypeVar("Result")


class Busy(Exception):
    """There are too many files, or the bot is about to stop: this one is not begun."""


class FileReader:
    """Hands out the turns, and reads."""

    def __init__(self) -> None:
        # Not asyncio's own pool: names of hosts are resolved in it, without which nobody gets an answer.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._with_us = Counter[Who]()
        self._closed = False

    @asynccontextmanager
    async def turn(self, who: Who) -> AsyncIterator[None]:
        """The turn of one file of this person's. Raises Busy."""
        if self._with_us[who] >= MOST_EACH or self._with_us.total() >= MOST:
            raise Busy
        self._with_us[who] += 1
        try:
            async with self._turns:
                self.go_on()
                yield
        finally:
            self._with_us[who] -= 1
            self._with_us += Counter()  # forgets those who have none left

    async def read(self, work: Callable[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The result of `work`, which is pure and of bounded cost. Raises Busy."""
        self.go_on()
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*args, **kwargs))

    def go_on(self) -> None:
        """Between two pieces of a long work. Raises Busy once the bot is about to stop."""
        if self._closed:
            raise Busy

    def close(self) -> None:
        """Nothing more is begun; what is being read comes to its end soon."""
        self._closed = True
