"""What tests share: databases (PostgreSQL where there is one), a browser, and the bot in the playground."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlalchemy import Engine
from sqlmodel import SQLModel

from bot.app.demo import BY_HAND
from bot.store.database import make_engine
from bot.store.schema import migrate
from tests import postgres, sqlite
from tests.browser import CHROMIUM, chromium
from tests.stage import Stage, bot_in_playground
from tests.surfaces.app import App, app_in_memory

sqlite.compile_once()
sqlite.wait_for_no_disk()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and no rows, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "empty.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str | None]:
    """The URL of a server; None where the machine has no PostgreSQL."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_on_postgres(postgres_server: str | None) -> str | None:
    """A database on it with all tables; who uses it leaves no rows."""
    if postgres_server is None:
        return None
    url = postgres.create(postgres_server, "migrated")
    _migrate(url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database for this test alone with all tables and no rows, on either engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('migrated_file'), tmp_path / 'test.db')}"
        return
    url = request.getfixturevalue("migrated_on_postgres")
    if url is None:
        pytest.skip("this machine has no PostgreSQL; on Debian: apt-get install postgresql")
    yield url
    postgres.empty(url, SQLModel.metadata.tables)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The same, open."""
    made = make_engine(database_url)
    yield made
    made.dispose()


def _migrate(url: str) -> None:
    engine = make_engine(url)
    migrate(engine)
    engine.dispose()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # No longer than a module: while it lives, Playwright has an event loop running in this thread.
    if CHROMIUM is None:
        pytest.skip("this machine has no Chromium; on Debian: apt-get install chromium")
    with chromium() as made:
        yield made


@pytest.fixture
def stage(migrated_file: Path) -> Iterator[Stage]:
    """The bot in the playground, on a Tuesday."""
    with bot_in_playground(rows=migrated_file, pause=BY_HAND) as made:
        yield made


@pytest.fixture
def app(migrated_file: Path, tmp_path: Path) -> Iterator[App]:
    """The bot on a surface in memory, with a database of its own."""
    with app_in_memory(f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'app.db')}") as made:
        yield made
