"""Engine and transactions, on SQLite or PostgreSQL, and why a database cannot be used.

Sessions are synchronous and live for one transaction; `transact` runs them in worker threads.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlmodel import Session, create_engine


def make_engine(url: str) -> Engine:
    """An engine for `url`; values never appear in its errors, because they are what people typed."""
    is_server = make_url(url).get_backend_name() != "sqlite"
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=is_server)  # a server may have been restarted
    if not is_server:
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


def sqlite_file(url: str) -> Path | None:
    """The file that holds the rows; None for a server, and for a database in memory."""
    parts = make_url(url)
    in_file = parts.get_backend_name() == "sqlite" and parts.database not in (None, "", ":memory:")
    return Path(parts.database or "").absolute() if in_file else None


def folder_problem(file: Path) -> str | None:
    """Why no file can be made there, in a sentence; None when one can."""
    if not file.parent.is_dir():
        return f"The folder {file.parent} does not exist. Make it, or change DATABASE_URL."
    if not os.access(file.parent, os.W_OK):
        return f"The folder {file.parent} cannot be written to. Allow it, or change DATABASE_URL."
    return None


_NO_ANSWER = ("Connection refused", "resolve host", "timeout", "timed out", "No route", "unreachable", "No such file")
_NO_ENTRY = ("password", 'role "', "pg_hba.conf")


def database_problem(url: str, error: SQLAlchemyError) -> str:
    """Why the database at `url` cannot be used, in a sentence.

    That a server cannot be entered, the driver says in words only, without a code; so they are looked at.
    """
    file = sqlite_file(url)
    if file and (problem := folder_problem(file)):
        return problem
    refusal = getattr(error, "orig", None)
    words = "" if file or getattr(refusal, "sqlstate", None) else str(refusal)
    if any(sign in words for sign in _NO_ENTRY):
        return "The database refuses the user or password. Check DATABASE_URL."
    if any(sign in words for sign in _NO_ANSWER):
        where = f"{make_url(url).host or 'localhost'}:{make_url(url).port or 5432}"
        return f"No PostgreSQL server answers at {where}. Start it, or change DATABASE_URL."
    if file and type(error) is DatabaseError:
        return f"{file} is damaged, or no database at all. Move it away, or change DATABASE_URL."
    which = f"The database {file}" if file else "The database"
    return f"{which} cannot be used ({type(error).__name__}). Check DATABASE_URL and that it can be reached."
