"""One interaction, one worker-thread hop, one transaction."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import Session

from bot import seen
from bot.admission import Turn
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
        # SQLite has one writer: more threads would only wait for each other. What waits is done in the order in which
        # it came, so that interactions and what follows from them get on at the same pace.
        self._threads = ThreadPoolExecutor(1 if is_sqlite(engine) else 8, thread_name_prefix="transact")
        self._turn: Turn | None = None

    def within(self, turn: Turn) -> "Transact":
        """The same for one interaction: until its turn is over, and then nothing that was begun before is committed.

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
        turn = self._turn if self._turn and not self._turn.over.is_set() else None

        def attempt() -> Result:
            now = self._clock()
            with transaction(self._engine) as session:
                if self._trouble:
                    check_writing(session)
                if mark and mark[1]:
                    seen.mark(session, now, *mark)
                result = work(session, now, *args, **kwargs)
                if turn:
                    session.flush()
                    turn.begin_commit()
            if turn:
                turn.committed(kept=mark is not None)
            return result

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
