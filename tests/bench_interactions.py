"""What one interaction costs: people debrief at a steady pace, and workspace and bot are watched.

The workspace with its people is one process and the bot another, on the same machine. Times are from the moment when
something is sent to the bot until its acknowledgement. The processor time is the bot process's own, and holds all that
an interaction brings with it: the next question, the card, and the messages of the bot itself coming back to it.

With `--nudges 5000` so many other people are nudged meanwhile, evenly over the time.
"""

import argparse
import asyncio
import os
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import uvloop
from pydantic import SecretStr
from sqlmodel import SQLModel

from bot.app.serving import serve
from bot.nudges.facts import NudgeKind
from bot.store.database import make_engine
from bot.support import files
from bot.support.clock import system_clock
from bot.support.settings import Settings
from bot.vocabulary.nudge_state import NudgeState
from bot.wording.catalog import say
from playground.app.log import Log
from playground.control import conversations
from playground.server import Playground
from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER, TEAM_ID
from playground.workspace.people import User
from tests import postgres
from tests.burst import elsewhere

PEOPLE = 300
SAYS = (
    "/debrief Northwind Traders, Finance Manager, yesterday 10am",
    "slow month-end close -> I cut it from nine days to five for {turn}\nI have led a team of six through two audits",
    "I know their new planning software well, I rolled it out for {turn} last year",
    "by the 15th",
    "no",
    "no",
    "Priya Raman, VP Finance, priya@northwind.example",
    "skip",
)
"""Told by each, and never twice in the same words: what is read once is known for a while."""
NUDGED = 5_000
"""People who do nothing, and may be nudged."""
FIRST = 1_000_000
"""Their ids begin here, out of the way of those that the database gives."""
LEAD = timedelta(seconds=8)
"""So long after their rows are there the first of them is nudged."""
WARM_UP = (50, 3 * PEOPLE / 50, 0)
"""Interactions a second, for how many seconds, and no nudges: everybody is known then."""
PATIENCE = 300
"""Seconds after a stretch in which nudges that are late may still arrive."""
QUARTER = timedelta(minutes=15)
"""After an interview's end its person is asked about it."""
SETTLES = 5
"""Seconds in which what is under way comes to its end."""


@dataclass(frozen=True)
class Answered:
    """What became of what people did in one stretch."""

    times: list[float]
    """Milliseconds to each acknowledgement."""
    not_in_time: int
    """How many had none in time: nothing was begun for them, and whoever typed them is told so later."""
    shed: int
    """How many were told at once to try again, because too much was going on."""
    nudged: Counter[str]
    """How many messages each of those got who do nothing, by channel."""


def run_people(line: Connection) -> None:
    """A workspace whose people act as soon, as often and for as long as the line says."""
    asyncio.run(_run_people(line))


async def _run_people(line: Connection) -> None:
    playground = Playground(files.path("manifest.yml"))
    world = playground.world
    for n in range(PEOPLE):
        world.workspace.users[f"U{n}"] = User(f"U{n}", f"sam{n}", "Sam Rivera")
        world.workspace.channels[f"D{n}"] = Channel(f"D{n}", "", "im", {f"U{n}", BOT_USER}, is_private=True)
    for n in range(NUDGED):
        world.workspace.users[f"UN{n}"] = User(f"UN{n}", f"kim{n}", "Kim Park")
        world.workspace.channels[f"DN{n}"] = Channel(f"DN{n}", "", "im", {f"UN{n}", BOT_USER}, is_private=True)
    await playground.start()
    line.send(playground.url)
    turns, whose = [cycle(SAYS) for _ in range(PEOPLE)], cycle(range(PEOPLE))
    while True:
        a_second, seconds, nudges = await asyncio.to_thread(line.recv)
        watch, begun, under_way = Watch(world.log), time.monotonic(), set[asyncio.Task[None]]()
        reading = asyncio.create_task(watch.keep_reading())
        for number in range(int(a_second * seconds)):
            await asyncio.sleep(max(0.0, begun + number / a_second - time.monotonic()))
            n = next(whose)
            under_way.add(asyncio.create_task(_act(playground, n, next(turns[n]).format(turn=number))))
        await asyncio.wait(under_way)
        await asyncio.sleep(SETTLES)
        await watch.nudged(nudges)
        reading.cancel()
        line.send(watch.answered())


