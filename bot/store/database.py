"""Engine and transactions, on SQLite or PostgreSQL, and why a database cannot be used.

Sessions are synchronous and live for one transaction; `transact` runs them in worker threads.
"""

import contextlib
import fcntl
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import Error as SQLiteError
from typing import Any, TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    DBAPIError,
    DisconnectionError,
    IntegrityError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionInTime
from sqlmodel import Session, create_engine

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
        _prepare_sqlite(engine, sqlite_file(url))
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


class InUse(Refused):
    """Another process is using the SQLite file."""


class NotOurs(Refused):
    """The lock file belongs to somebody else."""


@contextmanager
def sole(url: str) -> Iterator[None]:
    """Keep other processes of the bot off a SQLite file; a server's database is for any number of them.

    Raises InUse, NotOurs. The lock is released with the process, however it ends.
    """
    file = sqlite_file(url)
    if file is None or folder_problem(file):  # reported by whoever connects
        yield
        return
    lock = _open_lock(file)
    try:
        _lock(lock, file)
        yield
    finally:
        os.close(lock)


def _open_lock(file: Path) -> int:
    try:
        return os.open(f"{file}-lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise NotOurs(
            f"{file}-lock cannot be opened: {error.strerror}. Perhaps root ran the bot once. "
            f"Give all files whose names begin with {file} to the user that runs it."
        ) from None


def _lock(lock: int, file: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise InUse(
            f"Another process of the bot has {file} in use. Stop that one first: a SQLite file is for one process."
        ) from None


def _keep_private(file: Path) -> None:
    """Make the file readable and writable by its owner only, from its creation; -wal and -shm inherit that.

    An existing file is never opened for this: closing it would drop SQLite's own locks on it.
    """
    with contextlib.suppress(OSError):  # it exists, or cannot be made, which whoever connects reports
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    for each in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        with contextlib.suppress(OSError):
            if stat.S_IMODE(each.stat().st_mode) & 0o077:
                each.chmod(0o600)
                logger.warning("%s was open to others on this machine; now it is its owner's alone", each)


def _prepare_sqlite(engine: Engine, file: Path | None) -> None:
    if file:
        _keep_private(file)

    @event.listens_for(engine, "do_connect")
    def _open(_dialect: Any, _record: Any, arguments: list[Any], options: dict[str, Any]) -> None:
        if file:  # never created anew: an empty database must not replace one that somebody moved away
            arguments[:] = [f"{file.as_uri()}?mode=rw"]
            options["uri"] = True

    @event.listens_for(engine, "checkout")
    def _is_still_there(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info["file"] != _identity(file):  # writes to a deleted file would be lost with it
            raise DisconnectionError  # so that the current file is opened, if there is one

    @event.listens_for(engine, "connect")
    def _connect(connection: SQLiteConnection, record: Any) -> None:
        record.info["file"] = _identity(file)
        connection.isolation_level = None  # the driver's own BEGIN would come too late, and be of the wrong kind
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "busy_timeout=2000",  # less than Slack waits for an answer
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # IMMEDIATE: under WAL, a transaction that reads first and writes later would otherwise be refused at once.
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _identity(file: Path | None) -> tuple[int, int] | None:
    """Identifies a file whatever its name (device and inode); None if there is none."""
    try:
        found = file.stat() if file else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None


def sqlite_file(url: str) -> Path | None:
    """The database file; None for a server, and for a database in memory."""
    parts = make_url(url)
    in_file = parts.get_backend_name() == "sqlite" and parts.database not in (None, "", ":memory:")
    return Path(parts.database or "").absolute() if in_file else None


def folder_problem(file: Path) -> str | None:
    """Why no file can be made there, in a sentence; None if one can."""
    if not file.parent.is_dir():
        return f"The folder {file.parent} does not exist. Make it, or change DATABASE_URL."
    if not os.access(file.parent, os.W_OK):
        return f"The folder {file.parent} cannot be written to. Allow it, or change DATABASE_URL."
    return None


def _sqlite_problem(file: Path, name: str) -> str | None:
    """The problem by SQLite's name for it. The bot recovers by itself once it is fixed."""
    if name.startswith("SQLITE_CANTOPEN") and not file.exists():
        return f"{file} is gone. Put it back where it was."
    if name.startswith("SQLITE_FULL"):
        return f"The disk of {file} is full. Make room on it."
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"Another program has {file} locked. End that program, or what it does there."
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return f"{file} cannot be written to. Allow it."
    if name.startswith("SQLITE_IOERR"):
        return f"The disk of {file} does not read or write ({name}). Look after it."
    return None


_NO_ANSWER = ("Connection refused", "resolve host", "timeout", "timed out", "No route", "unreachable", "No such file")
_NO_ENTRY = ("password", 'role "', "pg_hba.conf")


def database_problem(url: str, error: SQLAlchemyError) -> str:
    """Why the database at `url` cannot be used, in a sentence.

    That a server refuses the login is only in the driver's message, which has no code for it; so this reads the
    message.
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
    if file and (problem := _sqlite_problem(file, getattr(refusal, "sqlite_errorname", ""))):
        return problem
    which = f"The database {file}" if file else "The database"
    return f"{which} cannot be used ({type(error).__name__}). Check DATABASE_URL and that it can be reached."
