"""What was kept before a migration is kept after it, and still hangs together."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, Index, MetaData, Table, inspect, text
from sqlmodel import Session, SQLModel

from bot.store import schema
from bot.store.database import make_engine
from bot.store.models import Part, Review, Undo
from bot.wording.phrases import from_json

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


FILLED: dict[str, object] = {
    "BOOLEAN": False,
    "JSON": [],
    "VARCHAR": "",
    "VARCHAR(20)": "",
    "INTEGER": 0,
    "DATETIME": datetime(2026, 11, 24, 9, tzinfo=UTC),
}
NUDGED: tuple[tuple[str, dict[str, object]], ...] = (
    ("workspace", {"id": "T1"}),
    ("person", {"id": 1, "workspace_id": "T1", "surface_id": "U1", "home": "closed 2"}),
    ("person", {"id": 2, "workspace_id": "T1", "surface_id": "U2"}),
    ("interview", {"id": 1, "person_id": 1}),
    *(
        ("nudge", {"id": number, "person_id": 1, "interview_id": 1, "kind": "call", "state": "done", "about": about})
        for number, about in ((1, "2026-12-04"), (2, "2026-12-04 again 1"), (3, "2026-12-04 again 2"))
    ),
)


def test_the_indexes_that_the_models_call_partial_are_so_on_both_databases(engine: Engine) -> None:
    inspector = inspect(engine)
    indexes = [index for table in inspector.get_table_names() for index in inspector.get_indexes(table)]
    partial = {index["name"] for index in indexes if {"sqlite_where", "postgresql_where"} & {*index["dialect_options"]}}
    assert partial == {str(index.name) for index in _partial()}


def test_a_new_migration_says_of_both_databases_which_rows_an_index_is_for(tmp_path: Path) -> None:
    _migrated(tmp_path, "0018", lambda _: []).dispose()
    for index in _partial():
        assert str(index.kwargs["postgresql_where"]) == str(index.kwargs["sqlite_where"])


def _partial() -> list[Index]:
    indexes = (index for table in SQLModel.metadata.tables.values() for index in table.indexes)
    return [index for index in indexes if index.kwargs.get("sqlite_where") is not None]


def test_nudges_that_were_put_off_and_the_page_of_a_home_are_kept_when_they_get_columns(tmp_path: Path) -> None:
    engine = _migrated(tmp_path, "0018", lambda old: [_insert(old, *row) for row in NUDGED])
    with engine.begin() as connection:
        nudges = connection.execute(text("SELECT id, about, again_of FROM nudge ORDER BY id")).all()
        assert [tuple(row) for row in nudges] == [(1, "2026-12-04", 0), (2, "2026-12-04", 1), (3, "2026-12-04", 2)]
        homes = connection.execute(text("SELECT home_page, home_closed FROM person ORDER BY id")).all()
        assert [tuple(row) for row in homes] == [(2, 1), (0, 0)]
    engine.dispose()


TOLD: tuple[tuple[str, dict[str, object]], ...] = (
    *NUDGED[:1],
    ("person", {"id": 1, "workspace_id": "T1", "surface_id": "U1"}),
    ("interview", {"id": 1, "person_id": 1}),
    ("undo", {"id": 4, "person_id": 1, "what": "Clerk at Acme is changed", "before": []}),
    ("coachchannel", {"id": 1, "workspace_id": "T1"}),
    ("post", {"id": 1, "key": "k", "about": {}, "kind": "digest"}),
    (
        "part",
        {
            "id": 1,
            "item": "status",
            "post_id": 1,
            "person_id": 1,
            "counts": {"same day": 2, "within 24 hours": 1, "later": 0},
        },
    ),
    ("part", {"id": 2, "item": "status", "post_id": 1, "person_id": 1, "counts": None}),
    (
        "review",
        {"id": 9, "channel_id": 1, "person_id": 1, "kind": "thank_you", "about": "to Ann, at Acme", "checks": []},
    ),
)


def test_what_was_kept_in_words_reads_as_before_when_rows_hold_phrases(tmp_path: Path) -> None:
    engine = _migrated(tmp_path, "0019", lambda old: [_insert(old, *row) for row in TOLD])
    with Session(engine) as session:
        assert str(from_json(session.get_one(Undo, 4).what)) == "Clerk at Acme is changed"
        assert str(from_json(session.get_one(Review, 9).about)) == "to Ann, at Acme"
        assert session.get_one(Part, 1).counts == {"same_day": 2, "one_day": 1, "later": 0}
        assert session.get_one(Part, 2).counts is None
    with engine.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0019")
        assert connection.execute(text("SELECT what FROM undo")).scalar_one() == "Clerk at Acme is changed"
        counts = connection.execute(text("SELECT counts FROM part WHERE id = 1")).scalar_one()
        assert json.loads(counts) == {"same day": 2, "within 24 hours": 1, "later": 0}
    engine.dispose()


SAID: tuple[tuple[str, dict[str, object]], ...] = (
    ("workspace", {"id": "T1"}),
    ("person", {"id": 1, "workspace_id": "T1", "surface_id": "U1"}),
    *(
        ("interview", {"id": number, "person_id": 1, "round": words})
        for number, words in ((1, "second round"), (2, "next round"), (3, "coffee with the founder"))
    ),
    *(
        ("debrief", {"id": number, "interview_id": number, "person_id": 1, "key": f"{number}", "wants": words})
        for number, words in ((1, "the people I met"), (2, "they let people cook"))
    ),
    *(
        (
            "nudge",
            {"id": number, "person_id": 1, "interview_id": 1, "kind": "call", "about": f"{number}", "reason": why},
        )
        for number, why in ((1, "not wanted any more"), (2, "ratelimited"))
    ),
)


def test_words_of_ours_become_what_they_stand_for_and_what_people_typed_stays(tmp_path: Path) -> None:
    engine = _migrated(tmp_path, "0022", lambda old: [_insert(old, *row) for row in SAID])
    with engine.begin() as connection:

        def rows(columns: str, table: str) -> list[tuple[object, ...]]:
            return [tuple(row) for row in connection.execute(text(f"SELECT {columns} FROM {table} ORDER BY id"))]

        assert rows("round, later_round", "interview") == [
            ("", "second"),
            ("", "next"),
            ("coffee with the founder", None),
        ]
        assert rows("wants, draw", "debrief") == [("", "people"), ("they let people cook", None)]
        assert rows("reason", "nudge") == [("not_wanted",), ("ratelimited",)]
        config = schema._config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0022")
        assert rows("round", "interview") == [("second round",), ("next round",), ("coffee with the founder",)]
        assert rows("wants", "debrief") == [("the people I met",), ("they let people cook",)]
        assert rows("reason", "nudge") == [("not wanted any more",), ("ratelimited",)]
    engine.dispose()


def _migrated(tmp_path: Path, before: str, fill: Callable[[Connection], object]) -> Engine:
    """A database that had these rows before the newest migrations came."""
    engine = make_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, before)
    with engine.begin() as connection:
        fill(connection)
    schema.migrate(engine)
    return engine


def _insert(old: Connection, name: str, values: dict[str, object]) -> None:
    """A row, with something in each column that must not be empty."""
    table = Table(name, MetaData(), autoload_with=old)
    needed = [column for column in table.c if not column.nullable and column.server_default is None]
    old.execute(table.insert().values({column.name: FILLED[str(column.type)] for column in needed} | values))


def test_posts_are_kept_when_tasks_come_and_no_id_comes_back(tmp_path: Path) -> None:
    engine = _migrated(tmp_path, "0015", lambda old: [old.execute(text(line)) for line in BEFORE])
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
