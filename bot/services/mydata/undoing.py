"""Undoes what a person did to their interviews, for a few minutes."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, delete, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.mydata.export_schema import Record
from bot.nudges.facts import NO_DAY_YET, Outcome
from bot.services.mydata.records import records
from bot.services.mydata.restoring import restore
from bot.store import nudge_store, persons, rounds
from bot.store.models import Appointment, Debrief, Interview, Interviewer, Note, NoteText, Person, Question, Try, Undo
from bot.wording.phrases import Phrase, from_json, to_json

KEPT = timedelta(minutes=10)


def remember(session: Session, now: datetime, person: Person, what: Phrase, interview_ids: Collection[int]) -> int:
    """Keep these interviews as they are, before something is done to them; `what` is done.

    Returns the id for undoing it.
    """
    assert person.id is not None
    session.flush()
    before = [record.model_dump(mode="json") for record in records(session, person, interview_ids)]
    row = Undo(person_id=person.id, done_at=now, what=to_json(what), before=before)
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def undo(session: Session, now: datetime, who: persons.Who, undo_id: int) -> Phrase | None:
    """Make those interviews what they were, and plan their nudges again: what was undone.

    None if it is not this person's, was already undone, was too long ago, or if they have gone on with it since.
    """
    person = persons.present(session, who)
    row = session.exec(select(Undo).where(Undo.id == undo_id, Undo.person_id == person.id)).first()
    if row is None or row.done_at < now - KEPT or _told_more_since(session, row):
        return None
    records_before = [Record.model_validate(before) for before in row.before]
    _bring_talks_back(session, person, records_before)
    restored = restore(session, person, records_before)
    _drop_next_rounds(session, restored)
    nudge_store.replan(session, now, person, restored)
    session.delete(row)
    return from_json(row.what)


def _bring_talks_back(session: Session, person: Person, records: Collection[Record]) -> None:
    """Move a talk that became an interview of its own back into one of these, and delete that interview."""
    home = {talk.id: record.id for record in records for talk in record.appointments if record.id is not None}
    query = select(Appointment, Interview).join(Interview).where(col(Appointment.id).in_(home))
    elsewhere = Interview.person_id == person.id, col(Interview.id).not_in(home.values())
    for talk, made in session.exec(query.where(*elsewhere)).all():
        talk.interview_id = home[talk.id] or 0
        session.flush()
        has_more = (select(table.id).where(table.interview_id == made.id) for table in (Appointment, Debrief))
        if all(session.exec(query).first() is None for query in has_more):
            session.delete(made)
    session.flush()


def _drop_next_rounds(session: Session, restored: Collection[int]) -> None:
    """Delete what an outcome created: a next round without a day."""
    for interview in session.exec(select(Interview).where(col(Interview.id).in_(restored))).all():
        if interview.outcome is not Outcome.NEXT_ROUND and interview.ended_at != NO_DAY_YET:
            for each in rounds.waiting(session, interview):
                if each.id not in restored:
                    session.delete(each)
    session.flush()


def _told_more_since(session: Session, row: Undo) -> bool:
    """Whether part of it was added to, sent or changed meanwhile, which would be lost."""
    ids = [before.get("id") for before in row.before]
    newer = select(Undo).where(Undo.person_id == row.person_id, col(Undo.id) > row.id)
    if any(before.get("id") in ids for undo in session.exec(newer) for before in undo.before):
        return True
    texts = (
        select(NoteText.id).join(Note).where(col(Note.interview_id).in_(ids), col(NoteText.written_at) > row.done_at)
    )
    told: list[SelectOfScalar[Any]] = [
        select(Debrief.id).where(col(Debrief.interview_id).in_(ids), col(Debrief.moved_at) > row.done_at),
        select(Interviewer.id).where(col(Interviewer.interview_id).in_(ids), col(Interviewer.thanked_at) > row.done_at),
        select(Try.id).where(col(Try.interview_id).in_(ids), col(Try.at) > row.done_at),
        select(Question.id).where(col(Question.interview_id).in_(ids), col(Question.noted_at) > row.done_at),
        texts,
    ]
    return any(session.exec(query.limit(1)).first() is not None for query in told)


def forget_old(session: Session, now: datetime) -> None:
    """Housekeeping: delete what can no longer be undone."""
    session.exec(delete(Undo).where(col(Undo.done_at) < now - KEPT))
