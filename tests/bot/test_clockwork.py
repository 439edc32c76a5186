"""A failing job is logged and wakes again; one that is late or stuck is logged."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import system_clock
from bot.nudges.clockwork import Clockwork


def test_a_job_that_fails_wakes_again_and_its_words_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    woken = []

    async def run() -> None:
        enough = asyncio.Event()

        async def job() -> None:
            woken.append(1)
            if len(woken) == 2:
                enough.set()
            raise ValueError("a-private-sentence")

        clockwork = Clockwork()
        clockwork.every(timedelta(milliseconds=10), "a job", job)
        clockwork.start()
        await asyncio.wait_for(enough.wait(), 10)
        clockwork.stop()

    asyncio.run(run())
    assert len(woken) == 2
    assert "a job failed: ValueError at test_clockwork.py" in caplog.text
    assert "a-private-sentence" not in caplog.text


def test_a_job_that_is_stuck_is_not_woken_twice_and_is_made_known_once_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken = []
    monkeypatch.setattr("bot.nudges.clockwork.STUCK", timedelta(0))

    async def run() -> None:
        known = asyncio.Event()

        async def job() -> None:
            woken.append(1)
            while "may be stuck" not in caplog.text:  # noqa: ASYNC110 - what it waits for is a line in the log
                await asyncio.sleep(0)
            known.set()

        clockwork = Clockwork()
        clockwork.every(timedelta(milliseconds=10), "a job", job)
        clockwork.start()
        await asyncio.wait_for(known.wait(), 10)
        clockwork.stop()

    asyncio.run(run())
    assert len(woken) == 1
    assert "a job has been at work for a minute or more; it may be stuck" in caplog.text


def test_a_job_that_is_woken_late_says_how_late(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.nudges.clockwork.system_clock", lambda: system_clock() + timedelta(seconds=90))

    async def run() -> None:
        woken = asyncio.Event()

        async def job() -> None:
            woken.set()

        clockwork = Clockwork()
        clockwork.every(timedelta(milliseconds=10), "a job", job)
        clockwork.start()
        await asyncio.wait_for(woken.wait(), 10)
        clockwork.stop()

    asyncio.run(run())
    assert "a job was woken 90 s late" in caplog.text
