"""Records back into rows: new ones for an import; for an undo, those that were changed or deleted.

Nothing is sent because of it. What was sent or answered before is so again, and the caller replans the rest.
"""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlmodel import Session, SQLModel, col, or_, select

from bot.mydata import export_schema
from bot.mydata.export_schema import Record
from bot.services.mydata.records import below, texts_below
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
    Share,
    Try,
)
from bot.vocabulary.debrief_state import State
from bot.vocabulary.nudge_state import NudgeState

Table = TypeVar("Table", bound=SQLModel)
Values = dict[str, Any]
"""The columns of one row."""
Pairs = Sequence[tuple[int, Record]]
"""Interview ids, each with the record to apply."""


def restore(session: Session, person: Person, records: Sequence[Record]) -> list[int]:
    """Make interviews what the records say; returns their ids, to be replanned.

    A record that names one of this person's interviews is applied to it, any other makes a new one. All records of one
    change belong together: what belonged to one interview may now belong to another of them.
    """
    ids = _interviews(session, person, records)
    pairs = list(zip(ids, records, strict=True))
    people = _agree(session, Interviewer, below(session, Interviewer, ids), _under(pairs, "interviewers"))
    _agree(session, Point, below(session, Point, ids), _under(pairs, "points"))
    _agree(session, Question, below(session, Question, ids), _under(pairs, "questions"))
    _agree(session, Try, below(session, Try, ids), _under(pairs, "tries"))
    _agree(session, Appointment, below(session, Appointment, ids), _under(pairs, "appointments"))
    _debriefs(session, person, pairs)
    _notes(session, person, pairs, people)
    _nudges(session, person, pairs)
    return ids


def _agree(session: Session, table: type[Table], there: Sequence[Table], wanted: Sequence[Values]) -> list[Table]:
    """Make the existing rows match: each keeps its id, or gets it back if nobody else has taken it meanwhile."""
    known = {_id(row): row for row in there}
    for row_id in known.keys() - {values["id"] for values in wanted}:
        session.delete(known[row_id])
    session.flush()
    for values in wanted:
        if row := known.get(values["id"]):
            row.sqlmodel_update(values)
    session.flush()
    rows = [known.get(values["id"]) or _new(session, table, values) for values in wanted]
    # First those that get their ids back, so that no new row takes one of them.
    session.add_all(sorted(rows, key=lambda row: _id(row) is None))
    session.flush()
    return rows


def _new(session: Session, table: type[Table], values: Values) -> Table:
    if values["id"] is not None and session.exec(select(table).where(_id(table) == values["id"])).first():
        values = values | {"id": None}
    return table(**values)


def _id(row: Any) -> Any:
    """The id column of a table, or the id of a row: every table that is restored has one."""
    return row.id


def _under(pairs: Pairs, rows: str) -> list[Values]:
    """The rows of one kind of all the interviews."""
    return [part.model_dump() | {"interview_id": of} for of, record in pairs for part in getattr(record, rows)]


def _interviews(session: Session, person: Person, records: Sequence[Record]) -> list[int]:
    named = [record.id for record in records if record.id is not None]
    there = session.exec(select(Interview).where(Interview.person_id == person.id, col(Interview.id).in_(named))).all()
    versions = {row.id: row.version for row in there}
    columns = set(Record.model_fields) & set(Interview.model_fields)
    wanted = [
        record.model_dump(include=columns)
        # An undo is another change: it is reported to a form that shows what is undone.
        | {"person_id": person.id, "version": versions.get(record.id, record.version - 1) + 1}
        for record in records
    ]
    return [_id(row) for row in _agree(session, Interview, there, wanted)]


# --- the debrief


def _debriefs(session: Session, person: Person, pairs: Pairs) -> None:
    """A debrief that still exists keeps its messages; a new one has none, and nothing to send."""
    there = below(session, Debrief, [of for of, _ in pairs])
    for row in there:
        row.state = State.LATER if row.state is State.ASKING else row.state
    session.flush()
    asking = select(Debrief.id).where(Debrief.person_id == person.id, Debrief.state == State.ASKING)
    is_asked_elsewhere = session.exec(asking).first() is not None
    known = {row.id for row in there}
    wanted = []
    for of, record in pairs:
        if record.debrief is None:
            continue
        values = record.debrief.model_dump() | {"interview_id": of}
        if values["state"] is State.ASKING and is_asked_elsewhere:
            values |= {"state": State.LATER, "again": None}
        wanted.append(values if values["id"] in known else values | _never_told(person, values))
    _agree(session, Debrief, there, wanted)


