"""A PostgreSQL server of the tests' own, on a port that the system chose; None where the machine has no PostgreSQL."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

TRIES = 10


def _program(name: str) -> str | None:
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(debian[0]) if debian else shutil.which(name)


class Server:
    """A server that can be stopped, frozen and brought back."""

    def __init__(self, folder: str, port: int, options: str) -> None:
        self.url = f"postgresql+psycopg://afterword@127.0.0.1:{port}/postgres"
        self._folder, self._data = folder, f"{folder}/data"
        self._options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} {options}"
        # PostgreSQL refuses to run as root, so in a container it runs as the user whom its package made.
        self._user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        shutil.chown(folder, self._user)
        self._run("initdb", "-U", "afterword", "--auth=trust", "--no-sync")

    def start(self) -> None:
        """Start, and wait until it answers."""
        start = ("pg_ctl", "-w", "-o", self._options, "-l", f"{self._folder}/log", "start")
        for _ in range(TRIES - 1):  # after a kill the last of its processes may still be on their way out
            with suppress(subprocess.CalledProcessError):
                self._run(*start)
                return
            time.sleep(0.2)
        self._run(*start)

    def stop(self) -> None:
        """Stop at once, in the midst of everything."""
        self._run("pg_ctl", "-m", "immediate", "stop")

    def kill(self) -> None:
        """End it as a power cut does: the server with everything that it has begun."""
        self._signal(signal.SIGKILL)

    def freeze(self) -> None:
        """Answer nobody, as a machine does that has come to a standstill; connections stay open."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Go on where it stood still."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        leader = int(Path(f"{self._data}/postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{leader}/task/{leader}/children").read_text().split()
        for process in (leader, *map(int, children)):
            os.kill(process, number)

    def _run(self, name: str, *arguments: str) -> None:
        command = [str(_program(name)), "-D", self._data, *arguments]
        subprocess.run(
            command, user=self._user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder
        )


@contextmanager
def own_server(*, durable: bool = False) -> Iterator[Server | None]:
    """A server that runs; None where the machine has no PostgreSQL."""
    if not _program("initdb") or not _program("pg_ctl"):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="afterword-pg-") as folder:
        made = Server(folder, _free_port(), f"-c fsync={'on' if durable else 'off'}")
        made.start()
        try:
            yield made
        finally:
            made.stop()


@contextmanager
def server(*, durable: bool = False) -> Iterator[str | None]:
    """The URL of an empty server's maintenance database. A durable one waits for the disk, as those in use do."""
    with own_server(durable=durable) as made:
        yield made.url if made else None


def create(server: str, name: str) -> str:
    """Make a database on a server; gives back its URL."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def empty(url: str, tables: Iterable[str]) -> None:
    """Delete all rows of these tables, and let ids begin again: a hundredth of what making a database takes.

    Fails if somebody still has a transaction open there.
    """
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # in any order of the tables
        for table in tables:
            connection.execute(text(f'DELETE FROM "{table}"'))
        connection.execute(text("SELECT setval(seqrelid::regclass, seqstart, false) FROM pg_sequence"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
