"""Open interviews that somebody may be talking about, and what they say they did. Each function is one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.checklist import answer_text
from bot.notes.note_context import Address
from bot.nudges.typed import done_at, done_for, names
from bot.reading.intents.other_employer import is_of_another
from bot.services.notes.writing import mark_sent, thank_all
from bot.store import debrief_rows as debriefs
from bot.store import persons
from bot.store.models import Debrief, Interview
from bot.store.nudge_store import replan
from bot.store.preparing import was_kept
from bot.vocabulary.answers import Answers
from bot.wording.phrases import Phrase, role_at_company

MOST_KNOWN = 5
"""Interviews to choose from."""


@dataclass(frozen=True)
class Thanked:
    """An interviewer, and when their note was sent; None: it was not. Times are in the person's own zone."""

    name: str
    at: datetime | None
    now: datetime


@dataclass(frozen=True)
class Known:
    """An open interview, as far as it takes to talk about it."""

    id: int
    name: Phrase
    """Role at company."""
    company: str
    ahead: bool
    met: str
    """The interviewers, one per line; "" if not known."""
    told: str
    """What they told the employer, one per line."""
    promised: str
    promised_by: date | None
    """The day by which they promised it, in the person's zone."""
    promise_is_kept: bool
    hire_date: str
    """When the position is to be filled, as they answered; "" if they have not."""
    call: str
    """Whether they may call, as they answered; "" if they have not."""
    thanked: tuple[Thanked, ...]
    """All interviewers."""
    debrief_id: int | None
    note_sent: bool
    said: tuple[str, ...]
    """What names it: company, role, and whom they met."""


def known(session: Session, now: datetime, who: persons.Who, text: str = "") -> tuple[Known, ...]:
    """The newest open interviews; if a text names some of them by company, only these; none if it names another one."""
    person = persons.present(session, who, lock=False)
    query = (
        select(Interview, Debrief)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, col(Interview.outcome).is_(None))
        .order_by(col(Interview.ended_at).desc(), col(Interview.id).desc())
        .limit(MOST_KNOWN)
    )
    here = persons.local(now, person)
    all_of_them = tuple(_known(session, here, *found) for found in session.exec(query))
    if is_of_another(text, (said for each in all_of_them for said in each.said)):
        return ()
    return tuple(each for each in all_of_them if names(text, (each.company,))) or all_of_them


def _known(session: Session, now: datetime, interview: Interview, debrief: Debrief | None) -> Known:
    assert interview.id is not None
    answers = debriefs.load(session, debrief).answers if debrief else Answers(met=debriefs.met(session, interview.id))
    return Known(
        id=interview.id,
        name=role_at_company(interview.role, interview.company),
        company=interview.company,
        ahead=interview.ended_at > now,
        met=answer_text.met(answers),
        told=answer_text.told(answers),
        promised=answer_text.promised(answers),
        promised_by=answers.promised_by,
        promise_is_kept=was_kept(session, interview.id),
        hire_date=answer_text.hire_date(answers),
        call=answer_text.call(answers),
        thanked=_thanked(session, now, interview.id),
        debrief_id=debrief.id if debrief else None,
        note_sent=interview.note_sent_at is not None,
        said=(interview.company, interview.role, answer_text.met(answers)),
    )


def _thanked(session: Session, now: datetime, interview_id: int) -> tuple[Thanked, ...]:
    return tuple(
        Thanked(row.name, row.thanked_at and row.thanked_at.astimezone(now.tzinfo), now)
        for row in debriefs.interviewers(session, interview_id)
    )


def note_was_sent(
    session: Session, now: datetime, who: persons.Who, interview_id: int, text: str
) -> tuple[Known, datetime] | None:
    """Mark the notes of an interview as sent at the time that a text names; None if it is not this person's."""
    person = persons.present(session, who)
    interview = debriefs.own_interview(session, person, interview_id)
    if interview is None:
        return None
    here = persons.local(now, person)
    at = done_at(text, here, person.locale)
    thank_all(session, at, person, interview)
    replan(session, now, person, [interview_id])
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview.id)).first()
    return _known(session, here, interview, debrief), at


@dataclass(frozen=True)
class SomeSent:
    """Who was sent a note, when, and who was not."""

    interview: Known
    sent: tuple[str, ...]
    left: tuple[str, ...]
    at: datetime
    now: datetime


def some_were_sent(session: Session, now: datetime, who: persons.Who, text: str) -> SomeSent | None:
    """Mark notes to some of the interviewers as sent; None if a text does not say clearly to whom."""
    person = persons.present(session, who)
    here = persons.local(now, person)
    at = done_at(text, here, person.locale)
    for each in known(session, now, who, text):
        met = [row for row in debriefs.interviewers(session, each.id) if row.thanked_at is None]
        done = done_for(text, [row.name for row in met])
        if done and each.debrief_id:
            for row in met:
                if row.name in done:
                    mark_sent(session, at, who, Address(each.debrief_id, reader=row.id or 0), sent=True)
            replan(session, now, person, [each.id])
            return SomeSent(each, done, tuple(row.name for row in met if row.name not in done), at, here)
    return None


def came_back(session: Session, now: datetime, who: persons.Who, text: str) -> Thanked | None:
    """Mark the one note that can have bounced as not sent; None, and nothing changed, if it is unclear which."""
    sent = [
        (each, row)
        for each in known(session, now, who, text)
        if each.debrief_id
        for row in debriefs.interviewers(session, each.id)
        if row.thanked_at
    ]
    named = [pair for pair in sent if names(text, (pair[1].name,))] or sent
    if len(named) != 1:
        return None
    (interview, row) = named[0]
    address = Address(interview.debrief_id or 0, reader=row.id or 0)
    return Thanked(row.name, None, now) if mark_sent(session, now, who, address, sent=False) else None
