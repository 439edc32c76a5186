"""Interactions that were dealt with. The row is written in the same transaction as what the interaction changed."""

from datetime import datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete

from bot.models import Seen

KEPT = timedelta(days=2)
"""Slack delivers an event again for about an hour at most; two days leave room."""


class AlreadySeen(Exception):
    """This interaction was dealt with before, here or in another replica."""


def mark(session: Session, now: datetime, workspace: str, key: str) -> None:
    """Claim an interaction. Raises AlreadySeen when somebody has dealt with it."""
    try:
        session.execute(insert(Seen), {"workspace": workspace, "key": key, "at": now})
    except IntegrityError:
        raise AlreadySeen from None


def forget_old(session: Session, now: datetime) -> None:
    """Housekeeping: drop the rows that no delivery can come back for."""
    session.exec(delete(Seen).where(col(Seen.at) < now - KEPT))
