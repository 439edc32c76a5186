"""When an interview was: "yesterday at 3:30 pm", "this morning 9", "Tuesday 2pm", "an hour ago".

Every word must be understood, or nothing is read: a company called "Friday Health" is no moment.

A weekday is the last one, or today; looking ahead, the next whose hour is not over, and so is "the 15th". A date
without a year is the one nearest to today, so it may lie ahead; what to make of that is the caller's to decide. An hour
without am or pm is one of business hours: 7 to 11 in the morning, noon, 1 to 6 in the afternoon. An hour without a day
is today's. "Next Thursday" is asked back where people differ on it, as in a hire date.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.reading.dates.clocks import in_digits, read_hours, without
from bot.reading.dates.date_arithmetic import add_months, coming, days, monday_of, month_end, shift
from bot.reading.dates.days import next_weekday
from bot.reading.dates.hire import read_hire_date
from bot.reading.dates.locales import SOON, either_way, is_both_ways, is_month_first
from bot.reading.dates.readings import Day, DayOnly, Either, Moment, MomentReading, NoSuchDay, Stretch, Unread
from bot.reading.dates.spelling import plain
from bot.reading.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from bot.reading.places.zones import ABBREVIATIONS, country_at, zone_named
from bot.support.patterns import regex

_NOW = regex(
    r"\b(?:(?:(?:right|just|only just) |(?<!from ))now"
    r"|just (?:finished|ended|over|done|got out|came out|left|had it|got back))\b"
)
_AGO = regex(
    r"\b(?P<count>\d{1,3}|an?|half an|few|1) (?P<unit>min(?:ute)?|h(?:ou)?r|day|week)s?(?P<more> and a half)? ago\b"
)
_IN = regex(
    r"\bin (?:about )?(?P<count>\d{1,3}|an?|half an|1) (?P<unit>min(?:ute)?|h(?:ou)?r)s?(?P<more> and a half)?"
    r"(?: time)?\b"
)
_IN_DAYS = regex(r"\bin (?P<count>\d{1,2}) (?P<unit>day|week)s?(?: time)?\b")
_SAYS_AHEAD = regex(r"\b(?:next|week|fortnight)\b")
_SAYS_WHICH = regex(rf"\b(?:this|today|next|last|past)\b|\d/\d|\d-\d\d?-\d|\d(?:st|nd|rd|th)\b|\b{MONTH}\b")
"""What says beside a weekday which of them it is."""
_FILLER = regex(
    r"\b(?:at|on|the|of|in|around|about|abt|approximately|approx|roughly|circa|ca|it|was|is|i|we|my|had|have|interview"
    r"|interviewed|ended|finished|started|over|met|them|with|sharp|this|from|by|due|just|an|a|local|our|time|and|day"
    r"|did|done|went)\b|[\s,.;:!?@~()|\"-]+"
)


_NUMBERS = regex(r"\b\d\d?[/-]\d\d?\b")
"""A date that others write the other way round."""


def read_moment(text: str, now: datetime, locale: str = "en_US", *, ahead: bool = False) -> MomentReading:
    """Read a moment in `now`'s zone; `now` must be aware. Total.

    `ahead`: of an interview that is to come, so that "Monday 2pm" is the next one. An hour with a zone behind it
    ("10am ET") is one of that zone, and comes back in `now`'s.

    A wall time that a clock change skips moves to the first that exists; one that comes twice is its first.
    """
    try:
        read = _read(text, now, month_first=is_month_first(locale), ahead=ahead)
        if isinstance(read, Moment) and _NUMBERS.search(text):
            other = _read(text, now, month_first=not is_month_first(locale), ahead=ahead)
            is_open = isinstance(other, Moment) and other != read and not (ahead and other.at < now)
            return _either_way(read, other, now, locale) if is_open and isinstance(other, Moment) else read
        return read
    except (OverflowError, ValueError):  # beyond the calendar's ends
        return Unread()


def _either_way(read: Moment, other: Moment, now: datetime, locale: str) -> Moment | Either:
    """A moment whose date is in numbers, or the one that others write so, or both."""
    meant = either_way(read.at.date(), other.at.date(), now.date(), SOON, both_ways=is_both_ways(locale))
    if len(meant) > 1:
        return Either((read, other))
    return read if meant[0] == read.at.date() else other


def _read(text: str, now: datetime, *, month_first: bool, ahead: bool) -> MomentReading:
    words = in_digits(plain(text, keep_times=True))
    return _read_plain(words, now, month_first=month_first, ahead=ahead) if words else Unread()


def _read_plain(words: str, now: datetime, *, month_first: bool, ahead: bool) -> MomentReading:
    if days_named := _days_named(words, now.date()):
        said, meant = days_named
        reads = [_read_plain(words.replace(said, day), now, month_first=month_first, ahead=ahead) for day in meant]
        first, second = (each.start if isinstance(each, Stretch) else each for each in (reads[0], reads[-1]))
        if len(reads) > 1 and isinstance(first, Moment) and isinstance(second, Moment):
            return Either((first, second))
        return reads[0]
    if zone := _ZONE.search(words):
        named = zone_named(zone["zone"], country_at(now))
        return _read_there(without(words, zone), named, now, month_first, ahead) if named else Unread()
    since, words = _since(words, now)
    if since:
        return since if not left_over(words) else Unread()
    day, rest = _day(words, now.date(), month_first=month_first, ahead=ahead)
    times, rest = read_hours(rest)
    if within := _IN_DAYS.search(words):
        times, rest = read_hours(without(words, within))
        day = shift(now.date(), int(within["count"]), within["unit"])
    if left_over(rest) and (ahead or _SAYS_AHEAD.search(words)):
        times, rest = read_hours(words)
        day, rest = _day_ahead(rest, now.date())
    if left_over(rest) or (day is None and not times):
        return Unread()
    if isinstance(day, NoSuchDay):
        return day
    if not times:
        return DayOnly(day) if day else Unread()
    day = day or now.date()
    bare = day == now.date() and re.search(WEEKDAY, words) and not _SAYS_WHICH.search(words)
    if bare and ahead and _at(day, times[-1], now) <= now:
        day += days(7)  # "Thursday 2pm", said on a Thursday at three
    moments = [Moment(_at(day, hour, now)) for hour in times]
    if len(moments) > 1:
        start, end = moments
        return Either((start, end)) if _OR.search(words) or end.at <= start.at else Stretch(start, end)
    if bare and not ahead and moments[0].at > now:  # last week's, or the one in four hours
        return Either((Moment(_at(day - days(7), times[0], now)), moments[0]))
    return moments[0]


_SOME_DAY = rf"(?:(?:this|next) )?(?:{WEEKDAY}|today|tomorrow)"
_THIS_DAY_OR_THAT = regex(rf"\b({_SOME_DAY}),? or (?:on )?({_SOME_DAY})\b")
_NEXT_DAY = regex(rf"\bnext ({WEEKDAY})\b")
_DAY_NAMES = regex(rf"\b(?:{WEEKDAY}|today|tomorrow|yesterday|overmorrow)\b")
_SAYS_A_DAY = regex(
    rf"(?:(?:{WEEKDAY}|{MONTH}(?: \d{{1,2}}\b(?:,? 20\d\d)?)?|today|tomorrow|overmorrow|next|this|coming|following"
    r"|after|before|week|fortnight|days?|weeks|months?|time|christmas|easter|thanksgiving|new|years?|eve|boxing|good|bank"
    rf"|holiday|labor|\d{{1,2}}(?:(?:st|nd|rd|th)\b|(?= (?:days?|weeks?|{MONTH})\b))"
    r"|at|on|the|of|in|a|from|by|and|due|around|about|early|late|end)\b|[\s,.;!?@~()-])+"
)
"""Nothing but words of days, so that no name is taken for one."""
_BARE_MONTH = regex(rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<! of )\b{MONTH}\b(?! (?:the )?\d)")
"""Of a name, such as "May Fair Hotel"."""
_DATE = regex(rf"\d/\d|\d-\d\d?-\d|\d(?:st|nd|rd|th)\b|\b{MONTH}\b")
_ZONE = regex(
    r"(?:(?:(?<=\d)|(?<=[ap]m)|(?<=m\.))(?: ?, ?(?=[a-z]+ time\b))?\s*|(?<=[a-z])\s(?=[a-z]+(?: time)?\s*$))"
    r"[(\[]?(?P<zone>(?:utc|gmt) ?[+-] ?\d{1,2}"
    r"|(?!(?:local|my|your|our|[ap]m|oclock|in|today|tomorrow|hours?|min(?:ute)?s?|days?|weeks?)\b)"
    r"(?:[a-z]+ ){1,3}time"
    rf"|(?:{'|'.join(sorted(ABBREVIATIONS, key=len, reverse=True))}))\b(?: time)?[)\]]?"
)
_OR = regex(r"\d\s*(?:[ap]m)? or \d")


def _days_named(words: str, today: date) -> tuple[str, tuple[str, ...]] | None:
    """The words that may name two days, and which: "Monday or Tuesday", or "next Friday", which people differ on."""
    if found := _THIS_DAY_OR_THAT.search(words):
        return found[0], (found[1], found[2])
    found = _NEXT_DAY.search(words)
    if not found or _DATE.search(words):
        return None
    choices = next_weekday(today, WEEKDAYS.index(found[1]))
    return found[0], tuple(day.isoformat() for day in reversed(choices))


def _read_there(words: str, zone: str, now: datetime, month_first: bool, ahead: bool) -> MomentReading:
    """The moment as a clock of that zone shows it, in `now`'s zone."""
    read = _read_plain(words, now.astimezone(ZoneInfo(zone)), month_first=month_first, ahead=ahead)

    def here(moment: Moment) -> Moment:
        return Moment(moment.at.astimezone(UTC).astimezone(now.tzinfo), zone)

    match read:
        case Moment():
            return here(read)
        case Stretch(start, end):
            return Stretch(here(start), here(end))
        case Either((first, second)):
            return Either((here(first), here(second)))
    return read


