"""Nudges about interviews that somebody names: stopped, or snoozed until a day. Each function is one transaction."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.nudges import typed
from bot.nudges.snoozing import on_day
from bot.services.nudges import answering, upcoming
from bot.services.nudges.upcoming import Coming
from bot.store import nudge_store, persons
from bot.store.models import Interview, Nudge, Person
from bot.vocabulary.nudge_state import NudgeState
from bot.wording.phrases import Phrase, role_at_company


def are_about(session: Session, _now: datetime, who: persons.Who, said: str) -> bool:
    """Whether words name the company of an open interview."""
    return bool(_named(session, persons.present(session, who, lock=False), said))


def _named(session: Session, person: Person, said: str) -> list[Interview]:
    query = select(Interview).where(Interview.person_id == person.id, col(Interview.outcome).is_(None))
    return [each for each in session.exec(query) if typed.names(said, (each.company,))]


def stop_about(session: Session, now: datetime, who: persons.Who, said: str) -> tuple[tuple[int, Phrase], ...]:
    """No more nudges about the open interviews whose company these words name: id, and role at company, of each."""
    person = persons.present(session, who)
    named = _named(session, person, said)
    for interview in named:
        interview.nudges_stopped = True
    nudge_store.replan(session, now, person, [each.id or 0 for each in named])
    return tuple((each.id or 0, role_at_company(each.role, each.company)) for each in named)


def pause_about(session: Session, now: datetime, who: persons.Who, said: str, until: date) -> Coming:
    """Snooze until that morning whatever would come before about the interviews whose company these words name."""
    person = persons.present(session, who)
    named = [each.id for each in _named(session, person, said)]
    morning = on_day(until, persons.local(now, person))
    query = (
        select(Nudge.id)
        .where(Nudge.person_id == person.id, Nudge.state == NudgeState.WAITING, Nudge.due_at < morning)
        .where(col(Nudge.interview_id).in_(named))
        .order_by(col(Nudge.due_at), col(Nudge.id))
    )
    for nudge_id in session.exec(query).all():
        answering.snooze(session, now, who, nudge_id or 0, until)
    return upcoming.coming(session, now, who)
