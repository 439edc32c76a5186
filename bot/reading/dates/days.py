"""The rules that read one day: "12/3", "December 3rd", "the 15th", "next Friday", "by Christmas".

A rule is a pattern over plain text and a function from its match to a reading, or None where the match is none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.dates import date_arithmetic
from bot.reading.dates.date_arithmetic import SUNDAY, add_months, coming, days, month_end
from bot.reading.dates.locales import SOON, either_way
from bot.reading.dates.readings import Ambiguous, Day, Past, Reading, Span
from bot.reading.dates.words import FREE, MONTH, MONTHS, WEEKDAY, WEEKDAYS
from bot.support.patterns import regex


@dataclass(frozen=True)
class Ground:
    """What relative dates stand on: the day they are read, whether 12/3 is December, and whose holidays they are."""

    today: date
    month_first: bool
    country: str = "US"
    both_ways: bool = False
    """Whether 12/3 may as well be 12 March."""


@dataclass(frozen=True)
class Rule:
    """A pattern, how to read its matches, and the kind of thing it finds where that matters to its neighbours."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Ground], Reading | None]
    kind: str = ""


def rule(pattern: str, read: Callable[[re.Match[str], Ground], Reading | None], kind: str = "") -> Rule:
    """A rule from its pattern's source."""
    return Rule(regex(pattern), read, kind)


def month_number(name: str) -> int:
    """1 for january."""
    return MONTHS.index(name) + 1


def on_month_day(ground: Ground, month: int, day: int, year: int | None = None) -> Reading | None:
    """A day of the year. Without a year, the next such day; where that is almost a year off, the last one was meant."""
    today = ground.today
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    coming_year = today.year + ((month, day) < (today.month, today.day))
    last = month_end(date(year or coming_year, month, 1))
    if day > last.day:
        return Ambiguous((Day(last), Day(last + days(1))))
    read = last.replace(day=day)
    later = Day(add_months(read, 12 * (coming_year - read.year)))
    if read < today:
        return Past(read, later)
    if year is None and read > add_months(today, 11):
        return Past(add_months(read, -12), later)
    return Day(read)


def on_day_of_month(ground: Ground, day: int) -> Reading | None:
    """For "the 15th": this month's, or the next month's once it has passed.

    On the 15th itself, and where the month is too short for "the 31st", both plausible days are asked back.
    """
    if not 1 <= day <= 31:
        return None
    first = ground.today.replace(day=1)
    if day < ground.today.day:
        first = add_months(first, 1)
    near = first.replace(day=min(day, month_end(first).day))
    if near.day == day and near != ground.today:
        return Day(near)
    following = add_months(first, 1)
    while month_end(following).day < day:
        following = add_months(following, 1)
    return Ambiguous((Day(near), Day(following.replace(day=day))))


def next_weekday(today: date, weekday: int) -> tuple[date, ...]:
    """For "next Friday", on which people differ: the day, or both that may be meant. Weeks run from Monday to Sunday.

    - This week's Friday is today, tomorrow or the day after: next week's is meant, the near one has shorter names.
    - This week's is three days or more ahead (said on a Monday): both are plausible, so both are asked back.
    - It has passed this week ("next Monday" on a Thursday): the coming one is meant. But within three days, or on a
      Sunday, when weeks begin for some, the one a week later is as plausible, so both are asked back.
    """
    ahead, near = weekday - today.weekday(), coming(weekday, today)
    if 0 <= ahead <= 2:
        return (today + days(ahead + 7),)
    if ahead > 2 or (near - today).days <= 3 or today.weekday() == SUNDAY:
        return near, near + days(7)
    return (near,)


def days_or_one(choices: tuple[date, ...]) -> Day | Ambiguous:
    """The one day, or the several that are asked back."""
    return Day(choices[0]) if len(choices) == 1 else Ambiguous(tuple(map(Day, choices)))


def on_weekday(ground: Ground, weekday: int) -> Reading:
    """For "Friday": the coming one; on a Friday, today's or next week's."""
    if weekday == ground.today.weekday():
        return Ambiguous((Day(ground.today), Day(ground.today + days(7))))
    return Day(coming(weekday, ground.today))


def _year(match: re.Match[str]) -> int | None:
    """The year as it was written, in two digits or four."""
    year = int(match["year"] or 0)
    return year + 2000 if match["year"] and year < 100 else year or None


FAR = timedelta(days=90)
"""So far ahead few positions are filled."""