def _day_ahead(words: str, today: date) -> tuple[date | None, str]:
    """A day as one speaks of those to come: "next week Tuesday", "in 3 days"."""
    is_day = _SAYS_A_DAY.fullmatch(words) and len(_DAY_NAMES.findall(words)) < 2 and not _BARE_MONTH.search(words)
    read = read_hire_date(words, today) if is_day else Unread()
    return (read.date, "") if isinstance(read, Day) else (None, words)


def left_over(rest: str) -> bool:
    """Whether what is left of a text is more than the small words around a time."""
    return bool(_FILLER.sub("", rest))


def _at(day: date, hour: time, now: datetime) -> datetime:
    """The wall time in `now`'s zone; in a gap the first minute that exists, in a fold the first of the two."""
    wall = datetime.combine(day, hour, tzinfo=now.tzinfo)
    if _exists(wall):
        return wall
    before, after = wall, wall + timedelta(days=2)
    while after - before > timedelta(minutes=1):
        middle = before + timedelta(minutes=(after - before) // timedelta(minutes=2))
        before, after = (before, middle) if _exists(middle) else (middle, after)
    return after


def _exists(wall: datetime) -> bool:
    return wall.astimezone(UTC).astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None)


# --- what lies a while back ------------------------------------------------------------------------------------


