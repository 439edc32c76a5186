"""What tests share: databases (PostgreSQL where the machine has it), a browser, and the bot in the playground."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from playwright.sync_api import Browser
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url

from bot.database import make_engine
from bot.schema import migrate
from tests import postgres
from tests.browser import CHROMIUM, chromium
from tests.stage import Stage, bot_in_playground

# A busy machine is no reason to fail: rules are checked for what they give, not for how soon.
settings.register_profile("afterword", deadline=None)
settings.load_profile("afterword")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str | None]:
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of the test's own, on either engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    server = request.getfixturevalue("postgres_server")
    if server is None:
        pytest.skip("this machine has no PostgreSQL; on Debian: apt-get install postgresql")
    name = f"test_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The same, with its tables."""
    made = make_engine(database_url)
    migrate(made)
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # No longer than a module: while it lives, Playwright has an event loop running in this thread.
    if CHROMIUM is None:
        pytest.skip("this machine has no Chromium; on Debian: apt-get install chromium")
    with chromium() as made:
        yield made


@pytest.fixture
def stage() -> Iterator[Stage]:
    """The bot in the playground, on a Tuesday."""
    with bot_in_playground() as made:
        yield made
