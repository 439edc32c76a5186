"""How fast the bot writes into one conversation, so that Teams refuses nothing for being too much."""

import asyncio
from collections import deque
from datetime import timedelta
from weakref import WeakValueDictionary

from bot.delivery.sending import RateLimited

LIMITS = ((1.2, 7), (2.4, 8), (31, 60), (3_610, 1_800))
"""Seconds, and how many messages, edits and deletions Teams takes in them; a little longer than Teams counts, since
what is sent evenly may arrive closer together. Source: Microsoft, "Rate limiting for bots"."""
LONGEST = 5.0
"""Seconds for which it is waited here; who would have to wait longer is told so."""
CALM, FEW = 2.4, 3
"""So few in so many seconds leave room for what can wait."""


class Pace:
    """Remembers when something was sent, by conversation. Each process counts its own."""

    def __init__(self) -> None:
        self._sent: dict[str, deque[float]] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def turn(self, conversation: str) -> None:
        """Wait for the next moment at which something may be sent there. Raises Limited where that is far off."""
        async with self._turns.setdefault(conversation, asyncio.Lock()):
            sent = self._sent.setdefault(conversation, deque())
            wait = max(0.0, *(_wait(sent, _now(), *limit) for limit in LIMITS))
            if wait > LONGEST:
                raise RateLimited(timedelta(seconds=wait))
            await asyncio.sleep(wait)
            sent.append(_now())
            while sent[0] < _now() - LIMITS[-1][0]:
                sent.popleft()

    async def calm(self, conversation: str) -> None:
        """Wait until little was sent there of late."""
        await asyncio.sleep(_wait(self._sent.get(conversation, deque()), _now(), CALM, FEW))


def _wait(sent: deque[float], now: float, seconds: float, most: int) -> float:
    """How long until one more fits among the `most` in so many seconds."""
    return max(0.0, sent[-most] + seconds - now) if len(sent) >= most else 0.0


def _now() -> float:
    return asyncio.get_running_loop().time()
