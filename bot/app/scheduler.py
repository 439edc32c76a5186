"""The scheduler (APScheduler): wakes jobs at an interval, and knows nothing of what is due.

What is due is in our tables. A job that fails is logged, and is woken again next time.

APScheduler waits by the machine's clock. If somebody sets that back by an hour meanwhile, nothing would wake for an
hour. So a watchdog, which goes by the time since boot (which nobody can set), notices, keeps the jobs going, and logs
what is late or stuck.
"""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.store.nudge_claims import STILL_ARRIVES
from bot.support.clock import system_clock
from bot.support.logs import log_failure, logger

Job = Callable[[], Awaitable[None]]

TICK = timedelta(seconds=1)
"""How often the watchdog looks."""
LATE = timedelta(seconds=5)
"""A watchdog this late means that the machine is busy, or that something blocks the loop."""
SET = timedelta(seconds=5)
"""A jump this large means that somebody set the clock. Smaller corrections happen all the time and delay nobody."""
STUCK = timedelta(seconds=60)
"""A job that has been running this long is holding everybody else up."""


class Scheduler:
    """Jobs, each woken at its interval for as long as the scheduler runs. It goes by the machine's time.

    `pause` is the longest between two times, but for what is hourly: short where people move their clock by hand.
    `set_back` is called with the difference when the machine's clock was set back: what was to wait until some moment
    would wait so much longer.
    """

    def __init__(self, set_back: Callable[[timedelta], Awaitable[None]], *, pause: timedelta = timedelta.max) -> None:
        self._pause = pause
        # In UTC: intervals have no use for a zone, and the machine's own may be unreadable. A job that is still at work
        # is left to it by ourselves: APScheduler would warn of it each time.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 2, "misfire_grace_time": None}
        )
        self._set_back = set_back
        self._since: dict[str, float] = {}
        """The jobs now running, and since when."""
        self._idle = asyncio.Event()
        self._not_before = 0.0
        self._offset = _offset()

    def every(self, interval: timedelta, name: str, job: Job) -> None:
        """Wake `job` each `interval`; a job that is still at work is not woken a second time."""
        often = interval < timedelta(hours=1)  # nobody waits for what is done once an hour, and it may take long
        seconds = (min(interval, self._pause) if often else interval).total_seconds()
        self._scheduler.add_job(self._wake, "interval", (name, job), seconds=seconds, id=name)

    def start(self) -> None:
        """Start, inside a running event loop."""
        self._scheduler.start()
        self._watch = asyncio.create_task(self._keep_watch())

    async def stop(self) -> None:
        """Wake nothing more, and let running jobs finish. Cancelling this cancels them."""
        self._watch.cancel()
        self._scheduler.pause()
        try:
            while self._since:
                self._idle.clear()
                await self._idle.wait()
        finally:
            self._scheduler.shutdown(wait=False)

    async def _wake(self, name: str, job: Job) -> None:
        await self._mind_the_clock()
        if name in self._since or time.monotonic() < self._not_before:
            return
        self._since[name] = time.monotonic()
        try:
            with contextlib.suppress(asyncio.CancelledError):  # APScheduler would log the traceback
                await job()
        except Exception as error:
            log_failure(name, error)
        finally:
            del self._since[name]
            self._idle.set()

    async def _keep_watch(self) -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(TICK.total_seconds())
            late = time.monotonic() - before - TICK.total_seconds()
            if late >= LATE.total_seconds():
                logger.warning("the bot was held up for %.0f s: the machine is busy, or something blocks it", late)
            await self._mind_the_clock()
            self._mind_the_stuck()

    async def _mind_the_clock(self) -> None:
        """Carry on after the machine's clock was set."""
        before, self._offset = self._offset, _offset()
        ahead = self._offset - before
        if abs(ahead) < SET:
            return
        way = "forward" if ahead > timedelta(0) else "back"
        logger.warning("the machine's clock was set %s by %.0f s; everything goes on", way, abs(ahead).total_seconds())
        if ahead > timedelta(0):
            # Every lease looks expired: keep a second worker from taking up what is still in progress.
            self._not_before = time.monotonic() + STILL_ARRIVES.total_seconds()
            return
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=system_clock())
        try:
            await self._set_back(-ahead)
        except Exception as error:
            log_failure("following the clock", error)

    def _mind_the_stuck(self) -> None:
        now = time.monotonic()
        for name, since in self._since.items():
            if now - since >= STUCK.total_seconds():
                logger.warning("%s has been at work for a minute or more; it may be stuck", name)
                self._since[name] = now  # logged once a minute


def _offset() -> timedelta:
    """How far the machine's clock is ahead of the time since boot. Constant, unless somebody sets the clock."""
    return timedelta(seconds=system_clock().timestamp() - time.monotonic())


async def within(seconds: float, work: Coroutine[Any, Any, None]) -> None:
    """Something best done before the bot starts, but not worth waiting longer for."""
    try:
        await asyncio.wait_for(work, seconds)
    except Exception as error:
        log_failure("beginning", error)
