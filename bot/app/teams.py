"""The bot in Microsoft Teams, wired up only where Teams is configured."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
from aiohttp import web

from bot.actions import registry
from bot.actions.tools import Tools
from bot.app.server import PATIENCE
from bot.delivery.sending import SHORTEST, RateLimited
from bot.services.file_reader import FileReader
from bot.store.admission import Admission
from bot.store.transact import Transact
from bot.support.settings import Settings

WAITS = 10
"""Seconds that Teams waits for the answer to a press before it says that the bot cannot be reached."""


class CannotJoin(Exception):
    """Microsoft does not let the bot in; the message says why, in one sentence."""


@dataclass(frozen=True)
class InTeams:
    """The one organisation served in Teams."""

    workspace: str
    tools: Tools
    routes: list[web.RouteDef]
    stop: Callable[[], None]
    """Accept nothing more."""
    close: Callable[[], Awaitable[None]]
    """Close the connections, once nothing is left to send."""


async def in_teams(
    settings: Settings, transact: Transact, session: aiohttp.ClientSession, reader: FileReader
) -> InTeams:
    """The configured organisation. Raises CannotJoin."""
    # Microsoft's library takes a second to import: only bots in Teams should pay for it.
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
    except RateLimited as error:
        raise CannotJoin(_no_token(settings, error)) from None
    connector = Connector(account, token)
    people = People(transact, connector, account.tenant_id)
    await people.start()
    files = Files(session, on_this_machine=bool(settings.teams_login_url))
    opens = {entry.id for entry in registry.ENTRIES if entry.opens}
    surface = TeamsSurface(connector, people, files, transact, settings.teams_admin_ids, opens)
    patient = surface.patient()
    tools = Tools(transact, patient, surface, account.tenant_id, Admission(WAITS * 5 / 6), reader)
    activities = teams.Activities(gate, patient, tools, PATIENCE)

    routes = [web.post(teams.PATH, activities.answer)]
    return InTeams(account.tenant_id, tools, routes, gate.close, connector.close)


def _no_token(settings: Settings, error: RateLimited) -> str:
    if error.wait == SHORTEST:
        return f"{settings.teams_login_url or 'Microsoft'} cannot be reached. Check the network."
    return (
        f"Microsoft gives no token ({error.reason}). Look at TEAMS_APP_ID, TEAMS_APP_SECRET and TEAMS_TENANT_ID; "
        "`python -m bot doctor` says more."
    )
