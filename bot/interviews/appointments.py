"""Invitations that follow one another: what is new is noted, what moved moves, what is off is offered to be taken off.

Talks of one day with one employer are one interview: whoever goes from room to room is asked once in the evening how it
went, and thanks each of them for what concerned them. Each talk stays an appointment of its own, which can move or be
cancelled without the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from bot import persons
from bot.calendar_files.common_names import squashed
from bot.calendar_files.editions import Edition
from bot.checklist import beginning, rows
from bot.checklist.answers import NewInterview
from bot.checklist.people import Met, joined
from bot.interviews import ending
from bot.interviews.ending import Done
from bot.models import Appointment, Debrief, Interview, Person
from bot.mydata import undoing
from bot.nudges import ledger
from bot.nudges.facts import Outcome

DAY = timedelta(days=1)
NEAR = 4 * DAY
"""So far from each other one talk may have taken the place of another, of which no invitation says so."""


class Fate(StrEnum):
    """What became of an invitation."""

    NOTED = "noted"
    JOINED = "joined"
    """It is one more talk of an interview that was known."""
    MOVED = "moved"
    CHANGED = "changed"
    """Its time is the same, but something else is not."""
    ON_AGAIN = "on_again"
    KNOWN = "known"
    OLDER = "older"
    CALLED_OFF = "called_off"
    """The whole interview: whether it goes is for the person to say."""
    TALK_OFF = "talk_off"
    """One talk of several."""


@dataclass(frozen=True)
class Followed:
    """What became of an invitation, and the interview as it is now. Moments are in the person's own zone."""

    fate: Fate
    interview_id: int
    company: str
    role: str
    starts_at: datetime
    """Of the talk that the invitation is about."""
    was: datetime | None
    """When that began before, where it moved."""
    whole: tuple[datetime, datetime]
    """From when to when the interview is, with all its talks."""
    met: tuple[Met, ...]
    gone: tuple[str, ...] = ()
    """Who is not among those met any more."""
    undo_id: int | None = None
    beside: tuple[int, datetime] | None = None
    """Another interview with the same people a few days off, and when it begins: this one may take its place."""


