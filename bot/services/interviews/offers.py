"""An offer: when to answer by, and what that means for other open interviews. Each function is one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.nudges.facts import Outcome
from bot.nudges.typed import names
from bot.reading.intents.other_employer import is_of_another
from bot.store import debrief_rows as debriefs
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Interview, Person


@dataclass(frozen=True)
class Other:
    """Another open interview. Its time is in the person's own zone."""

    company: str
    debrief_id: int | None
    decides: date | None
    """The hire date, if known."""
    starts_at: datetime | None
    """If it is still to come."""


@dataclass(frozen=True)
class Offer:
    """An offer as it stands. Times are in the person's own zone."""

    interview_id: int
    company: str
    role: str
    debrief_id: int | None
    answer_by: date | None
    now: datetime
    nudged: tuple[datetime, ...]
    """When nudges about it will come."""
    others: tuple[Other, ...]


def look(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Offer | None:
    """The offer for an interview; None if it is not this person's, or there is no open offer."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None or interview.outcome is not Outcome.OFFER:
        return None
    coming = nudge_store.coming(session, interview_id)
    return Offer(
        interview_id=interview_id,
        company=interview.company,
        role=interview.role,
        debrief_id=session.exec(select(Debrief.id).where(Debrief.interview_id == interview_id)).first(),
        answer_by=interview.answer_by,
        now=persons.local(now, person),
        nudged=tuple(persons.local(due, person) for _, due in coming),
        others=_others(session, now, person),
    )


def answer_by(session: Session, now: datetime, who: persons.Who, interview_id: int, day: date | None) -> Offer | None:
    """Store when they want an answer by; None: they named no day. The nudges follow."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None or interview.outcome is not Outcome.OFFER:
        return None
    interview.answer_by = day
    interview.version += 1
    nudge_store.replan(session, now, person, [interview_id])
    return look(session, now, who, interview_id)


def waits_for_its_day(session: Session, now: datetime, who: persons.Who, interview_id: int) -> bool:
    """Whether an offer is open by when it is to be answered, so that a day that is all they say is that."""
    offer = look(session, now, who, interview_id)
    return offer is not None and offer.answer_by is None


def live(session: Session, _now: datetime, who: persons.Who, text: str = "") -> tuple[int, ...]:
    """The interviews with an unanswered offer; if a text names some of them by company, only these; none if another."""
    person = persons.present(session, who, lock=False)
    query = select(Interview).where(Interview.person_id == person.id, col(Interview.outcome) == Outcome.OFFER)
    offered = session.exec(query.order_by(col(Interview.closed_at).desc())).all()
    if is_of_another(text, (said for each in offered for said in (each.company, each.role))):
        return ()
    named = [each for each in offered if names(text, (each.company,))]
    return tuple(each.id for each in named or offered if each.id is not None)


def _others(session: Session, now: datetime, person: Person) -> tuple[Other, ...]:
    """The other open interviews, those first that decide first."""
    query = (
        select(Interview, Debrief)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, col(Interview.outcome).is_(None))
        .order_by(col(Debrief.hire_last).is_(None), col(Debrief.hire_last), col(Interview.ended_at).desc())
    )
    return tuple(
        Other(
            company=interview.company,
            debrief_id=debrief.id if debrief else None,
            decides=debrief.hire_last if debrief else None,
            starts_at=persons.local(interview.starts_at, person)
            if interview.starts_at and interview.starts_at > now
            else None,
        )
        for interview, debrief in session.exec(query)
    )
