"""How an interview ended: recorded, wherever that is said, so that it can be undone."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.nudges.facts import Outcome
from bot.services.mydata import undoing
from bot.store import nudge_store, rounds
from bot.store.models import Interview, Person
from bot.wording.phrases import Phrase, phrase, role_at_company


@dataclass(frozen=True)
class Done:
    """What was done, and how to undo it."""

    what: Phrase
    undo_id: int
    outcome: Outcome | None = None
    """How it ended, if that is what was recorded."""
    debrief_id: int | None = None
    """For writing a reply to that outcome."""
    interview_id: int | None = None
    """The interview whose next round has no day yet, if there is one."""


def end(session: Session, now: datetime, person: Person, interview: Interview, outcome: Outcome | None) -> Done:
    """Record how it ended; None: it is open again. The caller replans the nudges.

    "Next round" creates that round at once, without a day; it is deleted again if that was a slip.
    """
    assert interview.id is not None
    name = role_at_company(interview.role, interview.company)
    if outcome is None:
        what = phrase("done.open_again", name=name)
    else:
        what = phrase("done.ended", name=name, outcome=phrase(f"outcome.{outcome}"))
    rounds_waiting = rounds.waiting(session, interview) if interview.outcome is Outcome.NEXT_ROUND else []
    ids = [interview.id, *(each.id for each in rounds_waiting if each.id is not None)]
    undo_id = undoing.remember(session, now, person, what, ids)
    if outcome is not interview.outcome:
        interview.answer_by = None
    interview.outcome, interview.closed_at = outcome, now if outcome else None
    interview.version += 1
    if outcome is not Outcome.NEXT_ROUND:
        for each in rounds_waiting:
            session.delete(each)
        session.flush()
        return Done(what, undo_id, outcome)
    if made := rounds.expect(session, now, interview):
        nudge_store.replan(session, now, person, [made.id] if made.id else [])
    return Done(what, undo_id, outcome, interview_id=interview.id if rounds.waiting(session, interview) else None)
