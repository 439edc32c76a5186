"""What one interaction costs: people debrief at a steady pace, and workspace and bot are watched.

The workspace with its people is one process and the bot another, on the same machine. Times are from the moment when
something is sent to the bot until its acknowledgement. The processor time is the bot process's own, and holds all that
an interaction brings with it: the next question, the card, and the messages of the bot itself coming back to it.
"""

import argparse
import asyncio
import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop
from pydantic import SecretStr

from bot.app.serving import serve
from bot.support import files
from bot.support.clock import system_clock
from bot.support.settings import Settings
from playground.control import conversations
from playground.server import Playground
from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER
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
WARM_UP = (50, 3 * PEOPLE / 50)
"""Interactions a second, and for how many seconds: everybody is known then."""
SETTLES = 5
"""Seconds in which what is under way comes to its end."""


@dataclass(frozen=True)
class Answered:
    """Milliseconds to each acknowledgement of what people did, and how many of them had none in time."""

    times: list[float]
    not_in_time: int


def run_people(line: Connection) -> None:
    """A workspace whose people act as soon, as often and for as long as the line says."""
    asyncio.run(_run_people(line))


async def _run_people(line: Connection) -> None:
    playground = Playground(files.path("manifest.yml"))
    world = playground.world
    for n in range(PEOPLE):
        world.workspace.users[f"U{n}"] = User(f"U{n}", f"sam{n}", "Sam Rivera")
        world.workspace.channels[f"D{n}"] = Channel(f"D{n}", "", "im", {f"U{n}", BOT_USER}, is_private=True)
    await playground.start()
    line.send(playground.url)
    turns, whose = [cycle(SAYS) for _ in range(PEOPLE)], cycle(range(PEOPLE))
    while True:
        a_second, seconds = await asyncio.to_thread(line.recv)
        first, begun, under_way = world.log.next, time.monotonic(), set[asyncio.Task[None]]()
        for number in range(int(a_second * seconds)):
            await asyncio.sleep(max(0.0, begun + number / a_second - time.monotonic()))
            n = next(whose)
            under_way.add(asyncio.create_task(_act(playground, n, next(turns[n]).format(turn=number))))
        await asyncio.wait(under_way)
        await asyncio.sleep(SETTLES)
        line.send(_answered(world.log.since(first)))


async def _act(playground: Playground, n: int, says: str) -> None:
    if says.startswith("/"):
        name, _, text = says.partition(" ")
        await conversations.command(playground.world, f"U{n}", f"D{n}", name, text)
    else:
        conversations.say(playground.world, f"U{n}", f"D{n}", says, None)


def _answered(entries: Sequence[Json]) -> Answered:
    sent, times = dict[str, tuple[str, datetime]](), dict[str, float | None]()
    for entry in entries:
        at = datetime.fromisoformat(entry["at"])
        if entry["way"] == "to_app" and (key := _key(entry["body"].get("payload", {}))):
            sent[entry["body"]["envelope_id"]] = key, at
            times.setdefault(key, None)
        elif entry["kind"] == "ack" and entry["name"] in sent:
            key, since = sent[entry["name"]]
            if entry["answer"] and not entry["answer"]["late"] and times[key] is None:
                times[key] = (at - since).total_seconds() * 1_000
    in_time = [each for each in times.values() if each is not None]
    return Answered(in_time, len(times) - len(in_time))


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


def measure(name: str, database_url: str, paces: Sequence[float], seconds: float) -> None:
    """Print the figures of one database, at each of so many interactions a second."""
    with elsewhere(run_people) as people, elsewhere(run_bot, people.recv(), database_url) as bot:
        pid = bot.recv()
        time.sleep(SETTLES)
        people.send(WARM_UP)
        people.recv()
        for pace in paces:
            before = cpu_seconds(pid)
            people.send((pace, seconds))
            answered: Answered = people.recv()
            spent = (cpu_seconds(pid) - before) * 1_000 / (pace * seconds)
            cuts = statistics.quantiles(answered.times, n=100)
            print(  # noqa: T201
                f"{name}, {pace:.0f} interactions a second for {seconds:.0f} s: acknowledged p50 {cuts[49]:.0f} ms, "
                f"p99 {cuts[98]:.0f} ms, not in time {answered.not_in_time}; CPU of one {spent:.1f} ms",
                flush=True,
            )


def main(paces: Sequence[float] = (20, 150), seconds: float = 60, only: str = "") -> None:
    """Print the figures of both databases."""
    with TemporaryDirectory() as folder:
        if only != "postgresql":
            measure("SQLite", f"sqlite:///{folder}/bench.db", paces, seconds)
        if only != "sqlite":
            with postgres.server(durable=True) as url:
                if url:
                    measure("PostgreSQL", url, paces, seconds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--paces", type=float, nargs="+", default=[20, 150])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", default="", choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    main(given.paces, given.seconds, given.only)
