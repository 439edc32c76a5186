"""What the tables share: names for constraints, and columns that refer to a row or hold an enum."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Enum, ForeignKey, MetaData, text
from sqlmodel import SQLModel

SQLModel.model_config["defer_build"] = True  # nothing validates rows: pydantic need not prepare for it
# Every constraint has a name, so that migrations can find it on both databases.
SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""Never reuse an id: a button in an old message may still hold it."""


def belongs_to(column: str, *, index: bool = True) -> Column[Any]:
    """A reference to the row that this one is deleted with; `index` is False where another index starts with it."""
    return Column(ForeignKey(column, ondelete="CASCADE"), nullable=False, index=index)


def may_refer_to(column: str, ondelete: str = "SET NULL", *, index: bool = True) -> Column[Any]:
    """A reference that may be empty, and by default is emptied when the other row is deleted."""
    return Column(ForeignKey(column, ondelete=ondelete), index=index)


def only(condition: str) -> dict[str, Any]:
    """For a partial index, on both databases: the migrations say so of PostgreSQL.

    Said here, it would load that dialect everywhere.
    """
    return {"sqlite_where": text(condition)}


def enum_type(words: type[StrEnum]) -> Any:
    """An enum stored by value: readable in the database, and a new member needs no migration."""
    return Enum(words, native_enum=False, length=20, values_callable=lambda enum: [word.value for word in enum])


def enum_column(words: type[StrEnum], *, nullable: bool = False) -> Column[str]:
    """A column of such an enum."""
    return Column(enum_type(words), nullable=nullable)