async def _act(playground: Playground, n: int, says: str) -> None:
    if says.startswith("/"):
        name, _, text = says.partition(" ")
        await conversations.command(playground.world, f"U{n}", f"D{n}", name, text)
    else:
        conversations.say(playground.world, f"U{n}", f"D{n}", says, None)


class Watch:
    """What the playground's log says of one stretch, read all the time: it forgets."""

    def __init__(self, log: Log) -> None:
        self._log, self._next = log, log.next
        self._sent = dict[str, tuple[str, datetime]]()
        self._times = dict[str, float | None]()
        self._to_the_nudged = list[Json]()
        self._shed = 0

    async def keep_reading(self) -> None:
        """Until it is cancelled."""
        while True:
            self._read()
            await asyncio.sleep(1)

    async def nudged(self, people: int) -> None:
        """Wait until so many are, or it takes too long."""
        until = time.monotonic() + PATIENCE
        while len(self._to_the_nudged) < people and time.monotonic() < until:  # noqa: ASYNC110 - another task reads
            await asyncio.sleep(0.5)

    def _read(self) -> None:
        for entry in self._log.since(self._next):
            self._next = entry["n"] + 1
            if entry["way"] == "to_app" and (key := _key(entry["body"].get("payload", {}))):
                self._sent[entry["body"]["envelope_id"]] = key, datetime.fromisoformat(entry["at"])
                self._times.setdefault(key, None)
            elif entry["kind"] == "ack" and entry["name"] in self._sent:
                self._acknowledged(entry)
            elif entry["name"] == "chat.postMessage" and entry["body"]["channel"].startswith("DN"):
                self._to_the_nudged.append(entry)
            self._shed += entry["way"] == "from_app" and say("about.slow") in str(entry["body"])

    def _acknowledged(self, entry: Json) -> None:
        key, since = self._sent[entry["name"]]
        if entry["answer"] and not entry["answer"]["late"] and self._times[key] is None:
            self._times[key] = (datetime.fromisoformat(entry["at"]) - since).total_seconds() * 1_000

    def answered(self) -> Answered:
        """All of it."""
        self._read()
        in_time = [each for each in self._times.values() if each is not None]
        posted = (entry["body"]["channel"] for entry in self._to_the_nudged if (entry["answer"] or {}).get("ok"))
        return Answered(in_time, len(self._times) - len(in_time), self._shed, Counter(posted))


def _key(payload: Json) -> str | None:
    """What is the same in every delivery of one interaction; None for what no person did."""
    event = payload.get("event") or {}
    by_a_person = "command" in payload or (event.get("type") == "message" and "user" in event)
    return payload.get("event_id") or payload.get("trigger_id") if by_a_person and not event.get("bot_id") else None


def run_bot(line: Connection, url: str, database_url: str) -> None:
    """The bot, as `serve` runs it; its process id goes over the line."""
    settings = Settings(
        slack_bot_token=SecretStr(Playground.bot_token),
        slack_app_token=SecretStr(Playground.app_token),
        slack_api_url=f"{url}/api/",
        database_url=database_url,
        _env_file=None,
    )
    line.send(os.getpid())
    problem = uvloop.run(serve(settings, system_clock))
    assert problem is None, problem


def cpu_seconds(pid: int) -> float:
    """What a process has used of the processor until now, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(pid: int) -> float:
    """What a process holds of the memory."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def make_due(database_url: str, number: int, seconds: float, start: int = 0) -> dict[str, datetime]:
    """So many people, from the one with that number on, are to be asked about an interview each, evenly over so many
    seconds; gives back when, by channel.
    """
    first, zone = system_clock() + LEAD, f"Etc/GMT{system_clock().hour - 14:+d}"  # it is two in the afternoon there
    dues = [
        (FIRST + n, n, first + timedelta(seconds=seconds * at / number))
        for at, n in enumerate(range(start, start + number))
    ]
    rows = {
        "person": [_person(each, n, zone) for each, n, _ in dues],
        "interview": [_interview(each, due) for each, _, due in dues],
        "nudge": [_nudge(each, due, zone) for each, _, due in dues],
    }
    engine = make_engine(database_url)
    with engine.begin() as connection:
        for table, of_table in rows.items():
            connection.execute(SQLModel.metadata.tables[table].insert(), of_table)
    engine.dispose()
    return {f"DN{n}": due for _, n, due in dues}


