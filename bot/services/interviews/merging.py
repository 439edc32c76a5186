"""Merges two entries for one interview: the kept one takes over what only the other knows. Within a transaction."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from bot.store import debrief_rows as debriefs
from bot.store import posts
from bot.store.models import Appointment, Debrief, Interview, Interviewer, Note, Point, Question, Review, Try
from bot.support.limits import MOST_PEOPLE, MOST_POINTS
from bot.vocabulary.met import Met


def merge(session: Session, now: datetime, kept: Interview, gone: Interview) -> None:
    """Move debrief, points, people, notes, tries and appointments to the kept entry where it has none of its own.

    Everything else is deleted.
    """
    assert kept.id is not None
    assert gone.id is not None
    if session.exec(select(Debrief.id).where(Debrief.interview_id == kept.id)).first() is None:
        for debrief in session.exec(select(Debrief).where(Debrief.interview_id == gone.id)):
            debrief.interview_id = kept.id
    _withdraw_reviews(session, now, gone.id)
    _move_points(session, kept.id, gone.id)
    _move_people(session, kept.id, gone.id)
    _move_notes(session, kept.id, gone.id, None, None)
    for asked in session.exec(select(Question).where(Question.interview_id == gone.id)):
        asked.interview_id = kept.id
    for tried in session.exec(select(Try).where(Try.interview_id == gone.id)):
        tried.interview_id = kept.id
    for appointment in session.exec(select(Appointment).where(Appointment.interview_id == gone.id)):
        appointment.interview_id = kept.id
    kept.starts_at, kept.how = kept.starts_at or gone.starts_at, kept.how or gone.how
    if not (kept.round or kept.later_round):
        kept.round, kept.later_round = gone.round, gone.later_round
    kept.outcome = kept.outcome or gone.outcome
    kept.closed_at, kept.answer_by = kept.closed_at or gone.closed_at, kept.answer_by or gone.answer_by
    session.flush()
    session.expire_all()  # what was moved must not be deleted with the other
    session.delete(gone)
    session.flush()
    debriefs.settle_note(session, kept)


def fits(session: Session, kept: int, met: Collection[Met], gone: int) -> bool:
    """Whether the merged entry would hold no more people and points than an interview may.

    `met` are the interviewers that the kept entry will have.
    """
    people = {person.name.casefold() for person in (*met, *debriefs.met(session, gone))}
    points = set(session.exec(select(Point.told, Point.answer).where(col(Point.interview_id).in_((kept, gone)))))
    told = sum(1 for is_told, _ in points if is_told)
    return len(people) <= MOST_PEOPLE and max(told, len(points) - told) <= MOST_POINTS


def _withdraw_reviews(session: Session, now: datetime, gone: int) -> None:
    """Remove from the channel what its coaches were asked about a debrief that is deleted."""
    session.flush()
    debriefs_that_go = select(Debrief.id).where(Debrief.interview_id == gone)
    asked = select(Review).where(col(Review.debrief_id).in_(debriefs_that_go), col(Review.withdrawn).is_(False))
    for review in session.exec(asked).all():
        posts.withdraw(session, now, review)


def _move_points(session: Session, kept: int, gone: int) -> None:
    known = {(point.told, point.answer) for point in session.exec(select(Point).where(Point.interview_id == kept))}
    for point in session.exec(select(Point).where(Point.interview_id == gone)):
        if (point.told, point.answer) not in known:
            point.interview_id = kept


def _move_people(session: Session, kept: int, gone: int) -> None:
    """Somebody in both entries stays one person, with what either entry knows of them."""
    known = {person.name.casefold(): person for person in debriefs.interviewers(session, kept)}
    for person in debriefs.interviewers(session, gone):
        same = known.get(person.name.casefold())
        _move_notes(session, kept, gone, person, same or person)
        if same is None:
            person.interview_id = kept
        else:
            same.title, same.email = same.title or person.title, same.email or person.email
            same.phone, same.thanked_at = same.phone or person.phone, same.thanked_at or person.thanked_at


def _move_notes(session: Session, kept: int, gone: int, reader: Interviewer | None, to: Interviewer | None) -> None:
    """Move the notes to a reader, or to all, of kinds that the kept entry does not have for them."""
    to_id = to.id if to else None
    there = set(
        session.exec(
            select(Note.kind).where(Note.interview_id == kept, col(Note.interviewer_id).is_not_distinct_from(to_id))
        )
    )
    of_reader = col(Note.interviewer_id).is_not_distinct_from(reader.id if reader else None)
    for note in session.exec(select(Note).where(Note.interview_id == gone, of_reader)):
        if note.kind not in there:
            note.interview_id, note.interviewer_id = kept, to_id
