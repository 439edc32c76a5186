"""One run: processes on one database in one playground, killed again and again, then left in peace and judged."""

import asyncio
import tempfile
import time
from collections import Counter
from datetime import datetime

from sqlmodel import col, update

from bot.store.database import make_engine, transaction
from bot.store.models import Nudge
from bot.store.nudge_store import LEASE
from bot.store.schema import migrate
from bot.store.transact import Transact
from bot.support import files
from bot.support.clock import system_clock
from handlers.teams.package import teams_manifest
from playground.server import Playground
from playground.teams.server import TeamsPlayground
from tests import postgres
from tests.chaos.oracle import Calls, Verdict, judge
from tests.chaos.replica import Claims, Replica
from tests.chaos.seekers import Seekers, late
from tests.chaos.weather import LONGEST, Weather

APP_ID = "0af7e4d0-3333-4222-8333-444455556666"
LONGEST_DRAIN = 400
"""Seconds; a message that failed six times in a row is tried again after five minutes."""


class Run:
    """Everything of one run."""

    def __init__(self, database_url: str, processes: int) -> None:
        self.engine = make_engine(database_url)
        migrate(self.engine)
        self.transact = Transact(self.engine, system_clock)
        self.seekers = Seekers(self.transact)
        self.playground = Playground(files.path("manifest.yml"))
        self.teams = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"))
        self.weather = Weather()
        self.playground.world.faults = self.teams.world.faults = self.weather
        self.claims = Claims(database_url)
        self.calls = Calls()
        self._url, self._processes = database_url, processes
        self.replicas: list[Replica] = []

    async def go(self, kills: int) -> Verdict:
        """Kill so many times in all, and judge."""
        began = time.monotonic()
        await self.playground.start()
        await self.teams.start()
        reading = asyncio.create_task(self._read())
        try:
            await self._chaos(kills)
            drained_from = time.monotonic()
            await self._drain()
        finally:
            reading.cancel()
            for replica in self.replicas:
                await replica.end()
            await self.playground.stop()
            await self.teams.stop()
            self.claims.close()
        self._take_in()
        verdict = self._judged()
        verdict.counts["seconds to drain"] = round(time.monotonic() - drained_from)
        verdict.counts["seconds"] = round(time.monotonic() - began)
        return verdict

    async def _chaos(self, kills: int) -> None:
        await self.seekers.move_in(self.playground.world.workspace, self.teams)
        both = self.playground, self.teams
        new = (Replica(*both, self._url, self.weather, self.claims) for _ in range(self._processes))
        self.replicas = list(new)
        living = asyncio.create_task(self.seekers.live())
        share, rest = divmod(kills, self._processes)
        async with asyncio.TaskGroup() as group:
            for number, replica in enumerate(self.replicas):
                group.create_task(replica.live(share + (number < rest)))
        self.seekers.enough = True
        await living

    async def _read(self) -> None:
        while True:
            self._take_in()
            await asyncio.sleep(0.5)

    def _take_in(self) -> None:
        self.calls.read("slack", self.playground.world.log)
        self.calls.read("teams", self.teams.world.log)

    async def _drain(self) -> None:
        """Until nothing waits that is due, and nothing is under way that Slack may still accept."""
        self.weather.fair, since = True, system_clock()
        await asyncio.gather(self.seekers.settle(), asyncio.sleep(LONGEST + 1))
        self._end_leases(since)
        until = time.monotonic() + LONGEST_DRAIN
        while await self.transact(late) and time.monotonic() < until:  # noqa: ASYNC110 - other processes settle them
            await asyncio.sleep(0.5)

    def _end_leases(self, claimed_before: datetime) -> None:
        """End what a minute would end: whoever claimed that long ago and lives has settled by now."""
        with transaction(self.engine) as session:
            dead = update(Nudge).where(col(Nudge.token).is_not(None), col(Nudge.wake_at) < claimed_before + LEASE)
            session.exec(dead.values(wake_at=system_clock()))

    def _judged(self) -> Verdict:
        killed = [moment for replica in self.replicas for moment in replica.killed]
        with transaction(self.engine) as session:
            verdict = judge(session, self.seekers.promises, self.calls, killed)
        self.transact.close()
        verdict.counts.update(self.weather.counts)
        verdict.counts.update(sum((replica.counts for replica in self.replicas), Counter()))
        if verdict.evidence:
            verdict.evidence += ["\n    ".join(["A PROCESS SAID", *replica.said]) for replica in self.replicas]
        return verdict


def chaos(kills: int) -> dict[str, Verdict]:
    """Kill so many times in all: two processes on one PostgreSQL, where there is one, and one on a SQLite file."""
    with postgres.server() as server, tempfile.TemporaryDirectory(prefix="afterword-chaos-") as folder:
        return asyncio.run(_side_by_side(kills, server, f"sqlite:///{folder}/bot.db"))


async def _side_by_side(kills: int, server: str | None, file: str) -> dict[str, Verdict]:
    on_server = kills * 2 // 3 if server else 0
    runs = {"sqlite": Run(file, 1).go(kills - on_server)}
    if server:
        runs["postgresql"] = Run(server, 2).go(on_server)
    return dict(zip(runs, await asyncio.gather(*runs.values()), strict=True))
