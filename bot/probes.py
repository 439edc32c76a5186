"""What a supervisor or a load balancer asks over HTTP: whether the bot is alive, and whether it is ready to serve."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.nudges.health import PATIENCE, Health, health
from bot.transact import Transact

ANSWERS_WITHIN = timedelta(seconds=2)
"""So long the database may take; whoever asks waits no longer than a few seconds either."""
WELL = "ok"


def readiness(found: Health | None, *, connected: bool) -> Mapping[str, str]:
    """Each thing that serving needs: "ok", or what is wrong. `found` is None where the database does not answer."""
    minutes = int(PATIENCE.total_seconds() // 60)
    late = f"late by more than {minutes} minutes: {found.overdue}" if found and found.overdue else WELL
    return {
        "database": WELL if found else "does not answer",
        "slack": WELL if connected else "is not connected",
        "nudges": late if found else "are in the database",
    }


class Probes:
    """Answers `/healthz` and `/readyz`. `connected` says whether Slack reaches the bot at this moment."""

    def __init__(self, transact: Transact, connected: Callable[[], Awaitable[bool]]) -> None:
        self._transact = transact
        self._connected = connected

    def routes(self) -> list[web.RouteDef]:
        """For the server."""
        return [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]

    async def alive(self, _request: web.Request) -> web.Response:
        """That it answers is the answer: the event loop runs. Restart a bot that does not."""
        return web.Response(text=WELL)

    async def ready(self, _request: web.Request) -> web.Response:
        """200 when it can serve, else 503, with what is wrong. It mends itself, so it is no reason to restart it."""
        found = readiness(await self._health(), connected=await self._connected())
        return web.json_response(found, status=200 if set(found.values()) == {WELL} else 503)

    async def _health(self) -> Health | None:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN.total_seconds()):
                return await self._transact(health)
        except (SQLAlchemyError, TimeoutError):
            return None
