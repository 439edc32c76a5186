"""Engine and transactions, on SQLite or PostgreSQL.

Sessions are synchronous and live for one transaction; `transact` runs them in worker threads.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Engine, event
from sqlmodel import Session, create_engine


def make_engine(url: str) -> Engine:
    """An engine for `url`; values never appear in its errors, because they are what people typed."""
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
    if is_sqlite(engine):
        _prepare_sqlite(engine)
    return engine


def is_sqlite(engine: Engine) -> bool:
    """Whether the rows are in a file of this one process, and not in a server that replicas share."""
    return engine.dialect.name == "sqlite"


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back by any exception."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        yield session


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: SQLiteConnection, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN would come too late and of the wrong kind
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # IMMEDIATE: a transaction that reads first and writes later would otherwise be refused at once under WAL.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
