"""Invitations that follow one another: a new one is entered, a moved one is moved, a repeated one is entered once.

Talks on one day with one employer are one interview: somebody who goes from room to room is asked only once, in the
evening, how it went, and thanks each person for their part. Each talk remains an appointment of its own, which can be
moved or cancelled without the others.
"""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select

from bot.nudges.facts import NO_DAY_YET, Outcome
from bot.services.checklist import beginning
from bot.services.interviews import matching, talks
from bot.services.interviews.fates import Fate, Followed, Span, followed, remember, span
from bot.services.interviews.merging import merge
from bot.store import debrief_rows, persons
from bot.store.models import Appointment, Interview, Person
from bot.store.nudge_store import replan
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.editions import Edition
from bot.vocabulary.met import Met
from bot.wording.phrases import phrase, role_at_company


def follow(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Followed | None:
    """Enter what an invitation says, or change what an earlier one for the same appointment said.

    None if company or role is missing, and no other invitation names it.
    """
    person = persons.present(session, who)
    edition = new.edition
    assert edition
    new = replace(new, country=new.country or edition.country)
    known = matching.known(session, person, edition)
    if known:
        return _follow_up(session, now, person, known, new)
    same = matching.same_meeting(session, person, new)
    if same and not same.cancelled:
        return _copy(session, now, person, same, new)
    if same and new.edition and new.edition.stamp and same.stamp and new.edition.stamp < same.stamp:
        return followed(session, person, session.get_one(Interview, same.interview_id), same, Fate.OLDER)
    off = same or matching.called_off(session, person, new)
    if off:
        return _agree(session, now, person, off, new)
    day = matching.same_day(session, person, new)
    if day:
        return _join(session, now, person, day, new)
    if not (new.company and new.role):
        return None
    return _note(session, now, person, new)


def expect_hour(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> int | None:
    """Enter an interview whose invitation names only the day: it waits for its hour. Returns its id.

    One that had an hour on another day waits for it, too. None if company or role is missing, or its hour on that day
    is known already: nothing is entered then.
    """
    person = persons.present(session, who)
    assert new.edition
    known = matching.known(session, person, new.edition)
    told = None if known else beginning.entered_ahead(session, person, new)
    interview = session.get_one(Interview, known.interview_id) if known else told
    if known and interview and _is_on_another_day(session, now, person, known, new):
        _forget_hour(session, now, person, interview)
    if (interview and interview.ended_at != NO_DAY_YET) or not (new.company and new.role):
        return None
    if known:
        talks.agree(known, new)
    else:
        waiting = replace(new, starts_at=None, ended_at=NO_DAY_YET)
        interview = beginning.expected(session, now, person, waiting, told)
        talks.appoint(session, interview, new)
    return interview.id if interview else None


def _is_on_another_day(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> bool:
    """Whether a later edition of the only talk of an interview to come names another day, and no hour."""
    interview = session.get_one(Interview, known.interview_id)
    assert new.edition
    assert new.starts_at
    return (
        now < interview.ended_at != NO_DAY_YET
        and interview.outcome is None
        and len(talks.of(session, interview)) == 1
        and not new.edition.is_older_than(known.sequence, known.stamp)
        and persons.local(known.starts_at, person).date() != new.starts_at.date()
    )


def _forget_hour(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    """It takes place on another day, at an hour that nobody has named: until then nothing is due."""
    called = role_at_company(interview.role, interview.company)
    remember(session, now, person, interview, phrase("done.follows_invitation", name=called))
    interview.starts_at, interview.ended_at = None, NO_DAY_YET
    interview.version += 1
    session.flush()
    assert interview.id is not None
    replan(session, now, person, [interview.id])


def already(session: Session, _now: datetime, who: persons.Who, edition: Edition) -> Followed | None:
    """The interview that this exact edition was entered as; None if it was not."""
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
    return followed(session, person, interview, appointment, Fate.KNOWN) if appointment and interview else None


def name(session: Session, now: datetime, who: persons.Who, interview_id: int, met: tuple[Met, ...]) -> Followed | None:
    """The person says who is behind the addresses. None if no interview of theirs came from an invitation."""
    person = persons.present(session, who)
    interview = debrief_rows.own_interview(session, person, interview_id)
    appointments = talks.of(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    called = role_at_company(interview.role, interview.company)
    undo_id = remember(session, now, person, interview, phrase("done.more_people", name=called))
    talks.meet(session, interview, met)
    talks.settle(session, now, person, interview)
    return followed(session, person, interview, appointments[-1], Fate.CHANGED, undo_id=undo_id)


# --- details -----------------------------------------------------------------------------------------------------


def _note(session: Session, now: datetime, person: Person, new: NewInterview) -> Followed:
    """A new interview, or one that the person has entered: their calendar knows better when it is."""
    was = beginning.entered_ahead(session, person, new)
    was = was if was and not talks.of(session, was) else None
    before = was.starts_at if was else None
    interview = beginning.expected(session, now, person, new, was)
    appointment = talks.appoint(session, interview, new)
    moved = before is not None and before != new.starts_at
    beside = None if moved else matching.beside(session, person, interview, new)
    fate = Fate.MOVED if moved else Fate.NOTED
    noted = followed(session, person, interview, appointment, fate, was=before if moved else None)
    return replace(noted, beside=beside)


def _copy(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> Followed:
    """Nothing is doubled; but the copy may say more about who is met, and where."""
    assert new.edition
    interview = session.get_one(Interview, known.interview_id)
    known.link, known.is_hold = known.link or new.edition.link, known.is_hold and new.edition.is_hold
    known.names = list(dict.fromkeys([*known.names, *(each.name for each in new.met)]))
    interview.how, interview.country = interview.how or new.how, interview.country or new.country
    talks.meet(session, interview, new.met)
    talks.settle(session, now, person, interview)
    return followed(session, person, interview, known, Fate.COPY)


def _join(session: Session, now: datetime, person: Person, interview: Interview, new: NewInterview) -> Followed:
    first = not talks.of(session, interview)
    appointment = talks.appoint(session, interview, new)
    interview.country = interview.country or new.country
    talks.meet(session, interview, new.met)
    talks.settle(session, now, person, interview)
    return followed(session, person, interview, appointment, Fate.NOTED if first else Fate.JOINED)


def _follow_up(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> Followed:
    """A later edition counts, an older one does not."""
    assert new.edition
    assert new.starts_at
    interview = session.get_one(Interview, known.interview_id)
    same_time = (known.starts_at, known.ended_at) == (new.starts_at, new.ended_at)
    same = same_time and not known.cancelled and _is_as_known(known, interview, new)
    if new.edition.sequence < known.sequence or (not same and new.edition.is_older_than(known.sequence, known.stamp)):
        return followed(session, person, interview, known, Fate.OLDER)
    same_file = new.edition.stamp and (new.edition.sequence, new.edition.stamp) == (known.sequence, known.stamp)
    if same or (same_file and same_time):
        known.sequence, known.stamp = new.edition.sequence, new.edition.stamp or known.stamp
        return followed(session, person, interview, known, Fate.KNOWN)
    return _agree(session, now, person, known, new)


def _agree(session: Session, now: datetime, person: Person, known: Appointment, new: NewInterview) -> Followed:
    """From now on the talk is what this invitation says, and takes place."""
    assert new.edition
    interview = session.get_one(Interview, known.interview_id)
    same_time = (known.starts_at, known.ended_at) == (new.starts_at, new.ended_at)
    is_confirmed = known.is_hold and not new.edition.is_hold
    same_hour = Fate.ON_AGAIN if known.cancelled else Fate.CONFIRMED if is_confirmed else Fate.CHANGED
    had_no_hour = interview.ended_at == NO_DAY_YET
    fate = same_hour if same_time else Fate.NOTED if had_no_hour else Fate.MOVED
    was = persons.local(known.starts_at, person)
    day = matching.day_of(session, person, known, new)
    what = phrase("done.follows_invitation", name=role_at_company(interview.role, interview.company))
    undo_id = remember(session, now, person, interview, what, *([day] if day and day is not interview else []))
    if known.cancelled and interview.outcome is Outcome.NOT_HELD:
        interview.outcome, interview.closed_at = None, None
    interview.nudges_stopped = interview.nudges_stopped and not known.cancelled
    rest = None
    if day is not interview:
        interview, rest = _to_its_day(session, now, person, known, day, new)
    gone = talks.leave(session, interview, known, new.met)
    talks.agree(known, new)
    interview.how, interview.country = new.how or interview.how, new.country or interview.country
    talks.meet(session, interview, new.met)
    talks.settle(session, now, person, interview)
    agreed = followed(session, person, interview, known, fate, was=was, gone=gone, undo_id=undo_id)
    return replace(agreed, rest=rest)


def _to_its_day(
    session: Session, now: datetime, person: Person, known: Appointment, day: Interview | None, new: NewInterview
) -> tuple[Interview, Span | None]:
    """Move the talk, with the people in it, to its new day's interview: returns that, and when the rest takes place."""
    was = session.get_one(Interview, known.interview_id)
    if day and not any(each is not known and not each.cancelled for each in talks.of(session, was)):
        merge(session, now, day, was)
        return day, None
    theirs = tuple(each for each in debrief_rows.met(session, known.interview_id) if each.name in known.names)
    day = day or _as_its_own(session, now, person, was, new)
    assert day.id is not None
    talks.leave(session, was, known, ())
    known.interview_id = day.id
    talks.meet(session, day, theirs)
    talks.settle(session, now, person, was)
    return day, span(was, person)


def _as_its_own(session: Session, now: datetime, person: Person, was: Interview, new: NewInterview) -> Interview:
    """An interview for a talk on another day, with the same role and round. If nudges were stopped, they stay so."""
    same = replace(new, company=was.company, role=was.role, round=was.round)
    known = replace(same, how=new.how or was.how, country=new.country or was.country)
    made = beginning.expected(session, now, person, known, None)
    made.later_round, made.nudges_stopped = was.later_round, was.nudges_stopped
    return made


def _is_as_known(known: Appointment, interview: Interview, new: NewInterview) -> bool:
    """Whether an invitation says the same as the last one, apart from the time."""
    assert new.edition
    return (
        set(known.names) == {each.name for each in new.met}
        and (known.is_hold, known.link) == (new.edition.is_hold, new.edition.link or known.link)
        and new.how in {None, interview.how}
    )