def _numeric(match: re.Match[str], ground: Ground) -> Reading | None:
    """12/3 by locale; 25/12 as the only thing it can be; 3.12 with a point is written both ways in America."""
    first, second, year = int(match["first"]), int(match["second"]), _year(match)
    month_first, day_first = on_month_day(ground, first, second, year), on_month_day(ground, second, first, year)
    liked, other = (month_first, day_first) if ground.month_first else (day_first, month_first)
    both_ways = ground.both_ways or (match["mark"] == "." and ground.month_first)
    match liked, other:
        case Day(day), Day(turned) if day != turned and (both_ways or not year):
            meant = either_way(day, turned, ground.today, FAR, both_ways=both_ways)
            return days_or_one(tuple(sorted(meant)))
        case Past(), Day(turned) if both_ways and (year or turned - ground.today <= SOON):
            return other
    return liked if liked is not None else other


def _month_day(match: re.Match[str], ground: Ground) -> Reading | None:
    return on_month_day(ground, month_number(match["month"]), int(match["day"]), _year(match))


def _month_days(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "Dec 1-10": a span; "Dec 1st or 2nd": neighbours are a span too, others are asked back."""
    month, year = month_number(match["month"]), _year(match)
    last = on_month_day(ground, month, int(match["last"]), year)
    if isinstance(last, Past) and not year:
        last = last.later
    if not isinstance(last, Day) or not 1 <= int(match["day"]) <= last.date.day:
        return None
    word = "to" if match.string[: match.start()].endswith("between ") else match["to"]
    return joined(Day(last.date.replace(day=int(match["day"]))), word, last)


def joined(first: Day | Span, word: str, last: Day | Span) -> Reading | None:
    """Two readings with a word between them: "to" spans, "or" spans neighbours and asks about the rest."""
    start, end = edges(first)[0], edges(last)[1]
    next_day = edges(first)[1] + days(1)
    if isinstance(first, Span) or isinstance(last, Span):  # a week ends on its Friday
        next_day = date_arithmetic.add_business_days(edges(first)[1], 1)
    near = edges(first)[0] <= end < edges(first)[0] + days(7)
    neighbours = near or edges(first)[0] <= edges(last)[0] <= max(next_day, edges(first)[1] + days(1))
    if word in ("or", "and", "/") and not neighbours:
        return Ambiguous((first, last))
    return Span(start, end) if start <= end else None


def edges(reading: Day | Span) -> tuple[date, date]:
    """The first and the last day of a reading."""
    return (reading.date, reading.date) if isinstance(reading, Day) else (reading.first, reading.last)


def _of_which_month(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "the 15th of next month", "the 1st of the year"."""
    day, which = int(match["day"]), match["which"]
    if which.endswith("year"):
        return on_month_day(ground, 1, day)
    if which.startswith("the") and not which.startswith("the following"):
        return on_day_of_month(ground, day)
    first = add_months(ground.today.replace(day=1), 0 if which.startswith("this") else 1)
    return on_month_day(ground, first.month, day, first.year)


def _nth_weekday(match: re.Match[str], ground: Ground) -> Reading | None:
    weekday = WEEKDAYS.index(match["weekday"])
    nth = -1 if match["nth"] == "last" else int(match["nth"][0])
    months = [add_months(ground.today.replace(day=1), ahead) for ahead in range(13)]
    if match["month"]:
        months = [month for month in months if month.month == month_number(match["month"])]
    elif match["next"]:
        months = months[1:]
    found = [date_arithmetic.nth_weekday(month.year, month.month, weekday, nth) for month in months]
    return next((Day(day) for day in found if day >= ground.today), None)


def _nth_weekday_alone(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "the 2nd Tuesday" of the month; where the 2nd is a Tuesday, that may be meant as well."""
    nth, numbered = _nth_weekday(match, ground), on_day_of_month(ground, int(match["nth"][0]))
    if not isinstance(nth, Day) or not isinstance(numbered, Day) or nth == numbered:
        return nth
    is_one = numbered.date.weekday() == WEEKDAYS.index(match["weekday"])
    return Ambiguous((numbered, nth)) if is_one else nth


def _spoken_weekday(match: re.Match[str], ground: Ground) -> Reading | None:
    weekday, which = WEEKDAYS.index(match["weekday"]), match["which"] or ""
    near = coming(weekday, ground.today)
    if "last" in which or "past" in which:
        return Past(ground.today - days((ground.today.weekday() - weekday - 1) % 7 + 1), Day(near))
    if "after next" in match[0]:
        return Ambiguous((Day(near + days(7)), Day(near + days(14))))
    if "following" in which:
        return Ambiguous((Day(near), Day(near + days(7))))
    if which.startswith("next"):
        return days_or_one(next_weekday(ground.today, weekday))
    if which:
        return Day(ground.today if weekday == ground.today.weekday() else near)
    return on_weekday(ground, weekday)


_YEAR = r"(?:,? (?P<year>(?:19|[2-9]\d)\d\d|2[6-9]|3\d)\b(?![/:.-]?\d))?"
_DAY, _LAST = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?:the )?(?P<last>\d{1,2})(?:st|nd|rd|th)?"
_TO = r"\s*(?P<to>-|/|to|or|and|through|thru|until|till)\s*"
_LEAD, _TAIL = r"(?<![\d./])", r"(?![./]?\d|-\d{1,2}(?![/\d]))"
_MONTH = f"(?P<month>{MONTH})"

WRITTEN: list[Rule] = [
    rule(
        rf"{_LEAD}(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        lambda m, ground: on_month_day(ground, int(m["month"]), int(m["day"]), int(m["year"]) or 1),
    ),
    rule(
        rf"{_LEAD}(?<!-)(?P<first>\d\d?)(?P<mark>[-/.])(?P<second>\d\d?)(?P=mark)(?P<year>\d{{4}}|\d\d)(?![\d/-])",
        _numeric,
    ),
    rule(rf"\b{_MONTH} {_DAY}{_TO}{_LAST}{_YEAR}{FREE}(?! \w+ ?(?:day|week|month)|\d)", _month_days),
    rule(rf"\b(?<![\d/.-]){_DAY}{_TO}{_LAST} (?:of )?{_MONTH}{_YEAR}{FREE}", _month_days),
    rule(
        rf"{_LEAD}(?!24/7|50/50|9/11|1/2\b)(?P<first>\d\d?)(?P<mark>/)(?P<second>\d\d?)(?P<year>){_TAIL}{FREE}",
        _numeric,
    ),
    rule(rf"{_LEAD}(?<![\w$€£:])(?P<first>\d\d?)(?P<mark>\.)(?P<second>\d\d?)(?P<year>)(?!%){_TAIL}{FREE}", _numeric),
    rule(rf"\b(?<![\d/.-]){_DAY} (?:of )?{_MONTH},? (?P<year>2[6-9]|3\d)\b(?!\d)", _month_day),
    rule(rf"\b{_MONTH},? (?:the )?{_DAY}\b(?!-?\d){_YEAR}", _month_day),
    rule(rf"\b(?<![\d/.-])(?:the )?{_DAY} (?:of )?{_MONTH}\b{_YEAR}", _month_day),
    rule(
        rf"\b{_DAY} of (?P<which>(?:this|next|the following|the coming|the) (?:month|year))\b",
        _of_which_month,
    ),
    rule(
        rf"\b(?P<nth>[1-5](?:st|nd|rd|th)|last) (?P<weekday>{WEEKDAY}) (?:of|in) "
        rf"(?:{_MONTH}|(?P<next>next) month|(?:the|this) month)\b",
        _nth_weekday,
    ),
    rule(
        rf"\bthe (?P<nth>[1-4](?:st|nd|rd|th)) (?P<weekday>{WEEKDAY})\b(?P<month>)(?P<next>)",
        _nth_weekday_alone,
    ),
]

_WHICH = r"(?:(?P<which>(?:this |the )?(?:coming|following|past|last)|this|next|last) )?"

SPOKEN: list[Rule] = [
    rule(rf"\b{_WHICH}(?P<weekday>{WEEKDAY})(?: after next)?\b", _spoken_weekday, "weekday"),
    rule(r"\bovermorrow\b", lambda _, ground: Day(ground.today + days(2))),
    rule(r"\btomorrow\b", lambda _, ground: Day(ground.today + days(1)), "near"),
    rule(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", lambda _, ground: Day(ground.today), "near"),
    rule(r"\byesterday\b", lambda _, ground: Past(ground.today - days(1), None)),
    rule(r"\beod\b", lambda _, ground: Day(ground.today), "eod"),
    rule(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th){FREE}",
        lambda m, ground: on_day_of_month(ground, int(m["day"])),
        "ordinal",
    ),
    rule(
        r"(?<=between )now(?= and\b)|(?<=from )now(?= (?:to|until|till|through)\b)", lambda _, ground: Day(ground.today)
    ),
]
