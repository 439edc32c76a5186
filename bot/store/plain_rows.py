"""Rows read and written without the ORM, which costs more than SQLite itself: for what every interaction needs."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session


def read(session: Session, statement: Executable, **params: object) -> Sequence[Any]:
    """Rows as plain values; the ORM would take twice as long, to make objects that can be changed.

    It sees what the transaction has changed so far.
    """
    if session.autoflush:
        session.flush()
    return session.connection().execute(statement, params).all()


def write(session: Session, change: Executable, row: Any, becomes: Mapping[str, object]) -> None:
    """Change a row (`of`: its id) immediately; the ORM takes three times as long to find out what changed.

    The row's object, in which these fields are still unchanged, gets the new values too.
    """
    session.connection().execute(change, {"of": row.id, **becomes})
    for name, value in becomes.items():
        set_committed_value(row, name, value)
