"""What monitoring asks over HTTP: is the bot alive, is it ready to serve, and its metrics."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import nan
from typing import TypeVar

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, func, select

from bot.store.models import Nudge, Post
from bot.store.nudge_health import PATIENCE, Health, health
from bot.store.transact import Transact
from bot.support import metrics

ANSWERS_WITHIN = timedelta(seconds=2)
"""How long the database may take. Whoever asks gives up after a few seconds too."""
WELL = "ok"
Found = TypeVar("Found")


def readiness(found: Health | None, *, connected: bool) -> Mapping[str, str]:
    """Everything that serving needs: "ok", or what is wrong. `found` is None where the database does not answer."""
    minutes = int(PATIENCE.total_seconds() // 60)
    late = f"late by more than {minutes} minutes: {found.overdue}" if found and found.overdue else WELL
    return {
        "database": WELL if found else "does not answer",
        "slack": WELL if connected else "is not connected",
        "nudges": late if found else "are in the database",
    }


@dataclass(frozen=True)
class Backlog:
    """What is overdue, and how long the oldest nudge has been."""

    nudges: int
    lag: timedelta
    uncertain: int
    posts: int


def backlog(session: Session, now: datetime) -> Backlog:
    """Over all workspaces in the database, so every replica reports the same."""
    nudges, oldest = session.exec(select(func.count(), func.min(Nudge.wake_at)).where(col(Nudge.wake_at) <= now)).one()
    posts = session.exec(select(func.count()).where(col(Post.wake_at) <= now)).one()
    return Backlog(nudges, now - oldest if oldest else timedelta(0), health(session, now).uncertain, posts)


class Probes:
    """Answers `/healthz`, `/readyz` and `/metrics`. `connected` says whether Slack can reach the bot right now."""

    def __init__(self, transact: Transact, connected: Callable[[], Awaitable[bool]]) -> None:
        self._transact = transact
        self._connected = connected

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.get("/healthz", self.alive), web.get("/readyz", self.ready), web.get("/metrics", self.measure)]

    async def alive(self, _request: web.Request) -> web.Response:
        """Any answer will do: it shows that the event loop runs. Restart a bot that does not answer."""
        return web.Response(text=WELL)

    async def ready(self, _request: web.Request) -> web.Response:
        """200 if the bot can serve, else 503 with what is wrong. It recovers by itself: no reason to restart."""
        found = readiness(await self._look(health), connected=await self._connected())
        return web.json_response(found, status=200 if set(found.values()) == {WELL} else 503)

    async def measure(self, _request: web.Request) -> web.Response:
        """Metrics in Prometheus' format. Those that come from the database are NaN while it does not answer."""
        found = await self._look(backlog)
        metrics.DATABASE_UP.set(found is not None)
        metrics.NUDGES_DUE.set(found.nudges if found else nan)
        metrics.NUDGES_LAG.set(found.lag.total_seconds() if found else nan)
        metrics.NUDGES_UNCERTAIN.set(found.uncertain if found else nan)
        metrics.POSTS_DUE.set(found.posts if found else nan)
        return web.Response(body=generate_latest(metrics.REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _look(self, work: Callable[[Session, datetime], Found]) -> Found | None:
        """What the database says; None if it does not answer in time."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN.total_seconds()):
                return await self._transact(work)
        except (SQLAlchemyError, TimeoutError):
            return None
