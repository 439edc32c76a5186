"""Whether the bot is ready is what its database, Slack and its nudges say."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from aiohttp.test_utils import make_mocked_request
from sqlalchemy import Engine

from bot.database import make_engine
from bot.nudges.health import PATIENCE
from bot.probes import Probes
from bot.transact import Transact
from tests.bot.nudges.surface import Clock, World, world
from tests.bot.nudges.test_courier import debrief_due

ALL_WELL = {"database": "ok", "slack": "ok", "nudges": "ok"}


@pytest.fixture
def bot(engine: Engine) -> Iterator[World]:
    with world(engine) as made:
        yield made


def ready(transact: Transact, *, connected: bool = True) -> tuple[int, dict[str, str]]:
    async def is_connected() -> bool:
        return connected

    async def ask() -> tuple[int, dict[str, str]]:
        answer = await Probes(transact, is_connected).ready(make_mocked_request("GET", "/readyz"))
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


def test_it_is_not_ready_while_slack_does_not_reach_it(bot: World) -> None:
    found = ready(bot.processes[0].transact, connected=False)
    assert found == (503, ALL_WELL | {"slack": "is not connected"})


def test_it_is_not_ready_while_the_database_does_not_answer() -> None:
    transact = Transact(make_engine("postgresql+psycopg://user:secret@127.0.0.1:9/name"), Clock())
    found = ready(transact)
    transact.close()
    assert found == (503, ALL_WELL | {"database": "does not answer", "nudges": "are in the database"})
