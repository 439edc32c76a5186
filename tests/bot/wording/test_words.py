"""Small words, whole."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.wording.words import say_day, say_days, say_moment, say_near_day, say_zone

TODAY = date(2026, 11, 24)
NEW_YORK = ZoneInfo("America/New_York")


def test_a_day_is_said_as_in_a_sentence() -> None:
    assert say_day(date(2026, 12, 4)) == "Friday, December 4, 2026"
    assert say_days(date(2026, 12, 4), date(2026, 12, 4)) == "Friday, December 4, 2026"
    assert say_days(date(2026, 12, 1), date(2026, 12, 4)) == (
        "between Tuesday, December 1, 2026 and Friday, December 4, 2026"
    )


def test_a_near_day_is_said_from_today() -> None:
    assert [say_near_day(date(2026, 11, day), TODAY) for day in (23, 24, 25)] == ["yesterday", "today", "tomorrow"]
    assert say_near_day(date(2026, 12, 4), TODAY) == "Friday, December 4"
    assert say_near_day(date(2027, 1, 4), TODAY) == "Monday, January 4, 2027"


def test_a_moment_is_said_in_its_own_zone() -> None:
    now = datetime(2026, 11, 24, 23, 0, tzinfo=ZoneInfo("UTC"))
    assert say_moment(datetime(2026, 11, 24, 0, 5, tzinfo=NEW_YORK), now) == "today at 12:05 am"
    assert say_moment(datetime(2026, 11, 25, 12, 0, tzinfo=NEW_YORK), now) == "tomorrow at 12:00 pm"


@pytest.mark.parametrize(
    ("name", "said"), [("Etc/GMT-1", "GMT+1"), ("Etc/GMT+10", "GMT-10"), ("Europe/Rome", "Europe/Rome"), ("UTC", "UTC")]
)
def test_a_zone_without_a_place_has_the_sign_that_people_write(name: str, said: str) -> None:
    assert say_zone(name) == said
