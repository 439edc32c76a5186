"""What every SQLite database of a test process does without: compiling SQL anew, and waiting for the disk."""

from typing import Any

from sqlalchemy import Connection, Engine, event

_FIRST: list[Engine] = []


def compile_once() -> None:
    """From now on, every engine shares what the first one has compiled; that depends on nothing but the dialect."""
    event.listen(Engine, "engine_connect", _share)


def wait_for_no_disk() -> None:
    """From now on, nothing waits until rows are on the disk: no power is cut here."""
    event.listen(Engine, "checkout", _lazily)


def _share(connection: Connection) -> None:
    engine: Any = connection.engine
    if engine.dialect.name != "sqlite":
        return
    first: Any = (_FIRST or _FIRST.append(engine) or _FIRST)[0]
    engine._compiled_cache = first._compiled_cache
    connection.dialect = engine.dialect = first.dialect


def _lazily(connection: Any, record: Any, _proxy: Any) -> None:
    if connection.__class__.__module__ == "sqlite3" and not record.info.get("lazy"):
        connection.execute("PRAGMA synchronous=OFF")
        record.info["lazy"] = True
