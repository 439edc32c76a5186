"""The plan, rule by rule as the design's table has it, and what holds for every plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.answers import CallPermission
from bot.checklist.conversation import State
from bot.nudges.facts import Facts, Kind, Outcome
from bot.nudges.hours import Hours, is_quiet
from bot.nudges.plan import Wanted, plan

NEW_YORK = ZoneInfo("America/New_York")
HOURS = Hours(NEW_YORK, "US")


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


ENDED = new_york(10, 11)  # a Tuesday
DEBRIEFED = Facts(starts_at=None, ended_at=ENDED, heard_at=ENDED + timedelta(minutes=20), debrief=State.FINISHED)


def due(facts: Facts, now: datetime = ENDED) -> dict[Kind, datetime]:
    return {nudge.kind: nudge.due.astimezone(NEW_YORK) for nudge in plan(facts, HOURS, now)}


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_a_quarter_past_its_end() -> None:
    facts = Facts(starts_at=new_york(10, 10), ended_at=ENDED, heard_at=new_york(5, 9))
    assert due(facts, new_york(5, 9)) == {Kind.PREPARE: new_york(9, 18), Kind.DEBRIEF: new_york(10, 11, 15)}


def test_one_that_was_entered_after_that_evening_is_prepared_two_hours_before() -> None:
    facts = Facts(starts_at=new_york(10, 12), ended_at=new_york(10, 13), heard_at=new_york(10, 9))
    assert due(facts, new_york(10, 9))[Kind.PREPARE] == new_york(10, 10)


def test_two_hours_before_an_early_interview_is_the_evening_before_when_that_is_still_ahead() -> None:
    facts = Facts(starts_at=new_york(10, 8, 30), ended_at=new_york(10, 9), heard_at=new_york(9, 19))
    assert due(facts, new_york(9, 19))[Kind.PREPARE] == new_york(10, 8), "at the end of quiet hours, before it begins"


def test_after_the_debrief_the_note_is_due_the_same_day_then_within_24_hours_then_within_two_days() -> None:
    wanted = due(DEBRIEFED)
    assert wanted[Kind.SAME_DAY] == new_york(10, 14)
    assert wanted[Kind.ONE_DAY] == new_york(11, 8)
    assert wanted[Kind.TWO_DAYS] == new_york(12, 8)


def test_a_late_interview_is_thanked_for_that_evening_before_quiet_hours() -> None:
    late = replace(DEBRIEFED, ended_at=new_york(10, 19), heard_at=new_york(10, 19, 20))
    assert due(late)[Kind.SAME_DAY] == new_york(10, 20, 59)


def test_nobody_is_nudged_for_the_note_on_the_heels_of_the_debrief() -> None:
    slow = replace(DEBRIEFED, heard_at=new_york(10, 16))
    assert due(slow)[Kind.SAME_DAY] == new_york(10, 17)


@pytest.mark.parametrize("days", [0, 1])
def test_where_they_decide_today_or_tomorrow_a_short_note_is_due_an_hour_after_the_end(days: int) -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 10 + days)))
    assert wanted[Kind.DECIDE_TODAY] == new_york(10, 12)
    assert Kind.SAME_DAY not in wanted


def test_once_the_note_is_sent_no_nudge_asks_for_it() -> None:
    kinds = set(due(replace(DEBRIEFED, note_sent=True, hire_date=date(2026, 11, 20))))
    assert kinds == {Kind.HIRE_DATE, Kind.CHECK_IN}


def test_on_the_hire_date_the_afternoon_and_then_the_call_on_the_next_business_day() -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 25), call=CallPermission.YES))
    assert wanted[Kind.HIRE_DATE] == new_york(25, 15)
    assert wanted[Kind.CALL] == new_york(27, 10), "Thanksgiving lies between"
    assert Kind.CHECK_IN not in wanted


def test_a_call_on_a_monday_waits_for_noon() -> None:
    assert due(replace(DEBRIEFED, hire_date=date(2026, 11, 13), call=CallPermission.YES))[Kind.CALL] == new_york(16, 12)


@pytest.mark.parametrize("call", [CallPermission.NO, CallPermission.NOT_ASKED, None])
def test_without_permission_an_email_two_business_days_after(call: CallPermission | None) -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 17), call=call))
    assert wanted[Kind.CHECK_IN] == new_york(19, 10)
    assert Kind.CALL not in wanted


def test_without_a_date_it_is_a_week_after_the_interview() -> None:
    assert due(DEBRIEFED)[Kind.CHECK_IN] == new_york(17, 10)
    assert due(replace(DEBRIEFED, call=CallPermission.YES))[Kind.CALL] == new_york(17, 10)


def test_a_second_try_three_business_days_on_and_then_crossing_it_off() -> None:
    once = replace(DEBRIEFED, hire_date=date(2026, 11, 17), note_sent=True, tries=(new_york(19, 10, 30),))
    assert due(once, new_york(19, 11)) == {Kind.SECOND_TRY: new_york(24, 10)}
    twice = replace(once, tries=(*once.tries, new_york(24, 10, 30)))
    assert due(twice, new_york(24, 11)) == {Kind.CROSS_OFF: new_york(30, 12)}


@pytest.mark.parametrize("facts", [replace(DEBRIEFED, outcome=outcome) for outcome in Outcome])
def test_an_outcome_ends_every_nudge(facts: Facts) -> None:
    assert plan(facts, HOURS, ENDED) == ()


def test_stopped_is_stopped() -> None:
    assert plan(replace(DEBRIEFED, stopped=True), HOURS, ENDED) == ()


def test_a_debrief_that_goes_on_is_not_nudged_and_one_put_off_is_two_hours_later() -> None:
    assert Kind.DEBRIEF not in due(replace(DEBRIEFED, debrief=State.ASKING))
    assert due(replace(DEBRIEFED, debrief=State.LATER))[Kind.DEBRIEF] == new_york(10, 13, 20)


minutes = st.integers(0, 3 * 525_960).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))
soon = st.timedeltas(timedelta(0), timedelta(days=20))
zones = st.sampled_from(["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"])
nights = st.sampled_from([(time(21), time(8)), (time(0), time(0)), (time(1), time(6)), (time(18), time(12))])


@st.composite
def situations(draw: st.DrawFn) -> tuple[Facts, Hours, datetime]:
    ended = draw(minutes)
    heard = ended + draw(soon)
    hire = draw(st.one_of(st.none(), soon.map(lambda by: (ended + by).date())))
    tries = draw(st.lists(soon.map(lambda by: heard + by), max_size=2).map(sorted).map(tuple))
    facts = Facts(
        starts_at=draw(st.one_of(st.none(), st.just(ended - timedelta(hours=1)))),
        ended_at=ended,
        heard_at=heard,
        debrief=draw(st.sampled_from([None, *State])),
        note_sent=draw(st.booleans()),
        hire_date=hire,
        call=draw(st.sampled_from([None, *CallPermission])),
        tries=tries,
    )
    quiet_from, quiet_to = draw(nights)
    hours = Hours(ZoneInfo(draw(zones)), "US", quiet_from, quiet_to)
    return facts, hours, heard + draw(soon) - timedelta(days=3)


@given(situations())
def test_every_nudge_is_due_in_waking_hours_before_it_expires_and_each_kind_once(
    situation: tuple[Facts, Hours, datetime],
) -> None:
    facts, hours, now = situation
    wanted = plan(facts, hours, now)
    assert len({nudge.kind for nudge in wanted}) == len(wanted)
    for nudge in wanted:
        assert not is_quiet(nudge.due, hours), nudge
        assert max(nudge.due, now) < nudge.expires
        assert nudge.due >= min(facts.ended_at, facts.starts_at or facts.ended_at) - timedelta(days=3)


@given(situations(), soon)
def test_time_that_passes_adds_no_nudge_and_moves_none(
    situation: tuple[Facts, Hours, datetime], passing: timedelta
) -> None:
    facts, hours, now = situation
    before = {nudge.kind: nudge for nudge in plan(facts, hours, now)}
    for nudge in plan(facts, hours, now + passing):
        assert before[nudge.kind].due == nudge.due or nudge.due >= now


@given(situations(), st.integers(0, 20))
def test_a_later_hire_date_never_brings_a_follow_up_forward(
    situation: tuple[Facts, Hours, datetime], days: int
) -> None:
    facts, hours, now = situation
    facts = replace(facts, hire_date=facts.hire_date or facts.ended_at.date(), tries=())
    assert facts.hire_date is not None
    later = replace(facts, hire_date=facts.hire_date + timedelta(days=days))

    def follow_ups(of: Facts) -> dict[Kind, Wanted]:
        kinds = {Kind.HIRE_DATE, Kind.CALL, Kind.CHECK_IN}
        return {nudge.kind: nudge for nudge in plan(of, hours, facts.ended_at) if nudge.kind in kinds}

    first, second = follow_ups(facts), follow_ups(later)
    assert all(second[kind].due >= nudge.due for kind, nudge in first.items() if kind in second)
    assert now
