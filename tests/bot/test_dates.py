import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import bot.reading.dates
from bot.reading.dates import (
    Ambiguous,
    Day,
    DayOnly,
    Either,
    JobBegins,
    Moment,
    NoSuchDay,
    Past,
    Reading,
    Span,
    Stretch,
    TooFar,
    Unread,
    Unsaid,
    read_hire_date,
    read_moment,
)
from bot.reading.dates.date_arithmetic import HOLIDAYS, add_business_days, add_months, easter
from bot.reading.dates.filler import unread
from bot.reading.dates.spelling import plain
from tests.bot.date_phrases import phrases

NEW_YORK = ZoneInfo("America/New_York")
THURSDAY = datetime(2026, 11, 19, 15, 20, tzinfo=NEW_YORK)
LOCALES = st.sampled_from(["en_US", "en_GB", "en-US", "en-GB"])
SCRAPS = [
    "next",
    "Friday",
    "the",
    "3rd",
    "by",
    "Dec",
    "12/3",
    "2-3",
    "weeks",
    "end of",
    "or",
    "week",
    "before",
    "99999",
]
TEXTS = st.text(max_size=400) | st.lists(st.sampled_from(SCRAPS) | st.text(max_size=4), max_size=30).map(" ".join)


def shown(reading: Reading) -> str:
    """The reading as the table writes it."""
    match reading:
        case Day(day):
            return str(day)
        case Span(first, last):
            return f"{first}..{last}"
        case Ambiguous(choices):
            return "? " + " / ".join(map(shown, choices))
        case JobBegins(days):
            return f"begins {shown(days)}"
        case Past(day, later):
            return f"past {day} later {later.date}" if later else f"past {day}"
        case TooFar(day):
            return f"too far {day}"
        case Unsaid():
            return reading.name.lower().replace("_", " ")
        case Unread():
            return "unread"


@pytest.mark.parametrize(("text", "today", "locale", "expected"), phrases())
def test_each_phrase_of_the_table_is_read_as_it_was_meant(text, today, locale, expected):
    assert shown(read_hire_date(text, today, locale)) == expected


def test_the_table_holds_every_kind_of_answer():
    expected = [row[3] for row in phrases()]
    assert len(expected) >= 170
    for kind, fewest in (("?", 20), ("not said", 15), ("not asked", 8), ("unread", 40), ("past", 5), ("too far", 2)):
        assert sum(reading.startswith(kind) for reading in expected) >= fewest


@given(TEXTS, st.dates(), LOCALES)
def test_any_text_on_any_day_gets_a_reading(text, today, locale):
    assert isinstance(read_hire_date(text, today, locale), Reading)


@example("FRIDA WK NXT", date(2020, 1, 1), "en_US")
@given(TEXTS, st.dates(date(2020, 1, 1), date(2060, 1, 1)), LOCALES)
def test_no_reading_lies_before_today_or_over_two_years_ahead(text, today, locale):
    reading = read_hire_date(text, today, locale)
    choices = reading.choices if isinstance(reading, Ambiguous) else (reading,)
    for choice in choices:
        if isinstance(choice, Day):
            assert today <= choice.date <= add_months(today, 24)
        if isinstance(choice, Span):
            assert today <= choice.first < choice.last


@given(TEXTS, st.dates(date(2020, 1, 1), date(2060, 1, 1)), LOCALES)
def test_a_question_back_has_up_to_four_different_choices_and_one_alone_beside_unread_words_or_figures(
    text, today, locale
):
    reading = read_hire_date(text, today, locale)
    if isinstance(reading, Ambiguous):
        assert 1 <= len(reading.choices) == len(set(reading.choices)) <= 4
        is_alone = len(reading.choices) == 1
        assert bool(reading.unread) <= is_alone
        assert not is_alone or reading.unread or re.search(r"\d\D\d", text)  # 1/12/26, in the other order


GRAMMAR = "".join(path.read_text(encoding="utf-8") for path in Path(bot.reading.dates.__file__).parent.glob("*.py"))
WORDS = st.text("abcdefghijklmnopqrstuvwxyzéß", min_size=3, max_size=12).filter(
    lambda word: word not in GRAMMAR and unread(plain(word)) and read_hire_date(word, date(2026, 11, 19)) == Unread()
)


