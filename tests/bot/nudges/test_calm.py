"""When a nudge that is due is told: with another, on another day, or at once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges import calm
from bot.nudges.calm import MOST, Today, latest, waits
from bot.nudges.facts import NudgeKind
from bot.nudges.hours import Hours, after_quiet, is_quiet
from bot.nudges.plan import Wanted
from tests.bot.nudges.test_plan import nights, zones

NEW_YORK = ZoneInfo("America/New_York")
HOURS = Hours(NEW_YORK, "US")
HOUR = timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In November 2026, in New York; the 10th is a Tuesday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


def nudge(kind: NudgeKind, due: datetime, expires: datetime, about: str = "2026-11-10") -> Wanted:
    return Wanted(kind, about, due, expires)


CALL = nudge(NudgeKind.CALL, at(10, 10), at(17, 10))
SAME_DAY = nudge(NudgeKind.SAME_DAY, at(10, 14), at(11, 11))
DEBRIEF = nudge(NudgeKind.DEBRIEF, at(10, 15, 15), at(13, 15))
MORNING = Today(told_at=at(10, 8))


def alone(of: Wanted, today: Today, now: datetime) -> datetime | None:
    (until,) = waits([[of]], today, HOURS, now)
    return until.astimezone(NEW_YORK) if until else None


@pytest.mark.parametrize(
    ("of", "today", "now", "until"),
    [
        (CALL, Today(), at(10, 10), None),
        (CALL, MORNING, at(10, 10), at(12, 10)),  # the next business day: Veterans Day lies between
        (SAME_DAY, MORNING, at(10, 14), at(11, 8)),
        (nudge(NudgeKind.SAME_DAY, at(10, 10), at(11, 8)), MORNING, at(10, 10), None),  # the next morning is too late
        (DEBRIEF, MORNING, at(10, 15, 15), None),  # while it is fresh
        (replace(nudge(NudgeKind.CHECK_IN, at(10, 10), at(17, 10)), again_of=1), MORNING, at(10, 10), None),
        (CALL, Today(ahead=(DEBRIEF,)), at(10, 10), at(10, 15, 15)),
        (CALL, Today(ahead=(nudge(NudgeKind.DEBRIEF, at(10, 18), at(13, 18)),)), at(10, 10), at(12, 10)),
        (CALL, Today(talking_until=at(10, 10, 20)), at(10, 10), at(10, 10, 20)),
        (nudge(NudgeKind.ONE_DAY, at(10, 10), at(10, 11, 5)), Today(talking_until=at(10, 10, 20)), at(10, 10), None),
    ],
)
def test_a_nudge_that_is_due_alone(of: Wanted, today: Today, now: datetime, until: datetime | None) -> None:
    assert alone(of, today, now) == until


def test_what_can_wait_goes_with_what_cannot() -> None:
    assert waits([[SAME_DAY], [DEBRIEF]], MORNING, HOURS, at(10, 15, 15)) == [None, None]


def test_nobody_is_asked_to_call_in_the_evening_because_another_comes_then() -> None:
    evening = nudge(NudgeKind.DEBRIEF, at(10, 19), at(13, 19))
    assert waits([[CALL], [evening]], MORNING, HOURS, at(10, 19)) == [at(12, 10), None]


def test_more_than_fit_into_one_message_leave_for_the_next_day_what_can_wait() -> None:
    untils = waits([[SAME_DAY], *[[DEBRIEF]] * MOST], Today(), HOURS, at(10, 15, 15))
    assert untils == [at(11, 8), *[None] * MOST]


kinds = st.sampled_from(list(NudgeKind))
moments = st.integers(0, 60 * 24 * 400).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))


@st.composite
def people(draw: st.DrawFn) -> tuple[list[list[Wanted]], Today, Hours, datetime]:
    """What is due of somebody at a moment at which they may be reached."""
    quiet_from, quiet_to = draw(nights)
    hours = Hours(ZoneInfo(draw(zones)), "US", quiet_from, quiet_to)
    now = after_quiet(draw(moments), hours)
    again_of = st.sampled_from([0, 7])

    def wanted(due: st.SearchStrategy[datetime]) -> Wanted:
        moment = after_quiet(draw(due), hours)
        expires = moment + timedelta(minutes=draw(st.integers(16, 10_000)))
        return Wanted(draw(kinds), "2026-11-10", moment, expires, draw(again_of))

    past = st.integers(0, 5_000).map(lambda minutes: now - timedelta(minutes=minutes))
    coming = st.integers(1, 1_400).map(lambda minutes: now + timedelta(minutes=minutes))
    due = [[wanted(past) for _ in range(draw(st.integers(1, 2)))] for _ in range(draw(st.integers(1, 8)))]
    due = [[each for each in group if now < each.expires and each.due <= now] for group in due]
    today = Today(
        told_at=draw(st.none() | past),
        talking_until=draw(st.none() | coming.map(lambda moment: after_quiet(moment, hours))),
        ahead=tuple(wanted(coming) for _ in range(draw(st.integers(0, 3)))),
    )
    return [group for group in due if group], today, hours, now


@given(people())
def test_whatever_waits_is_told_in_time_in_waking_hours_and_for_a_reason(
    person: tuple[list[list[Wanted]], Today, Hours, datetime],
) -> None:
    due, today, hours, now = person
    untils = waits(due, today, hours, now)
    for group, until in zip(due, untils, strict=True):
        if until is None:
            continue
        assert now < until
        assert not is_quiet(until, hours)
        assert all(until <= latest(each) < each.expires for each in group)
        reasons = today.told_at, today.talking_until, today.ahead
        assert any(reasons) or untils.count(None) >= MOST or group[0].kind in calm.AT_WORK


@given(people())
def test_a_second_message_of_a_day_holds_something_that_cannot_wait_until_the_next(
    person: tuple[list[list[Wanted]], Today, Hours, datetime],
) -> None:
    due, today, hours, now = person
    day = now.astimezone(hours.zone).date()
    going = [group for group, until in zip(due, waits(due, today, hours, now), strict=True) if until is None]
    is_told = today.told_at and today.told_at.astimezone(hours.zone).date() == day
    if going and is_told:
        assert any(calm.another_day(each, day, hours) is None for group in going for each in group)


@given(people(), st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_what_waits_for_another_day_waits_for_a_later_one_and_is_in_time(
    person: tuple[list[list[Wanted]], Today, Hours, datetime], day: date
) -> None:
    due, _, hours, _ = person
    for group in due:
        for each in group:
            if moment := calm.another_day(each, day, hours):
                assert moment.astimezone(hours.zone).date() > day
                assert moment < each.expires
