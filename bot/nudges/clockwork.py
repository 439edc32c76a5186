"""APScheduler as the clockwork: it wakes jobs at an interval, and knows nothing of what is due.

What is due is rows of ours; a job that fails is logged and wakes again.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import log_failure

Job = Callable[[], Awaitable[None]]


class Clockwork:
    """Jobs, each woken at its interval for as long as the clockwork runs."""

    def __init__(self) -> None:
        # In UTC: intervals have no use for a zone, and the machine's own may be unreadable.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def every(self, interval: timedelta, name: str, job: Job) -> None:
        """Wake `job` each `interval`; a job that is still at work is not woken a second time."""
        self._scheduler.add_job(_careful, "interval", (name, job), seconds=interval.total_seconds(), id=name)

    def start(self) -> None:
        """Begin, inside a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Wake nothing more."""
        self._scheduler.shutdown(wait=False)


async def _careful(name: str, job: Job) -> None:
    try:
        await job()
    except Exception as error:
        log_failure(name, error)
