"""Back up a database to a file, and restore it, on SQLite or PostgreSQL.

A backup is a SQLite file with all rows, whichever database they come from: one file that either of the two restores,
and that any SQLite program reads.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, text
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from bot.services.backups.contents import Contents, Unfit, check_file, contents, copy_rows
from bot.services.backups.tokens import OfBackup, installed, keep_newer
from bot.store import schema
from bot.store.database import make_engine
from bot.store.file_lock import sole
from bot.store.sqlite_file import sqlite_file

_DAMAGE = (DatabaseError, sqlite3.DatabaseError)
"""As SQLite's driver reports it; subclasses of these have another cause."""
LEAP = 100_000
"""Ids to skip: those given since the backup was made are unknown to it, but buttons in Slack still hold them."""


def backup(url: str, file: Path) -> Contents:
    """Save all rows of the database at `url` to `file`, readable only by its owner. The bot may be running.

    The backup is checked, and is a snapshot of one moment. Raises Unfit, or schema's Newer or Outdated, and then leaves
    no file.
    """
    if file.exists():
        raise Unfit(f"{file} is there already, and was left as it is. Choose another name.")
    source = sqlite_file(url)
    with _taking_its_place(file) as part, _sound(str(source or "The database")):
        saved = _save_file(source, part) if source else _save_server(url, part)
        with _reading(part) as connection:
            check_file(connection, str(source or "The backup"))
            if contents(connection) != saved:
                raise Unfit("The backup does not hold what the database does, and was deleted. Try again.")
    return saved


@dataclass(frozen=True)
class Restored:
    """What a database holds after a restore."""

    contents: Contents
    of_backup: tuple[OfBackup, ...]
    """The workspaces whose tokens are the backup's."""


def restore(file: Path, url: str, *, replace: bool = False) -> Restored:
    """Fill the database at `url` from a backup, bringing an older one up to the newest schema; all or nothing.

    `file` stays as it is. Of what was in the database before, only tokens of workspaces stay that are newer.
    Raises Unfit where it is no backup, or where the database is in use or, unless it is to be replaced, not empty;
    InUse where a SQLite file is another process's; schema.Newer.
    """
    with tempfile.TemporaryDirectory(prefix="afterword-") as folder, sole(url):
        copy = Path(folder) / "copy.db"
        _private(copy)
        with _sound(str(file)):
            _save_file(file, copy)
            with _reading(copy) as connection:
                check_file(connection, str(file))
        source, target = make_engine(f"sqlite:///{copy}"), make_engine(url)
        try:
            _refuse_in_use(target)
            if not replace:
                _refuse_filled(target)
            schema.migrate(source)
            schema.migrate(target)
            with _sound(str(file)), source.connect() as read, target.begin() as write:
                before = installed(write)
                copy_rows(read, write, LEAP)
                of_backup = keep_newer(write, before)
                return Restored(contents(write), of_backup)
        finally:
            source.dispose()
            target.dispose()


def move(file: Path, url: str) -> Contents:
    """Fill the empty database at `url` from the SQLite file of a stopped bot, without changing the file.

    Raises what `restore` does; also InUse if the bot is still running on the file.
    """
    with sole(f"sqlite:///{file}"):
        return restore(file, url).contents


@contextmanager
def _taking_its_place(file: Path) -> Iterator[Path]:
    """A temporary file next to it that is renamed to it once complete, and deleted if that fails."""
    folder = file.absolute().parent
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".backup-", suffix=".part")
    except OSError as error:
        raise Unfit(f"No file can be made in {folder}: {error.strerror}.") from None
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.rename(file)
    finally:
        for each in (part, Path(f"{part}-wal"), Path(f"{part}-shm"), Path(f"{part}-journal")):
            each.unlink(missing_ok=True)


def _private(file: Path) -> None:
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _save_file(source: Path, target: Path) -> Contents:
    """Uses SQLite's backup API, which includes what is only in the -wal file, and lets others write meanwhile."""
    if not source.is_file():
        raise Unfit(f"There is no file {source}.")
    with _reading(source) as connection, closing(sqlite3.connect(target)) as into, _room_in(target.parent):
        connection.exec_driver_sql("BEGIN")  # one snapshot for all that follows
        found = contents(connection)
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.backup(into)
        into.execute("PRAGMA journal_mode=DELETE")  # a single file, without a -wal
    return found


def _save_server(url: str, target: Path) -> Contents:
    source, into = make_engine(url), make_engine(f"sqlite:///{target}")
    try:
        schema.refuse_other(source)
        schema.migrate(into)
        reading = source.connect().execution_options(isolation_level="REPEATABLE READ")  # one snapshot
        with reading as read, _room_in(target.parent), into.begin() as write:
            copy_rows(read, write)
            found = contents(read)
    finally:
        source.dispose()
        into.dispose()
    with closing(sqlite3.connect(target)) as whole:
        whole.execute("PRAGMA journal_mode=DELETE")
    return found


@contextmanager
def _sound(name: str) -> Iterator[None]:
    """Whatever SQLite cannot read, or is no text, date or enum value that can occur, counts as damage."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError, ValueError, LookupError) as error:
        if isinstance(error, DatabaseError | sqlite3.DatabaseError) and type(error) not in _DAMAGE:
            raise
        raise Unfit(f"{name} is damaged, or no database at all.") from None


@contextmanager
def _room_in(folder: Path) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        if getattr(getattr(error, "orig", error), "sqlite_errorname", "").startswith("SQLITE_FULL"):
            raise Unfit(f"The disk of {folder} is full. Make room on it.") from None
        raise


@contextmanager
def _reading(file: Path) -> Iterator[Connection]:
    """A SQLite file, for reading only. It is opened for writing all the same: otherwise SQLite would leave a -wal and a
    -shm behind if nobody else has the file open.
    """
    where = f"{file.absolute().as_uri()}?mode=rw"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(where, uri=True, isolation_level=None), poolclass=NullPool
    )
    with engine.connect() as connection:
        yield connection


def _refuse_in_use(engine: Engine) -> None:
    """A SQLite file has its lock; on a server, look for other connections to the database."""
    if engine.dialect.name == "sqlite":
        return
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND coalesce(backend_type, 'client backend') = 'client backend'"
    )
    with engine.connect() as connection:
        if connection.scalar(others):
            raise Unfit("The database is in use: others are connected to it. Stop the bot everywhere first.")


def _refuse_filled(engine: Engine) -> None:
    with engine.connect() as connection:
        there = contents(connection)
    if not there.is_empty:
        raise Unfit(
            f"The database is not empty: it holds {there}. Nothing was changed. To replace all of it: --replace"
        )
