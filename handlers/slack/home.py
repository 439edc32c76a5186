"""The Home tab, kept up to date without a reload: shown again when something of its person's has changed."""

import asyncio
from weakref import WeakValueDictionary

from bot.interviews import home
from bot.persons import Unknown, Who
from bot.transact import Transact
from handlers.slack.messenger import Messenger
from handlers.slack.views import about
from handlers.slack.views import interviews as views


class Home:
    """Shows people their Home tab, as far as they ever opened it."""

    def __init__(self, transact: Transact, messenger: Messenger) -> None:
        self._transact = transact
        self._messenger = messenger
        self._turns: WeakValueDictionary[Who, asyncio.Lock] = WeakValueDictionary()
        self._waiting: set[Who] = set()
        self._shown: dict[Who, int] = {}

    async def refresh(self, who: Who) -> None:
        """Show what stands now, unless it is shown already. What changes meanwhile is shown right after, once."""
        if who in self._waiting:
            return
        self._waiting.add(who)
        turn = self._turns.setdefault(who, asyncio.Lock())
        async with turn:
            self._waiting.discard(who)
            try:
                found = await self._transact(home.look, who)
            except Unknown:
                self._shown.pop(who, None)
                return
            if found is None:
                return
            view = views.home(*found)
            if self._shown.get(who) != (now := hash(str(view))):
                await self._messenger.publish_home(who.user, view)
                self._shown[who] = now

    async def clear(self, who: Who) -> None:
        """Show what a first visit shows: nothing is known of them any more."""
        self._shown.pop(who, None)
        await self._messenger.publish_home(who.user, about.home())

    def forget(self, who: Who) -> None:
        """Their Home may show something else, or was opened anew: show it again, whatever it is."""
        self._shown.pop(who, None)