_WHEN_SOMEBODY_IS_THERE = ("someone there", "someone in place", "start's")
IN_WORDS = [row for row in phrases() if " " in row[0] and not any(each in row[0] for each in _WHEN_SOMEBODY_IS_THERE)]
"""Without those that say as well when somebody is to be there: what stands in that clause bends no day of decision."""


@given(st.data(), WORDS)
def test_a_word_that_nobody_knows_is_asked_about_or_leaves_the_date_as_it_was(data, word):
    text, today, locale, _ = data.draw(st.sampled_from(IN_WORDS))
    words = text.split()
    behind_who_says_it = min(3, len(words))  # "ward manager reckons": whoever it is
    words.insert(data.draw(st.integers(behind_who_says_it, len(words))), word)
    reading, plain_one = read_hire_date(" ".join(words), today, locale), read_hire_date(text, today, locale)
    same = reading == plain_one or (isinstance(plain_one, Ambiguous) and plain_one.choices == (reading,))
    assert same or not isinstance(reading, Day | Span)


DECISIONS = st.sampled_from(
    [
        "they decide by {}",
        "decision {}",
        "the board votes {}",
        "offers go out {}",
        "she'll let me know by {}",
        "they hope to pick someone by {}",
    ]
)
BEGINNINGS = st.sampled_from(
    [
        "start date is {}",
        "the room opens {}",
        "training begins {}",
        "someone in place by {}",
        "it's for a {} start",
        "orientation is {}",
    ]
)


@given(
    DECISIONS,
    BEGINNINGS,
    st.integers(1, 27),
    st.integers(1, 27),
    st.sampled_from([", ", "; ", " and ", ". "]),
    st.booleans(),
)
def test_of_a_day_to_decide_and_a_day_to_start_the_one_to_decide_counts(decision, begins, one, other, sign, first):
    said = [decision.format(f"dec {one}"), begins.format(f"jan {other}")]
    read = read_hire_date(sign.join(said if first else said[::-1]), date(2026, 11, 28))
    assert read in (Day(date(2026, 12, one)), Ambiguous((Day(date(2026, 12, one)),), getattr(read, "unread", ())))


def test_more_dates_than_there_are_buttons_for_are_unread():
    assert read_hire_date("Dec 1, Dec 5, Dec 9, Dec 14, Dec 20", THURSDAY.date()) == Unread()


def test_what_lies_beyond_the_calendars_last_day_is_unread():
    assert read_hire_date("tomorrow", date.max) == Unread()


@given(st.data(), st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.sampled_from(["en_US", "en_GB"]))
def test_a_date_within_eleven_months_reads_back_as_itself_however_it_is_written(data, today, locale):
    day = data.draw(st.dates(today, add_months(today, 11)))
    numbers = f"{day.month}/{day.day}" if locale == "en_US" else f"{day.day}/{day.month}"
    for written in (
        day.isoformat(),
        f"{day:%b} {day.day}",
        f"{day.day} {day:%B}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%A}, {day:%B} {day.day}",
        f"{numbers}/{day.year}",
        f"{numbers}/{day:%y}",
    ):
        assert read_hire_date(f"by {written}", today, locale) == Day(day), written
    if numbers not in ("24/7", "9/11", "1/2"):  # the other way round it may be soon, and is asked back
        read = read_hire_date(f"by {numbers}", today, locale)
        near = isinstance(read, Ambiguous) and read.choices[0]
        assert read == Day(day) or (near != Day(day) and near.date <= today + timedelta(days=30))


@pytest.mark.parametrize("idiom", ["24/7", "9/11", "1/2"])
def test_numbers_that_are_idioms_are_no_dates(idiom):
    assert read_hire_date(idiom, date(2026, 11, 19), "en_GB") == Unread()


@pytest.mark.parametrize(
    "junk", ["", " ", "\n", "🙂", "مرحبا", "<!channel>", "<@U12345678>", "{{7*7}}", "'; DROP TABLE", "\0"]
)
def test_junk_is_unread(junk):
    assert read_hire_date(junk, THURSDAY.date()) == Unread()
    assert read_moment(junk, THURSDAY) == Unread()


def test_a_text_too_long_to_be_an_answer_is_not_read_in_part():
    assert read_hire_date("by the 15th, " + "x" * 40_000, THURSDAY.date()) == Unread()