def _since(words: str, now: datetime) -> tuple[MomentReading | None, str]:
    """For "just now", "an hour and a half ago"; the words without it, or with the day of "3 days ago"."""
    found = _NOW.search(words)
    if found:
        return Moment(now), without(words, found)
    found = _AGO.search(words) or _IN.search(words)
    if not found:
        return None, words
    counts = {"a": 1.0, "an": 1.0, "half an": 0.5, "few": 3.0}
    count = (counts.get(found["count"]) or float(found["count"])) + (0.5 if found["more"] else 0)
    if found["unit"] in ("day", "week"):
        day = now.date() - days(int(count * (7 if found["unit"] == "week" else 1)))
        return None, f"{words[: found.start()]}{day.isoformat()}{words[found.end() :]}"
    ago = timedelta(minutes=count) if found["unit"].startswith("m") else timedelta(hours=count)
    ago = ago if found[0].endswith("ago") else -ago
    return Moment((now.astimezone(UTC) - ago).astimezone(now.tzinfo)), without(words, found)


# --- the day ---------------------------------------------------------------------------------------------------

_YEAR = r"(?:,? (?P<year>20\d\d)\b)?"
_DAYS = [
    regex(pattern)
    for pattern in (
        r"(?<![\d/])(?P<year>20\d\d)[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?!\d)t?",
        r"(?<![\d/.])(?P<first>\d\d?)/(?P<second>\d\d?)(?:/(?P<year>20\d\d|\d\d))?(?![\d/])",
        r"(?<![\d/.-])(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<year>20\d\d)(?!\d)",
        r"(?<![\d/.-])(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>20\d\d)(?!\d)",
        rf"\b(?P<name>{MONTH}) (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!:|\s?[ap]\.?m\b){_YEAR}",
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<name>{MONTH})\b{_YEAR}",
        r"\b(?P<day>\d\d?)(?:st|nd|rd|th)\b",
        rf"\b(?:(?P<which>this past|this coming|last|this|next|past) )?(?P<weekday>{WEEKDAY})\b",
        r"\b(?P<word>day before yesterday|1 day before yesterday|yesterday|today|tomorrow|overmorrow)\b",
    )
]
_WORDS = {
    "day before yesterday": -2,
    "1 day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "overmorrow": 2,
}


