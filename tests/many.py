"""The bot as many workspaces install it: a playground with several teams, and a browser for the install."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from pydantic import SecretStr

from bot.app import wiring
from bot.app.demo import BY_HAND
from bot.support import files
from bot.support.settings import Settings
from handlers.slack.http import PATH
from handlers.slack.oauth import INSTALL, REDIRECT
from playground.client import Client
from playground.server import Playground
from playground.types import Json
from playground.workspace.ids import TEAM_ID
from playground.workspace.team import Team
from playground.world import World
from tests.loops import event_loop
from tests.stage import PATIENT, TUESDAY

OTHER = Team("T0OTHER", "Second Chance", "second-chance")
ORGANISATION = Team("T0PART", "Big Works", "big-works", organisation="E0WHOLE")
KEY = "Zmlyc3Qta2V5LXNpZ25zLWZpcnN0LWtleS1vcGVucy0="
NEWER = "bmV3ZXIta2V5LXNpZ25zLW5ld2VyLWtleS1vcGVucy0="
"""They differ in both halves: where what signs is the same, one may open what the other sealed, as noise."""
Run = Callable[[Coroutine[Any, Any, Any]], Any]


@dataclass
class Page:
    """What a browser was answered."""

    status: int
    text: str
    leads_to: str


@dataclass
class Browser:
    """Keeps the cookies of one host and follows nothing by itself."""

    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, url: str) -> Page:
        return self._ask("GET", url)

    def post(self, url: str, **form: str) -> Page:
        return self._ask("POST", url, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, method: str, url: str, body: str | None = None, headers: dict[str, str] | None = None) -> Page:
        parts = urlsplit(url)
        connection = HTTPConnection(parts.netloc, timeout=60)
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} | (headers or {})
        connection.request(method, f"{parts.path}?{parts.query}", body, sent)
        answer = connection.getresponse()
        for header in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        page = Page(answer.status, answer.read().decode(), answer.headers.get("Location", ""))
        connection.close()
        return page


@dataclass
class Many:
    """The playground, and the bot while it runs; it may be stopped and started again with other settings."""

    playground: Playground
    run: Run
    database_url: str
    address: str = ""
    _bot: Any = None

    def start(self, *keys: str, socket: bool = False) -> None:
        """Start the bot with these keys; in Socket Mode it listens for installs alone."""
        way_in = (
            {"slack_app_token": SecretStr(self.playground.app_token)}
            if socket
            else {"slack_signing_secret": SecretStr(self.playground.signing_secret)}
        )
        settings = Settings(
            slack_client_id=self.playground.client_id,
            slack_client_secret=SecretStr(self.playground.client_secret),
            token_keys=SecretStr(",".join(keys or (KEY,))),
            slack_api_url=self.playground.api_url,
            database_url=self.database_url,
            port=int(self.address.rpartition(":")[2] or 0),  # where it was before, as an app's address is
            _env_file=None,
            **way_in,
        )
        self._bot = wiring.running(settings, self.playground.clock.now, BY_HAND, PATIENT.ack)
        begins, self.address = not self.address, self.run(self._bot.__aenter__())
        self.playground.world.grants.redirect_urls[:] = [self.address + REDIRECT]
        if begins and not socket:
            self.run(self._deliver())

    async def _deliver(self) -> None:
        self.playground.deliver_to(self.address + PATH)

    def stop(self) -> None:
        """Stop it, if it runs."""
        if self._bot:
            self.run(self._bot.__aexit__(None, None, None))
            self._bot = None

    def world(self, installs_as: str = TEAM_ID) -> World:
        return self.playground.world.teams[installs_as]

    def client(self, team: str = TEAM_ID) -> Client:
        """To act as the people of a team."""
        return Client(self.playground.url + (f"/teams/{team}" if team != TEAM_ID else ""))

    def begin(self, browser: Browser) -> str:
        """Open the first page: where it leads at Slack."""
        page = browser.get(self.address + INSTALL)
        assert page.status == 302
        return page.leads_to

    def decide(self, browser: Browser, at_slack: str, team: str) -> str:
        """Allow it for a team, or for none: where Slack leads back to."""
        address, _, query = at_slack.partition("?")
        page = browser.post(address, **dict(parse_qsl(query)), team=team)
        assert page.status == 302, page.text
        return page.leads_to

    def install(self, team: str = TEAM_ID) -> Page:
        """The whole of it, as an admin does it."""
        browser = Browser()
        return browser.get(self.decide(browser, self.begin(browser), team))

    def refusals(self, *but: str) -> list[Json]:
        """What the playground refused, but for calls that got one of these errors."""
        return [entry for entry in self.client().refusals() if entry["answer"].get("error") not in but]


@contextmanager
def many(database_url: str, patch: pytest.MonkeyPatch) -> Iterator[Many]:
    """All teams' workspaces up, and the bot in none of them yet; tokens expire."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        patch.delenv(name, raising=False)
    with event_loop() as run:
        manifest = files.path("manifest.yml")
        playground = Playground(manifest, start=TUESDAY, timings=PATIENT, others=(OTHER, ORGANISATION))
        playground.world.grants.rotates = True
        playground.world.workspace.gone = "invalid_auth"
        run(playground.start())
        made = Many(playground, run, database_url)
        try:
            yield made
        finally:
            made.stop()
            run(playground.stop())
