"""A nudge that is put off comes back when it was said to: never in the past, never in the night."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.hours import Hours, after_quiet, is_quiet
from bot.nudges.snoozing import SnoozeUntil, offered, on_day, read_both, read_until, until

NEW_YORK = ZoneInfo("America/New_York")
HOUR = timedelta(hours=1)
zones = st.sampled_from(
    ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "America/St_Johns"]
).map(ZoneInfo)
# The days on which those zones change their clocks, and any other.
changes = st.sampled_from([date(2026, *day) for day in ((3, 8), (11, 1), (3, 29), (10, 25), (4, 5), (10, 4))])
days = st.one_of(changes, st.dates(date(2026, 1, 1), date(2028, 1, 1)))
nights = st.sampled_from([(time(21), time(8)), (time(0), time(0)), (time(1), time(6)), (time(18), time(12))])


@st.composite
def nows(draw: st.DrawFn) -> datetime:
    """A moment in a person's zone, as `astimezone` gives it."""
    minutes = timedelta(minutes=draw(st.integers(-60 * 14, 60 * 36)))
    midnight = datetime.combine(draw(days), time(0), UTC)
    return (midnight + minutes).astimezone(draw(zones))


def new_york(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


@pytest.mark.parametrize(
    ("wish", "now", "expected"),
    [
        (SnoozeUntil.HOUR, new_york(24, 11, 30), new_york(24, 12, 30)),
        (SnoozeUntil.EVENING, new_york(24, 11, 30), new_york(24, 18)),
        (SnoozeUntil.EVENING, new_york(24, 17, 29), new_york(24, 18)),
        (SnoozeUntil.EVENING, new_york(24, 17, 31), new_york(24, 20)),
        (SnoozeUntil.EVENING, new_york(24, 19, 29), new_york(24, 20)),
        (SnoozeUntil.EVENING, new_york(24, 19, 31), new_york(24, 20, 31)),
        (SnoozeUntil.MORNING, new_york(24, 11, 30), new_york(25, 9)),
        (SnoozeUntil.MORNING, new_york(24, 23, 59), new_york(25, 9)),
        (SnoozeUntil.MORNING, new_york(25, 2), new_york(25, 9)),
        (SnoozeUntil.MORNING, new_york(25, 4), new_york(26, 9)),
    ],
)
def test_each_wish_means_a_moment(wish: SnoozeUntil, now: datetime, expected: datetime) -> None:
    assert until(wish, now) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 30), new_york(30, 9)),
        (date(2026, 11, 24), new_york(24, 12, 30)),
        (date(2026, 11, 1), new_york(24, 12, 30)),
    ],
)
def test_a_day_means_its_morning_and_one_that_has_begun_an_hour_from_now(day: date, expected: datetime) -> None:
    assert on_day(day, new_york(24, 11, 30)) == expected


@pytest.mark.parametrize(
    ("hour", "wishes"),
    [
        (8, list(SnoozeUntil)),
        (18, list(SnoozeUntil)),
        (19, [SnoozeUntil.HOUR, SnoozeUntil.MORNING]),
        (23, [SnoozeUntil.HOUR, "morning"]),
    ],
)
def test_this_evening_is_offered_while_it_is_ahead(hour: int, wishes: list[SnoozeUntil]) -> None:
    assert offered(new_york(24, hour)) == tuple(wishes)


@given(nows(), st.one_of(st.sampled_from(list(SnoozeUntil)), days), nights)
def test_a_snooze_is_never_in_the_past_and_never_in_quiet_hours(
    now: datetime, wish: SnoozeUntil | date, night: tuple[time, time]
) -> None:
    assert now.tzinfo is not None
    hours = Hours(ZoneInfo(str(now.tzinfo)), "US", *night)
    back = after_quiet(until(wish, now) if isinstance(wish, SnoozeUntil) else on_day(wish, now), hours)
    assert back > now.astimezone(UTC)
    assert not is_quiet(back, hours)