def _never_told(person: Person, values: Values) -> Values:
    """A new row's own columns. Only a question that is being asked has to be sent again."""
    told = 0 if values["state"] is State.ASKING else 1
    return {
        "person_id": person.id,
        "key": secrets.token_hex(12),
        "untold_since": values["moved_at"],
        "told_turn": told,
        "asked_turn": told,
        "attempted_turn": told,
        "handed_over": values["state"] is State.FINISHED,
    }


# --- the notes


def _notes(session: Session, person: Person, pairs: Pairs, people: Sequence[Interviewer]) -> None:
    ids = [of for of, _ in pairs]
    shared = select(Share.channel_id).where(Share.person_id == person.id)
    theirs = or_(col(NoteTemplate.channel_id).is_(None), col(NoteTemplate.channel_id).in_(shared))
    # If two share a name, the workspace's comes last, and wins.
    query = select(NoteTemplate).where(NoteTemplate.workspace_id == person.workspace_id, theirs)
    query = query.order_by(col(NoteTemplate.channel_id).is_(None), col(NoteTemplate.id))
    templates = {row.name: row.id for row in session.exec(query)}
    wanted, parts, first = list[Values](), list[export_schema.Note](), 0
    for of, record in pairs:
        for note in record.notes:
            reader = None if note.reader is None else people[first + note.reader].id
            own = {"interview_id": of, "interviewer_id": reader, "template_id": templates.get(note.template or "")}
            wanted.append(note.model_dump(include={"id", "kind", "tone", "in_own_words"}) | own)
            parts.append(note)
        first += len(record.interviewers)
    rows = _agree(session, Note, below(session, Note, ids), wanted)
    below_them = [
        text.model_dump() | {"note_id": row.id} for row, note in zip(rows, parts, strict=True) for text in note.texts
    ]
    _agree(session, NoteText, texts_below(session, ids), below_them)


# --- the nudges


_ANSWER = {"answer", "answered_at", "snoozed_until"}
_FATE = {"state", "reason", "due_at", "expires_at"}


def _nudges(session: Session, person: Person, pairs: Pairs) -> None:
    """What was sent stays sent, whatever the record says; what was answered since is not answered any more."""
    there = {row.id: row for row in below(session, Nudge, [of for of, _ in pairs])}
    for row_id in there.keys() - {nudge.id for _, record in pairs for nudge in record.nudges}:
        _as_before_any_answer(session, there[row_id])
    session.flush()
    placed = [
        (record.nudges, [_nudge(session, person, there, of, nudge) for nudge in record.nudges]) for of, record in pairs
    ]
    session.add_all(row for _, rows in placed for row in rows)
    session.flush()
    for nudges, rows in placed:
        for nudge, row in zip(nudges, rows, strict=True):
            if nudge.again_of is not None:  # only now is the other's id known
                row.again_of = rows[nudge.again_of].id or 0
    session.flush()


def _as_before_any_answer(session: Session, row: Nudge) -> None:
    """One that was still to come at that time: if it has not come since, it is replanned."""
    if row.wake_at is None and row.attempted_at is None:
        session.delete(row)
    elif row.state is NudgeState.DONE:
        row.state, row.answer, row.answered_at, row.snoozed_until = NudgeState.SENT, None, None, None


def _nudge(
    session: Session, person: Person, there: Mapping[int | None, Nudge], of: int, nudge: export_schema.Nudge
) -> Nudge:
    known = there.get(nudge.id)
    if known is not None:
        is_open_again = known.state is NudgeState.WAITING and nudge.state is NudgeState.DROPPED
        if is_open_again or known.state in {NudgeState.DONE, NudgeState.DROPPED}:
            return known.sqlmodel_update(nudge.model_dump(include=_ANSWER | _FATE) | {"wake_at": None})
        return known.sqlmodel_update(nudge.model_dump(include=_ANSWER))
    values = nudge.model_dump(exclude={"again_of"}) | {"interview_id": of, "person_id": person.id, "wake_at": None}
    if nudge.again_of is not None:
        values["again_of"] = -1 - nudge.again_of  # until the other's id is known; unlike any real id
    return _new(session, Nudge, values)