def _person(each: int, n: int, zone: str) -> Json:
    who = {"workspace_id": TEAM_ID, "surface_id": f"UN{n}", "channel": f"DN{n}", "name": "Kim Park"}
    return {"id": each, "zone": zone, **who}


def _interview(each: int, due: datetime) -> Json:
    ended, job = due - QUARTER, {"company": "Northwind Traders", "role": "Finance Manager"}
    return {"id": each, "person_id": each, "ended_at": ended, "entered_at": ended, **job}


def _nudge(each: int, due: datetime, zone: str) -> Json:
    about_it = (due - QUARTER).astimezone(ZoneInfo(zone)).date().isoformat()
    what = {"kind": NudgeKind.DEBRIEF, "about": about_it, "due_at": due, "expires_at": due + timedelta(days=2)}
    mine = {"person_id": each, "interview_id": each}
    return {**mine, "state": NudgeState.WAITING, "wake_at": due, **what}


@dataclass(frozen=True)
class Stretch:
    """So many interactions a second for so many seconds, while so many nudges go out."""

    pace: float
    seconds: float
    nudges: int = 0


def measure(name: str, database_url: str, stretches: Sequence[Stretch]) -> None:
    """Print the figures of one database."""
    with elsewhere(run_people) as people, elsewhere(run_bot, people.recv(), database_url) as bot:
        pid = bot.recv()
        time.sleep(SETTLES)
        people.send(WARM_UP)
        people.recv()
        for stretch in stretches:
            if stretch.nudges:
                make_due(database_url, stretch.nudges, stretch.seconds)
            cpu, memory = cpu_seconds(pid), megabytes(pid)
            lead = LEAD.total_seconds() * bool(stretch.nudges)
            people.send((stretch.pace, stretch.seconds + lead, stretch.nudges))
            answered: Answered = people.recv()
            print(f"{name}, {_said(stretch, answered, cpu_seconds(pid) - cpu)}", end="")  # noqa: T201
            print(f"; memory {memory:.0f} MB before, {megabytes(pid):.0f} MB after", flush=True)  # noqa: T201


def _said(stretch: Stretch, answered: Answered, cpu: float) -> str:
    cuts = statistics.quantiles(answered.times, n=100)
    figures = (
        f"{stretch.pace:.0f} interactions a second for {stretch.seconds:.0f} s: acknowledged p50 {cuts[49]:.0f} ms, "
        f"p99 {cuts[98]:.0f} ms, never in time {answered.not_in_time}, told to try again {answered.shed}; "
        f"CPU of one {cpu * 1_000 / (len(answered.times) + answered.not_in_time):.1f} ms"
    )
    if stretch.nudges:
        doubled = answered.nudged.total() - len(answered.nudged)
        figures += f"; {len(answered.nudged):,} of {stretch.nudges:,} nudges arrived, {doubled} of them twice"
    return figures


STRETCHES = (Stretch(20, 60), Stretch(150, 60), Stretch(200, 60, NUDGED))


def main(stretches: Sequence[Stretch] = STRETCHES, only: str = "") -> None:
    """Print the figures of both databases."""
    with TemporaryDirectory() as folder:
        if only != "postgresql":
            measure("SQLite", f"sqlite:///{folder}/bench.db", stretches)
        if only != "sqlite":
            with postgres.server(durable=True) as url:
                if url:
                    measure("PostgreSQL", url, stretches)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--paces", type=float, nargs="+", default=[20, 150])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--nudges", type=int, default=0, choices=range(NUDGED + 1), metavar=f"0..{NUDGED}")
    parser.add_argument("--only", default="", choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    main([Stretch(pace, given.seconds, given.nudges) for pace in given.paces], given.only)
