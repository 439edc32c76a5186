"""All interviews of a person, a page at a time, each with where it stands and what comes next."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, col, func, or_, select

from bot.checklist.closing import ClosingStep, closing_steps
from bot.interviews.figures import Figures, figures
from bot.interviews.rounds import round_name
from bot.interviews.stages import Stage, stage_of
from bot.nudges.facts import NO_DAY_YET, Facts, NudgeKind, Outcome
from bot.store import debrief_rows as debriefs
from bot.store import persons
from bot.store.models import Debrief, Interview, Interviewer, Nudge, Person
from bot.store.nudge_rows import TOLD_AT, facts_of
from bot.store.talks_ahead import NOTHING, Coming, coming
from bot.vocabulary.answers import How
from bot.vocabulary.debrief_state import State
from bot.vocabulary.nudge_state import NudgeState
from bot.wording.phrases import Phrase

PAGE, SHORT_PAGE = 8, 4
"""Interviews on one page; on a short one, as many as fit into a message with the longest names."""


@dataclass(frozen=True)
class Wanted:
    """Which part of the list to show."""

    closed: bool = False
    page: int = 1
    size: int = PAGE


@dataclass(frozen=True)
class Entry:
    """One interview in the list. Times are in the person's own zone."""

    id: int
    company: str
    role: str
    round: str | Phrase
    how: How | None
    starts_at: datetime | None
    ended_at: datetime
    stage: Stage
    has_day: bool
    """If not, it is a next round whose day is not known yet."""
    outcome: Outcome | None
    debrief_id: int | None
    debrief: State | None
    steps: tuple[ClosingStep, ...]
    """The four closing steps; () if there was no debrief yet."""
    thanked: int
    to_thank: int
    next: tuple[NudgeKind, datetime] | None
    """The next nudge about it."""
    answer_by: date | None = None
    """When to answer their offer by."""
    coming: Coming = NOTHING
    """What to know before it, if it is upcoming."""


@dataclass(frozen=True)
class Listing:
    """One page of the list, and what goes above it."""

    now: datetime
    wanted: Wanted
    pages: int
    entries: tuple[Entry, ...]
    open: int
    closed: int
    next: tuple[NudgeKind, datetime, str] | None
    """The very next nudge, and the company that it is about."""
    figures: Figures


def listing(session: Session, now: datetime, who: persons.Who, wanted: Wanted) -> Listing:
    """A page of the list: open interviews or closed ones, the newest (or furthest ahead) first."""
    person = persons.present(session, who, lock=False)
    all_of_them = _overview(session, person)
    closed = sum(outcome not in {None, Outcome.OFFER} for _, _, outcome in all_of_them)
    counts = {True: closed, False: len(all_of_them) - closed}
    pages = max(1, -(-counts[wanted.closed] // wanted.size))
    shown = replace(wanted, page=min(max(1, wanted.page), pages))
    return Listing(
        now=persons.local(now, person),
        wanted=shown,
        pages=pages,
        entries=_entries(session, now, person, shown),
        open=counts[False],
        closed=closed,
        next=_next_of_all(session, person),
        figures=figures(
            (persons.local(ended, person), persons.local(sent, person) if sent else None, outcome)
            for ended, sent, outcome in all_of_them
        ),
    )


def _overview(session: Session, person: Person) -> list[tuple[datetime, datetime | None, Outcome | None]]:
    columns = (col(Interview.ended_at), col(Interview.note_sent_at), col(Interview.outcome))
    return list(session.exec(select(*columns).where(Interview.person_id == person.id)))


def _entries(session: Session, now: datetime, person: Person, wanted: Wanted) -> tuple[Entry, ...]:
    is_open = or_(col(Interview.outcome).is_(None), Interview.outcome == Outcome.OFFER)
    query = (
        select(Interview, Debrief)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, ~is_open if wanted.closed else is_open)
        .order_by(col(Interview.ended_at).desc(), col(Interview.id).desc())
        .offset((wanted.page - 1) * wanted.size)
        .limit(wanted.size)
    )
    found = session.exec(query).all()
    ids = [interview.id for interview, _ in found if interview.id is not None]
    facts, met, following, talks = facts_of(session, ids), _met(session, ids), _next(session, ids), coming(session, ids)
    entries = (
        _entry(session, now, person, interview, debrief, facts[interview.id], met, following.get(interview.id))
        for interview, debrief in found
        if interview.id is not None
    )
    return tuple(replace(each, coming=talks.get(each.id, NOTHING)) for each in entries)


def _entry(
    session: Session,
    now: datetime,
    person: Person,
    interview: Interview,
    debrief: Debrief | None,
    facts: Facts,
    met: dict[int, tuple[int, int]],
    coming: tuple[NudgeKind, datetime] | None,
) -> Entry:
    assert interview.id is not None
    to_thank, thanked = met.get(interview.id, (0, 0))
    return Entry(
        id=interview.id,
        company=interview.company,
        role=interview.role,
        round=round_name(interview.round, interview.later_round),
        how=interview.how,
        starts_at=persons.local(interview.starts_at, person) if interview.starts_at else None,
        ended_at=persons.local(interview.ended_at, person),
        stage=stage_of(facts, persons.local(now, person)),
        has_day=interview.ended_at != NO_DAY_YET,
        outcome=interview.outcome,
        answer_by=interview.answer_by,
        debrief_id=debrief.id if debrief else None,
        debrief=debrief.state if debrief else None,
        steps=closing_steps(debriefs.load(session, debrief)) if debrief else (),
        thanked=thanked,
        to_thank=to_thank,
        next=(coming[0], persons.local(coming[1], person)) if coming else None,
    )


def _met(session: Session, ids: list[int]) -> dict[int, tuple[int, int]]:
    """By interview: how many interviewers, and how many of them have been thanked."""
    query = (
        select(Interviewer.interview_id, func.count(), func.count(col(Interviewer.thanked_at)))
        .where(col(Interviewer.interview_id).in_(ids))
        .group_by(col(Interviewer.interview_id))
    )
    return {interview_id: (met, thanked) for interview_id, met, thanked in session.exec(query)}


def _next(session: Session, ids: list[int]) -> dict[int, tuple[NudgeKind, datetime]]:
    query = (
        select(Nudge.interview_id, Nudge.kind, TOLD_AT)
        .where(col(Nudge.interview_id).in_(ids), Nudge.state == NudgeState.WAITING)
        .order_by(TOLD_AT.desc())
    )
    return {interview_id: (NudgeKind(kind), due) for interview_id, kind, due in session.exec(query)}


def _next_of_all(session: Session, person: Person) -> tuple[NudgeKind, datetime, str] | None:
    query = (
        select(Nudge.kind, TOLD_AT, Interview.company)
        .join(Interview)
        .where(Nudge.person_id == person.id, Nudge.state == NudgeState.WAITING)
        .order_by(TOLD_AT)
        .limit(1)
    )
    found = session.exec(query).first()
    return (NudgeKind(found[0]), persons.local(found[1], person), found[2]) if found else None
