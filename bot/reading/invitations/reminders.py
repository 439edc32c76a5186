"""Dates of an interview for the person's own calendar: the hire date, the call, the note's deadline, as one .ics file.

An entry keeps its UID, and a file made later has a higher SEQUENCE, so that a calendar replaces the copy it has.
Alarms there are none: calendars add their own, and the nudges come besides.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

LASTS = timedelta(minutes=15)
LONGEST_WHAT, LONGEST_NOTES = 200, 4_000
_SEQUENCE_FROM = datetime(2020, 1, 1, tzinfo=UTC)


class Purpose(StrEnum):
    """What a person may take along of an interview."""

    HIRE_DATE = "hire-date"
    CALL = "call"
    NOTE = "note"


@dataclass(frozen=True)
class Entry:
    """One entry: a day, or an aware moment that a quarter of an hour begins with. `what` and `notes` are any text."""

    uid: str
    what: str
    starts: date | datetime
    notes: str = ""


def uid_of(interview_id: int, purpose: Purpose) -> str:
    """The id of an entry in every calendar; it stays, and tells nothing to who has not the database."""
    return f"afterword-{interview_id}-{purpose}@afterword.invalid"


def calendar_of(entries: Sequence[Entry], stamp: datetime) -> bytes:
    """The entries as an .ics file, made at that moment (aware); a file made a second later counts as newer."""
    from icalendar import Calendar  # noqa: PLC0415  (slow to import, and needed seldom)

    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//Afterword//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, stamp: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415  (as above)
    from icalendar.prop import vInline  # noqa: PLC0415

    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", int((stamp - _SEQUENCE_FROM).total_seconds()))
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("summary", vInline(_escaped(" ".join(_text(entry.what).split())[:LONGEST_WHAT])))
    if notes := _text(entry.notes)[:LONGEST_NOTES]:
        event.add("description", vInline(_escaped(notes)))
    event.add("class", "PRIVATE")  # an employer's calendar shows others no more than that one is busy
    if isinstance(entry.starts, datetime):
        event.add("dtstart", entry.starts.astimezone(UTC))
        event.add("dtend", entry.starts.astimezone(UTC) + LASTS)
    else:
        event.add("dtstart", entry.starts)
        event.add("transp", "TRANSPARENT")
    return event


def _text(text: str) -> str:
    """With one kind of line end, and without signs that a file cannot hold or that some programs end a line at."""
    lines = "\n".join(text.splitlines()).strip()
    kept = (sign for sign in lines if unicodedata.category(sign) != "Cs")
    return "".join(" " if sign != "\n" and unicodedata.category(sign) == "Cc" else sign for sign in kept)


def _escaped(text: str) -> str:
    """As RFC 5545 has it; icalendar would take the start of a typed "\\New" for a line's end."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")
