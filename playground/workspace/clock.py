"""The playground's time: it runs like any clock, and can be moved forward."""

import asyncio
import contextlib
import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Starts at the real time, or at `start` (aware), and runs at the real pace; it never goes back."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = timedelta()
        self._stamp = 0
        self._moved = asyncio.Event()
        if start is not None:
            self._offset = _aware(start) - self.now()

    def now(self) -> datetime:
        """The current time, in UTC."""
        return datetime.fromtimestamp(time.time(), UTC) + self._offset

    def advance(self, seconds: float) -> datetime:
        """Move on by that many seconds; ValueError if that is backwards."""
        if seconds < 0:
            raise ValueError("The clock never goes back.")
        self._offset += timedelta(seconds=seconds)
        self._moved.set()
        self._moved = asyncio.Event()
        return self.now()

    async def wait(self, seconds: float) -> None:
        """Wait until that many seconds have passed on this clock, which may be moved on meanwhile."""
        until = self.now() + timedelta(seconds=seconds)
        while (left := (until - self.now()).total_seconds()) > 0:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._moved.wait()

    def set(self, moment: datetime) -> datetime:
        """Move on to a moment (aware); ValueError if it is past or has no zone."""
        return self.advance((_aware(moment) - self.now()).total_seconds())

    def stamp(self) -> str:
        """A Slack timestamp: seconds and microseconds, each one later than all before it."""
        self._stamp = max(round(self.now().timestamp() * 1_000_000), self._stamp + 1)
        return f"{self._stamp // 1_000_000}.{self._stamp % 1_000_000:06d}"


def moment_of(stamp: str) -> datetime:
    """The moment of a Slack timestamp, in UTC."""
    return datetime.fromtimestamp(float(stamp), UTC)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("A moment needs its zone.")
    return moment
