"""What both control APIs have: how they answer, waiting for changes, the log, the clock and the faults."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Protocol

from aiohttp import web

from playground.app.faults import Faults
from playground.app.log import Log
from playground.control.body import body_of
from playground.types import ControlError
from playground.workspace.changes import Changes
from playground.workspace.clock import Clock

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Controlled(Protocol):
    """A workspace or a tenant with its app."""

    clock: Clock
    changes: Changes
    log: Log
    faults: Faults


@web.middleware
async def errors_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whatever is refused under /control/ is answered with one sentence in JSON."""
    try:
        return await handler(request)
    except ControlError as refusal:
        return web.json_response({"ok": False, "error": refusal.sentence}, status=refusal.status)
    except (web.HTTPNotFound, web.HTTPRequestEntityTooLarge) as refusal:
        if not request.path.startswith("/control/"):
            raise
        sentence = "That is too large." if refusal.status == 413 else f"There is nothing at {request.path}."
        return web.json_response({"ok": False, "error": sentence}, status=refusal.status)
    except ConnectionResetError:  # whoever asked was killed while asking, and nobody reads the answer
        return web.Response()


def ok(**fields: Any) -> web.Response:
    """A successful answer."""
    return web.json_response({"ok": True, **fields})


class CommonControl:
    """The routes under /control/ that do not depend on what is there."""

    def __init__(self, world: Controlled) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [
            web.get("/control/changes", self.changes),
            web.get("/control/log", self.log),
            web.post("/control/clock", self.clock),
            web.post("/control/faults", self.faults),
        ]

    async def changes(self, request: web.Request) -> web.Response:
        """Wait until something is new."""
        since, seconds = _number(request, "since", 0), _number(request, "seconds", 25)
        return ok(revision=await self._world.changes.wait(int(since), min(seconds, 60)))

    async def log(self, request: web.Request) -> web.Response:
        """What the app sent and received."""
        since = int(_number(request, "since", 0))
        return ok(entries=self._world.log.since(since), next=self._world.log.next)

    async def clock(self, request: web.Request) -> web.Response:
        """Move the clock."""
        body = await body_of(request)
        advance, moment = body.get("advance", (int, float), None), body.get("set", str, None)
        now = _move(self._world.clock, advance, moment)
        self._world.changes.touch()
        return ok(now=now.isoformat())

    async def faults(self, request: web.Request) -> web.Response:
        """Set what fails."""
        self._world.faults.set((await body_of(request)).get("faults", list))
        return ok()


def _move(clock: Clock, seconds: float | None, moment: str | None) -> datetime:
    """On by seconds, or to a moment (ISO with zone)."""
    try:
        if moment is not None:
            return clock.set(datetime.fromisoformat(moment))
        if seconds is not None:
            return clock.advance(seconds)
    except (ValueError, OverflowError) as problem:
        raise ControlError(f"The clock cannot move there: {problem}") from None
    raise ControlError("The body needs advance or set.")


def _number(request: web.Request, name: str, default: float) -> float:
    """A number in the request's query."""
    try:
        return float(request.query.get(name, default))
    except ValueError:
        raise ControlError(f"{name} must be a number.") from None
