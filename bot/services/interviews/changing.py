"""What people do with their interviews: end, reopen, change, merge. Each function is one transaction.

Every change can be undone for a few minutes, so one wrong click is not fatal. The nudges are replanned.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from bot.interviews.rounds import round_name
from bot.nudges.facts import NO_DAY_YET, Outcome
from bot.reading.interviews.starting import LASTS
from bot.services.interviews import outcomes, talks
from bot.services.interviews.merging import fits, merge
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import debrief_rows as debriefs
from bot.store import nudge_store, persons, rounds
from bot.store.models import Interview, Person, Point
from bot.support.limits import MOST_POINTS
from bot.vocabulary.answers import How
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase, role_at_company


@dataclass(frozen=True)
class Facts:
    """The interview itself, as a form shows it. Times are in the person's own zone."""

    company: str
    role: str
    ended_at: datetime
    starts_at: datetime | None = None
    """Only known if it was entered ahead of time."""
    how: How | None = None
    round: str = ""
    met: tuple[Met, ...] = ()


@dataclass(frozen=True)
class Shown:
    """One interview as a form shows it, and which version that is."""

    id: int
    version: int
    facts: Facts
    others: tuple[tuple[int, Phrase], ...]
    """Entries that may be the same interview: id, and name."""


@dataclass(frozen=True)
class Changed:
    """Somebody changed it in the meantime: nothing was overwritten."""

    now: Shown


def shown(session: Session, _now: datetime, who: persons.Who, interview_id: int) -> Shown | None:
    """One interview, for a form; None if it is not this person's, as everywhere below."""
    person = persons.present(session, who, lock=False)
    interview = debriefs.own_interview(session, person, interview_id)
    return _shown(session, person, interview) if interview else None


def end(session: Session, now: datetime, who: persons.Who, interview_id: int, outcome: Outcome | None) -> Done | None:
    """Record how it ended; None: it is open again. The nudges follow."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None:
        return None
    done = outcomes.end(session, now, person, interview, outcome)
    nudge_store.replan(session, now, person, [interview_id])
    return done


class TooMany:
    """An interview would have more people, or points of one kind, than we keep; nothing was changed."""


def change(
    session: Session,
    now: datetime,
    who: persons.Who,
    interview_id: int,
    version: int,
    facts: Facts,
    same_as: int = 0,
) -> Done | Changed | TooMany | None:
    """Change the interview. A form that showed an older version changes nothing, and is told.

    `same_as`: another entry for the same interview. This one takes over what only the other knows, and the other goes.
    """
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None:
        return None
    if interview.version != version:
        return Changed(_shown(session, person, interview))
    other = debriefs.own_interview(session, person, same_as) if same_as != interview_id else None
    if other and not fits(session, interview_id, facts.met, same_as):
        return TooMany()
    name = role_at_company(interview.role, interview.company)
    what = phrase("done.merged", name=name) if other else phrase("done.changed", name=name)
    undo_id = undoing.remember(session, now, person, what, [interview_id, *([same_as] if other else [])])
    interview.company, interview.role = facts.company, facts.role
    if facts.round != str(_round(interview)):
        interview.round, interview.later_round = facts.round, None
    interview.starts_at, interview.ended_at, interview.how = facts.starts_at, facts.ended_at, facts.how
    debriefs.agree_interviewers(session, interview_id, facts.met)
    if other:
        merge(session, now, interview, other)
    _changed(session, now, person, interview)
    return Done(what, undo_id)


@dataclass(frozen=True)
class Waiting:
    """An interview whose day or hour is not known yet."""

    id: int
    what: Phrase
    """Role at company, and the round."""
    day: date | None = None
    """Its day, in the person's zone, if an invitation names that alone."""


def waiting_round(session: Session, _now: datetime, who: persons.Who, interview_id: int) -> Waiting | None:
    """An interview's next round, or that interview itself, while its day is not known."""
    person = persons.present(session, who, lock=False)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None:
        return None
    known = [interview] if interview.ended_at == NO_DAY_YET else rounds.waiting(session, interview)
    return next((_waiting(session, person, each) for each in known), None)


