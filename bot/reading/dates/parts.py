"""The days that "early", "mid", "late" or the end of a week, month, quarter or year cover. Pure."""

from datetime import date

from bot.reading.dates.date_arithmetic import days, month_end
from bot.reading.dates.readings import Span

# What a part of each covers: days of a week (Monday is 0), of a month, months of a year, of a quarter (the first is 0).
PARTS: dict[str, tuple[tuple[int, int], ...]] = {
    "": ((0, 4), (1, 31), (1, 12), (0, 2)),
    "early": ((0, 1), (1, 10), (1, 3), (0, 0)),
    "earlymid": ((0, 3), (1, 20), (1, 8), (0, 1)),
    "mid": ((1, 3), (11, 20), (5, 8), (1, 1)),
    "midlate": ((1, 4), (11, 31), (5, 12), (1, 2)),
    "late": ((3, 4), (21, 31), (10, 12), (2, 2)),
    "half1": ((0, 2), (1, 15), (1, 6), (0, 1)),
    "half2": ((2, 4), (16, 31), (7, 12), (1, 2)),
}
WEEK, MONTHLY, YEAR, QUARTER = range(4)


def part_of_week(monday: date, part: str) -> Span:
    """Working days of a week: all of them, its early, middle or late ones, or its Friday for its end."""
    first, last = (4, 4) if part == "end" else PARTS[part][WEEK]
    return Span(monday + days(first), monday + days(last))


def part_of_month(first: date, part: str) -> Span:
    """A month, a third of it ("mid" is the 11th to the 20th), or its last day for its end."""
    end = month_end(first)
    if part == "end":
        return Span(end, end)
    start, last = PARTS[part][MONTHLY]
    return Span(first.replace(day=start), first.replace(day=min(last, end.day)))


def months_of(year: int, first: int, last: int) -> Span:
    """From the first of one month to the end of another."""
    return Span(date(year, first, 1), month_end(date(year, last, 1)))


def part_of_year(year: int, part: str) -> Span:
    """A year, the months that "early", "mid" or "late" mean in it, or its last day for its end."""
    return Span(date(year, 12, 31), date(year, 12, 31)) if part == "end" else months_of(year, *PARTS[part][YEAR])


def part_of_quarter(year: int, quarter: int, part: str) -> Span:
    """A calendar quarter, one of its months, or its last day for its end."""
    if part == "end":
        end = month_end(date(year, 3 * quarter, 1))
        return Span(end, end)
    first, last = PARTS[part][QUARTER]
    return months_of(year, 3 * quarter - 2 + first, 3 * quarter - 2 + last)
