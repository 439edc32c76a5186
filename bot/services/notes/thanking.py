"""Who has been thanked for an interview: each interviewer has a note of their own, or one goes to all."""

from datetime import datetime

from sqlmodel import Session

from bot.store import debrief_rows
from bot.store.models import Interview


def thank(session: Session, interview: Interview, at: datetime | None, interviewer_id: int | None = None) -> None:
    """Record when one interviewer was thanked, or all of them; `at` None: not yet, after all.

    Once everybody is thanked, the interview's note counts as sent, and no nudge asks for it any more.
    """
    for person in debrief_rows.interviewers(session, interview.id or 0):
        if interviewer_id in {None, person.id}:
            person.thanked_at = at and (person.thanked_at or at)
    interview.note_sent_at = at and (interview.note_sent_at or at)  # for when no interviewer's name is known
    debrief_rows.settle_note(session, interview)
