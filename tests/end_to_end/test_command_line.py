"""The command line as the person who installs the bot meets it."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.actions.registry import ENTRIES
from bot.actions.request import RequestKind
from bot.nudges.facts import Answer, NudgeKind
from bot.screens import ids
from bot.store.file_lock import sole
from bot.support import files
from bot.support.settings import Settings
from playground.client import Client
from playground.server import Playground
from tests.bot.nudges.facts import ENDED
from tests.loops import event_loop
from tests.words import answered, in_english, nudged

SETTINGS = {name.upper() for name in Settings.model_fields}


def bot(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    path = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**inherited, "PYTHONPATH": path, **environment},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=180,
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


@pytest.mark.whole
def test_the_story_goes_from_the_debrief_through_the_notes_and_nudges_to_the_call(tmp_path: Path) -> None:
    told = bot("demo", "--story", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert told.stderr == ""
    told_of = (in_english("debrief.all_written_down"), "Dear Priya,", "Dear Bo,", "nine days to five", "Sam Rivera")
    nudges = (
        nudged(NudgeKind.SAME_DAY),
        nudged(NudgeKind.HIRE_DATE, hire_date=ENDED.date()),
        nudged(NudgeKind.CALL),
        answered(Answer.NEXT_ROUND),
    )
    for words in told_of + nudges:
        assert words in told.stdout
    assert list(tmp_path.iterdir()) == [], "the demo leaves nothing behind"


@pytest.mark.whole
def test_the_same_story_goes_to_its_end_in_teams(tmp_path: Path) -> None:
    told = bot("demo", "--story", "--teams", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    told_of = (
        "Dear Priya,",
        "Dear Bo,",
        nudged(NudgeKind.CALL),
        in_english("common.choose_what_to_share"),
        "Dana Okafor has it",
    )
    for words in (
        *told_of,
        in_english("reviews.took_the_suggested_text", name="Sam Rivera"),
        in_english("reviews.good_to_go_it"),
    ):
        assert words in told.stdout
    assert list(tmp_path.iterdir()) == [], "the demo leaves nothing behind"


@pytest.mark.whole
def test_slack_is_asked_about_each_form_and_more_than_a_hundred_messages(
    playground: Playground, environment: dict[str, str], tmp_path: Path
) -> None:
    answer = bot("doctor", "--blocks", cwd=tmp_path, **environment)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "Slack judges" in answer.stdout
    asked = [entry["body"] for entry in Client(playground.url).log() if entry["name"] == "blocks.validate"]
    assert answer.stdout.startswith(f"ok       screens: {len(asked)} screens asked about; Slack judges {len(asked)} as")
    assert len([body for body in asked if "blocks" in body]) > 100
    forms = {body["view"].get("callback_id", ids.PAGE) for body in asked if "view" in body}
    assert {entry.id for entry in ENTRIES if entry.kind is RequestKind.SUBMISSION} - forms == {ids.DAY_FORM}


@pytest.mark.whole
def test_serve_without_tokens_says_which_and_where_to_get_them(tmp_path: Path) -> None:
    answer = bot("serve", cwd=tmp_path)
    assert answer.returncode == 1
    assert answer.stderr == (
        "SLACK_BOT_TOKEN is missing. Copy the Bot User OAuth Token from your Slack app's page, OAuth & Permissions, "
        "and set it in the environment or in .env.\n"
        "SLACK_APP_TOKEN is missing. Make an app-level token with connections:write on your Slack app's page, "
        "Basic Information, and set it in the environment or in .env; or, for HTTP, leave it out and set "
        "SLACK_SIGNING_SECRET.\n"
    )


@pytest.mark.whole
@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "Slack refused SLACK_APP_TOKEN (invalid_auth)"),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Slack refused SLACK_BOT_TOKEN (invalid_auth)"),
        ({"SLACK_API_URL": "http://127.0.0.1:9/api/"}, "Slack cannot be reached at http://127.0.0.1:9/api/"),
        ({"DATABASE_URL": "sqlite:////nowhere/at/all.db"}, "The folder /nowhere/at does not exist."),
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


@pytest.mark.whole
def test_migrate_says_in_a_sentence_why_it_cannot(tmp_path: Path) -> None:
    answer = bot("migrate", cwd=tmp_path, DATABASE_URL="postgresql://user:secret@127.0.0.1:9/name")
    assert answer.returncode == 1
    assert answer.stderr == "No PostgreSQL server answers at 127.0.0.1:9. Start it, or change DATABASE_URL.\n"


@contextmanager
def serving(cwd: Path, **environment: str) -> Iterator[list[str]]:
    """`serve` from when it is connected; what it has logged is there at its end, which SIGTERM brings."""
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "serve"],
        env={**inherited, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        cwd=cwd,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        told = [process.stderr.readline()]
        try:
            yield told
        finally:  # else whoever waits for the process waits for ever
            process.send_signal(signal.SIGTERM)
            told += process.stderr
    assert process.returncode == 0
    told[:] = [line.split(" ", 2)[2] for line in told]


def test_serve_tells_of_its_own_coming_and_going_and_nothing_of_slacks(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with serving(tmp_path, **environment) as told:
        pass
    assert told == [
        "INFO afterword: connected; listening\n",
        "INFO afterword: stopping: finishing what is under way\n",
    ]


@pytest.mark.whole
def test_while_it_serves_a_second_one_is_refused_and_the_doctor_and_migrate_find_everything_well(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with serving(tmp_path, **environment):
        second = bot("serve", cwd=tmp_path, **environment)
        assert (second.returncode, second.stderr) == (
            1,
            f"Another process of the bot has {tmp_path / 'bot.db'} in use. Stop that one first: "
            "a SQLite file is for one process.\n",
        )
        assert bot("migrate", cwd=tmp_path, **environment).stdout == "The database is up to date.\n"
        assert bot("doctor", cwd=tmp_path, **environment).returncode == 0


@pytest.mark.whole
def test_what_is_backed_up_while_it_serves_comes_back_once_it_is_stopped(
    environment: dict[str, str], playground: Playground, tmp_path: Path
) -> None:
    saved = str(tmp_path / "saved.db")
    holds = "1 person and 1 interview ("
    with serving(tmp_path, **environment):
        sam = Client(playground.url).user("U0SAM")
        sam.command("/debrief Northwind Traders, Finance Manager, yesterday 10am, video")
        sam.see(in_english("steps.question.points"))
        backed_up = bot("backup", saved, cwd=tmp_path, **environment)
        assert backed_up.stdout.startswith(f"{saved} holds {holds}"), backed_up.stderr
        refused = bot("restore", saved, "--replace", cwd=tmp_path, **environment)
        assert (refused.returncode, "Stop that one first" in refused.stderr) == (1, True)
    again = bot("backup", saved, cwd=tmp_path, **environment)
    assert (again.returncode, "is there already, and was left as it is" in again.stderr) == (1, True)
    (tmp_path / "bot.db").unlink()
    restored = bot("restore", saved, cwd=tmp_path, **environment)
    assert restored.stdout.startswith(f"The database holds {holds}"), restored.stderr
    with serving(tmp_path, **environment):
        sam.say("I cut costs by 15%")
        sam.see(in_english("debrief.of_questions_done", done=1, all=8))


@pytest.mark.whole
def test_serve_leaves_a_database_of_a_newer_version_alone_and_says_what_to_do(
    environment: dict[str, str], tmp_path: Path
) -> None:
    assert bot("migrate", cwd=tmp_path, **environment).returncode == 0
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for command in ("serve", "migrate", "backup saved.db"):
        answer = bot(*command.split(), cwd=tmp_path, **environment)
        assert answer.returncode == 1
        assert answer.stderr.startswith("It was written by a newer version of Afterword: its schema is 9999")
        assert len(answer.stderr.splitlines()) == 1


def test_migrate_does_not_change_a_schema_while_another_process_has_the_file(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with sole(environment["DATABASE_URL"]):
        answer = bot("migrate", cwd=tmp_path, **environment)
    assert answer.returncode == 1
    assert "Stop that one first" in answer.stderr


@pytest.mark.whole
def test_the_doctor_finds_everything_well_before_the_first_start_and_leaves_nothing_behind(
    environment: dict[str, str], tmp_path: Path
) -> None:
    examined = bot("doctor", cwd=tmp_path, **environment)
    assert examined.returncode == 0, examined.stdout
    assert f"ok       database: will be made at {tmp_path / 'bot.db'} when the bot first runs" in examined.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.whole
def test_migrate_twice_and_then_the_doctor_finds_everything_well(environment: dict[str, str], tmp_path: Path) -> None:
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
        "ok       nudges: none is overdue\n"
    )


@pytest.mark.whole
def test_the_doctor_names_each_problem_and_what_to_do(environment: dict[str, str], tmp_path: Path) -> None:
    wrong = {"SLACK_APP_TOKEN": "xapp-wrong", "DATABASE_URL": "postgresql://user:secret@127.0.0.1:9/name"}
    examined = bot("doctor", cwd=tmp_path, **environment | wrong)
    assert examined.returncode == 1
    assert "PROBLEM  SLACK_APP_TOKEN: Slack says invalid_auth" in examined.stdout
    assert "PROBLEM  database: No PostgreSQL server answers at 127.0.0.1:9." in examined.stdout


@pytest.mark.whole
def test_the_manifest_is_printed_for_pasting(tmp_path: Path) -> None:
    assert bot("manifest", cwd=tmp_path).stdout == files.path("manifest.yml").read_text()


@pytest.mark.whole
def test_slack_sends_nothing_to_an_address_without_https(tmp_path: Path) -> None:
    answer = bot("manifest", "--http", "http://bot.example", cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == "Slack sends nothing to http://bot.example: the address has to begin with https://.\n"


@pytest.mark.whole
def test_a_port_that_is_taken_is_said(playground: Playground, tmp_path: Path) -> None:
    taken = playground.url.rsplit(":", 1)[1]
    answer = bot("demo", "--no-browser", "--port", taken, cwd=tmp_path)
    assert answer.returncode == 1
    assert f"cannot listen on port {taken}" in answer.stderr


@pytest.mark.whole
def test_a_port_that_is_none_is_said_in_a_sentence(tmp_path: Path) -> None:
    answer = bot("demo", "--no-browser", "--port", "99999", cwd=tmp_path)
    assert answer.returncode == 2
    assert "Invalid value for '--port'" in answer.stderr
    assert "65535" in answer.stderr
    assert "Traceback" not in answer.stderr
