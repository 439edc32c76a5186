"""A backup holds every row of either database, and either takes it back; nothing is lost or overwritten on the way."""

import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from alembic import command
from cryptography.fernet import Fernet
from sqlalchemy import Engine, select, text
from sqlmodel import SQLModel
from typer.testing import CliRunner

from bot.app.cli import app
from bot.services.backups import contents
from bot.services.backups.contents import Unfit
from bot.services.backups.copies import LEAP, backup, move, restore
from bot.store import installations, schema
from bot.store.database import make_engine, transaction
from bot.store.file_lock import InUse, sole
from bot.store.models import Delivery, Question
from bot.support.clock import system_clock
from tests import postgres
from tests.bot.mydata.lives import DANA, NOW, SAM, trial
from tests.bot.mydata.test_erasing import live_fully

KEY = Fernet.generate_key()
NEWER = "It was written by a newer version of Afterword: its schema is 9999, and this version knows "


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


@pytest.fixture
def lives(engine: Engine) -> Engine:
    """Two people with rows in every table."""
    with trial(engine) as session:
        for who in (SAM, DANA):
            live_fully(session, who)
        session.add(Delivery(workspace="T1", key="an event", at=NOW))
        installations.begin(session, NOW)
        installations.save(session, NOW, "T1", "Next Step", "U0BOT", "sealed", NOW)
        session.commit()
    return engine


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "100% saved #1.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'target.db'}"
    server = request.getfixturevalue("postgres_server")
    if server is None:
        pytest.skip("this machine has no PostgreSQL; on Debian: apt-get install postgresql")
    return postgres.create(server, f"test_{uuid4().hex}")


def all_rows(url: str) -> dict[str, list[Any]]:
    engine = make_engine(url)
    with engine.connect() as connection:
        found = {
            each.name: [tuple(row) for row in connection.execute(select(each).order_by(*each.primary_key))]
            for each in SQLModel.metadata.sorted_tables
        }
    engine.dispose()
    return found


def change(url: str, statement: str) -> None:
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def question_asked(url: str) -> int:
    """The id of a question that is noted now."""
    engine = make_engine(url)
    with transaction(engine) as session:
        row = Question(interview_id=1, text="Why us?", noted_at=NOW)
        session.add(row)
        session.flush()
        found = row.id or 0
    engine.dispose()
    return found


def test_every_row_comes_back_from_either_database_in_either(lives: Engine, file: Path, target: str) -> None:
    before = all_rows(url_of(lives))
    assert min(map(len, before.values())) > 0, "every table has a row to lose"
    saved = backup(url_of(lives), file)
    assert restore(file, target).contents == saved
    assert all_rows(target) == before
    assert str(saved).startswith("2 people and 4 interviews (")


def test_an_id_that_was_ever_given_is_not_given_again(lives: Engine, file: Path, target: str) -> None:
    newest = question_asked(url_of(lives))
    change(url_of(lives), f"DELETE FROM question WHERE id = {newest}")
    backup(url_of(lives), file)
    given_meanwhile = question_asked(url_of(lives))
    restore(file, target)
    assert question_asked(target) == newest + LEAP + 1 > given_meanwhile


def test_a_backup_is_one_file_for_its_owner_alone(lives: Engine, file: Path) -> None:
    backup(url_of(lives), file)
    made = {each.name for each in file.parent.iterdir() if not each.name.startswith("test.db")}
    assert made == {file.name}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_only_in_the_log_of_an_open_file_is_saved_though_a_plain_copy_has_nothing_of_it(
    tmp_path: Path, file: Path
) -> None:
    live = tmp_path / "live.db"
    engine = make_engine(f"sqlite:///{live}")
    with engine.connect():  # as the bot has it open: nothing is written to the file itself yet
        schema.migrate(engine)
        change(url_of(engine), "INSERT INTO seen VALUES ('T1', 'an event', '2026-11-24 16:00:00')")
        copied = shutil.copy(live, tmp_path / "copied.db")
        with closing(sqlite3.connect(copied)) as connection:
            assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
        assert backup(url_of(engine), file).rows["seen"] == 1
    engine.dispose()


