"""A failing job is logged and wakes again; one that is late or stuck is logged."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.clock import system_clock
from bot.clockwork import Clockwork


def woken_until(job: Callable[[asyncio.Event], Awaitable[None]]) -> None:
    """Wake a job each hundredth of a second until it says that it is enough."""

    async def run() -> None:
        enough = asyncio.Event()
        clockwork = Clockwork()
        clockwork.every(timedelta(milliseconds=10), "a job", lambda: job(enough))
        clockwork.start()
        await asyncio.wait_for(enough.wait(), 60)
        await clockwork.stop()

    asyncio.run(run())


def test_a_job_that_fails_wakes_again_and_its_words_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    woken = []

    async def job(enough: asyncio.Event) -> None:
        woken.append(1)
        if len(woken) == 2:
            enough.set()
        raise ValueError("a-private-sentence")

    woken_until(job)
    assert "a job failed: ValueError at test_clockwork.py" in caplog.text
    assert "a-private-sentence" not in caplog.text


def test_a_job_that_is_stuck_is_not_woken_twice_and_is_made_known_once_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[int] = []
    meanwhile: list[int] = []
    monkeypatch.setattr("bot.clockwork.STUCK", timedelta(0))

    async def job(enough: asyncio.Event) -> None:
        woken.append(1)
        while "may be stuck" not in caplog.text:  # noqa: ASYNC110 - what it waits for is a line in the log
            await asyncio.sleep(0)
        meanwhile.append(len(woken))
        enough.set()

    woken_until(job)
    assert meanwhile[0] == 1
    assert "a job has been at work for a minute or more; it may be stuck" in caplog.text


def test_a_job_that_is_woken_late_says_how_late(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.clockwork.system_clock", lambda: system_clock() + timedelta(seconds=90))

    async def job(enough: asyncio.Event) -> None:
        enough.set()

    woken_until(job)
    assert "a job was woken 90 s late" in caplog.text


def test_a_job_that_is_at_work_when_the_bot_stops_comes_to_its_end(caplog: pytest.LogCaptureFixture) -> None:
    ended = []

    async def run() -> None:
        begun, may_end, clockwork = asyncio.Event(), asyncio.Event(), Clockwork()

        async def job() -> None:
            begun.set()
            await may_end.wait()
            ended.append(1)

        clockwork.every(timedelta(milliseconds=10), "a job", job)
        clockwork.start()
        await begun.wait()
        stopping = asyncio.create_task(clockwork.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        may_end.set()
        await stopping

    asyncio.run(run())
    assert ended == [1]
    assert "Traceback" not in caplog.text
