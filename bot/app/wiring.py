"""The one place where everything is put together: settings and a clock in, a running bot out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp

from bot.actions.workspaces import Workspaces
from bot.app import housekeeping, waits
from bot.app.probes import Probes
from bot.app.scheduler import Scheduler, within
from bot.app.server import Server
from bot.app.slack import InSlack, in_slack
from bot.app.teams import InTeams, in_teams
from bot.delivery.nudge_sender import NudgeSender
from bot.reading import intents
from bot.services.checklist import question_queue
from bot.services.file_reader import FileReader
from bot.store import nudge_claims, schema
from bot.store.database import is_sqlite, make_engine
from bot.store.transact import Transact
from bot.support.clock import Clock
from bot.support.settings import Settings
from handlers.slack.client import make_session

UNTOLD = timedelta(seconds=15)
"""How long another replica may take to send a question before we assume it died; Slack may take 10 s to answer."""

PATIENCE = timedelta(seconds=6)
"""For work in progress when the bot stops. What is cut off, such as a wait that Slack asked for, is in the tables."""


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock, pause: timedelta = timedelta.max, slack_waits: float = 3
) -> AsyncIterator[str | None]:
    """A bot that Slack reaches and that answers, until the block is left; yields the URL that it listens on, if any.

    `pause` is its scheduler's. `slack_waits` is how many seconds Slack waits for an acknowledgement; some of them are
    left for the way. Raises slack_sdk's SlackApiError when Slack refuses a token, SQLAlchemy's errors when the database
    cannot be had, CannotListen, CannotJoin.
    """
    async with make_session() as session, _running(settings, clock, session, pause, slack_waits) as address:
        yield address


@asynccontextmanager
async def _running(
    settings: Settings, clock: Clock, session: aiohttp.ClientSession, pause: timedelta, slack_waits: float
) -> AsyncIterator[str | None]:
    engine = make_engine(settings.database_url)
    await asyncio.to_thread(schema.migrate, engine)
    await asyncio.to_thread(intents.build_tables)
    transact, files = Transact(engine, clock), FileReader()
    workspaces = Workspaces(transact)
    slack = await in_slack(settings, transact, session, files, workspaces, slack_waits)
    teams = await in_teams(settings, transact, session, files) if settings.teams_app_id else None
    routes = [*Probes(transact, slack.is_connected).routes(), *slack.routes]
    if teams:
        workspaces.add(teams.workspace, teams.tools)
        routes += teams.routes
    server = None if settings.listens_on is None else Server(settings.host, settings.listens_on, routes)

    # Only this process uses a SQLite file, so a question that is unsent there is lost, not being sent by somebody else.
    patience = timedelta(0) if is_sqlite(engine) else UNTOLD
    if is_sqlite(engine):
        await transact(question_queue.release_all)
        await transact(nudge_claims.release_all)

    nudge_sender = NudgeSender(transact, workspaces.deliveries)
    scheduler = Scheduler(lambda back_by: transact(waits.cut, back_by), pause=pause)
    scheduler.every(timedelta(seconds=1), "sending nudges", nudge_sender.wake)
    housekeeping.schedule(scheduler, transact, workspaces, patience)
    await slack.follow(scheduler)
    # A channel may have been shared with others while nobody listened: before anything is posted to it.
    await within(10, _done(workspaces, workspaces.look_at_channels()))
    scheduler.start()
    try:
        # Before answers come in, so that each meets the question it answers; but do not wait for ever.
        await within(10, _done(workspaces, workspaces.tell_lost(patience)))
        await slack.connect()
        yield await server.start() if server else None
    finally:
        files.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await asyncio.gather(scheduler.stop(), nudge_sender.settle(), _close(slack, server, teams, workspaces))
        transact.close()


async def _close(slack: InSlack, server: Server | None, teams: InTeams | None, workspaces: Workspaces) -> None:
    """Accept nothing more, and let what has arrived finish."""
    if teams:
        teams.stop()
    await slack.stop()
    if server:
        await server.stop()
    await workspaces.settle()
    if teams:
        await teams.close()


async def _done(workspaces: Workspaces, begun: Coroutine[Any, Any, None]) -> None:
    """Start something in every workspace, and wait until all are done."""
    await begun
    await workspaces.settle()
