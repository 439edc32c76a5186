"""What the doctor finds that a running playground cannot be made to show."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlmodel import SQLModel

from bot.app import doctor, doctor_slack
from bot.app.finding import Finding
from bot.store.database import make_engine
from bot.store.nudge_health import Health
from bot.store.schema import migrate
from bot.support.clock import system_clock
from bot.support.settings import Settings
from tests.many import KEY, NEWER, Many, many
from tests.stage import Stage


def examined(stage: Stage, about: str, database_url: str = "sqlite:///:memory:", **off: float) -> Finding:
    """What is found about one thing, with a clock that is off by that much."""
    settings = Settings(
        slack_bot_token=stage.playground.bot_token,
        slack_app_token=stage.playground.app_token,
        slack_api_url=stage.playground.api_url,
        database_url=database_url,
        _env_file=None,
    )
    findings = asyncio.run(doctor.examine(settings, lambda: system_clock() + timedelta(**off)))
    [found] = [finding for finding in findings if finding.about == about]
    return found


def emptied(database_url: str) -> None:
    engine = make_engine(database_url)
    SQLModel.metadata.drop_all(engine)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    engine.dispose()


@pytest.fixture
def changed_url(database_url: str) -> Iterator[str]:
    """A database whose tables the test may change: on the server, where others come after it, they are made anew."""
    yield database_url
    if make_url(database_url).get_backend_name() == "postgresql":
        engine = make_engine(database_url)
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        migrate(engine)
        engine.dispose()


def test_an_empty_database_is_well_because_serve_sets_it_up(stage: Stage, changed_url: str) -> None:
    emptied(changed_url)
    found = examined(stage, "database", changed_url)
    assert found == Finding("database", True, "reachable and empty; serve will set it up")


def test_a_database_at_our_schema_is_well_and_at_another_is_not(stage: Stage, changed_url: str) -> None:
    assert examined(stage, "database", changed_url).ok
    for at, says in (
        ("0001", "not at the newest schema. Run: python -m bot migrate"),
        ("9999", "It was written by a newer version of Afterword"),
    ):
        engine = make_engine(changed_url)
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :at"), {"at": at})
        engine.dispose()
        found = examined(stage, "database", changed_url)
        assert not found.ok
        assert found.says.startswith(says)


def test_a_file_that_is_not_there_yet_is_well_and_is_not_made(stage: Stage, tmp_path: Path) -> None:
    found = examined(stage, "database", f"sqlite:///{tmp_path}/bot.db")
    assert found == Finding("database", True, f"will be made at {tmp_path}/bot.db when the bot first runs")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_can_never_be_made_is_a_problem(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = examined(stage, "database", f"sqlite:///{tmp_path}/nowhere/bot.db")
    assert not found.ok
    assert found.says.startswith(f"The folder {tmp_path}/nowhere does not exist.")
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write anywhere
    assert not examined(stage, "database", f"sqlite:///{tmp_path}/bot.db").ok


def test_a_clock_that_is_off_is_found(stage: Stage) -> None:
    clock = examined(stage, "clock", minutes=10)
    assert not clock.ok
    assert "off Slack's. Turn on time synchronisation (NTP)." in clock.says


def of_many(made: Many, **changed: object) -> list[Finding]:
    """What is found where many workspaces are served, before the database."""
    settings = Settings(
        slack_client_id=made.playground.client_id,
        slack_client_secret=changed.pop("secret", made.playground.client_secret),
        token_keys=changed.pop("keys", KEY),
        slack_signing_secret=made.playground.signing_secret,
        slack_api_url=made.playground.api_url,
        database_url=made.database_url,
        _env_file=None,
    )
    findings = asyncio.run(doctor.examine(settings, made.playground.clock.now))
    return [
        finding for finding in findings if finding.about not in {"database", "nudges", "clock", "SLACK_SIGNING_SECRET"}
    ]


@pytest.mark.whole
def test_of_many_workspaces_each_is_looked_at_and_what_is_wrong_says_which(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with many(database_url, monkeypatch) as made:
        made.start()
        known, there = of_many(made)
        assert (known.ok, known.says) == (True, "known, and the secret fits; workspaces install it at /slack/install")
        assert (there.ok, there.says) == (True, "0 installed it; all tokens can be read and are good")
        made.install()
        made.install("T0OTHER")
        assert of_many(made)[1].says.startswith("2 installed it")
        made.world().grants.forget("T0OTHER", "token_revoked")
        wrong = Finding(
            "workspace T0OTHER (Second Chance)",
            False,
            "Slack says token_revoked of its token. Let it install the bot again.",
        )
        assert of_many(made)[1:] == [wrong]
        assert [(one.ok, one.about.split()[1]) for one in of_many(made, keys=NEWER)[1:]] == [
            (False, "T0LOCAL"),
            (False, "T0OTHER"),
        ]
        assert of_many(made, secret="another")[0].says.startswith("Slack says bad_client_secret. Copy both")


def test_a_scope_that_was_not_granted_is_named() -> None:
    finding = doctor_slack.scopes("chat:write, commands")
    assert not finding.ok
    assert finding.says.startswith(
        "channels:history, channels:read, files:read, files:write, groups:history, groups:read, im:history"
    )


def test_a_missing_date_is_no_alarm() -> None:
    assert doctor_slack.clock_skew("", datetime(2026, 11, 24, tzinfo=UTC)).ok


NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_nudges_that_are_overdue_say_since_when_and_what_to_do() -> None:
    found = doctor.nudges(Health(overdue=3, since=NOON - timedelta(minutes=7), uncertain=0), NOON)
    assert not found.ok
    assert found.says == "3 overdue, the oldest by 7 min. They go out while the bot runs: python -m bot serve"


def test_nudges_of_which_nobody_knows_whether_they_arrived_are_shown() -> None:
    found = doctor.nudges(Health(overdue=0, since=None, uncertain=2), NOON)
    assert not found.ok
    assert found.says == "2 of the last week may not have arrived: the history could not be read. Grant im:history."
    assert doctor.nudges(Health(0, None, 0), NOON).ok
