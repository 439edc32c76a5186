"""The SQLite file: where it is, who may read it, and how each connection to it is set up."""

import contextlib
import os
import stat
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError

from bot.support.logs import logger


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


def prepare_sqlite(engine: Engine, file: Path | None) -> None:
    """Have every connection of the engine made and set up as this bot needs it; `file` is None in memory."""
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


def _identity(file: Path | None) -> tuple[int, int] | None:
    """Identifies a file whatever its name (device and inode); None if there is none."""
    try:
        found = file.stat() if file else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None
