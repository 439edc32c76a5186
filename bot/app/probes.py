"""What those who watch the bot ask over HTTP: whether it is alive, whether it is ready to serve, and its figures."""

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
"""So long the database may take; whoever asks waits no longer than a few seconds either."""
WELL = "ok"
Found = TypeVar("Found")


def readiness(found: Health | None, *, connected: bool) -> Mapping[str, str]:
    """Each thing that serving needs: "ok", or what is wrong. `found` is None where the database does not answer."""
    minutes = int(PATIENCE.total_seconds() // 60)
    late = f"late by more than {minutes} minutes: {found.overdue}" if found and found.overdue else WELL
    return {
        "database": WELL if found else "does not answer",
        "slack": WELL if connected else "is not connected",
        "nudges": late if found else "are in the database",
    }


@dataclass(frozen=True)
class Backlog:
    """What is due and not done yet, and how long the oldest nudge has been."""

    nudges: int
    lag: timedelta
    uncertain: int
    posts: int


def backlog(session: Session, now: datetime) -> Backlog:
    """In all workspaces of the database; every replica sees the same."""
    nudges, oldest = session.exec(select(func.count(), func.min(Nudge.wake_at)).where(col(Nudge.wake_at) <= now)).one()
    posts = session.exec(select(func.count()).where(col(Post.wake_at) <= now)).one()
    return Backlog(nudges, now - oldest if oldest else timedelta(0), health(session, now).uncertain, posts)


class Probes:
    """Answers `/healthz`, `/readyz` and `/metrics`. `connected` says whether Slack reaches the bot at this moment."""

    def __init__(self, transact: Transact, connected: Callable[[], Awaitable[bool]]) -> None:
        self._transact = transact
        self._connected = connected

    def routes(self) -> list[web.RouteDef]:
        """For the server."""
        return [web.get("/healthz", self.alive), web.get("/readyz", self.ready), web.get("/metrics", self.measure)]

    async def alive(self, _request: web.Request) -> web.Response:
        """That it answers is the answer: the event loop runs. Restart a bot that does not."""
        return web.Response(text=WELL)

    async def ready(self, _request: web.Request) -> web.Response:
        """200 when it can serve, else 503, with what is wrong. It mends itself, so it is no reason to restart it."""
        found = readiness(await self._look(health), connected=await self._connected())
        return web.json_response(found, status=200 if set(found.values()) == {WELL} else 503)

    async def measure(self, _request: web.Request) -> web.Response:
        """The figures, in Prometheus' form; what only the database knows is no number while it does not answer."""
        found = await self._look(backlog)
        metrics.DATABASE_UP.set(found is not None)
        metrics.NUDGES_DUE.set(found.nudges if found else nan)
        metrics.NUDGES_LAG.set(found.lag.total_seconds() if found else nan)
        metrics.NUDGES_UNCERTAIN.set(found.uncertain if found else nan)
        metrics.POSTS_DUE.set(found.posts if found else nan)
        return web.Response(body=generate_latest(metrics.REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _look(self, work: Callable[[Session, datetime], Found]) -> Found | None:
        """What the database says; None where it does not answer in time."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN.total_seconds()):
                return await self._transact(work)
        except (SQLAlchemyError, TimeoutError):
            return None
