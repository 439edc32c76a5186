"""Tells a person where their debrief stands: the next question after every committed answer, whatever came between.

What is to be told is in the rows, so telling can be repeated: by the listener right after the commit, and by the
clockwork where a crash or a lost answer came between. Whoever tells has claimed it, so that replicas take turns.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar
from weakref import WeakValueDictionary

from bot.checklist.steps import StepName
from bot.delivery.outbox import Limits, Outcome, Sent, Unsure, attempt
from bot.delivery.sending import NoChannel, PersonDeactivated, RateLimited, Refused
from bot.delivery.surface import Surface
from bot.screens import debrief as views
from bot.screens import notes as note_views
from bot.services.checklist import debriefs, question_queue
from bot.services.checklist.debriefs import DebriefView
from bot.services.checklist.question_queue import Put
from bot.services.notes import writing as notes
from bot.services.nudges import answering as nudges
from bot.store.persons import Unknown, Who
from bot.store.transact import Transact
from bot.support.logs import log_failure, logger

SOON = timedelta(seconds=2)
A_MOMENT = timedelta(seconds=1)

Result = TypeVar("Result")


class QuestionSender:
    """Posts the card and the question, and settles the questions before it."""

    def __init__(self, transact: Transact, surface: Surface) -> None:
        self._transact = transact
        self._surface = surface
        self._limits = Limits(transact.now)
        self._turns: WeakValueDictionary[Who, asyncio.Lock] = WeakValueDictionary()
        """Held while something is put before a person, and until that is recorded."""

    async def tell(self, who: Who, claimed: DebriefView | None = None) -> None:
        """Say where the person's debriefs stand until nothing is left to say, unless somebody is at it already.

        `claimed` is what is to be said first, where it has been claimed.
        """
        with contextlib.suppress(Unknown):  # the workspace may take the bot out meanwhile, and everything with it
            await self._tell(who, claimed)

    async def _tell(self, who: Who, claimed: DebriefView | None) -> None:
        failures = 0
        standing = claimed or await self._transact(question_queue.to_tell, who)
        while standing:
            async with self._turns.setdefault(who, asyncio.Lock()):
                outcome = await attempt(
                    partial(self._say, standing), partial(self._find, standing), standing.traces_since
                )
            if isinstance(outcome, Sent):
                standing = outcome.result
            elif await self._is_over(standing, outcome, failures):
                return
            else:
                failures += isinstance(outcome, Unsure)
                standing = await self._transact(question_queue.to_tell, who)

    async def _is_over(self, standing: DebriefView, outcome: Outcome[object], failures: int) -> bool:
        """Settle what could not be told. Whether the rest is for another time."""
        match outcome:
            case Unsure(error) as unsure:
                # At once, once: where only the answer was lost, the person is looking at the question already.
                at_once = not (failures or isinstance(error, TimeoutError))
                await self._transact(question_queue.tell_later, standing, timedelta(0) if at_once else unsure.wait(0))
                if not at_once:
                    log_failure("telling a question", error)
                return not at_once
            case RateLimited(wait=wait) as limit:
                self._limits.add(standing.who.workspace, limit)
                await self._transact(question_queue.tell_later, standing, wait)
                return True
            case PersonDeactivated():
                await self._transact(question_queue.tell_later, standing, timedelta(0))
                await self._transact(nudges.left, standing.who)
                return True
            case NoChannel():
                await self._transact(question_queue.start_over, standing)
                return standing.channel is None
            case Refused():
                logger.warning("debrief %s cannot be told: %s", standing.id, outcome)
                await self._transact(question_queue.given_up, standing)
        return False

    async def recorded(self, who: Who) -> None:
        """Wait a moment for what is being put before them, so that what they type is read as the answer to it."""
        if turn := self._turns.get(who):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(A_MOMENT.total_seconds()), turn:
                    pass

    async def refresh(self, who: Who, debrief_id: int) -> None:
        """Show on the card what has changed beside the conversation, such as a note that was sent."""
        standing = await self._transact(debriefs.look, who, debrief_id)
        if standing and standing.channel and standing.card_ts:
            await self._surface.edit(standing.channel, standing.card_ts, views.card(standing))

    async def tell_all(self, people: Iterable[Who]) -> None:
        """Say to each what is left to say; one that fails does not hold up the others, but a limit does."""
        for who in people:
            if who.workspace in self._limits:
                continue
            try:
                await self.tell(who)
            except Exception as error:
                log_failure("telling a lost question", error)

    async def _say(self, standing: DebriefView) -> DebriefView | None:
        """Say it, and give back the claim to what is to be said next.

        Earlier questions lose their buttons first, as a tap's echo; a slow or failing edit does not hold the question
        up. As soon as the question is there that is recorded: what is typed from then on is its answer.
        """
        channel = await self._channel(standing)
        card_ts, fresh = await self._card(standing, channel)
        settling = asyncio.create_task(self._settle(standing, channel, None if fresh else card_ts))
        await asyncio.wait({settling}, timeout=SOON.total_seconds())
        put = None
        if not standing.asked:
            try:
                question_ts, step = await self._question(standing, channel), views.asked_step(standing)
            except Exception:
                await asyncio.gather(settling, return_exceptions=True)  # it may have failed for the same reason
                raise
            at = self._surface.sent_at(question_ts) or self._transact.now()
            put = Put(channel, card_ts, (question_ts, step, at) if step else None)
        if put and (not settling.done() or settling.exception()):
            await self._transact(question_queue.asked, standing, put)
            put = None
        await settling
        if standing.hands_over:
            await self._hand_over(standing, channel)
        return await self._transact(question_queue.told, standing, put, settled=len(_open_before(standing)))

    async def _find(self, standing: DebriefView, since: datetime) -> DebriefView:
        """What is left to say, after an earlier attempt. Where nobody can find out, a question put twice is better than
        none."""
        there = await _unless_refused(standing, self._surface.find(await self._channel(standing), since))
        return replace(standing, traces_since=None, there=there or {})

    async def _channel(self, standing: DebriefView) -> str:
        return standing.channel or await self._surface.channel_with(standing.who.user)

    async def _card(self, standing: DebriefView, channel: str) -> tuple[str | None, bool]:
        """The card's ts, if it is there, and whether it was posted just now."""
        card_id = f"{standing.key}-card"
        if ts := standing.card_ts or standing.there.get(card_id):
            return ts, False
        return await _unless_refused(standing, self._surface.post(channel, views.card(standing), card_id)), True

    async def _question(self, standing: DebriefView, channel: str) -> str:
        question_id = f"{standing.key}-{standing.number}"
        return standing.there.get(question_id) or await self._surface.post(
            channel, views.question(standing), question_id
        )

    async def _hand_over(self, standing: DebriefView, channel: str) -> None:
        """The notes, right behind the end: nobody has to ask for them."""
        found = await self._transact(notes.wanted, standing.who, "", standing.id)
        for place, message in enumerate(note_views.all_of(found)):
            note_id = f"{standing.key}-note-{place}"
            if note_id not in standing.there:
                await _unless_refused(standing, self._surface.post(channel, message, note_id))

    async def _settle(self, standing: DebriefView, channel: str, card_ts: str | None) -> None:
        """Take the buttons of earlier questions away, and bring the card up to date."""
        edits = [(ts, views.settled(standing, step)) for ts, step in _open_before(standing)]
        edits += [(card_ts, views.card(standing))] if card_ts else []
        updates = (self._surface.edit(channel, ts, message) for ts, message in edits)
        await asyncio.gather(*(_unless_refused(standing, update) for update in updates))


async def _unless_refused(standing: DebriefView, work: Awaitable[Result]) -> Result | None:
    """What goes with the question; where the surface will not have it, the question comes alone."""
    try:
        return await work
    except Refused as error:
        logger.warning("debrief %s: left out beside its question: %s", standing.id, error)
        return None


def _open_before(standing: DebriefView) -> tuple[tuple[str, StepName], ...]:
    """The questions of earlier turns that still show buttons."""
    current = standing.asked and views.asked_step(standing) is not None
    return standing.questions[:-1] if current else standing.questions
