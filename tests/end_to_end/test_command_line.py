"""The command line as the person who installs the bot meets it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import files
from playground.server import Playground
from tests.playground.conftest import event_loop

SETTINGS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL", "DATABASE_URL")


def bot(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    path = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**inherited, "PYTHONPATH": path, **environment},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def playground() -> Iterator[Playground]:
    with event_loop() as run:
        made = Playground(files.path("manifest.yml"))
        run(made.start())
        yield made
        run(made.stop())


@pytest.fixture
def environment(playground: Playground, tmp_path: Path) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": playground.bot_token,
        "SLACK_APP_TOKEN": playground.app_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}",
    }


def test_the_story_ends_in_a_finished_debrief_and_a_note_for_each_interviewer(tmp_path: Path) -> None:
    told = bot("demo", "--story", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert told.stderr == ""
    for words in ("That is everything", "Dear Priya Raman,", "Dear Bo Chen,", "nine days to five", "Sam Rivera"):
        assert words in told.stdout
    assert list(tmp_path.iterdir()) == [], "the demo leaves nothing behind"


def test_serve_without_a_token_says_which_and_where_to_get_it(tmp_path: Path) -> None:
    answer = bot("serve", cwd=tmp_path)
    assert answer.returncode == 1
    assert answer.stderr == (
        "SLACK_BOT_TOKEN is missing. Copy the Bot User OAuth Token from your Slack app's page, OAuth & Permissions, "
        "and set it in the environment or in .env.\n"
    )


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "Slack refused to let the bot in (invalid_auth)"),
        ({"SLACK_API_URL": "http://127.0.0.1:9/api/"}, "Slack cannot be reached at http://127.0.0.1:9/api/"),
        ({"DATABASE_URL": "sqlite:////nowhere/at/all.db"}, "The database cannot be used"),
    ],
)
def test_serve_says_in_a_sentence_why_it_cannot_start(
    environment: dict[str, str], tmp_path: Path, changed: dict[str, str], words: str
) -> None:
    answer = bot("serve", cwd=tmp_path, **{**environment, **changed})
    assert answer.returncode == 1
    assert words in answer.stderr
    assert "Traceback" not in answer.stderr
    assert "xapp-" not in answer.stderr


def test_migrate_twice_and_then_the_doctor_finds_everything_well(environment: dict[str, str], tmp_path: Path) -> None:
    assert "not at the newest schema" in bot("doctor", cwd=tmp_path, **environment).stdout
    for _ in range(2):
        assert bot("migrate", cwd=tmp_path, **environment).stdout == "The database is up to date.\n"
    examined = bot("doctor", cwd=tmp_path, **environment)
    assert examined.returncode == 0, examined.stdout
    assert examined.stdout == (
        "ok       SLACK_BOT_TOKEN: valid, in the workspace Next Step Careers\n"
        "ok       scopes: all that the manifest asks for\n"
        "ok       clock: agrees with Slack's\n"
        "ok       SLACK_APP_TOKEN: opens a Socket Mode connection\n"
        "ok       database: reachable, schema up to date\n"
    )


def test_the_doctor_names_each_problem_and_what_to_do(environment: dict[str, str], tmp_path: Path) -> None:
    examined = bot("doctor", cwd=tmp_path, **environment | {"SLACK_APP_TOKEN": "xapp-wrong"})
    assert examined.returncode == 1
    assert "PROBLEM  SLACK_APP_TOKEN: Slack says invalid_auth" in examined.stdout
    assert "PROBLEM  database: not at the newest schema. Run: python -m bot migrate" in examined.stdout


def test_the_manifest_is_printed_for_pasting(tmp_path: Path) -> None:
    assert bot("manifest", cwd=tmp_path).stdout == files.path("manifest.yml").read_text()


def test_a_port_that_is_taken_is_said(playground: Playground, tmp_path: Path) -> None:
    taken = playground.url.rsplit(":", 1)[1]
    answer = bot("demo", "--no-browser", "--port", taken, cwd=tmp_path)
    assert answer.returncode == 1
    assert f"cannot listen on port {taken}" in answer.stderr
