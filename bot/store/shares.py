"""Shares as rows: which are in force, and their items as text."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, or_

from bot.store.models import Share
from bot.vocabulary.items import Item


def lasting(now: datetime) -> ColumnElement[bool]:
    """The shares that have not expired."""
    return or_(col(Share.until).is_(None), col(Share.until) > now)


def items_of(text: str) -> frozenset[Item]:
    """The items in a share's row."""
    return frozenset(Item(item) for item in text.split())


def written(items: Collection[Item]) -> str:
    """The same as text."""
    return " ".join(item for item in Item if item in items)
