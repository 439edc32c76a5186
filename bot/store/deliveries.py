"""Interactions that have been handled. The row is written in the same transaction as what the interaction changed."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, delete, select

from bot.store.models import Delivery

KEPT = timedelta(days=2)
"""Slack redelivers an event for about an hour at most; two days leave room."""
# Built once, and it bypasses the ORM's bulk inserts: every interaction starts with it.
_MARK = insert(SQLModel.metadata.tables["seen"])


class AlreadyDelivered(Exception):
    """This interaction has been handled before, here or in another replica."""


def mark(session: Session, now: datetime, workspace: str, key: str) -> None:
    """Claim an interaction. Raises AlreadyDelivered if it has been handled."""
    try:
        session.connection().execute(_MARK, {"workspace": workspace, "key": key, "at": now})
    except IntegrityError:
        raise AlreadyDelivered from None


def claim_lost(session: Session, now: datetime, workspace: str, keys: Collection[str]) -> set[str]:
    """Claim the interactions that nobody has handled, so that nobody will any more; returns which they are."""
    known = set(session.exec(select(Delivery.key).where(Delivery.workspace == workspace, col(Delivery.key).in_(keys))))
    lost = set(keys) - known
    session.add_all(Delivery(workspace=workspace, key=key, at=now) for key in lost if key)
    return lost


def forget_old(session: Session, now: datetime) -> None:
    """Housekeeping: delete rows that are too old for a redelivery."""
    session.exec(delete(Delivery).where(col(Delivery.at) < now - KEPT))
