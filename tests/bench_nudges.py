"""How long a nudge takes from when it is due until it is accepted: idle, in a burst, and after its process was killed.

The workspace and the bot are processes of their own on this machine. What the bot had claimed when it was killed is
looked up, and sent where it is not there, once the claim's lease is over; another process is started at once.
"""

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, text
from sqlmodel import SQLModel

from bot.store.database import make_engine
from bot.store.nudge_claims import LEASE
from bot.store.schema import migrate
from playground.client import Client
from playground.workspace.ids import TEAM_ID
from tests import postgres
from tests.bench_interactions import NUDGED, cpu_seconds, make_due, megabytes, run_bot, run_people
from tests.burst import elsewhere
from tests.processes import PROCESSES

IDLE, KILLED = 60, 100
"""Nudges one a second, and nudges due at once of which a process is killed."""
SLOW = {"method": "chat.postMessage", "kind": "slow", "times": KILLED, "seconds": 2}
"""Each message takes a while, so that the process that is killed has many on their way."""
WITHIN = LEASE + timedelta(seconds=10)
"""So long after a kill everything is to have come to its end."""


@contextmanager
def bot(url: str, database_url: str) -> Iterator[int]:
    """The bot by its process id, until it is killed, as by a power cut."""
    here, there = PROCESSES.Pipe()
    process = PROCESSES.Process(target=run_bot, args=(there, url, database_url))
    process.start()
    try:
        yield here.recv()
    finally:
        process.kill()
        process.join()


class Arrivals:
    """When messages reached the people who are nudged; the playground's log forgets."""

    def __init__(self, client: Client) -> None:
        self._client, self._next = client, 0
        self.found, self.many = dict[str, datetime](), Counter[str]()

    def read(self) -> None:
        """Take in what is new. A message that is still on its way is read again."""
        for entry in self._client.log(self._next):
            if entry["name"] == "chat.postMessage" and entry["body"]["channel"].startswith("DN"):
                if entry["answer"] is None:
                    return
                if entry["answer"]["ok"]:
                    self.found.setdefault(entry["body"]["channel"], datetime.fromisoformat(entry["at"]))
                    self.many[entry["body"]["channel"]] += 1
            self._next = entry["n"] + 1

    def wait(self, dues: Mapping[str, datetime], within: float) -> Sequence[float]:
        """Seconds that each took; of those that arrive within so long."""
        until = time.monotonic() + within
        while dues.keys() - self.found.keys() and time.monotonic() < until:
            time.sleep(0.2)
            self.read()
        return [(self.found[channel] - due).total_seconds() for channel, due in dues.items() if channel in self.found]


def measure(name: str, database_url: str, burst: int) -> None:
    """Print the figures of one database."""
    engine = make_engine(database_url)
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(SQLModel.metadata.tables["workspace"].insert(), [{"id": TEAM_ID}])
    with elsewhere(run_people) as people:
        url = people.recv()
        client = Client(url)
        arrivals = Arrivals(client)
        with bot(url, database_url) as pid:
            client.wait(lambda: client.workspace()["app"]["connected"], 120)
            print(f"{name}: memory once it is connected {megabytes(pid):.0f} MB", flush=True)  # noqa: T201
            for what, number, seconds, start in (("idle", IDLE, IDLE, 0), ("in a burst", burst, 0, IDLE)):
                cpu = cpu_seconds(pid)
                took = arrivals.wait(make_due(database_url, number, seconds, start), 300)
                _say(name, what, number, took, cpu_seconds(pid) - cpu)
            print(f"{name}: memory after that {megabytes(pid):.0f} MB", flush=True)  # noqa: T201
            dues = make_due(database_url, KILLED, 0, IDLE + burst)
            client.faults(SLOW)
            client.wait(lambda: _claimed(engine), 120)
        killed_at = time.monotonic()
        claimed = _claimed(engine)
        client.faults()
        with bot(url, database_url):
            arrivals.wait(dues, 300)
            while _are_open(engine, claimed):
                time.sleep(0.1)
        took = time.monotonic() - killed_at
        arrivals.read()
    doubled = sum(arrivals.many[channel] > 1 for channel in dues)
    lost = len(dues.keys() - arrivals.found.keys())
    print(  # noqa: T201
        f"{name}: killed with {len(claimed)} of {KILLED} claimed: all settled after {took:.0f} s "
        f"(to be within {WITHIN.total_seconds():.0f} s), {lost} lost, {doubled} twice",
        flush=True,
    )
    engine.dispose()


def _say(name: str, what: str, number: int, seconds: Sequence[float], cpu: float) -> None:
    cuts = statistics.quantiles(seconds, n=100)
    arrived = f"{len(seconds):,} of {number:,} arrived, CPU of one {cpu * 1_000 / number:.1f} ms"
    figures = f"p50 {cuts[49]:.2f} s, p99 {cuts[98]:.2f} s, {arrived}"
    print(f"{name}, {what}: from due to accepted {figures}", flush=True)  # noqa: T201


def _claimed(engine: Engine) -> list[int]:
    """The nudges that somebody has claimed and not settled."""
    with engine.connect() as connection:
        return list(connection.execute(text("SELECT id FROM nudge WHERE token IS NOT NULL")).scalars())


def _are_open(engine: Engine, nudges: Sequence[int]) -> bool:
    with engine.connect() as connection:
        still = connection.execute(
            text("SELECT id FROM nudge WHERE wake_at IS NOT NULL AND held_until IS NULL")
        ).scalars()
        return bool(set(still) & set(nudges))


def main(burst: int = NUDGED - IDLE - KILLED, only: str = "") -> None:
    """Print the figures of both databases."""
    with TemporaryDirectory() as folder:
        if only != "postgresql":
            measure("SQLite", f"sqlite:///{folder}/bench.db", burst)
        if only != "sqlite":
            with postgres.server(durable=True) as url:
                if url:
                    measure("PostgreSQL", url, burst)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--burst", type=int, default=NUDGED - IDLE - KILLED)
    parser.add_argument("--only", default="", choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    main(given.burst, given.only)
