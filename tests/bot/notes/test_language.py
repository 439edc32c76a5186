"""Days as each English has them, through the one place that knows a locale."""

from datetime import date

import pytest

from bot.notes import language
from bot.notes.language import GB, US

FRIDAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("locale", "day", "next_year", "short", "long"),
    [
        (US, "Friday, December 4", "Friday, December 4, 2026", "December 4", "December 4, 2026"),
        (GB, "Friday 4 December", "Friday 4 December 2026", "4 December", "4 December 2026"),
    ],
)
def test_days_read_as_they_are_written_there(locale: str, day: str, next_year: str, short: str, long: str) -> None:
    assert language.day(FRIDAY, date(2026, 11, 1), locale) == day
    assert language.day(FRIDAY, date(2027, 1, 1), locale) == next_year
    assert (language.short_day(FRIDAY, locale), language.long_day(FRIDAY, locale)) == (short, long)


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_US", US), ("en-GB", GB), ("en_AU", GB), ("en_CA", US), ("en", US), ("de_DE", GB), ("", US)],
)
def test_everybody_gets_one_of_the_two_that_are_complete(locale: str, written: str) -> None:
    assert language.written_in(locale) == written
