"""What a person may add to their own calendar from an interview."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlmodel import Session, select

from bot.nudges.due_times import when_to_call
from bot.nudges.facts import NO_DAY_YET, Facts
from bot.reading.invitations.reminders import Entry, Purpose, calendar_of, uid_of
from bot.store import persons
from bot.store.debrief_rows import own_interview
from bot.store.models import Debrief, Interview, Person
from bot.store.nudge_rows import facts_of, hours_of
from bot.vocabulary.answers import CallPermission
from bot.wording.catalog import say
from bot.wording.phrases import role_at_company


def reminders(session: Session, now: datetime, who: persons.Who, interview_id: int) -> bytes | None:
    """The note's deadline, the hire date and the follow-up call as an .ics file; an updated copy replaces the first.

    None if it is not this person's; b"" if nothing lies ahead.
    """
    person = persons.present(session, who, lock=False)
    interview = own_interview(session, person, interview_id)
    if interview is None:
        return None
    facts = facts_of(session, [interview_id])[interview_id]
    entries = list(_entries(session, now, person, interview, facts))
    return calendar_of(entries, now) if entries else b""


def _entries(session: Session, now: datetime, person: Person, interview: Interview, facts: Facts) -> Iterator[Entry]:
    assert interview.id is not None
    about = role_at_company(interview.role, interview.company)
    if interview.ended_at == NO_DAY_YET:
        return
    deadline = persons.local(interview.ended_at + timedelta(hours=24), person)
    if not facts.note_sent and deadline > now:
        why = say("reminders.why_the_note")
        yield Entry(uid_of(interview.id, Purpose.NOTE), say("reminders.note", interview=about), deadline, why)
    if facts.hire_date is None or facts.hire_date < persons.local(now, person).date():
        return
    yield Entry(uid_of(interview.id, Purpose.HIRE_DATE), say("reminders.hire_date", interview=about), facts.hire_date)
    if facts.call is CallPermission.YES:
        call = persons.local(when_to_call(facts, hours_of(person)), person)
        what = say("reminders.call", interview=about)
        yield Entry(uid_of(interview.id, Purpose.CALL), what, call, _ask_for(session, interview.id))


def _ask_for(session: Session, interview_id: int) -> str:
    query = select(Debrief.call_whom, Debrief.call_number, Debrief.call_words)
    *contact, words = session.exec(query.where(Debrief.interview_id == interview_id)).one()
    known = ", ".join(part for part in contact if part)
    said = [say("reminders.ask_for", whom=known)] if known else []
    return "\n".join([*said, say("reminders.you_noted", words=words)] if words else said)
