"""Days and times that are submitted in forms."""

from datetime import UTC, date, datetime, timedelta

from bot.reading import dates
from bot.reading.dates.readings import Day, Span, TooFar, Unsaid
from bot.wording.catalog import say

FAR = timedelta(days=3 * 366)
"""No interview is further away than that in either direction: it would be a slip."""


def moment_in(day: str, wall: str, now: datetime) -> datetime | None:
    """The moment of a form's day and time in the zone of `now`; None if one of them is missing."""
    try:
        return datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def exists(moment: datetime) -> bool:
    """Whether a wall clock ever shows that time: spring skips an hour."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(fold=0) == moment.replace(fold=0)


def last_day(text: str, today: date, locale: str, *, far: str, unread: str) -> date | str | None:
    """The last day that was typed into a field, None if it names none, or what is wrong with it."""
    if not text.strip():
        return None
    match dates.read_date(text, today, locale):
        case Day(day) | Span(_, day):
            return day
        case Unsaid():
            return None
        case TooFar(_):
            return far
    return unread


def wrong_start(begins: datetime | None, now: datetime) -> str:
    """Why a next round cannot start then; "" if it can. `now` is in the person's zone."""
    if begins is None:
        return say("about.no_time")
    if not exists(begins):
        return say("about.no_such_time")
    if begins <= now:
        return say("about.round_is_ahead")
    return say("about.too_far") if begins - now > FAR else ""
