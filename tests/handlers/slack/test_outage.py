"""The database is away, or there is a rush: what is not kept is not acknowledged, and everybody is told in time."""

import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.actions.tools import Tools
from bot.app import slack as bot_in_slack
from bot.app import wiring
from bot.store import trouble
from bot.support import files
from bot.support.settings import Settings
from playground.client import Actor, Client
from playground.server import Playground
from playground.types import Json
from tests import postgres
from tests.loops import event_loop
from tests.stage import NORTHWIND, PATIENT, TUESDAY
from tests.words import in_english

APOLOGY = in_english("about.message_lost", n=1).partition(":")[0]
"""How it begins, whether or not it says when the message was sent."""
FIRST, SECOND = in_english("steps.question.points"), in_english("steps.question.missed")


@dataclass
class Database:
    """A database that goes away and comes back."""

    url: str
    go: Callable[[], None]
    come: Callable[[], None]


@dataclass
class Stage:
    """The bot on that database, in the playground."""

    playground: Playground
    client: Client
    tools: Tools
    database: Database
    run: Callable[[Coroutine[Any, Any, None]], None]

    @property
    def sam(self) -> Actor:
        return self.client.user("U0SAM")

    @property
    def dana(self) -> Actor:
        return self.client.user("U0DANA")

    def leave(self) -> None:
        """The database goes away, and nobody waits as long as they do else in a test."""
        self.database.go()
        self.tools.admission.seconds, self.playground.world.link.ack_seconds = 0.3, 3

    def come_back(self) -> None:
        """It is there again, and everybody may take their time again."""
        self.tools.admission.seconds = self.playground.world.link.ack_seconds = PATIENT.ack
        self.database.come()

    def deliveries(self, text: str) -> list[Json]:
        """Each time that the bot was sent a message, with its answer once there is one."""
        sent = [entry for entry in self.client.log() if entry["kind"] == "events_api" and entry["name"] == "message"]
        return [entry for entry in sent if entry["body"]["payload"]["event"].get("text") == text]

    def tried_in_vain(self, text: str, times: int) -> None:
        """Wait until Slack has got no answer so many times."""
        answers = lambda: [entry["answer"] for entry in self.deliveries(text)]  # noqa: E731
        self.client.wait(lambda: len(found := answers()) == times and None not in found)
        assert not any(answer["acknowledged"] for answer in answers())


@contextmanager
def _sqlite(folder: Path) -> Iterator[Database]:
    """Locked by another program."""
    file = folder / "bot.db"
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        yield Database(f"sqlite:///{file}", lambda: _lock(other), lambda: _unlock(other))


def _lock(other: sqlite3.Connection) -> None:
    other.execute("PRAGMA busy_timeout=30000")
    other.execute("BEGIN IMMEDIATE")


def _unlock(other: sqlite3.Connection) -> None:
    other.execute("ROLLBACK")


@contextmanager
def _postgresql(how: str) -> Iterator[Database]:
    with postgres.own_server() as server:
        if server is None:
            pytest.skip("this machine has no PostgreSQL; on Debian: apt-get install postgresql")
        ways = {"stopped": (server.stop, server.start), "frozen": (server.freeze, server.thaw)}
        yield Database(server.url, *ways[how])


ON_A_SERVER = [pytest.param(f"postgresql {how}", marks=pytest.mark.whole) for how in ("stopped", "frozen")]


@pytest.fixture(params=["sqlite locked", *ON_A_SERVER])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    kind, how = request.param.split()
    with _sqlite(tmp_path) if kind == "sqlite" else _postgresql(how) as made:
        yield made


