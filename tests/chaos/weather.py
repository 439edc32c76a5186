"""Slack on a bad day: calls that are limited, fail, take long, or are done and never answered."""

import asyncio
import random
from collections import Counter

from playground.app.faults import Fault, Faults

POST = "chat.postMessage"
STRUCK = {POST, "conversations.history", "conversations.open"}
KINDS = {"": 74, "slow": 9, "server_error": 6, "drop_answer": 7, "ratelimited": 4}
"""How often of a hundred calls each fault strikes; "" is none."""
SPRUNG = 0.5
"""The part of the messages that an ambush strikes: those before it are settled, and the bot gets somewhere."""
LONGEST = 11.0
"""Seconds that a call takes at most: more than the bot waits for."""


class Weather(Faults):
    """Faults by chance until it is fair; and ambushes, in which a call is struck for whoever waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.fair = False
        self.counts: Counter[str] = Counter()
        self._ambushes: list[asyncio.Event] = []

    async def ambush(self) -> None:
        """Wait for one of the next messages: accepted later, or at once, or refused, and the bot will not know."""
        sprung = asyncio.Event()
        self._ambushes.append(sprung)
        try:
            await sprung.wait()
        finally:
            if sprung in self._ambushes:
                self._ambushes.remove(sprung)

    @property
    def ambushed(self) -> bool:
        """Whether somebody waits for a call to be struck."""
        return bool(self._ambushes)

    def take(self, method: str) -> Fault | None:
        """The fault that hits this call, if any."""
        if method == POST and self._ambushes and random.random() < SPRUNG:
            self._ambushes.pop().set()
            kind = random.choice(("slow", "slow", "drop_answer", "server_error"))
            self.counts[f"ambushes, {kind}"] += 1
            return Fault(method, kind, 1, seconds=random.uniform(0.2, 9))
        if self.fair or method not in STRUCK:
            return None
        (kind,) = random.choices(list(KINDS), list(KINDS.values()))
        seconds = LONGEST if random.random() < 0.1 else random.uniform(0.05, 2)
        return Fault(method, kind, 1, seconds=1 if kind == "ratelimited" else seconds) if kind else None
