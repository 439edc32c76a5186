"""Cancelled invitations: nudges stop, and the person decides what happens to the interview."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot.nudges.facts import Outcome
from bot.services.checklist import beginning
from bot.services.interviews import matching, outcomes, talks
from bot.services.interviews.fates import Fate, Followed, followed, remember
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import debrief_rows, nudge_store, persons
from bot.store.models import Interview
from bot.vocabulary.answers import NewInterview
from bot.wording.phrases import phrase, role_at_company


def call_off(session: Session, now: datetime, who: persons.Who, new: NewInterview) -> Followed | None:
    """An appointment is cancelled: its nudges stop, and the person is asked whether to remove the interview.

    One that was entered by hand is recognised by company and day. None if no known interview can be meant.
    """
    person = persons.present(session, who)
    assert new.edition
    same = matching.known(session, person, new.edition)
    known = same or matching.same_meeting(session, person, new)
    if known is None:
        by_hand = matching.typed_by_hand(session, person, new)
        known = talks.appoint(session, by_hand, new) if by_hand else None
    if known is None:
        return None
    interview = session.get_one(Interview, known.interview_id)
    if same and new.edition.sequence < same.sequence:
        return followed(session, person, interview, same, Fate.OLDER)
    if known.cancelled:
        return followed(session, person, interview, known, Fate.KNOWN)
    others = [each for each in talks.of(session, interview) if each is not known and not each.cancelled]
    name = role_at_company(interview.role, interview.company)
    off = phrase("done.one_talk_less", name=name) if others else phrase("done.called_off", name=name)
    undo_id = remember(session, now, person, interview, off)
    known.cancelled, known.sequence, known.stamp = True, new.edition.sequence, new.edition.stamp
    gone = talks.leave(session, interview, known, ()) if others else ()
    interview.nudges_stopped = interview.nudges_stopped or not others
    talks.settle(session, now, person, interview)
    return followed(
        session, person, interview, known, Fate.TALK_OFF if others else Fate.CALLED_OFF, gone=gone, undo_id=undo_id
    )


def take_off(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Done | None:
    """Close it: it did not take place. None if the interview is not theirs."""
    person = persons.present(session, who)
    interview = debrief_rows.own_interview(session, person, interview_id)
    if interview is None:
        return None
    done = outcomes.end(session, now, person, interview, Outcome.NOT_HELD)
    interview.nudges_stopped = False  # in case it is reopened
    nudge_store.replan(session, now, person, [interview_id])
    return done


def erase(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Done | None:
    """Delete it completely. None unless it is one of their open interviews without a debrief."""
    person = persons.present(session, who)
    own = beginning.without_debrief(person).where(Interview.id == interview_id)
    interview = session.exec(own).first()
    if interview is None:
        return None
    what = phrase("done.deleted", name=role_at_company(interview.role, interview.company))
    undo_id = undoing.remember(session, now, person, what, [interview_id])
    session.delete(interview)
    session.flush()
    return Done(what, undo_id)


def keep(session: Session, now: datetime, who: persons.Who, interview_id: int) -> Followed | None:
    """It takes place after all, and the nudges come. None if the interview is not theirs."""
    person = persons.present(session, who)
    interview = debrief_rows.own_interview(session, person, interview_id)
    appointments = talks.of(session, interview) if interview else []
    if interview is None or not appointments:
        return None
    for each in appointments:
        each.cancelled = False
    interview.nudges_stopped = False
    talks.settle(session, now, person, interview)
    return followed(session, person, interview, appointments[0], Fate.ON_AGAIN)


def to_tell(off: Sequence[Followed], on: Followed | None) -> list[Followed]:
    """Of what one file cancels: an interview cancelled as a whole is reported once, and not if `on` took its place."""
    whole = {each.interview_id for each in off if each.fate is Fate.CALLED_OFF}
    taken = {on.interview_id} if on and not on.is_off else set()
    return [each for each in off if each.interview_id not in (taken if each.fate is Fate.CALLED_OFF else whole)]
