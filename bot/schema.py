"""The schema, brought up by Alembic; safe to run at every start."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from bot import files
from bot.database import is_sqlite

_ADVISORY_LOCK = 4_150_926
"""Any number that is always the same: replicas that start together migrate one after the other."""


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision, all or nothing.

    Foreign keys are off meanwhile on SQLite, where changing a table means copying it, and would delete its children.
    """
    sqlite = is_sqlite(engine)
    with engine.connect() as connection:
        if sqlite:
            _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                if not sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
                config = _config()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise RuntimeError("the migration would leave rows without their parents; nothing was changed")
        finally:
            if sqlite:
                _foreign_keys(connection, "ON")


def is_current(engine: Engine) -> bool:
    """Whether the database is at the newest revision."""
    with engine.connect() as connection:
        at = MigrationContext.configure(connection).get_current_revision()
    return at == ScriptDirectory.from_config(_config()).get_current_head()


def _foreign_keys(connection: Connection, state: str) -> None:
    """On the driver's own connection: SQLite ignores this inside a transaction, and SQLAlchemy would begin one."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys={state}")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files.path("migrations")))
    return config
