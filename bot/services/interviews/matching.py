"""Which known interview an invitation is about."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from sqlmodel import Session, col, select

from bot.reading.invitations.common_names import squashed
from bot.services.checklist import beginning
from bot.services.interviews import talks
from bot.store import debrief_rows, persons
from bot.store.models import Appointment, Debrief, Interview, Person
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.editions import Edition

DAY = timedelta(days=1)
NEAR = 4 * DAY
"""How far apart one talk may be from another that it replaces without any invitation saying so."""


def known(session: Session, person: Person, edition: Edition) -> Appointment | None:
    """The appointment that it is for; an interview that has been debriefed is a different one by now."""
    query = (
        select(Appointment)
        .join(Interview)
        .outerjoin(Debrief, col(Debrief.interview_id) == col(Interview.id))
        .where(Interview.person_id == person.id, Appointment.uid == (edition.uid or None), col(Debrief.id).is_(None))
        .order_by(col(Appointment.id).desc())
    )
    return next((each for each in session.exec(query) if _is_same(each, edition)), None)


def _is_same(row: Appointment, edition: Edition) -> bool:
    """For a recurring appointment it has to be the same occurrence, which may have moved since."""
    return row.uid == edition.uid and edition.occurrence in {row.occurrence, row.starts_at}


def same_meeting(session: Session, person: Person, new: NewInterview) -> Appointment | None:
    """The talk that it is a copy of: forwarded, or from another calendar, which gave it a different id.

    It starts at the same time, and has the same video link; or it also ends at the same time, and has the same
    organizer or employer, since nobody is in two places at once.
    """
    assert new.edition
    theirs = [(one, each) for one in _of_that_day(session, person, new) for each in talks.of(session, one)]
    for one, each in theirs:
        by_link = bool(new.edition.link) and _room(each.link) == _room(new.edition.link)
        by_organizer = bool(new.edition.organizer) and each.organizer == new.edition.organizer
        is_theirs = not new.company or _is_employer(one, new)
        is_long = each.ended_at == new.ended_at
        is_same = by_link or (is_long and is_theirs and (by_organizer or (bool(new.company) and _is_role(one, new))))
        if each.starts_at == new.starts_at and is_same:
            return each
    return None


def called_off(session: Session, person: Person, new: NewInterview) -> Appointment | None:
    """The newest talk of an interview with this employer that is cancelled as a whole: it now gets a new date."""
    query = beginning.without_debrief(person).order_by(col(Interview.id).desc())
    for one in session.exec(query) if new.company else ():
        known_talks = talks.of(session, one)
        if (
            known_talks
            and all(each.cancelled for each in known_talks)
            and _is_employer(one, new)
            and _is_role(one, new)
        ):
            return known_talks[-1]
    return None


def _room(link: str) -> str:
    """A meeting's link without its password and the like, which a copy may lack."""
    return re.split(r"[?#]", link.casefold(), maxsplit=1)[0].rstrip("/")


def typed_by_hand(session: Session, person: Person, new: NewInterview) -> Interview | None:
    """The interview of that company on that day that came from no invitation; None if there is none, or several."""
    day = _of_that_day(session, person, new)
    found = [one for one in day if _is_employer(one, new) and not talks.of(session, one)]
    return found[0] if len(found) == 1 else None


def day_of(session: Session, person: Person, known: Appointment, new: NewInterview) -> Interview | None:
    """The interview that a talk belongs to at its new time: its own, unless its other talks are on another day.

    None: it becomes an interview of its own. So the people met on one day are thanked after that day, not after the
    last.
    """
    assert new.starts_at
    own, day = session.get_one(Interview, known.interview_id), persons.local(new.starts_at, person).date()
    others = [each for each in talks.of(session, own) if each is not known and not each.cancelled]
    if day in {persons.local(each.starts_at, person).date() for each in (known, *others)}:
        return own
    there = same_day(session, person, replace(new, company=own.company, role=own.role), but=own)
    return there or (None if others else own)


def same_day(session: Session, person: Person, new: NewInterview, *, but: Interview | None = None) -> Interview | None:
    """The interview that it is another talk of: that day's with the same employer, or the same organizer."""
    assert new.edition
    for one in _of_that_day(session, person, new):
        if one is but:
            continue
        known_talks = talks.of(session, one)
        is_theirs = _is_employer(one, new) or not new.company
        by_organizer = not new.company and bool(new.edition.organizer)
        organized = not by_organizer or new.edition.organizer in {each.organizer for each in known_talks}
        is_of_it = is_theirs and organized and _is_role(one, new) and (known_talks or not new.role)
        if is_of_it and (new.company or by_organizer):
            return one
    return None


def _of_that_day(session: Session, person: Person, new: NewInterview) -> Sequence[Interview]:
    """The open interviews of that day, in the person's zone, that have no debrief yet."""
    assert new.starts_at
    midnight = datetime.combine(
        persons.local(new.starts_at, person).date(), time(), persons.local(new.starts_at, person).tzinfo
    )
    query = beginning.without_debrief(person).where(
        col(Interview.ended_at) > midnight, col(Interview.ended_at) <= midnight + DAY
    )
    return session.exec(query.order_by(col(Interview.id))).all()


def _is_employer(one: Interview, new: NewInterview) -> bool:
    """Whether the two names are one employer's: "Northwind" and "Northwind Traders" are."""
    here, there = squashed(one.company), squashed(new.company)
    return bool(here and there) and (here.startswith(there) or there.startswith(here))


def _is_role(one: Interview, new: NewInterview) -> bool:
    return not new.role or one.role.casefold() == new.role.casefold()


def beside(session: Session, person: Person, interview: Interview, new: NewInterview) -> tuple[int, datetime] | None:
    """The open interview around that time with the same employer, for the same role, with at least one same person."""
    assert new.starts_at
    query = beginning.without_debrief(person).where(
        col(Interview.starts_at).between(new.starts_at - NEAR, new.starts_at + NEAR), Interview.id != interview.id
    )
    names = {each.name for each in new.met}
    for one in session.exec(query.order_by(col(Interview.id))):
        meets = names & {each.name for each in debrief_rows.met(session, one.id or 0)}
        if meets and _is_employer(one, new) and _is_role(one, new) and one.starts_at and one.id:
            return one.id, persons.local(one.starts_at, person)
    return None
