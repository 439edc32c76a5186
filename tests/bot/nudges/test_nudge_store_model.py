"""Whatever people, clocks, crashes and the surface do, in any order: the rows keep the promises about nudges.

The model below holds what people did, as facts; what should come of it, it knows from the pure plan alone.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine
from sqlmodel import Session, delete, select

from bot.checklist.steps import StepName
from bot.delivery.sending import NoChannel, RateLimited, Refused
from bot.nudges import calm, snoozing
from bot.nudges.answers import FITS, OUTCOME
from bot.nudges.due_times import MORNING
from bot.nudges.facts import NO_DAY_YET, Answer, Facts, Matter, NudgeFacts, NudgeKind, Outcome, Snooze
from bot.nudges.hours import FOR_GOOD, Hours, after_quiet, at, business_day_after, is_quiet
from bot.nudges.plan import Wanted, is_wanted, plan
from bot.nudges.rules import RULE
from bot.nudges.snoozing import SnoozeUntil
from bot.reading.places.zones import country_of
from bot.services import presence
from bot.services.checklist import beginning
from bot.services.checklist import debriefs as checklist
from bot.services.checklist.form import Corrected, fill_in
from bot.services.nudges import answering, batches, upcoming
from bot.services.nudges.batches import NudgeBatch
from bot.store import nudge_claims, nudge_store, persons
from bot.store.database import is_sqlite
from bot.store.models import Debrief, Interview, Nudge, Workspace
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import CallPermission, NewInterview
from bot.vocabulary.debrief_state import State
from bot.vocabulary.nudge_state import NudgeState
from bot.vocabulary.replies import Answer as Reply
from bot.vocabulary.replies import Chosen, Move
from tests.bot.nudges.surface import Arrival, Process, World
from tests.lanes import examples

PEOPLE = (Who("T1", "USAM"), Who("T1", "UDANA"), Who("T2", "USAM"))
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Kiritimati", "UTC")
NIGHTS = ((time(21), time(8)), (time(0), time(0)), (time(1), time(6)), (time(18), time(12)))
STARTS = ("2026-03-06", "2026-03-27", "2026-10-23", "2026-11-10", "2026-12-22")
"""Days before clocks change somewhere, an ordinary Tuesday, and the days before Christmas."""
FAULTS: dict[str, Callable[[], tuple[Exception, bool]]] = {
    "arrives, answer lost": lambda: (ConnectionError(), True),
    "arrives, no answer": lambda: (TimeoutError(), True),
    "lost": lambda: (ConnectionError(), False),
    "lost, no answer": lambda: (TimeoutError(), False),
    "limited": lambda: (RateLimited(timedelta(seconds=40)), False),
    "refused": lambda: (Refused("msg_too_long"), False),
    "no channel": lambda: (NoChannel("channel_not_found"), False),
}
LOOKUP_FAULTS: dict[str, Callable[[], Exception]] = {
    "lost": ConnectionError,
    "no answer": TimeoutError,
    "limited": lambda: RateLimited(timedelta(seconds=40)),
    "no channel": lambda: NoChannel("channel_not_found"),
}

people, picks = st.sampled_from([PEOPLE[0], *PEOPLE]), st.integers(0, 999)
permissions = st.sampled_from(list(CallPermission))
wishes = st.one_of(st.sampled_from(list(SnoozeUntil)), st.integers(-1, 12))
minutes = st.one_of(st.integers(0, 90), st.integers(0, 3_000), st.integers(0, 30_000))
faults = st.lists(st.sampled_from(sorted(FAULTS)), max_size=3)
lookups = st.lists(st.sampled_from(sorted(LOOKUP_FAULTS)), max_size=2)

LEFT_OUT = Answer.LEFT_OUT

T = TypeVar("T")
Thing = tuple[int, NudgeKind, str, int]
"""What reaches a person once at most: which interview, which kind, about what, in whose place."""


@dataclass
class Life:
    """What the model knows of one person."""

    zone: str = "America/New_York"
    zone_is_own: bool = False
    quiet: tuple[time, time] = NIGHTS[0]
    paused_until: datetime | None = None
    gone: bool = False

    @property
    def hours(self) -> Hours:
        return Hours(ZoneInfo(self.zone), country_of(self.zone), *self.quiet, paused_until=self.paused_until)


@dataclass(frozen=True)
class Came:
    """A nudge that reached its person: when, when it was due, and what was known then."""

    at: datetime
    due: datetime
    situation: tuple[Facts, Hours]
    """What they change may call for another at once."""

    def is_beside(self, other: "Came") -> bool:
        """Whether both were due when the first of them came, so that one should have given way."""
        return self.situation == other.situation and max(self.due, other.due) <= min(self.at, other.at)


@dataclass
class Told:
    """What the model knows of one interview."""

    who: Who
    company: str
    facts: Facts
    debrief: int | None = None
    answers: dict[int, tuple[datetime, Answer, Snooze | None]] = field(default_factory=dict)
    """By the nudge's id."""
    situation: tuple[Facts, Hours] | None = None
    plans: set[Wanted] = field(default_factory=set)
    """All that was wanted at some moment in this situation."""

    def change(self, **facts: object) -> None:
        self.facts = replace(self.facts, **facts)  # type: ignore[arg-type]

    def answer(self, nudge: int | None, now: datetime, given: Answer, snooze: Snooze | None = None) -> None:
        """Of the wishes about one matter, the newest counts."""
        assert nudge
        known = self.answers.get(nudge)
        self.answers[nudge] = (now, given, snooze or (known[2] if known else None))
        wishes = sorted((at, nudge, wish) for nudge, (at, _, wish) in self.answers.items() if wish)
        self.change(snoozes=tuple({RULE[wish.kind].matter: wish for _, _, wish in wishes}.values()))

    def plan(self, hours: Hours, now: datetime) -> tuple[Wanted, ...]:
        wanted = plan(self.facts, hours, now)
        if self.situation != (self.facts, hours):
            self.situation, self.plans = (self.facts, hours), set()
        self.plans |= set(wanted)
        return wanted


