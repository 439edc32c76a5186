"""What claiming and settling nudges costs: against APScheduler's own job store, by two replicas, among a million.

Each ratio is of two medians of one run, in which the two take turns: what else the machine does hits both alike.
"""

import asyncio
import multiprocessing
import pickle
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any
from uuid import uuid4

from apscheduler.events import EVENT_JOB_EXECUTED
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from sqlalchemy import Engine, bindparam, create_engine, select, text
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel

from bot.nudges.facts import NudgeKind
from bot.services.nudges import batches
from bot.store import nudge_claims
from bot.store.database import is_sqlite, make_engine, transaction
from bot.store.models import Nudge
from bot.store.schema import migrate
from bot.support.clock import system_clock
from bot.vocabulary.nudge_state import NudgeState
from tests import postgres

WORKSPACE = "T0BENCH"
PERSONS, DUE, PENDING, BATCH, COPIED = 5_000, 10_000, 100_000, 100, 10_000
NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NewDatabase = Callable[[], str]
"""Makes an empty database; gives back its URL."""


# --- the rows


def filled(url: str, pending: int, due: int) -> Engine:
    """A database with that many nudges, each to debrief an interview; which of them are due is left to chance."""
    engine, tables = make_engine(url), SQLModel.metadata.tables
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(tables["workspace"].insert(), [{"id": WORKSPACE}])
        connection.execute(tables["person"].insert(), [_person(n) for n in range(PERSONS)])
        for table, row in ((tables["interview"], _interview), (tables["nudge"], _nudge)):
            connection.execute(table.insert(), [row(n, NOW + (n % 300 + 1) * DAY) for n in range(COPIED)])
            for further in range(COPIED, pending, COPIED):
                moved = [c + further if c.name in {"id", "interview_id"} else c for c in table.c]
                connection.execute(table.insert().from_select(list(table.c), select(*moved).where(table.c.id < COPIED)))
            sooner = [row(n, NOW - MINUTE) for n in random.Random(1).sample(range(pending), due)]
            in_its_place = table.update().where(table.c.id == bindparam("of"))
            connection.execute(in_its_place, [{**one, "of": one["id"]} for one in sooner])
    tidy(engine)
    return engine


def _person(n: int) -> dict[str, object]:
    who = {"workspace_id": WORKSPACE, "surface_id": f"U{n}", "name": "Sam Rivera", "channel": f"D{n}"}
    return {"id": n, "zone": "America/New_York", **who}


def _interview(n: int, due: datetime) -> dict[str, object]:
    ended = due - 15 * MINUTE  # that is when the plan wants the nudge
    job = {"company": "Northwind Traders", "role": "Finance Manager"}
    return {"id": n, "person_id": n % PERSONS, "ended_at": ended, "entered_at": ended, **job}


def _nudge(n: int, due: datetime) -> dict[str, object]:
    what = {"kind": NudgeKind.DEBRIEF, "about": due.date().isoformat(), "due_at": due, "expires_at": due + 2 * DAY}
    mine = {"id": n, "person_id": n % PERSONS, "interview_id": n}
    return {**mine, "state": NudgeState.WAITING, "wake_at": due, **what}


def put_back(engine: Engine) -> None:
    """The nudges wait again, as before they were claimed."""
    values = "state = 'waiting', wake_at = due_at, held_until = NULL, token = NULL, attempted_at = NULL, key = NULL"
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE nudge SET {values} WHERE state <> 'waiting' OR held_until IS NOT NULL"))
        connection.execute(text("UPDATE person SET nudged_at = NULL WHERE nudged_at IS NOT NULL"))
    tidy(engine)


def tidy(engine: Engine) -> None:
    """What a PostgreSQL does by itself within a minute, and must not do in the middle of a measurement."""
    if not is_sqlite(engine):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


# --- the nudge store


def claim(engine: Engine) -> list[int]:
    with transaction(engine) as session:
        return nudge_claims.claim(session, NOW, [WORKSPACE], BATCH)


def settle(engine: Engine, ids: list[int], **becomes: Any) -> None:
    with transaction(engine) as session:
        token = session.get_one(Nudge, ids[0]).token or ""
        nudge_claims.settle(session, token, ids, **becomes, token=None)


def drain(engine: Engine) -> int:
    """Claim and settle until nothing is due; how much was."""
    count = 0
    while True:
        ids = claim(engine)
        if not ids:
            return count
        settle(engine, ids, state=NudgeState.SENT, wake_at=None)
        count += len(ids)


def by_nudge_store(engine: Engine, due: int = DUE) -> float:
    """Seconds in which all that is due is claimed and settled."""
    since = time.perf_counter()
    assert drain(engine) == due
    took = time.perf_counter() - since
    put_back(engine)
    return took


def one_claim(engine: Engine) -> float:
    """Seconds for one batch."""
    since = time.perf_counter()
    ids = claim(engine)
    took = time.perf_counter() - since
    assert len(ids) == BATCH
    settle(engine, ids, state=NudgeState.WAITING, wake_at=NOW - MINUTE)
    return took


def one_collecting(engine: Engine) -> float:
    """Seconds for each nudge of a batch, with everything that the sender checks before it sends."""
    since = time.perf_counter()
    with transaction(engine) as session:
        found, _ = batches.collect(session, NOW, [WORKSPACE], BATCH)
    took = time.perf_counter() - since
    put_back(engine)
    return took / sum(len(batch.nudges) for batch in found)


