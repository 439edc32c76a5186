"""How a debrief starts: right after the interview, or with one that was entered ahead of time."""

import secrets
from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.checklist.conversation import begin
from bot.nudges.facts import NO_DAY_YET
from bot.nudges.typed import names
from bot.services.checklist.debriefs import DebriefView, go_on_with, set_others_aside, view_of
from bot.store import debrief_rows, persons
from bot.store.models import Debrief, Interview, Person
from bot.store.nudge_store import replan, replan_one
from bot.vocabulary.answers import Answers, NewInterview
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, role_at_company


def start(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> DebriefView:
    """Start the debrief of an interview that is over: a new one, or one that was entered ahead of time.

    A debrief that is being asked is put aside until later.
    """
    person = persons.present(session, who)
    interview = entered_ahead(session, person, new) or _enter(session, now, person, new)
    interview.ended_at, interview.how = new.ended_at, new.how or interview.how
    return _begin(session, now, person, interview, new.met)


def expect(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> int:
    """Enter an upcoming interview; the nudges to prepare and to debrief follow. Returns its id."""
    person = persons.present(session, who)
    interview = expected(session, now, person, new, entered_ahead(session, person, new))
    assert interview.id is not None
    return interview.id


def expected(session: Session, now: datetime, person: Person, new: NewInterview, told: Interview | None) -> Interview:
    """The same within a transaction. `told`: the interview as the person entered it before, if they did."""
    interview = told or _enter(session, now, person, new)
    interview.starts_at, interview.ended_at, interview.how = new.starts_at, new.ended_at, new.how or interview.how
    interview.country = new.country or interview.country
    assert interview.id is not None
    debrief_rows.agree_interviewers(session, interview.id, new.met or debrief_rows.met(session, interview.id))
    replan(session, now, person, [interview.id])
    return interview


def begin_with(session: Session, now: datetime, who: persons.Who, interview_id: int) -> DebriefView | None:
    """Start or continue the debrief of one of this person's interviews; None if it is not theirs."""
    person = persons.present(session, who)
    interview = debrief_rows.own_interview(session, person, interview_id)
    if interview is None:
        return None
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview.id)).first()
    if debrief is None:
        return _begin(session, now, person, interview)
    return go_on_with(session, now, person, debrief)


def begun(session: Session, now: datetime, who: persons.Who, text: str) -> int | None:
    """The one interview without a debrief that has begun and that a text names by its company; None if there is none,
    or more than one.
    """
    person = persons.present(session, who, lock=False)
    query = without_debrief(person).where(or_(col(Interview.ended_at) <= now, col(Interview.starts_at) <= now))
    named = [each.id for each in session.exec(query) if names(text, (each.company,))]
    return named[0] if len(named) == 1 else None


def to_debrief(session: Session, now: datetime, who: persons.Who) -> tuple[tuple[int, Phrase], ...]:
    """The interviews that were entered ahead of time and have no debrief yet: id, and role at company; newest first."""
    person = persons.present(session, who, lock=False)
    query = (
        without_debrief(person).where(col(Interview.ended_at) <= now).order_by(col(Interview.ended_at).desc()).limit(3)
    )
    return tuple((one.id, role_at_company(one.role, one.company)) for one in session.exec(query) if one.id is not None)


def without_debrief(person: Person) -> SelectOfScalar[Interview]:
    """The open interviews of a person that have no debrief yet."""
    return (
        select(Interview)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, col(Debrief.id).is_(None), col(Interview.outcome).is_(None))
    )


def entered_ahead(session: Session, person: Person, new: NewInterview) -> Interview | None:
    """The same interview, if the person has mentioned it before: mentioned twice, it is still one."""
    near = timedelta(days=1)
    query = without_debrief(person).where(
        or_(
            col(Interview.ended_at).between(new.ended_at - near, new.ended_at + near),
            col(Interview.ended_at) == NO_DAY_YET,  # the next round, whose day we now learn
        ),
    )
    same = (one for one in session.exec(query) if one.company.casefold() == new.company.casefold())
    return next((one for one in same if one.role.casefold() == new.role.casefold()), None)


def _enter(session: Session, now: datetime, person: Person, new: NewInterview) -> Interview:
    assert person.id is not None
    interview = Interview(
        person_id=person.id,
        company=new.company,
        role=new.role,
        starts_at=new.starts_at,
        ended_at=new.ended_at,
        how=new.how,
        round=new.round,
        country=new.country,
        entered_at=now,
    )
    session.add(interview)
    session.flush()
    return interview


def _begin(
    session: Session, now: datetime, person: Person, interview: Interview, met: tuple[Met, ...] = ()
) -> DebriefView:
    assert person.id is not None
    assert interview.id is not None
    set_others_aside(session, now, person, keep=None)
    known = Answers(met=met or debrief_rows.met(session, interview.id), signer=debrief_rows.signer_of(person))
    first = begin(known).conversation
    debrief = Debrief(
        person_id=person.id,
        interview_id=interview.id,
        state=first.state,
        step=first.step,
        key=secrets.token_hex(12),
        moved_at=now,
        untold_since=now,
    )
    debrief_rows.store(session, debrief, first)
    coming = replan_one(session, now, person, interview, debrief)
    with session.no_autoflush:  # the query need not see what was changed here
        return view_of(session, now, person, debrief, first, coming)
