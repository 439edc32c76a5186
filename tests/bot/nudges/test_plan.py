"""The plan, rule by rule as the design's table has it, and what holds for every plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.nudges.facts import Facts, NudgeKind, Outcome, Snooze
from bot.nudges.hours import FAR, Hours, after_quiet, is_quiet
from bot.nudges.plan import Wanted, plan
from bot.nudges.rules import RULE
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State

NEW_YORK = ZoneInfo("America/New_York")
HOURS = Hours(NEW_YORK, "US")


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


ENDED = new_york(10, 11)  # a Tuesday
DEBRIEFED = Facts(starts_at=None, ended_at=ENDED, heard_at=ENDED + timedelta(minutes=20), debrief=State.FINISHED)


def with_snooze(facts: Facts, kind: NudgeKind, was_due: datetime, until: datetime) -> Facts:
    return replace(facts, snoozes=(Snooze(1, kind, RULE[kind].about(facts).isoformat(), was_due, until),))


def due(facts: Facts, now: datetime = ENDED) -> dict[NudgeKind, datetime]:
    return {nudge.kind: nudge.due.astimezone(NEW_YORK) for nudge in plan(facts, HOURS, now)}


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_a_quarter_past_its_end() -> None:
    facts = Facts(starts_at=new_york(10, 10), ended_at=ENDED, heard_at=new_york(5, 9))
    assert due(facts, new_york(5, 9)) == {NudgeKind.PREPARE: new_york(9, 18), NudgeKind.DEBRIEF: new_york(10, 11, 15)}


def test_one_that_was_entered_after_that_evening_is_prepared_two_hours_before() -> None:
    facts = Facts(starts_at=new_york(10, 12), ended_at=new_york(10, 13), heard_at=new_york(10, 9))
    assert due(facts, new_york(10, 9))[NudgeKind.PREPARE] == new_york(10, 10)


def test_two_hours_before_an_early_interview_is_the_evening_before_when_that_is_still_ahead() -> None:
    facts = Facts(starts_at=new_york(10, 8, 30), ended_at=new_york(10, 9), heard_at=new_york(9, 19))
    assert due(facts, new_york(9, 19))[NudgeKind.PREPARE] == new_york(10, 8), (
        "at the end of quiet hours, before it begins"
    )


def test_after_the_debrief_the_note_is_due_the_same_day_then_within_24_hours_then_within_two_days() -> None:
    wanted = due(DEBRIEFED)
    assert wanted[NudgeKind.SAME_DAY] == new_york(10, 14)
    assert wanted[NudgeKind.ONE_DAY] == new_york(11, 8)
    assert wanted[NudgeKind.TWO_DAYS] == new_york(12, 8)


def test_a_late_interview_is_thanked_for_that_evening_before_quiet_hours() -> None:
    late = replace(DEBRIEFED, ended_at=new_york(10, 19), heard_at=new_york(10, 19, 20))
    assert due(late)[NudgeKind.SAME_DAY] == new_york(10, 20, 59)


def test_nobody_is_nudged_for_the_note_on_the_heels_of_the_debrief() -> None:
    slow = replace(DEBRIEFED, heard_at=new_york(10, 16))
    assert due(slow)[NudgeKind.SAME_DAY] == new_york(10, 17)


@pytest.mark.parametrize(
    ("promised_by", "moment"),
    [
        (date(2026, 11, 13), new_york(12, 10)),  # the morning before
        (date(2026, 11, 10), new_york(10, 12, 20)),  # the same day: within the hour
        (None, new_york(11, 10)),  # the next morning
    ],
)
def test_what_was_promised_is_nudged_before_its_day(promised_by: date | None, moment: datetime) -> None:
    facts = replace(DEBRIEFED, promised=True, promised_by=promised_by)
    assert due(facts)[NudgeKind.PROMISED] == moment
    assert NudgeKind.PROMISED not in due(replace(facts, outcome=Outcome.REJECTED))


@pytest.mark.parametrize(
    ("condition", "moment"),
    [
        ({}, new_york(16, 12)),  # the business day after the hire date: a Monday, at noon
        ({"call_from": date(2026, 11, 18)}, new_york(18, 10)),
        ({"call_from": date(2026, 11, 12)}, new_york(16, 12)),  # over by then
        ({"call_from": date(2026, 11, 21)}, new_york(23, 12)),  # a Saturday
        ({"call_hour": time(15)}, new_york(16, 15)),
        ({"call_days": frozenset({2, 4})}, new_york(17, 10)),
        ({"call_days": frozenset({7})}, new_york(15, 10)),  # they asked for a Sunday
    ],
)
def test_the_condition_of_a_call_binds_its_day_and_its_hour(condition: dict[str, Any], moment: datetime) -> None:
    facts = replace(DEBRIEFED, hire_date=date(2026, 11, 13), call=CallPermission.YES, **condition)
    assert due(facts)[NudgeKind.CALL] == moment


def test_what_was_promised_is_of_no_use_once_its_day_is_over() -> None:
    facts = replace(DEBRIEFED, promised=True, promised_by=date(2026, 11, 13))
    assert NudgeKind.PROMISED in due(facts, new_york(13, 23))
    assert NudgeKind.PROMISED not in due(facts, new_york(14, 0))


@pytest.mark.parametrize("days", [0, 1])
def test_where_they_decide_today_or_tomorrow_a_short_note_is_due_an_hour_after_the_end(days: int) -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 10 + days)))
    assert wanted[NudgeKind.DECIDE_TODAY] == new_york(10, 12)
    assert NudgeKind.SAME_DAY not in wanted


def test_once_the_note_is_sent_no_nudge_asks_for_it() -> None:
    kinds = set(due(replace(DEBRIEFED, note_sent=True, hire_date=date(2026, 11, 20))))
    assert kinds == {NudgeKind.HIRE_DATE, NudgeKind.CHECK_IN}


def test_on_the_hire_date_the_afternoon_and_then_the_call_on_the_next_business_day() -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 25), call=CallPermission.YES))
    assert wanted[NudgeKind.HIRE_DATE] == new_york(25, 15)
    assert wanted[NudgeKind.CALL] == new_york(27, 10), "Thanksgiving lies between"
    assert NudgeKind.CHECK_IN not in wanted


def test_the_call_waits_for_a_day_on_which_the_employer_is_at_work() -> None:
    facts = replace(DEBRIEFED, note_sent=True, hire_date=date(2026, 11, 25), call=CallPermission.YES)
    assert due(facts)[NudgeKind.CALL] == new_york(27, 10)  # not Thanksgiving
    assert due(replace(facts, country="GB"))[NudgeKind.CALL] == new_york(26, 10)


def test_a_call_on_a_monday_waits_for_noon() -> None:
    assert due(replace(DEBRIEFED, hire_date=date(2026, 11, 13), call=CallPermission.YES))[NudgeKind.CALL] == new_york(
        16, 12
    )


@pytest.mark.parametrize("call", [CallPermission.NO, CallPermission.NOT_ASKED, None])
def test_without_permission_an_email_two_business_days_after(call: CallPermission | None) -> None:
    wanted = due(replace(DEBRIEFED, hire_date=date(2026, 11, 17), call=call))
    assert wanted[NudgeKind.CHECK_IN] == new_york(19, 10)
    assert NudgeKind.CALL not in wanted


def test_without_a_date_it_is_a_week_after_the_interview() -> None:
    assert due(DEBRIEFED)[NudgeKind.CHECK_IN] == new_york(17, 10)
    assert due(replace(DEBRIEFED, call=CallPermission.YES))[NudgeKind.CALL] == new_york(17, 10)


def test_a_second_try_three_business_days_on_and_then_crossing_it_off() -> None:
    once = replace(DEBRIEFED, hire_date=date(2026, 11, 17), note_sent=True, tries=(new_york(19, 10, 30),))
    assert due(once, new_york(19, 11)) == {NudgeKind.SECOND_TRY: new_york(24, 10)}
    twice = replace(once, tries=(*once.tries, new_york(24, 10, 30)))
    assert due(twice, new_york(24, 11)) == {NudgeKind.CROSS_OFF: new_york(30, 12)}


@pytest.mark.parametrize("outcome", [each for each in Outcome if each is not Outcome.OFFER])
def test_an_outcome_ends_every_nudge(outcome: Outcome) -> None:
    assert plan(replace(DEBRIEFED, outcome=outcome, noted_at=ENDED), HOURS, ENDED) == ()


def offered(answer_by: date | None) -> dict[NudgeKind, datetime]:
    """What is due about an offer that came on Thursday the 12th."""
    told = new_york(12, 16)
    return due(replace(DEBRIEFED, outcome=Outcome.OFFER, noted_at=told, answer_by=answer_by), told)


def test_an_offer_is_come_back_to_two_working_days_before_its_day_on_the_day_and_after_it() -> None:
    assert offered(date(2026, 11, 23)) == {
        NudgeKind.OFFER_SOON: new_york(19, 10),
        NudgeKind.OFFER_DAY: new_york(23, 9),
        NudgeKind.OFFER_OVER: new_york(24, 10),
    }


def test_an_offer_for_tomorrow_is_come_back_to_in_the_morning() -> None:
    assert offered(date(2026, 11, 13)) == {NudgeKind.OFFER_DAY: new_york(13, 9), NudgeKind.OFFER_OVER: new_york(14, 10)}


def test_an_offer_for_the_same_day_is_not_come_back_to_on_the_heels() -> None:
    assert offered(date(2026, 11, 12))[NudgeKind.OFFER_DAY] == new_york(12, 17)


def test_an_offer_without_a_day_is_asked_about_once_a_week_later() -> None:
    assert offered(None) == {NudgeKind.OFFER_OVER: new_york(19, 10)}


def test_stopped_is_stopped() -> None:
    assert plan(replace(DEBRIEFED, stopped=True), HOURS, ENDED) == ()


def test_a_debrief_that_goes_on_is_not_nudged_and_one_put_off_is_two_hours_later() -> None:
    assert NudgeKind.DEBRIEF not in due(replace(DEBRIEFED, debrief=State.ASKING))
    assert due(replace(DEBRIEFED, debrief=State.LATER))[NudgeKind.DEBRIEF] == new_york(10, 13, 20)


def test_a_stopped_debrief_is_stopped_and_one_that_goes_on_again_is_not() -> None:
    assert plan(replace(DEBRIEFED, debrief=State.STOPPED), HOURS, ENDED) == ()
    assert plan(replace(DEBRIEFED, debrief=State.ASKING), HOURS, ENDED) != ()


def snoozed(facts: Facts, kind: NudgeKind, until: datetime, now: datetime) -> list[tuple[NudgeKind, datetime]]:
    """The plan at `now` for a nudge of that kind, which was due when the plan has it, put off until then."""
    was_due = due(facts)[kind]
    put_off = with_snooze(facts, kind, was_due, until)
    return [(nudge.kind, nudge.due.astimezone(NEW_YORK)) for nudge in plan(put_off, HOURS, now)]


def test_a_note_put_off_until_the_evening_comes_then_and_again_as_it_would_have() -> None:
    wanted = snoozed(DEBRIEFED, NudgeKind.SAME_DAY, new_york(10, 18), new_york(10, 14))
    assert wanted[:3] == [
        (NudgeKind.SAME_DAY, new_york(10, 18)),
        (NudgeKind.ONE_DAY, new_york(11, 8)),
        (NudgeKind.TWO_DAYS, new_york(12, 8)),
    ]


def test_a_note_put_off_past_the_next_nudge_for_it_comes_once_and_as_that_one() -> None:
    wanted = snoozed(DEBRIEFED, NudgeKind.SAME_DAY, new_york(11, 9), new_york(10, 14))
    assert wanted[:2] == [(NudgeKind.ONE_DAY, new_york(11, 9)), (NudgeKind.TWO_DAYS, new_york(12, 8))]


def test_a_note_put_off_for_a_week_comes_once_and_holds_up_no_other_matter() -> None:
    wanted = snoozed(DEBRIEFED, NudgeKind.TWO_DAYS, new_york(20, 9), new_york(12, 9))
    assert wanted == [(NudgeKind.CHECK_IN, new_york(17, 10)), (NudgeKind.TWO_DAYS, new_york(20, 9))]


def test_a_hire_date_put_off_past_the_call_is_the_call() -> None:
    facts = replace(DEBRIEFED, note_sent=True, hire_date=date(2026, 11, 16), call=CallPermission.YES)
    assert snoozed(facts, NudgeKind.HIRE_DATE, new_york(18, 9), new_york(16, 15)) == [(NudgeKind.CALL, new_york(18, 9))]


def test_a_snooze_that_ends_in_quiet_hours_ends_with_them() -> None:
    wanted = dict(snoozed(DEBRIEFED, NudgeKind.CHECK_IN, new_york(17, 23), new_york(17, 22)))
    assert wanted[NudgeKind.CHECK_IN] == new_york(18, 8)


def test_once_what_it_was_about_is_done_a_snooze_brings_nothing_back() -> None:
    sent = with_snooze(replace(DEBRIEFED, note_sent=True), NudgeKind.SAME_DAY, new_york(10, 14), new_york(10, 18))
    assert {nudge.kind for nudge in plan(sent, HOURS, ENDED)} == {NudgeKind.CHECK_IN}


def test_a_pause_moves_what_outlasts_it_to_its_end_and_drops_the_rest() -> None:
    facts = replace(DEBRIEFED, hire_date=date(2026, 11, 16), call=CallPermission.YES)
    paused = replace(HOURS, paused_until=new_york(12, 8))
    assert [(nudge.kind, nudge.due) for nudge in plan(facts, paused, ENDED)] == [
        (NudgeKind.TWO_DAYS, new_york(12, 8)),
        (NudgeKind.HIRE_DATE, new_york(16, 15)),
        (NudgeKind.CALL, new_york(17, 10)),
    ]


def test_in_a_pause_nothing_helps_to_get_ready_for_what_is_held_meanwhile() -> None:
    facts = Facts(starts_at=new_york(10, 12), ended_at=new_york(10, 13), heard_at=new_york(9, 9))
    put_off = with_snooze(facts, NudgeKind.PREPARE, new_york(9, 18), new_york(10, 11))
    assert NudgeKind.PREPARE in {nudge.kind for nudge in plan(put_off, HOURS, new_york(9, 18))}
    paused = replace(HOURS, paused_until=new_york(12, 8))
    assert NudgeKind.PREPARE not in {nudge.kind for nudge in plan(put_off, paused, new_york(9, 18))}


def test_of_one_thing_there_is_one_nudge_and_a_new_date_or_try_is_another_thing() -> None:
    def about(facts: Facts) -> dict[NudgeKind, str]:
        return {nudge.kind: nudge.about for nudge in plan(facts, HOURS, ENDED)}

    first = about(replace(DEBRIEFED, hire_date=date(2026, 11, 20)))
    assert about(replace(DEBRIEFED, hire_date=date(2026, 11, 20), heard_at=new_york(10, 20))) == first
    later = about(replace(DEBRIEFED, hire_date=date(2026, 11, 27)))
    assert first[NudgeKind.HIRE_DATE] != later[NudgeKind.HIRE_DATE]
    assert first[NudgeKind.CHECK_IN] != later[NudgeKind.CHECK_IN]
    assert first[NudgeKind.ONE_DAY] == later[NudgeKind.ONE_DAY]
    tried = [
        about(replace(DEBRIEFED, tries=(at,)))[NudgeKind.SECOND_TRY] for at in (new_york(17, 10), new_york(18, 10))
    ]
    assert tried[0] != tried[1]


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Pacific/Apia"])
def test_what_a_nudge_is_about_is_the_same_in_every_zone(zone: str) -> None:
    """Who moves is not asked the same a second time."""
    facts = replace(DEBRIEFED, starts_at=new_york(10, 10), hire_date=date(2026, 11, 20))
    there = plan(facts, Hours(ZoneInfo(zone), "US"), ENDED)
    here = {nudge.kind: nudge.about for nudge in plan(facts, HOURS, ENDED)}
    assert {nudge.kind: nudge.about for nudge in there if nudge.kind in here} == here


def test_each_time_that_a_debrief_is_put_off_it_is_nudged_once_more() -> None:
    first, second = (replace(DEBRIEFED, debrief=State.LATER, heard_at=new_york(10, hour)) for hour in (12, 15))
    abouts = [next(n.about for n in plan(f, HOURS, ENDED) if n.kind is NudgeKind.DEBRIEF) for f in (first, second)]
    assert abouts[0] != abouts[1]


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
        promised=draw(st.booleans()),
        promised_by=draw(st.one_of(st.none(), soon.map(lambda by: (ended + by).date()))),
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
    assume(facts.hire_date + timedelta(days=days + 1) <= facts.ended_at.date() + timedelta(days=FAR))

    def follow_ups(of: Facts) -> dict[NudgeKind, Wanted]:
        kinds = {NudgeKind.HIRE_DATE, NudgeKind.CALL, NudgeKind.CHECK_IN}
        return {nudge.kind: nudge for nudge in plan(of, hours, facts.ended_at) if nudge.kind in kinds}

    first, second = follow_ups(facts), follow_ups(later)
    assert all(second[kind].due >= nudge.due for kind, nudge in first.items() if kind in second)
    assert now


@given(situations(), st.data())
def test_the_put_off_plan_has_one_nudge_of_the_matter_until_then_and_it_is_at_the_picked_moment(
    situation: tuple[Facts, Hours, datetime], data: st.DataObject
) -> None:
    facts, hours, now = situation
    before = plan(facts, hours, now)
    assume(before)
    put_off = data.draw(st.sampled_from(before))
    assume(put_off.kind is not NudgeKind.PREPARE)  # which helps before the interview only, whatever was picked
    until = after_quiet(max(put_off.due, now) + data.draw(soon), hours)
    again = plan(with_snooze(facts, put_off.kind, put_off.due, until), hours, now)

    def others(wanted: tuple[Wanted, ...]) -> list[Wanted]:
        return [nudge for nudge in wanted if RULE[nudge.kind].matter is not RULE[put_off.kind].matter]

    assert others(again) == others(before)
    same = [nudge for nudge in again if nudge not in others(again)]
    newer = [nudge for nudge in same if nudge.due >= put_off.due]
    assert newer[0].due == until
    assert all(nudge.due > until for nudge in newer[1:])
    assert len({nudge.kind for nudge in again}) == len(again)


@given(situations(), soon, st.booleans())
def test_nothing_is_due_in_a_pause(situation: tuple[Facts, Hours, datetime], pause: timedelta, put_off: bool) -> None:
    facts, hours, now = situation
    paused = replace(hours, paused_until=now + pause)
    if put_off and (before := plan(facts, hours, now)):
        facts = with_snooze(facts, before[0].kind, before[0].due, now + pause / 2)
    for nudge in plan(facts, paused, now):
        assert nudge.due >= now + pause
        assert not is_quiet(nudge.due, hours)
