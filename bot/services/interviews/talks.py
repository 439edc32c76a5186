"""The talks of an interview: the appointments from its invitations. Within a transaction."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.reading.people.people import joined
from bot.store import debrief_rows, nudge_store
from bot.store.models import Appointment, Interview, Person
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.met import Met


def appoint(session: Session, interview: Interview, new: NewInterview) -> Appointment:
    """Create an appointment from an invitation."""
    assert interview.id is not None
    assert new.starts_at
    row = Appointment(interview_id=interview.id, uid="", starts_at=new.starts_at, ended_at=new.ended_at)
    agree(row, new)
    session.add(row)
    session.flush()
    return row


def agree(row: Appointment, new: NewInterview) -> None:
    """Make it what the invitation says."""
    assert new.edition
    assert new.starts_at
    row.uid, row.occurrence, row.organizer = new.edition.uid, new.edition.occurrence, new.edition.organizer
    row.sequence, row.stamp, row.cancelled = new.edition.sequence, new.edition.stamp, False
    row.is_hold, row.link = new.edition.is_hold, new.edition.link or row.link
    row.starts_at, row.ended_at, row.names = new.starts_at, new.ended_at, [each.name for each in new.met]


def meet(session: Session, interview: Interview, met: tuple[Met, ...]) -> None:
    """Add these people to the interviewers."""
    assert interview.id is not None
    debrief_rows.agree_interviewers(session, interview.id, joined(debrief_rows.met(session, interview.id), met))


def leave(session: Session, interview: Interview, appointment: Appointment, met: tuple[Met, ...]) -> tuple[str, ...]:
    """Remove those who were only in this appointment and no longer come; returns their names."""
    assert interview.id is not None
    stay = {name for each in of(session, interview) if each is not appointment for name in each.names}
    gone = set(appointment.names) - stay - {each.name for each in met}
    there = debrief_rows.met(session, interview.id)
    debrief_rows.agree_interviewers(session, interview.id, tuple(each for each in there if each.name not in gone))
    return tuple(each.name for each in there if each.name in gone)


def settle(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    """Make the interview span all talks that take place; its nudges follow."""
    assert interview.id is not None
    session.flush()
    on = [each for each in of(session, interview) if not each.cancelled]
    if on:
        interview.starts_at, interview.ended_at = min(each.starts_at for each in on), max(each.ended_at for each in on)
    interview.version += 1
    nudge_store.replan(session, now, person, [interview.id])


def of(session: Session, interview: Interview) -> list[Appointment]:
    """All appointments of an interview, in the order in which they were entered."""
    query = select(Appointment).where(Appointment.interview_id == interview.id).order_by(col(Appointment.id))
    return list(session.exec(query))
