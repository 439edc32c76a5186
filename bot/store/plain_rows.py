"""Rows read and written without the ORM, which costs more than SQLite itself: for what every interaction needs."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlmodel import Session


def read(session: Session, statement: Executable, **params: object) -> Sequence[Any]:
    """Rows as plain values; the ORM would take twice as long, to make objects that can be changed.

    It sees what the transaction has changed so far.
    """
    if session.autoflush:
        session.flush()
    return session.connection().execute(statement, params).all()


def write(session: Session, change: Executable, of: int, becomes: Mapping[str, object]) -> None:
    """Change a row (`of`: its id) at once; the ORM takes three times as long to find out what is new.

    What the transaction has read as objects is read again where it is looked at after that.
    """
    session.flush()
    session.connection().execute(change, {"of": of, **becomes})
    session.expire_all()