def test_what_others_write_meanwhile_neither_waits_nor_is_half_in_it(
    lives: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = contents.contents
    written = []

    def write_once(connection: Any) -> Any:
        found = counted(connection)
        if not written:
            written.append(question_asked(url_of(lives)))
        return found

    before = len(all_rows(url_of(lives))["question"])
    monkeypatch.setattr("bot.services.backups.copies.contents", write_once)
    monkeypatch.setattr("bot.services.backups.contents.contents", write_once)
    assert backup(url_of(lives), file).rows["question"] == before
    assert len(all_rows(url_of(lives))["question"]) == before + 1


def test_a_file_that_is_there_is_not_written_over(lives: Engine, file: Path) -> None:
    file.write_text("mine")
    with pytest.raises(Unfit, match="is there already, and was left as it is"):
        backup(url_of(lives), file)
    assert file.read_text() == "mine"


def test_a_database_with_people_in_it_is_replaced_only_when_asked_to(lives: Engine, file: Path) -> None:
    before = backup(url_of(lives), file)
    lives.dispose()
    question_asked(url_of(lives))
    with pytest.raises(Unfit, match=r"not empty: it holds 2 people and 4 interviews \(.* Nothing was changed"):
        restore(file, url_of(lives))
    assert len(all_rows(url_of(lives))["question"]) == before.rows["question"] + 1
    assert restore(file, url_of(lives), replace=True).contents == before
    assert len(all_rows(url_of(lives))["question"]) == before.rows["question"]


def test_a_database_in_use_is_left_alone_even_when_it_is_to_be_replaced(lives: Engine, file: Path) -> None:
    backup(url_of(lives), file)
    with sole(url_of(lives)), lives.connect(), pytest.raises((InUse, Unfit), match="in use"):
        restore(file, url_of(lives), replace=True)


def test_where_not_all_rows_arrive_everything_stays_as_it_was(
    lives: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_rows(url_of(lives))
    backup(url_of(lives), file)
    lives.dispose()
    monkeypatch.setattr(contents, "_copy_table", lambda *_: None)
    with pytest.raises(Unfit, match="Not all rows arrived"):
        restore(file, url_of(lives), replace=True)
    assert all_rows(url_of(lives)) == before


def test_a_person_is_erased_from_a_backup_as_from_a_database_and_it_can_still_be_restored(
    lives: Engine, file: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(url_of(lives), "UPDATE interview SET company = 'Zzyzx Mills' WHERE id IN (1, 2)")
    backup(url_of(lives), file)
    assert b"Zzyzx Mills" in file.read_bytes()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    erased = CliRunner().invoke(app, ["erase", SAM.workspace, SAM.user, "--yes"])
    assert erased.exit_code == 0, erased.stderr
    assert b"Zzyzx Mills" not in b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
    assert str(restore(file, target).contents).startswith("1 person and 2 interviews (")


def as_text(file: Path) -> None:
    file.write_text("not a database, and long enough to be taken for one" * 99)


def as_overwritten(file: Path) -> None:
    backup_of_nothing(file)
    with file.open("r+b") as written:
        written.seek(4096)
        written.write(b"\xff" * 9 * 4096)


def as_unreadable(file: Path) -> None:
    backup_of_nothing(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO seen VALUES ('T1', 'an event', 'some day')")
        connection.commit()


def as_another_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE other (x)")


def as_damaged(file: Path) -> None:
    backup_of_nothing(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO remark (id, review_id, line, text) VALUES (1, 7, '', '')")
        connection.commit()


def as_newer(file: Path) -> None:
    backup_of_nothing(file)
    change(f"sqlite:///{file}", "UPDATE alembic_version SET version_num = '9999'")


def backup_of_nothing(file: Path) -> None:
    engine = make_engine(f"sqlite:///{file}")
    schema.migrate(engine)
    engine.dispose()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: None, "There is no file "),
        (as_text, "is damaged, or no database at all"),
        (as_another_program, "is a database, but not one of Afterword"),
        (as_overwritten, "is damaged"),
        (as_damaged, "is damaged: its rows do not hold together"),
        (as_newer, NEWER),
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_is_made_of_it(
    file: Path, tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    make(file)
    with pytest.raises((Unfit, schema.Newer), match=words):
        restore(file, f"sqlite:///{tmp_path / 'target.db'}")
    assert not (tmp_path / "target.db").exists()


def test_a_value_that_cannot_be_read_stops_a_restore_before_anything_is_changed(lives: Engine, file: Path) -> None:
    as_unreadable(file)
    lives.dispose()
    before = all_rows(url_of(lives))
    with pytest.raises(Unfit, match="is damaged"):
        restore(file, url_of(lives), replace=True)
    assert all_rows(url_of(lives)) == before


def test_a_backup_of_an_older_version_is_brought_up_and_itself_stays_as_it_is(file: Path, target: str) -> None:
    engine = make_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0009")
        connection.execute(text("INSERT INTO seen VALUES ('T1', 'an event', '2026-11-24 16:00:00')"))
    engine.dispose()
    before = file.read_bytes()
    restored = restore(file, target).contents
    assert (restored.revision, restored.rows["seen"], restored.rows["question"]) == (schema.head(), 1, 0)
    assert file.read_bytes() == before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_move_takes_every_row_along_unless_the_bot_is_running_on_them(lives: Engine, target: str) -> None:
    source = Path(str(lives.url.database))
    with sole(url_of(lives)), pytest.raises(InUse):
        move(source, target)
    before = all_rows(url_of(lives))
    move(source, target)
    assert all_rows(target) == before == all_rows(url_of(lives))


# --- tokens

HOUR = timedelta(hours=1)
MADE_AT = NOW
"""When the backup was made."""


def sealed(word: str, at: datetime) -> str:
    """Tokens that were sealed then."""
    return Fernet(KEY).encrypt_at_time(word.encode(), int(at.timestamp())).decode()


def save(url: str, workspace: str, word: str, at: datetime) -> None:
    engine = make_engine(url)
    with transaction(engine) as session:
        installations.save(session, at, workspace, f"Name of {workspace}", "U0BOT", sealed(word, at), at + 10 * HOUR)
    engine.dispose()


def tokens_in(url: str) -> dict[str, str]:
    """What is sealed for each workspace."""
    engine = make_engine(url)
    with transaction(engine) as session:
        found = {
            one.workspace: Fernet(KEY).decrypt(one.sealed).decode() for one in installations.everyone(session, NOW)
        }
    engine.dispose()
    return found


def test_a_restore_keeps_tokens_that_are_newer_than_the_backups(engine: Engine, file: Path) -> None:
    for workspace in ("T-rotated", "T-same", "T-gone"):
        save(url_of(engine), workspace, "of the backup", MADE_AT)
    backup(url_of(engine), file)
    save(url_of(engine), "T-rotated", "rotated since", MADE_AT + 10 * HOUR)
    save(url_of(engine), "T-new", "installed since", MADE_AT + HOUR)
    with transaction(engine) as session:
        installations.end(session, NOW, "T-gone", MADE_AT + HOUR)
    engine.dispose()
    restored = restore(file, url_of(engine), replace=True)
    assert tokens_in(url_of(engine)) == {
        "T-rotated": "rotated since",
        "T-same": "of the backup",
        "T-gone": "of the backup",
        "T-new": "installed since",
    }
    assert [one.workspace for one in restored.of_backup] == ["T-gone", "T-same"]


def test_a_restore_never_puts_older_tokens_in_place_of_the_backups(engine: Engine, file: Path) -> None:
    save(url_of(engine), "T1", "of the backup", MADE_AT)
    backup(url_of(engine), file)
    save(url_of(engine), "T1", "of a backup before it", MADE_AT - HOUR)
    engine.dispose()
    restore(file, url_of(engine), replace=True)
    assert tokens_in(url_of(engine)) == {"T1": "of the backup"}


def test_a_restore_names_the_workspaces_whose_tokens_may_be_used_up(
    engine: Engine, file: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = system_clock()
    save(url_of(engine), "T-old", "to be replaced an hour ago", now - 11 * HOUR)
    save(url_of(engine), "T-fresh", "to be replaced in an hour", now - 9 * HOUR)
    backup(url_of(engine), file)
    monkeypatch.setenv("DATABASE_URL", target)
    said = CliRunner().invoke(app, ["restore", str(file)])
    assert said.exit_code == 0, said.stderr
    assert "The tokens of Name of T-old (T-old) are those of the backup, and were to be replaced since." in said.stdout
    assert "T-fresh" not in said.stdout
