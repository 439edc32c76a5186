"""Where to get tokens and keys: Entra's token endpoint, and the documents with which a bot verifies requests."""

from aiohttp import web

from playground.teams.ids import TENANT_ID
from playground.teams.tokens.keys import OURS
from playground.teams.tokens.tokens import CONNECTOR, LIFE
from playground.teams.world import TeamsWorld
from playground.types import Json

SCOPE = f"{CONNECTOR}/.default"
METADATA = "/v1/.well-known/openidconfiguration"
KEYS = "/v1/.well-known/keys"


class Identity:
    """Entra ID and the Bot Framework's login, as far as a bot needs them."""

    def __init__(self, world: TeamsWorld) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [
            web.get(METADATA, self.metadata),
            web.get(KEYS, self.keys),
            web.post("/{tenant}/oauth2/v2.0/token", self.token),
        ]

    async def metadata(self, request: web.Request) -> web.Response:
        """Who signs, and where the keys are."""
        signs = {"issuer": CONNECTOR, "jwks_uri": f"{self._world.base}{KEYS}"}
        return web.json_response({**signs, "id_token_signing_alg_values_supported": ["RS256"]})

    async def keys(self, request: web.Request) -> web.Response:
        """The keys that activities are signed with."""
        return web.json_response({"keys": [OURS.published()]})

    async def token(self, request: web.Request) -> web.Response:
        """A token for the app's secret (client credentials)."""
        form = {name: str(value) for name, value in (await request.post()).items()}
        status, answer = self._granted(request.match_info["tenant"], form)
        entry = self._world.log.add("from_app", "token", form.get("client_id", ""), {})
        told = {"ok": status < 400, "status": status, "error": answer.get("error")}
        self._world.log.answered(entry, told)
        return web.json_response(answer, status=status)

    def _granted(self, tenant: str, form: dict[str, str]) -> tuple[int, Json]:
        tokens = self._world.tokens
        if tenant != TENANT_ID:
            return 400, _refused("invalid_request", f"AADSTS90002: Tenant '{tenant}' not found.")
        if form.get("grant_type") != "client_credentials":
            return 400, _refused("unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.")
        if form.get("client_id") != tokens.bot_id:
            return 400, _refused("unauthorized_client", "AADSTS700016: Application was not found in the directory.")
        if form.get("client_secret") != tokens.secret:
            return 401, _refused("invalid_client", "AADSTS7000215: Invalid client secret provided.")
        if form.get("scope") != SCOPE:
            return 400, _refused("invalid_scope", "AADSTS1002012: The provided value for scope is not valid.")
        granted = {"token_type": "Bearer", "expires_in": LIFE, "ext_expires_in": LIFE}
        return 200, {**granted, "access_token": tokens.for_the_bot()}


def _refused(error: str, why: str) -> Json:
    return {"error": error, "error_description": why}
