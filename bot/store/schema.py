"""The schema, migrated with Alembic; safe to run at every start.

Alembic loads only where there is something to do: most starts find the newest revision, and would keep it in memory.
"""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from bot.store.database import Refused, is_sqlite
from bot.support import files

if TYPE_CHECKING:
    from alembic.config import Config

_ADVISORY_LOCK = 4_150_926
"""Arbitrary, but fixed: replicas that start together migrate one after the other."""


class Newer(Refused):
    """The database is ahead of this version of the bot."""


class Outdated(Refused):
    """The database is behind this version of the bot."""


def migrate(engine: Engine) -> None:
    """Migrate the database to the newest revision, all or nothing. Raises Newer if a later version has migrated it.

    SQLite changes a table by copying it; foreign keys are off for that, since they would delete the children.
    """
    sqlite = is_sqlite(engine)
    with engine.connect() as connection:
        if sqlite:
            _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                if not sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
                found = revision(connection)
                refuse_newer(found)
                if found != head():
                    _upgrade(connection)
        finally:
            if sqlite:
                _foreign_keys(connection, "ON")


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("the migration would leave rows without their parents; nothing was changed")


def is_current(engine: Engine) -> bool:
    """Whether the database is at the newest revision."""
    with engine.connect() as connection:
        return revision(connection) == head()


def revision(connection: Connection) -> str | None:
    """The revision that the database is at; None for one that is not the bot's, or has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def head() -> str:
    """The newest revision that this version of the bot knows."""
    return max(_known())


def _known() -> set[str]:
    """All revisions: the files of the migrations begin with them."""
    return {file.name.partition("_")[0] for file in files.path("store/migrations/versions").glob("*.py")}


def refuse_newer(found: str | None) -> None:
    """Raise Newer unless this version of the bot knows the revision."""
    if found and found not in _known():
        raise Newer(
            f"It was written by a newer version of Afterword: its schema is {found}, and this version knows {head()}. "
            "Install that version, or go back to a backup from before the upgrade."
        )


def refuse_other(engine: Engine) -> None:
    """Raise Newer or Outdated unless the database has this version's schema."""
    with engine.connect() as connection:
        refuse_newer(revision(connection))
    if not is_current(engine):
        raise Outdated("The database is not at the schema of this version. Run: python -m bot migrate")


def _foreign_keys(connection: Connection, state: str) -> None:
    """On the driver's own connection: SQLite ignores this inside a transaction, and SQLAlchemy would start one."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys={state}")


def _config() -> "Config":
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(files.path("store/migrations")))
    return config
