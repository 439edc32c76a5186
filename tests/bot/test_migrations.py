"""What was kept before a migration is kept after it, and still hangs together."""

import subprocess
import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.store import schema
from bot.store.database import make_engine

BEFORE = (
    "INSERT INTO workspace (id, country, quiet_from, quiet_to, working_days, tone, unwanted, keep_contacts_days,"
    " members_may_link) VALUES ('T1', '', '21:00', '08:00', '12345', 'warm', '', 180, 0)",
    "INSERT INTO coachchannel (id, workspace_id, surface_id, name, is_private, is_linked, digest_day, digest_hour,"
    " zone, digest_at, alerts) VALUES (1, 'T1', 'C1', 'coaches', 0, 1, 1, 9, 'UTC', '2026-11-30 09:00:00', '')",
    "INSERT INTO post (id, kind, channel_id, about, made_at, key, version, failures)"
    " VALUES (7, 'digest', 1, '{}', '2026-11-24 09:00:00', 'k', 1, 0)",
    "INSERT INTO post (id, kind, channel_id, thread_of, about, made_at, key, version, failures)"
    " VALUES (8, 'details', 1, 7, '{}', '2026-11-24 09:00:00', 'l', 1, 0)",
)


def test_posts_are_kept_when_tasks_come_and_no_id_comes_back(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0015")
    with engine.begin() as connection:
        for line in BEFORE:
            connection.execute(text(line))
    schema.migrate(engine)
    with engine.begin() as connection:
        found = connection.execute(text("SELECT id, kind, thread_of, task_id FROM post ORDER BY id")).all()
        assert [tuple(row) for row in found] == [(7, "digest", None, None), (8, "details", 7, None)]
        connection.execute(text("DELETE FROM post WHERE id = 7"))
        assert connection.execute(text("SELECT count(*) FROM post")).scalar_one() == 0
        connection.execute(text(BEFORE[2].replace("(id, ", "(").replace("(7, ", "(")))
        assert connection.execute(text("SELECT id FROM post")).scalar_one() == 9
    engine.dispose()


def test_a_migration_is_named_after_its_revision() -> None:
    scripts = ScriptDirectory.from_config(schema._config())
    assert schema.head() == scripts.get_current_head()
    assert schema._known() == {each.revision for each in scripts.walk_revisions()}


def test_a_database_at_the_newest_revision_needs_no_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    schema.migrate(make_engine(url))
    again = (
        "import sys; from bot.store import schema, database;"
        f"schema.migrate(database.make_engine({url!r})); sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", again], check=True)
