"""What somebody asks to be reminded to send, stored as a promise of the interview that they are talking about."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.checklist.personal import with_promise
from bot.checklist.steps import StepName
from bot.reading.answers.promises import by_when
from bot.reading.intents.forwarded import Forwarded
from bot.services.checklist.debriefs import setting_of
from bot.store import debrief_rows, persons
from bot.store.models import Debrief, Interview, Person
from bot.store.nudge_store import replan_one
from bot.support.patterns import regex
from bot.vocabulary.debrief_state import State
from bot.wording.catalog import say
from bot.wording.phrases import Phrase, role_at_company

LONGEST = 200
"""Characters of such a request."""
_TO_SEND = regex(
    r"\b(?:(?:remind|nudge|ping) me (?:to|about|(?:that )?i (?:have|need) to)"
    r"|i(?:['’]?ve)? (?:have|need|got|ought|am supposed) to|i(?:['’]?m| am) supposed to|i must) (?P<what>.{2,160})",
    re.I,
)
_RECENT = timedelta(days=1)


@dataclass(frozen=True)
class Kept:
    """The promise as stored now, with its interview, and the day in the person's zone."""

    interview: Phrase
    promised: str
    by: date


def read_reminder(text: str) -> str:
    """What they want to be reminded of, in their words: "send my portfolio tomorrow"; "" if nothing is named."""
    found = _TO_SEND.search(" ".join(text[:LONGEST].split()))
    return found["what"].rstrip(" .!?") if found else ""


def remind_of(session: Session, now: datetime, who: persons.Who, text: str) -> Kept | None:
    """Add it to what was promised in the debrief that is open, or was finished within the last day.

    None, and nothing changed, if there is no such debrief or no day is named.
    """
    person = persons.present(session, who)
    what, debrief = read_reminder(text), _spoken_of(session, now, person.id)
    if not what or debrief is None:
        return None
    return _keep(session, now, person, debrief, what)


def remind_of_mail(session: Session, now: datetime, who: persons.Who, mail: Forwarded) -> Kept | None:
    """Keep that a mail is to be answered, by the day that they name, or else tomorrow: it waits for them.

    It is of the debrief that is open or was finished within the last day; None where there is none.
    """
    person = persons.present(session, who)
    debrief = _spoken_of(session, now, person.id)
    if debrief is None:
        return None
    setting = setting_of(now, person)
    by = by_when(mail.said, setting.today, setting.locale) or setting.today + timedelta(days=1)
    return _keep(session, now, person, debrief, _answer(mail), by)


def _answer(mail: Forwarded) -> str:
    """What they promise by that, as they could have said it."""
    sender = mail.sender or say("reminded.their_mail")
    if mail.subject:
        return say("reminded.answer_about", sender=sender, subject=mail.subject)
    return say("reminded.answer", sender=sender)


def _keep(
    session: Session, now: datetime, person: Person, debrief: Debrief, what: str, by: date | None = None
) -> Kept | None:
    """Beside what was promised there before; None where it is open by which day."""
    was = debrief_rows.load(session, debrief)
    read = with_promise(was.answers, what, setting_of(now, person))
    read = replace(read, promised_by=by) if by else read
    if read.promised_by is None:
        return None
    if earlier := was.answers.promised:
        by = min(filter(None, (was.answers.promised_by, read.promised_by)))
        read = replace(read, promised=f"{earlier}; {read.promised}", promised_by=by)
    debrief_rows.store(session, debrief, replace(was, answers=read, done=was.done | {StepName.PROMISED}), was)
    interview = session.get_one(Interview, debrief.interview_id)
    replan_one(session, now, person, interview, debrief)
    assert read.promised_by is not None
    return Kept(role_at_company(interview.role, interview.company), read.promised, read.promised_by)


def _spoken_of(session: Session, now: datetime, person_id: int | None) -> Debrief | None:
    query = (
        select(Debrief)
        .where(Debrief.person_id == person_id, col(Debrief.moved_at) > now - _RECENT)
        .order_by(col(Debrief.state) != State.ASKING, col(Debrief.moved_at).desc())
    )
    return session.exec(query).first()
