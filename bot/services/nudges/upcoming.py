"""The nudges that are to come: listed, paused, moved to another zone. Each function is one transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from bot.nudges.facts import NudgeFacts
from bot.nudges.hours import FOR_GOOD, at
from bot.store import nudge_store, persons
from bot.store.debrief_rows import own_interview
from bot.store.models import Interview, Nudge
from bot.store.nudge_rows import TOLD_AT, gather, paused_until
from bot.vocabulary.nudge_state import NudgeState
from bot.wording.phrases import Phrase, role_at_company

SHOWN = 8
"""Nudges in one list: as many as fit with the longest names."""


@dataclass(frozen=True)
class Coming:
    """The nudges that a person is going to get. Times are in their own zone."""

    now: datetime
    nudges: tuple[NudgeFacts, ...]
    """The first of them, in order of their due times."""
    more: int
    """How many come after those."""
    paused_until: datetime | None
    stopped: tuple[tuple[int, Phrase], ...]
    """The interviews whose nudges were stopped: id, and role at company."""


def coming(session: Session, now: datetime, who: persons.Who) -> Coming:
    """What is going to come, and what was paused or stopped."""
    person = persons.present(session, who, lock=False)
    live = select(Nudge).where(Nudge.person_id == person.id, Nudge.state == NudgeState.WAITING)
    rows = session.exec(live.order_by(TOLD_AT, col(Nudge.id))).all()
    stopped = select(Interview).where(
        Interview.person_id == person.id, col(Interview.nudges_stopped), col(Interview.outcome).is_(None)
    )
    paused = paused_until(person, now)
    return Coming(
        now=persons.local(now, person),
        nudges=gather(session, now, {person.id or 0: person}, rows[:SHOWN]),
        more=max(0, len(rows) - SHOWN),
        paused_until=persons.local(paused, person) if paused else None,
        stopped=tuple(
            (one.id, role_at_company(one.role, one.company)) for one in session.exec(stopped) if one.id is not None
        ),
    )


def pause(session: Session, now: datetime, who: persons.Who, until: date | None) -> Coming:
    """No nudges until quiet hours end on that day; None: until they say otherwise."""
    person = persons.present(session, who)
    person.paused_until = FOR_GOOD if until is None else at(until, person.quiet_to, ZoneInfo(person.zone))
    nudge_store.replan(session, now, person)
    return coming(session, now, who)


def is_paused(session: Session, now: datetime, who: persons.Who) -> bool:
    """Whether they have paused everything."""
    person = persons.present(session, who, lock=False)
    return paused_until(person, now) is not None


def go_on(session: Session, now: datetime, who: persons.Who) -> Coming:
    """End the pause."""
    person = persons.present(session, who)
    person.paused_until = None
    nudge_store.replan(session, now, person)
    return coming(session, now, who)


def use_zone(session: Session, now: datetime, who: persons.Who, zone: str) -> Coming:
    """Use this IANA zone from now on, whatever the surface says."""
    person = persons.present(session, who)
    persons.move(session, person, zone)
    person.zone_is_own = True
    nudge_store.replan(session, now, person)
    return coming(session, now, who)


def start_again(session: Session, now: datetime, who: persons.Who, interview_id: int) -> None:
    """Resume nudges about an interview after they were stopped."""
    person = persons.present(session, who)
    if interview := own_interview(session, person, interview_id):
        interview.nudges_stopped = False
        nudge_store.replan(session, now, person, [interview_id])
