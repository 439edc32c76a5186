"""When a channel's digest comes, and when a request has waited long enough to be raised in it. Pure."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.nudges.hours import DAY, at, business_day_after
from bot.reading.places.zones import country_of

WEEK = 7 * DAY
SECOND = timedelta(seconds=1)
START_OF_WORK = time(9)
WORKDAYS = 0
"""Instead of a weekday: every day from Monday to Friday."""
HOUR = timedelta(hours=1)
FIRST_HOUR, LAST_HOUR = 8, 20
"""Coaches are alerted between these hours, in the channel's zone."""


def next_digest(day: int, hour: int, zone: str, after: datetime) -> datetime:
    """The next moment, in UTC, with that weekday and hour in a zone; strictly after `after`.

    Monday is 1; `WORKDAYS` stands for Monday to Friday.
    """
    if day == WORKDAYS:
        return min(next_digest(each, hour, zone, after) for each in range(1, 6))
    there = ZoneInfo(zone)
    today = after.astimezone(there).date()
    latest = today - DAY * ((today.isoweekday() - day) % 7)
    # The third is needed where the clocks go back over midnight, and the same evening comes twice.
    moments = (_first_moment(latest + week * WEEK, time(hour), there) for week in range(3))
    return next(moment for moment in moments if moment > after)


def waited_a_working_day(asked_at: datetime, now: datetime, zone: str) -> bool:
    """Whether it is past the time of day of the request on the next working day.

    A request made on a weekend or a public holiday of the zone's country counts as made when work begins again.
    """
    there, country = ZoneInfo(zone), country_of(zone)
    asked = asked_at.astimezone(there)
    heard = business_day_after(asked.date(), 0, country)
    wall = asked.time() if heard == asked.date() else START_OF_WORK
    return now >= at(business_day_after(heard, 1, country), wall, there)


def next_look(zone: str, now: datetime) -> datetime:
    """When to check for alerts next, in UTC: in an hour, but not at night."""
    there = ZoneInfo(zone)
    local = (now + HOUR).astimezone(there)
    if FIRST_HOUR <= local.hour < LAST_HOUR:
        return now + HOUR
    day = local.date() + DAY * (local.hour >= LAST_HOUR)
    return _first_moment(day, time(FIRST_HOUR), there)


def _first_moment(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """The first moment with that wall time on that day; if the clocks skip it, the first after the gap."""
    wanted = datetime.combine(day, wall)
    found = at(day, wall, zone)
    if found.astimezone(zone).replace(tzinfo=None) == wanted:
        return found
    before = at(day, wall.replace(fold=1), zone)
    gap = range(int((found - before) / SECOND))
    skipped = bisect_left(
        gap, wanted, key=lambda second: (before + second * SECOND).astimezone(zone).replace(tzinfo=None)
    )
    return (before + skipped * SECOND).astimezone(UTC)
