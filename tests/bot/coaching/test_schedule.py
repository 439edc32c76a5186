"""A digest comes once a week at its hour, whatever the clocks do; a request waits one working day."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.coaching.schedule import WORKDAYS, next_digest, next_look, waited_a_working_day

DAY = timedelta(days=1)
ZONES = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "UTC"]
ZONES += ["Asia/Kolkata", "America/St_Johns", "Antarctica/Troll", "Africa/Cairo", "Atlantic/Azores"]
zones = st.sampled_from(ZONES)
weekdays, hours = st.integers(1, 7), st.integers(0, 23)
moments = st.integers(0, 26 * 525_960).map(lambda minute: datetime(2005, 1, 1, tzinfo=UTC) + minute * DAY / 1440)


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo("America/New_York"))


@given(weekdays, hours, zones, moments)
@example(5, 9, "Pacific/Apia", datetime(2011, 12, 20, tzinfo=UTC))  # its Friday, December 30, 2011 was skipped
@example(7, 2, "Antarctica/Troll", datetime(2026, 3, 20, tzinfo=UTC))
@example(7, 0, "America/St_Johns", datetime(2010, 11, 7, 2, 40, tzinfo=UTC))
def test_a_digest_is_on_its_weekday_at_its_hour_and_after_a_gap_that_skips_it(
    day: int, hour: int, zone: str, after: datetime
) -> None:
    found = next_digest(day, hour, zone, after)
    assert found > after
    assert found.tzinfo is UTC
    wall, second_before = (moment.astimezone(ZoneInfo(zone)) for moment in (found, found - timedelta(seconds=1)))
    if (wall.isoweekday(), wall.hour, wall.minute, wall.second) != (day, hour, 0, 0):
        assert wall.utcoffset() != second_before.utcoffset(), "only the moment after a gap is another time of day"


@given(weekdays, hours, zones, moments)
def test_there_is_exactly_one_digest_a_week(day: int, hour: int, zone: str, start: datetime) -> None:
    found = [next_digest(day, hour, zone, start)]
    for _ in range(60):
        found.append(next_digest(day, hour, zone, found[-1]))
    assert all(6 * DAY < later - sooner <= 7 * DAY + timedelta(hours=2) for sooner, later in pairwise(found))


@given(weekdays, hours, zones, moments, st.timedeltas(timedelta(0), 9 * DAY))
def test_asked_later_the_next_digest_is_never_sooner(
    day: int, hour: int, zone: str, after: datetime, more: timedelta
) -> None:
    first, second = (next_digest(day, hour, zone, moment) for moment in (after, after + more))
    assert first == second if after + more < first else first < second


@pytest.mark.parametrize(
    ("day", "hour", "after", "expected"),
    [
        (1, 9, new_york(22, 12), new_york(23, 9)),
        (1, 9, new_york(23, 8, 59), new_york(23, 9)),
        (1, 9, new_york(23, 9), new_york(30, 9)),
        (7, 2, new_york(7, 12, month=3), new_york(8, 3, month=3)),  # the clocks skip 2:00 to 3:00
        (7, 1, new_york(31, 12, month=10), datetime(2026, 11, 1, 5, tzinfo=UTC)),  # 1:00 comes twice
        (7, 1, datetime(2026, 11, 1, 5, 30, tzinfo=UTC), new_york(8, 1)),
    ],
)
def test_the_next_digest_in_new_york(day: int, hour: int, after: datetime, expected: datetime) -> None:
    assert next_digest(day, hour, "America/New_York", after) == expected


def test_where_two_hours_are_skipped_it_comes_when_they_are_over() -> None:
    eve = datetime(2026, 3, 28, tzinfo=UTC)
    assert next_digest(7, 2, "Antarctica/Troll", eve) == datetime(2026, 3, 29, 1, tzinfo=UTC)  # 3:00 there


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (new_york(23, 14, 30), new_york(24, 14, 30)),
        (new_york(20, 14, 30), new_york(23, 14, 30)),  # over the weekend
        (new_york(25, 16), new_york(27, 16)),  # over Thanksgiving
        (new_york(21, 22), new_york(24, 9)),  # a Saturday counts as Monday at nine
        (new_york(26, 8), new_york(30, 9)),  # Thanksgiving counts as Friday at nine
    ],
)
def test_a_request_waits_until_the_next_working_day_reaches_its_time_of_day(asked: datetime, due: datetime) -> None:
    assert not waited_a_working_day(
        asked.astimezone(UTC), due.astimezone(UTC) - timedelta(seconds=1), str(asked.tzinfo)
    )
    assert waited_a_working_day(asked.astimezone(UTC), due.astimezone(UTC), str(asked.tzinfo))


def test_each_zone_keeps_its_own_countrys_holidays() -> None:
    asked = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert waited_a_working_day(asked, asked + DAY, "Europe/Berlin")
    assert not waited_a_working_day(asked, asked + DAY, "America/New_York")


@given(zones, moments, st.timedeltas(timedelta(0), 20 * DAY))
def test_nothing_has_waited_a_working_day_before_it_is_over_and_everything_has_some_day(
    zone: str, asked: datetime, waiting: timedelta
) -> None:
    assert waited_a_working_day(asked, asked + 20 * DAY, zone)
    there = ZoneInfo(zone)
    if (asked + waiting).astimezone(there).date() <= asked.astimezone(there).date():
        assert not waited_a_working_day(asked, asked + waiting, zone)
    if waited_a_working_day(asked, asked + waiting, zone):
        assert waited_a_working_day(asked, asked + waiting + DAY, zone)


@given(hours, zones, moments)
def test_a_daily_digest_is_the_next_of_those_from_monday_to_friday(hour: int, zone: str, after: datetime) -> None:
    found = next_digest(WORKDAYS, hour, zone, after)
    assert found == min(next_digest(day, hour, zone, after) for day in (1, 2, 3, 4, 5))
    assert found - after <= 4 * DAY


@given(zones, moments)
def test_coaches_are_told_in_the_day_and_within_the_hour_or_the_next_morning(zone: str, now: datetime) -> None:
    found = next_look(zone, now)
    local = found.astimezone(ZoneInfo(zone))
    assert found > now
    assert 8 <= local.hour < 20
    assert found - now == timedelta(hours=1) or (local.hour, local.minute) == (8, 0)
    assert found - now <= timedelta(hours=14)
