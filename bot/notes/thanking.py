"""Who has been thanked for an interview: each interviewer has a note of their own, or one goes to all."""

from datetime import datetime

from sqlmodel import Session

from bot.checklist import rows
from bot.models import Interview


def thank(session: Session, interview: Interview, at: datetime | None, interviewer_id: int | None = None) -> None:
    """Note when one interviewer was thanked, or all of them; `at` None: not yet, after all.

    Once nobody is left, the interview's note counts as sent, and no nudge asks for it any more.
    """
    assert interview.id is not None
    people = rows.interviewers(session, interview.id)
    for person in people:
        if interviewer_id in {None, person.id}:
            person.thanked_at = at and (person.thanked_at or at)
    open_still = any(person.thanked_at is None for person in people) if people else at is None
    interview.note_sent_at = None if open_still else (interview.note_sent_at or at)
    session.flush()
