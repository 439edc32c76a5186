"""The one place of the notes that knows a locale: which one they are written in, and how its days read.

English is complete, in two kinds: notes and dates as in the United States, and as in Britain. A further language brings
templates in templates/<locale>/notes/ and, for points in the first person, its own `phrasing`.
"""

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from bot.reading.dates.locales import is_month_first

US, GB = "en_US", "en_GB"


def written_in(locale: str) -> str:
    """The locale that notes for somebody with this one (such as en-AU or de_DE) are written in."""
    return US if is_month_first(locale) else GB


def day(day: date, today: date, locale: str) -> str:
    """A day in a sentence, with its year if that is not today's: "Friday, December 4", "Friday, 4 December"."""
    return _said(day, "full", locale, with_year=day.year != today.year)


def short_day(day: date, locale: str) -> str:
    """A day in a subject line: "November 23", "23 November"."""
    return _said(day, "long", locale, with_year=False)


def long_day(day: date, locale: str) -> str:
    """A day at the head of a letter: "November 23, 2026", "23 November 2026"."""
    return _said(day, "long", locale, with_year=True)


def _said(day: date, length: str, locale: str, *, with_year: bool) -> str:
    return str(format_date(day, _pattern(length, locale, with_year=with_year), locale=_known(locale)))


@cache
def _pattern(length: str, locale: str, *, with_year: bool) -> str:
    """How a locale writes days out. There is no form of it without a year: that is cut away."""
    pattern = str(_known(locale).date_formats[length].pattern)
    pattern = pattern.replace(",", "") if locale == GB else pattern
    return pattern if with_year else re.sub(r"[,\s]*y+", "", pattern)


@cache
def _known(locale: str) -> Locale:
    return Locale.parse(locale)
