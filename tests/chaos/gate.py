"""Transactions of the people of a run: whoever shuts the gate knows that none is under way.

So the database fails for the bot alone, and each promise is known to be kept in the rows or not.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from bot.store.transact import Args, Result, Transact, Work
from bot.support.clock import Clock


class Gate(Transact):
    """Transactions that wait while it is shut."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        super().__init__(engine, clock)
        self._changed = asyncio.Condition()
        self._under_way = 0
        self._is_shut = False

    async def __call__(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """One transaction, once the gate is open."""
        async with self._changed:
            await self._changed.wait_for(lambda: not self._is_shut)
            self._under_way += 1
        begun = False

        def mark(session: Session, now: datetime, *more: Args.args, **named: Args.kwargs) -> Result:
            nonlocal begun
            begun = True
            return work(session, now, *more, **named)

        try:
            while True:
                try:
                    return await super().__call__(mark, *args, **kwargs)
                except SQLAlchemyError:
                    if begun:
                        raise
                    await asyncio.sleep(1)  # a server that has just come back may be too busy to let anybody in
        finally:
            async with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    @asynccontextmanager
    async def shut(self) -> AsyncIterator[None]:
        """None is under way, and none begins."""
        async with self._changed:
            self._is_shut = True
            await self._changed.wait_for(lambda: not self._under_way)
        try:
            yield
        finally:
            async with self._changed:
                self._is_shut = False
                self._changed.notify_all()