@pytest.mark.parametrize("digits", ["١٢/٣", "१५", "the 1５th"])
def test_digits_of_other_alphabets_are_not_guessed_at(digits):
    assert read_hire_date(digits, THURSDAY.date()) == Unread()


def test_easter_falls_where_the_almanacs_have_it():
    assert [easter(year) for year in (2024, 2025, 2026, 2027, 2038)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ]


def test_holidays_are_named_longest_first_so_that_a_longer_name_is_not_cut_short():
    for shorter, longer in pairwise(HOLIDAYS):
        assert not longer.startswith(shorter)


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(1, 60))
def test_business_days_skip_weekends(day, count):
    end = add_business_days(day, count)
    between = [day + timedelta(days=ahead) for ahead in range(1, (end - day).days + 1)]
    assert end.weekday() < 5
    assert sum(each.weekday() < 5 for each in between) == count


def at(month: int, day: int, hour: int, minute: int = 0) -> Moment:
    return Moment(datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today 10am", at(11, 19, 10)),
        ("10:00", at(11, 19, 10)),
        ("at 10", at(11, 19, 10)),
        ("at 3", at(11, 19, 15)),
        ("12", at(11, 19, 12)),
        ("noon", at(11, 19, 12)),
        ("14:00", at(11, 19, 14)),
        ("2:15", at(11, 19, 14, 15)),
        ("this morning 9", at(11, 19, 9)),
        ("8 this morning", at(11, 19, 8)),
        ("tonight at 7", at(11, 19, 19)),
        ("it ended at 11:30 today", at(11, 19, 11, 30)),
        ("yesterday at 3:30 pm", at(11, 18, 15, 30)),
        ("yesterday 10 a.m.", at(11, 18, 10)),
        ("last night at 7", at(11, 18, 19)),
        ("Tuesday 2pm", at(11, 17, 14)),
        ("Tue, Nov 17, 2 PM", at(11, 17, 14)),
        ("Wed 11/18 2pm", at(11, 18, 14)),
        ("monday morning 10", at(11, 16, 10)),
        ("the 18th at 2", at(11, 18, 14)),
        ("2026-11-18T14:00", at(11, 18, 14)),
        ("Thursday 2pm", at(11, 19, 14)),
        ("just now", Moment(THURSDAY)),
        ("just finished", Moment(THURSDAY)),
        ("an hour ago", at(11, 19, 14, 20)),
        ("half an hour ago", at(11, 19, 14, 50)),
        ("an hour and a half ago", at(11, 19, 13, 50)),
        ("a couple of hours ago", at(11, 19, 13, 20)),
        ("yesterday", DayOnly(date(2026, 11, 18))),
        ("3 days ago", DayOnly(date(2026, 11, 16))),
        ("Nov 18", DayOnly(date(2026, 11, 18))),
    ],
)
def test_moments_lean_to_the_past(text, expected):
    assert read_moment(text, THURSDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11/20 14:00", at(11, 20, 14)),
        ("tomorrow 9am", at(11, 20, 9)),
        ("in 2 days at noon", at(11, 21, 12)),
        ("Friday next week 3pm", at(11, 27, 15)),
    ],
)
def test_a_moment_ahead_is_returned_as_it_was_said(text, expected):
    assert read_moment(text, THURSDAY) == expected


def test_a_weekday_that_is_today_but_later_is_asked_back():
    assert read_moment("Thursday 5pm", THURSDAY) == Either((at(11, 12, 17), at(11, 19, 17)))


@pytest.mark.parametrize("text", ["Thursday Nov 19 5pm", "this Thursday 5pm", "Thu 11/19 5pm", "today, Thursday, 5pm"])
def test_a_weekday_with_its_date_is_not_asked_back(text):
    assert read_moment(text, THURSDAY) == at(11, 19, 17)


