"""When an appointment is: from the file's way of writing it to moments in the person's zone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain
from zoneinfo import ZoneInfo, available_timezones

from bot.reading.invitations.components import Component, Property
from bot.reading.invitations.series import occurrences
from bot.reading.invitations.zones import Resolve, offset_in, read_wall, resolver, utc
from bot.support.patterns import regex

MOST_DAYS = 14
LASTS = timedelta(hours=1)
"""Where the file does not say."""
_YEARS = range(1990, 2100)
_DURATION = regex(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", re.ASCII
)


@dataclass(frozen=True)
class Times:
    """When it is, in the person's zone, and what of that is not as it should be."""

    starts_at: datetime
    """Of a series, its next time where that is known, else its first."""
    ended_at: datetime
    all_day: bool = False
    """Only the day is known; the moments are those of its first hour."""
    days: int = 1
    """Of such a one: how many days it names."""
    unknown_zone: str = ""
    """The zone that it is written in; it was taken for the person's own."""
    ends_before: bool = False
    """It is written to end before it starts; it was taken to last an hour."""
    repeats: bool = False
    next_known: bool = False
    zone: str = ""
    """The zone that it is written in, where the file calls it by its IANA name."""
    occurrence: datetime | None = None
    """Of one time of an appointment that repeats, when it would begin as first planned."""


def read_times(event: Component, components: Sequence[Component], own: ZoneInfo, now: datetime) -> Times | None:
    """When an event is, for a person in the zone `own`; `components` are all of its file. None: no start is read."""
    start = event.first("DTSTART")
    first = _wall(start)
    if start is None or first is None:
        return None
    known = _resolve(start, components, own)
    resolve = known or _in(own)
    wall = first if isinstance(first, datetime) else datetime.combine(first, time())
    lasts = _lasts(event, wall, resolve, components, own) if isinstance(first, datetime) else None
    all_day = not isinstance(first, datetime) or _is_all_day(event, wall, lasts)
    if all_day:  # the day as it is written, whatever the zone
        lasts = None
        known = resolve = _in(own)
    repeats = "RRULE" in event.properties or "RDATE" in event.properties
    later = _next(event, components, wall, resolve, now) if repeats else None
    starts_at = _moment(resolve(later or wall), own)
    return Times(
        starts_at=starts_at,
        ended_at=_later(starts_at, lasts if lasts and lasts > timedelta() else LASTS),
        all_day=all_day,
        days=_days(event, wall) if all_day else 1,
        unknown_zone="" if known else start.params.get("TZID", "").strip(),
        ends_before=lasts is not None and lasts < timedelta(),
        repeats=repeats,
        next_known=later is not None,
        zone=tzid if (tzid := start.params.get("TZID", "").strip()) in available_timezones() else "",
        occurrence=starts_at if later else _occurrence(event, components, own),
    )


def read_stamp(event: Component) -> datetime | None:
    """When that edition of the event was made, in UTC, where it says so."""
    walls = (_wall(event.first("DTSTAMP")), _wall(event.first("LAST-MODIFIED")))
    return max((utc(wall) for wall in walls if isinstance(wall, datetime)), default=None)


def _occurrence(event: Component, components: Sequence[Component], own: ZoneInfo) -> datetime | None:
    """RECURRENCE-ID: which one of a series an event is, or was before it moved."""
    prop = event.first("RECURRENCE-ID")
    wall = _wall(prop)
    if prop is None or wall is None:
        return None
    moment = wall if isinstance(wall, datetime) else datetime.combine(wall, time())
    return _moment((_resolve(prop, components, own) or _in(own))(moment), own)


def _moment(resolved: datetime, own: ZoneInfo) -> datetime:
    """In the person's zone; a wall time that a clock change skips becomes the one that it means."""
    return resolved.astimezone(UTC).astimezone(own)


def _later(moment: datetime, lasts: timedelta) -> datetime:
    return (moment.astimezone(UTC) + lasts).astimezone(moment.tzinfo)


def _wall(prop: Property | None) -> datetime | date | None:
    wall = read_wall(prop.value) if prop else None
    return wall if wall and wall.year in _YEARS else None


def _resolve(prop: Property, components: Sequence[Component], own: ZoneInfo) -> Resolve | None:
    if prop.value.strip().endswith("Z"):
        return utc
    if offset := offset_in(prop.value):
        return _in(offset)
    whole = next((each.text("X-WR-TIMEZONE") for each in components if each.kind == "VCALENDAR"), "")
    tzid = prop.params.get("TZID", "").strip()
    return resolver(tzid, components) if tzid else resolver(whole, components) or _in(own)


def _in(zone: tzinfo) -> Resolve:
    return lambda wall: wall.replace(tzinfo=zone)


def _is_all_day(event: Component, start: datetime, lasts: timedelta | None) -> bool:
    """Whether it is written as from midnight to midnight, or Outlook says so."""
    marked = event.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE"
    whole_days = lasts is not None and lasts > timedelta() and not lasts % timedelta(days=1)
    return start.time() == time() and (marked or whole_days)


def _days(event: Component, start: datetime) -> int:
    """How many days an appointment without hours has: the day of its end is not one of them."""
    end, found = _wall(event.first("DTEND")), _DURATION.fullmatch(event.text("DURATION").upper())
    last = end.date() if isinstance(end, datetime) else end
    written = (last - start.date()).days if last else int(found[2] or 0) * 7 + int(found[3] or 0) if found else 1
    return max(1, min(written, MOST_DAYS))


def _lasts(
    event: Component, start: datetime, resolve: Resolve, components: Sequence[Component], own: ZoneInfo
) -> timedelta | None:
    """How long it is written to last; None where that is not said."""
    end = event.first("DTEND")
    wall = _wall(end)
    if end and isinstance(wall, datetime):
        resolve_end = _resolve(end, components, own) or resolve
        return resolve_end(wall).astimezone(UTC) - resolve(start).astimezone(UTC)
    found = _DURATION.fullmatch(event.text("DURATION").upper())
    if not found:
        return None
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups()[1:])
    lasts = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -lasts if found[1] == "-" else lasts


def _next(
    event: Component, components: Sequence[Component], start: datetime, resolve: Resolve, now: datetime
) -> datetime | None:
    """The wall time of the first of a series that has not begun, without those taken out of it or moved."""
    family = [each for each in components if each.kind == "VEVENT" and each.text("UID") == event.text("UID")]
    out = {read_wall(value) for prop in event.all("EXDATE") for value in prop.value.split(",")}
    out |= {read_wall(each.text("RECURRENCE-ID")) for each in family}
    soon = now.date() - timedelta(days=2)  # in whichever zone; to resolve them all takes long
    walls = (wall for wall in chain([start], occurrences(start, event.text("RRULE"))) if wall.date() >= soon)
    return next((wall for wall in walls if not out & {wall, wall.date()} and resolve(wall) >= now), None)
