"""Engine and transactions, on SQLite or PostgreSQL.

Sessions are synchronous and live for one transaction; `transact` runs them in worker threads.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Error as SQLiteError
from typing import TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionInTime
from sqlmodel import Session, create_engine

from bot.store.sqlite_file import prepare_sqlite, sqlite_file
from bot.support.logs import logger

_ERASED, _HELD = "erased", "held"
Result = TypeVar("Result")
NOTICE_A_DEAD_SERVER = {"connect_timeout": 3, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
"""In seconds. Otherwise a thread may wait a quarter of an hour for a server that is cut off."""


def make_engine(url: str) -> Engine:
    """An engine for `url`. Its errors never contain values, because these are what people typed."""
    is_server = make_url(url).get_backend_name() != "sqlite"
    server = NOTICE_A_DEAD_SERVER if is_server else {}
    # A pooled connection may be to a server that has been restarted since.
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=is_server, connect_args=server)
    if not is_server:
        prepare_sqlite(engine, sqlite_file(url))
    return engine


def is_sqlite(engine: Engine) -> bool:
    """Whether the database is a file of this one process, rather than a server that replicas share."""
    return engine.dialect.name == "sqlite"


def is_away(error: BaseException) -> bool:
    """Whether the database is unavailable for now, so that the same may work later."""
    not_its_fault = isinstance(error, IntegrityError | DataError | ProgrammingError)
    return isinstance(error, NoConnectionInTime) or (isinstance(error, DBAPIError) and not not_its_fault)


def check_writing(session: Session) -> None:
    """Write something that nobody needs, to find out whether writing works: with a full disk, reading still does."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        for statement in ("CREATE TABLE room (x)", "INSERT INTO room VALUES (zeroblob(100000))", "DROP TABLE room"):
            connection.exec_driver_sql(statement)


class _Session(Session):
    """A session for one transaction: rows that were read stay in it to the end, and are not read again by id."""


@event.listens_for(_Session, "loaded_as_persistent")
@event.listens_for(_Session, "pending_to_persistent")
def _hold(session: Session, row: object) -> None:
    session.info.setdefault(_HELD, []).append(row)


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back on any exception."""
    with _Session(engine, expire_on_commit=False) as session:
        with session.begin():
            yield session
        if session.info.get(_ERASED) and is_sqlite(engine):
            _empty_log(engine)


@dataclass(frozen=True)
class Failed:
    """One of several pieces of work has failed, and changed nothing."""

    error: Exception


def together(engine: Engine, works: Sequence[Callable[[Session], Result]]) -> list[Result | Failed]:
    """Run several pieces of work in order, roll back each that fails on its own, and commit the rest together.

    That waits for the disk once. If the database itself fails, nothing is kept and its error is raised. The error of
    a single piece of work is always raised.
    """
    if len(works) == 1:
        with transaction(engine) as session:
            return [works[0](session)]
    with engine.begin() as connection:
        sessions = [
            _Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") for _ in works
        ]
        outcomes = [_one_of_several(session, work) for session, work in zip(sessions, works, strict=True)]
    if any(session.info.get(_ERASED) for session in sessions) and is_sqlite(engine):
        _empty_log(engine)
    return outcomes


def _one_of_several(session: Session, work: Callable[[Session], Result]) -> Result | Failed:
    try:
        with session, session.begin():
            return work(session)
    except Exception as error:
        if is_away(error):  # SQLite may have rolled all of them back with it
            raise
        return Failed(error)


def leave_no_trace(session: Session) -> None:
    """After the commit, what this transaction deletes must not be readable in the file either."""
    session.info[_ERASED] = True


def _empty_log(engine: Engine) -> None:
    """SQLite's write-ahead log holds old content until it is checkpointed into the file.

    The commit stands even if this fails.
    """
    try:
        with contextlib.closing(engine.raw_connection()) as connection:
            is_busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except (SQLAlchemyError, SQLiteError) as error:
        is_busy = type(error).__name__
    if is_busy:
        logger.warning("what was erased can still be read from the -wal file: another program holds the database")


class Refused(Exception):
    """Something must not be done to a database; the message says why, in one sentence, for whoever runs the bot."""
