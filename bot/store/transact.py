"""One interaction, one worker-thread hop, one transaction."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import Session

from bot.store import deliveries
from bot.store.admission import Turn
from bot.store.database import Failed, check_writing, is_away, is_sqlite, together
from bot.store.trouble import Trouble
from bot.support import metrics
from bot.support.clock import Clock

MADE_WAY = {"40001", "40P01"}
"""PostgreSQL's codes for a transaction that was rolled back in favour of another: as if it had never started."""
TRIES = 3
TOGETHER = 8
"""How many waiting jobs are committed at once on SQLite, which waits for the disk at every commit."""

Args = ParamSpec("Args")
Result = TypeVar("Result")
Work = Callable[Concatenate[Session, datetime, Args], Result]


@dataclass(frozen=True)
class _Job:
    """One transaction's work, and who is waiting for it."""

    work: Callable[[Session], Any]
    committed: Callable[[], None]
    since: float = field(default_factory=metrics.now)
    result: Future[Any] = field(default_factory=Future)


class Transact:
    """Runs a service function in a transaction of its own, with the current time, off the event loop."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._trouble = Trouble(engine)
        # SQLite has one writer: more threads would only wait for each other. Jobs run in the order in which they came,
        # so that interactions and what follows from them progress at the same pace.
        one_writer = is_sqlite(engine)
        self._threads = ThreadPoolExecutor(1 if one_writer else 8, thread_name_prefix="transact")
        self._together = TOGETHER if one_writer else 1
        self._waiting = deque[_Job]()
        self._turn: Turn | None = None

    def within(self, turn: Turn) -> "Transact":
        """The same, bound to one interaction: once its turn is over, nothing that was started before is committed.

        What is asked for after that is background work, as it is without a turn.
        """
        made = copy(self)
        made._turn = turn
        return made

    async def __call__(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The result of `work(session, now, ...)`, committed."""
        return await self._run(None, work, *args, **kwargs)

    async def once(
        self, workspace: str, key: str, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs
    ) -> Result:
        """The same, for an interaction that may be delivered twice: `key` is marked as handled in the same commit.

        Raises deliveries.AlreadyDelivered, having changed nothing, if it was. Without a key, deliveries cannot be told
        apart.
        """
        return await self._run((workspace, key), work, *args, **kwargs)

    def now(self) -> datetime:
        """The current time, for what happens outside any transaction."""
        return self._clock()

    def close(self) -> None:
        """Wait for running transactions, and close the database."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    async def _run(
        self, mark: tuple[str, str] | None, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs
    ) -> Result:
        turn = self._turn if self._turn and not self._turn.over.is_set() else None

        def attempt(session: Session) -> Result:
            now = self._clock()
            if self._trouble:
                check_writing(session)
            if mark and mark[1]:
                deliveries.mark(session, now, *mark)
            result = work(session, now, *args, **kwargs)
            if turn:
                session.flush()
                turn.begin_commit()
            return result

        def committed() -> None:
            if turn:
                turn.committed(kept=mark is not None)

        context = copy_context()  # in the thread, the same language is spoken
        job = _Job(lambda session: context.run(attempt, session), committed)
        self._waiting.append(job)
        self._threads.submit(self._write)
        found: Result = await asyncio.wrap_future(job.result)
        return found

    def _write(self) -> None:
        """Do the job that has waited longest, unless it was done together with others. In a worker thread."""
        jobs = self._next()
        if not jobs:
            return
        try:
            outcomes = self._commit([job.work for job in jobs])
        except BaseException as error:
            metrics.DATABASE_FAILURES.inc()
            for job in jobs:
                job.result.set_exception(error)
            return
        for job, outcome in zip(jobs, outcomes, strict=True):
            metrics.TRANSACTION.observe(metrics.now() - job.since)
            if isinstance(outcome, Failed):
                job.result.set_exception(outcome.error)
            else:
                job.committed()
                job.result.set_result(outcome)

    def _next(self) -> list[_Job]:
        """As many jobs as are committed together, without those that nobody waits for any more."""
        jobs = list[_Job]()
        while self._waiting and len(jobs) < self._together:
            try:
                job = self._waiting.popleft()
            except IndexError:  # another thread was quicker
                break
            if job.result.set_running_or_notify_cancel():
                jobs.append(job)
        return jobs

    def _commit(self, works: Sequence[Callable[[Session], Any]]) -> list[Any]:
        self._trouble.mind()
        try:
            outcomes = self._retried(works)
        except SQLAlchemyError as error:
            if is_away(error):
                self._trouble.begins(error)
            raise
        self._trouble.is_over()
        return outcomes

    def _retried(self, works: Sequence[Callable[[Session], Any]]) -> list[Any]:
        for _ in range(TRIES - 1):
            try:
                return together(self._engine, works)
            except OperationalError as error:
                if getattr(error.orig, "sqlstate", "") not in MADE_WAY:
                    raise
        return together(self._engine, works)
