"""The rows of a trial: before each try all is as it was, and afterwards it is seen what is Sam's and what is not."""

import sqlite3
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from sqlmodel import SQLModel

from playground.types import Json


@dataclass
class Rows:
    """A database with Sam's life in it, and a copy of how it was."""

    database: sqlite3.Connection
    as_it_was: sqlite3.Connection
    workspace: str
    sam: str

    def keep(self) -> None:
        """From now on, before each try all is as it is now."""
        self.database.backup(self.as_it_was)

    def again(self) -> tuple[Json, Json]:
        """Everything in the database is as it was: what that is."""
        self.as_it_was.backup(self.database)
        return self._before

    @cached_property
    def _before(self) -> tuple[Json, Json]:
        return self.rows()

    def rows(self) -> tuple[Json, Json]:
        """What is Sam's, and what is the workspace's and no person's, by table."""
        query = "SELECT id FROM person WHERE workspace_id = ? AND surface_id = ?"
        sams = {row["id"] for row in self._found(query, self.workspace, self.sam)}
        return self._below("person", sams), self._below("workspace", {self.workspace}, but="person")

    def _below(self, root: str, ids: set[Any], but: str = "") -> Json:
        """These rows of a table and all that point at them, and so on down; none that points at the table `but`."""
        known = {root: ids}
        rows: Json = {}
        for table, keys in _tables():
            own = [(column, known[at]) for column, at in keys if at in known] or [("id", known.get(table, set()))]
            which = " OR ".join(f"{column} IN ({', '.join(map(repr, values))})" for column, values in own)
            others = "".join(f" AND {column} IS NULL" for column, at in keys if at == but)
            if table != but and any(values for _, values in own):
                rows[table] = self._found(f"SELECT * FROM {table} WHERE ({which}){others} ORDER BY 1")
                known[table] = {row.get("id") for row in rows[table]}
        return rows

    def whole(self, database: sqlite3.Connection) -> Json:
        """All that is in a database, but for who is known and which deliveries are."""
        tables = (table for table, _ in _tables() if table not in {"person", "seen"})
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}

    def _found(self, query: str, *values: str) -> list[Json]:
        cursor = self.database.execute(query, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


@cache
def _tables() -> list[tuple[str, list[tuple[str, str]]]]:
    """All tables, parents first, each with its columns that point at others."""
    return [
        (table.name, [(key.parent.name, key.column.table.name) for key in table.foreign_keys])
        for table in SQLModel.metadata.sorted_tables
    ]
