"""SQL is compiled once for all SQLite databases of a process: else each test, with a file of its own, does it anew."""

from typing import Any

from sqlalchemy import Connection, Engine, event

_FIRST: list[Engine] = []


def compile_once() -> None:
    """From now on, every engine shares what the first one has compiled; that depends on nothing but the dialect."""
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    engine: Any = connection.engine
    if engine.dialect.name != "sqlite":
        return
    first: Any = (_FIRST or _FIRST.append(engine) or _FIRST)[0]
    engine._compiled_cache = first._compiled_cache
    connection.dialect = engine.dialect = first.dialect
