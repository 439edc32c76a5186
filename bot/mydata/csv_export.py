"""Interviews as lines of a spreadsheet. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checklist import answer_text
from bot.interviews.rounds import round_name
from bot.mydata.export_schema import Debrief, Point, Record
from bot.nudges.facts import NO_DAY_YET
from bot.support.spreadsheet import csv_text
from bot.vocabulary.answers import Answers
from bot.vocabulary.asked import Went
from bot.wording.catalog import say

COLUMNS = (
    "company",
    "role",
    "round",
    "began",
    "ended",
    "how",
    "outcome",
    "closed",
    "people_met",
    "talked_about",
    "doubts",
    "what_answers_them",
    "points_told",
    "points_missed",
    "hire_date_from",
    "hire_date_to",
    "may_call",
    "call_whom",
    "number",
    "when_to_call",
    "looked_forward_to_the_start",
    "how_you_closed",
    "why_this_job",
    "promised",
    "promised_by",
    "set_up_by",
    "note_sent",
    "tries_without_an_answer",
    "they_asked",
)


def sheet(records: Iterable[Record], zone: ZoneInfo) -> str:
    """One line per interview, times in this zone."""
    return csv_text(headings(), (_cells(record, zone) for record in records))


def headings() -> tuple[str, ...]:
    """What stands above each column."""
    return tuple(say(f"csv_export.column.{name}") for name in COLUMNS)


def _cells(record: Record, zone: ZoneInfo) -> Sequence[str]:
    def local(moment: datetime | None) -> str:
        return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment and moment != NO_DAY_YET else ""

    return (
        record.company,
        record.role,
        str(round_name(record.round, record.later_round)),
        local(record.starts_at),
        local(record.ended_at),
        say(f"debrief.how.{record.how}") if record.how else "",
        say(f"outcome.{record.outcome}") if record.outcome else "",
        local(record.closed_at),
        "\n".join(_met(met.name, met.title, met.email, met.phone) for met in record.interviewers),
        _of_each((met.name, met.talked) for met in record.interviewers),
        _of_each((met.name, met.doubt) for met in record.interviewers),
        _of_each((met.name, met.eased or "") for met in record.interviewers),
        *(_points(record.points, told) for told in (True, False)),
        *_debrief_cells(record.debrief),
        local(record.note_sent_at),
        str(len(record.tries)),
        "\n".join(_asked(each.text, each.went) for each in record.questions),
    )


def _debrief_cells(debrief: Debrief | None) -> Sequence[str]:
    if debrief is None:
        return [""] * 12
    return (
        debrief.hire_first.isoformat() if debrief.hire_first else "",
        debrief.hire_last.isoformat() if debrief.hire_last else "",
        say(f"csv_export.call.{debrief.call}") if debrief.call else "",
        debrief.call_whom,
        debrief.call_number,
        debrief.call_words,
        _said(debrief.reminder),
        debrief.closing_words,
        answer_text.wants(Answers(wants=debrief.wants, draw=debrief.draw)),
        debrief.promised,
        debrief.promised_by.isoformat() if debrief.promised_by else "",
        debrief.arranged_by,
    )


def _said(whether: bool | None) -> str:
    if whether is None:
        return ""
    return say("csv_export.yes") if whether else say("csv_export.no")


def _asked(text: str, went: Went | None) -> str:
    return say(f"common.asked_and_went.{went}", question=text) if went else text


def _met(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _of_each(said: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {what}" for name, what in said if what)


def _points(points: Iterable[Point], told: bool) -> str:
    said = (point for point in points if point.told is told)
    return "\n".join(f"{point.problem} -> {point.answer}" if point.problem else point.answer for point in said)
