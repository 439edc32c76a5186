"""When a snoozed nudge comes back. Pure; times are aware, in the person's zone."""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.nudges.typed import named_ahead
from bot.support.patterns import regex

EVENING, LATE_EVENING, MORNING = time(18), time(20), time(9)


class SnoozeUntil(StrEnum):
    """The usual choices; any day can be picked besides."""

    HOUR = "hour"
    EVENING = "evening"
    MORNING = "morning"


def offered(now: datetime) -> tuple[SnoozeUntil, ...]:
    """The choices that make sense at this hour."""
    return tuple(SnoozeUntil) if now.time() < time(19) else (SnoozeUntil.HOUR, SnoozeUntil.MORNING)


def until(wish: SnoozeUntil, now: datetime) -> datetime:
    """The moment that a choice means; the plan handles quiet hours. An evening that has passed means in an hour."""
    if wish is SnoozeUntil.MORNING:
        still_night = now.time() < time(4)  # "tomorrow" is after the next sleep
        return on_day(now.date() + timedelta(days=0 if still_night else 1), now)
    if wish is SnoozeUntil.EVENING:
        for evening in (EVENING, LATE_EVENING):
            if (at := datetime.combine(now.date(), evening, now.tzinfo)) > now + timedelta(minutes=30):
                return at
    return _in_an_hour(now)


def on_day(day: date, now: datetime) -> datetime:
    """The morning of a day; for today or a past day: an hour from now."""
    morning = datetime.combine(day, MORNING, now.tzinfo)
    return morning if morning > now else _in_an_hour(now)


def read_until(text: str, now: datetime, locale: str) -> SnoozeUntil | datetime | None:
    """Until when somebody wants to snooze one nudge; None if that is not in the future. Never raises.

    "Tomorrow at 8" keeps both; a day alone means its morning, and no time at all means an hour.
    """
    words = re.sub(r"\b(?:aft|arvo)\b", "afternoon", " ".join(text.casefold().split())[:LONGEST])
    words = _DOTTED.sub(r"at \1:\2", words)
    if span := _SPAN.search(words):
        return now + _length(span)
    day = named_ahead(_NOT_THIS_DAY.sub("", words), now, locale)
    if isinstance(day, datetime) or (day and day < now.date()):
        return day if isinstance(day, datetime) and day > now else None
    if day and day > now.date():
        hour = next((hour for said, hour in _PARTS.items() if said in words), MORNING)
        return _by_the_clock(words, datetime.combine(day, _DAWN, now.tzinfo)) or datetime.combine(day, hour, now.tzinfo)
    if at := _by_the_clock(words, now):
        return at
    if any(evening in words for evening in _EVENINGS):
        return SnoozeUntil.EVENING
    parts = (datetime.combine(now.date(), hour, now.tzinfo) for said, hour in _PARTS.items() if said in words)
    if later := next((at for at in parts if at > now), None):
        return later
    return (
        SnoozeUntil.MORNING
        if _NOT_TODAY.search(words) or any(each in words for each in _MORNINGS)
        else SnoozeUntil.HOUR
    )


def read_both(text: str, now: datetime, locale: str) -> tuple[datetime, ...]:
    """The two times in "remind me at 9 and at 5", the nearer one first; () unless two are ahead. Never raises."""
    words = " ".join(text.casefold().split())[:LONGEST]
    if not (found := _TWO_TIMES.search(words)):
        return ()
    each = (f"{words[: found.start()]}at {found[hour]}{words[found.end() :]}" for hour in ("one", "other"))
    moments = {at for said in each if isinstance(at := read_until(said, now, locale), datetime)}
    return tuple(sorted(moments)) if len(moments) > 1 else ()


LONGEST = 200
"""Characters of a request."""
_HOUR = r"\d{1,2}(?::\d\d)?(?: ?[ap]m\b)?"
_TWO_TIMES = regex(
    rf"\b(?:at|by) (?P<one>{_HOUR}),? ?(?:and|or|&|then) (?:then |again |also )?(?:at |by )?(?P<other>{_HOUR})"
    r"(?![\w:.])(?! (?:min|hour|hr|h\b|day|week))"
)
_DAWN = time(6, 59)
"""Before it, an hour without am or pm is in the afternoon: "tomorrow at 5"."""
_PARTS = {"evening": EVENING, " night": EVENING, "after work": EVENING, "afternoon": time(14), "lunch": time(13, 30)}
_EVENINGS = (
    *("evening", "tonight", "after work", "my shift", "dinner", "get home", "asleep", "in bed", "later today"),
    *("end of the day", "end of day", "eod"),
)
_MORNINGS = ("morning", "first thing", "sleep on it")
_NOT_TODAY = regex(
    r"\b(?:all|full) day\b|\b(?:can'?t|can’t|cannot|can not|won'?t|won’t|not|no \w+|unable|isn'?t|doesn'?t|busy|rammed"
    r"|slammed|swamped|flat out|tied up|back to back)\b[^.!?,]{0,40}\btoday\b|\btoday (?:is|'s|won|does|isn)"
    r"|\b(?:public|bank|national) holiday\b|\bholiday (?:today|there|here)\b|\b(?:closed|shut) today\b"
)
"""Somebody who has no time today has some tomorrow."""
_NOT_THIS_DAY = regex(
    r"\b(?:not|can'?t|can’t|cannot|won'?t|won’t|don'?t|don’t|isn'?t|no)\b[^.!?,;]{0,40}\btoday\b(?=.*\w)"
)
"""What is said about today, followed by another time."""
_SPAN = regex(
    r"(?<![\w:.])(?!am\b)"
    r"(?P<count>\d{1,3}|half an?|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|a couple of|a few) ?"
    r"(?P<unit>min(?:ute)?s?|m|hours?|hrs?|h)\b(?P<half> and a half)?"
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30}
_COUNTS |= {"a couple of": 2, "a few": 3}


def _length(span: re.Match[str]) -> timedelta:
    said = span["count"]
    count = 0.5 if said.startswith("half") else int(said) if said.isdigit() else _COUNTS.get(said, 1)
    count += 0.5 if span["half"] else 0
    return timedelta(minutes=count) if span["unit"].startswith("m") else timedelta(hours=count)


_DOTTED = regex(
    r"(?<![\w.:/$£€])(?:(?:at|by|for|around|about) )?([01]?\d|2[0-3])\.(00|15|20|25|30|35|40|45|50|55)(?![.:/%\d])"
)
"""An hour as some write it: no month has such a number."""
_CLOCK = regex(r"\b(?:at|till?|until|by|after) (\d{1,2})(?::(\d\d))? ?([ap]m)?\b")


def _by_the_clock(words: str, now: datetime) -> datetime | None:
    """The next time that a clock shows the hour in "after 6pm" or "in class till 3"; None if there is none."""
    if not (found := _CLOCK.search(words)):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    hours = {"am": [hour % 12], "pm": [hour % 12 + 12]}.get(found[3] or "", [hour, hour + 12])
    days = (now.date(), now.date() + timedelta(days=1))
    fits = [time(each, minute) for each in hours if each < 24 and minute < 60]
    moments = (datetime.combine(day, each, now.tzinfo) for day in days for each in fits)
    return next((each for each in moments if each > now), None)


def _in_an_hour(now: datetime) -> datetime:
    """Real time, which never skips or repeats an hour."""
    return (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)
