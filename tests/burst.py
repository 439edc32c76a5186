"""Ten thousand nudges due at once, over fifty workspaces, while two people type a command: acted, and watched.

Workspaces and bot are processes of their own, so that nobody waits for the one who watches.
"""

import asyncio
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine
from sqlmodel import SQLModel

from bot.app import wiring
from bot.app.serving import serve
from bot.delivery import nudge_sender
from bot.delivery.nudge_messages import NudgeMessages
from bot.nudges.facts import NudgeKind
from bot.store.database import make_engine
from bot.store.schema import migrate
from bot.store.transact import Transact
from bot.support import files
from bot.support.settings import Settings
from bot.vocabulary.nudge_state import NudgeState
from handlers.slack.client import make_client
from handlers.slack.messenger import Messenger
from playground.client import Actor, Client
from playground.server import Playground
from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.clock import Clock
from playground.workspace.ids import BOT_USER
from playground.workspace.people import User
from tests.processes import PROCESSES
from tests.stage import NORTHWIND, TUESDAY
from tests.words import in_english

WORKSPACES, PEOPLE, EACH = 50, 100, 2
NUDGES = WORKSPACES * PEOPLE * EACH
ENDED = TUESDAY - timedelta(minutes=16)
"""So that each interview was to be debriefed a minute ago."""
FIRST = 1_000_000
"""The ids begin here, out of the way of those that the database gives."""


@contextmanager
def elsewhere(work: Callable[..., None], *args: object) -> Iterator[Connection]:
    """Something that runs in a process of its own, and the line to it."""
    here, there = PROCESSES.Pipe()
    process = PROCESSES.Process(target=work, args=(there, *args))
    process.start()
    try:
        yield here
    finally:
        process.terminate()
        process.join()


# --- the workspaces


def run_workspaces(line: Connection, count: int) -> None:
    """Playgrounds; their addresses are told once they listen."""
    asyncio.run(_run_workspaces(line, count))


async def _run_workspaces(line: Connection, count: int) -> None:
    playgrounds = [Playground(files.path("manifest.yml"), start=TUESDAY) for _ in range(count)]
    for playground in playgrounds:
        _bring_people(playground)
        await playground.start()
    line.send([playground.url for playground in playgrounds])
    await asyncio.Event().wait()


def _bring_people(playground: Playground) -> None:
    workspace = playground.world.workspace
    for n in range(PEOPLE):
        workspace.users[f"U{n}"] = User(f"U{n}", f"sam{n}", "Sam Rivera")
        workspace.channels[f"D{n}"] = Channel(f"D{n}", "", "im", {f"U{n}", BOT_USER}, is_private=True)


# --- the bot


def run_bot(line: Connection, database_url: str, own: str, others: list[str]) -> None:
    """The bot of one workspace, whose nudge sender also serves the others; ends with how long its loop was blocked."""
    messengers = {f"T{n}": NudgeMessages(Messenger(_client(url)), lambda _: None) for n, url in enumerate(others)}
    vars(wiring)["NudgeSender"] = partial(_nudge_sender, messengers)
    settings = Settings(
        slack_bot_token=SecretStr(Playground.bot_token),
        slack_app_token=SecretStr(Playground.app_token),
        slack_api_url=f"{own}/api/",
        database_url=database_url,
        _env_file=None,
    )
    line.send(asyncio.run(_run_bot(line, settings)))


def _client(url: str) -> AsyncWebClient:
    return make_client(Playground.bot_token, f"{url}/api/")


def _nudge_sender(
    others: Mapping[str, nudge_sender.Messenger], transact: Transact, own: Mapping[str, nudge_sender.Messenger]
) -> nudge_sender.NudgeSender:
    return nudge_sender.NudgeSender(transact, {**own, **others})


async def _run_bot(line: Connection, settings: Settings) -> float:
    standstill = Standstill()
    watching = asyncio.create_task(standstill.watch(line))
    problem = await serve(settings, Clock(TUESDAY).now)
    assert problem is None, problem
    watching.cancel()
    return standstill.longest


class Standstill:
    """How long an event loop stood still at most: how late a task ran that wants to every few milliseconds.

    In seconds of the processor's work for this process: a busy machine is no fault of the loop's.
    """

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self, line: Connection) -> None:
        """From when the line says so."""
        await asyncio.to_thread(line.recv)
        while True:
            since = time.process_time()
            await asyncio.sleep(0.005)
            self.longest = max(self.longest, time.process_time() - since)


# --- the rows


