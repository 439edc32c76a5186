"""Invitations that follow one another: what is new is noted, what moved moves, what is off is offered to be taken off.

Talks of one day with one employer are one interview: whoever goes from room to room is asked once in the evening how it
went, and thanks each of them for what concerned them. Each talk stays an appointment of its own, which can move or be
cancelled without the others.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from bot import persons
from bot.calendar_files.editions import Edition
from bot.checklist import beginning, rows
from bot.checklist.answers import NewInterview
from bot.checklist.people import Met
from bot.interviews import ahead, ending, matching, talks
from bot.interviews.ahead import NOTHING, Coming
from bot.interviews.ending import Done
from bot.models import Appointment, Interview, Person
from bot.mydata import undoing
from bot.nudges import ledger
from bot.nudges.facts import Outcome


class Fate(StrEnum):
    """What became of an invitation."""

    NOTED = "noted"
    JOINED = "joined"
    """It is one more talk of an interview that was known."""
    MOVED = "moved"
    CHANGED = "changed"
    """Its time is the same, but something else is not."""
    CONFIRMED = "confirmed"
    """It was a hold, and is agreed now; its time is the same."""
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
    coming: Coming = NOTHING
    beside: tuple[int, datetime] | None = None
    """Another interview with the same people a few days off, and when it begins: this one may take its place."""


def follow(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Followed | None:
    """Note what an invitation says, or change what an earlier one of the same appointment said.

    None where company or role are missing, and no other invitation tells them.
    """
    person = persons.present(session, who)
    edition = new.edition
    assert edition
    new = replace(new, country=new.country or edition.country)
    known = matching.known(session, person, edition)
    if known:
        return _follow_up(session, now, person, known, new)
    day = matching.same_day(session, person, new)
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
    known = matching.known(session, person, new.edition)
    if known is None:
        by_hand = matching.typed_by_hand(session, person, new)
        known = talks.appoint(session, by_hand, new) if by_hand else None
    if known is None:
        return None
    interview = session.get_one(Interview, known.interview_id)
    if new.edition.sequence < known.sequence:
        return _followed(session, person, interview, known, Fate.OLDER)
    if known.cancelled:
        return _followed(session, person, interview, known, Fate.KNOWN)
    others = [each for each in talks.of(session, interview) if each is not known and not each.cancelled]
    undo_id = _remember(session, now, person, interview, "has one talk less" if others else "is called off")
    known.cancelled, known.sequence, known.stamp = True, new.edition.sequence, new.edition.stamp
    gone = talks.leave(session, interview, known, ()) if others else ()
    interview.nudges_stopped = interview.nudges_stopped or not others
    talks.settle(session, now, person, interview)
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
    appointments = talks.of(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    for each in appointments:
        each.cancelled = False
    interview.nudges_stopped = False
    talks.settle(session, now, person, interview)
    return _followed(session, person, interview, appointments[0], Fate.ON_AGAIN)


def name(session: Session, now: datetime, who: persons.Who, interview_id: int, met: tuple[Met, ...]) -> Followed | None:
    """The person says who is behind addresses. None where no interview of their own came from an invitation."""
    person = persons.present(session, who)
    interview = rows.own_interview(session, person, interview_id)
    appointments = talks.of(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    undo_id = _remember(session, now, person, interview, "has more people")
    talks.meet(session, interview, met)
    talks.settle(session, now, person, interview)
    return _followed(session, person, interview, appointments[-1], Fate.CHANGED, undo_id=undo_id)


# --- what is done ------------------------------------------------------------------------------------------------


def _note(session: Session, now: datetime, person: Person, new: NewInterview) -> Followed:
    """A new interview, or one that the person told of before: their calendar knows better when it is."""
    was = beginning.entered_ahead(session, person, new)
    was = was if was and not talks.of(session, was) else None
    before = was.starts_at if was else None
    interview = beginning.expected(session, now, person, new, was)
    appointment = talks.appoint(session, interview, new)
    moved = before is not None and before != new.starts_at
    beside = None if moved else matching.beside(session, person, interview, new)
    fate = Fate.MOVED if moved else Fate.NOTED
    noted = _followed(session, person, interview, appointment, fate, was=before if moved else None)
    return replace(noted, beside=beside)


def _join(session: Session, now: datetime, person: Person, interview: Interview, new: NewInterview) -> Followed:
    first = not talks.of(session, interview)
    appointment = talks.appoint(session, interview, new)
    interview.country = interview.country or new.country
    talks.meet(session, interview, new.met)
    talks.settle(session, now, person, interview)
    return _followed(session, person, interview, appointment, Fate.NOTED if first else Fate.JOINED)


def _follow_up(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> Followed:
    """A later edition counts, an older one does not."""
    assert new.edition
    assert new.starts_at
    interview = session.get_one(Interview, known.interview_id)
    same_time = (known.starts_at, known.ended_at) == (new.starts_at, new.ended_at)
    same = same_time and not known.cancelled and _is_as_known(known, interview, new)
    if new.edition.sequence < known.sequence or (not same and new.edition.is_older_than(known.sequence, known.stamp)):
        return _followed(session, person, interview, known, Fate.OLDER)
    same_file = new.edition.stamp and (new.edition.sequence, new.edition.stamp) == (known.sequence, known.stamp)
    if same or (same_file and same_time):
        known.sequence, known.stamp = new.edition.sequence, new.edition.stamp or known.stamp
        return _followed(session, person, interview, known, Fate.KNOWN)
    is_confirmed = known.is_hold and not new.edition.is_hold
    same_hour = Fate.CONFIRMED if is_confirmed else Fate.CHANGED
    fate = Fate.ON_AGAIN if known.cancelled else same_hour if same_time else Fate.MOVED
    was = persons.local(known.starts_at, person)
    undo_id = _remember(session, now, person, interview, "follows its newest invitation")
    if known.cancelled and interview.outcome is Outcome.NOT_HELD:
        interview.outcome, interview.closed_at = None, None
    interview.nudges_stopped = interview.nudges_stopped and not known.cancelled
    gone = talks.leave(session, interview, known, new.met)
    talks.agree(known, new)
    interview.how, interview.country = new.how or interview.how, new.country or interview.country
    talks.meet(session, interview, new.met)
    talks.settle(session, now, person, interview)
    return _followed(session, person, interview, known, fate, was=was, gone=gone, undo_id=undo_id)


def _is_as_known(known: Appointment, interview: Interview, new: NewInterview) -> bool:
    """Whether an invitation says the same as the last one, apart from when it is."""
    assert new.edition
    return (
        set(known.names) == {each.name for each in new.met}
        and (known.is_hold, known.link) == (new.edition.is_hold, new.edition.link or known.link)
        and new.how in {None, interview.how}
    )


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
        ahead.coming(session, [interview.id]).get(interview.id, NOTHING),
    )