@pytest.mark.parametrize(
    ("text", "past", "ahead"),
    [
        ("Tuesday 3pm", at(11, 17, 15), at(11, 24, 15)),
        ("Friday 9am", at(11, 13, 9), at(11, 20, 9)),
        ("Thursday 2pm", at(11, 19, 14), at(11, 26, 14)),
        ("Thursday 1-2pm", Stretch(at(11, 19, 13), at(11, 19, 14)), Stretch(at(11, 26, 13), at(11, 26, 14))),
        ("Thursday", DayOnly(date(2026, 11, 19)), DayOnly(date(2026, 11, 19))),
        ("the 18th at 2", at(11, 18, 14), at(12, 18, 14)),
        ("this Friday 9am", at(11, 20, 9), at(11, 20, 9)),
        ("next Monday 9am", at(11, 23, 9), at(11, 23, 9)),
        ("last Tuesday 3pm", at(11, 17, 15), at(11, 17, 15)),
        ("last Thursday 3pm", at(11, 12, 15), at(11, 12, 15)),
        ("Tuesday, Nov 17, 2pm", at(11, 17, 14), at(11, 17, 14)),
        ("yesterday 2pm", at(11, 18, 14), at(11, 18, 14)),
    ],
)
def test_a_bare_weekday_or_day_is_the_last_or_looking_ahead_the_next_that_is_not_over(text, past, ahead):
    assert read_moment(text, THURSDAY) == past
    assert read_moment(text, THURSDAY, ahead=True) == ahead


@given(
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.integers(0, 23),
    st.datetimes(timezones=st.just(UTC)).filter(lambda now: 1 < now.year < 9999),
)
def test_looking_ahead_a_weekday_and_hour_are_within_a_week_from_now(weekday, hour, now):
    read = read_moment(f"{weekday} {hour:02}:00", now, ahead=True)
    assert isinstance(read, Moment)
    assert now < read.at <= now + timedelta(days=7)
    assert (f"{read.at:%A}", read.at.hour) == (weekday, hour)


@pytest.mark.parametrize(
    "text", ["31 Feb 3pm", "2/30 10am", "the 32nd, 2pm", "2026-04-31", "Monday, June 31", "2026-13-01"]
)
def test_a_day_that_no_calendar_has_is_said_to_be_none(text):
    assert read_moment(text, THURSDAY) == NoSuchDay()


@pytest.mark.parametrize(
    ("text", "hours"),
    [("10-11am", (10, 11)), ("from 2 to 3pm", (14, 15)), ("11 to 1pm", (11, 13)), ("11am-1", (11, 13))],
)
def test_from_one_hour_to_another_is_a_stretch(text, hours):
    assert read_moment(text, THURSDAY) == Stretch(at(11, 19, hours[0]), at(11, 19, hours[1]))


@pytest.mark.parametrize(
    ("text", "now", "days"),
    [
        ("next Saturday 2pm", THURSDAY, (28,)),
        ("next Sunday 2pm", THURSDAY, (29, 22)),
        ("next Sunday 2-3pm", THURSDAY, (29, 22)),
        ("next Monday 2pm", THURSDAY, (23,)),
        ("next Thursday 2pm", THURSDAY, (26,)),
        ("this coming Saturday 2pm", THURSDAY, (21,)),
        ("next Saturday, Nov 28, 2pm", THURSDAY, (28,)),
        ("next Monday 2pm", THURSDAY + timedelta(days=1), (30, 23)),
        ("next Tuesday 2pm", THURSDAY + timedelta(days=3), (1, 24)),
    ],
)
def test_next_weekday_is_asked_back_where_it_may_be_the_near_one(text, now, days):
    read = read_moment(text, now, ahead=True)
    said = read.choices if isinstance(read, Either) else (read,)
    assert tuple(each.at.day for each in said) == days


@pytest.mark.parametrize(
    "text", ["tomorrow, today 2pm", "Friday, today 2pm", "today Tuesday 2pm", "Tuesday tuesday 2pm"]
)
def test_days_that_contradict_each_other_are_no_moment(text):
    assert read_moment(text, THURSDAY, ahead=True) == Unread()


def test_this_hour_or_that_asks_which_of_the_two():
    assert read_moment("10 or 11am", THURSDAY) == Either((at(11, 19, 10), at(11, 19, 11)))


@pytest.mark.parametrize(
    ("text", "hour", "zone"),
    [
        ("10am PT", 13, "America/Los_Angeles"),
        ("3pm GMT", 10, "UTC"),
        ("today 9 a.m. (Eastern)", 9, "America/New_York"),
        ("noon Central time", 13, "America/Chicago"),
        ("5pm London time", 12, "Europe/London"),
        ("4pm UTC+1", 10, "Etc/GMT-1"),
        ("10am my time", 10, ""),
    ],
)
def test_an_hour_of_another_zone_is_told_in_ones_own(text, hour, zone):
    assert read_moment(text, THURSDAY) == Moment(at(11, 19, hour).at, zone)