def _day(words: str, today: date, *, month_first: bool, ahead: bool) -> tuple[date | NoSuchDay | None, str]:
    """The day in the text, and the text without it. What is said twice must agree, or stays left over."""
    for pattern in _DAYS:
        if found := pattern.search(words):
            parts = found.groupdict()
            day = _one_day(parts, today, month_first, ahead)
            rest = f"{words[: found.start()]} , {words[found.end() :]}"  # no hours come together by it
            if isinstance(day, NoSuchDay):
                return day, re.sub(WEEKDAY, "", rest, count=1)
            same = {WEEKDAYS[day.weekday()], *(word for word, off in _WORDS.items() if day == today + days(off))}
            for again in same - {parts.get("weekday"), parts.get("word")}:
                rest = re.sub(rf"\b(?:(?:this|next|last|coming) )*{again}\b", "", rest, count=1)
            return day, rest
    return None, words


def _one_day(parts: dict[str, str | None], today: date, month_first: bool, ahead: bool) -> date | NoSuchDay:
    if word := parts.get("word"):
        return today + days(_WORDS[word])
    if weekday := parts.get("weekday"):
        return _weekday(WEEKDAYS.index(weekday), parts["which"] or "", today, ahead)
    first, second = int(parts.get("first") or 0), int(parts.get("second") or 0)
    day, month = int(parts.get("day") or 0), int(parts.get("month") or 0)
    if name := parts.get("name"):
        month = MONTHS.index(name) + 1
    if first:
        month, day = (first, second) if (month_first and first <= 12) or second > 12 else (second, first)
    if month > 12:
        return NoSuchDay()
    year = int(parts.get("year") or 0)
    return _nearest(day, month, year + 2000 if 0 < year < 100 else year, today, ahead)


def _nearest(day: int, month: int, year: int, today: date, ahead: bool) -> date | NoSuchDay:
    """The day nearest to today that is written so: of all years or months, where none is named."""
    if year:
        firsts = [date(year, month, 1)]
    elif month:
        firsts = [date(today.year + near, month, 1) for near in (-1, 0, 1)]
    else:
        firsts = [add_months(today.replace(day=1), near) for near in ((0, 1, 2) if ahead else (-1, 0, 1))]
    found = [first.replace(day=day) for first in firsts if 1 <= day <= month_end(first).day]
    if ahead and not month:
        found = [each for each in found if each >= today]
    return min(found, key=lambda each: abs(each - today), default=NoSuchDay())


def _weekday(weekday: int, which: str, today: date, ahead: bool) -> date:
    if which in ("last", "past", "this past"):
        return coming(weekday, today - days(8))
    if which in ("next", "this coming"):
        return coming(weekday, today)
    if ahead:
        return coming(weekday, today - days(1))
    if which == "this":
        return monday_of(today) + days(weekday)
    return coming(weekday, today - days(7))
