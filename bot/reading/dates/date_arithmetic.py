"""Counting days: month ends, business days, holidays. Every function is plain arithmetic on dates."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.dates.feasts import is_workday

SATURDAY, SUNDAY = 5, 6
THURSDAY, FRIDAY = 3, 4


def days(count: int) -> timedelta:
    """A count of days, to be added to a date."""
    return timedelta(days=count)


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, count: int) -> date:
    """The same day so many months on, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, month_end(first).day))


def add_business_days(day: date, count: int, country: str = "") -> date:
    """So many days on (or back), weekends and the public holidays of a country (ISO 3166) not counted."""
    step = days(1 if count >= 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_workday(day, country):
            day += step
    return day


def shift(day: date, count: int, unit: str, country: str = "") -> date:
    """So many units on, or back: day, business day, week, fortnight, month, year."""
    if unit == "hour":  # days that those hours reach into
        return day + days(-(-count // 24))
    if unit == "business day":
        return add_business_days(day, count, country)
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + days(count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def monday_of(day: date) -> date:
    """The Monday on or before this day."""
    return day - days(day.weekday())


def coming(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return today + days((weekday - today.weekday() - 1) % 7 + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; -1 is the last one."""
    first = date(year, month, 1)
    if nth < 0:
        last = month_end(first)
        return last - days((last.weekday() - weekday) % 7)
    return first + days((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian rule."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def thanksgiving(year: int) -> date:
    """The American one: the fourth Thursday of November."""
    return nth_weekday(year, 11, THURSDAY, 4)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new years day": lambda year: date(year, 1, 1),
    "new years eve": lambda year: date(year, 12, 31),
    "new years": lambda year: date(year, 1, 1),
    "new year": lambda year: date(year, 1, 1),
    "martin luther king day": lambda year: nth_weekday(year, 1, 0, 3),
    "mlk day": lambda year: nth_weekday(year, 1, 0, 3),
    "mlk": lambda year: nth_weekday(year, 1, 0, 3),
    "burns night": lambda year: date(year, 1, 25),
    "valentines day": lambda year: date(year, 2, 14),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "st patricks day": lambda year: date(year, 3, 17),
    "good friday": lambda year: easter(year) - days(2),
    "easter monday": lambda year: easter(year) + days(1),
    "easter": easter,
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "independence day": lambda year: date(year, 7, 4),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "halloween": lambda year: date(year, 10, 31),
    "veterans day": lambda year: date(year, 11, 11),
    "thanksgiving day": thanksgiving,
    "thanksgiving": thanksgiving,
    "black friday": lambda year: thanksgiving(year) + days(1),
    "cyber monday": lambda year: thanksgiving(year) + days(4),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
}
"""Holidays that people plan by, longer names before their beginnings."""


def next_holiday(name: str, today: date) -> date:
    """The holiday's next day, today included."""
    this_year = HOLIDAYS[name](today.year)
    return this_year if this_year >= today else HOLIDAYS[name](today.year + 1)


def last_holiday(name: str, today: date) -> date:
    """The holiday's last day before today."""
    this_year = HOLIDAYS[name](today.year)
    return this_year if this_year < today else HOLIDAYS[name](today.year - 1)
