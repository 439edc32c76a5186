"""One interaction, one worker-thread hop, one transaction."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import Session

from bot import seen
from bot.clock import Clock
from bot.database import check_writing, is_away, is_sqlite, transaction
from bot.trouble import Trouble

MADE_WAY = {"40001", "40P01"}
"""PostgreSQL's codes for a transaction that was undone for another's sake: it is as good as never begun."""
TRIES = 3

Args = ParamSpec("Args")
Result = TypeVar("Result")
Work = Callable[Concatenate[Session, datetime, Args], Result]


class Transact:
    """Runs a service function in a transaction of its own, with the present moment, off the event loop."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._trouble = Trouble(engine)
        # SQLite has one writer: more threads would only wait for each other.
        self._threads = ThreadPoolExecutor(1 if is_sqlite(engine) else 8, thread_name_prefix="transact")

    async def __call__(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The result of `work(session, now, ...)`, committed."""
        return await self._run(None, work, *args, **kwargs)

    async def once(
        self, workspace: str, key: str, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs
    ) -> Result:
        """The same, for an interaction that may be delivered twice: `key` is marked as seen in the same commit.

        Raises seen.AlreadySeen, having changed nothing, when it was. A payload without a key cannot be told apart.
        """
        return await self._run((workspace, key), work, *args, **kwargs)

    def now(self) -> datetime:
        """The present moment, for what is outside any transaction."""
        return self._clock()

    def close(self) -> None:
        """Wait for the transactions under way, and let go of the database."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    async def _run(
        self, mark: tuple[str, str] | None, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs
    ) -> Result:
        def attempt() -> Result:
            now = self._clock()
            with transaction(self._engine) as session:
                if self._trouble:
                    check_writing(session)
                if mark and mark[1]:
                    seen.mark(session, now, *mark)
                return work(session, now, *args, **kwargs)

        def retried() -> Result:
            for _ in range(TRIES - 1):
                try:
                    return attempt()
                except OperationalError as error:
                    if getattr(error.orig, "sqlstate", "") not in MADE_WAY:
                        raise
            return attempt()

        def run() -> Result:
            self._trouble.mind()
            try:
                result = retried()
            except SQLAlchemyError as error:
                if is_away(error):
                    self._trouble.begins(error)
                raise
            self._trouble.is_over()
            return result

        return await asyncio.get_running_loop().run_in_executor(self._threads, run)
