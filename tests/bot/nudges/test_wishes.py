"""What people type to be left alone, to be nudged again, or to live by another zone."""

import re
from datetime import date
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.wishes import GoOn, NoDay, NoZone, Pause, Wish, Zone, place_in, read_wish
from bot.reading.places.zones import country_of

TODAY = date(2026, 11, 24)  # a Tuesday
MONDAY = Pause(date(2026, 11, 30))
WISHES: list[tuple[str, Wish]] = [
    ("pause", Pause(None)),
    ("stop", Pause(None)),
    ("Please stop.", Pause(None)),
    ("mute everything", Pause(None)),
    ("silence all my reminders", Pause(None)),
    ("  stop   the nudges!!", Pause(None)),
    ("snooze all", Pause(None)),
    ("pause until Monday", MONDAY),
    ("PAUSE EVERYTHING UNTIL MONDAY.", MONDAY),
    ("pause all till 30 November", MONDAY),
    ("stop all nudges til 11/30", MONDAY),
    ("mute until next week", MONDAY),
    ("pause until tomorrow", Pause(date(2026, 11, 25))),
    ("pause until Christmas", Pause(date(2026, 12, 25))),
    ("pause until today", NoDay()),
    ("pause until yesterday", NoDay()),
    ("pause until the cows come home", NoDay()),
    ("pause until <!channel>", NoDay()),
    ("resume", GoOn()),
    ("go on", GoOn()),
    ("Restart everything!", GoOn()),
    ("zone Berlin", Zone("Europe/Berlin")),
    ("timezone New York", Zone("America/New_York")),
    ("set my time zone to America/St_Johns", Zone("America/St_Johns")),
    ("my timezone is utc", Zone("UTC")),
    ("time zone", NoZone()),
    ("zone Atlantis", NoZone()),
    ("zone ../../etc/passwd", NoZone()),
]


@pytest.mark.parametrize(("text", "wish"), WISHES)
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert read_wish(text, TODAY, "en_US") == wish


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "they said stop by on Monday",
        "I had to stop the line until Monday, which cost us",
        "I stopped all late invoices",
        "the pause button",
        "zones",
        "on Monday",
        "I would resume the project",
    ],
)
def test_what_is_no_wish_is_left_to_the_debrief(text: str) -> None:
    assert read_wish(text, TODAY, "en_US") is None


def test_a_day_is_read_as_the_persons_locale_writes_it() -> None:
    assert read_wish("pause until 1/12", TODAY, "en_GB") == Pause(date(2026, 12, 1))
    assert read_wish("pause until 1/12", TODAY, "en_US") == Pause(date(2027, 1, 12))


@given(st.sampled_from(sorted(zone for zone in available_timezones() if re.match(r"(?!Etc|US)\w+/", zone))))
def test_every_zone_is_found_by_its_whole_name(zone: str) -> None:
    found = read_wish(f"zone {zone}", TODAY, "en_US")
    assert isinstance(found, Zone)
    assert country_of(found.name) == country_of(zone)


@given(
    st.one_of(
        st.text(max_size=80),
        st.tuples(st.sampled_from(["pause until ", "zone ", "stop all ", "go on "]), st.text(max_size=40)).map("".join),
    ),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.sampled_from(["en_US", "en_GB", "de_DE", "xx"]),
)
def test_every_text_is_read_and_a_pause_ends_on_a_day_ahead_in_a_zone_that_there_is(
    text: str, today: date, locale: str
) -> None:
    match read_wish(text, today, locale):
        case Pause(until):
            assert until is None or until > today
        case Zone(name):
            assert ZoneInfo(name)


# --- what went wrong once


@pytest.mark.parametrize("city", ["Indianapolis", "Louisville", "Buenos Aires"])
def test_a_city_with_two_names_of_one_zone_is_found(city: str) -> None:
    assert isinstance(read_wish(f"zone {city}", TODAY, "en_US"), Zone)


@pytest.mark.parametrize(
    "text",
    [
        "stop reminding me",
        "stop nudging me",
        "no more nudges",
        "no more reminders",
        "turn off nudges",
        "please unpause",
    ],
)
def test_other_words_for_it_are_understood_too(text: str) -> None:
    assert read_wish(text, TODAY, "en_US") is not None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I moved to Chicago", "Chicago"),
        ("I'm in London now", "London"),
        ("back in New York for two weeks", "New York"),
        ("I moved to the sales team", ""),
    ],
)
def test_the_place_they_moved_to_is_one_with_a_zone(text: str, place: str) -> None:
    assert place_in(text, "US") == place
