"""Tells a person where their debrief stands: the next question after every committed answer, whatever came between.

What is to be told is in the rows, so telling can be repeated: by the listener right after the commit, and by the
clockwork where a crash or a lost answer came between.
"""

import asyncio
from datetime import timedelta
from weakref import WeakValueDictionary

from bot.checklist import service
from bot.checklist.service import Standing
from bot.logs import log_failure, logger
from bot.transact import Transact
from handlers.slack.messenger import Messenger, Refused
from handlers.slack.views import conversation as views

SKEW = timedelta(minutes=2)
"""How far Slack's clock and ours may differ when the history is asked what was sent."""


class Teller:
    """Posts the card and the question, and settles the question before it."""

    def __init__(self, transact: Transact, messenger: Messenger) -> None:
        self._transact = transact
        self._messenger = messenger
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def tell(self, standing: Standing, *, lost: bool = False) -> None:
        """Say where the debrief stands, unless that was said or things have moved on since.

        `lost`: an earlier attempt may have come through, so the history is asked before anything is posted.
        """
        lock = self._locks.setdefault(standing.id, asyncio.Lock())
        async with lock:
            now = await self._transact(service.look, standing.who, standing.id)
            if isinstance(now, Standing) and now.number == standing.number and not now.told:
                await self._say(now, lost=lost)

    async def tell_lost(self, older_than: timedelta) -> None:
        """Say what was decided at least `older_than` ago and not told; one that fails does not hold up the others."""
        before = self._transact.now() - older_than
        for standing in await self._transact(service.untold, before):
            try:
                await self.tell(standing, lost=True)
            except Exception as error:
                log_failure("telling a lost question", error)

    async def _say(self, standing: Standing, *, lost: bool) -> None:
        card_ts, question_ts = standing.card_ts or "", standing.question_ts or ""
        channel = standing.channel or ""
        try:
            channel = channel or await self._messenger.channel_with(standing.who.user)
            sent = await self._messenger.sent(channel, standing.moved_at - SKEW) if lost else {}
            card_ts, fresh = await self._card(standing, channel, sent)
            question_ts = await self._question(standing, channel, sent)
            await self._settle(standing, channel, question_ts)
            if not fresh:
                await self._messenger.update(channel, card_ts, views.card(standing))
        except Refused as error:
            logger.warning("debrief %s cannot be told: %s", standing.id, error)
        step = views.asked_step(standing)
        await self._transact(service.told, standing, channel, card_ts, question_ts, step)

    async def _card(self, standing: Standing, channel: str, sent: dict[str, str]) -> tuple[str, bool]:
        """The card's ts, and whether it was posted just now."""
        card_id = f"{standing.key}-card"
        if ts := standing.card_ts or sent.get(card_id):
            return ts, False
        return await self._messenger.post(channel, views.card(standing), card_id), True

    async def _question(self, standing: Standing, channel: str, sent: dict[str, str]) -> str:
        question_id = f"{standing.key}-{standing.number}"
        return sent.get(question_id) or await self._messenger.post(channel, views.question(standing), question_id)

    async def _settle(self, standing: Standing, channel: str, question_ts: str) -> None:
        before = standing.question_ts
        if before and standing.question_step and before != question_ts:
            await self._messenger.update(channel, before, views.settled(standing, standing.question_step))
