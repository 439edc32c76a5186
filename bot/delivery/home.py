"""Keeps the Home tab up to date without a reload: refreshed whenever something on it may have changed."""

import asyncio
from weakref import WeakValueDictionary

from bot.delivery.surface import Surface
from bot.screens import about
from bot.screens import interviews as views
from bot.services import home_page
from bot.store.persons import Unknown, Who
from bot.store.transact import Transact
from bot.wording.catalog import speaking, spoken


class Home:
    """Shows people their Home tab, if they ever opened it."""

    def __init__(self, transact: Transact, surface: Surface) -> None:
        self._transact = transact
        self._surface = surface
        self._turns: WeakValueDictionary[Who, asyncio.Lock] = WeakValueDictionary()
        self._waiting: set[Who] = set()

    async def refresh(self, who: Who) -> None:
        """Show the current state. Changes made meanwhile are shown right after, together."""
        if who in self._waiting:
            return
        self._waiting.add(who)
        async with self._turns.setdefault(who, asyncio.Lock()):
            self._waiting.discard(who)
            try:
                found = await self._transact(home_page.look, who)
            except Unknown:
                return
            if found is not None:
                with speaking(spoken(found.locale)):
                    await self._surface.publish_home(who.user, views.home(found))

    async def clear(self, who: Who) -> None:
        """Show what a first visit shows, after any refresh in progress: nothing is stored about them any more."""
        async with self._turns.setdefault(who, asyncio.Lock()):
            await self._surface.publish_home(who.user, about.home())
