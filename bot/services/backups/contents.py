"""What a database holds: counted, checked, and copied into another one with the same tables."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, insert, inspect, select, table, text
from sqlmodel import SQLModel

import bot.store.models  # noqa: F401 - the tables register themselves
from bot.store import schema
from bot.store.database import Refused, is_sqlite

BATCH = 1_000
"""Rows in memory at a time."""


class Unfit(Refused):
    """A file or a database is not in the state that the request needs."""


@dataclass(frozen=True)
class Contents:
    """What is in a database: the revision of its schema, and how many rows each table has."""

    revision: str
    rows: dict[str, int]

    @property
    def is_empty(self) -> bool:
        """Whether nobody has used it yet."""
        return not any(self.rows.values())

    def __str__(self) -> str:
        """Such as "3 people and 12 interviews (240 rows, schema 0013)"."""
        people, interviews = (self.rows.get(name, 0) for name in ("person", "interview"))
        said = f"{people:,} {'person' if people == 1 else 'people'}"
        said += f" and {interviews:,} {'interview' if interviews == 1 else 'interviews'}"
        return f"{said} ({sum(self.rows.values()):,} rows, schema {self.revision or 'none'})"


def contents(connection: Connection) -> Contents:
    """Count all rows, whatever the revision."""
    names = sorted(set(inspect(connection).get_table_names()) - {"alembic_version"})
    counted = {name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in names}
    return Contents(schema.revision(connection) or "", counted)


def check_file(connection: Connection, name: str) -> None:
    """Raise Unfit unless the SQLite file, called `name` in the message, is intact and is the bot's.

    Raises schema.Newer if a later version wrote it.
    """
    first = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if first != "ok" or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Unfit(f"{name} is damaged: its rows do not hold together. Go back to a backup that is not.")
    found = schema.revision(connection)
    if found is None:
        raise Unfit(f"{name} is a database, but not one of Afterword.")
    schema.refuse_newer(found)


def copy_rows(source: Connection, target: Connection, leap: int = 0) -> None:
    """Replace all rows of `target` with those of `source`; both are at the newest revision.

    Ids continue after the highest that either has ever used, plus `leap`: an id must never be reused. Raises Unfit if
    the counts differ afterwards; whoever opened the transactions then rolls back.
    """
    highest = {each: max(_highest(source, each), _highest(target, each)) for each in _numbered()}
    for each in reversed(SQLModel.metadata.sorted_tables):
        target.execute(each.delete())
    for each in SQLModel.metadata.sorted_tables:
        _copy_table(source, target, each)
    for each, number in highest.items():
        _go_on_behind(target, each, number + leap)
    if contents(source) != contents(target):
        raise Unfit("Not all rows arrived, so nothing was changed. Stop whatever else writes there, and try again.")


def _copy_table(source: Connection, target: Connection, each: Table) -> None:
    # By id, because a row may refer to an earlier one of its own table.
    rows = select(each).order_by(*each.primary_key).execution_options(yield_per=BATCH)
    for some in source.execute(rows).mappings().partitions():
        target.execute(insert(each), [dict(row) for row in some])


def _numbered() -> list[Table]:
    return [each for each in SQLModel.metadata.sorted_tables if each.autoincrement_column is not None]


def _never_again(each: Table) -> bool:
    return bool(each.dialect_options["sqlite"]["autoincrement"])


def _highest(connection: Connection, each: Table) -> int:
    """The highest id that the table has ever used, as far as the database knows."""
    in_use = connection.scalar(select(func.max(each.c.id))) or 0
    if not is_sqlite(connection.engine):
        given = text("SELECT pg_sequence_last_value(CAST(pg_get_serial_sequence(:name, 'id') AS regclass))")
    elif _never_again(each):
        given = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    else:
        return in_use
    return max(in_use, connection.scalar(given, {"name": each.name}) or 0)


def _go_on_behind(connection: Connection, each: Table, number: int) -> None:
    values = {"name": each.name, "number": number}
    if not is_sqlite(connection.engine):
        if number:
            connection.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :number)"), values)
    elif _never_again(each):
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"), values)
