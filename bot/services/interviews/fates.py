"""What becomes of an invitation, and of the interview that it is about. Within a transaction."""

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
"""From when to when."""


class Fate(StrEnum):
    """What became of an invitation."""

    NOTED = "noted"
    JOINED = "joined"
    """It is one more talk of an interview that was known."""
    MOVED = "moved"
    CHANGED = "changed"
    """Its time is the same, but something else is not."""
    CONFIRMED = "confirmed"
    """It was a hold, and is agreed now; its time is the same."""
    ON_AGAIN = "on_again"
    KNOWN = "known"
    COPY = "copy"
    """It is the same meeting as one that is known, under another calendar's id."""
    OLDER = "older"
    CALLED_OFF = "called_off"
    """The whole interview: whether it goes is for the person to say."""
    TALK_OFF = "talk_off"
    """One talk of several."""


@dataclass(frozen=True)
class Followed:
    """What became of an invitation, and the interview as it is now. Moments are in the person's own zone."""

    fate: Fate
    interview_id: int
    company: str
    role: str
    starts_at: datetime
    """Of the talk that the invitation is about."""
    was: datetime | None
    """When that began before, where it moved."""
    whole: Span
    """From when to when the interview is, with all its talks."""
    met: tuple[Met, ...]
    gone: tuple[str, ...] = ()
    """Who is not among those met any more."""
    undo_id: int | None = None
    coming: Coming = NOTHING
    is_off: bool = False
    """That talk is cancelled."""
    at_once: tuple[Other, ...] = ()
    """Other interviews at the same time."""
    rest: Span | None = None
    """From when to when the other talks are that it was one interview with, where it is of another day now."""
    beside: tuple[int, datetime] | None = None
    """Another interview with the same people a few days off, and when it begins: this one may take its place."""


def remember(
    session: Session, now: datetime, person: Person, interview: Interview, what: Phrase, *others: Interview
) -> int:
    """Keep the interview as it is, before it changes, with others that do; gives back by what id it can be undone."""
    ids = [each.id for each in (interview, *others) if each.id is not None]
    return undoing.remember(session, now, person, what, ids)


def span(interview: Interview, person: Person) -> Span:
    """When an interview begins and ends, in the person's own zone."""
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
    """What became of that appointment of the interview, as both are now."""
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
