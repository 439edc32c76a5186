"""Interviews as lines of a spreadsheet. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.mydata.export_schema import Debrief, Point, Record
from bot.nudges.facts import NO_DAY_YET
from bot.support.spreadsheet import csv_text
from bot.vocabulary.asked import Asked, in_words

COLUMNS = (
    "Company",
    "Role",
    "Round",
    "Began",
    "Ended",
    "How",
    "Outcome",
    "Closed",
    "People met",
    "Talked about",
    "Doubts",
    "What answers them",
    "Points told",
    "Points missed",
    "Hire date from",
    "Hire date to",
    "May call",
    "Call whom",
    "Number",
    "When to call",
    "Looked forward to the start",
    "How you closed",
    "Why this job",
    "Promised",
    "Promised by",
    "Set up by",
    "Note sent",
    "Tries without an answer",
    "They asked",
)


def sheet(records: Iterable[Record], zone: ZoneInfo) -> str:
    """One line per interview, times in this zone."""
    return csv_text(COLUMNS, (_cells(record, zone) for record in records))


def _cells(record: Record, zone: ZoneInfo) -> Sequence[str]:
    def local(moment: datetime | None) -> str:
        return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment and moment != NO_DAY_YET else ""

    return (
        record.company,
        record.role,
        record.round,
        local(record.starts_at),
        local(record.ended_at),
        record.how or "",
        _words(record.outcome or ""),
        local(record.closed_at),
        "\n".join(_met(met.name, met.title, met.email, met.phone) for met in record.interviewers),
        _of_each((met.name, met.talked) for met in record.interviewers),
        _of_each((met.name, met.doubt) for met in record.interviewers),
        _of_each((met.name, met.eased or "") for met in record.interviewers),
        *(_points(record.points, told) for told in (True, False)),
        *_debrief_cells(record.debrief),
        local(record.note_sent_at),
        str(len(record.tries)),
        "\n".join(in_words(Asked(each.text, each.went)) for each in record.questions),
    )


def _debrief_cells(debrief: Debrief | None) -> Sequence[str]:
    if debrief is None:
        return [""] * 12
    return (
        debrief.hire_first.isoformat() if debrief.hire_first else "",
        debrief.hire_last.isoformat() if debrief.hire_last else "",
        _words(debrief.call or ""),
        debrief.call_whom,
        debrief.call_number,
        debrief.call_words,
        _SAID[debrief.reminder],
        debrief.closing_words,
        debrief.wants,
        debrief.promised,
        debrief.promised_by.isoformat() if debrief.promised_by else "",
        debrief.arranged_by,
    )


_SAID = {None: "", True: "yes", False: "no"}


def _met(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _of_each(said: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {what}" for name, what in said if what)


def _points(points: Iterable[Point], told: bool) -> str:
    said = (point for point in points if point.told is told)
    return "\n".join(f"{point.problem} -> {point.answer}" if point.problem else point.answer for point in said)


def _words(word: str) -> str:
    return word.replace("_", " ")
