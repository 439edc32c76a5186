"""The whole bot over HTTP, as behind a public address: no socket, and the same from the first question to the call."""

import json
import re
import time
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app.demo import BY_HAND
from bot.app.stories import BEGINS, FIRST_INTERVIEW, THE_WEEKS_AFTER, WITH_A_COACH, play
from bot.support import files
from bot.support.incoming import Refusal
from handlers.slack.http import PATH
from playground.client import Client
from playground.server import Playground
from tests.end_to_end.test_command_line import bot, serving
from tests.loops import event_loop
from tests.stage import bot_in_playground
from tests.words import in_english

pytestmark = pytest.mark.whole

YESTERDAY = "/debrief Northwind Traders, Finance Manager, yesterday 10am"


STORY = FIRST_INTERVIEW + THE_WEEKS_AFTER + WITH_A_COACH
KINDS = {"event", "action", "command", "submission"}
OF_NUDGES = {"sent", "not_sent", "unsure", "given_up", "channel_gone", "person_gone"}
OF_POSTS = {"shown", "later", "forget", "given_up", "lost_channel"}
KNOWN = KINDS | {"acknowledged", "left"} | {why.name.lower() for why in Refusal} | OF_NUDGES | OF_POSTS
"""What may stand in a label, beside the limits of histograms."""


def figures(text: str) -> tuple[dict[str, str], dict[tuple[str, ...], float]]:
    """What each family says that it is, and the values by name and labels."""
    families = list(text_string_to_metric_families(text))
    samples = [sample for family in families for sample in family.samples]
    labels = {value for sample in samples for name, value in sample.labels.items() if name != "le"}
    assert labels <= KNOWN
    told = {family.name: family.documentation for family in families}
    return told, {(sample.name, *sample.labels.values()): sample.value for sample in samples}


def test_a_story_from_the_debrief_to_a_coachs_review_is_counted_and_none_of_its_words_are(migrated_file: Path) -> None:
    with bot_in_playground(start=BEGINS, rows=migrated_file, pause=BY_HAND, http=True) as stage:
        assert stage.playground.request_url
        address = stage.playground.request_url.removesuffix(PATH)
        told, before = figures(asked(address, "/metrics")[1])
        for _ in play(STORY, stage.client):
            pass
        log = stage.client.log()
        text = asked(address, "/metrics")[1]
    assert figures(text)[0] == told
    typed = [said for beat in STORY for said in (beat.says, *map(str, (beat.form or {}).values()))]
    named = {word for said in typed for word in said.split()}
    named = {word for word in named if word[0].isupper() or any(not letter.isalpha() for letter in word)}
    seen = set(re.findall(r"[^\s\"{}=,]+", text)) - {word for says in told.values() for word in says.split()}
    assert not seen & (named | {"U0SAM", "U0DANA", "D0SAM", "C0COACHES", "T0LOCAL"})
    grown = {name for name, value in figures(text)[1].items() if value > before.get(name, 0)}
    assert grown >= {
        *(("afterword_interactions_total", kind, "acknowledged") for kind in KINDS),
        ("afterword_acknowledgement_seconds_count", "event"),
        ("afterword_nudges_total", "sent"),
        ("afterword_posts_total", "shown"),
        ("afterword_transaction_seconds_count",),
    }
    assert not [entry for entry in log if entry["kind"] == "hello" or entry["name"] == "apps.connections.open"]
    sent = [entry["answer"] for entry in log if entry["way"] == "to_app"]
    assert not [answer for answer in sent if answer and not answer["acknowledged"]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": Playground.bot_token,
        "SLACK_SIGNING_SECRET": Playground.signing_secret,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}",
        "PORT": "0",
    }


@dataclass
class Slack:
    """A playground that sends requests once it is told where."""

    playground: Playground
    run: Callable[[Coroutine[Any, Any, None]], None]

    def deliver_to(self, address: str) -> None:
        async def deliver() -> None:
            self.playground.deliver_to(address + PATH)

        self.run(deliver())


@pytest.fixture
def slack(environment: dict[str, str]) -> Iterator[Slack]:
    with event_loop() as run:
        playground = Playground(files.path("manifest.yml"))
        run(playground.start())
        environment["SLACK_API_URL"] = playground.api_url
        yield Slack(playground, run)
        run(playground.stop())


def test_serve_says_where_it_listens_answers_there_and_ends_when_it_is_told_to(
    slack: Slack, environment: dict[str, str], tmp_path: Path
) -> None:
    with serving(tmp_path, **environment) as told:
        address = told[0].rpartition(" ")[2].strip()
        slack.deliver_to(address)
        sam = Client(slack.playground.url).user("U0SAM")
        sam.command(YESTERDAY)
        sam.see(in_english("steps.question.points"))
        assert bot("doctor", cwd=tmp_path, **environment).returncode == 0
    assert told == [
        f"INFO afterword: answering on {address}\n",
        "INFO afterword: stopping: finishing what is under way\n",
    ]


def asked(address: str, path: str) -> tuple[int, str]:
    try:
        with urlopen(address + path, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refused:
        return refused.code, refused.read().decode()


def test_in_socket_mode_it_answers_those_who_watch_it_and_says_so_when_its_database_goes(
    slack: Slack, environment: dict[str, str], tmp_path: Path
) -> None:
    environment |= {"SLACK_SIGNING_SECRET": "", "SLACK_APP_TOKEN": Playground.app_token}
    file = tmp_path / "bot.db"
    with serving(tmp_path, **environment) as told:
        address = told[0].rpartition(" ")[2].strip()
        Client(slack.playground.url).wait(lambda: slack.playground.world.link.connected)
        assert asked(address, "/healthz") == (200, "ok")
        assert asked(address, "/readyz") == (200, '{"database": "ok", "slack": "ok", "nudges": "ok"}')
        assert asked(address, PATH)[0] == 404
        file.rename(tmp_path / "away.db")
        status, found = asked(address, "/readyz")
        assert (status, json.loads(found)["database"]) == (503, "does not answer")
        assert asked(address, "/healthz") == (200, "ok")
        (tmp_path / "away.db").rename(file)
        at_the_latest = time.monotonic() + 60
        while asked(address, "/readyz")[0] != 200:
            assert time.monotonic() < at_the_latest


def test_serve_says_in_a_sentence_that_its_port_is_taken(
    slack: Slack, environment: dict[str, str], tmp_path: Path
) -> None:
    taken = slack.playground.url.rpartition(":")[2]
    answer = bot("serve", cwd=tmp_path, **environment | {"PORT": taken})
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"Nothing can listen on 127.0.0.1, port {taken}: ")
    assert "Traceback" not in answer.stderr
