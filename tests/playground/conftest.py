"""A playground in a thread of its own, with or without an app, for tests that act from outside as a person does."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground.client import Actor, Client
from playground.server import Playground
from playground.world import Timings
from tests.loops import event_loop
from tests.playground.echo_app import EchoApp
from tests.stage import PATIENT

T = TypeVar("T")
MANIFEST = Path(__file__).with_name("echo.yml")
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


@dataclass
class Stage:
    """A running playground and who acts on it. `run` does something in its event loop and waits for the result."""

    playground: Playground
    run: Callable[[Coroutine[Any, Any, Any]], Any]
    client: Client
    app: EchoApp
    closing: ExitStack = field(default_factory=ExitStack)

    @property
    def sam(self) -> Actor:
        return self.client.user("U0SAM")

    @property
    def dana(self) -> Actor:
        return self.client.user("U0DANA")

    def connect(self) -> EchoApp:
        """Connect the app, or another connection of it."""
        app = EchoApp(self.playground.api_url, self.playground.bot_token, self.playground.app_token)
        app.seen = self.app.seen
        before = self.connections()
        self.run(app.connect())
        self.client.wait(lambda: self.connections() > before)
        self.closing.callback(lambda: self.run(app.disconnect()))
        return app

    def connections(self) -> int:
        """How often the app was greeted."""
        return len([entry for entry in self.client.log() if entry["kind"] == "hello"])

    def sdk(self, token: str | None = None) -> AsyncWebClient:
        """Slack's own client, without retries."""
        token = self.playground.bot_token if token is None else token
        return AsyncWebClient(token, base_url=self.playground.api_url, retry_handlers=[])

    def events(self, kind: str) -> list[dict[str, Any]]:
        """The events of that type which the app was sent, without their envelopes."""
        return [body["event"] for body in self.app.seen if body.get("event", {}).get("type") == kind]


@contextmanager
def stage(**options: Any) -> Iterator[Stage]:
    """A playground that is started and, at the end, stopped; `options` are its own."""
    with event_loop() as run, ExitStack() as closing:
        playground = Playground(**{"manifest": MANIFEST, "timings": PATIENT} | options)
        run(playground.start())
        closing.callback(lambda: run(playground.stop()))
        app = EchoApp(playground.api_url, playground.bot_token, playground.app_token)
        yield Stage(playground, run, Client(playground.url), app, closing)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack's client takes a proxy from the environment even for this machine's own address."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def empty() -> Iterator[Stage]:
    """A playground without an app."""
    with stage() as made:
        yield made


@pytest.fixture
def hasty() -> Iterator[Stage]:
    """A playground without an app, where Slack's three seconds are a fifth of one."""
    with stage(timings=Timings(ack=0.2, trigger=0.2)) as made:
        yield made


@pytest.fixture
def live() -> Iterator[Stage]:
    """A playground with the echo app connected."""
    with stage() as made:
        made.connect()
        yield made
