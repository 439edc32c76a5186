"""What becomes of an invitation, and of the interview that it is about. Within a transaction."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from bot import persons
from bot.checklist import rows
from bot.checklist.people import Met
from bot.interviews import ahead
from bot.interviews.ahead import NOTHING, Coming
from bot.models import Appointment, Interview, Person
from bot.mydata import undoing


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
    whole: tuple[datetime, datetime]
    """From when to when the interview is, with all its talks."""
    met: tuple[Met, ...]
    gone: tuple[str, ...] = ()
    """Who is not among those met any more."""
    undo_id: int | None = None
    coming: Coming = NOTHING
    is_off: bool = False
    """That talk is cancelled."""
    beside: tuple[int, datetime] | None = None
    """Another interview with the same people a few days off, and when it begins: this one may take its place."""


def remember(session: Session, now: datetime, person: Person, interview: Interview, what: str) -> int:
    """Keep the interview as it is, before it changes; gives back by what id that can be undone."""
    assert interview.id is not None
    return undoing.remember(session, now, person, f"{interview.role} at {interview.company} {what}", [interview.id])


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
    whole = (persons.local(each, person) for each in (interview.starts_at or interview.ended_at, interview.ended_at))
    begins, ends = whole
    return Followed(
        fate,
        interview.id,
        interview.company,
        interview.role,
        persons.local(appointment.starts_at, person),
        persons.local(was, person) if was else None,
        (begins, ends),
        rows.met(session, interview.id),
        gone,
        undo_id,
        ahead.coming(session, [interview.id]).get(interview.id, NOTHING),
        appointment.cancelled,
    )
