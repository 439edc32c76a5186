"""Due nudges are claimed by one sender at a time, which settles them."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select, update

from bot.store.models import Nudge, Person
from bot.vocabulary.nudge_state import NudgeState

LEASE = timedelta(seconds=60)
"""How long a claim holds. If its sender dies, others look up the nudge's fate."""
STILL_ARRIVES = timedelta(seconds=25)
"""How long after an attempt began its message may still arrive: two calls of at most ten seconds each."""


def claim(session: Session, now: datetime, workspaces: Collection[str], limit: int) -> list[int]:
    """Claim about `limit` nudges that are due in these workspaces; with one of a person's, all that person's.

    Returns their ids; each carries the token to settle it with. The persons' rows are locked for this, and locked ones
    are skipped, so that another sender, or an interaction that changes what is wanted, comes before or after but never
    in between. SQLite has only one writer anyway, and no such locks.
    """
    due = (
        select(Nudge.person_id)
        # + 0: SQLite keeps no statistics, and would start with every person of a workspace rather than with what is
        # due.
        .join(Person, col(Person.id) == col(Nudge.person_id) + 0)
        .where(col(Nudge.wake_at) <= now, col(Person.workspace_id).in_(workspaces))
        .order_by(col(Nudge.wake_at))
        .limit(limit)
        .with_for_update(of=Person, skip_locked=True)
    )
    persons = set(session.exec(due))
    if not persons:
        return []
    taken = (
        update(Nudge)
        .where(col(Nudge.person_id).in_(persons), col(Nudge.wake_at) <= now)
        .values(state=NudgeState.SENDING, token=secrets.token_hex(8), wake_at=now + LEASE)
        .returning(col(Nudge.id))
        .execution_options(synchronize_session=False)
    )
    return list(session.execute(taken).scalars())


def release_all(session: Session, now: datetime) -> None:
    """End the leases of a process that is gone. Only for whoever has the database to themselves.

    Not at once: what it sent last may still arrive, and could not be found yet.
    """
    for row in session.exec(select(Nudge).where(col(Nudge.token).is_not(None))):
        assert row.attempted_at
        # An attempt in the future was made before the clock was set back.
        row.wake_at, row.token = max(now, min(row.attempted_at, now) + STILL_ARRIVES), None


def settle(session: Session, claimed: str, nudge_ids: Collection[int], **becomes: Any) -> None:
    """Write the result of claimed nudges. Those that no longer belong to this claim are left alone."""
    ours = (
        update(Nudge)
        .where(col(Nudge.id).in_(nudge_ids), col(Nudge.token) == claimed)
        .values(**becomes)
        .execution_options(synchronize_session=False)
    )
    session.execute(ours)
