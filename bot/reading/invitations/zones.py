"""The zone that a time is written in: by its IANA or Windows name, or by the definition that the file brings along."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.reading.invitations.components import Component
from bot.support.patterns import regex

Resolve = Callable[[datetime], datetime]
"""From a wall time without a zone to the moment it means."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST_CHANGES = 100
_OFFSET = regex(r"([+-])(\d\d)(\d\d)(?:\d\d)?")
_WALL = regex(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?)?(?:Z|([+-]\d\d):?(\d\d))?", re.ASCII)
_BRACKETS = regex(r"\([^()]{0,60}\)")
_OFFSET_NAME = regex(r"\(?(?:UTC|GMT)?\s?([-+−])(\d{1,2}):?(\d\d)?(?!\d)", re.ASCII | re.IGNORECASE)
_AMERICAN = {
    each: zone
    for zone, words in {
        "America/New_York": "eastern et est edt",
        "America/Chicago": "central ct cst cdt",
        "America/Denver": "mountain mt mst mdt",
        "America/Los_Angeles": "pacific pt pst pdt",
        "America/Anchorage": "alaska akst akdt",
        "Pacific/Honolulu": "hawaii hst",
    }.items()
    for each in words.split()
}
_NTH = regex(r"(-?[1-5])([A-Z]{2})")


def resolver(tzid: str, components: Sequence[Component]) -> Resolve | None:
    """How to resolve wall times of that zone in a file of these components; None where nothing tells."""
    named = _named(tzid)
    if named:
        return lambda wall: wall.replace(tzinfo=named)
    inside = [each for each in components if each.inside and each.inside.kind == "VTIMEZONE"]
    defined = [each for each in inside if each.inside and each.inside.text("TZID") == tzid]
    changes = [change for each in defined[:_MOST_CHANGES] for change in _read_changes(each)][:_MOST_CHANGES]
    if not changes:
        loose = _american(tzid) or _fixed(tzid)
        return (lambda wall: wall.replace(tzinfo=loose)) if loose else None
    located = _named(next((each.inside.text("X-LIC-LOCATION") for each in defined if each.inside), ""))
    if located:
        return lambda wall: wall.replace(tzinfo=located)
    return lambda wall: wall.replace(tzinfo=timezone(_offset(changes, wall)))


def read_wall(value: str) -> datetime | date | None:
    """A date, or a date with its time, as files write them: "20261124", "20261124T100000", also with "Z" or "-0500"."""
    found = _WALL.fullmatch(value.strip())
    try:
        if not found:
            return None
        day = date(int(found[1]), int(found[2]), int(found[3]))
        hour, minute, second = (int(each or 0) for each in found.group(4, 5, 6))
        return datetime.combine(day, time(hour, minute, second)) if found[4] else day
    except ValueError:
        return None


def offset_in(value: str) -> timezone | None:
    """The offset that a time is written with, which the format has no place for: "2026-12-01T10:00:00-05:00"."""
    found = _WALL.fullmatch(value.strip())
    return _fixed(found[7] + found[8]) if found and found[4] and found[7] else None


def _named(tzid: str) -> tzinfo | None:
    """For "America/New_York", "/vendor/2026/America/New_York" and Outlook's "Eastern Standard Time" and
    "(UTC-05:00) Eastern Time (US & Canada)"."""
    name = tzid.strip().strip("/\"'")
    parts = name.split("/")[-3:]
    plain = " ".join(_BRACKETS.sub(" ", name).split()).casefold()
    standard = plain.replace("daylight time", "standard time").replace("summer time", "standard time")
    windows = (standard, f"{standard.removesuffix(' time')} standard time")
    for each in (
        name,
        *(_windows().get(each, "") for each in windows),
        *("/".join(parts[at:]) for at in range(len(parts))),
    ):
        if key := _iana().get(each.casefold().replace(" ", "_")):
            return ZoneInfo(key)
    return None


