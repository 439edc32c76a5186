"""Which of a person's interviews are at the same time: nobody can be in two places."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.services.interviews import talks
from bot.store import debrief_rows, persons
from bot.store.models import Interview, Person
from bot.wording.phrases import Phrase, role_at_company

MOST = 3
"""How many are named."""
Time = tuple[datetime, datetime]
"""Start and end."""


@dataclass(frozen=True)
class Other:
    """Another interview at the same time. The time is in the person's own zone."""

    what: Phrase
    """Role at company."""
    starts_at: datetime


def with_interview(session: Session, now: datetime, who: persons.Who, interview_id: int) -> tuple[Other, ...]:
    """Interviews at the same time as this one; empty if it is over, or not the person's."""
    person = persons.present(session, who, lock=False)
    interview = debrief_rows.own_interview(session, person, interview_id)
    return others(session, person, interview) if interview and interview.ended_at > now else ()


def others(session: Session, person: Person, interview: Interview) -> tuple[Other, ...]:
    """The same within a transaction, in order of their start."""
    query = select(Interview).where(
        Interview.person_id == person.id,
        Interview.id != interview.id,
        col(Interview.outcome).is_(None),
        col(Interview.starts_at) < interview.ended_at,
        col(Interview.ended_at) > (interview.starts_at or interview.ended_at),
    )
    mine = _times(session, interview)
    found = (each for each in session.exec(query.order_by(col(Interview.starts_at), col(Interview.id))))
    at_once = [each for each in found if any(_meet(one, two) for one in mine for two in _times(session, each))]
    return tuple(
        Other(role_at_company(each.role, each.company), persons.local(each.starts_at, person))
        for each in at_once[:MOST]
        if each.starts_at
    )


def _times(session: Session, interview: Interview) -> list[Time]:
    """When somebody is busy with it: not between the talks of a day, and not during cancelled ones."""
    known = talks.of(session, interview)
    on = [(each.starts_at, each.ended_at) for each in known if not each.cancelled]
    whole = [(interview.starts_at, interview.ended_at)] if interview.starts_at else []
    return on if len(on) > 1 or (known and not on) else whole


def _meet(one: Time, two: Time) -> bool:
    return one[0] < two[1] and two[0] < one[1]
