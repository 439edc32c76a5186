"""Alembic's entry point: migrates the schema to the models.

`bot.store.schema` passes its connection; `make migration` has none, and gets one from the settings.
"""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

import bot.store.models  # noqa: F401 - the tables register themselves
from bot.store.database import make_engine
from bot.support.settings import DatabaseSettings, load


def run(connection: Connection) -> None:
    """Run the requested migrations."""
    _say_of_postgresql_too()
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _say_of_postgresql_too() -> None:
    """A partial index is partial on both databases, and a new migration has to say so."""
    for table in SQLModel.metadata.tables.values():
        for index in table.indexes:
            if (where := index.kwargs.get("sqlite_where")) is not None:
                index.kwargs["postgresql_where"] = where


if handed_over := context.config.attributes.get("connection"):
    run(handed_over)
else:
    with make_engine(load(DatabaseSettings).database_url).connect() as own:
        run(own)
