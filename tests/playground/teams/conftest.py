"""A Teams tenant in a thread of its own with a small bot, for tests that act from outside as a person does."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from playground.teams.client import Member, TeamsClient
from playground.teams.server import TeamsPlayground
from playground.teams.world import Patience
from tests.loops import event_loop
from tests.playground.teams.echo_bot import EchoBot

MANIFEST = Path(__file__).with_name("manifest.json")
PATIENT = Patience(invoke=60, event=60)
"""What is answered counts in a test, and not how soon: a busy machine may take its time."""
HASTY = Patience(invoke=0.2, event=0.2)


@dataclass
class TeamsStage:
    """A running tenant with its bot. `run` does something in its event loop and waits for the result."""

    playground: TeamsPlayground
    run: Callable[[Coroutine[Any, Any, Any]], Any]
    client: TeamsClient
    bot: EchoBot

    @property
    def sam(self) -> Member:
        return self.client.sam

    @property
    def dana(self) -> Member:
        return self.client.dana

    def post(self, conversation: str, activity: dict[str, Any]) -> Any:
        """The bot posts: the status and the answer."""
        return self.run(self.bot.post(conversation, activity))

    def call(self, method: str, *path: str, **more: Any) -> Any:
        """The bot calls the connector: the status and the answer."""
        return self.run(self.bot.call(method, *path, **more))[:2]

    def received(self, kind: str) -> list[dict[str, Any]]:
        """The activities of that type or name which the bot was sent."""
        return [one for one, _ in self.bot.seen if kind in (one.get("name"), one.get("type"))]


@contextmanager
def teams_stage(**options: Any) -> Iterator[TeamsStage]:
    """A tenant with its bot that is started and, at the end, stopped; `options` are the tenant's own."""
    with event_loop() as run:
        playground = TeamsPlayground(**{"manifest": MANIFEST, "patience": PATIENT} | options)
        run(playground.start())
        bot = EchoBot(playground)
        run(bot.start())
        try:
            yield TeamsStage(playground, run, TeamsClient(playground.url), bot)
        finally:
            run(bot.stop())
            run(playground.stop())


@pytest.fixture
def tenant() -> Iterator[TeamsStage]:
    with teams_stage() as made:
        yield made


@pytest.fixture
def chat(tenant: TeamsStage) -> str:
    """Sam's chat with the bot."""
    return tenant.sam.install()
