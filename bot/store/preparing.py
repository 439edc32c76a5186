"""What is worth knowing the evening before an interview: the round before it, and the questions that went badly."""

from sqlmodel import Session, col, select

from bot.nudges.facts import Answer, LastTime, NudgeKind
from bot.store import persons, rounds
from bot.store.models import Debrief, Interview, Interviewer, Nudge, Person, Point, Question
from bot.vocabulary.asked import Went

HARD = 3
"""Questions that went badly, at most, in one message: it is read on a phone."""


def last_time(session: Session, person: Person, interview: Interview) -> LastTime | None:
    """What was said in the previous round; None if this is the first."""
    last = rounds.before(session, interview)
    if last is None or last.id is None:
        return None
    points = session.exec(select(Point).where(Point.interview_id == last.id).order_by(col(Point.id))).all()
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == last.id)).first()
    met = session.exec(
        select(Interviewer).where(Interviewer.interview_id == last.id).order_by(col(Interviewer.id))
    ).all()
    return LastTime(
        day=persons.local(last.ended_at, person).date(),
        met=tuple(each.name for each in met),
        told=tuple(point.answer for point in points if point.told),
        missed=tuple(point.answer for point in points if not point.told),
        doubts=tuple(each.doubt for each in met if each.doubt),
        promised=debrief.promised if debrief else "",
        kept=was_kept(session, last.id),
    )


def was_kept(session: Session, interview_id: int) -> bool:
    """Whether they said that they sent what they had promised."""
    done = Nudge.interview_id == interview_id, Nudge.kind == NudgeKind.PROMISED, Nudge.answer == Answer.DONE
    return session.exec(select(Nudge.id).where(*done)).first() is not None


def hard_questions(session: Session, interview: Interview) -> tuple[str, ...]:
    """What they would answer better, from all their interviews: this company's first, then the newest."""
    query = (
        select(Question.text)
        .join(Interview)
        .where(Interview.person_id == interview.person_id, Question.went == Went.BETTER)
        .order_by(
            (col(Interview.company) == interview.company).desc(), col(Interview.ended_at).desc(), col(Question.id)
        )
    )
    return tuple(dict.fromkeys(session.exec(query.limit(HARD))))
