"""Nobody is reached in their quiet hours, whatever the zone does to its clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.hours import Hours, after_quiet, at, before_quiet, business_day_after, fit, is_quiet
from bot.reading.dates.feasts import is_public_holiday
from bot.reading.places.zones import country_of

NEW_YORK = ZoneInfo("America/New_York")
DEFAULT = Hours(NEW_YORK, "US")
ZONES = [
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
]
ZONES += ["America/St_Johns", "Asia/Kathmandu", "America/Sao_Paulo", "UTC", "Pacific/Kiritimati", "Europe/Dublin"]

moments = st.integers(0, 6 * 525_960).map(lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
hours_of = st.builds(Hours, st.sampled_from(ZONES).map(ZoneInfo), st.just("US"), walls, walls)


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


@given(moments, hours_of)
def test_after_quiet_is_the_first_waking_moment_and_before_quiet_the_last_waking_minute(
    moment: datetime, hours: Hours
) -> None:
    later, earlier = after_quiet(moment, hours), before_quiet(moment, hours)
    assert earlier <= moment <= later
    assert not is_quiet(later, hours)
    assert not is_quiet(earlier, hours)
    if is_quiet(moment, hours):
        assert is_quiet(later - timedelta(seconds=1), hours)
        assert is_quiet(earlier + timedelta(minutes=1), hours)
    else:
        assert earlier == moment == later


@given(moments, moments, st.one_of(st.none(), st.timedeltas(timedelta(0), timedelta(days=3))), hours_of)
def test_a_nudge_is_never_in_quiet_hours_never_before_now_and_never_past_a_deadline_that_can_be_met(
    now: datetime, due: datetime, slack: timedelta | None, hours: Hours
) -> None:
    deadline = None if slack is None else max(due, now) + slack
    fitted = fit(due, hours, now=now, deadline=deadline)
    assert fitted >= now
    assert not is_quiet(fitted, hours)
    if deadline and fitted > deadline:
        assert fitted == after_quiet(now, hours), "only when nothing between now and the deadline is awake"
    if deadline is None:
        assert fitted == after_quiet(max(due, now), hours)


@given(moments, moments, moments, hours_of)
def test_what_is_due_later_is_never_sent_earlier(now: datetime, one: datetime, other: datetime, hours: Hours) -> None:
    first, second = sorted((one, other))
    assert fit(first, hours, now=now) <= fit(second, hours, now=now)


@pytest.mark.parametrize(
    ("due", "deadline", "expected"),
    [
        (new_york(24, 14), None, new_york(24, 14)),
        (new_york(24, 23), None, new_york(25, 8)),
        (new_york(24, 23), new_york(25, 12), new_york(25, 8)),
        (new_york(24, 23), new_york(25, 7), new_york(24, 20, 59)),
        (new_york(25, 3), new_york(25, 6), new_york(24, 20, 59)),
    ],
)
def test_out_of_quiet_hours_later_and_before_a_deadline_earlier(
    due: datetime, deadline: datetime | None, expected: datetime
) -> None:
    assert fit(due, DEFAULT, now=new_york(24, 12), deadline=deadline) == expected


def test_in_the_night_with_a_deadline_before_morning_it_waits_for_the_morning() -> None:
    night = new_york(24, 23)
    assert fit(new_york(25, 3), DEFAULT, now=night, deadline=new_york(25, 6)) == new_york(25, 8)


def test_a_time_in_the_hour_that_spring_skips_is_as_much_later() -> None:
    assert at(date(2026, 3, 8), time(2, 30), NEW_YORK) == new_york(8, 3, 30, month=3)


def test_a_time_in_the_hour_that_autumn_repeats_is_the_first() -> None:
    assert at(date(2026, 11, 1), time(1, 30), NEW_YORK) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_business_days_skip_weekends_and_the_countrys_holidays() -> None:
    wednesday = date(2026, 11, 25)
    assert business_day_after(wednesday, 1, "US") == date(2026, 11, 27)  # Thanksgiving lies between
    assert business_day_after(wednesday, 1, "DE") == date(2026, 11, 26)
    assert business_day_after(wednesday, 2, "US") == date(2026, 11, 30)
    assert business_day_after(date(2026, 11, 28), 0, "US") == date(2026, 11, 30)
    assert business_day_after(wednesday, 0, "US") == wednesday


@pytest.mark.parametrize(
    ("country", "day", "following"),
    [
        ("US", date(2027, 1, 15), date(2027, 1, 19)),
        ("GB", date(2027, 3, 25), date(2027, 3, 30)),  # Good Friday to Easter Monday
        ("GB", date(2027, 8, 27), date(2027, 8, 31)),
        ("CA", date(2027, 5, 21), date(2027, 5, 25)),  # Victoria Day
        ("CA", date(2027, 10, 8), date(2027, 10, 12)),  # their Thanksgiving
        ("FR", date(2026, 7, 13), date(2026, 7, 15)),
        ("AU", date(2027, 1, 25), date(2027, 1, 27)),
        ("IN", date(2027, 1, 25), date(2027, 1, 27)),
        ("JP", date(2026, 11, 2), date(2026, 11, 4)),
        ("MX", date(2026, 9, 15), date(2026, 9, 17)),
        ("AE", date(2026, 12, 1), date(2026, 12, 4)),
        ("NZ", date(2027, 2, 5), date(2027, 2, 9)),
    ],
)
def test_a_holiday_of_the_country_is_no_business_day(country: str, day: date, following: date) -> None:
    assert business_day_after(day, 1, country) == following


@given(st.dates(date(2020, 1, 1), date(2031, 12, 1)), st.integers(0, 10), st.sampled_from(["US", "DE", "JP", "", "XX"]))
def test_a_business_day_is_one(day: date, count: int, country: str) -> None:
    found = business_day_after(day, count, country)
    assert found.weekday() < 5
    assert not is_public_holiday(found, country)
    assert found >= day + timedelta(days=count)


def test_a_zone_tells_its_country() -> None:
    assert country_of("America/New_York") == "US"
    assert country_of("Europe/Berlin") == "DE"
    assert country_of("UTC") == ""
