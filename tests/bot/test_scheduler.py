"""A failing job is logged and wakes again; so does every job when the clock is set; what is late or stuck is logged."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, tzinfo

import pytest

from bot.app.scheduler import Scheduler
from bot.support.clock import system_clock

HOUR = timedelta(hours=1)


async def ignored(_by: timedelta) -> None:
    """Nothing waits."""


def woken_until(
    job: Callable[[asyncio.Event], Awaitable[None]], set_back: Callable[[timedelta], Awaitable[None]] = ignored
) -> None:
    """Wake a job each hundredth of a second until it says that it is enough."""

    async def run() -> None:
        enough = asyncio.Event()
        scheduler = Scheduler(set_back)
        scheduler.every(timedelta(milliseconds=10), "a job", lambda: job(enough))
        scheduler.start()
        await asyncio.wait_for(enough.wait(), 60)
        await scheduler.stop()

    asyncio.run(run())


def test_a_job_that_fails_wakes_again_and_its_words_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    woken = []

    async def job(enough: asyncio.Event) -> None:
        woken.append(1)
        if len(woken) == 2:
            enough.set()
        raise ValueError("a-private-sentence")

    woken_until(job)
    assert "a job failed: ValueError at test_scheduler.py" in caplog.text
    assert "a-private-sentence" not in caplog.text


def test_a_job_that_is_stuck_is_not_woken_twice_and_is_made_known_once_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[int] = []
    meanwhile: list[int] = []
    monkeypatch.setattr("bot.app.scheduler.STUCK", timedelta(0))
    monkeypatch.setattr("bot.app.scheduler.TICK", timedelta(milliseconds=10))

    async def job(enough: asyncio.Event) -> None:
        woken.append(1)
        while "may be stuck" not in caplog.text:  # noqa: ASYNC110 - what it waits for is a line in the log
            await asyncio.sleep(0)
        meanwhile.append(len(woken))
        enough.set()

    woken_until(job)
    assert meanwhile[0] == 1
    assert "a job has been at work for a minute or more; it may be stuck" in caplog.text


def test_a_job_that_is_at_work_for_longer_than_its_interval_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    """A burst of nudges takes minutes; APScheduler would warn of each second in it."""
    with caplog.at_level(logging.DEBUG, "apscheduler.scheduler"):

        async def job(enough: asyncio.Event) -> None:
            while caplog.text.count("Looking for jobs to run") < 5:  # noqa: ASYNC110 - the same
                await asyncio.sleep(0)
            enough.set()

        woken_until(job)
    assert [record.message for record in caplog.records if record.levelno > logging.INFO] == []


def test_a_loop_that_was_blocked_says_for_how_long(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.scheduler.LATE", timedelta(0))
    monkeypatch.setattr("bot.app.scheduler.TICK", timedelta(milliseconds=10))

    async def job(enough: asyncio.Event) -> None:
        if "the bot was held up for 0 s" in caplog.text:
            enough.set()

    woken_until(job)


class Shifted:
    """The machine's clock, for us and for APScheduler, as somebody may set it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.by = by = [timedelta(0)]

        class Datetime(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
                return system_clock().astimezone(tz) + by[0]

        monkeypatch.setattr("apscheduler.schedulers.base.datetime", Datetime)
        monkeypatch.setattr("bot.app.scheduler.system_clock", lambda: system_clock() + by[0])
        monkeypatch.setattr("bot.app.scheduler.TICK", timedelta(milliseconds=10))

    def turn(self, by: timedelta) -> None:
        self.by[0] += by


def test_a_clock_that_is_set_back_by_an_hour_is_noticed_and_every_job_goes_on(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, woken, told = Shifted(monkeypatch), [], []

    async def set_back(by: timedelta) -> None:
        told.append(round(by.total_seconds()))

    async def job(enough: asyncio.Event) -> None:
        woken.append(1)
        if len(woken) == 2:
            clock.turn(-HOUR)
        if len(woken) > 4 and told:
            enough.set()

    woken_until(job, set_back)
    assert told == [3600]
    assert [record.message for record in caplog.records] == [
        "the machine's clock was set back by 3600 s; everything goes on"
    ]


def test_a_clock_that_is_set_forward_lets_what_is_under_way_arrive_before_the_jobs_go_on(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, woken = Shifted(monkeypatch), []
    monkeypatch.setattr("bot.app.scheduler.STILL_ARRIVES", timedelta(hours=1))

    async def run() -> None:
        async def job() -> None:
            woken.append(1)

        scheduler = Scheduler(ignored)
        scheduler.every(timedelta(milliseconds=10), "a job", job)
        clock.turn(HOUR)
        with caplog.at_level(logging.INFO, "apscheduler"):
            scheduler.start()
            while caplog.text.count("executed successfully") < 5:  # noqa: ASYNC110 - the same
                await asyncio.sleep(0)
        await scheduler.stop()

    asyncio.run(run())
    assert woken == []
    assert "the machine's clock was set forward by 3600 s" in caplog.text


def test_a_job_that_is_at_work_when_the_bot_stops_comes_to_its_end(caplog: pytest.LogCaptureFixture) -> None:
    ended = []

    async def run() -> None:
        begun, may_end, scheduler = asyncio.Event(), asyncio.Event(), Scheduler(ignored)

        async def job() -> None:
            begun.set()
            await may_end.wait()
            ended.append(1)

        scheduler.every(timedelta(milliseconds=10), "a job", job)
        scheduler.start()
        await begun.wait()
        stopping = asyncio.create_task(scheduler.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        may_end.set()
        await stopping

    asyncio.run(run())
    assert ended == [1]
    assert "Traceback" not in caplog.text


def test_a_job_that_is_not_waited_for_ends_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    async def run() -> None:
        begun, scheduler = asyncio.Event(), Scheduler(ignored)

        async def job() -> None:
            begun.set()
            await asyncio.Event().wait()

        scheduler.every(timedelta(milliseconds=10), "a job", job)
        scheduler.start()
        await begun.wait()
        stopping = asyncio.create_task(scheduler.stop())
        await asyncio.sleep(0)
        stopping.cancel()

    asyncio.run(run())
    assert caplog.text == ""
