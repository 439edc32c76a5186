"""The times of an appointment that repeats, by the rules that calendars write for meetings."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from bot.reading.invitations.zones import WEEKDAYS, read_wall
from bot.support.patterns import regex

MOST_DAYS = 10 * 366
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"}
_BY_DAY = regex(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")


def occurrences(start: datetime, rule: str) -> Iterator[datetime]:
    """The wall times of a series that repeats by days, weeks or months, in their order, for ten years at most.

    None at all where the rule is of another kind: then only the person can tell which one is meant.
    """
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    try:
        falls = _falls(start.date(), parts)
        left = int(parts.get("COUNT", MOST_DAYS))
    except ValueError:
        return
    until = read_wall(parts.get("UNTIL", "")) or date.max
    last = until.date() if isinstance(until, datetime) else until
    for ahead in range(MOST_DAYS):
        wall = start + timedelta(days=ahead)
        if wall.date() > last or not left:
            return
        if falls(wall.date()):
            left -= 1
            yield wall


def _falls(start: date, parts: dict[str, str]) -> Callable[[date], bool]:
    """Whether the series has a time on a day; raises ValueError for a rule of another kind."""
    if not parts.keys() <= _KNOWN:
        raise ValueError(parts)
    every = max(1, int(parts.get("INTERVAL", 1)))
    # However often a file repeats them, there are 77 of them, and a day fits three at most.
    named = {_by_day(each) for each in parts["BYDAY"].split(",")} if "BYDAY" in parts else set()
    match parts.get("FREQ"):
        case "DAILY":
            return lambda day: (day - start).days % every == 0 and (not named or (0, day.weekday()) in named)
        case "WEEKLY":
            weekdays = {weekday for _, weekday in named} or {start.weekday()}
            opens = WEEKDAYS.index(parts.get("WKST", "MO"))
            return lambda day: (_week(day, opens) - _week(start, opens)) % every == 0 and day.weekday() in weekdays
        case "MONTHLY":
            number = int(parts.get("BYMONTHDAY", start.day))
            return lambda day: (
                _month(day, start) % every == 0
                and (not named.isdisjoint(_in_month(day)) if named else day.day == number)
            )
    raise ValueError(parts)


def _by_day(text: str) -> tuple[int, int]:
    """Which one in its month (0: each), and which weekday: "2TU", "-1FR", "MO"."""
    found = _BY_DAY.fullmatch(text)
    if not found:
        raise ValueError(text)
    return int(found[1] or 0), WEEKDAYS.index(found[2])


def _week(day: date, opens: int) -> int:
    return (day.toordinal() - 1 - opens) // 7


def _month(day: date, start: date) -> int:
    return (day.year - start.year) * 12 + day.month - start.month


def _in_month(day: date) -> set[tuple[int, int]]:
    """The ways in which a rule may name a day: as any of its weekday, or counted from either end of the month."""
    from_the_first = (day.day - 1) // 7 + 1
    from_the_last = (monthrange(day.year, day.month)[1] - day.day) // 7 + 1
    return {(nth, day.weekday()) for nth in (0, from_the_first, -from_the_last)}
