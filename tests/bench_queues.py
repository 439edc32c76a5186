"""What claiming and settling nudges costs against two queues on PostgreSQL: procrastinate, and pgqueuer with psycopg.

Neither is among what the bot needs: where they are not installed, the bench says so. Each gets jobs that do nothing, as
many of them due and as many for later as there are nudges, and the batch or number at once that suits it.
"""

import argparse
import asyncio
import importlib.util
import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import timedelta
from time import perf_counter
from typing import Any

from sqlalchemy.engine import make_url

from bot.support.clock import system_clock
from tests import bench_nudge_store
from tests.bench_nudge_store import BATCH, NewDatabase, by_nudge_store, databases, filled, medians

LATER = timedelta(days=30)


async def by_procrastinate(url: str, pending: int, due: int) -> float:
    """Seconds in which its worker runs all that is due; 20 at once, which is its best on two cores."""
    from procrastinate import App, PsycopgConnector  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    app = App(connector=PsycopgConnector(conninfo=url))

    @app.task(name="nothing")
    async def nothing() -> None:
        pass

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        later = nothing.configure(schedule_at=system_clock() + LATER)
        await nothing.batch_defer_async(*[{}] * due)
        await later.batch_defer_async(*[{}] * (pending - due))
        since = perf_counter()
        await app.run_worker_async(wait=False, concurrency=20, install_signal_handlers=False, listen_notify=False)
        return perf_counter() - since


async def by_pgqueuer(url: str, pending: int, due: int) -> float:
    """Seconds in which its manager runs all that is due, a batch of the ledger's at a time."""
    import psycopg  # noqa: PLC0415
    from pgqueuer import QueueManager  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    from pgqueuer.db import PsycopgDriver  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    from pgqueuer.models import Job  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    from pgqueuer.queries import Queries  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    left = due

    async def nothing(job: Job) -> None:
        nonlocal left
        left -= 1
        if not left:
            manager.shutdown.set()

    connection = await psycopg.AsyncConnection.connect(url, autocommit=True)
    async with connection, PsycopgDriver(connection) as driver:
        queries = Queries(driver)
        manager = QueueManager(queries)
        await queries.install()
        manager.entrypoint("nothing")(nothing)
        for many, wait in ((due, timedelta(0)), (pending - due, LATER)):
            await queries.enqueue(["nothing"] * many, [None] * many, [0] * many, [wait] * many)
        since = perf_counter()
        await manager.run(
            dequeue_timeout=timedelta(seconds=1),
            batch_size=BATCH,
            log_aggregation_interval=timedelta(0),
        )
        return perf_counter() - since


OTHERS: Mapping[str, Callable[[str, int, int], Coroutine[Any, Any, float]]] = {
    "procrastinate": by_procrastinate,
    "pgqueuer": by_pgqueuer,
}


def _address(new: NewDatabase) -> str:
    """A new database's, as a library without SQLAlchemy takes it."""
    return make_url(new()).set(drivername="postgresql").render_as_string(hide_password=False)


def main(due: int = bench_nudge_store.DUE, pending: int = bench_nudge_store.PENDING, rounds: int = 3) -> None:
    """Print the ratios."""
    for name in ("procrastinate", "pgqueuer"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    there = [name for name in OTHERS if importlib.util.find_spec(name)]
    for name in OTHERS.keys() - set(there):
        print(f"{name}: not installed here; pip install {name} to compare")  # noqa: T201
    with databases() as made:
        new = made.get("PostgreSQL")
        if new is None or not there:
            return
        engine = filled(new(), pending, due)

        def other(name: str) -> Callable[[], float]:
            return lambda: asyncio.run(OTHERS[name](_address(new), pending, due))

        ours, *theirs = medians(rounds, lambda: by_nudge_store(engine, due), *map(other, there))
        for name, its in zip(there, theirs, strict=True):
            ratio = f"ledger {ours:.2f} s, {name} {its:.2f} s: 1/{its / ours:.1f} of it"
            print(f"PostgreSQL: {due:,} due among {pending:,}: {ratio}", flush=True)  # noqa: T201


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--due", type=int, default=bench_nudge_store.DUE)
    parser.add_argument("--pending", type=int, default=bench_nudge_store.PENDING)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    main(given.due, given.pending, given.rounds)
