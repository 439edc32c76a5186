"""Sends a person the next question after every committed answer, whatever fails in between.

What to send is in the tables, so sending can be repeated: by the action right after the commit, and by the scheduler
after a crash or a lost answer. Whoever sends has claimed it, so that replicas take turns.
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
from bot.delivery import note_buttons
from bot.delivery.direct import Direct
from bot.delivery.outbox import Limits, Outcome, Sent, Unsure, attempt
from bot.delivery.sending import NoChannel, PersonDeactivated, RateLimited, Refused
from bot.delivery.surface import Surface
from bot.screens import debrief as views
from bot.screens import notes as note_views
from bot.services import presence
from bot.services.checklist import debriefs, question_queue
from bot.services.checklist.debriefs import DebriefView
from bot.services.checklist.question_queue import Put
from bot.services.notes import writing as notes
from bot.store.persons import Unknown, Who
from bot.store.transact import Transact
from bot.support.logs import log_failure, logger
from bot.wording.catalog import speaking, spoken

SOON = timedelta(seconds=2)
A_MOMENT = timedelta(seconds=1)

Result = TypeVar("Result")


class QuestionSender:
    """Posts the card and the question, and settles earlier questions."""

    def __init__(self, transact: Transact, surface: Surface) -> None:
        self._transact = transact
        self._surface = surface
        self._limits = Limits(transact.now)
        self._turns: WeakValueDictionary[Who, asyncio.Lock] = WeakValueDictionary()
        """Held while something is being shown to a person, until that is recorded."""

    async def tell(self, who: Who, claimed: DebriefView | None = None) -> None:
        """Send what there is to say about the person's debriefs, until nothing is left, unless somebody is at it
        already.

        `claimed` is what to send first, if it has been claimed already.
        """
        with contextlib.suppress(Unknown):  # the workspace may have removed the bot meanwhile, and with it everything
            await self._tell(who, claimed)

    async def _tell(self, who: Who, claimed: DebriefView | None) -> None:
        failures = 0
        debrief = claimed or await self._transact(question_queue.to_tell, who)
        while debrief:
            async with self._turns.setdefault(who, asyncio.Lock()):
                with speaking(spoken(debrief.locale)):
                    say, find = partial(self._say, debrief), partial(self._find, debrief)
                    outcome = await attempt(say, find, debrief.traces_since)
            if isinstance(outcome, Sent):
                debrief = outcome.result
            elif await self._is_over(debrief, outcome, failures):
                return
            else:
                failures += isinstance(outcome, Unsure)
                debrief = await self._transact(question_queue.to_tell, who)

    async def _is_over(self, debrief: DebriefView, outcome: Outcome[object], failures: int) -> bool:
        """Settle what could not be sent. Returns whether to leave the rest for later."""
        match outcome:
            case Unsure(error) as unsure:
                # Once, without waiting: if only the answer was lost, the person is looking at the question already.
                at_once = not (failures or isinstance(error, TimeoutError))
                await self._transact(question_queue.tell_later, debrief, timedelta(0) if at_once else unsure.wait(0))
                if not at_once:
                    log_failure("telling a question", error)
                return not at_once
            case RateLimited(wait=wait) as limit:
                self._limits.add(debrief.who.workspace, limit)
                await self._transact(question_queue.tell_later, debrief, wait)
                return True
            case PersonDeactivated():
                await self._transact(question_queue.tell_later, debrief, timedelta(0))
                await self._transact(presence.left, debrief.who)
                return True
            case NoChannel():
                await self._transact(question_queue.start_over, debrief)
                return debrief.channel is None
            case Refused():
                logger.warning("debrief %s cannot be told: %s", debrief.id, outcome)
                await self._transact(question_queue.given_up, debrief)
        return False

    async def recorded(self, who: Who) -> None:
        """Wait a moment for what is being shown to them, so that what they type counts as the answer to it."""
        if turn := self._turns.get(who):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(A_MOMENT.total_seconds()), turn:
                    pass

    async def refresh(self, who: Who, debrief_id: int) -> None:
        """Update the card with what changed outside the conversation, such as a note that was sent."""
        debrief = await self._transact(debriefs.look, who, debrief_id)
        if debrief and debrief.channel and debrief.card_ts:
            with speaking(spoken(debrief.locale)):
                await self._surface.edit(debrief.channel, debrief.card_ts, views.card(debrief))

    async def tell_all(self, people: Iterable[Who]) -> None:
        """Send to each what is left to send; one failure does not hold up the others, but a rate limit does."""
        for who in people:
            if who.workspace in self._limits:
                continue
            try:
                await self.tell(who)
            except Exception as error:
                log_failure("telling a lost question", error)

    async def _say(self, debrief: DebriefView) -> DebriefView | None:
        """Send it, and return the claim to what to send next.

        Earlier questions lose their buttons first, in response to the tap; a slow or failing edit does not hold up the
        question. As soon as the question is there, that is recorded: what is typed from then on is its answer.
        """
        channel = await self._channel(debrief)
        card_ts, fresh = await self._card(debrief, channel)
        settling = asyncio.create_task(self._settle(debrief, channel, None if fresh else card_ts))
        await asyncio.wait({settling}, timeout=SOON.total_seconds())
        put = None
        if not debrief.asked:
            try:
                question_ts, step = await self._question(debrief, channel), views.asked_step(debrief)
            except Exception:
                await asyncio.gather(settling, return_exceptions=True)  # it may have failed for the same reason
                raise
            at = self._surface.sent_at(question_ts) or self._transact.now()
            put = Put(channel, card_ts, (question_ts, step, at) if step else None)
        if put and (not settling.done() or settling.exception()):
            await self._transact(question_queue.asked, debrief, put)
            put = None
        await settling
        if debrief.hands_over:
            await self._hand_over(debrief, channel)
        return await self._transact(question_queue.told, debrief, put, settled=len(_open_before(debrief)))

    async def _find(self, debrief: DebriefView, since: datetime) -> DebriefView:
        """What is left to send after an earlier attempt. If nobody can find out, better to ask a question twice than
        never."""
        there = await _unless_refused(debrief, self._surface.find(await self._channel(debrief), since))
        return replace(debrief, traces_since=None, there=there or {})

    async def _channel(self, debrief: DebriefView) -> str:
        return debrief.channel or await self._surface.channel_with(debrief.who.user)

    async def _card(self, debrief: DebriefView, channel: str) -> tuple[str | None, bool]:
        """The card's message id, if it is there, and whether it was posted just now."""
        card_id = f"{debrief.key}-card"
        if ts := debrief.card_ts or debrief.there.get(card_id):
            return ts, False
        return await _unless_refused(debrief, self._surface.post(channel, views.card(debrief), card_id)), True

    async def _question(self, debrief: DebriefView, channel: str) -> str:
        question_id = f"{debrief.key}-{debrief.number}"
        return debrief.there.get(question_id) or await self._surface.post(channel, views.question(debrief), question_id)

    async def _hand_over(self, debrief: DebriefView, channel: str) -> None:
        """Send the notes right after the end, without being asked."""
        found = await self._transact(notes.wanted, debrief.who, "", debrief.id)
        direct = Direct(self._surface, debrief.who.user, channel)
        for place, message in enumerate(note_views.all_of(found)):
            note_id = f"{debrief.key}-note-{place}"
            ts = debrief.there.get(note_id)
            ts = ts or await _unless_refused(debrief, self._surface.post(channel, message, note_id))
            if ts:
                await note_buttons.moved(self._transact, debrief.who, direct, ts, message)

    async def _settle(self, debrief: DebriefView, channel: str, card_ts: str | None) -> None:
        """Remove the buttons of earlier questions, and update the card."""
        edits = [(ts, views.settled(debrief, step)) for ts, step in _open_before(debrief)]
        edits += [(card_ts, views.card(debrief))] if card_ts else []
        updates = (self._surface.edit(channel, ts, message) for ts, message in edits)
        await asyncio.gather(*(_unless_refused(debrief, update) for update in updates))


async def _unless_refused(debrief: DebriefView, work: Awaitable[Result]) -> Result | None:
    """For what goes along with the question: if the surface refuses it, the question comes alone."""
    try:
        return await work
    except Refused as error:
        logger.warning("debrief %s: left out beside its question: %s", debrief.id, error)
        return None


def _open_before(debrief: DebriefView) -> tuple[tuple[str, StepName], ...]:
    """The questions of earlier turns that still show buttons."""
    current = debrief.asked and views.asked_step(debrief) is not None
    return debrief.questions[:-1] if current else debrief.questions
