"""`python -m bot serve` as a process that is killed at bad moments and started again."""

import asyncio
import os
import random
from collections import Counter, deque
from contextlib import suppress
from datetime import datetime
from typing import BinaryIO

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.nudge_claims import LEASE
from bot.support.clock import system_clock
from playground.server import Playground
from playground.teams.server import TeamsPlayground
from tests.chaos.faults import Ground
from tests.chaos.weather import Weather
from tests.processes import start_bot

AIMS = {"while it starts": 1, "at any moment": 3, "after a claim": 3, "before an answer": 4}
"""When a process is killed, and how often so."""
PATIENCE = 3
"""Seconds that an aim waits at most for its moment; then the process is killed all the same."""
STARTS_WITHIN = 180
"""Seconds; on a busy machine it takes a while."""
STARTS_AGAIN_AFTER = 1
"""Seconds after it ended by itself."""


class Claims:
    """Looks into the database from outside, at who has claimed anything."""

    def __init__(self, database_url: str) -> None:
        self._engine = create_engine(database_url, isolation_level="AUTOCOMMIT")

    def tokens(self) -> set[str]:
        """The tokens of all claims that are not settled; none where the database is away."""
        with suppress(SQLAlchemyError), self._engine.connect() as connection:
            return set(connection.execute(text("SELECT token FROM nudge WHERE token IS NOT NULL")).scalars())
        return set()

    async def new(self) -> None:
        """Wait for a claim."""
        before = await asyncio.to_thread(self.tokens)
        while not await asyncio.to_thread(self.tokens) - before:  # noqa: ASYNC110 - another process makes it
            await asyncio.sleep(0.003)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


class Replica:
    """One process after the other."""

    def __init__(
        self, playground: Playground, tenant: TeamsPlayground, ground: Ground, weather: Weather, claims: Claims
    ) -> None:
        self.killed: list[datetime] = []
        """When; whose answers were on their way then is not known."""
        self.counts: Counter[str] = Counter()
        self.said: deque[str] = deque(maxlen=100)
        """The last of what went wrong in its own words."""
        self._weather, self._claims = weather, claims
        self._environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self._environment |= {
            "SLACK_BOT_TOKEN": playground.bot_token,
            "SLACK_APP_TOKEN": playground.app_token,
            "SLACK_API_URL": playground.api_url,
            "TEAMS_APP_ID": tenant.app_id,
            "TEAMS_APP_SECRET": tenant.secret,
            "TEAMS_TENANT_ID": tenant.tenant_id,
            "TEAMS_LOGIN_URL": tenant.url,
            "PORT": "0",
            "DATABASE_URL": ground.bots_url or ground.url,
            **ground.environment,
        }
        self._may_end = ground.trouble is not None and ground.trouble.takes_the_database
        self._turn = asyncio.Lock()
        self._connected = asyncio.Event()
        self._killed = True

    async def live(self, kills: int) -> None:
        """Be killed so many times; alive at the end."""
        while self.counts["kills"] < kills:
            await self.start()
            await self._moment()
            await self.kill()
        await self.start()

    async def start(self) -> None:
        """Start a process; it is not connected yet."""
        self._killed = False
        self._connected.clear()
        reading, writing = os.pipe()
        self._process = await asyncio.to_thread(start_bot, self._environment, writing)
        os.close(writing)
        self._listening = asyncio.create_task(self._listen(os.fdopen(reading, "rb")))
        self.counts["starts"] += 1

    async def kill(self) -> None:
        """`kill -9`, as power cuts and out-of-memory killers do."""
        ended = self._process.exitcode is not None
        assert self._may_end or not ended, f"it died by itself: {list(self.said)[-5:]}"
        await self.end()
        self.killed.append(system_clock())
        self.counts["kills"] += not ended

    async def end(self) -> None:
        """The same, uncounted; nothing happens where nothing runs."""
        self._killed = True
        async with self._turn:
            with suppress(ProcessLookupError, AttributeError):
                self._process.kill()
                await asyncio.to_thread(self._process.join)
                await self._listening

    async def _listen(self, log: BinaryIO) -> None:
        lines = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), log)
        async for line in lines:
            if b"connected; listening" in line:
                self._connected.set()
            elif b"INFO" not in line:
                self.said.append(line.decode(errors="replace").rstrip())
        if self._may_end:
            self._again = asyncio.create_task(self._start_again())

    async def _start_again(self) -> None:
        """As a supervisor does where the bot has ended, having found no database."""
        await asyncio.sleep(STARTS_AGAIN_AFTER)
        async with self._turn:
            if not self._killed and self._process.exitcode is not None:
                self.counts["ended without a database"] += 1
                await self.start()

    async def _moment(self) -> None:
        """Wait until it is to die."""
        (aim,) = random.choices(list(AIMS), list(AIMS.values()))
        self.counts[f"killed {aim}"] += 1
        if aim == "while it starts":
            await asyncio.sleep(random.uniform(0, 1.2))
            return
        async with asyncio.timeout(STARTS_WITHIN + LEASE.total_seconds() * 5 * self._may_end):
            await self._connected.wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._hit(aim)

    async def _hit(self, aim: str) -> None:
        if aim == "at any moment":
            await asyncio.sleep(random.uniform(0, 1.5))
        elif aim == "after a claim":
            for _ in range(random.randint(1, 2)):
                await self._claims.new()
            await asyncio.sleep(random.choice((0, random.uniform(0, 0.03))))
        else:
            await self._weather.ambush()