def waiting_rounds(session: Session, _now: datetime, who: persons.Who) -> tuple[Waiting, ...]:
    """All whose day is not known, newest first."""
    person = persons.present(session, who, lock=False)
    query = select(Interview).where(
        Interview.person_id == person.id, Interview.ended_at == NO_DAY_YET, col(Interview.outcome).is_(None)
    )
    found = session.exec(query.order_by(col(Interview.id).desc())).all()
    return tuple(_waiting(session, person, each) for each in found)


def set_day(session: Session, now: datetime, who: persons.Who, interview_id: int, starts_at: datetime) -> Done | None:
    """Set the day of a next round; None if it is not theirs, or already had one."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None or interview.ended_at != NO_DAY_YET:
        return None
    what = phrase(
        "done.has_its_day", name=_waiting(session, person, interview).what, at=persons.local(starts_at, person)
    )
    undo_id = undoing.remember(session, now, person, what, [interview_id])
    interview.starts_at, interview.ended_at = starts_at, starts_at + LASTS
    for talk in talks.of(session, interview):
        talk.starts_at, talk.ended_at = interview.starts_at, interview.ended_at
    _changed(session, now, person, interview)
    return Done(what, undo_id)


def _waiting(session: Session, person: Person, interview: Interview) -> Waiting:
    name = role_at_company(interview.role, interview.company)
    if called := _round(interview):
        name = phrase("common.role_at_company_round", name=name, round=called)
    on = [each for each in talks.of(session, interview) if not each.cancelled]
    return Waiting(interview.id or 0, name, persons.local(on[0].starts_at, person).date() if on else None)


def _round(interview: Interview) -> str | Phrase:
    return round_name(interview.round, interview.later_round)


def add_point(
    session: Session, now: datetime, who: persons.Who, interview_id: int, text: str, told: bool
) -> Done | TooMany | None:
    """Add a point, told or missed, for the note to use. None if the interview is not theirs."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None:
        return None
    same = select(func.count()).where(Point.interview_id == interview_id, col(Point.told).is_(told))
    if session.exec(same).one() >= MOST_POINTS:
        return TooMany()
    what = phrase("done.point_added", name=role_at_company(interview.role, interview.company))
    undo_id = undoing.remember(session, now, person, what, [interview_id])
    session.add(Point(interview_id=interview_id, told=told, answer=text))
    _changed(session, now, person, interview)
    return Done(what, undo_id)


def _changed(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    assert interview.id is not None
    interview.version += 1
    session.flush()
    nudge_store.replan(session, now, person, [interview.id])


def _shown(session: Session, person: Person, interview: Interview) -> Shown:
    assert interview.id is not None
    facts = Facts(
        company=interview.company,
        role=interview.role,
        ended_at=persons.local(interview.ended_at, person),
        starts_at=persons.local(interview.starts_at, person) if interview.starts_at else None,
        how=interview.how,
        round=str(_round(interview)),
        met=debriefs.met(session, interview.id),
    )
    return Shown(interview.id, interview.version, facts, _alike(session, person, interview))


def _alike(session: Session, person: Person, interview: Interview) -> tuple[tuple[int, Phrase], ...]:
    """Other entries that may be the same interview: those of the same company, newest first."""
    query = (
        select(Interview)
        .where(
            Interview.person_id == person.id,
            Interview.id != interview.id,
            col(Interview.company).istartswith(interview.company.split()[0], autoescape=True),
        )
        .order_by(col(Interview.ended_at).desc())
        .limit(20)
    )
    return tuple(
        (
            each.id,
            phrase("interview_forms.other_on", name=name, day=ended)
            if each.ended_at != NO_DAY_YET
            else phrase("interview_forms.other_without_day", name=name),
        )
        for each in session.exec(query)
        if each.id is not None
        and (ended := persons.local(each.ended_at, person).date())
        and (name := role_at_company(each.role, each.company))
    )