@pytest.mark.parametrize(
    "text",
    [
        "Friday Health",
        "Finance Manager",
        "Level 3 Engineer",
        "Northwind Traders",
        "July 4 Corp",
        "25:00",
        "13pm",
        "99",
        "Noon Payments",
        "Now Health",
        "Tuesday 2pm Acme",
        "May 3pm",
        "Monday, Nov 17, 2pm",
    ],
)
def test_a_text_with_a_word_that_is_no_time_is_no_moment(text):
    assert read_moment(text, THURSDAY) == Unread()


def test_the_locale_decides_which_number_is_the_month_of_a_moment():
    assert read_moment("12/11 2pm", THURSDAY, "en_US") == at(12, 11, 14)
    assert read_moment("12/11 2pm", THURSDAY, "en_GB") == at(11, 12, 14)


def test_a_date_far_off_that_is_near_the_other_way_round_is_asked_back():
    near, far = at(12, 1, 9), Moment(datetime(2027, 1, 12, 9, tzinfo=NEW_YORK))
    assert read_moment("1/12 9am", THURSDAY, "en_US", ahead=True) == Either((far, near))


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("half past two", 14, 30),
        ("quarter to ten", 9, 45),
        ("half 9", 9, 30),
        ("0830", 8, 30),
        ("1400 hrs", 14, 0),
        ("2p", 14, 0),
        ("7:30a", 7, 30),
    ],
)
def test_an_hour_is_read_as_it_is_spoken(text, hour, minute):
    assert read_moment(text, THURSDAY) == at(11, 19, hour, minute)


def test_what_lies_some_hours_ahead_is_counted_from_now():
    assert read_moment("in 2 hours", THURSDAY, ahead=True) == at(11, 19, 17, 20)


def test_of_two_days_with_one_hour_it_asks_which():
    assert read_moment("Tue or Wed 9am", THURSDAY, ahead=True) == Either((at(11, 24, 9), at(11, 25, 9)))


def test_a_wall_time_that_a_clock_change_skips_moves_to_the_first_that_exists():
    now = datetime(2026, 3, 8, 12, 0, tzinfo=NEW_YORK)
    assert read_moment("today 2:30am", now) == Moment(datetime(2026, 3, 8, 3, 0, tzinfo=NEW_YORK))


def test_a_wall_time_that_comes_twice_is_its_first():
    now = datetime(2026, 11, 1, 12, 0, tzinfo=NEW_YORK)
    read = read_moment("today 1:30am", now)
    assert isinstance(read, Moment)
    assert read.at.astimezone(UTC) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_hours_ago_are_hours_passed_and_not_hours_of_the_clock():
    now = datetime(2026, 11, 1, 3, 0, tzinfo=NEW_YORK)
    read = read_moment("3 hours ago", now)
    assert isinstance(read, Moment)
    assert now.astimezone(UTC) - read.at.astimezone(UTC) == timedelta(hours=3)


@given(
    TEXTS | st.from_regex(r"(today|tuesday|yesterday)? ?(at )?[0-9]{1,2}(:[0-9]{2})? ?(am|pm)?", fullmatch=True),
    st.datetimes(timezones=st.sampled_from([NEW_YORK, UTC, ZoneInfo("Pacific/Apia"), ZoneInfo("Asia/Kolkata")])),
    LOCALES,
    st.booleans(),
)
def test_any_text_at_any_moment_is_read_in_the_zone_of_now(text, now, locale, ahead):
    reading = read_moment(text, now, locale, ahead=ahead)
    moments = reading.choices if isinstance(reading, Either) else (reading,)
    moments = (reading.start, reading.end) if isinstance(reading, Stretch) else moments
    for moment in moments:
        if isinstance(moment, Moment):
            assert moment.at.tzinfo is now.tzinfo
            assert moment.at.astimezone(UTC).astimezone(now.tzinfo).replace(tzinfo=None) == moment.at.replace(
                tzinfo=None
            )
        else:
            assert isinstance(moment, DayOnly | NoSuchDay | Unread)
