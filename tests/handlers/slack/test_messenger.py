"""How the bot talks to Slack."""

import asyncio
import logging

import pytest

from bot.delivery.sending import LookUpLimited, RateLimited
from bot.screens.elements import Line, Message
from bot.support import files
from handlers.slack.messenger import Messenger, make_client
from playground.server import Playground
from tests.stage import TUESDAY


def test_what_goes_to_slack_is_put_into_words_for_no_log() -> None:
    client = make_client("xoxb-1", "http://127.0.0.1/api/")
    assert client.logger.level > logging.DEBUG  # the SDK looks at the logger's own level, whatever holds above it


def test_a_limit_of_history_is_none_of_what_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)  # the SDK would take the proxy even for this machine

    async def limited() -> list[RateLimited]:
        playground = Playground(files.path("manifest.yml"))
        await playground.start()
        messenger, found = Messenger(make_client(playground.bot_token, playground.api_url)), list[RateLimited]()
        channel = await messenger.channel_with("U0SAM")
        playground.world.faults.set([{"method": "*", "kind": "ratelimited", "times": 2, "seconds": 7}])
        for call in (messenger.find(channel, TUESDAY), messenger.post(channel, Message("Hi", (Line("Hi"),)))):
            with pytest.raises(RateLimited) as raised:
                await call
            found.append(raised.value)
        await playground.stop()
        return found

    of_history, of_a_post = asyncio.run(limited())
    assert [type(of_history), type(of_a_post)] == [LookUpLimited, RateLimited]
    assert [limit.wait.total_seconds() for limit in (of_history, of_a_post)] == [7, 7]
