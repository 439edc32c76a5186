"""Corrects or reschedules an interview itself, by typed words; can be undone. Each function is one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from bot.interviews.itself import Anew, Itself, read_itself
from bot.interviews.when import Times, moved_to
from bot.nudges.facts import NO_DAY_YET
from bot.nudges.typed import names
from bot.reading.intents.other_employer import is_of_another
from bot.reading.interviews.starting import LASTS
from bot.services.interviews import talks
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import nudge_store, persons
from bot.store.debrief_rows import own_interview
from bot.store.models import Appointment, Debrief, Interview, Person
from bot.vocabulary.debrief_state import State
from bot.wording.phrases import Phrase, phrase, role_at_company

MOST = 5
"""Interviews that may be meant: those mentioned most recently."""


@dataclass(frozen=True)
class Amended:
    """What a message makes of an interview, before it is stored."""

    interview: Interview
    debrief: Debrief | None
    anew: Anew


def read(session: Session, now: datetime, person: Person, text: str, *, surely: bool) -> Amended | None:
    """The interview that a message corrects, and how; None if it corrects none.

    `surely`: only what can be about nothing else. Anything less certain is about the one mentioned last.
    """
    here = persons.local(now, person)
    known = [(each, _itself(each[0], person)) for each in _spoken_of(session, person, text)]
    read = ((each, read_itself(text, itself, here, person.locale)) for each, itself in known)
    found = [Amended(*each, anew) for each, anew in read if anew and (anew.is_sure or not surely)]
    return max(found, key=lambda each: (each.anew.is_sure, each.anew.fits), default=None)


def amend(session: Session, now: datetime, person: Person, amended: Amended) -> Done:
    """Store it; the nudges follow."""
    interview, itself = amended.interview, amended.anew.itself
    name = role_at_company(interview.role, interview.company)
    what = phrase("done.of_interview", name=name, what=amended.anew.what)
    undo_id = undoing.remember(session, now, person, what, [interview.id or 0])
    interview.company, interview.role, interview.how = itself.company, itself.role, itself.how
    interview.starts_at, interview.ended_at = itself.times.starts_at, itself.times.ended_at
    _changed(session, now, person, interview)
    return Done(what, undo_id)


@dataclass(frozen=True)
class NoHour:
    """An interview is moved to a day, but it is not said at what time."""

    id: int
    name: Phrase
    day: date
    as_before: datetime
    """That day at the previous start time."""


def move(session: Session, now: datetime, who: persons.Who, text: str) -> Done | NoHour | None:
    """Reschedule the one interview that a message can mean to the time it names.

    Of several talks in a day all move, or only the one whose interviewer it names. None, and nothing changed, if
    several interviews may be meant, or if no future time is named.
    """
    person = persons.present(session, who)
    here = persons.local(now, person)
    known = [interview for interview, debrief in _spoken_of(session, person, text) if not debrief]
    likely = [each for each in known if each.ended_at > now] or known
    if len(likely) != 1 or is_of_another(text, (likely[0].company, likely[0].role)):
        return None
    (interview,) = likely
    named = [each for each in _taking_place(session, interview) if names(text, each.names)]
    if len(named) > 1:
        return None
    talk = named[0] if named else None
    was = _times(talk or interview, person)
    match moved_to(text, was, here, person.locale):
        case Times() as times if times.at > here:
            return _move(session, now, person, interview, times, talk)
        case date() as day if day >= here.date() and day != was.at.date():
            as_before = datetime.combine(day, was.at.timetz())
            return NoHour(interview.id or 0, role_at_company(interview.role, interview.company), day, as_before)
    return None


def move_to(session: Session, now: datetime, who: persons.Who, interview_id: int, at: datetime) -> Done | None:
    """Reschedule an interview to a future time; None if it is not the person's, or if either is in the past."""
    person = persons.present(session, who)
    found = own_interview(session, person, interview_id)
    if found is None or found.outcome or at <= now:
        return None
    return _move(session, now, person, found, _times(found, person).to(persons.local(at, person)))


def _move(
    session: Session,
    now: datetime,
    person: Person,
    interview: Interview,
    times: Times,
    talk: Appointment | None = None,
) -> Done:
    """Move an interview with all talks of that day, keeping the gaps between them; or only the one talk."""
    every = _taking_place(session, interview)
    was = _times(talk or interview, person)
    name = role_at_company(interview.role, interview.company)
    if len(every) <= 1:
        what = phrase("done.moved", name=name, was=was.at, at=times.at)
    elif talk:
        what = phrase("done.talk_moved", name=name, people=tuple(talk.names), was=was.at, at=times.at)
    else:
        what = phrase("done.talks_moved", name=name, talks=len(every), was=was.at, at=times.at)
    undo_id = undoing.remember(session, now, person, what, [interview.id or 0])
    times = times if times.starts_at else Times(times.at, times.at + LASTS)
    by = times.at - was.at
    for each in [talk] if talk else every:
        each.starts_at, each.ended_at = each.starts_at + by, each.ended_at + by
    if len(every) > 1:
        talks.settle(session, now, person, interview)
        return Done(what, undo_id)
    interview.starts_at, interview.ended_at = times.starts_at, times.ended_at
    _changed(session, now, person, interview)
    return Done(what, undo_id)


def _taking_place(session: Session, interview: Interview) -> list[Appointment]:
    return [each for each in talks.of(session, interview) if not each.cancelled]


@dataclass(frozen=True)
class MayMove:
    """An interview that a message names along with a time, without saying what that means."""

    id: int
    name: Phrase
    at: datetime


def may_move(session: Session, now: datetime, who: persons.Who, text: str) -> MayMove | None:
    """The one upcoming interview that a message names by company, and the future time it mentions; None if either
    lacks.

    If there are several talks, it may be about only one of them, which one button cannot settle.
    """
    person = persons.present(session, who, lock=False)
    here = persons.local(now, person)
    ahead = [
        each
        for each, debrief in _spoken_of(session, person, text)
        if not debrief and each.ended_at > now and names(text, (each.company,))
    ]
    if len(ahead) != 1 or len(_taking_place(session, ahead[0])) > 1:
        return None
    times = moved_to(text, _times(ahead[0], person), here, person.locale)
    if not isinstance(times, Times) or times.at <= here or times == _times(ahead[0], person):
        return None
    return MayMove(ahead[0].id or 0, role_at_company(ahead[0].role, ahead[0].company), times.at)


def _changed(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    interview.version += 1
    session.flush()
    nudge_store.replan(session, now, person, [interview.id or 0])


def _spoken_of(session: Session, person: Person, text: str) -> Sequence[tuple[Interview, Debrief | None]]:
    """The interviews that may be meant, the most recently mentioned first; if a text names some of them by company, or
    else by role, only these.
    """
    last = func.coalesce(Debrief.moved_at, Interview.entered_at)
    query = (
        select(Interview, Debrief)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, col(Interview.ended_at) != NO_DAY_YET)
        .where(col(Interview.outcome).is_(None))
        .order_by(col(Debrief.state).is_distinct_from(State.ASKING), last.desc(), col(Interview.id).desc())
        .limit(MOST)
    )
    found = session.exec(query).all()
    of_company = [each for each in found if names(text, (each[0].company,))]
    return of_company or [each for each in found if names(text, (each[0].role,))] or found


def _itself(interview: Interview, person: Person) -> Itself:
    return Itself(interview.company, interview.role, _times(interview, person), interview.how)


def _times(of: Interview | Appointment, person: Person) -> Times:
    starts_at = persons.local(of.starts_at, person) if of.starts_at else None
    return Times(starts_at, persons.local(of.ended_at, person))
