"""How the bot talks to Slack."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.delivery.sending import LookUpLimited, RateLimited
from bot.screens.elements import Line, Message
from bot.support import files
from handlers.slack.client import make_client
from handlers.slack.messenger import Messenger
from playground.server import Playground
from tests.stage import TUESDAY

HI = Message("Hi", (Line("Hi"),))


def test_what_goes_to_slack_is_put_into_words_for_no_log() -> None:
    client = make_client("xoxb-1", "http://127.0.0.1/api/")
    assert client.logger.level > logging.DEBUG  # the SDK looks at the logger's own level, whatever holds above it


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)  # the SDK would take the proxy even for this machine


@asynccontextmanager
async def slack() -> AsyncIterator[tuple[Playground, Messenger, str]]:
    """A Slack, what the bot does there, and Sam's channel."""
    playground = Playground(files.path("manifest.yml"))
    await playground.start()
    messenger = Messenger(make_client(playground.bot_token, playground.api_url))
    yield playground, messenger, await messenger.channel_with("U0SAM")
    await playground.stop()


def test_a_limit_of_history_is_none_of_what_is_sent() -> None:
    async def limited() -> list[RateLimited]:
        found = list[RateLimited]()
        async with slack() as (playground, messenger, channel):
            playground.world.faults.set([{"method": "*", "kind": "ratelimited", "times": 2, "seconds": 7}])
            for call in (messenger.find(channel, TUESDAY), messenger.post(channel, HI)):
                with pytest.raises(RateLimited) as raised:
                    await call
                found.append(raised.value)
        return found

    of_history, of_a_post = asyncio.run(limited())
    assert [type(of_history), type(of_a_post)] == [LookUpLimited, RateLimited]
    assert [limit.wait.total_seconds() for limit in (of_history, of_a_post)] == [7, 7]


def test_what_was_sent_is_found_however_few_messages_slack_gives_at_a_time() -> None:
    async def found() -> tuple[set[str], set[str]]:
        async with slack() as (playground, messenger, channel):
            playground.world.faults.most_objects = 2
            first = await messenger.post(channel, HI, "0")
            for number in range(1, 5):
                await messenger.post(channel, HI, str(number))
                await messenger.post(channel, HI, f"{number} below", thread=first)
            above = await messenger.find(channel, TUESDAY)
            return set(above), set(await messenger.find(channel, TUESDAY, thread=first))

    above, below = asyncio.run(found())
    assert above == {"0", "1", "2", "3", "4"}
    assert below == {"0", "1 below", "2 below", "3 below", "4 below"}