def follow(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Followed | None:
    """Note what an invitation says, or change what an earlier one of the same appointment said.

    None where company or role are missing, and no other invitation tells them.
    """
    person = persons.present(session, who)
    assert new.edition
    known = _known(session, person, new.edition)
    if known:
        return _follow_up(session, now, person, known, new)
    day = _same_day(session, person, new)
    if day:
        return _join(session, now, person, day, new)
    if not (new.company and new.role):
        return None
    return _note(session, now, person, new)


def already(session: Session, _now: datetime, who: persons.Who, edition: Edition) -> Followed | None:
    """The interview that this very edition was noted as; None where it was not."""
    person = persons.present(session, who, lock=False)
    query = (
        select(Appointment, Interview)
        .join(Interview)
        .where(
            Interview.person_id == person.id,
            Appointment.uid == (edition.uid or None),
            Appointment.sequence == edition.sequence,
            col(Appointment.stamp).is_not_distinct_from(edition.stamp),
            col(Appointment.cancelled).is_(False),
        )
    )
    found = (pair for pair in session.exec(query) if pair[0].occurrence == edition.occurrence)
    appointment, interview = next(found, (None, None))
    return _followed(session, person, interview, appointment, Fate.KNOWN) if appointment and interview else None


def call_off(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Followed | None:
    """An appointment is cancelled: no nudge comes any more, and the person is asked whether the interview goes.

    One that was typed by hand is known by its company and day. None where no interview is known that it may be.
    """
    person = persons.present(session, who)
    assert new.edition
    known = _known(session, person, new.edition) or _typed_by_hand(session, person, new)
    if known is None:
        return None
    interview = session.get_one(Interview, known.interview_id)
    if new.edition.sequence < known.sequence:
        return _followed(session, person, interview, known, Fate.OLDER)
    if known.cancelled:
        return _followed(session, person, interview, known, Fate.KNOWN)
    others = [each for each in _appointments(session, interview) if each is not known and not each.cancelled]
    undo_id = _remember(session, now, person, interview, "has one talk less" if others else "is called off")
    known.cancelled, known.sequence, known.stamp = True, new.edition.sequence, new.edition.stamp
    gone = _leave(session, interview, known, ()) if others else ()
    interview.nudges_stopped = interview.nudges_stopped or not others
    _settle(session, now, person, interview)
    return _followed(
        session, person, interview, known, Fate.TALK_OFF if others else Fate.CALLED_OFF, gone=gone, undo_id=undo_id
    )


def take_off(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Done | None:
    """It is off the list: it did not take place. None where the interview is not their own."""
    person = persons.present(session, who)
    interview = rows.own_interview(session, person, interview_id)
    if interview is None:
        return None
    done = ending.end(session, now, person, interview, Outcome.NOT_HELD)
    interview.nudges_stopped = False  # should it be opened again
    ledger.replan(session, now, person, [interview_id])
    return done


def keep(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Followed | None:
    """It takes place all the same, and the nudges come. None where the interview is not their own."""
    person = persons.present(session, who)
    interview = rows.own_interview(session, person, interview_id)
    appointments = _appointments(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    for each in appointments:
        each.cancelled = False
    interview.nudges_stopped = False
    _settle(session, now, person, interview)
    return _followed(session, person, interview, appointments[0], Fate.ON_AGAIN)


def name(session: Session, now: datetime, who: persons.Who, interview_id: int, met: tuple[Met, ...]) -> Followed | None:
    """The person says who is behind addresses. None where no interview of their own came from an invitation."""
    person = persons.present(session, who)
    interview = rows.own_interview(session, person, interview_id)
    appointments = _appointments(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    undo_id = _remember(session, now, person, interview, "has more people")
    _meet(session, interview, met)
    _settle(session, now, person, interview)
    return _followed(session, person, interview, appointments[-1], Fate.CHANGED, undo_id=undo_id)


# --- which one it is ---------------------------------------------------------------------------------------------


def _known(session: Session, person: Person, edition: Edition) -> Appointment | None:
    """The appointment that it is of; that of an interview which was debriefed is another one by now."""
    query = (
        select(Appointment)
        .join(Interview)
        .outerjoin(Debrief, col(Debrief.interview_id) == col(Interview.id))
        .where(Interview.person_id == person.id, Appointment.uid == (edition.uid or None), col(Debrief.id).is_(None))
        .order_by(col(Appointment.id).desc())
    )
    return next((each for each in session.exec(query) if _is_same(each, edition)), None)


def _is_same(row: Appointment, edition: Edition) -> bool:
    """Of one that repeats it is that time of it, which may have moved since."""
    return row.uid == edition.uid and edition.occurrence in {row.occurrence, row.starts_at}


def _typed_by_hand(session: Session, person: Person, new: NewInterview) -> Appointment | None:
    """The interview of that company on that day that no invitation told of, with an appointment for it from now on."""
    found = [
        one for one in _of_that_day(session, person, new) if _is_employer(one, new) and not _appointments(session, one)
    ]
    return _appoint(session, found[0], new) if len(found) == 1 else None


def _same_day(session: Session, person: Person, new: NewInterview) -> Interview | None:
    """The interview of which it is one more talk: that day's with the same employer, or by the same organizer."""
    assert new.edition
    for one in _of_that_day(session, person, new):
        talks = _appointments(session, one)
        is_theirs = _is_employer(one, new) or not new.company
        by_organizer = not new.company and bool(new.edition.organizer)
        organized = not by_organizer or new.edition.organizer in {each.organizer for each in talks}
        if is_theirs and organized and _is_role(one, new) and (talks or not new.role) and (new.company or by_organizer):
            return one
    return None


def _of_that_day(session: Session, person: Person, new: NewInterview) -> Sequence[Interview]:
    """The open interviews of the day, in the person's zone, that have no debrief yet."""
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


# --- what is done ------------------------------------------------------------------------------------------------


def _note(session: Session, now: datetime, person: Person, new: NewInterview) -> Followed:
    """A new interview, or one that the person told of before: their calendar knows better when it is."""
    was = beginning.entered_ahead(session, person, new)
    was = was if was and not _appointments(session, was) else None
    before = was.starts_at if was else None
    interview = beginning.expected(session, now, person, new, was)
    appointment = _appoint(session, interview, new)
    moved = before is not None and before != new.starts_at
    beside = None if moved else _beside(session, person, interview, new)
    fate = Fate.MOVED if moved else Fate.NOTED
    noted = _followed(session, person, interview, appointment, fate, was=before if moved else None)
    return replace(noted, beside=beside)


def _beside(session: Session, person: Person, interview: Interview, new: NewInterview) -> tuple[int, datetime] | None:
    """The open interview of about that time with the same employer, for the same role, with one of the same people."""
    assert new.starts_at
    query = beginning.without_debrief(person).where(
        col(Interview.starts_at).between(new.starts_at - NEAR, new.starts_at + NEAR), Interview.id != interview.id
    )
    names = {each.name for each in new.met}
    for one in session.exec(query.order_by(col(Interview.id))):
        meets = names & {each.name for each in rows.met(session, one.id or 0)}
        if meets and _is_employer(one, new) and _is_role(one, new) and one.starts_at and one.id:
            return one.id, persons.local(one.starts_at, person)
    return None


def _join(session: Session, now: datetime, person: Person, interview: Interview, new: NewInterview) -> Followed:
    first = not _appointments(session, interview)
    appointment = _appoint(session, interview, new)
    _meet(session, interview, new.met)
    _settle(session, now, person, interview)
    return _followed(session, person, interview, appointment, Fate.NOTED if first else Fate.JOINED)


def _follow_up(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> Followed:
    """A later edition counts, an older one does not."""
    assert new.edition
    assert new.starts_at
    interview = session.get_one(Interview, known.interview_id)
    same_time = (known.starts_at, known.ended_at) == (new.starts_at, new.ended_at)
    same = same_time and not known.cancelled and set(known.names) == {each.name for each in new.met}
    if new.edition.sequence < known.sequence or (not same and new.edition.is_older_than(known.sequence, known.stamp)):
        return _followed(session, person, interview, known, Fate.OLDER)
    same_file = new.edition.stamp and (new.edition.sequence, new.edition.stamp) == (known.sequence, known.stamp)
    if same or same_file:
        known.sequence, known.stamp = new.edition.sequence, new.edition.stamp or known.stamp
        return _followed(session, person, interview, known, Fate.KNOWN)
    fate = Fate.ON_AGAIN if known.cancelled else Fate.CHANGED if same_time else Fate.MOVED
    was = persons.local(known.starts_at, person)
    undo_id = _remember(session, now, person, interview, "follows its newest invitation")
    if known.cancelled and interview.outcome is Outcome.NOT_HELD:
        interview.outcome, interview.closed_at = None, None
    interview.nudges_stopped = interview.nudges_stopped and not known.cancelled
    gone = _leave(session, interview, known, new.met)
    _agree(known, new)
    interview.how = new.how or interview.how
    _meet(session, interview, new.met)
    _settle(session, now, person, interview)
    return _followed(session, person, interview, known, fate, was=was, gone=gone, undo_id=undo_id)


def _appoint(session: Session, interview: Interview, new: NewInterview) -> Appointment:
    assert interview.id is not None
    assert new.starts_at
    row = Appointment(interview_id=interview.id, uid="", starts_at=new.starts_at, ended_at=new.ended_at)
    _agree(row, new)
    session.add(row)
    session.flush()
    return row


def _agree(row: Appointment, new: NewInterview) -> None:
    """Make it what the invitation says."""
    assert new.edition
    assert new.starts_at
    row.uid, row.occurrence, row.organizer = new.edition.uid, new.edition.occurrence, new.edition.organizer
    row.sequence, row.stamp, row.cancelled = new.edition.sequence, new.edition.stamp, False
    row.starts_at, row.ended_at, row.names = new.starts_at, new.ended_at, [each.name for each in new.met]


def _meet(session: Session, interview: Interview, met: tuple[Met, ...]) -> None:
    assert interview.id is not None
    rows.agree_interviewers(session, interview.id, joined(rows.met(session, interview.id), met))


def _leave(session: Session, interview: Interview, appointment: Appointment, met: tuple[Met, ...]) -> tuple[str, ...]:
    """Take off those who came with this appointment alone, and do not come any more; gives back their names."""
    assert interview.id is not None
    stay = {name for each in _appointments(session, interview) if each is not appointment for name in each.names}
    gone = set(appointment.names) - stay - {each.name for each in met}
    there = rows.met(session, interview.id)
    rows.agree_interviewers(session, interview.id, tuple(each for each in there if each.name not in gone))
    return tuple(each.name for each in there if each.name in gone)


def _settle(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    """The interview is as long as its talks that take place; its nudges follow."""
    assert interview.id is not None
    session.flush()
    on = [each for each in _appointments(session, interview) if not each.cancelled]
    if on:
        interview.starts_at, interview.ended_at = min(each.starts_at for each in on), max(each.ended_at for each in on)
    interview.version += 1
    ledger.replan(session, now, person, [interview.id])


def _appointments(session: Session, interview: Interview) -> list[Appointment]:
    query = select(Appointment).where(Appointment.interview_id == interview.id).order_by(col(Appointment.id))
    return list(session.exec(query))


def _remember(session: Session, now: datetime, person: Person, interview: Interview, what: str) -> int:
    assert interview.id is not None
    return undoing.remember(session, now, person, f"{interview.role} at {interview.company} {what}", [interview.id])


def _followed(
    session: Session,
    person: Person,
    interview: Interview,
    appointment: Appointment,
    fate: Fate,
    *,
    was: datetime | None = None,
    gone: tuple[str, ...] = (),
    undo_id: int | None = None,
) -> Followed:
    assert interview.id is not None
    whole = (persons.local(each, person) for each in (interview.starts_at or interview.ended_at, interview.ended_at))
    begins, ends = whole
    return Followed(
        fate,
        interview.id,
        interview.company,
        interview.role,
        persons.local(appointment.starts_at, person),
        persons.local(was, person) if was else None,
        (begins, ends),
        rows.met(session, interview.id),
        gone,
        undo_id,
    )
