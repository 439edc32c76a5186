"""The bot in the playground's Teams tenant, for tests that act from outside as a person does."""

import shutil
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app.demo import BY_HAND
from bot.app.wiring import running
from bot.support.settings import Settings
from handlers.teams.app import PATH
from handlers.teams.package import teams_manifest
from playground.teams.client import Member, TeamsClient
from playground.teams.ids import DANA
from playground.teams.server import TeamsPlayground
from playground.teams.world import Patience
from tests.loops import event_loop
from tests.stage import TUESDAY
from tests.surfaces.teams import without_limits

APP_ID = "0af7e4d0-1111-4222-8333-444455556666"
MANIFEST = teams_manifest(APP_ID, "https://bot.example")
PATIENT = Patience(invoke=60, event=60)


@dataclass
class TeamsStage:
    """The running tenant with the bot in it."""

    playground: TeamsPlayground
    client: TeamsClient
    address: str
    database: Path
    run: Callable[[Coroutine[Any, Any, Any]], Any]

    @property
    def sam(self) -> Member:
        return self.client.sam

    @property
    def dana(self) -> Member:
        return self.client.dana


@contextmanager
def bot_in_teams(
    database: Path, start: datetime = TUESDAY, patience: Patience = PATIENT, *, limits: bool = False, **settings: Any
) -> Iterator[TeamsStage]:
    """Both up, in a thread of their own; the bot's rows are in that SQLite file.

    `limits`: Teams counts what the bot writes, and the bot waits for its turn, which takes real seconds.
    """
    with event_loop() as run, pytest.MonkeyPatch.context() as patch:
        if not limits:
            without_limits(patch)
        playground = TeamsPlayground(MANIFEST, start=start, patience=patience)
        run(playground.start())
        made = Settings(
            teams_app_id=APP_ID,
            teams_app_secret=SecretStr(playground.secret),
            teams_tenant_id=playground.tenant_id,
            teams_admins=DANA,
            teams_login_url=playground.url,
            database_url=f"sqlite:///{database}",
            port=0,
            _env_file=None,
            **settings,
        )
        bot = running(made, playground.clock.now, BY_HAND)
        address = run(bot.__aenter__())
        playground.deliver_to(f"{address}{PATH}")
        try:
            yield TeamsStage(playground, TeamsClient(playground.url), address, database, run)
        finally:
            run(bot.__aexit__(None, None, None))
            run(playground.stop())


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> Path:
    """A SQLite file with all tables and no rows."""
    return Path(shutil.copy(migrated_file, tmp_path / "bot.db"))


@pytest.fixture
def teams(request: pytest.FixtureRequest, database: Path) -> Iterator[TeamsStage]:
    """At the end, nothing that the bot sent may have been refused."""
    with bot_in_teams(database, limits=getattr(request, "param", False)) as stage:
        yield stage
        refused = [entry for entry in stage.client.refusals() if entry["name"] != "member"]  # who is not in a team
        assert not refused, refused
