"""Whether the bot is ready is what its database, Slack and its nudges say; and so are its figures."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from math import isnan

import pytest
from aiohttp.test_utils import make_mocked_request
from sqlalchemy import Engine

from bot.app.probes import Probes
from bot.store.database import make_engine
from bot.store.nudge_health import PATIENCE
from bot.store.transact import Transact
from tests.bot.nudges.surface import Clock, World, world
from tests.bot.nudges.test_nudge_sender import debrief_due

ALL_WELL = {"database": "ok", "slack": "ok", "nudges": "ok"}


@pytest.fixture
def bot(engine: Engine) -> Iterator[World]:
    with world(engine) as made:
        yield made


async def _yes() -> bool:
    return True


async def _no() -> bool:
    return False


def ready(transact: Transact, *, connected: bool = True) -> tuple[int, dict[str, str]]:
    async def ask() -> tuple[int, dict[str, str]]:
        answer = await Probes(transact, _yes if connected else _no).ready(make_mocked_request("GET", "/readyz"))
        return answer.status, json.loads(answer.text or "")

    return asyncio.run(ask())


def test_it_is_ready_while_nudges_go_out_and_not_while_they_are_late(bot: World) -> None:
    transact = bot.processes[0].transact
    debrief_due(bot)
    bot.clock.turn(PATIENCE)
    assert ready(transact) == (200, ALL_WELL)
    bot.clock.turn(timedelta(seconds=1))
    assert ready(transact) == (503, ALL_WELL | {"nudges": "late by more than 2 minutes: 1"})
    bot.wake()
    assert ready(transact) == (200, ALL_WELL)


def measured(transact: Transact) -> dict[str, float]:
    """The figures of the bot's own, by name and labels."""

    async def ask() -> str:
        answer = await Probes(transact, _yes).measure(make_mocked_request("GET", "/metrics"))
        assert isinstance(answer.body, bytes)
        return answer.body.decode()

    lines = [line.rpartition(" ") for line in asyncio.run(ask()).splitlines() if line.startswith("afterword_")]
    return {name: float(value) for name, _, value in lines}


SENT, UNSURE = 'afterword_nudges_total{outcome="sent"}', 'afterword_nudges_total{outcome="unsure"}'


def test_its_figures_say_what_is_due_how_late_it_is_and_what_became_of_it(bot: World) -> None:
    transact = bot.processes[0].transact
    before = measured(transact)
    debrief_due(bot)
    bot.clock.turn(timedelta(seconds=90))
    found = measured(transact)
    assert (found["afterword_nudges_due"], found["afterword_nudges_lag_seconds"]) == (1, 90)
    bot.surface().fail(TimeoutError(), accepted=True)
    bot.wake()
    bot.later(minutes=1)
    found = measured(transact)
    assert (found["afterword_nudges_due"], found["afterword_nudges_lag_seconds"]) == (0, 0)
    assert [found[name] - before.get(name, 0) for name in (UNSURE, SENT)] == [1, 1]
    assert found["afterword_transaction_seconds_count"] > before["afterword_transaction_seconds_count"]


def test_its_figures_are_no_numbers_where_the_database_does_not_answer() -> None:
    transact = Transact(make_engine("postgresql+psycopg://user:secret@127.0.0.1:9/name"), Clock())
    failed = measured(transact)["afterword_database_failures_total"]
    found = measured(transact)
    transact.close()
    assert found["afterword_database_up"] == 0
    assert isnan(found["afterword_nudges_due"])
    assert found["afterword_database_failures_total"] > failed


def test_it_is_not_ready_while_slack_does_not_reach_it(bot: World) -> None:
    found = ready(bot.processes[0].transact, connected=False)
    assert found == (503, ALL_WELL | {"slack": "is not connected"})


def test_it_is_not_ready_while_the_database_does_not_answer() -> None:
    transact = Transact(make_engine("postgresql+psycopg://user:secret@127.0.0.1:9/name"), Clock())
    found = ready(transact)
    transact.close()
    assert found == (503, ALL_WELL | {"database": "does not answer", "nudges": "are in the database"})
