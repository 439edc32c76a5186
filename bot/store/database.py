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
"""In seconds: else a thread may wait a quarter of an hour for a server that is cut off."""


def make_engine(url: str) -> Engine:
    """An engine for `url`; values never appear in its errors, because they are what people typed."""
    is_server = make_url(url).get_backend_name() != "sqlite"
    server = NOTICE_A_DEAD_SERVER if is_server else {}
    # A server may have been restarted.
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=is_server, connect_args=server)
    if not is_server:
        _prepare_sqlite(engine, sqlite_file(url))
    return engine


def is_sqlite(engine: Engine) -> bool:
    """Whether the rows are in a file of this one process, and not in a server that replicas share."""
    return engine.dialect.name == "sqlite"


def is_away(error: BaseException) -> bool:
    """Whether the database could not do anything just now, so that the same may work later."""
    not_its_fault = isinstance(error, IntegrityError | DataError | ProgrammingError)
    return isinstance(error, NoConnectionInTime) or (isinstance(error, DBAPIError) and not not_its_fault)


def check_writing(session: Session) -> None:
    """Write something that nobody needs, to find out whether anything can be: where a disk is full, reading goes on."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        for statement in ("CREATE TABLE room (x)", "INSERT INTO room VALUES (zeroblob(100000))", "DROP TABLE room"):
            connection.exec_driver_sql(statement)


class _Session(Session):
    """A session for one transaction: rows once read stay known to its end, and are not read again by id."""


@event.listens_for(_Session, "loaded_as_persistent")
@event.listens_for(_Session, "pending_to_persistent")
def _hold(session: Session, row: object) -> None:
    session.info.setdefault(_HELD, []).append(row)


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back by any exception."""
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
    """Do several pieces of work one after another, each undone by itself where it fails, and commit them as one.

    So the disk is waited for once. Where the database itself fails, nothing of any of them is kept, and its error is
    raised; that of a single piece is always raised.
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
        if is_away(error):  # SQLite may have undone all of them with it
            raise
        return Failed(error)


def leave_no_trace(session: Session) -> None:
    """After the commit nothing of what this transaction deletes is to be read from the file either."""
    session.info[_ERASED] = True


def _empty_log(engine: Engine) -> None:
    """SQLite's write-ahead log keeps what was in the file before, until it is emptied into it.

    The commit stands, whatever becomes of this.
    """
    try:
        with contextlib.closing(engine.raw_connection()) as connection:
            is_busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except (SQLAlchemyError, SQLiteError) as error:
        is_busy = type(error).__name__
    if is_busy:
        logger.warning("what was erased can still be read from the -wal file: another program holds the database")


class Refused(Exception):
    """Something is not to be done with a database; the message says in a sentence why, for whoever runs the bot."""


class InUse(Refused):
    """Another process has the SQLite file to itself."""


class NotOurs(Refused):
    """The file that is the lock belongs to somebody else."""


@contextmanager
def sole(url: str) -> Iterator[None]:
    """Have a SQLite file to oneself, among the bot's processes; a server's database is for any number.

    Raises InUse, NotOurs. The lock goes with the process, however that ends.
    """
    file = sqlite_file(url)
    if file is None or folder_problem(file):  # which is said by whoever connects
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
    """Nobody but its owner reads or writes the file, from its first moment; its -wal and -shm get the same rights.

    A file that is there is never opened for that: closing it again would end SQLite's own locks on it.
    """
    with contextlib.suppress(OSError):  # it is there, or it cannot be made, which is said by whoever connects
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
        if file:  # never made anew: rows in place of those that somebody took away would be none
            arguments[:] = [f"{file.as_uri()}?mode=rw"]
            options["uri"] = True

    @event.listens_for(engine, "checkout")
    def _is_still_there(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info["file"] != _identity(file):  # what is written to a file that was taken away is lost with it
            raise DisconnectionError  # so the one that is there now is opened, if one is

    @event.listens_for(engine, "connect")
    def _connect(connection: SQLiteConnection, record: Any) -> None:
        record.info["file"] = _identity(file)
        connection.isolation_level = None  # the driver's own BEGIN would come too late and of the wrong kind
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "busy_timeout=2000",  # shorter than Slack waits for an answer
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # IMMEDIATE: a transaction that reads first and writes later would otherwise be refused at once under WAL.
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _identity(file: Path | None) -> tuple[int, int] | None:
    """What a file is, whatever it is called; None where there is none."""
    try:
        found = file.stat() if file else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None


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


def _sqlite_problem(file: Path, name: str) -> str | None:
    """By SQLite's name for it. The bot goes on by itself once it is mended."""
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
    if file and (problem := _sqlite_problem(file, getattr(refusal, "sqlite_errorname", ""))):
        return problem
    which = f"The database {file}" if file else "The database"
    return f"{which} cannot be used ({type(error).__name__}). Check DATABASE_URL and that it can be reached."
