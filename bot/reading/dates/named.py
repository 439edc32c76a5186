"""The rules that read a day by its name: holidays and feasts, "the day after", "Friday week"."""

import re
from datetime import date

from bot.reading.dates import date_arithmetic
from bot.reading.dates.date_arithmetic import coming, days
from bot.reading.dates.days import Ground, Rule, rule
from bot.reading.dates.feasts import FEASTS, last_feast, next_bank_holiday, next_feast
from bot.reading.dates.readings import Day, Past, Reading, Span, Unread
from bot.reading.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS


def _feast(match: re.Match[str], ground: Ground) -> Reading | None:
    name, today = match["feast"], ground.today
    day = next_feast(name, today)
    return _or_just_over(day, last_feast(name, today), today) if day else None


def _holiday(match: re.Match[str], ground: Ground) -> Reading:
    name, today = match["holiday"], ground.today
    return _or_just_over(date_arithmetic.next_holiday(name, today), date_arithmetic.last_holiday(name, today), today)


def _bank_holiday(match: re.Match[str], ground: Ground) -> Reading | None:
    if match.string[: match.start()].rstrip().endswith("\0"):
        return None  # "the Easter bank holiday" is Easter
    month = MONTHS.index(match["month"]) + 1 if match["month"] else None
    day = next_bank_holiday(ground.country, month, ground.today)
    return Day(day) if day else None


def _feast_next_year(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "before Easter next year"."""
    new_year = date(ground.today.year + 1, 1, 1)
    feast = match["feast"]
    day = next_feast(feast, new_year) if feast else date_arithmetic.next_holiday(match["holiday"], new_year)
    return Day(day) if day else None


def _or_just_over(day: date, before: date | None, today: date) -> Reading:
    """The day; where the last one is hardly over, that may have been meant."""
    over = before and (today - before).days < 30 and (day - today).days > 300
    return Past(before, Day(day)) if before and over else Day(day)


def _holiday_week(match: re.Match[str], ground: Ground) -> Reading:
    monday = date_arithmetic.monday_of(date_arithmetic.next_holiday(match["holiday"], ground.today))
    return Span(monday, monday + days(4))


def _weekday_of_week(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "Friday next week", "this week Friday"."""
    weekday = WEEKDAYS.index(match["weekday"] or match["weekday2"])
    weeks = 0 if "this week" in match[0] else 1
    day = date_arithmetic.monday_of(ground.today) + days(7 * weeks + weekday)
    return Day(day) if day >= ground.today or "," not in match[0] else None  # "this week, Monday at the latest"


def _named(word: str, today: date) -> date:
    """Today, tomorrow, or the coming weekday of that name."""
    near = {"today": today, "tomorrow": today + days(1)}
    return near.get(word) or coming(WEEKDAYS.index(word), today)


_HOLIDAY = "|".join(date_arithmetic.HOLIDAYS)
NAMED: list[Rule] = [
    rule(
        r"\b(?:this|the same|same) (?:day|date|time) next (?P<unit>week|month|year)\b",
        lambda m, ground: Day(date_arithmetic.shift(ground.today, 1, m["unit"])),
    ),
    rule(
        rf"\bthe (?P<after>day|1|{WEEKDAY}) after(?: that)?(?=\s*$|\s*[.,;!)])",
        lambda _, __: Unread(),
        "after",
    ),
    rule(rf"\b(?:(?P<feast>{'|'.join(FEASTS)})|(?P<holiday>{_HOLIDAY})),? (?:of )?next year\b", _feast_next_year),
    rule(rf"\b(?P<feast>{'|'.join(FEASTS)})\b", _feast),
    rule(rf"\b(?:the )?(?:(?P<month>{MONTH}) )?bank holiday(?: (?:monday|weekend))?\b", _bank_holiday, "holiday"),
    rule(rf"\b(?:the )?(?P<holiday>{_HOLIDAY}) week\b", _holiday_week),
    rule(
        r"\b(?:early (?:in )?(?:the )?|in the )new year\b",
        lambda _, ground: Span(date(ground.today.year + 1, 1, 1), date(ground.today.year + 1, 1, 31)),
    ),
    rule(
        rf"\b(?:the )?(?P<holiday>{_HOLIDAY})\b",
        _holiday,
        "holiday",
    ),
    rule(
        rf"\b(?P<weekday>{WEEKDAY})(?: of|,)? (?:next|this) week\b"
        rf"|\b(?:next|this) week,? (?:on )?(?P<weekday2>{WEEKDAY})\b",
        _weekday_of_week,
    ),
    rule(
        rf"\b(?P<day>{WEEKDAY}|today|tomorrow) (?P<unit>week|fortnight)\b",
        lambda m, ground: Day(_named(m["day"], ground.today) + days(7 if m["unit"] == "week" else 14)),
    ),
    rule(
        rf"(?:^|(?<=by )|(?<=on ))week (?P<day>{WEEKDAY})\b",
        lambda m, ground: Day(_named(m["day"], ground.today) + days(7)),
    ),
]
"""Before what reads spans: "the new year" is none."""
