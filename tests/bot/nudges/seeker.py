"""A job seeker of six weeks, with ten interviews: what they do is drawn, and the same for the same seed."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from bot.checklist.steps import StepName
from bot.nudges.answers import FITS
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind
from bot.nudges.snoozing import SnoozeUntil
from bot.services.checklist import beginning
from bot.services.checklist.form import Corrected, fill_in
from bot.services.notes.writing import thank_all
from bot.services.nudges import answering
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Interview, Nudge
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import CallPermission, NewInterview
from bot.vocabulary.replies import Answer as Reply
from bot.vocabulary.replies import Chosen, Typed
from tests.bot.nudges.surface import World

SAM = Who("T1", "USAM")
ZONE = ZoneInfo("America/New_York")
FIRST, DAYS, INTERVIEWS = date(2026, 11, 2), 42, 10
"""Six weeks from a Monday; Thanksgiving is among them."""
MINUTE = timedelta(minutes=1)
DOES: dict[NudgeKind, tuple[Answer | None, ...]] = {
    NudgeKind.PREPARE: (Answer.READY, None),
    NudgeKind.DECIDE_TODAY: (Answer.NOTE_SENT,),
    NudgeKind.SAME_DAY: (Answer.NOTE_SENT, None),
    NudgeKind.ONE_DAY: (Answer.NOTE_SENT, Answer.NOTE_SENT, None),
    NudgeKind.TWO_DAYS: (Answer.NOTE_SENT, None),
    NudgeKind.PROMISED: (Answer.DONE, None),
    NudgeKind.HIRE_DATE: (Answer.NOTHING_YET, Answer.NOTHING_YET, Answer.STILL_DECIDING, Answer.REJECTED, None),
    NudgeKind.CALL: (Answer.TRIED, Answer.TRIED, Answer.REJECTED, Answer.NEXT_ROUND, None),
    NudgeKind.CHECK_IN: (Answer.TRIED, Answer.TRIED, Answer.REJECTED, None),
    NudgeKind.SECOND_TRY: (Answer.TRIED, Answer.REJECTED, None),
    NudgeKind.CROSS_OFF: (Answer.CROSSED_OFF, Answer.KEPT),
    NudgeKind.NEXT_DAY: (Answer.NOTHING_YET, None),
}
"""What they may do about a nudge; None: nothing."""
PUTS_OFF = 0.05
"""The part of all nudges that they put off."""


@dataclass
class Seeker:
    """One of them, in a world of their own."""

    world: World
    seed: int
    drawn: random.Random = field(init=False)
    plans: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)

    places: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.drawn = random.Random(self.seed)
        self.world.clock.now = self._at(0, 8)
        self.world.do(_enter)
        for number in range(INTERVIEWS):
            self._plan_interview(f"Company {number}")

    def live(self) -> Counter[int]:
        """Six weeks, and then as long as anything is still to come; gives back on how many days so many came."""
        end = self._at(DAYS + 30, 0)
        while (moment := self._next()) and moment < end:
            self.world.clock.turn(max(moment - self.world.clock(), timedelta(0)))
            while self.plans and self.plans[0][0] <= self.world.clock():
                heappop(self.plans)[2]()
            seen = len(self.world.surface().arrived)
            self.world.wake()
            for arrival in self.world.surface().arrived[seen:]:
                for nudge in arrival.batch.nudges:
                    self._react(nudge)
        return self.per_day()

    def per_day(self) -> Counter[int]:
        """On how many days so many messages came, besides those that they asked for then by putting them off."""
        picked = {row.id for row in self.world.rows() if row.again_of}
        unasked = (arrival for arrival in self.world.surface().arrived if not picked.issuperset(arrival.batch.ids))
        days = Counter(arrival.at.astimezone(ZONE).date() for arrival in unasked)
        return Counter(days[FIRST + timedelta(days=number)] for number in range(DAYS))

    # --- what they do

    def _plan_interview(self, company: str) -> None:
        day = self.drawn.choice([day for day in range(1, DAYS) if (FIRST + timedelta(days=day)).weekday() < 5])
        starts = self._at(day, 9) + timedelta(minutes=30 * self.drawn.randrange(16))
        ended = starts + timedelta(minutes=self.drawn.choice([45, 60, 90]))
        if self.drawn.random() < 0.75:
            known = max(starts - timedelta(days=self.drawn.randint(1, 6), hours=2), self._at(0, 9))
            new = NewInterview(company, "Clerk", ended, starts_at=starts)
            self._plan(known, lambda: self.world.do(beginning.expect, SAM, new))
        else:
            new = NewInterview(company, "Clerk", ended)
            self._plan(
                ended + self._minutes(10, 180), lambda: self._debrief(self.world.do(beginning.start, SAM, new).id)
            )

    def _react(self, nudge: NudgeFacts) -> None:
        after = self._minutes(2, 50)
        if nudge.kind is NudgeKind.DEBRIEF:
            if (chance := self.drawn.random()) < 0.75:
                self._plan_in(after, lambda: self._start(nudge.id))
            elif chance < 0.85:
                self._plan_in(after, lambda: self.world.do(answering.snooze, SAM, nudge.id, SnoozeUntil.MORNING))
        elif self.drawn.random() < PUTS_OFF:
            wish = self.drawn.choice(list(SnoozeUntil))
            self._plan_in(after, lambda: self.world.do(answering.snooze, SAM, nudge.id, wish))
        elif given := self.drawn.choice(DOES[nudge.kind]):
            assert given in FITS[nudge.kind]
            self._plan_in(after, lambda: self.world.do(answering.answer, SAM, nudge.id, given))

    def _start(self, nudge_id: int) -> None:
        self.world.do(answering.start_debrief, SAM, nudge_id)
        if begun := self.world.do(_debrief_of, nudge_id):
            self._debrief(begun)

    def _debrief(self, debrief_id: int) -> None:
        """They answer for some minutes, and may send the note right then."""
        self._plan_in(self._minutes(4, 15), lambda: self._finish(debrief_id))

    def _finish(self, debrief_id: int) -> None:
        found = self.world.do(_interview_of, debrief_id)
        chance = self.drawn.random()
        day = None if chance < 0.4 else self.world.clock().date() + timedelta(days=self.drawn.randint(1, 14))
        promised = self.drawn.random() < 0.3
        form: dict[StepName, Reply | None] = {
            StepName.HIRE_DATE: Chosen(day.isoformat() if day else "not_said"),
            StepName.CALL: Chosen(self.drawn.choice(list(CallPermission))),
        }
        if promised:
            form[StepName.PROMISED] = Typed("the references")
        self.world.do(fill_in, SAM, debrief_id, form, Corrected(*found))
        if self.drawn.random() < 0.5:
            self._plan_in(self._minutes(1, 40), lambda: self.world.do(_send_the_notes, debrief_id))

    # --- when

    def _plan(self, moment: datetime, does: Callable[[], object]) -> None:
        heappush(self.plans, (moment, next(self.places), does))

    def _plan_in(self, after: timedelta, does: Callable[[], object]) -> None:
        self._plan(self.world.clock() + after, does)

    def _next(self) -> datetime | None:
        wakes = [row.wake_at for row in self.world.rows() if row.wake_at]
        return min([*wakes, *(plan[0] for plan in self.plans[:1])], default=None)

    def _minutes(self, least: int, most: int) -> timedelta:
        return self.drawn.randint(least, most) * MINUTE

    def _at(self, day: int, hour: int) -> datetime:
        return datetime.combine(FIRST + timedelta(days=day), datetime.min.time().replace(hour=hour), ZONE).astimezone(
            UTC
        )


def _enter(session: Session, now: datetime) -> None:
    persons.enter(session, now, SAM, Profile("Sam Rivera", ZONE.key, "en_US"))
    persons.present(session, SAM).signed_as = "Sam Rivera"  # else a debrief asks for it before it is finished


def _send_the_notes(session: Session, now: datetime, debrief_id: int) -> None:
    person = persons.present(session, SAM)
    interview = session.get_one(Interview, session.get_one(Debrief, debrief_id).interview_id)
    thank_all(session, now, person, interview)
    nudge_store.replan(session, now, person, [interview.id or 0])


def _debrief_of(session: Session, _now: datetime, nudge_id: int) -> int | None:
    query = select(Debrief.id).join(Nudge, Nudge.interview_id == Debrief.interview_id).where(Nudge.id == nudge_id)
    return session.exec(query).first()


def _interview_of(session: Session, _now: datetime, debrief_id: int) -> tuple[str, str, datetime]:
    query = select(Interview.company, Interview.role, Interview.ended_at).join(Debrief).where(Debrief.id == debrief_id)
    return session.exec(query).one()
