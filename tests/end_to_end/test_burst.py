"""When very much is due at once, all of it is sent, and whoever types meanwhile hardly notices."""

import asyncio
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from multiprocessing.connection import Connection

import pytest
from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine
from sqlmodel import SQLModel, col, select

from bot import files, wiring
from bot.database import transaction
from bot.models import Nudge
from bot.nudges import courier
from bot.nudges.facts import Kind
from bot.nudges.state import NudgeState
from bot.serving import serve
from bot.settings import Settings
from bot.transact import Transact
from handlers.slack.delivery import Delivery
from handlers.slack.messenger import Messenger, make_client
from playground.client import Actor, Client
from playground.clock import Clock
from playground.people import BOT_USER, Channel, User
from playground.server import Playground
from playground.types import Json
from tests.stage import NORTHWIND, TUESDAY

WORKSPACES, PEOPLE, EACH = 50, 100, 2
NUDGES = WORKSPACES * PEOPLE * EACH
ENDED = TUESDAY - timedelta(minutes=16)
"""So that each interview was to be debriefed a minute ago."""
FIRST = 1_000_000
"""The ids begin here, out of the way of those that the database gives."""
PROCESSES = multiprocessing.get_context("spawn")


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
    """The bot of one workspace, whose courier also serves the others; at its end it tells how long its loop stood."""
    messengers = {f"T{n}": Delivery(Messenger(_client(url)), lambda _: None) for n, url in enumerate(others)}
    vars(wiring)["Courier"] = partial(_courier, messengers)
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


def _courier(
    others: Mapping[str, courier.Messenger], transact: Transact, own: Mapping[str, courier.Messenger]
) -> courier.Courier:
    return courier.Courier(transact, {**own, **others})


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
    what = {"kind": Kind.DEBRIEF, "about": due.date().isoformat(), "due_at": due, "expires_at": due + timedelta(days=2)}
    return {"person_id": person, "interview_id": interview, "state": NudgeState.WAITING, "wake_at": due, **what}


# --- what is seen


def nudges_in(workspace: Client) -> Counter[str]:
    """How many nudges were sent to each person, by their channel."""
    found: Counter[str] = Counter()
    for entry in workspace.log():
        if entry["name"] == "chat.postMessage" and entry["answer"]["ok"]:
            found[entry["body"]["channel"]] += sum(block["type"] == "header" for block in entry["body"]["blocks"])
    return found


def wait_until_sent_to(workspace: Client, people: int) -> None:
    workspace.wait(lambda: len(nudges_in(workspace)) >= people, 180)


def answering(person: Actor) -> float:
    """Seconds from typing the command to seeing the first question."""
    since = time.monotonic()
    person.command(NORTHWIND)
    person.see("What did you tell them you would bring?", seconds=30)
    return time.monotonic() - since


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack's SDK would take it even for this machine."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


# One writer at a time is the harder case; and two bursts side by side would measure the machine.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("no_proxy")
def test_ten_thousand_nudges_at_once_are_all_sent_the_loop_never_stands_and_a_command_is_answered_within_a_second(
    engine: Engine,
) -> None:
    url = engine.url.render_as_string(hide_password=False)
    with elsewhere(run_workspaces, 1) as own, elsewhere(run_workspaces, WORKSPACES) as others:
        [stage], places = own.recv(), others.recv()
        workspaces, sam, dana = [Client(place) for place in places], *map(Client(stage).user, ("U0SAM", "U0DANA"))
        with elsewhere(run_bot, url, stage, places) as bot:
            sam.client.wait(lambda: sam.client.workspace()["app"]["connected"], 60)
            make_due(engine)
            bot.send("burst")
            took = []
            for person, share in ((sam, 0.25), (dana, 0.5)):
                wait_until_sent_to(workspaces[0], int(PEOPLE * share))
                took.append(answering(person))
            assert len(nudges_in(workspaces[0])) < PEOPLE, "the burst was over too soon"
            for workspace in workspaces:
                wait_until_sent_to(workspace, PEOPLE)
        longest = bot.recv()
        for workspace in workspaces:
            assert nudges_in(workspace) == {f"D{n}": EACH for n in range(PEOPLE)}
            assert not workspace.refusals()
    with transaction(engine) as session:
        of_the_burst = col(Nudge.interview_id).between(FIRST, FIRST + NUDGES - 1)
        assert list(session.exec(select(Nudge.state).where(of_the_burst))) == [NudgeState.SENT] * NUDGES
    assert longest < 0.1, "seconds"
    assert max(took) < 1, "seconds"
