"""A strict fake of the outside world: a clock that is set by hand, and surfaces that accept batches, or fail to.

The nudge sender catches what a messenger raises, so what must never happen is recorded, and `World` fails on it.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlmodel import col, select

from bot.delivery.nudge_sender import NudgeSender
from bot.delivery.sending import NoChannel, PersonDeactivated, Refused
from bot.nudges.calm import MOST
from bot.nudges.facts import NudgeKind
from bot.services.nudges.batches import NudgeBatch
from bot.store.database import transaction
from bot.store.models import Nudge
from bot.store.persons import Who
from bot.store.transact import Transact, Work

TUESDAY = datetime(2026, 11, 10, 16, tzinfo=UTC)
"""Eleven in the morning in New York."""
SKEW = timedelta(hours=2)

Args = ParamSpec("Args")
Result = TypeVar("Result")


class Clock:
    """The time, turned by hand; never back."""

    def __init__(self, now: datetime = TUESDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        assert by >= timedelta(0)
        self.now += by


@dataclass(frozen=True)
class Arrival:
    """A batch that has reached its person, or is on its way."""

    at: datetime
    channel: str
    batch: NudgeBatch


class Surface:
    """The private channels of one workspace, as the nudge sender needs them. What arrives stays in the history."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._faults: deque[tuple[Exception, bool]] = deque()
        self._lookup_faults: deque[Exception] = deque()
        self._released = asyncio.Event()
        self._stirred = asyncio.Event()
        self.offered: list[Arrival] = []
        """What the sender tried to send, even if it did not arrive."""
        self.arrived: list[Arrival] = []
        self.looked_up: list[NudgeBatch] = []
        self.wrong: list[str] = []
        self.readable = True
        self.gone: set[str] = set()
        self.turned_away: list[Who] = []
        """People whom the sender was told are gone."""
        self.hanging: set[str] = set()
        """People whose batches hang until `release`."""
        self.hung: set[asyncio.Task[Any]] = set()
        self.channels: dict[str, str] = {}

    def fail(self, error: Exception, *, accepted: bool = False, times: int = 1) -> None:
        """Make the next batches fail like this; `accepted`: they arrive, and only the answer is lost."""
        self._faults.extend([(error, accepted)] * times)

    def fail_lookups(self, error: Exception, times: int = 1) -> None:
        """Let the next look-ups meet this."""
        self._lookup_faults.extend([error] * times)

    def mend(self) -> None:
        """From now on everything works."""
        self._faults.clear()
        self._lookup_faults.clear()
        self.readable = True

    def release(self) -> None:
        """What hangs goes on."""
        self.hanging.clear()
        self._released.set()
        self._released = asyncio.Event()

    def lose_channel(self, user: str) -> None:
        """The person's channel is gone; the next one that is opened is another."""
        self.channels[user] = f"{self.channels[user]}+"

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until what is offered or has arrived makes this true."""
        while not true():
            self._stirred.clear()
            await self._stirred.wait()

    @property
    def keys(self) -> list[str]:
        """The keys of all that arrived."""
        return [arrival.batch.key for arrival in self.arrived]

    async def deliver(self, batch: NudgeBatch) -> str:
        """Accept a batch, unless something is wrong with it or was set to go wrong."""
        self._check(batch)
        user = batch.who.user
        self.offered.append(Arrival(self._clock(), batch.channel or "", batch))
        self._stirred.set()
        channel = self._channel(batch)
        if user in self.hanging:
            await self._hang()
        error, accepted = self._faults.popleft() if self._faults else (None, True)
        if error and not accepted:
            raise error
        self.arrived.append(Arrival(self._clock(), channel, batch))
        self._stirred.set()
        if error:
            raise error
        return channel

    async def _hang(self) -> None:
        task = asyncio.current_task()
        assert task
        self.hung.add(task)
        await self._released.wait()
        self.hung.discard(task)

    async def find(self, batch: NudgeBatch, since: datetime) -> str | None:
        """Look into the history of the person's channel."""
        self.looked_up.append(batch)
        if batch.unsure_since != since:
            self.wrong.append("a batch was looked up that nobody had tried to send then")
        channel, since = self._channel(batch), since - SKEW
        if self._lookup_faults:
            raise self._lookup_faults.popleft()
        if not self.readable:
            raise Refused("missing_scope")
        history = (arrival for arrival in self.arrived if arrival.channel == channel and arrival.at >= since)
        return channel if any(arrival.batch.key == batch.key for arrival in history) else None

    def _channel(self, batch: NudgeBatch) -> str:
        if batch.who.user in self.gone:
            self.turned_away.append(batch.who)
            raise PersonDeactivated("user_disabled")
        channel = self.channels.setdefault(batch.who.user, f"D-{batch.who.user}")
        if batch.channel not in {None, channel}:
            raise NoChannel("channel_not_found")
        return channel

    def _check(self, batch: NudgeBatch) -> None:
        interviews = [(nudge.interview_id, nudge.kind is NudgeKind.PROMISED) for nudge in batch.nudges]
        if batch.unsure_since is not None:
            self.wrong.append("what may have arrived was sent without looking it up")
        if batch.key in self.keys:
            self.wrong.append("a key was used twice")
        if len(set(interviews)) < len(interviews):
            self.wrong.append("two at once for one interview")
        if not 0 < len(interviews) <= MOST:
            self.wrong.append(f"{len(interviews)} nudges in one message")


