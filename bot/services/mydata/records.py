"""Interviews with all dependent rows, as records: what is exported, and what undo keeps."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from sqlmodel import Session, col, select

from bot.mydata import export_schema
from bot.mydata.export_schema import SETTLED, Record
from bot.store.models import (
    Appointment,
    Debrief,
    Interview,
    Interviewer,
    Note,
    NoteTemplate,
    NoteText,
    Nudge,
    Person,
    Point,
    Question,
    Try,
)
from bot.vocabulary.nudge_state import NudgeState

Below = TypeVar("Below", Interviewer, Point, Question, Debrief, Try, Appointment, Note, Nudge)


def records(session: Session, person: Person, interview_ids: Collection[int] | None = None) -> list[Record]:
    """A person's own interviews (all of them, unless named) as records, first entered first."""
    query = select(Interview).where(Interview.person_id == person.id).order_by(col(Interview.id))
    if interview_ids is not None:
        query = query.where(col(Interview.id).in_(interview_ids))
    interviews = session.exec(query).all()
    ids = [interview.id for interview in interviews if interview.id is not None]
    people, points = _grouped(session, Interviewer, ids), _grouped(session, Point, ids)
    questions = _grouped(session, Question, ids)
    debriefs, tries = _grouped(session, Debrief, ids), _grouped(session, Try, ids)
    appointments = _grouped(session, Appointment, ids)
    nudges, notes = _grouped(session, Nudge, ids), _notes(session, ids, people)
    return [
        Record.model_validate(
            {
                **interview.model_dump(include=set(Record.model_fields)),
                "interviewers": people[each],
                "points": points[each],
                "questions": questions[each],
                "debrief": next(iter(debriefs[each]), None),
                "tries": tries[each],
                "appointments": appointments[each],
                "notes": notes[each],
                "nudges": _settled(nudges[each]),
            }
        )
        for each, interview in zip(ids, interviews, strict=True)
    ]


def below(session: Session, table: type[Below], interview_ids: Collection[int]) -> list[Below]:
    """The rows of one table that belong to these interviews, in order."""
    query = select(table).where(col(table.interview_id).in_(interview_ids)).order_by(col(table.id))
    return list(session.exec(query))


def texts_below(session: Session, interview_ids: Collection[int]) -> list[NoteText]:
    """The texts of their notes, first version first."""
    query = select(NoteText).join(Note).where(col(Note.interview_id).in_(interview_ids))
    return list(session.exec(query.order_by(col(NoteText.id))))


def _grouped(session: Session, table: type[Below], interview_ids: Collection[int]) -> Mapping[int, list[Below]]:
    found = defaultdict[int, list[Below]](list)
    for row in below(session, table, interview_ids):
        found[row.interview_id].append(row)
    return found


def _notes(
    session: Session, interview_ids: Collection[int], people: Mapping[int, Sequence[Interviewer]]
) -> Mapping[int, list[dict[str, object]]]:
    texts = defaultdict[int | None, list[NoteText]](list)
    for text in texts_below(session, interview_ids):
        texts[text.note_id].append(text)
    query = select(Note, NoteTemplate.name).outerjoin(NoteTemplate).where(col(Note.interview_id).in_(interview_ids))
    found = defaultdict[int, list[dict[str, object]]](list)
    for note, template in session.exec(query.order_by(col(Note.id))):
        place = {row.id: at for at, row in enumerate(people[note.interview_id])}
        own = {"reader": place.get(note.interviewer_id), "template": template, "texts": texts[note.id]}
        found[note.interview_id].append(note.model_dump(include={"id", "kind", "tone", "in_own_words"}) | own)
    return found


def _settled(rows: Sequence[Nudge]) -> list[dict[str, object]]:
    """The nudges that are settled, and those that may have been sent: all others get replanned."""
    found: list[dict[str, object]] = []
    places: dict[int, int] = {}
    for row in rows:
        if row.state not in SETTLED and row.attempted_at is None:
            continue
        if row.again_of and row.again_of not in places:  # its origin is open again, so this one is obsolete
            continue
        places[row.id or 0] = len(found)
        state = row.state if row.state in SETTLED else NudgeState.UNCERTAIN
        own = {"again_of": places.get(row.again_of), "state": state}
        found.append(row.model_dump(include=set(export_schema.Nudge.model_fields)) | own)
    return found
