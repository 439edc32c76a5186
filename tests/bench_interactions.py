"""What one interaction costs: people debrief at a steady pace, typing and tapping, and the bot is watched from outside.

Workspace, people and bot share the machine: the workspace with its people is one process, the bot another. Times are from
the moment something is sent to the bot until its acknowledgement; the processor's time is the bot process's own, and
holds all that an interaction brings with it: the next question, the card, the bot's own messages coming back to it.
"""

import argparse
import asyncio
import os
import statistics
import time
from collections import Counter
from contextlib import nullcontext
from datetime import datetime
from itertools import cycle
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import files
from bot.clock import system_clock
from bot.serving import serve
from bot.settings import Settings
from playground import acting
from playground.people import BOT_USER, Channel, User
from playground.server import Playground
from tests import postgres
from tests.burst import elsewhere

PEOPLE = 300
SAYS = (
    "/debrief Northwind Traders, Finance Manager, yesterday 10am",
    "slow month-end close -> I cut it from nine days to five at Contoso\nI have led a team of six through two audits",
    "I know their new planning software well, I rolled it out last year",
    "by the 15th",
    "no",
    "no",
    "Priya Raman, VP Finance, priya@northwind.example",
    "thanks",
)


def run_people(line: Connection, people: int) -> None:
    """A workspace, whose people act when the line says how often and for how long; the times go back over it."""
    asyncio.run(_run_people(line, people))


async def _run_people(line: Connection, people: int) -> None:
    playground = Playground(files.path("manifest.yml"))
    workspace = playground.world.workspace
    for n in range(people):
        workspace.users[f"U{n}"] = User(f"U{n}", f"sam{n}", "Sam Rivera")
        workspace.channels[f"D{n}"] = Channel(f"D{n}", "", "im", {f"U{n}", BOT_USER}, is_private=True)
    await playground.start()
    line.send(playground.url)
    turns = {n: cycle(SAYS) for n in range(people)}
    whose = cycle(range(people))
    while request := await asyncio.to_thread(line.recv):
        a_second, seconds = request
        since, begun, under_way = playground.world.log.next, time.monotonic(), set[asyncio.Task[object]]()
        for number in range(int(a_second * seconds)):
            await asyncio.sleep(max(0.0, begun + number / a_second - time.monotonic()))
            n = next(whose)
            under_way.add(asyncio.create_task(_act(playground, n, next(turns[n]))))
        await asyncio.wait(under_way)
        await asyncio.sleep(4)
        line.send(_times(playground, since))


async def _act(playground: Playground, n: int, says: str) -> None:
    if says.startswith("/"):
        name, _, text = says.partition(" ")
        await acting.command(playground.world, f"U{n}", f"D{n}", name, text)
    else:
        acting.say(playground.world, f"U{n}", f"D{n}", says, None)


def _times(playground: Playground, since: int) -> tuple[list[float], int]:
    """Milliseconds to each acknowledgement of what people did, and how many of them had none."""
    sent, late, times = dict[str, datetime](), 0, list[float]()
    for entry in playground.world.log.since(since):
        at = datetime.fromisoformat(str(entry["at"]))
        if entry["way"] == "to_app" and _by_a_person(entry):
            sent[entry["body"]["envelope_id"]] = at
        elif entry["kind"] == "ack" and (begun := sent.pop(entry["name"], None)):
            times.append((at - begun).total_seconds() * 1_000)
            late += entry["answer"]["late"]
    return times, late + len(sent)


def _by_a_person(entry: dict) -> bool:
    payload = entry["body"].get("payload") or {}
    event = payload.get("event")
    return "command" in payload or bool(event and event.get("user") and not event.get("bot_id"))


def run_bot(line: Connection, url: str, database_url: str) -> None:
    """The bot, as `serve` runs it."""
    settings = Settings(
        slack_bot_token=SecretStr(Playground.bot_token),
        slack_app_token=SecretStr(Playground.app_token),
        slack_api_url=f"{url}/api/",
        database_url=database_url,
        _env_file=None,
    )
    line.send(os.getpid())
    profile = os.environ.get("PROFILE")
    if profile:
        import cProfile

        prof = cProfile.Profile()
        prof.enable()
        try:
            asyncio.run(serve(settings, system_clock))
        finally:
            prof.disable()
            prof.dump_stats(profile)
        return
    problem = asyncio.run(serve(settings, system_clock))
    assert problem is None, problem


def cpu_seconds(pid: int) -> float:
    """What a process used of the processor until now."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(name: str, database_url: str, paces: list[float], seconds: float) -> None:
    """Print the figures for one database."""
    with (
        elsewhere(run_people, PEOPLE) as people,
        elsewhere(run_bot, url := people.recv(), database_url) as bot,
    ):
        pid = bot.recv()
        time.sleep(3)
        people.send((50, 10))  # so that everybody is known
        people.recv()
        for pace in paces:
            before = cpu_seconds(pid)
            people.send((pace, seconds))
            times, lost = people.recv()
            spent = cpu_seconds(pid) - before
            count = len(times) + lost
            cuts = statistics.quantiles(times, n=100)
            print(
                f"{name}, {pace:.0f} a second for {seconds:.0f} s: acknowledged p50 {cuts[49]:.0f} ms, p99 {cuts[98]:.0f} ms, "
                f"not in time {lost} of {count}; {spent / count * 1000:.1f} ms of CPU each",
                flush=True,
            )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--paces", default="20,150")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--database", default="both")
    args = parser.parse_args()
    paces = [float(p) for p in args.paces.split(",")]
    with TemporaryDirectory() as folder:
        if args.database != "postgresql":
            measure("SQLite", f"sqlite:///{folder}/bench.db", paces, args.seconds)
        if args.database != "sqlite":
            with postgres.server(durable=True) as url:
                measure("PostgreSQL", url, paces, args.seconds)


if __name__ == "__main__":
    main()