@given(nows(), st.sampled_from(list(SnoozeUntil)))
def test_every_wish_is_over_before_the_next_day_is(now: datetime, wish: SnoozeUntil) -> None:
    assert until(wish, now).date() <= now.date() + timedelta(days=1)


# --- what went wrong once


@pytest.mark.parametrize(
    ("zone", "now"),
    [
        ("America/New_York", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        ("Antarctica/Troll", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_in_an_hour_is_an_hour_on_the_night_the_clocks_go_back(zone: str, now: datetime) -> None:
    assert until(SnoozeUntil.HOUR, now.astimezone(ZoneInfo(zone))).astimezone(UTC) == now + HOUR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("remind me tomorrow at 8", new_york(25, 8)),
        ("tomorrow at 5 pls", new_york(25, 17)),
        ("ask me again on monday", new_york(30, 9)),
        ("remind me monday at 8", new_york(30, 8)),
        ("remind me friday at 3pm", new_york(27, 15)),
        ("next thursday at 10", new_york(3, 10).replace(month=12)),
        ("ping me in 2 hours", new_york(24, 17)),
        ("30 mins", new_york(24, 15, 30)),
        ("in an hour and a half", new_york(24, 16, 30)),
        ("after lunch tomorrow", new_york(25, 13, 30)),
        ("remind me tomorrow evening", new_york(25, 18)),
        ("day after tomorrow", new_york(26, 9)),
        ("next week", new_york(30, 9)),
        ("on the 30th", new_york(30, 9)),
        ("snooze till thursday 9am", new_york(26, 9)),
        ("remind me after my shift at 6", new_york(24, 18)),
        ("in 3 days", new_york(27, 9)),
        ("remind me tonight", SnoozeUntil.EVENING),
        ("later today", SnoozeUntil.EVENING),
        ("first thing in the morning", SnoozeUntil.MORNING),
        ("in a bit", SnoozeUntil.HOUR),
        ("after i put the kids down, so 8.30", new_york(24, 20, 30)),
        ("tomorrow 8.30", new_york(25, 8, 30)),
        ("on 12.10", datetime(2026, 12, 10, 9, tzinfo=ZoneInfo("America/New_York"))),
        ("yesterday", None),
    ],
)
def test_every_time_that_is_named_is_kept(text: str, expected: SnoozeUntil | datetime | None) -> None:
    assert read_until(text, new_york(24, 15), "en_US") == expected


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("remind me at 2 and at 5", "24 14:00, 24 17:00"),
        ("ping me at 5pm and 8:30 pm", "24 17:00, 24 20:30"),
        ("tomorrow at 9 and then at 5", "25 09:00, 25 17:00"),
        ("at 3 or 4 is fine", "24 15:00, 24 16:00"),
        ("remind me at 5", ""),
        ("remind me at 5 and 10 minutes before", ""),
        ("at 2 and at 2", ""),
    ],
)
def test_two_times_are_both_known_so_that_it_can_be_asked_which(text: str, both: str) -> None:
    found = read_both(text, datetime(2026, 11, 24, 11, 30, tzinfo=NEW_YORK), "en_US")
    assert ", ".join(f"{at:%d %H:%M}" for at in found) == both


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("remind me at 9 am", "25 09:00"),
        ("at 9:00 am", "25 09:00"),
        ("remind me tomorrow at 9 am", "25 09:00"),
        ("in a min", "24 11:31"),
        ("too nervous to ring rn, after lunch", "24 13:30"),
        ("in the afternoon", "24 14:00"),
        ("she'll ring me back this aft", "24 14:00"),
    ],
)
def test_an_hour_that_has_passed_is_that_of_tomorrow_and_am_is_no_minute(text: str, at: str) -> None:
    later = read_until(text, datetime(2026, 11, 24, 11, 30, tzinfo=NEW_YORK), "en_US")
    assert isinstance(later, datetime)
    assert f"{later:%d %H:%M}" == at
