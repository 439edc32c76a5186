"""One run: processes on one database in one playground, killed again and again, then left in peace and judged."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, nullcontext
from datetime import datetime

from sqlalchemy.engine import make_url
from sqlmodel import col, update

from bot.store.database import make_engine, transaction
from bot.store.models import Nudge
from bot.store.nudge_claims import LEASE
from bot.store.schema import migrate
from bot.support import files
from bot.support.clock import system_clock
from handlers.teams.package import teams_manifest
from playground.server import Playground
from playground.teams.server import TeamsPlayground
from tests.chaos.faults import FAULTS, CannotBeHad, Ground
from tests.chaos.gate import Gate
from tests.chaos.oracle import Calls, Verdict, judge
from tests.chaos.replica import Claims, Replica
from tests.chaos.seekers import Seekers, late
from tests.chaos.weather import LONGEST

APP_ID = "0af7e4d0-3333-4222-8333-444455556666"
LEAST_STRIKES = 2
"""However few the kills, a trouble strikes so many times."""


class Run:
    """Everything of one run."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.engine = make_engine(ground.url)
        migrate(self.engine)
        self.transact = Gate(self.engine, system_clock)
        self.seekers = Seekers(self.transact)
        self.playground = Playground(files.path("manifest.yml"))
        self.teams = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"))
        self.weather = ground.weather()
        self.playground.world.faults = self.teams.world.faults = self.weather
        self.claims = Claims(ground.url)
        self.calls = Calls()
        self.strikes, self._is_killed = 0, False
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
        processes = range(self.ground.processes)
        self.replicas = [Replica(*both, self.ground, self.weather, self.claims) for _ in processes]
        living, troubled = asyncio.create_task(self.seekers.live()), asyncio.create_task(self._be_struck())
        share, rest = divmod(kills, self.ground.processes)
        async with asyncio.TaskGroup() as group:
            for number, replica in enumerate(self.replicas):
                group.create_task(replica.live(share + (number < rest)))
        self._is_killed = True
        await troubled
        self.seekers.enough = True
        await living

    async def _be_struck(self) -> None:
        """The trouble of this ground comes and goes for as long as there are kills."""
        trouble = self.ground.trouble
        while trouble and (not self._is_killed or self.strikes < LEAST_STRIKES):
            await asyncio.sleep(random.uniform(*trouble.between))
            async with self.transact.shut() if trouble.takes_the_database else nullcontext():
                await trouble.strike()
            self.strikes += 1

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
        until = time.monotonic() + self.ground.drains_within
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
        verdict.counts["strikes"] = self.strikes
        verdict.counts.update(sum((replica.counts for replica in self.replicas), Counter()))
        if verdict.evidence:
            verdict.evidence += ["\n    ".join(["A PROCESS SAID", *replica.said]) for replica in self.replicas]
        return verdict


def chaos(kills: int, faults: Sequence[str] = ("slack",)) -> tuple[dict[str, Verdict], list[str]]:
    """Kill so many times in all under each of these faults; also says in a sentence each what cannot be had here.

    Under one fault its databases are side by side: two processes on one PostgreSQL, and one on a SQLite file.
    """
    verdicts, lacking = dict[str, Verdict](), list[str]()
    for fault in faults:
        with ExitStack() as stack:
            grounds = dict[str, Ground]()
            for make in FAULTS[fault]:
                try:
                    ground = stack.enter_context(make())
                except CannotBeHad as why:
                    lacking.append(f"{fault}: {why}")
                else:
                    grounds[f"{fault}, {make_url(ground.url).get_backend_name()}"] = ground
            verdicts |= asyncio.run(_side_by_side(kills, grounds))
    return verdicts, lacking


async def _side_by_side(kills: int, grounds: Mapping[str, Ground]) -> dict[str, Verdict]:
    processes, left, runs = sum(ground.processes for ground in grounds.values()), kills, []
    for ground in grounds.values():
        share = round(left * ground.processes / processes)
        runs.append(Run(ground).go(share))
        left, processes = left - share, processes - ground.processes
    return dict(zip(grounds, await asyncio.gather(*runs), strict=True))
