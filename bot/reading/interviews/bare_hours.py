"""A bare hour behind a weekday: "mon 9 tesco cashier", "amazon wed 930". Pure."""

import re
from datetime import datetime, timedelta

from bot.reading.dates.words import WEEKDAYS
from bot.support.patterns import regex

_DAY = r"(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
_RUN_TOGETHER = regex(rf"\b{_DAY} (?P<hour>[1-9])(?P<minute>[0-5]\d)\b(?![-/:%])", re.IGNORECASE)
_FIRST = regex(rf"\A{_DAY} (?P<number>[1-9]|1[0-2])(?= [^\W\d])(?! ?[ap]\.?m\b)", re.IGNORECASE)
_WEEKS = timedelta(days=45)
"""How far ahead a day of the month may be named by its number alone."""


def with_hours(line: str, now: datetime) -> str:
    """The line with such hours as a clock shows them; a number that is the day of the month stays one."""
    line = _RUN_TOGETHER.sub(r"\g<day> \g<hour>:\g<minute>", line)
    found = _FIRST.match(line)
    if not found or _is_that_day(found["day"], int(found["number"]), now):
        return line
    return f"{found['day']} {found['number']}:00{line[found.end() :]}"


def _is_that_day(name: str, number: int, now: datetime) -> bool:
    """Whether a day with that number soon falls on that weekday: "fri 4" is the fourth."""
    weekday = next(at for at, each in enumerate(WEEKDAYS) if each.startswith(name[:3].lower()))
    days = (now + timedelta(days=ahead) for ahead in range(_WEEKS.days))
    return any(each.day == number and each.weekday() == weekday for each in days)