@pytest.fixture
def stage(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    made: list[Tools] = []

    def watched(*args: Any, **more: Any) -> Tools:
        made.append(Tools(*args, **more))
        return made[-1]

    monkeypatch.setattr(bot_in_slack, "Tools", watched)
    monkeypatch.setattr(trouble, "PAUSE", timedelta(0))  # a person takes longer than that to write again
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with event_loop() as run:
        playground = Playground(files.path("manifest.yml"), start=TUESDAY, timings=PATIENT)
        run(playground.start())
        settings = Settings(
            slack_bot_token=SecretStr(playground.bot_token),
            slack_app_token=SecretStr(playground.app_token),
            slack_api_url=playground.api_url,
            database_url=database.url,
            _env_file=None,
        )
        bot = wiring.running(settings, playground.clock.now, slack_waits=PATIENT.ack)
        run(bot.__aenter__())
        try:
            yield Stage(playground, Client(playground.url), made[0], database, run)
        finally:
            run(bot.__aexit__(None, None, None))
            run(playground.stop())


def begin(stage: Stage, sam: Actor) -> None:
    """Up to the first question, which is told to its end."""
    sam.command(NORTHWIND)
    sam.see(FIRST)
    stage.run(stage.tools.settle())


def count(sam: Actor, words: str) -> int:
    return sum(words in str(message["blocks"]) for message in sam.messages())


def refused(person: Actor) -> int:
    """How often they were told that nothing was changed: at once where the database is gone, later where it hangs."""
    return sum(count(person, in_english(why)) for why in ("about.failed", "about.slow"))


LOST, AGAIN = "I cut costs by 15%\nI hired four people", "I led six people\nI closed the books in five days"


def test_what_is_typed_while_the_database_is_away_is_not_acknowledged_and_told_as_lost_once_it_is_back(
    stage: Stage,
) -> None:
    sam = stage.sam
    begin(stage, sam)
    stage.leave()
    sam.say(LOST)
    stage.tried_in_vain(LOST, 2)
    stage.come_back()
    stage.client.advance(seconds=6)
    sam.see(in_english("about.message_lost_sent", n=1, at="today at 11:30 am"))
    sam.wait(lambda sam: count(sam, FIRST) == 2)
    sam.say(AGAIN)
    sam.see(SECOND)
    stage.client.advance(minutes=1)  # Slack brings it once more; by now another one was sent in its place
    stage.client.wait(lambda: (stage.deliveries(LOST)[-1]["answer"] or {}).get("acknowledged"))
    sam.say("planning software")
    sam.see(in_english("steps.question.hire_date"))
    assert not any("I hired four people" in str(message["blocks"]) for message in sam.messages())
    assert count(sam, APOLOGY) == 1


@pytest.mark.whole
def test_taps_and_commands_while_the_database_is_away_are_answered_with_a_sentence_and_change_nothing(
    stage: Stage,
) -> None:
    sam = stage.sam
    begin(stage, sam)
    stage.leave()
    assert sam.press(in_english("choices.not_summed_up"))["problem"] is None
    sam.wait(lambda sam: refused(sam) == 1)
    assert sam.command("/nudges")["problem"] is None
    sam.wait(lambda sam: refused(sam) == 2)
    stage.come_back()
    sam.say(AGAIN)
    sam.see(SECOND)


@pytest.mark.whole
def test_several_who_wrote_while_the_database_was_away_are_each_told_and_the_others_are_not(stage: Stage) -> None:
    sam, dana, omar = stage.sam, stage.dana, stage.client.user("U0OMAR")
    stage.client.happen("create_user", id="U0OMAR", name="omar")
    begin(stage, sam)
    begin(stage, omar)
    stage.leave()
    for number in range(3):
        sam.say(f"{number}: {LOST}")
    dana.say("hello there")  # she has never been here before
    for text in (*(f"{number}: {LOST}" for number in range(3)), "hello there"):
        stage.tried_in_vain(text, 2)
    stage.come_back()
    stage.client.advance(seconds=6)
    sam.see(in_english("about.message_lost_sent", n=3, at="today at 11:30 am"))
    dana.see(in_english("about.message_lost", n=1))
    omar.say(AGAIN)
    omar.see(SECOND)
    assert count(omar, APOLOGY) == 0


@pytest.mark.parametrize("database", ["sqlite locked"], indirect=True)
def test_more_interactions_than_there_is_room_for_are_refused_at_once_and_those_inside_are_kept(stage: Stage) -> None:
    sam, room = stage.sam, 3
    begin(stage, sam)
    stage.tools.admission.most = room
    stage.database.go()
    with ThreadPoolExecutor(room + 1) as threads:
        typed = [threads.submit(sam.command, "/nudges pause") for _ in range(room + 1)]
        refused, inside = wait(typed, return_when=FIRST_COMPLETED)
        assert (len(refused), len(inside)) == (1, room)
        assert count(sam, in_english("about.slow")) == 1
        stage.database.come()
    assert all(answer.result()["acknowledged"] for answer in typed)
    sam.wait(
        lambda sam: count(sam, in_english("about.slow")) == 1 and count(sam, in_english("nudges.all_paused")) == room
    )


@pytest.mark.whole
@pytest.mark.parametrize("database", ["sqlite locked"], indirect=True)
def test_an_answer_for_which_there_is_no_room_is_not_acknowledged_and_told_as_lost(stage: Stage) -> None:
    sam = stage.sam
    begin(stage, sam)
    stage.tools.admission.most, stage.playground.world.link.ack_seconds = 0, 0.2
    sam.say(LOST)
    stage.tried_in_vain(LOST, 2)
    stage.tools.admission.most, stage.playground.world.link.ack_seconds = 3, PATIENT.ack
    stage.client.advance(seconds=6)
    sam.see(in_english("about.message_lost_sent", n=1, at="today at 11:30 am"))
    sam.say(AGAIN)
    sam.see(SECOND)
