"""What may go wrong beside the kills and Slack's bad days, each by its name: what a run stands on, what strikes it."""

import asyncio
import random
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.store.nudge_claims import LEASE
from playground.app.faults import Fault
from tests import postgres
from tests.burst import elsewhere
from tests.chaos import relay
from tests.chaos.weather import Weather

NO_SERVER = "this machine has no PostgreSQL; on Debian: apt-get install postgresql"
MEGABYTES = 32
"""Of the disk that is filled."""


FEWER = 0.1
"""Of the faults of other runs, where history is limited."""


class CannotBeHad(Exception):
    """This machine cannot play it; the message says why."""


@dataclass(frozen=True)
class Trouble:
    """Something that strikes now and then, and is mended again."""

    strike: Callable[[], Awaitable[None]]
    between: tuple[float, float]
    """Seconds from one to the next, at least and at most."""
    takes_the_database: bool = True
    """Whether nobody can use the database meanwhile."""


@dataclass(frozen=True)
class Ground:
    """What a run stands on."""

    url: str
    """The database, as the people of the run and its judge reach it."""
    bots_url: str = ""
    """As the bots reach it, where that is another way."""
    processes: int = 1
    environment: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    weather: Callable[[], Weather] = Weather
    drains_within: float = 400
    """Seconds; a message that failed six times in a row is tried again after five minutes."""


# --- the databases


@contextmanager
def sqlite() -> Iterator[Ground]:
    """One process on a file."""
    with tempfile.TemporaryDirectory(prefix="afterword-chaos-") as folder:
        yield Ground(f"sqlite:///{folder}/bot.db")


@contextmanager
def postgresql() -> Iterator[Ground]:
    """Two processes on one server."""
    with postgres.server() as url:
        if not url:
            raise CannotBeHad(NO_SERVER)
        yield Ground(url, processes=2)


@contextmanager
def _durable() -> Iterator[postgres.Server]:
    with postgres.own_server(durable=True) as server:
        if server is None:
            raise CannotBeHad(NO_SERVER)
        yield server


@contextmanager
def server_killed() -> Iterator[Ground]:
    """PostgreSQL, which waits for its disk, is killed or stopped every 5 to 40 seconds, and away for a while."""
    with _durable() as server:

        async def strike() -> None:
            await asyncio.to_thread(random.choice((server.kill, server.stop)))
            await asyncio.sleep(random.uniform(0, 5))
            await asyncio.to_thread(server.start)

        yield Ground(server.url, processes=2, trouble=Trouble(strike, (5, 40)))


@contextmanager
def server_frozen() -> Iterator[Ground]:
    """PostgreSQL stands still for longer than a lease; its connections stay open."""
    with _durable() as server:

        async def strike() -> None:
            server.freeze()
            await asyncio.sleep(LEASE.total_seconds() + random.uniform(3, 15))
            server.thaw()

        yield Ground(server.url, processes=2, trouble=Trouble(strike, (30, 60)))


@contextmanager
def server_away(seconds: float) -> Iterator[Ground]:
    """Between the bots and PostgreSQL each way takes so long."""
    with _durable() as server:
        there = make_url(server.url)
        with elsewhere(relay.run, there.port, seconds) as line:
            by_relay = there.set(port=line.recv()).render_as_string(hide_password=False)
            yield Ground(server.url, by_relay, processes=2)


@contextmanager
def disk_full() -> Iterator[Ground]:
    """The disk of the SQLite file has no room, for some seconds every 5 to 15."""
    with tempfile.TemporaryDirectory(prefix="afterword-chaos-") as folder:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", folder]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            raise CannotBeHad("a small disk of its own takes the right to mount one")
        ballast = Path(folder, "ballast")

        def fill() -> None:
            with suppress(OSError), ballast.open("wb", buffering=0) as written:
                while True:
                    written.write(bytes(1024))

        async def strike() -> None:
            await asyncio.to_thread(fill)
            await asyncio.sleep(random.uniform(2, 8))
            await asyncio.to_thread(ballast.unlink)

        try:
            yield Ground(f"sqlite:///{folder}/bot.db", trouble=Trouble(strike, (5, 15)))
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


# --- the clock


@contextmanager
def clock_set() -> Iterator[Ground]:
    """The machine's clock is set back by up to two minutes, and forward again, every 10 to 30 seconds.

    It is never ahead: what is then sent too early would be the clock's fault.
    """
    with postgresql() as ground, tempfile.TemporaryDirectory(prefix="afterword-chaos-") as folder:
        library, offset = f"{folder}/clock.so", Path(folder, "offset")
        compiler = shutil.which("cc")
        if not compiler:
            raise CannotBeHad("a clock of its own takes a C compiler; on Debian: apt-get install gcc")
        source = str(Path(__file__).with_name("stepped_clock.c"))
        subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
        offset.write_bytes(struct.pack("d", 0))

        def step(seconds: float) -> None:
            with offset.open("r+b") as written:  # in place: others have it mapped
                written.write(struct.pack("d", seconds))

        async def strike() -> None:
            step(-round(random.uniform(6, 120)))
            await asyncio.sleep(random.uniform(5, 30))
            step(0)

        trouble = Trouble(strike, (10, 30), takes_the_database=False)
        environment = {"LD_PRELOAD": library, "CLOCK_OFFSET": str(offset)}
        yield Ground(ground.url, processes=2, environment=environment, trouble=trouble)


# --- Slack


class Limited(Weather):
    """History as Slack lets apps read it that are not in its Marketplace: once a minute, 15 messages at a time.

    Each fault costs a look-up, and so a minute: there are fewer of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.most_objects = 15
        self._next = 0.0

    def take(self, method: str) -> Fault | None:
        """The fault that hits this call, if any."""
        now = asyncio.get_running_loop().time()
        if method == "conversations.history":
            if now < self._next:
                self.counts["histories refused"] += 1
                return Fault(method, "ratelimited", 1, seconds=self._next - now + 1)
            self._next = now + 60
            return None
        return super().take(method) if self.ambushed or random.random() < FEWER else None


@contextmanager
def history_limited() -> Iterator[Ground]:
    """Slack lets history be read once a minute, 15 messages at a time."""
    with sqlite() as ground:
        yield Ground(ground.url, weather=Limited, drains_within=3_600)


FAULTS: Mapping[str, tuple[Callable[[], AbstractContextManager[Ground]], ...]] = {
    "slack": (sqlite, postgresql),
    "server-killed": (server_killed,),
    "server-frozen": (server_frozen,),
    "server-1ms": (partial(server_away, 0.001),),
    "server-50ms": (partial(server_away, 0.05),),
    "history-limited": (history_limited,),
    "clock-set": (clock_set,),
    "disk-full": (disk_full,),
}
"""What may be chosen. In each the bot is killed, and Slack fails."""
