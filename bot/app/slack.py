"""The bot in Slack: in the workspace whose token is configured, or in all those that install it themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.oauth import AuthorizeUrlGenerator
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.actions.tools import Tools
from bot.actions.workspaces import Workspaces
from bot.app.scheduler import Scheduler, within
from bot.app.server import PATIENCE
from bot.services.file_reader import FileReader
from bot.store.admission import Admission
from bot.store.transact import Transact
from bot.support.settings import Settings
from handlers.slack import http
from handlers.slack.app import make_app, make_socket
from handlers.slack.client import make_client
from handlers.slack.messenger import Messenger
from handlers.slack.people import workspace_served
from handlers.slack.workspaces import Access, Served, SlackWorkspaces

if TYPE_CHECKING:
    from bot.app.keeper import Keeper


@dataclass(frozen=True)
class InSlack:
    """The workspaces served in Slack, and how Slack reaches the bot."""

    routes: list[web.RouteDef]
    _workspaces: SlackWorkspaces
    _socket: AsyncSocketModeHandler | None
    _keeper: "Keeper | None"

    async def follow(self, scheduler: Scheduler) -> None:
        """Where workspaces install the bot themselves: serve them from now on, and as they come and go."""
        if not self._keeper:
            return
        await self._keeper.reseal()
        await within(10, self._keeper.rotate())
        await self._workspaces.look()
        scheduler.every(timedelta(seconds=5), "looking who installed the bot", self._workspaces.look)
        scheduler.every(timedelta(minutes=1), "replacing tokens", self._keeper.rotate)

    async def connect(self) -> None:
        """Receive over the socket from now on, if there is one."""
        if self._socket:
            await self._socket.connect_async()  # type: ignore[no-untyped-call]

    async def is_connected(self) -> bool:
        """Whether Slack can reach the bot. Over HTTP that depends only on the server that is being asked."""
        return self._socket is None or await self._socket.client.is_connected()

    async def stop(self) -> None:
        """Accept nothing more over the socket."""
        if self._socket:
            await self._socket.close_async()  # type: ignore[no-untyped-call]


async def in_slack(
    settings: Settings,
    transact: Transact,
    session: aiohttp.ClientSession,
    files: FileReader,
    everywhere: Workspaces,
    slack_waits: float,
) -> InSlack:
    """Slack as it is configured. Raises slack_sdk's SlackApiError when Slack refuses a token."""
    connect = partial(make_client, api_url=settings.slack_api_url, session=session)
    keeper = _make_keeper(settings, transact, connect(""))
    make = partial(_make_served, connect, transact, Admission(slack_waits * 5 / 6), files)
    workspaces = SlackWorkspaces(everywhere, make, keeper.look if keeper else _nobody_new)
    if settings.slack_bot_token:
        workspaces.serve(await _only_one(settings.slack_bot_token.get_secret_value(), connect))
    app, socket = make_app(connect(""), workspaces), None
    if settings.slack_app_token:
        token = settings.slack_app_token.get_secret_value()
        # The socket would try for ever and say nothing: what is wrong with a token is found out first.
        await connect("").apps_connections_open(app_token=token)
        socket = make_socket(app, token)
    routes = [*_requests(settings, app), *_installs(settings, transact, keeper, workspaces)]
    return InSlack(routes, workspaces, socket, keeper)


async def _only_one(token: str, connect: Callable[[str], AsyncWebClient]) -> Access:
    """The workspace that this token belongs to. Raises what Slack's client raises."""
    identity = await connect(token).auth_test()
    return Access(workspace_served(identity), token, str(identity["user_id"]))


async def _nobody_new(_: SlackWorkspaces) -> None:
    """There is one workspace, and it stays."""


def _make_served(
    connect: Callable[..., AsyncWebClient], transact: Transact, admission: Admission, files: FileReader, access: Access
) -> Served:
    quick = Messenger(connect(access.token), access.bot_user)
    patient = Messenger(connect(access.token, patient=True), access.bot_user)
    return Served(Tools(transact, patient, quick, access.workspace, admission, files), quick, patient)


def _make_keeper(settings: Settings, transact: Transact, api: AsyncWebClient) -> "Keeper | None":
    if not (settings.slack_client_id and settings.slack_client_secret):
        return None
    from bot.app.keeper import Keeper  # noqa: PLC0415 - one workspace needs no encryption
    from bot.support.vault import Vault  # noqa: PLC0415
    from handlers.slack.grants import Client  # noqa: PLC0415

    client = Client(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), api)
    return Keeper(transact, Vault(settings.keys), client)


def _requests(settings: Settings, app: AsyncApp) -> list[web.RouteDef]:
    """The route for Slack's requests, in HTTP mode."""
    if not settings.slack_signing_secret:
        return []
    verifier = SignatureVerifier(settings.slack_signing_secret.get_secret_value())
    return [web.post(http.PATH, http.Requests(app, verifier, PATIENCE).answer)]


def _installs(
    settings: Settings, transact: Transact, keeper: "Keeper | None", workspaces: SlackWorkspaces
) -> list[web.RouteDef]:
    """The routes where workspaces install the bot, where OAuth is configured."""
    if not keeper:
        return []
    from bot.app import manifest  # noqa: PLC0415 - one workspace installs nothing, and needs no YAML
    from handlers.slack import oauth  # noqa: PLC0415

    slack = AuthorizeUrlGenerator(
        client_id=settings.slack_client_id or "",
        scopes=manifest.bot_scopes(),
        authorization_url=urljoin(settings.slack_api_url, "/oauth/v2/authorize"),
    )
    return oauth.Pages(transact, keeper.take, workspaces, slack).routes()