class NudgeStore(RuleBasedStateMachine):
    """The actions, in any order, and what holds after each."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.world = World(self.engine, asyncio.Runner())
        self.world.do(_empty)
        self.lives = {who: Life() for who in PEOPLE}
        self.told: dict[int, Told] = {}
        self.batches: dict[str, list[Thing]] = {}
        """What was in each batch, by its key."""
        self.situations: dict[tuple[str, Thing], tuple[Facts, Hours]] = {}
        """Under what each of them was tried first: what hangs arrives in another."""
        self.seen_offers: Counter[str] = Counter()
        self.seen_arrivals: Counter[str] = Counter()
        self.forgotten_arrivals: Counter[str] = Counter()
        """How many of them are of people whom nobody knows any more, by workspace."""
        self.reached: dict[Thing, Came] = {}
        self.doubted: set[Thing] = set()
        self.companies = 0

    def teardown(self) -> None:
        self.world.close()
        self.world.run.close()

    @initialize(day=st.sampled_from(STARTS), hour=st.integers(0, 23))
    def begin(self, day: str, hour: int) -> None:
        self.world.clock.now = datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)
        for workspace in ("T1", "T2"):
            self.world.surface(workspace)
        self.world.start()
        self.enter_one_that_is_over(PEOPLE[0], 30)
        self.finish_the_debrief_or_change_its_answers(0, 3, CallPermission.YES, 0)
        self.enter_one_that_lies_ahead(PEOPLE[0], 600)

    # --- interviews

    @rule(who=people, ago=minutes)
    def enter_one_that_is_over(self, who: Who, ago: int) -> None:
        if not self._is_here(who):
            return
        new = self._new(self.now - timedelta(minutes=ago))
        begun = self.world.do(beginning.start, who, new)
        told = self._tell(who, new)
        told.debrief = begun.id
        self._asking(told)

    @rule(who=people, ahead=minutes)
    def enter_one_that_lies_ahead(self, who: Who, ahead: int) -> None:
        if not self._is_here(who):
            return
        starts = self.now + timedelta(minutes=ahead + 1)
        new = replace(self._new(starts + timedelta(hours=1)), starts_at=starts)
        self.world.do(beginning.expect, who, new)
        self._tell(who, new)

    @rule(pick=picks, by=st.integers(-600, 600))
    def reschedule(self, pick: int, by: int) -> None:
        ahead = [told for told in self.present() if told.facts.debrief is None and told.facts.outcome is None]
        for told in _picked(ahead, pick):
            # A next round has its day from now on.
            starts = (told.facts.starts_at or self.now + timedelta(days=2)) + timedelta(minutes=by)
            new = NewInterview(told.company, "Clerk", starts + timedelta(hours=1), starts_at=starts)
            self.world.do(beginning.expect, told.who, new)
            told.change(starts_at=starts, ended_at=new.ended_at)

    @rule(pick=picks)
    def begin_or_resume_the_debrief(self, pick: int) -> None:
        held = [told for told in self.present() if told.facts.ended_at != NO_DAY_YET]
        for told in _picked([told for told in held if told.facts.debrief is not State.FINISHED], pick):
            self.world.do(beginning.begin_with, told.who, self._id(told))
            self._asking(told)

    @rule(pick=picks, move=st.sampled_from([Move.LATER, Move.STOP]))
    def leave_the_debrief(self, pick: int, move: Move) -> None:
        for told in _picked([told for told in self.debriefs() if told.facts.debrief is not State.FINISHED], pick):
            assert told.debrief
            self.world.do(checklist.reply, told.who, told.debrief, move)
            told.change(debrief=State.LATER if move is Move.LATER else State.STOPPED, heard_at=self.now)

    @rule(
        pick=picks,
        hire=st.one_of(st.none(), st.integers(-1, 15)),
        call=permissions,
        by=st.sampled_from([0, 0, 90, -90]),
    )
    def finish_the_debrief_or_change_its_answers(
        self, pick: int, hire: int | None, call: CallPermission, by: int
    ) -> None:
        for told in _picked(self.debriefs(), pick):
            assert told.debrief
            ended = told.facts.ended_at + timedelta(minutes=by)
            day = None if hire is None else ended.date() + timedelta(days=hire)
            form: dict[StepName, Reply | None] = {
                StepName.HIRE_DATE: Chosen(day.isoformat() if day else "not_said"),
                StepName.CALL: Chosen(call),
            }
            corrected = Corrected(told.company, "Clerk", ended)
            filled = self.world.do(fill_in, told.who, told.debrief, form, corrected)
            assert isinstance(filled, checklist.DebriefView)
            told.change(heard_at=self.now, ended_at=ended, hire_date=day, call=call)
            if filled.conversation.state is State.ASKING:  # how they sign, say, before the note is written
                self._asking(told)
            else:
                told.change(debrief=State.FINISHED)

    # --- what people do about nudges

    @rule(pick=picks, which=picks)
    def answer(self, pick: int, which: int) -> None:
        for row, told in _picked(self.shown(), pick):
            given = FITS[row.kind][which % len(FITS[row.kind])]
            if given is Answer.STARTED:
                self._start(row, told)
            else:
                self._answer(row, told, given)

    def _start(self, row: Nudge, told: Told) -> None:
        self.world.do(answering.start_debrief, told.who, row.id or 0)
        if self._is_asked(row, told) or told.facts.debrief is State.ASKING:
            told.answer(row.id, self.now, Answer.STARTED)
            self._asking(told)

    def _answer(self, row: Nudge, told: Told, given: Answer) -> None:
        asked = given in OUTCOME or self._is_asked(row, told)
        self.world.do(answering.answer, told.who, row.id or 0, given)
        if row.id in told.answers or not asked:
            return
        hours = self.lives[told.who].hours
        week = business_day_after(self.now.astimezone(hours.zone).date(), 5, hours.country)
        again = self._snooze(row, at(week, MORNING, hours.zone)) if given is Answer.STILL_DECIDING else None
        told.answer(row.id, self.now, given, again)
        told.change(
            outcome=OUTCOME.get(given, told.facts.outcome),
            noted_at=self.now if given in OUTCOME else told.facts.noted_at,
            note_sent=told.facts.note_sent or given is Answer.NOTE_SENT,
            tries=(*told.facts.tries, *([self.now] if given is Answer.TRIED else [])),
        )
        if given in OUTCOME:
            self._agree_rounds(told, given is Answer.NEXT_ROUND)

    def _agree_rounds(self, told: Told, there_is_another: bool) -> None:
        """The next round is there as soon as it is told of, its day still open; and goes where that was a slip."""
        interviews = self.world.do(_interviews_at, told.company)
        made = set(interviews) - set(self.told)
        assert not made or there_is_another
        self.told |= {
            interview: Told(told.who, told.company, Facts(starts_at=None, ended_at=NO_DAY_YET, heard_at=self.now))
            for interview in made
        }
        gone = {number for number, each in self.told.items() if each.company == told.company} - set(interviews)
        assert not gone or not there_is_another
        self._forget(gone)

    def _is_asked(self, row: Nudge, told: Told) -> bool:
        return is_wanted(RULE[row.kind], told.facts, self.lives[told.who].hours)

    def _snooze(self, row: Nudge, until: datetime) -> Snooze:
        return Snooze(row.id or 0, row.kind, row.about, row.due_at, until)

    @rule(pick=picks, wish=wishes)
    def snooze_or_move(self, pick: int, wish: SnoozeUntil | int) -> None:
        for row, told in _picked(self.shown() + self.coming(), pick):
            hours = self.lives[told.who].hours
            here = self.now.astimezone(hours.zone)
            day = wish if isinstance(wish, SnoozeUntil) else here.date() + timedelta(days=wish)
            until = snoozing.until(day, here) if isinstance(day, SnoozeUntil) else snoozing.on_day(day, here)
            self.world.do(answering.snooze, told.who, row.id or 0, day)
            if row.id not in told.answers and self._is_asked(row, told):
                told.answer(row.id, self.now, Answer.SNOOZED, self._snooze(row, after_quiet(until, hours)))

    @rule(pick=picks)
    def leave_out(self, pick: int) -> None:
        for row, told in _picked(self.coming(), pick):
            self.world.do(answering.leave_out, told.who, row.id or 0)
            told.answer(row.id, self.now, Answer.LEFT_OUT)

    @rule(pick=picks)
    def stop_or_start_again(self, pick: int) -> None:
        if stopped := [told for told in self.present() if told.facts.stopped]:
            self.world.do(upcoming.start_again, stopped[0].who, self._id(stopped[0]))
            stopped[0].change(stopped=False)
            return
        for row, told in _picked(self.shown() + self.coming(), pick):
            self.world.do(answering.stop, told.who, row.id or 0)
            told.change(stopped=True)
            if row.state is not NudgeState.WAITING:
                told.answer(row.id, self.now, Answer.STOPPED)

    # --- what holds for all nudges of a person

    @rule(who=people, days=st.one_of(st.none(), st.integers(1, 5)))
    def pause_or_go_on(self, who: Who, days: int | None) -> None:
        life = self.lives[who]
        if self._is_here(who) and life.paused_until:
            self.world.do(upcoming.go_on, who)
            life.paused_until = None
        elif self._is_here(who):
            until = None if days is None else self.now.astimezone(life.hours.zone).date() + timedelta(days=days)
            self.world.do(upcoming.pause, who, until)
            life.paused_until = _morning(until, life) if until else FOR_GOOD

    @rule(who=people, zone=st.sampled_from(ZONES), own=st.booleans())
    def live_by_another_zone(self, who: Who, zone: str, own: bool) -> None:
        life = self.lives[who]
        if self._is_here(who) and own:
            self.world.do(upcoming.use_zone, who, zone)
            life.zone, life.zone_is_own = zone, True
        elif self._is_here(who):
            self.world.do(presence.moved, who, Profile("Sam", zone, "en_US"))
            life.zone = life.zone if life.zone_is_own else zone

    @rule(who=people, night=st.sampled_from(NIGHTS))
    def change_quiet_hours(self, who: Who, night: tuple[time, time]) -> None:
        if self._is_here(who):
            self.world.do(_quiet, who, night)
            self.lives[who].quiet = night

    @rule(who=people, told=st.booleans())
    def leave_or_come_back(self, who: Who, told: bool) -> None:
        """Deactivated: the surface says so at once, or when the sender tries."""
        self._release()
        life, gone = self.lives[who], self.world.surface(who.workspace).gone
        if who.user in gone:
            gone.discard(who.user)
            self.world.do(presence.moved, who, Profile("Sam", life.zone, "en_US"))
            life.gone = False
            return
        gone.add(who.user)
        if told:
            self.world.do(presence.left, who)
            life.gone = True

    @precondition(lambda self: len(self.told) > 3)  # else there would often be nothing to look at
    @rule(workspace=st.sampled_from(["T2", "T1"]))
    def uninstall(self, workspace: str) -> None:
        self._release()
        self.world.do(persons.purge, workspace)
        self.lives |= {who: Life() for who in PEOPLE if who.workspace == workspace}
        self.world.surface(workspace).gone.clear()
        self.forgotten_arrivals[workspace] = len(self.world.surface(workspace).arrived)
        self._forget({number for number, told in self.told.items() if told.who.workspace == workspace})
        assert {row.interview_id for row in self.world.rows()} <= set(self.told)

    def _forget(self, interviews: Set[int]) -> None:
        self.told = {number: told for number, told in self.told.items() if number not in interviews}
        self.reached = {thing: at for thing, at in self.reached.items() if thing[0] not in interviews}
        self.doubted = {thing for thing in self.doubted if thing[0] not in interviews}

    # --- time, and what goes wrong in it

    @rule(by=minutes)
    def time_passes(self, by: int) -> None:
        self._turn(timedelta(minutes=by))

    @rule(late=st.one_of(st.just(0), minutes), faults=faults, readable=st.booleans(), lookups=lookups)
    def the_next_nudge_is_due(self, late: int, faults: list[str], readable: bool, lookups: Sequence[str] = ()) -> None:
        if wakes := [row.wake_at for row in self.world.rows() if row.wake_at]:
            self._turn(max(min(wakes) - self.now, timedelta(0)) + timedelta(minutes=late))
            self.the_sender_wakes(faults, readable, lookups)

    @rule(times=st.integers(1, 6), faults=faults)
    def days_go_by(self, times: int, faults: list[str]) -> None:
        for turn in range(times):
            self.the_next_nudge_is_due(0, faults[turn : turn + 1], readable=True)
            self.nothing_reaches_anybody_twice_and_no_two_at_once_are_about_one_interview()
            self.the_rows_agree_with_the_plan()

    @rule(faults=faults, readable=st.booleans(), lookups=lookups)
    def the_sender_wakes(self, faults: list[str], readable: bool, lookups: Sequence[str] = ()) -> None:
        for surface in self.world.surfaces.values():
            surface.readable = readable
            for fault in lookups:
                surface.fail_lookups(LOOKUP_FAULTS[fault]())
        self._let_fail(faults)
        self.world.wake()
        self._check_batches()
        for surface in self.world.surfaces.values():
            surface.mend()

    def _let_fail(self, faults: Sequence[str]) -> None:
        for surface in self.world.surfaces.values():
            for fault in faults:
                error, accepted = FAULTS[fault]()
                surface.fail(error, accepted=accepted)

    @rule(faults=faults)
    def batches_hang(self, faults: Sequence[str] = ()) -> None:
        """What hangs meets these once it goes on."""
        self._let_fail(faults)
        for who in PEOPLE:
            self.world.surface(who.workspace).hanging.add(who.user)
        self.world.wake()
        self._check_batches()

    @rule(pick=picks)
    def leave_out_from_an_old_list(self, pick: int) -> None:
        """It was to come when the list was shown, and is under way by now."""
        under_way = [(row, told) for row, told in self._rows_of_the_present() if row.state is NudgeState.SENDING]
        for row, told in _picked(under_way, pick):
            self.world.do(answering.leave_out, told.who, row.id or 0)
            told.answer(row.id, self.now, Answer.LEFT_OUT)

    @rule(sending=st.booleans())
    def a_process_dies(self, sending: bool) -> None:
        """While it sends, what it sends arrives, and it cannot say so any more; else between claim and send."""
        self._release()
        if sending:
            self.batches_hang()
            self.world.processes[0].transact.dead = True
            self._release()
        else:
            self.world.do(batches.collect, ["T1", "T2"], 100)
        self._restart()

    @rule()
    def two_replicas_wake_at_once(self) -> None:
        self._release()
        if not is_sqlite(self.engine):
            other = self.world.start()
            self.world.run.run(_all_wake(self.world.processes))
            self._check_batches()
            self._end(other)

    @rule()
    def everything_works_again(self) -> None:
        """With a healthy surface and no lease or wait left, all that is due has been sent."""
        self._turn(timedelta(hours=2))
        for _ in range(4):  # one looks up, the next sends
            self.world.wake()
            self._check_batches()
            self.nothing_reaches_anybody_twice_and_no_two_at_once_are_about_one_interview()
        for told in self.present():
            self._check_nothing_is_left(told)

    # --- what holds after each

    @invariant()
    def the_rows_agree_with_the_plan(self) -> None:
        rows = self.world.rows()
        by_thing = {_thing(row): row for row in rows}
        self.doubted |= {_thing(row) for row in rows if row.state is NudgeState.SENDING}
        live = Counter((row.interview_id, row.kind) for row in rows if row.wake_at)
        assert not live or max(live.values()) == 1
        assert all(row.wake_at for row in rows if row.state in {NudgeState.WAITING, NudgeState.SENDING})
        for interview, told in self.told.items():
            if self.lives[told.who].gone:
                assert not any(row.wake_at for row in rows if row.interview_id == interview)
                continue
            wanted = self._wanted(told)
            assert {(interview, *nudge.thing) for nudge in wanted} <= set(by_thing)
        for row in rows:
            told = self.told[row.interview_id]
            if row.state is NudgeState.WAITING and _thing(row) not in self.doubted:
                assert Wanted(row.kind, row.about, row.due_at, row.expires_at, row.again_of) in told.plans, row

    @invariant()
    def what_was_answered_stays_answered_and_what_is_sent_has_arrived(self) -> None:
        keys = {key for surface in self.world.surfaces.values() for key in surface.keys}
        for row in self.world.rows():
            known = self.told[row.interview_id].answers.get(row.id or 0)
            assert (row.answer, row.answered_at) == ((known[1], known[0]) if known else (None, None))
            assert not known or (row.state, row.wake_at) == (NudgeState.DONE, None)
            assert row.state is not NudgeState.SENT or row.key in keys

    @invariant()
    def nothing_reaches_anybody_twice_and_no_two_at_once_are_about_one_interview(self) -> None:
        rows = {_thing(row): row for row in self.world.rows()}
        for name, surface in self.world.surfaces.items():
            for arrival in surface.arrived[self.seen_arrivals[name] :]:
                for thing in self.batches[arrival.batch.key]:
                    if told := self.told.get(thing[0]):
                        assert thing not in self.reached, thing
                        now = (told.facts, self.lives[told.who].hours)
                        situation = self.situations.get((arrival.batch.key, thing), now)
                        came = Came(arrival.at, rows[thing].due_at, situation)
                        for other in [other for other in self.reached if other[0] == thing[0]]:
                            excused = rows[other].state is NudgeState.UNCERTAIN or rows[other].answer is LEFT_OUT
                            excused |= bool(rows[thing].held_until or rows[other].held_until)
                            assert excused or not came.is_beside(self.reached[other]), (thing, other)
                        self.reached[thing] = came
            self.seen_arrivals[name] = len(surface.arrived)

    def _check_batches(self) -> None:
        """Everything that was offered since the last look was right to send at this moment."""
        things = {row.id: _thing(row) for row in self.world.rows()}
        for name, surface in self.world.surfaces.items():
            for offer in surface.offered[self.seen_offers[name] :]:
                self.batches[offer.batch.key] = [things[nudge.id] for nudge in offer.batch.nudges]
                for nudge in offer.batch.nudges:
                    self._check_offer(offer.batch, nudge.id, things[nudge.id])
                self._check_calm(offer)
            self.seen_offers[name] = len(surface.offered)
            for who in surface.turned_away:
                self.lives[who].gone = True
            surface.turned_away.clear()

    def _check_offer(self, batch: NudgeBatch, nudge: int, thing: Thing) -> None:
        who, (interview, kind, *_) = batch.who, thing
        told, life = self.told[interview], self.lives[who]
        self.situations.setdefault((batch.key, thing), (told.facts, life.hours))
        facts, now = told.facts, self.now
        assert told.who == who
        assert nudge not in told.answers
        assert not life.gone
        assert not is_quiet(now, life.hours)
        assert life.paused_until is None or life.paused_until <= now
        assert not facts.stopped
        assert facts.outcome is (Outcome.OFFER if RULE[kind].matter is Matter.OFFER else None)
        assert facts.debrief is not State.STOPPED or facts.outcome
        assert not (facts.note_sent and RULE[kind].matter is Matter.NOTE)
        due = {each.thing: each for each in self._wanted(told)}
        assert now < due[thing[1:]].expires
        comes_along = len(batch.nudges) > 1 and calm.may_come_along(due[thing[1:]], life.hours, now)
        assert due[thing[1:]].due <= now or comes_along

    def _check_calm(self, offer: Arrival) -> None:
        """A second message of a day, or one into a debrief that is going on, has something that cannot wait."""
        batch, hours = offer.batch, self.lives[offer.batch.who].hours
        rows = [_wanted(row) for row in self.world.rows() if row.id in (*batch.ids, *batch.instead_of)]
        today = self.now.astimezone(hours.zone).date()
        before = [each for each in self._arrived(batch.who) if each.at < offer.at]
        if any(self._is_today(batch.who, each.at) for each in before):
            assert None in [calm.another_day(row, today, hours) for row in rows]
        for told in self.told.values():
            if told.who == batch.who and told.facts.debrief is State.ASKING:
                over = after_quiet(told.facts.heard_at + calm.PAUSE, hours)
                assert over <= self.now or any(calm.latest(row) < over for row in rows)

    def _arrived(self, who: Who) -> list[Arrival]:
        arrived = self.world.surface(who.workspace).arrived[self.forgotten_arrivals[who.workspace] :]
        return [each for each in arrived if each.batch.who == who]

    def _is_today(self, who: Who, moment: datetime) -> bool:
        zone = self.lives[who].hours.zone
        return moment.astimezone(zone).date() == self.now.astimezone(zone).date()

    def _check_held(self, row: Nudge, told: Told) -> None:
        """It is in time when it comes, and waits because of a message that reached them, or of one that is to come."""
        assert row.held_until
        assert row.wake_at == row.held_until <= calm.latest(_wanted(row))
        zone = self.lives[told.who].hours.zone
        day = row.due_at.astimezone(zone).date()
        batches_of = self._arrived(told.who)
        others = [other for other in self.world.rows() if self.told[other.interview_id].who == told.who]
        came = any(each.at.astimezone(zone).date() >= day for each in batches_of)
        unknown = any(
            other.state is NudgeState.UNCERTAIN or (other.state is NudgeState.DROPPED and other.attempted_at)
            for other in others
        )
        comes = any(other.due_at > self.now and self._is_today(told.who, other.due_at) for other in others)
        assert came or unknown or comes

    def _check_nothing_is_left(self, told: Told) -> None:
        """The latest of what is due has come; where that was given up or left out, the one before it, and so on."""
        rows = {_thing(row): row for row in self.world.rows()}
        interview = self._id(told)
        due = {(interview, *nudge.thing) for nudge in self._wanted(told) if nudge.due <= self.now}
        if is_quiet(self.now, self.lives[told.who].hours):
            return
        for row in (rows[thing] for thing in due if rows[thing].wake_at):
            self._check_held(row, told)
        for row in sorted((rows[thing] for thing in due), key=_place, reverse=True):
            if row.held_until and row.wake_at:
                return
            if row.reason == nudge_store.REPLACED:
                came = [rows[thing] for thing in self.reached if thing[0] == interview]
                assert any(_place(other) > _place(row) for other in came), row
            if _thing(row) in self.reached or row.reason == nudge_store.REPLACED or row.answer not in {None, LEFT_OUT}:
                return
            given_up = row.state is NudgeState.UNCERTAIN or row.reason == "msg_too_long"
            assert given_up or row.answer is LEFT_OUT, row

    # --- helpers

    @property
    def now(self) -> datetime:
        return self.world.clock.now

    def present(self) -> list[Told]:
        """The interviews of people who are here."""
        return [told for told in self.told.values() if self._may_act(told.who)]

    def debriefs(self) -> list[Told]:
        return [told for told in self.present() if told.debrief]

    def shown(self) -> list[tuple[Nudge, Told]]:
        """The nudges that are before people."""
        return [(row, told) for row, told in self._rows_of_the_present() if _thing(row) in self.reached]

    def coming(self) -> list[tuple[Nudge, Told]]:
        """The nudges that people see in their lists."""
        listed = {nudge.id for who in PEOPLE if self._may_act(who) for nudge in self._listed(who)}
        return [(row, told) for row, told in self._rows_of_the_present() if row.id in listed]

    def _listed(self, who: Who) -> tuple[NudgeFacts, ...]:
        return self.world.do(upcoming.coming, who).nudges if self._is_here(who) else ()

    def _rows_of_the_present(self) -> list[tuple[Nudge, Told]]:
        rows = [(row, self.told[row.interview_id]) for row in self.world.rows()]
        return [(row, told) for row, told in rows if self._may_act(told.who)]

    def _may_act(self, who: Who) -> bool:
        return not self.lives[who].gone and who.user not in self.world.surface(who.workspace).gone

    def _is_here(self, who: Who) -> bool:
        """Somebody who is gone does nothing; somebody who was never here enters."""
        if self._may_act(who):
            self.world.do(persons.enter, who, Profile("Sam", self.lives[who].zone, "en_US"))
        return self._may_act(who)

    def _new(self, ended: datetime) -> NewInterview:
        self.companies += 1
        return NewInterview(f"Company {self.companies}", "Clerk", ended)

    def _tell(self, who: Who, new: NewInterview) -> Told:
        told = Told(who, new.company, Facts(starts_at=new.starts_at, ended_at=new.ended_at, heard_at=self.now))
        self.told[self.world.do(_interview_id, new.company)] = told
        return told

    def _id(self, told: Told) -> int:
        return next(interview for interview, each in self.told.items() if each is told)

    def _asking(self, told: Told) -> None:
        """This one is being asked; one that was, is put off."""
        for other in self.told.values():
            if other.who == told.who and other is not told and other.facts.debrief is State.ASKING:
                other.change(debrief=State.LATER, heard_at=self.now)
        if told.debrief is None:
            told.debrief = self.world.do(_debrief_id, self._id(told))
        told.change(debrief=State.ASKING, heard_at=self.now)

    def _wanted(self, told: Told) -> tuple[Wanted, ...]:
        return told.plan(self.lives[told.who].hours, self.now)

    def _turn(self, by: timedelta) -> None:
        """What hangs does so for ten seconds at most, as a client with a timeout sees to."""
        if by:
            self._release()
        self.world.clock.turn(by)

    def _release(self) -> None:
        for surface in self.world.surfaces.values():
            surface.release()
        self.world.settle()
        for surface in self.world.surfaces.values():
            surface.mend()

    def _restart(self) -> None:
        """Another process; where it has the database to itself, it ends the claims of the one before."""
        self._end(self.world.processes[0])
        self.world.start()
        if is_sqlite(self.engine):
            self.world.do(nudge_claims.release_all)

    def _end(self, process: Process) -> None:
        self.world.processes.remove(process)
        process.transact.close()


def _thing(row: Nudge) -> Thing:
    return row.interview_id, *row.thing


def _wanted(row: Nudge) -> Wanted:
    return Wanted(row.kind, row.about, row.due_at, row.expires_at, row.again_of)


def _place(row: Nudge) -> tuple[datetime, bool, int]:
    """Of two due at the same moment, the debrief comes later."""
    return row.due_at, row.kind is NudgeKind.DEBRIEF, row.id or 0


def _picked(things: Sequence[T], pick: int) -> Sequence[T]:
    """One of them, or none where there is none."""
    return things[pick % len(things) :][:1] if things else ()


def _morning(day: date, life: Life) -> datetime:
    return datetime.combine(day, life.quiet[1], life.hours.zone).astimezone(UTC)


def _empty(session: Session, _now: datetime) -> None:
    session.exec(delete(Workspace))


def _interview_id(session: Session, _now: datetime, company: str) -> int:
    return session.exec(select(Interview.id).where(Interview.company == company)).one() or 0


def _interviews_at(session: Session, _now: datetime, company: str) -> Sequence[int]:
    return [found for found in session.exec(select(Interview.id).where(Interview.company == company)) if found]


def _debrief_id(session: Session, _now: datetime, interview: int) -> int:
    return session.exec(select(Debrief.id).where(Debrief.interview_id == interview)).one() or 0


def _quiet(session: Session, now: datetime, who: Who, night: tuple[time, time]) -> None:
    person = persons.present(session, who)
    person.quiet_from, person.quiet_to = night
    nudge_store.replan(session, now, person)


async def _all_wake(processes: Sequence[Process]) -> None:
    await asyncio.gather(*(process.sender.wake() for process in processes))
    await asyncio.gather(*(process.sender.settle() for process in processes))


def test_the_rows_keep_the_promises_about_nudges_whatever_happens_in_whatever_order(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "afterword")  # the faults are ours
    machine = type("NudgeStore", (NudgeStore,), {"engine": engine})
    run_state_machine_as_test(machine, settings=settings(examples(0.4), stateful_step_count=40))
