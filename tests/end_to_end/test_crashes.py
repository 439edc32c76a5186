"""Wherever the bot dies or Slack fails, each committed answer is followed by its next question, once."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from bot.app.stories import FIRST_INTERVIEW, Beat
from bot.support import files
from playground import transcript
from playground.client import Actor, Client
from playground.server import Playground
from tests.loops import event_loop
from tests.processes import start_bot
from tests.stage import PATIENT
from tests.words import in_english

BEATS = FIRST_INTERVIEW
"""The story up to the notes."""


@dataclass
class Service:
    """`python -m bot serve` as a process of its own, in a playground, on a database that outlives it."""

    playground: Playground
    database_url: str
    log: Path
    process: BaseProcess | None = None
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(self.playground.url)

    def start(self, *, connected: bool = True) -> None:
        """Start, and wait until it is connected, unless that is not what is asked for."""
        environment = {
            **os.environ,
            "SLACK_BOT_TOKEN": self.playground.bot_token,
            "SLACK_APP_TOKEN": self.playground.app_token,
            "SLACK_API_URL": self.playground.api_url,
            "DATABASE_URL": self.database_url,
            "LOG_LEVEL": "DEBUG",
        }
        with self.log.open("ab") as log:
            self.process = start_bot(environment, log.fileno(), PATIENT.ack)
        if connected:
            self.client.wait(lambda: self.client.workspace()["app"]["connected"], 30)

    def kill(self) -> None:
        """`kill -9`, as power cuts and out-of-memory killers do."""
        if self.process:
            self.process.kill()
            self.process.join()
            self.process = None
            self.client.wait(lambda: not self.client.workspace()["app"]["connected"])

    def stop(self) -> int | None:
        """Tell it to stop, as supervisors do, and wait for its end: its exit code."""
        assert self.process
        self.process.terminate()
        self.process.join(60)
        code = self.process.exitcode
        self.process = None
        return code

    def acknowledged(self, since: int) -> bool:
        """Whether the bot has acknowledged anything since then: what it acknowledges, it has committed."""
        return any(entry["kind"] == "ack" for entry in self.client.log(since))

    def hits(self, since: int) -> set[str]:
        """The methods that a fault has hit since then."""
        return {entry["name"] for entry in self.client.log(since) if "fault" in (entry["answer"] or {})}

    def mark(self) -> int:
        """The end of the log, for `since`."""
        return len(self.client.log())


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with event_loop() as run:
        playground = Playground(files.path("manifest.yml"), timings=PATIENT)
        run(playground.start())
        made = Service(playground, f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "bot.log")
        try:
            made.start()
            yield made
        finally:
            made.kill()
            run(playground.stop())


def act(sam: Actor, beat: Beat) -> None:
    if beat.tap:
        sam.press(beat.says)
    elif beat.says.startswith("/"):
        sam.command("/debrief Northwind Traders, Finance Manager, yesterday 10am, video")
    else:
        sam.say(beat.says)


def questions(sam: Actor) -> list[str]:
    """The messages of the bot in order, each as its first line."""
    return [transcript.message(m).splitlines()[1].strip() for m in sam.messages() if m["is_bot"]]


def open_with_buttons(sam: Actor, words: str) -> int:
    return sum(words in (text := transcript.message(m)) and "[" in text for m in sam.messages())


def expect_once(service: Service, words: str) -> None:
    sam = service.client.user("U0SAM")
    sam.see(words)
    assert sum(words in first for first in questions(sam)) == 1, sam.screen()


@pytest.mark.whole
@pytest.mark.parametrize("kind", ["server_error", "drop_answer"])
def test_killed_after_each_answer_was_committed_the_next_question_comes_once(service: Service, kind: str) -> None:
    sam = service.client.user("U0SAM")
    for beat in BEATS:
        # The question is refused, or arrives and its answer is lost: either way the bot dies not knowing.
        since = service.mark()
        service.client.faults({"method": "chat.postMessage", "kind": kind, "times": 99})
        act(sam, beat)
        service.client.wait(lambda since=since: service.acknowledged(since) and service.hits(since), 20)
        service.kill()
        service.client.faults()
        service.start()
        expect_once(service, beat.sees)
    _nothing_lost(sam)
    logged = service.log.read_text(encoding="utf-8", errors="replace")
    assert "connected; listening" in logged
    typed = {word for beat in BEATS for word in beat.says.split() if len(word) > 5}
    for secret in (*typed - {"debrief"}, service.playground.bot_token, service.playground.app_token):
        assert secret not in logged, "no log line holds a token or what people typed"


@pytest.mark.whole
def test_killed_before_each_answer_it_is_taken_when_the_bot_is_back(service: Service) -> None:
    sam = service.client.user("U0SAM")
    for beat in BEATS:
        service.kill()
        if beat.tap or beat.says.startswith("/"):  # Slack does not keep these: the person sees an error and tries again
            assert _try(sam, beat)
            service.start()
            act(sam, beat)
        else:
            act(sam, beat)
            service.start()
        expect_once(service, beat.sees)
    _nothing_lost(sam)


def test_while_slack_is_down_the_scheduler_goes_on_trying(service: Service) -> None:
    sam = service.client.user("U0SAM")
    # Whoever takes the answer tries twice by itself; the third refusal is told to the scheduler.
    service.client.faults({"method": "chat.postMessage", "kind": "server_error", "times": 3})
    act(sam, BEATS[0])
    sam.see(BEATS[0].sees)


def _try(sam: Actor, beat: Beat) -> Any:
    if beat.tap:
        return sam.press(beat.says)["problem"]
    return sam.command(beat.says)["problem"]


def _nothing_lost(sam: Actor) -> None:
    # The card is brought up after the question.
    sam.wait(lambda sam: in_english("debrief.debrief_finished") in sam.screen(), 20)
    sam.see("(2 of 2)")
    screen = sam.screen()
    for words in ("nine days to five", "rolled it out last year", "Dear Bo,", "Dear Priya,"):
        assert words in screen
