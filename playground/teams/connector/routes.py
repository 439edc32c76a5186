"""The connector over HTTP: tokens, limits, faults and the log around what it does."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

from aiohttp import web

from playground.app.faults import Fault
from playground.teams.connector import posting, rosters
from playground.teams.connector.places import split
from playground.teams.connector.refusals import ConnectorError
from playground.teams.rates import READS, SENDS, Limits
from playground.teams.tokens.keys import TokenError
from playground.teams.world import REGION, TeamsWorld
from playground.types import Json

LARGEST = 100 * 1024  # bytes of one request: Teams refuses messages of about 100 KB, including everything in them

Run = Callable[[TeamsWorld, dict[str, str], Json], tuple[int, object]]


@dataclass(frozen=True)
class Call:
    """One of the connector's calls; `name` is its name in the log and in faults."""

    name: str
    method: str
    path: str
    run: Run
    limits: Limits | None = None


ACTIVITIES = "conversations/{conversation}/activities"
MEMBERS = "conversations/{conversation}"
CALLS = (
    Call("create", "POST", "conversations", posting.create, SENDS),
    Call("post", "POST", ACTIVITIES, posting.post, SENDS),
    Call("put", "PUT", f"{ACTIVITIES}/{{activity}}", posting.put, SENDS),
    Call("delete", "DELETE", f"{ACTIVITIES}/{{activity}}", posting.delete, SENDS),
    Call("members", "GET", f"{MEMBERS}/members", rosters.members, READS),
    Call("pagedMembers", "GET", f"{MEMBERS}/pagedMembers", rosters.paged_members, READS),
    Call("pagedMembers", "GET", f"{MEMBERS}/pagedmembers", rosters.paged_members, READS),
    Call("member", "GET", f"{MEMBERS}/members/{{member}}", rosters.member, READS),
    Call("team", "GET", "teams/{team}", rosters.team),
    Call("channels", "GET", "teams/{team}/conversations", rosters.channels),
)


class Connector:
    """The routes under the service URL."""

    def __init__(self, world: TeamsWorld) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.route(one.method, f"{REGION}v3/{one.path}", self._handler(one)) for one in CALLS]

    def _handler(self, call: Call) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            return await self._handle(call, request)

        return handle

    async def _handle(self, call: Call, request: web.Request) -> web.StreamResponse:
        raw, path = await request.read(), dict(request.match_info)
        given = _given(request, raw)
        fault = self._world.faults.take(call.name)
        entry = self._world.log.add("from_app", "connector", call.name, {**path, "body": given})
        if fault and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        status, answer, headers = self._answer(call, request, path, given, len(raw), fault)
        struck = {"fault": fault.kind} if fault and fault.kind != "slow" else {}
        told = {"ok": status < 400, "status": status, **struck}
        self._world.log.answered(entry, {**told, **(answer if isinstance(answer, dict) else {})})
        if fault and fault.kind == "drop_answer" and request.transport is not None:
            request.transport.abort()
        return web.json_response(answer, status=status, headers=headers)

    def _answer(
        self, call: Call, request: web.Request, path: dict[str, str], given: Any, size: int, fault: Fault | None
    ) -> tuple[int, object, dict[str, str]]:
        try:
            self._authorise(request)
            if fault and fault.kind == "server_error":
                return 502, {"error": {"code": "ServiceError", "message": "Bad gateway"}}, {}
            if fault:
                _strike(fault)
            self._check_rate(call, path, given)
            if size > LARGEST:
                raise ConnectorError("MessageSizeTooBig", "Message size too large.")
            if not isinstance(given, dict):
                raise ConnectorError("BadSyntax", "The body is not a JSON object.")
            return *call.run(self._world, path, given), {}
        except ConnectorError as refused:
            headers = {"Retry-After": str(ceil(refused.wait))} if refused.wait else {}
            return refused.status, refused.answer(), headers

    def _authorise(self, request: web.Request) -> None:
        try:
            self._world.tokens.check(request.headers.get("Authorization", ""))
        except TokenError:
            raise ConnectorError("Unauthorized", "Authorization has been denied for this request.") from None

    def _check_rate(self, call: Call, path: dict[str, str], given: Any) -> None:
        if call.limits is None:
            return
        place = split(path["conversation"])[0] if "conversation" in path else f"create {_target(given)}"
        wait = self._world.rates.take(place, call.limits)
        if wait:
            raise ConnectorError("Throttled", "Too many requests.", wait)


def _given(request: web.Request, raw: bytes) -> Any:
    """What was sent: the query of a read, else the body; None if it is not JSON."""
    if request.method in ("GET", "DELETE"):
        return dict(request.query)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def _target(given: Any) -> str:
    """For whom a conversation is created, as far as one can tell."""
    return json.dumps([given.get("members"), given.get("channelData")] if isinstance(given, dict) else None)


def _strike(fault: Fault) -> None:
    if fault.kind == "ratelimited":
        raise ConnectorError("Throttled", "Too many requests.", fault.seconds)
    if fault.kind == "refused":
        raise ConnectorError(fault.error, "The playground was told to refuse this.")
