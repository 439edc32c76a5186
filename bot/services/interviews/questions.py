"""What a person was asked in all their interviews: added, rated, changed, removed. Each function is one transaction.

Private, until they choose to let a coach channel see it. It is not used in notes.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Case, case
from sqlmodel import Session, col, func, select

from bot.interviews.rounds import round_name
from bot.store import persons
from bot.store.debrief_rows import own_interview
from bot.store.models import Interview, Person, Question
from bot.support.limits import MOST_QUESTIONS
from bot.vocabulary.asked import Asked, Went
from bot.wording.phrases import Phrase, role_at_company

PAGE = 6
"""Questions in one message."""


@dataclass(frozen=True)
class Wanted:
    """Which questions to show: those of one interview, or of all (0)."""

    interview_id: int = 0
    page: int = 1


@dataclass(frozen=True)
class Entry:
    """One question, and where it was asked. The time is in the person's own zone."""

    id: int
    text: str
    went: Went | None
    company: str
    round: str | Phrase
    ended_at: datetime


@dataclass(frozen=True)
class Listed:
    """One page of the questions: what went badly first, newest first within that."""

    wanted: Wanted
    pages: int
    total: int
    entries: tuple[Entry, ...]


class TooMany:
    """There would be more questions for one interview than we keep; nothing was added."""


def note(
    session: Session, now: datetime, who: persons.Who, interview_id: int, asked: tuple[Asked, ...]
) -> TooMany | bool:
    """Add what was asked; an existing question only takes the rating. False if the interview is not theirs."""
    person = persons.present(session, who)
    if own_interview(session, person, interview_id) is None:
        return False
    there = {
        row.text.casefold(): row for row in session.exec(select(Question).where(Question.interview_id == interview_id))
    }
    new = [each for each in asked if each.text.casefold() not in there]
    if len(there) + len(new) > MOST_QUESTIONS:
        return TooMany()
    for each in asked:
        row = there.get(each.text.casefold()) or Question(interview_id=interview_id, text=each.text, noted_at=now)
        row.went, row.noted_at = each.went or row.went, now
        session.add(row)
    return True


def listed(session: Session, _now: datetime, who: persons.Who, wanted: Wanted) -> Listed:
    """A page of them."""
    person = persons.present(session, who, lock=False)
    which = [Interview.person_id == person.id]
    if wanted.interview_id:
        which.append(Interview.id == wanted.interview_id)
    total = session.exec(select(func.count(col(Question.id))).join(Interview).where(*which)).one()
    pages = max(1, -(-total // PAGE))
    page = min(max(1, wanted.page), pages)
    query = (
        select(Question, Interview)
        .join(Interview)
        .where(*which)
        .order_by(hardest_first(), col(Interview.ended_at).desc(), col(Question.id))
        .offset((page - 1) * PAGE)
        .limit(PAGE)
    )
    entries = tuple(_entry(person, question, interview) for question, interview in session.exec(query))
    return Listed(Wanted(wanted.interview_id, page), pages, total, entries)


def hardest_first() -> Case[int]:
    """The order: those to answer better, those with no rating, those that went well."""
    return case((col(Question.went) == Went.BETTER, 0), (col(Question.went).is_(None), 1), else_=2)


def find(session: Session, _now: datetime, who: persons.Who, question_id: int) -> Asked | None:
    """One question; None if it is not theirs, as everywhere below."""
    row = _own(session, persons.present(session, who, lock=False), question_id)
    return Asked(row.text, row.went) if row else None


def about(session: Session, _now: datetime, who: persons.Who, interview_id: int) -> Phrase | None:
    """Which interview it is whose questions are to be noted: role and company."""
    interview = own_interview(session, persons.present(session, who, lock=False), interview_id)
    return role_at_company(interview.role, interview.company) if interview else None


def mark(session: Session, now: datetime, who: persons.Who, question_id: int, went: Went) -> bool:
    """Rate how answering it went."""
    row = _own(session, persons.present(session, who), question_id)
    if row:
        row.went, row.noted_at = went, now
    return row is not None


def reword(session: Session, now: datetime, who: persons.Who, question_id: int, asked: Asked) -> int | None:
    """Change its wording; returns its interview."""
    row = _own(session, persons.present(session, who), question_id)
    if row is None:
        return None
    row.text, row.went, row.noted_at = asked.text, asked.went or row.went, now
    return row.interview_id


def drop(session: Session, _now: datetime, who: persons.Who, question_id: int) -> None:
    """Remove it from the list, if it is still there."""
    if row := _own(session, persons.present(session, who), question_id):
        session.delete(row)


def _own(session: Session, person: Person, question_id: int) -> Question | None:
    query = select(Question).join(Interview).where(Question.id == question_id, Interview.person_id == person.id)
    return session.exec(query).first()


def _entry(person: Person, question: Question, interview: Interview) -> Entry:
    assert question.id is not None
    ended_at = persons.local(interview.ended_at, person)
    called = round_name(interview.round, interview.later_round)
    return Entry(question.id, question.text, question.went, interview.company, called, ended_at)
