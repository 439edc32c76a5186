"""The report of a channel: what its people share, one line an interview and note, and one a task, as CSV for a
spreadsheet.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from bot.coaching.digest import OUTCOME, STAGE, TASK
from bot.coaching.sharing import SharedData, SharedInterview, SharedNote, seen
from bot.services.coaching.channels import linked
from bot.services.coaching.visible_data import shared_data
from bot.store import persons, posts
from bot.store.models import CoachChannel, Part, Post
from bot.support.spreadsheet import csv_text
from bot.vocabulary.asked import in_words
from bot.vocabulary.items import Item, PostKind

COLUMNS = (
    "name",
    "company",
    "role",
    "round",
    "ended",
    "where it stands",
    "outcome",
    "closed",
    "what they asked",
    "note to",
    "note sent",
    "note",
    "task",
    "task by",
    "what came of it",
)


MOMENTS = frozenset({"ended", "closed", "note sent"})
NO_TASK = ("",) * 3
NO_INTERVIEW = ("",) * (len(COLUMNS) - 1 - len(NO_TASK))


@dataclass(frozen=True)
class Report:
    """A file for a coach."""

    channel: str
    csv_text: str


def ask(session: Session, now: datetime, who: persons.Who, surface_id: str) -> None:
    """Send a coach the report in their DM. Raises NotLinked if it is not a coach channel.

    It is deleted once somebody takes back what is in it.
    """
    coach, channel = persons.present(session, who), linked(session, who, surface_id)
    post_id = posts.make(session, now, PostKind.REPORT, channel_id=channel.id, person_id=coach.id)
    for person_id, each in shared_data(session, now, channel).items():
        for item in each.items:
            session.add(Part(post_id=post_id, person_id=person_id, item=item, place=0, text=""))


def report(session: Session, now: datetime, post: Post, channel: CoachChannel) -> Report:
    """What is in it now: of what was shared when it was asked for, everything that nobody has taken back."""
    items = defaultdict[int, set[Item]](set)
    for part in session.exec(select(Part).where(Part.post_id == post.id)):
        items[part.person_id].add(part.item)
    everybody = shared_data(session, now, channel, hold=False)  # what is taken back meanwhile deletes the report
    shown = (seen(each, each.items & items[person_id]) for person_id, each in everybody.items() if person_id in items)
    in_zone = (f"{name} ({channel.zone})" if name in MOMENTS else name for name in COLUMNS)
    return Report(channel.name, csv_text(tuple(in_zone), (row for each in shown for row in _rows(each))))


def _rows(seen: SharedData) -> Iterator[tuple[str, ...]]:
    for interview in seen.interviews:
        for note in interview.notes or (None,):
            yield (seen.name, *_interview(interview), *_note(note), *NO_TASK)
    for task in seen.tasks:
        yield (seen.name, *NO_INTERVIEW, task.text, f"{task.by or ''}", TASK[task.state])


def _interview(interview: SharedInterview) -> tuple[str, ...]:
    stage = STAGE[interview.stage] if interview.stage else ""
    outcome = OUTCOME[interview.outcome] if interview.outcome else ""
    return (
        interview.company,
        interview.role,
        interview.round,
        _moment(interview.ended_at),
        stage,
        outcome,
        _moment(interview.closed_at),
        "\n".join(in_words(question.asked) for question in interview.questions),
    )


def _note(note: SharedNote | None) -> tuple[str, ...]:
    if note is None:
        return "", "", ""
    text = f"Held back, because {note.held_back}." if note.held_back else f"{note.subject}\n\n{note.body}".strip()
    return note.to or "the team", _moment(note.sent_at), text


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