def _american(tzid: str) -> tzinfo | None:
    """For "Eastern", "ET", "EDT", "Pacific Time"."""
    plain = " ".join(_BRACKETS.sub(" ", tzid).split()).casefold().strip("\"'")
    word = plain.removeprefix("us ").removeprefix("us/").partition(" ")[0]
    key = _AMERICAN.get(word)
    return ZoneInfo(key) if key and (word == plain or len(word) > 3 or " time" in plain) else None


def _fixed(name: str) -> timezone | None:
    """For "GMT-0500", "UTC+5:30", "(UTC-05:00) ..."."""
    found = _OFFSET_NAME.match(name)
    if not found:
        return None
    minutes = min(int(found[2]) * 60 + int(found[3] or 0), 14 * 60)
    return timezone(timedelta(minutes=-minutes if found[1] in "-−" else minutes))


@cache
def _iana() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones()}


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415  (slow to import)

    return {windows.casefold(): name for windows, name in WINDOWS_TO_OLSON.items()}


# --- zones that a file defines -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Change:
    """One of the offsets that a zone has, and when in a year it begins."""

    first: datetime
    before: timedelta
    after: timedelta
    rule: Mapping[str, str]

    def begins(self, year: int) -> Iterator[datetime]:
        """The wall time when it begins in that year, if it does; without a rule it begins once."""
        if not self.rule:
            yield self.first
        elif self.first.year <= year <= int(self.rule.get("UNTIL", "9999")[:4]):
            yield datetime.combine(self._day(year), self.first.time())

    def _day(self, year: int) -> date:
        """By the rule "the second Sunday of March", else on the day of the first time."""
        nth = _NTH.fullmatch(self.rule.get("BYDAY", ""))
        month = int(self.rule.get("BYMONTH", self.first.month))
        if not nth:
            return date(year, month, min(self.first.day, 28))
        days = [date(year, month, 1) + timedelta(days=each) for each in range(31)]
        fitting = [day for day in days if day.month == month and WEEKDAYS[day.weekday()] == nth[2]]
        at = int(nth[1])
        return fitting[max(at, -len(fitting)) if at < 0 else min(at, len(fitting)) - 1]


def _read_changes(component: Component) -> list[_Change]:
    """By its rule; each of its dates, where it has a list of them, is one that begins once."""
    before, after = (_OFFSET.match(component.text(name)) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    dates = [value for prop in component.all("RDATE")[:_MOST_CHANGES] for value in prop.value.split(",", _MOST_CHANGES)]
    walls = map(read_wall, [component.text("DTSTART"), *dates[:_MOST_CHANGES]])
    begins = [wall for wall in walls if isinstance(wall, datetime)]
    if not (begins and before and after):
        return []
    rule = dict(part.partition("=")[::2] for part in component.text("RRULE").upper().split(";") if part)
    once = [_Change(begin, _delta(before), _delta(after), {}) for begin in begins[1:]]
    change = _Change(begins[0], _delta(before), _delta(after), rule)
    try:
        list(change.begins(max(change.first.year, 2000)))
    except (ValueError, IndexError, OverflowError):  # no such day, month or weekday
        return once
    return [change, *once]


def _delta(found: re.Match[str]) -> timedelta:
    """At most 14 hours either way, as the Earth has it."""
    minutes = min(int(found[2]) * 60 + int(found[3]), 14 * 60)
    return timedelta(minutes=-minutes if found[1] == "-" else minutes)


def _offset(changes: Sequence[_Change], wall: datetime) -> timedelta:
    """The offset of the change that came last before that wall time; before the first one, the one it ended."""
    begun = [
        (begin, change.after)
        for change in changes
        for year in (wall.year - 1, wall.year)
        for begin in change.begins(year)
        if begin <= wall
    ]
    return max(begun, key=lambda each: each[0])[1] if begun else changes[0].before


def utc(wall: datetime) -> datetime:
    """Resolves wall times that are written in UTC."""
    return wall.replace(tzinfo=UTC)
