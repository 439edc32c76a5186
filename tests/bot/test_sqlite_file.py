"""A SQLite file is for its owner and for one process, and what is erased in it cannot be read from its bytes."""

import os
import re
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Engine, String, select
from sqlmodel import AutoString, Session, SQLModel

from bot.services.mydata.erasing import erase
from bot.store import persons
from bot.store.database import Refused, make_engine, transaction
from bot.store.file_lock import InUse, sole
from bot.store.schema import migrate
from tests.bot.mydata.lives import DANA, NOW, SAM, forget, trial
from tests.bot.mydata.test_erasing import live_fully
from tests.bot.nudges.test_nudge_sender import NEW_YORK

LONG = "x" * 9_000
"""More than fits into one page: the rest of it is in pages of its own."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a folder" / "100% #1.db"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    file.parent.mkdir()
    made = make_engine(f"sqlite:///{file}")
    migrate(made)
    yield made
    made.dispose()


def open_to_others(folder: Path) -> dict[str, str]:
    rights = {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    return {name: oct(mode) for name, mode in rights.items() if mode & 0o077}


def test_the_file_and_its_log_are_their_owners_alone_from_the_first_moment(
    engine: Engine, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with transaction(engine) as session:
        persons.enter(session, NOW, SAM, NEW_YORK)
    with sole(f"sqlite:///{file}"):
        assert {each.name for each in file.parent.iterdir()} >= {file.name, f"{file.name}-wal", f"{file.name}-lock"}
        assert open_to_others(file.parent) == {}
    assert caplog.get_records("setup") == [], "nothing had to be mended"


def test_a_file_that_was_open_to_others_is_theirs_no_more_and_that_is_said(
    engine: Engine, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for each in file.parent.iterdir():
        each.chmod(0o644)
    assert set(open_to_others(file.parent)) == {file.name, f"{file.name}-wal", f"{file.name}-shm"}
    make_engine(f"sqlite:///{file}")
    assert open_to_others(file.parent) == {}
    assert f"{file} was open to others on this machine; now it is its owner's alone" in caplog.text


def test_a_second_process_is_refused_until_the_first_has_ended(file: Path) -> None:
    file.parent.mkdir()
    url = f"sqlite:///{file}"
    with sole(url), pytest.raises(InUse, match="Another process of the bot has"), sole(url):
        pass
    with sole(url):
        pass


@contextmanager
def as_nobody() -> Iterator[Path]:
    """Run as somebody other than root, as a service does, in a folder of theirs."""
    was = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        os.seteuid(65534 if was == 0 else was)
        try:
            yield Path(folder)
        finally:
            os.seteuid(was)


def test_a_lock_that_belongs_to_somebody_else_is_told_of_in_a_sentence() -> None:
    with as_nobody() as folder:
        (folder / "bot.db-lock").touch(mode=0)  # as root's is to everybody else
        told = f"{folder}/bot.db-lock cannot be opened: Permission denied. Perhaps root ran the bot once."
        with pytest.raises(Refused, match=re.escape(told)), sole(f"sqlite:///{folder}/bot.db"):
            pass


def words_in(table: Any, row: Any) -> dict[str, Any]:
    """A word that stands nowhere else for each column of a row that may hold any."""
    planted: dict[str, Any] = {}
    for column in table.columns:
        word = f"zq{table.name}-{column.name}-{row.id}-zq"
        if isinstance(column.type, JSON):
            planted[column.name] = {"a": word, "b": LONG}
        elif type(column.type) in {String, AutoString} and not column.foreign_keys:
            planted[column.name] = word + ("" if column.unique else LONG)
    return planted if table.name != "person" else {"name": planted["name"]}


def plant(session: Session) -> None:
    for table in (table for table in SQLModel.metadata.tables.values() if "id" in table.columns):
        for row in session.execute(select(table)).all() if table.name != "workspace" else ():
            if words := words_in(table, row):
                session.execute(table.update().where(table.c.id == row.id).values(words))


def planted_in(folder: Path) -> set[str]:
    found = b"".join(each.read_bytes() for each in folder.iterdir())
    return {word.decode() for word in re.findall(rb"zq[a-z]+-[a-z_]+-[0-9]+-zq", found)}


def planted_in_rows(engine: Engine) -> set[str]:
    with transaction(engine) as session:
        rows = [row for table in SQLModel.metadata.tables.values() for row in session.execute(select(table)).all()]
    return set(re.findall(r"zq[a-z]+-[a-z_]+-[0-9]+-zq", str(rows)))


@pytest.fixture
def lives(engine: Engine) -> Engine:
    """Two people with rows in every table, and nothing but unusual words in them."""
    with trial(engine) as session:
        for who in (SAM, DANA):
            live_fully(session, who)
        forget(session)
        plant(session)
        session.commit()
    return engine


def test_what_a_person_has_deleted_is_gone_from_the_bytes_at_once(lives: Engine, file: Path) -> None:
    before = planted_in_rows(lives)
    assert planted_in(file.parent) == before
    with transaction(lives) as session:
        erase(session, NOW, SAM)
    after = planted_in_rows(lives)
    assert {word.split("-")[0] for word in before - after} >= {"zqperson", "zqnotetext", "zqundo", "zqpart", "zqremark"}
    assert planted_in(file.parent) == after, "in free pages, in what was longer, or in the log"


def test_what_an_uninstalled_workspace_had_is_gone_from_the_bytes_at_once(lives: Engine, file: Path) -> None:
    with transaction(lives) as session:
        persons.purge(session, NOW, "T1")
    assert planted_in(file.parent) == set()


def test_words_that_another_program_keeps_in_the_log_are_told_of(
    lives: Engine, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reader = sqlite3.connect(file)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM person").fetchall()
    with transaction(lives) as session:
        session.connection().exec_driver_sql("PRAGMA busy_timeout=0")
        persons.purge(session, NOW, "T1")
    reader.close()
    assert "can still be read from the -wal file" in caplog.text
    assert planted_in_rows(lives) == set(), "the commit stands"
