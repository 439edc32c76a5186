"""The report of a channel as CSV: one line an interview and note, and one a task."""

from collections.abc import Iterator
from datetime import datetime

from bot.coaching.digest import asked_in_words, company_of, role_of
from bot.coaching.sharing import SharedData, SharedInterview, SharedNote
from bot.services.coaching.report import Report
from bot.support.spreadsheet import csv_text
from bot.wording.catalog import say

COLUMNS = (
    "name",
    "company",
    "role",
    "round",
    "ended",
    "stage",
    "outcome",
    "closed",
    "questions",
    "note_to",
    "note_sent",
    "note",
    "task",
    "task_by",
    "task_state",
)
MOMENTS = frozenset({"ended", "closed", "note_sent"})
NO_TASK = ("",) * 3
NO_INTERVIEW = ("",) * (len(COLUMNS) - 1 - len(NO_TASK))


def file(report: Report) -> str:
    """What is in the file."""
    rows = (row for each in report.people for row in _rows(each))
    return csv_text(tuple(_heading(column, report.zone) for column in COLUMNS), rows)


def _heading(column: str, zone: str) -> str:
    name = say(f"report.column.{column}")
    return say("report.column_in_zone", name=name, zone=zone) if column in MOMENTS else name


def _rows(seen: SharedData) -> Iterator[tuple[str, ...]]:
    for interview in seen.interviews:
        for note in interview.notes or (None,):
            yield (seen.name, *_interview(interview), *_note(note), *NO_TASK)
    for task in seen.tasks:
        yield (seen.name, *NO_INTERVIEW, task.text, f"{task.by or ''}", say(f"digest.task.{task.state}"))


def _interview(interview: SharedInterview) -> tuple[str, ...]:
    return (
        str(company_of(interview)),
        str(role_of(interview)),
        str(interview.round),
        _moment(interview.ended_at),
        say(f"digest.stage.{interview.stage}") if interview.stage else "",
        say(f"digest.outcome.{interview.outcome}") if interview.outcome else "",
        _moment(interview.closed_at),
        "\n".join(str(asked_in_words(question)) for question in interview.questions),
    )


def _note(note: SharedNote | None) -> tuple[str, ...]:
    if note is None:
        return "", "", ""
    text = f"{note.subject}\n\n{note.body}".strip()
    if note.held_back:
        text = say("report.held_back", why=say(f"common.held_back.{note.held_back}"))
    return note.to or say("common.the_team"), _moment(note.sent_at), text


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
