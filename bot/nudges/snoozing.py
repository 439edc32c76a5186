"""When a nudge comes back that was put off. Pure; moments are aware, in the person's zone."""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

EVENING, LATE_EVENING, MORNING = time(18), time(20), time(9)


class Wish(StrEnum):
    """The usual wishes; any day can be picked besides."""

    HOUR = "hour"
    EVENING = "evening"
    MORNING = "morning"


def offered(now: datetime) -> tuple[Wish, ...]:
    """The wishes that make sense at this hour."""
    return tuple(Wish) if now.time() < time(19) else (Wish.HOUR, Wish.MORNING)


def until(wish: Wish, now: datetime) -> datetime:
    """The moment that a wish means; quiet hours are looked at by the plan. An evening that has passed is an hour on."""
    if wish is Wish.MORNING:
        still_night = now.time() < time(4)  # "tomorrow" is after the next sleep
        return on_day(now.date() + timedelta(days=0 if still_night else 1), now)
    if wish is Wish.EVENING:
        for evening in (EVENING, LATE_EVENING):
            if (at := datetime.combine(now.date(), evening, now.tzinfo)) > now + timedelta(minutes=30):
                return at
    return _in_an_hour(now)


def on_day(day: date, now: datetime) -> datetime:
    """The morning of a day; today, or a day that has passed: an hour from now."""
    morning = datetime.combine(day, MORNING, now.tzinfo)
    return morning if morning > now else _in_an_hour(now)


_CLOCK = re.compile(r"\b(?:at|till?|until|by|after) (\d{1,2})(?::(\d\d))? ?([ap]m)?\b")


def by_the_clock(words: str, now: datetime) -> datetime | None:
    """The next time that a clock shows the hour in "after 6pm" or "in class till 3"; None where there is none."""
    if not (found := _CLOCK.search(words)):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    hours = {"am": [hour % 12], "pm": [hour % 12 + 12]}.get(found[3] or "", [hour, hour + 12])
    today = [
        datetime.combine(now.date(), time(each, minute), now.tzinfo) for each in hours if each < 24 and minute < 60
    ]
    return next((each for each in today if each > now), None)


def _in_an_hour(now: datetime) -> datetime:
    """By the clock that never skips or repeats an hour."""
    return (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)
