"""Whether nudges go out: what `doctor` asks the rows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot.store.models import Nudge
from bot.vocabulary.nudge_state import NudgeState

PATIENCE = timedelta(minutes=2)
"""A sender that works needs no longer to get to what is due."""
RECENT = timedelta(days=7)


@dataclass(frozen=True)
class Health:
    """How many nudges wait longer than they should, since when, and of how many nobody knows whether they arrived."""

    overdue: int
    since: datetime | None
    uncertain: int


def health(session: Session, now: datetime) -> Health:
    """How the nudges are doing; what became uncertain longer than a week ago is nobody's concern any more."""
    overdue, since = session.exec(
        select(func.count(), func.min(Nudge.wake_at)).where(col(Nudge.wake_at) < now - PATIENCE)
    ).one()
    uncertain = session.exec(
        select(func.count()).where(Nudge.state == NudgeState.UNCERTAIN, col(Nudge.due_at) > now - RECENT)
    ).one()
    return Health(overdue, since, uncertain)
