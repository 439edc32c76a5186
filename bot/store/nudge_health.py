"""Whether nudges go out on time, for `doctor`."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot.store.models import Nudge
from bot.vocabulary.nudge_state import NudgeState

PATIENCE = timedelta(minutes=2)
"""A working sender gets to what is due within this time."""
RECENT = timedelta(days=7)


@dataclass(frozen=True)
class Health:
    """How many nudges are overdue, since when, and how many were sent without our knowing whether they arrived."""

    overdue: int
    since: datetime | None
    uncertain: int


def health(session: Session, now: datetime) -> Health:
    """How the nudges are doing; those that became uncertain over a week ago are left out."""
    overdue, since = session.exec(
        select(func.count(), func.min(Nudge.wake_at)).where(col(Nudge.wake_at) < now - PATIENCE)
    ).one()
    uncertain = session.exec(
        select(func.count()).where(Nudge.state == NudgeState.UNCERTAIN, col(Nudge.due_at) > now - RECENT)
    ).one()
    return Health(overdue, since, uncertain)