class DatabaseDown(Exception):
    """No transaction is to be had."""


class FallibleTransact(Transact):
    """A database that may go away at any moment. To the rows that is a process that was killed there."""

    dead = False

    async def __call__(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        if self.dead:
            raise DatabaseDown
        return await super().__call__(work, *args, **kwargs)


@dataclass
class Process:
    """One replica of the bot, as far as nudges go."""

    transact: FallibleTransact
    sender: NudgeSender


@dataclass
class World:
    """A database, a clock, one surface for each workspace, and processes of the bot that work on them."""

    engine: Engine
    run: asyncio.Runner
    clock: Clock = field(default_factory=Clock)
    surfaces: dict[str, Surface] = field(default_factory=dict)
    processes: list[Process] = field(default_factory=list)

    def surface(self, workspace: str = "T1") -> Surface:
        """The surface of a workspace; it is there from the first time it is named."""
        return self.surfaces.setdefault(workspace, Surface(self.clock))

    def start(self) -> Process:
        """One more replica of the bot, for the workspaces that were named."""
        self.surface()
        transact = FallibleTransact(self.engine, self.clock)
        process = Process(transact, NudgeSender(transact, self.surfaces))
        self.processes.append(process)
        return process

    def do(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """One transaction's work, now."""
        with transaction(self.engine) as session:
            return work(session, self.clock(), *args, **kwargs)

    def wake(self, process: Process | None = None) -> None:
        """Let a sender (the first, unless named) do everything it can do now; hanging batches stay in progress."""
        self.run.run(self._wake((process or self.processes[0]).sender))
        assert not any(surface.wrong for surface in self.surfaces.values()), self.surfaces

    async def _wake(self, sender: NudgeSender) -> None:
        async with asyncio.timeout(60):  # what never ends is to fail
            await sender.wake()
            await asyncio.sleep(0)  # what hangs does so by now
            hung = {task for surface in self.surfaces.values() for task in surface.hung}
            while under_way := asyncio.all_tasks() - {asyncio.current_task()} - hung:
                await asyncio.wait(under_way)

    def settle(self) -> None:
        """Wait for everything under way."""
        for process in self.processes:
            self.run.run(process.sender.settle())

    def later(self, **by: float) -> None:
        """Move the clock on by that many hours, minutes, and let the sender work."""
        self.clock.turn(timedelta(**by))
        self.wake()

    def rows(self) -> list[Nudge]:
        """Every nudge, in the order of due times."""
        with transaction(self.engine) as session:
            return list(session.exec(select(Nudge).order_by(col(Nudge.due_at), col(Nudge.id))))

    def close(self) -> None:
        """End everything under way, and let go of the database."""
        for surface in self.surfaces.values():
            surface.release()
        self.settle()
        for process in self.processes:
            process.transact.close()


@contextmanager
def world(engine: Engine) -> Iterator[World]:
    """A world with one bot in it."""
    with asyncio.Runner() as run:
        made = World(engine, run)
        made.start()
        try:
            yield made
        finally:
            made.close()
