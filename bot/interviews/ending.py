"""How an interview ended: noted wherever that is told, with the way back."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.models import Interview, Person
from bot.mydata import undoing
from bot.nudges.facts import Outcome

OUTCOME = {
    Outcome.NEXT_ROUND: "next round",
    Outcome.OFFER: "an offer",
    Outcome.ACCEPTED: "accepted",
    Outcome.DECLINED: "you declined",
    Outcome.REJECTED: "they said no",
    Outcome.WITHDRAWN: "you withdrew",
    Outcome.NO_WORD: "no word, crossed off",
    Outcome.NOT_HELD: "it did not take place",
}


@dataclass(frozen=True)
class Done:
    """What was done, and the way back."""

    what: str
    undo_id: int
    outcome: Outcome | None = None
    """How it ended, where that is what was noted."""
    debrief_id: int | None = None
    """Where a reply to that outcome is written from."""


def end(session: Session, now: datetime, person: Person, interview: Interview, outcome: Outcome | None) -> Done:
    """Note how it ended; None: it is open again. The caller plans the nudges again."""
    assert interview.id is not None
    name = f"{interview.role} at {interview.company}"
    what = f"{name} is open again" if outcome is None else f"{name}: {OUTCOME[outcome]}"
    undo_id = undoing.remember(session, now, person, what, [interview.id])
    if outcome is not interview.outcome:
        interview.answer_by = None
    interview.outcome, interview.closed_at = outcome, now if outcome else None
    interview.version += 1
    return Done(what, undo_id, outcome)
