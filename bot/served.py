"""The workspaces that the bot is in, each on its surface: what it says there, how it is reached, when it listens."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier

from bot.actions import registry
from bot.actions.tools import Tools
from bot.admission import Admission
from bot.delivery.home import Home
from bot.delivery.poster import Poster
from bot.delivery.surface import Surface
from bot.delivery.teller import Teller
from bot.sending import SHORTEST, Limited
from bot.server import PATIENCE
from bot.settings import Settings
from bot.transact import Transact
from handlers.slack import http
from handlers.slack.app import make_app, make_socket
from handlers.slack.identity import workspace_served
from handlers.slack.messenger import Messenger, make_client

TEAMS_WAITS = 10
"""Seconds that Teams waits for the answer to a press; then it says that the bot cannot be reached."""


class CannotJoin(Exception):
    """The bot is not let in; the message says why, in a sentence."""


async def _nothing() -> None:
    """Nothing has to be done."""


async def _always() -> bool:
    """Over HTTP it depends on nothing here but the server that is asked."""
    return True


@dataclass(frozen=True)
class Served:
    """One workspace."""

    workspace: str
    tools: Tools
    routes: list[web.RouteDef] = field(default_factory=list)
    listen: Callable[[], Awaitable[None]] = _nothing
    """Hear what happens there, where nothing asks for it over HTTP."""
    stop: Callable[[], Awaitable[None]] = _nothing
    """Hear nothing more."""
    close: Callable[[], Awaitable[None]] = _nothing
    """Let go of the connections, once nothing is said any more."""
    is_connected: Callable[[], Awaitable[bool]] = _always
    """Whether the surface reaches the bot."""


def _tools(transact: Transact, quick: Surface, patient: Surface, workspace: str, seconds: float) -> Tools:
    return Tools(
        transact,
        patient,
        Teller(transact, quick),
        Home(transact, patient),
        Poster(transact, quick, workspace),
        Admission(seconds * 5 / 6),
        quick=quick,
    )


async def in_slack(settings: Settings, transact: Transact, session: aiohttp.ClientSession, waits: float) -> Served:
    """The workspace that gave the token. `waits`: seconds that Slack waits for an acknowledgement.

    Raises slack_sdk's SlackApiError when Slack refuses a token.
    """
    assert settings.slack_bot_token is not None
    token = settings.slack_bot_token.get_secret_value()
    client = make_client(token, settings.slack_api_url, session)
    # The socket would try for ever and say nothing: what is wrong with a token is found out first.
    identity = await client.auth_test()
    if settings.slack_app_token:
        await client.apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
    bot_user, workspace = str(identity["user_id"]), workspace_served(identity)
    messenger = Messenger(client, bot_user)
    patient = Messenger(make_client(token, settings.slack_api_url, session, patient=True), bot_user)
    tools = _tools(transact, messenger, patient, workspace, waits)
    installed = AuthorizeResult.from_auth_test_response(bot_token=token, auth_test_response=identity)
    app = make_app(client, messenger, tools, installed)
    if settings.slack_app_token:
        return _over_a_socket(make_socket(app, settings.slack_app_token.get_secret_value()), workspace, tools)
    assert settings.slack_signing_secret is not None
    verifier = SignatureVerifier(settings.slack_signing_secret.get_secret_value())
    return Served(workspace, tools, [web.post(http.PATH, http.Requests(app, verifier, PATIENCE).answer)])


def _over_a_socket(socket: AsyncSocketModeHandler, workspace: str, tools: Tools) -> Served:
    async def connected() -> bool:
        return bool(await socket.client.is_connected())

    async def listen() -> None:
        await socket.connect_async()  # type: ignore[no-untyped-call]

    async def stop() -> None:
        await socket.close_async()  # type: ignore[no-untyped-call]

    return Served(workspace, tools, listen=listen, stop=stop, is_connected=connected)


async def in_teams(settings: Settings, transact: Transact, session: aiohttp.ClientSession) -> Served:
    """The organisation that Teams is set up for. Raises CannotJoin."""
    # Microsoft's library takes a second to import: only those who are in Teams wait for it.
    from handlers.teams import app as teams  # noqa: PLC0415
    from handlers.teams.connector import Connector  # noqa: PLC0415
    from handlers.teams.files import Files  # noqa: PLC0415
    from handlers.teams.people import People  # noqa: PLC0415
    from handlers.teams.surface import Surface as TeamsSurface  # noqa: PLC0415
    from handlers.teams.tokens import Gate, OwnToken, account_of  # noqa: PLC0415

    account = account_of(settings)
    token, gate = OwnToken(account, session), Gate(account)
    try:
        await token()
    except Limited as error:
        raise CannotJoin(_no_token(settings, error)) from None
    connector = Connector(account, token)
    people = People(transact, connector, account.tenant_id)
    await people.start()
    files = Files(session, on_this_machine=bool(settings.teams_login_url))
    opens = {entry.id for entry in registry.ENTRIES if entry.opens}
    surface = TeamsSurface(connector, people, files, transact, settings.teams_admin_ids, opens)
    tools = _tools(transact, surface, surface.patient(), account.tenant_id, TEAMS_WAITS)
    activities = teams.Activities(gate, surface.patient(), tools)

    async def stop() -> None:
        gate.close()

    routes = [web.post(teams.PATH, activities.answer)]
    return Served(account.tenant_id, tools, routes, stop=stop, close=connector.close)


def _no_token(settings: Settings, error: Limited) -> str:
    if error.wait == SHORTEST:
        return f"{settings.teams_login_url or 'Microsoft'} cannot be reached. Check the network."
    return (
        f"Microsoft gives no token ({error.reason}). Look at TEAMS_APP_ID, TEAMS_APP_SECRET and TEAMS_TENANT_ID; "
        "`python -m bot doctor` says more."
    )
