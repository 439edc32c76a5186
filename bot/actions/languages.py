"""Which language to answer each person in."""

from datetime import datetime, timedelta

from bot.store import persons
from bot.store.persons import Who
from bot.store.transact import Transact
from bot.wording.catalog import DEFAULT, spoken

REMEMBERED = timedelta(minutes=10)
"""A changed language is spoken by then in every process; in the one that hears of the change, at once."""
MOST = 10_000


class Languages:
    """The languages of the people who were here lately, so that not every request has to ask the database."""

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._known: dict[Who, tuple[str, datetime]] = {}

    async def of(self, who: Who) -> str:
        """Their language; the default one for nobody, and for somebody whom the bot does not know."""
        now = self._transact.now()
        language, since = self._known.get(who, ("", now))
        if language and since <= now < since + REMEMBERED:
            return language
        locale = await self._transact(persons.locale_of, who) if who.user else None
        if locale is None:
            return DEFAULT
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[who] = spoken(locale), now
        return spoken(locale)

    def forget(self, who: Who) -> None:
        """It may have changed."""
        self._known.pop(who, None)
