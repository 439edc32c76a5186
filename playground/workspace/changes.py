"""The revision: a number that goes up with everything a person or a test can see, and can be waited for."""

import asyncio


class Changes:
    """Counts changes; readers wait for the count to pass what they know."""

    def __init__(self) -> None:
        self.revision = 1
        self._next = asyncio.Event()

    def touch(self) -> None:
        """Something visible changed."""
        self.revision += 1
        self._next.set()
        self._next = asyncio.Event()

    async def wait(self, since: int, seconds: float) -> int:
        """The revision, once it is past `since` or the time is up."""
        try:
            async with asyncio.timeout(seconds):
                while self.revision <= since:
                    await self._next.wait()
        except TimeoutError:
            pass
        return self.revision
