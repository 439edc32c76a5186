"""What a person may take along of an interview into their own calendar."""

from datetime import datetime, timedelta

from sqlmodel import Session, select

from bot import persons
from bot.calendar_files.reminders import Entry, Purpose, calendar_of, uid_of
from bot.checklist.answers import CallPermission
from bot.models import Debrief, Interview
from bot.nudges.hours import at, business_day_after
from bot.nudges.rows import facts_of, hours_of
from bot.nudges.rules import MORNING


def reminders(session: Session, now: datetime, who: persons.Who, interview_id: int) -> bytes | None:
    """The note's deadline, the hire date and the follow-up call as an .ics file; an updated copy replaces the first.

    None for what is not this person's own; b"" where nothing lies ahead.
    """
    person = persons.present(session, who, lock=False)
    query = select(Interview).where(Interview.id == interview_id, Interview.person_id == person.id)
    interview = session.exec(query).first()
    if interview is None:
        return None
    facts, hours = facts_of(session, [interview_id])[interview_id], hours_of(person)
    about = f"{interview.role} at {interview.company}"
    entries = []
    deadline = interview.ended_at + timedelta(hours=24)
    if not facts.note_sent and deadline > now:
        day_is_over = "It counts most within 24 hours. /thankyou gives it to you, ready to send."
        entries.append(
            Entry(
                uid_of(interview_id, Purpose.NOTE),
                f"Thank-you note: {about}",
                persons.local(deadline, person),
                day_is_over,
            )
        )
    if facts.hire_date and facts.hire_date >= persons.local(now, person).date():
        entries.append(
            Entry(uid_of(interview_id, Purpose.HIRE_DATE), f"They decide by today: {about}", facts.hire_date)
        )
        if facts.call is CallPermission.YES:
            day = business_day_after(facts.hire_date, 1, hours.country, hours.working_days)
            whom = session.exec(
                select(Debrief.call_whom, Debrief.call_number).where(Debrief.interview_id == interview_id)
            ).one()
            entries.append(
                Entry(
                    uid_of(interview_id, Purpose.CALL),
                    f"Call: {about}",
                    persons.local(at(day, MORNING, hours.zone), person),
                    "Ask for: " + ", ".join(part for part in whom if part) if any(whom) else "",
                )
            )
    return calendar_of(entries, now) if entries else b""
