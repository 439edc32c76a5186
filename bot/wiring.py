"""The one place where everything is put together: settings and a clock in, a bot that runs out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp

from bot import intents, schema, seen, waits
from bot.actions import channels
from bot.checklist import telling
from bot.clock import Clock
from bot.clockwork import Clockwork
from bot.coaching import alerting, digests, reviews
from bot.coaching import service as coaching
from bot.database import is_sqlite, make_engine
from bot.delivery.letters import Delivery
from bot.logs import log_failure
from bot.mydata import erasing, undoing
from bot.nudges import ledger
from bot.nudges.courier import Courier
from bot.persons import Who
from bot.probes import Probes
from bot.served import Served, in_slack, in_teams
from bot.server import Server
from bot.settings import Settings
from bot.transact import Transact
from handlers.slack.messenger import make_session

UNTOLD = timedelta(seconds=15)
"""How long another replica may take to tell a question before it is taken for lost; Slack's answer may take 10 s."""

PATIENCE = timedelta(seconds=6)
"""For what is under way when the bot stops. What is cut off then, as a wait that Slack asked for, is in the rows."""


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock, haste: float = 1, slack_waits: float = 3
) -> AsyncIterator[str | None]:
    """A bot that is reached and that answers, until the block is left: the address where it listens, if it does.

    `haste` is its clockwork's. `slack_waits` is how many seconds Slack waits for an acknowledgement; some of them are
    left for the way. Raises slack_sdk's SlackApiError when Slack refuses a token, SQLAlchemy's errors when the database
    cannot be had, CannotListen, CannotJoin.
    """
    async with make_session() as session, _running(settings, clock, session, haste, slack_waits) as address:
        yield address


@asynccontextmanager
async def _running(
    settings: Settings, clock: Clock, session: aiohttp.ClientSession, haste: float, slack_waits: float
) -> AsyncIterator[str | None]:
    engine = make_engine(settings.database_url)
    await asyncio.to_thread(schema.migrate, engine)
    await asyncio.to_thread(intents.build_tables)
    transact = Transact(engine, clock)
    everywhere = list[Served]()
    if settings.slack_bot_token:
        everywhere.append(await in_slack(settings, transact, session, slack_waits))
    if settings.teams_app_id:
        everywhere.append(await in_teams(settings, transact, session))
    server = _make_server(settings, transact, everywhere)

    # Nobody else tells what is in a SQLite file of ours: what is untold there, and not being told, is lost.
    patience = timedelta(0) if is_sqlite(engine) else UNTOLD
    if is_sqlite(engine):
        await transact(telling.release_all)
        await transact(ledger.release_all)

    async def tell_lost() -> None:
        await _in_each(everywhere, lambda here: here.tools.teller.tell_lost(here.workspace, patience))

    async def look_at_channels() -> None:
        await _in_each(everywhere, lambda here: channels.refresh_all(transact, here.tools.quick, here.workspace))

    courier = Courier(transact, {here.workspace: _letters(here) for here in everywhere})
    clockwork = Clockwork(lambda back_by: transact(waits.cut, back_by), haste=haste)
    clockwork.every(timedelta(seconds=1), "sending nudges", courier.wake)
    clockwork.every(timedelta(seconds=5), "telling lost questions", tell_lost)
    clockwork.every(timedelta(hours=1), "looking at coach channels", look_at_channels)
    _schedule(clockwork, transact, everywhere)
    # A channel may have been shared with others while nobody listened: before anything is posted to it.
    await _within(10, look_at_channels())
    clockwork.start()
    try:
        # Before answers come in, so that each meets the question that it answers; but not at any price.
        await _within(10, tell_lost())
        for here in everywhere:
            await here.listen()
        yield await server.start() if server else None
    finally:
        for here in everywhere:
            here.tools.files.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await asyncio.gather(clockwork.stop(), courier.settle(), _close(server, everywhere))
        transact.close()


def _make_server(settings: Settings, transact: Transact, everywhere: Sequence[Served]) -> Server | None:
    if settings.listens_on is None:
        return None

    async def is_connected() -> bool:
        return all([await here.is_connected() for here in everywhere])

    routes = Probes(transact, is_connected).routes()
    for here in everywhere:
        routes += here.routes
    return Server(settings.host, settings.listens_on, routes)


def _letters(here: Served) -> Delivery:
    tools = here.tools

    def show_home(who: Who) -> None:  # what comes next is another nudge now; the letter does not wait for that
        tools.soon("showing Home", tools.home.refresh(who))

    return Delivery(tools.quick, show_home)


async def _in_each(everywhere: Sequence[Served], work: Callable[[Served], Coroutine[Any, Any, None]]) -> None:
    """In all workspaces at once: one surface that is away holds up no other."""
    for outcome in await asyncio.gather(*map(work, everywhere), return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome


async def _close(server: Server | None, everywhere: Sequence[Served]) -> None:
    """Hear nothing more, and let what was heard come to its end."""
    for here in everywhere:
        await here.stop()
    if server:
        await server.stop()
    for here in everywhere:
        await here.tools.settle()
        await here.close()


def _schedule(clockwork: Clockwork, transact: Transact, everywhere: Sequence[Served]) -> None:
    """What is due by itself, beside nudges and questions."""

    async def tell_missed() -> None:
        await _in_each(everywhere, lambda here: here.tools.missed.tell())

    async def post() -> None:
        await _in_each(everywhere, lambda here: here.tools.poster.wake())

    clockwork.every(timedelta(seconds=2), "telling what was missed", tell_missed)
    clockwork.every(timedelta(seconds=2), "posting in coach channels", post)
    clockwork.every(timedelta(seconds=2), "ending shares", partial(transact, coaching.end_old))
    clockwork.every(timedelta(seconds=2), "putting digests together", partial(_digests, transact))
    clockwork.every(timedelta(seconds=2), "alerting coaches", partial(_alerts, transact))
    clockwork.every(timedelta(minutes=1), "following new defaults", everywhere[0].tools.follow_defaults)
    clockwork.every(timedelta(minutes=1), "closing requests about sent notes", partial(_close_sent, transact))
    clockwork.every(timedelta(hours=1), "forgetting deliveries", partial(transact, seen.forget_old))
    clockwork.every(timedelta(hours=1), "forgetting ways back", partial(transact, undoing.forget_old))
    clockwork.every(timedelta(hours=1), "forgetting contacts", partial(_purge_contacts, transact))


async def _within(seconds: float, work: Coroutine[Any, Any, None]) -> None:
    """What is better done before the bot begins, but not at any price."""
    try:
        await asyncio.wait_for(work, seconds)
    except Exception as error:
        log_failure("beginning", error)


async def _digests(transact: Transact) -> None:
    """All that are due. One that cannot be put together is tried again later, and keeps no other channel waiting."""
    for channel_id in await transact(digests.due):
        try:
            await transact(digests.put_together, channel_id)
        except Exception as error:
            log_failure("putting a digest together", error)
            await transact(digests.later, channel_id)


async def _alerts(transact: Transact) -> None:
    """What the coaches of each channel asked to be told of at once."""
    for channel_id in await transact(alerting.due):
        await transact(alerting.tell, channel_id)


async def _close_sent(transact: Transact) -> None:
    for review_id in await transact(reviews.waiting):
        await transact(reviews.note_sent, review_id)


async def _purge_contacts(transact: Transact) -> None:
    """Batch by batch, so that nobody has to wait."""
    while await transact(erasing.purge_contacts):
        pass
