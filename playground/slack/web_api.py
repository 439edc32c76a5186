"""The Web API over HTTP: tokens, scopes, faults and the log around the methods of the table."""

import asyncio

from aiohttp import web

from playground.app.faults import Fault
from playground.slack.methods import (
    arguments,
    blocks,  # noqa: F401 - they fill the table
    chat,  # noqa: F401 - they fill the table
    conversations,  # noqa: F401 - they fill the table
    directory,  # noqa: F401 - they fill the table
    files,  # noqa: F401 - they fill the table
    oauth,  # noqa: F401 - they fill the table
    views,  # noqa: F401 - they fill the table
)
from playground.slack.methods.table import METHODS, Method, need
from playground.types import Json, SlackError
from playground.workspace.team import FIRST
from playground.world import World

BOT_TOKEN = "xoxb-local-playground-bot"  # noqa: S105 - these open nothing but the playground
APP_TOKEN = "xapp-1-A0LOCAL-playground-app"  # noqa: S105


class WebApi:
    """Slack's Web API at `/api/{method}`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.get("/api/{method}", self.handle), web.post("/api/{method}", self.handle)]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call."""
        name = request.match_info["method"]
        given, answer = await self._read(request)
        fault = self._world.faults.take(name)
        entry = self._world.log.add("from_app", "api", name, _without_token(given))
        if fault and (refused := await self._strike(fault)):
            self._world.log.answered(entry, {"ok": False, "error": fault.kind, "fault": fault.kind})
            return refused
        answer = answer or self._run(name, request, given)
        dropped = fault is not None and fault.kind == "drop_answer"
        self._world.log.answered(entry, answer | ({"fault": "drop_answer"} if dropped else {}))
        if dropped and request.transport is not None:
            request.transport.abort()
        return web.json_response(answer, headers=self._headers(name))

    async def _read(self, request: web.Request) -> tuple[Json, Json | None]:
        try:
            return await arguments.read(request), None
        except SlackError as refused:
            return {}, refused.answer()

    async def _strike(self, fault: Fault) -> web.Response | None:
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.kind == "ratelimited":
            headers = {"Retry-After": str(round(fault.seconds))}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        if fault.kind == "server_error":
            return web.Response(status=503, text="upstream connect error or disconnect/reset before headers")
        if fault.kind == "refused":
            return web.json_response({"ok": False, "error": fault.error})
        return None

    def _run(self, name: str, request: web.Request, given: Json) -> Json:
        try:
            method = METHODS.get(name)
            if method is None:
                raise SlackError("unknown_method", req_method=name)
            world = self._authorise(method, arguments.token(request, given))
            return {"ok": True, **method.run(world, given | arguments.basic(request))}
        except SlackError as refused:
            return refused.answer()

    def _authorise(self, method: Method, token: str | None) -> World:
        """The world that a call belongs to."""
        world = self._world
        if method.token == "none":  # noqa: S105
            return world
        if not token:
            raise SlackError("not_authed")
        is_app = token == APP_TOKEN
        found = world if is_app else world_of(world, token)
        if is_app != (method.token == "app"):  # noqa: S105
            raise SlackError("not_allowed_token_type")
        if method.scope:
            need(world, method.scope)
        return found

    def _headers(self, name: str) -> dict[str, str]:
        method = METHODS.get(name)
        scopes = ("connections:write",) if method and method.token == "app" else self._world.manifest.scopes  # noqa: S105
        accepted = method.scope if method and method.scope else ""
        return {"X-OAuth-Scopes": ",".join(scopes), "X-Accepted-OAuth-Scopes": accepted}


def world_of(world: World, token: str) -> World:
    """The world that a bot's token is for; SlackError if it is unknown, or no longer valid."""
    if token != BOT_TOKEN:
        return world.teams[world.grants.team_of(token)]
    first = world.teams[FIRST.id]
    if first.workspace.gone:
        raise SlackError(first.workspace.gone)
    return first


def _without_token(given: Json) -> Json:
    return {name: value for name, value in given.items() if name != "token"}
