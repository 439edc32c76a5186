"""APScheduler as the clockwork: it wakes jobs at an interval, and knows nothing of what is due.

What is due is rows of ours. A job that fails is logged and wakes again; one that is late or stuck is logged, too.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from apscheduler.events import (
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_SUBMITTED,
    JobExecutionEvent,
    JobSubmissionEvent,
)
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import system_clock
from bot.logs import log_failure, logger

Job = Callable[[], Awaitable[None]]

LATE = timedelta(seconds=5)
"""A job that is woken so much later than it should be: the machine is busy, or something blocks the loop."""
STUCK = timedelta(seconds=60)
"""A job that is at work for so long does nothing for anybody else meanwhile."""

PATIENCE = timedelta(seconds=10)
"""For jobs that are at work when the bot stops; what they leave is in the rows."""


class Clockwork:
    """Jobs, each woken at its interval for as long as the clockwork runs. Its time is the machine's own.

    `haste` is how many times as often it wakes them: more than once where people move their clock on by hand.
    """

    def __init__(self, *, haste: float = 1) -> None:
        self._haste = haste
        # In UTC: intervals have no use for a zone, and the machine's own may be unreadable.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_listener(self._woken, EVENT_JOB_SUBMITTED)
        self._scheduler.add_listener(self._still_at_work, EVENT_JOB_MAX_INSTANCES)
        self._scheduler.add_listener(self._done, EVENT_JOB_EXECUTED)
        self._since: dict[str, datetime] = {}
        """The jobs that are at work, and since when."""
        self._idle = asyncio.Event()

    def every(self, interval: timedelta, name: str, job: Job) -> None:
        """Wake `job` each `interval`; a job that is still at work is not woken a second time."""
        seconds = interval.total_seconds() / self._haste
        self._scheduler.add_job(_careful, "interval", (name, job), seconds=seconds, id=name)

    def start(self) -> None:
        """Begin, inside a running event loop."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Wake nothing more, and let the jobs that are at work come to their end, unless that takes too long.

        APScheduler would cancel them, and log each with its traceback.
        """
        self._scheduler.pause()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE.total_seconds()):
                while self._since:
                    self._idle.clear()
                    await self._idle.wait()
        self._scheduler.shutdown(wait=False)

    def _woken(self, event: JobSubmissionEvent) -> None:
        now = self._since[event.job_id] = system_clock()
        lag = now - event.scheduled_run_times[-1]
        if lag >= LATE:
            logger.warning("%s was woken %.0f s late", event.job_id, lag.total_seconds())

    def _done(self, event: JobExecutionEvent) -> None:
        del self._since[event.job_id]
        self._idle.set()

    def _still_at_work(self, event: JobSubmissionEvent) -> None:
        now = system_clock()
        if now - self._since[event.job_id] >= STUCK:
            logger.warning("%s has been at work for a minute or more; it may be stuck", event.job_id)
            self._since[event.job_id] = now  # said once a minute


async def _careful(name: str, job: Job) -> None:
    try:
        await job()
    except Exception as error:
        log_failure(name, error)
