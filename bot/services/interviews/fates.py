"""What happened to an invitation and to its interview. Within a transaction."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from bot.services.interviews import overlapping
from bot.services.interviews.overlapping import Other
from bot.services.mydata import undoing
from bot.store import debrief_rows, persons, talks_ahead
from bot.store.models import Appointment, Interview, Person
from bot.store.talks_ahead import NOTHING, Coming
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase

Span = tuple[datetime, datetime]
"""Start and end."""


class Fate(StrEnum):
    """What happened to an invitation."""

    NOTED = "noted"
    JOINED = "joined"
    """It is another talk of a known interview."""
    MOVED = "moved"
    CHANGED = "changed"
    """Its time is the same, but something else is not."""
    CONFIRMED = "confirmed"
    """It was a hold, and is now confirmed; its time is the same."""
    ON_AGAIN = "on_again"
    KNOWN = "known"
    COPY = "copy"
    """It is the same meeting as a known one, with another calendar's id."""
    OLDER = "older"
    CALLED_OFF = "called_off"
    """The whole interview is cancelled; the person decides whether to remove it."""
    TALK_OFF = "talk_off"
    """One of several talks is cancelled."""


@dataclass(frozen=True)
class Followed:
    """What happened to an invitation, and the interview as it is now. Times are in the person's own zone."""

    fate: Fate
    interview_id: int
    company: str
    role: str
    starts_at: datetime
    """Of the talk that the invitation is about."""
    was: datetime | None
    """When it started before, if it moved."""
    whole: Span
    """Start and end of the interview with all its talks."""
    met: tuple[Met, ...]
    gone: tuple[str, ...] = ()
    """Who is no longer among the interviewers."""
    undo_id: int | None = None
    coming: Coming = NOTHING
    is_off: bool = False
    """That talk is cancelled."""
    at_once: tuple[Other, ...] = ()
    """Other interviews at the same time."""
    rest: Span | None = None
    """Start and end of the other talks that it was one interview with, if it is now on another day."""
    beside: tuple[int, datetime] | None = None
    """Another interview with the same people a few days away, and when it starts: this one may replace it."""


def remember(
    session: Session, now: datetime, person: Person, interview: Interview, what: Phrase, *others: Interview
) -> int:
    """Save the interview, and others that change with it, before the change; returns the id for undoing it."""
    ids = [each.id for each in (interview, *others) if each.id is not None]
    return undoing.remember(session, now, person, what, ids)


def span(interview: Interview, person: Person) -> Span:
    """When an interview starts and ends, in the person's own zone."""
    begins, ends = interview.starts_at or interview.ended_at, interview.ended_at
    return persons.local(begins, person), persons.local(ends, person)


def followed(
    session: Session,
    person: Person,
    interview: Interview,
    appointment: Appointment,
    fate: Fate,
    *,
    was: datetime | None = None,
    gone: tuple[str, ...] = (),
    undo_id: int | None = None,
) -> Followed:
    """What happened to that appointment of the interview, with both as they are now."""
    assert interview.id is not None
    return Followed(
        fate,
        interview.id,
        interview.company,
        interview.role,
        persons.local(appointment.starts_at, person),
        persons.local(was, person) if was else None,
        span(interview, person),
        debrief_rows.met(session, interview.id),
        gone,
        undo_id,
        talks_ahead.coming(session, [interview.id]).get(interview.id, NOTHING),
        appointment.cancelled,
        overlapping.others(session, person, interview),
    )
