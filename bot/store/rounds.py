"""Rounds of interviews with one employer: the next one waits for its day, and each knows the one before it.

They belong together by person, company and role, so they stay together through an export, a merge and a correction.
"""

from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from bot.interviews.rounds import next_round
from bot.nudges.facts import NO_DAY_YET, Outcome
from bot.store.models import Interview


def waiting(session: Session, interview: Interview) -> list[Interview]:
    """Later rounds that have no day yet."""
    query = select(Interview).where(*_same(interview), Interview.ended_at == NO_DAY_YET)
    return list(session.exec(query.order_by(col(Interview.id))))


def expect(session: Session, now: datetime, interview: Interview) -> Interview | None:
    """Make the next round, with no day yet; None if there already is one."""
    later = select(Interview.id).where(*_same(interview), col(Interview.ended_at) > interview.ended_at)
    if session.exec(later).first() is not None:
        return None
    made = Interview(
        person_id=interview.person_id,
        company=interview.company,
        role=interview.role,
        later_round=next_round(interview.round, interview.later_round),
        ended_at=NO_DAY_YET,
        entered_at=now,
    )
    session.add(made)
    session.flush()
    return made


def before(session: Session, interview: Interview) -> Interview | None:
    """The previous round: the last that led to another."""
    query = select(Interview).where(
        *_same(interview), col(Interview.ended_at) < interview.ended_at, Interview.outcome == Outcome.NEXT_ROUND
    )
    return session.exec(query.order_by(col(Interview.ended_at).desc())).first()


def _same(interview: Interview) -> list[ColumnElement[bool]]:
    """Conditions for interviews of the same person about the same role at the same company."""
    return [
        col(Interview.person_id) == interview.person_id,
        col(Interview.id) != interview.id,
        func.lower(Interview.company) == func.lower(interview.company),
        func.lower(Interview.role) == func.lower(interview.role),
    ]
