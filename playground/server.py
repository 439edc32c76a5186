"""The playground as part of a program: one aiohttp application that serves all its sides on one port."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from aiohttp import web

from playground.app import manifest as manifests
from playground.app.grants import CLIENT_ID, CLIENT_SECRET
from playground.app.request_url import SIGNING_SECRET, RequestUrl
from playground.control.common import errors_as_json
from playground.control.routes import Control
from playground.page.routes import page_routes
from playground.slack.authorize import Authorize
from playground.slack.file_links import FileLinks
from playground.slack.response_urls import ResponseUrls
from playground.slack.web_api import APP_TOKEN, BOT_TOKEN, WebApi
from playground.workspace.clock import Clock
from playground.workspace.team import Team
from playground.world import Timings, World

LARGEST = 30 * 1024 * 1024  # bytes of a request: the largest file as base64, and some more


class Playground:
    """A Slack workspace for one app.

    `manifest` is the app's manifest file; `start` (aware) is where its clock starts, by default now; `timings` are
    Slack's three seconds, which tests lengthen or shorten. `others` are more teams, which have yet to install the app;
    what is at `/` for the first is at `/teams/ID/` for them.
    """

    bot_token = BOT_TOKEN
    app_token = APP_TOKEN
    signing_secret = SIGNING_SECRET

    client_id = CLIENT_ID
    client_secret = CLIENT_SECRET

    def __init__(
        self,
        manifest: Path,
        *,
        start: datetime | None = None,
        timings: Timings | None = None,
        others: Sequence[Team] = (),
    ) -> None:
        self.world = World(manifests.load(manifest), Clock(start), timings or Timings())
        for team in others:
            self.world.beside(team)
        self._runner: web.AppRunner | None = None
        self.request_url: str | None = None

    @property
    def clock(self) -> Clock:
        """The playground's time, for whoever embeds it to follow."""
        return self.world.clock

    @property
    def url(self) -> str:
        """The URL of the page, without a trailing slash."""
        return self.world.base

    @property
    def api_url(self) -> str:
        """What the app uses instead of `https://slack.com/api/`."""
        return f"{self.url}/api/"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 lets the system choose one. OSError if the port is taken."""
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        for world in self.world.teams.values():
            world.base = f"http://{host}:{self._runner.addresses[0][1]}"

    def deliver_to(self, request_url: str) -> None:
        """Send the app everything over HTTP, to this URL; for an app without Socket Mode."""
        self.request_url = request_url
        self.world.link.add(RequestUrl(request_url, self.world.log))

    async def stop(self) -> None:
        """Close the connections and stop listening."""
        await self.world.link.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[errors_as_json], client_max_size=LARGEST)
        for part in (WebApi(self.world), ResponseUrls(self.world), Authorize(self.world), Control(self.world)):
            application.add_routes(part.routes())
        for world in self.world.teams.values():
            application.add_routes(FileLinks(world).routes())
            if world is not self.world:
                application.add_routes(_under(f"/teams/{world.team.id}", Control(world).routes()))
        application.add_routes([web.get("/link/", self.world.link.serve), *page_routes()])
        return application


def _under(prefix: str, routes: Iterable[web.RouteDef]) -> Iterator[web.RouteDef]:
    """The same routes under a prefix."""
    for route in routes:
        yield web.RouteDef(route.method, prefix + route.path, route.handler, route.kwargs)
