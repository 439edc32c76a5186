"""A SQLite file that cannot be used is told of once, what it cannot keep fails, and it goes on once it is mended."""

import asyncio
import logging
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from bot.store import deliveries
from bot.store.database import make_engine, together
from bot.store.models import Delivery
from bot.store.schema import migrate
from bot.store.transact import Transact
from bot.support.logs import log_failure
from tests.lanes import few

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
MOST = 20_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


def pragma(engine: Engine, what: str) -> None:
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute(f"PRAGMA {what}")


@contextmanager
def full(engine: Engine, _file: Path) -> Iterator[None]:
    pragma(engine, "max_page_count=1")  # as many as there are, SQLite makes of it
    yield
    pragma(engine, f"max_page_count={MOST}")


@contextmanager
def locked(_engine: Engine, file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as somebody_else:
        somebody_else.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def read_only(engine: Engine, _file: Path) -> Iterator[None]:
    pragma(engine, "query_only=ON")
    yield
    pragma(engine, "query_only=OFF")


@contextmanager
def gone(_engine: Engine, file: Path) -> Iterator[None]:
    elsewhere = file.with_name("elsewhere.db")
    file.rename(elsewhere)
    yield
    assert not file.exists(), "none is made in its place"
    elsewhere.rename(file)


@contextmanager
def gone_for_a_copy(engine: Engine, file: Path) -> Iterator[None]:
    pragma(engine, "wal_checkpoint(TRUNCATE)")
    elsewhere = file.with_name("elsewhere.db")
    shutil.copy(file, elsewhere)
    file.unlink()
    yield
    elsewhere.rename(file)


TROUBLES = {
    full: "The disk of {file} is full. Make room on it.",
    locked: "Another program has {file} locked. End that program, or what it does there.",
    read_only: "{file} cannot be written to. Allow it.",
    gone: "{file} is gone. Put it back where it was.",
    gone_for_a_copy: "{file} is gone. Put it back where it was.",
}


def take(session: Session, now: datetime, key: str) -> None:
    deliveries.mark(session, now, "T1", key)


def taken(session: Session, _now: datetime) -> set[str]:
    return {key[:1] for key in session.exec(select(Delivery.key))}


@pytest.mark.parametrize("trouble", few(TROUBLES, quick=1), ids=lambda trouble: trouble.__name__)
def test_it_is_said_once_and_all_is_well_once_it_is_mended(
    file: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Callable[..., AbstractContextManager[None]],
) -> None:
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    transact = Transact(engine, lambda: NOW)
    monkeypatch.setattr("bot.store.trouble.time.monotonic", iter(range(0, 10_000, 2)).__next__)  # everybody tries

    def answer(what: str) -> None:
        asyncio.run(transact(take, what + "x" * 5_000))

    with caplog.at_level(logging.INFO, "afterword"):
        answer("1")
        with trouble(engine, file):
            for what in "abc":
                with pytest.raises(DBAPIError) as caught:
                    answer(what)
                log_failure("keeping an answer", caught.value)
            with pytest.raises(DBAPIError):
                asyncio.run(transact(taken))
        answer("2")
    assert asyncio.run(transact(taken)) == {"1", "2"}
    transact.close()
    assert [record.message for record in caplog.records] == [
        f"{TROUBLES[trouble].format(file=file)} Until then no answer is taken.",
        "the database can be used again",
    ]


def test_while_it_is_locked_one_waits_for_it_and_the_others_are_told_at_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    transact, begun = Transact(engine, lambda: NOW), []
    monkeypatch.setattr("bot.store.trouble.PAUSE", timedelta(hours=1))
    monkeypatch.setattr("bot.store.transact.together", lambda *them: begun.append(1) or together(*them))

    async def ten() -> list[BaseException | None]:
        work = (transact(take, str(number)) for number in range(10))
        return await asyncio.gather(*work, return_exceptions=True)

    with locked(engine, file):
        answers = asyncio.run(ten())
    transact.close()
    assert all(isinstance(answer, DBAPIError) for answer in answers)
    assert len(begun) == 1