def make_due(engine: Engine) -> None:
    """All people of all workspaces are to be asked now about two interviews each."""
    people = list(enumerate(((place, n) for n in range(PEOPLE) for place in range(WORKSPACES)), FIRST))
    talks = list(enumerate([person for person, _ in people] * EACH, FIRST))
    rows = {
        "workspace": [{"id": f"T{place}"} for place in range(WORKSPACES)],
        "person": [_person(person, *where) for person, where in people],
        "interview": [_interview(*talk) for talk in talks],
        "nudge": [_nudge(*talk) for talk in talks],
    }
    with engine.begin() as connection:
        for table, of_table in rows.items():
            connection.execute(SQLModel.metadata.tables[table].insert(), of_table)


def _person(person: int, place: int, n: int) -> Json:
    who = {"workspace_id": f"T{place}", "surface_id": f"U{n}", "channel": f"D{n}", "name": "Sam Rivera"}
    return {"id": person, "zone": "America/New_York", **who}


def _interview(interview: int, person: int) -> Json:
    job = {"company": "Northwind Traders", "role": "Finance Manager"}
    return {"id": interview, "person_id": person, "ended_at": ENDED, "entered_at": ENDED, **job}


def _nudge(interview: int, person: int) -> Json:
    due = ENDED + timedelta(minutes=15)
    what = {
        "kind": NudgeKind.DEBRIEF,
        "about": due.date().isoformat(),
        "due_at": due,
        "expires_at": due + timedelta(days=2),
    }
    return {"person_id": person, "interview_id": interview, "state": NudgeState.WAITING, "wake_at": due, **what}


# --- what is seen


@dataclass(frozen=True)
class Answer:
    """What it was to type a command: the seconds until the question came, and the nudges sent in one workspace then."""

    seconds: float
    sent_before: int
    sent_after: int


@dataclass(frozen=True)
class Seen:
    """What was seen of a burst."""

    quiet: float
    """Seconds to the answer of a command before it began."""
    amid: tuple[Answer, ...]
    standstill: float
    """How long the bot's loop stood still at most, in seconds of the processor's work."""
    nudges: tuple[Counter[str], ...]
    """How many were sent, by channel; for each workspace."""
    refusals: tuple[Json, ...]


def burst(engine: Engine) -> Seen:
    """A burst in an empty database."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        os.environ.pop(name, None)  # Slack's SDK would take the proxy even for this machine
    url = engine.url.render_as_string(hide_password=False)
    with elsewhere(run_workspaces, 1) as own, elsewhere(run_workspaces, WORKSPACES) as others:
        [stage], places = own.recv(), others.recv()
        workspaces, people = [Client(place) for place in places], Client(stage)
        with elsewhere(run_bot, url, stage, places) as bot:
            people.wait(lambda: people.workspace()["app"]["connected"])
            _answering(people.user("U0"))  # what is done for the first time takes longer
            quiet = _answering(people.user("U1"))
            make_due(engine)
            bot.send("burst")
            amid = []
            for name, share in (("U0SAM", 0.25), ("U0DANA", 0.5)):
                _wait_until_sent_to(workspaces[0], int(PEOPLE * share))
                before = nudges_in(workspaces[0]).total()
                amid.append(Answer(_answering(people.user(name)), before, nudges_in(workspaces[0]).total()))
            for workspace in workspaces:
                _wait_until_sent_to(workspace, PEOPLE)
        return Seen(
            quiet,
            tuple(amid),
            bot.recv(),
            tuple(nudges_in(workspace) for workspace in workspaces),
            tuple(refusal for workspace in workspaces for refusal in workspace.refusals()),
        )


def nudges_in(workspace: Client) -> Counter[str]:
    """How many nudges were sent to each person, by their channel."""
    found: Counter[str] = Counter()
    for entry in workspace.log():
        if entry["name"] == "chat.postMessage" and entry["answer"]["ok"]:
            found[entry["body"]["channel"]] += sum(block["type"] == "header" for block in entry["body"]["blocks"])
    return found


def _wait_until_sent_to(workspace: Client, people: int) -> None:
    workspace.wait(lambda: len(nudges_in(workspace)) >= people, 600)


def _answering(person: Actor) -> float:
    """Seconds from typing the command to seeing the first question."""
    since = time.monotonic()
    person.command(NORTHWIND)
    person.see(in_english("steps.question.points"))
    return time.monotonic() - since


def main() -> None:
    """Print the figures of one burst."""
    with TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder) / 'burst.db'}")
        migrate(engine)
        seen = burst(engine)
        engine.dispose()
    slowest = max(answer.seconds for answer in seen.amid)
    print(f"{NUDGES} nudges at once: a command is answered in {slowest / seen.quiet:.1f} times what it takes else")  # noqa: T201
    print(f"({slowest * 1_000:.0f} ms); the loop stands for {seen.standstill * 1_000:.0f} ms at most")  # noqa: T201


if __name__ == "__main__":
    main()
