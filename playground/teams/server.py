"""The tenant as part of a program: one aiohttp application that serves all its sides on one port."""

from datetime import datetime
from pathlib import Path

from aiohttp import web

from playground.control.common import errors_as_json
from playground.teams import manifest as manifests
from playground.teams.bot.delivery import Delivery
from playground.teams.connector.onedrive import OneDrive
from playground.teams.connector.routes import Connector
from playground.teams.control.routes import TeamsControl
from playground.teams.ids import TENANT_ID
from playground.teams.login import METADATA, Identity
from playground.teams.page.routes import page_routes
from playground.teams.tokens.tokens import SECRET
from playground.teams.world import Patience, TeamsWorld
from playground.types import Json
from playground.workspace.clock import Clock

LARGEST = 30 * 1024 * 1024  # bytes of a request: the largest file as base64, and some more


class TeamsPlayground:
    """A Teams tenant for one bot.

    `manifest` is the app's manifest for Teams, as a file or parsed; `start` (aware) is where its clock starts, by
    default now; `patience` is how long Teams waits for the bot, which tests lengthen or shorten.
    """

    tenant_id = TENANT_ID
    secret = SECRET

    def __init__(
        self, manifest: Path | Json, *, start: datetime | None = None, patience: Patience | None = None
    ) -> None:
        read = manifests.load(manifest) if isinstance(manifest, Path) else manifests.read(manifest)
        self.world = TeamsWorld(read, Clock(start), patience or Patience())
        self._delivery = Delivery(self.world)
        self._runner: web.AppRunner | None = None

    @property
    def clock(self) -> Clock:
        """The tenant's time, for whoever embeds it to follow."""
        return self.world.clock

    @property
    def app_id(self) -> str:
        """The bot's id, from its manifest."""
        return self.world.manifest.bot_id

    @property
    def url(self) -> str:
        """The URL of the page, without a trailing slash. The bot also uses it instead of Entra's login."""
        return self.world.base

    @property
    def service_url(self) -> str:
        """Where the connector is; every activity tells the bot."""
        return self.world.service_url

    @property
    def metadata_url(self) -> str:
        """Where the bot finds out whose signatures to trust."""
        return f"{self.url}{METADATA}"

    @property
    def token_url(self) -> str:
        """Where the bot gets its token for the connector."""
        return f"{self.url}/{TENANT_ID}/oauth2/v2.0/token"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 lets the system choose one. OSError if the port is taken."""
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self.world.base = f"http://{host}:{self._runner.addresses[0][1]}"

    def deliver_to(self, endpoint: str) -> None:
        """Send the bot everything at this URL, its messaging endpoint."""
        self._delivery.deliver_to(endpoint)

    async def stop(self) -> None:
        """Stop sending and listening."""
        await self._delivery.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[errors_as_json], client_max_size=LARGEST)
        control = TeamsControl(self.world, self._delivery)
        for part in (Connector(self.world), OneDrive(self.world), Identity(self.world), control):
            application.add_routes(part.routes())
        application.add_routes(page_routes())
        return application
