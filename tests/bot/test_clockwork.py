"""A failing job is logged and wakes again."""

import asyncio
from datetime import timedelta

import pytest

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