def by_replicas(engine: Engine, count: int) -> float:
    """Seconds in which so many processes claim and settle all that is due together."""
    processes = multiprocessing.get_context("spawn")
    barrier, results = processes.Barrier(count), processes.Queue()
    url = engine.url.render_as_string(hide_password=False)
    replicas = [processes.Process(target=_replica, args=(url, barrier, results)) for _ in range(count)]
    for replica in replicas:
        replica.start()
    told = [results.get() for _ in replicas]
    for replica in replicas:
        replica.join()
    put_back(engine)
    assert sum(drained for drained, _, _ in told) == DUE
    return float(max(ended for _, _, ended in told) - min(began for _, began, _ in told))


def _replica(url: str, barrier: Barrier, results: "Queue[tuple[int, float, float]]") -> None:
    engine = make_engine(url)
    with transaction(engine) as session:
        nudge_claims.claim(session, NOW, ["nowhere"], BATCH)  # so that it is connected when it begins
    barrier.wait()
    began = time.perf_counter()
    drained = drain(engine)
    results.put((drained, began, time.perf_counter()))


# --- the job store


async def by_job_store(engine: Engine) -> float:
    """Seconds in which a scheduler runs as many jobs, which do nothing, of as many in its store in a new database."""
    store = SQLAlchemyJobStore(engine=engine)
    scheduler = AsyncIOScheduler(
        jobstores={"default": store}, timezone="UTC", job_defaults={"misfire_grace_time": None}
    )
    scheduler.start(paused=True)
    job = scheduler.add_job(nothing, "date", run_date=NOW)
    store.remove_job(job.id)
    _add_jobs(engine, store, job.__getstate__())
    ran = asyncio.Semaphore(0)
    scheduler.add_listener(lambda _: ran.release(), EVENT_JOB_EXECUTED)
    since = time.perf_counter()
    scheduler.resume()
    for _ in range(DUE):
        await ran.acquire()
    took = time.perf_counter() - since
    scheduler.shutdown()
    return took


def _add_jobs(engine: Engine, store: SQLAlchemyJobStore, like: dict[str, object]) -> None:
    """At once, because one after the other takes minutes; a job's time is kept in its row and in its pickled state."""
    now = system_clock()  # the scheduler has no other
    times = [now - MINUTE] * DUE + [now + (n % 300 + 1) * DAY for n in range(PENDING - DUE)]
    random.Random(1).shuffle(times)
    with engine.begin() as connection:
        connection.execute(store.jobs_t.insert(), [_job(uuid4().hex, at, like) for at in times])
    tidy(engine)


def _job(job_id: str, at: datetime, like: dict[str, object]) -> dict[str, object]:
    state = {**like, "id": job_id, "trigger": DateTrigger(at), "next_run_time": at}
    return {"id": job_id, "next_run_time": at.timestamp(), "job_state": pickle.dumps(state, pickle.HIGHEST_PROTOCOL)}


async def nothing() -> None:
    """The job."""


# --- the figures


def figures(new: NewDatabase) -> Iterator[str]:
    """A sentence each."""
    engine = filled(new(), PENDING, DUE)
    ours, its, shared = medians(
        3,
        lambda: by_nudge_store(engine),
        lambda: asyncio.run(by_job_store(create_engine(new()))),
        lambda: asyncio.run(by_job_store(make_engine(new()))),
    )
    yield f"{DUE:,} due among {PENDING:,}: nudge store {ours:.2f} s, job store {its:.2f} s: 1/{its / ours:.1f} of it"
    yield f"the same, the job store on the bot's own engine {shared:.2f} s: 1/{shared / ours:.1f} of it"
    if not is_sqlite(engine):
        one, two = medians(3, lambda: by_replicas(engine, 1), lambda: by_replicas(engine, 2))
        yield f"the same by one replica {one:.2f} s, by two {two:.2f} s: {two / one:.2f} of it"
    (collecting,) = medians(5, lambda: one_collecting(engine))
    yield f"collecting batches: {collecting * 1_000:.2f} ms for each nudge"
    few, many = (filled(new(), pending, BATCH) for pending in (10_000, 1_000_000))
    among_few, among_many = medians(25, lambda: one_claim(few), lambda: one_claim(many))
    yield (
        f"claiming {BATCH} among 10,000: {among_few * 1_000:.1f} ms, "
        f"among 1,000,000: {among_many * 1_000:.1f} ms: {among_many / among_few:.2f} times it"
    )


def medians(rounds: int, *works: Callable[[], float]) -> list[float]:
    """The median of what each gives in so many rounds; in a round they take turns."""
    taken = [[work() for work in works] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


@contextmanager
def databases() -> Iterator[dict[str, NewDatabase]]:
    """Where databases come from, by engine."""
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder, postgres.server(durable=True) as server:
        made = {"SQLite": lambda: f"sqlite:///{folder}/{uuid4().hex}.db"}
        if server:
            made["PostgreSQL"] = lambda: _created(server)
        yield made


def _created(server: str) -> str:
    name, engine = f"bench_{uuid4().hex}", create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def main() -> None:
    """Print the figures."""
    with databases() as made:
        for name, new in made.items():
            for sentence in figures(new):
                print(f"{name}: {sentence}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
