"""A SQLite file is for one process of the bot at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.database import Refused
from bot.store.sqlite_file import folder_problem, sqlite_file


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
