"""Rows read and written past the ORM, which costs more than SQLite itself: for what every interaction needs."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session


def read(session: Session, statement: Executable, **params: object) -> Sequence[Any]:
    """Rows as plain values; the ORM takes as long again to make objects of them that could be changed.

    What the transaction has changed until now is asked for, too.
    """
    if session.autoflush:
        session.flush()
    return session.connection().execute(statement, params).all()


def write(session: Session, change: Executable, row: Any, becomes: Mapping[str, object]) -> None:
    """Change a row (`of`: its id) at once; the ORM takes three times as long to find out what is new.

    The row's object, unchanged until now in these fields, has the new values, too.
    """
    session.connection().execute(change, {"of": row.id, **becomes})
    for name, value in becomes.items():
        set_committed_value(row, name, value)
