"""The one place where everything is put together: settings and a clock in, a running bot out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.oauth import AuthorizeUrlGenerator
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.actions.tools import Tools, follow_defaults
from bot.actions.workspaces import Workspaces
from bot.app import waits
from bot.app.probes import Probes
from bot.app.scheduler import Scheduler
from bot.app.server import PATIENCE as FOR_A_REQUEST
from bot.app.server import Server
from bot.app.teams import InTeams, in_teams
from bot.delivery.home import Home
from bot.delivery.nudge_sender import NudgeSender
from bot.delivery.post_sender import PostSender
from bot.delivery.question_sender import QuestionSender
from bot.reading import intents
from bot.services.checklist import question_queue
from bot.services.coaching import alerting, digests, reviews, tasks
from bot.services.coaching import shared as coaching
from bot.services.file_reader import FileReader
from bot.services.mydata import erasing, undoing
from bot.store import deliveries, nudge_store, schema
from bot.store.admission import Admission
from bot.store.database import is_sqlite, make_engine
from bot.store.transact import Transact
from bot.support.clock import Clock
from bot.support.logs import log_failure
from bot.support.settings import Settings
from handlers.slack import http, manifest, oauth
from handlers.slack.app import make_app, make_socket
from handlers.slack.messenger import Messenger, make_client, make_session
from handlers.slack.people import workspace_served
from handlers.slack.workspaces import Access, Served, SlackWorkspaces

if TYPE_CHECKING:
    from handlers.slack.keeper import Keeper

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
    transact = Transact(engine, clock)
    files, admission = FileReader(), Admission(slack_waits * 5 / 6)
    connect = partial(make_client, api_url=settings.slack_api_url, session=session)
    keeper = _make_keeper(settings, transact, connect(""))
    make = partial(_make_served, connect, transact, admission, files)
    workspaces = Workspaces(transact)
    in_slack = SlackWorkspaces(workspaces, make, keeper.look if keeper else _nobody_new)
    # The socket would try for ever and say nothing: what is wrong with a token is found out first.
    if settings.slack_bot_token:
        in_slack.serve(await _only_one(settings.slack_bot_token.get_secret_value(), connect))
    if settings.slack_app_token:
        await connect("").apps_connections_open(app_token=settings.slack_app_token.get_secret_value())

    teams = await in_teams(settings, transact, session, files) if settings.teams_app_id else None
    if teams:
        workspaces.add(teams.workspace, teams.tools)

    app = make_app(connect(""), in_slack)
    socket = make_socket(app, settings.slack_app_token.get_secret_value()) if settings.slack_app_token else None
    probes = Probes(transact, partial(_is_connected, socket))
    routes = [*probes.routes(), *_requests(settings, app), *_installs(settings, transact, keeper, in_slack)]
    routes += teams.routes if teams else []
    server = None if settings.listens_on is None else Server(settings.host, settings.listens_on, routes)

    # Only this process uses a SQLite file, so a question that is unsent there is lost, not being sent by somebody else.
    patience = timedelta(0) if is_sqlite(engine) else UNTOLD
    if is_sqlite(engine):
        await transact(question_queue.release_all)
        await transact(nudge_store.release_all)

    nudge_sender = NudgeSender(transact, workspaces.deliveries)
    scheduler = Scheduler(lambda back_by: transact(waits.cut, back_by), pause=pause)
    scheduler.every(timedelta(seconds=1), "sending nudges", nudge_sender.wake)
    _schedule(scheduler, transact, workspaces, patience)
    if keeper:
        await _open(scheduler, keeper, in_slack)
    # A channel may have been shared with others while nobody listened: before anything is posted to it.
    await _within(10, _done(workspaces, workspaces.look_at_channels()))
    scheduler.start()
    try:
        # Before answers come in, so that each meets the question it answers; but do not wait for ever.
        await _within(10, _done(workspaces, workspaces.tell_lost(patience)))
        if socket:
            await socket.connect_async()  # type: ignore[no-untyped-call]
        yield await server.start() if server else None
    finally:
        files.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await asyncio.gather(scheduler.stop(), nudge_sender.settle(), _close(socket, server, teams, workspaces))
        transact.close()


async def _only_one(token: str, connect: Callable[[str], AsyncWebClient]) -> Access:
    """The workspace that this token belongs to. Raises what Slack's client raises."""
    identity = await connect(token).auth_test()
    return Access(workspace_served(identity), token, str(identity["user_id"]))


async def _nobody_new(_: SlackWorkspaces) -> None:
    """There is one workspace, and it stays."""


def _make_served(
    connect: Callable[..., AsyncWebClient], transact: Transact, admission: Admission, files: FileReader, access: Access
) -> Served:
    quick = Messenger(connect(access.token), access.bot_user)
    patient = Messenger(connect(access.token, patient=True), access.bot_user)
    tools = Tools(
        transact,
        patient,
        QuestionSender(transact, quick),
        Home(transact, patient),
        PostSender(transact, quick, access.workspace),
        admission,
        files,
        quick=quick,
    )
    return Served(tools, quick, patient)


def _make_keeper(settings: Settings, transact: Transact, api: AsyncWebClient) -> "Keeper | None":
    if not (settings.slack_client_id and settings.slack_client_secret):
        return None
    from bot.support.vault import Vault  # noqa: PLC0415 - one workspace needs no encryption
    from handlers.slack.keeper import Client, Keeper  # noqa: PLC0415

    client = Client(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), api)
    return Keeper(transact, Vault(settings.keys), client)


async def _open(scheduler: Scheduler, keeper: "Keeper", workspaces: SlackWorkspaces) -> None:
    """Serve the workspaces that installed the bot, from now on and as they come and go."""
    await keeper.reseal()
    await _within(10, keeper.rotate())
    await workspaces.look()
    scheduler.every(timedelta(seconds=5), "looking who installed the bot", workspaces.look)
    scheduler.every(timedelta(minutes=1), "replacing tokens", keeper.rotate)


def _requests(settings: Settings, app: AsyncApp) -> list[web.RouteDef]:
    """The route for Slack's requests, in HTTP mode."""
    if not settings.slack_signing_secret:
        return []
    verifier = SignatureVerifier(settings.slack_signing_secret.get_secret_value())
    return [web.post(http.PATH, http.Requests(app, verifier, FOR_A_REQUEST).answer)]


def _installs(
    settings: Settings, transact: Transact, keeper: "Keeper | None", workspaces: SlackWorkspaces
) -> list[web.RouteDef]:
    """The routes where workspaces install the bot, where OAuth is configured."""
    if not keeper:
        return []
    slack = AuthorizeUrlGenerator(
        client_id=settings.slack_client_id or "",
        scopes=manifest.bot_scopes(),
        authorization_url=urljoin(settings.slack_api_url, "/oauth/v2/authorize"),
    )
    return oauth.Pages(transact, keeper, workspaces, slack).routes()


async def _is_connected(socket: AsyncSocketModeHandler | None) -> bool:
    """Whether Slack can reach the bot. Over HTTP that depends only on the server that is being asked."""
    return socket is None or await socket.client.is_connected()


async def _close(
    socket: AsyncSocketModeHandler | None, server: Server | None, teams: InTeams | None, workspaces: Workspaces
) -> None:
    """Accept nothing more, and let what has arrived finish."""
    if teams:
        teams.stop()
    if socket:
        await socket.close_async()  # type: ignore[no-untyped-call]
    if server:
        await server.stop()
    await workspaces.settle()
    if teams:
        await teams.close()


def _schedule(scheduler: Scheduler, transact: Transact, workspaces: Workspaces, patience: timedelta) -> None:
    """Everything the bot does by itself, apart from nudges."""
    scheduler.every(timedelta(seconds=5), "telling lost questions", partial(workspaces.tell_lost, patience))
    scheduler.every(timedelta(hours=1), "looking at coach channels", workspaces.look_at_channels)
    scheduler.every(timedelta(seconds=2), "telling what was missed", workspaces.tell_missed)
    scheduler.every(timedelta(seconds=2), "ending shares", partial(transact, coaching.end_old))
    scheduler.every(timedelta(seconds=2), "putting digests together", partial(_digests, transact))
    scheduler.every(timedelta(seconds=2), "alerting coaches", partial(_alerts, transact))
    scheduler.every(timedelta(seconds=2), "reminding of tasks", partial(_reminders, transact))
    scheduler.every(timedelta(seconds=2), "posting in coach channels", workspaces.post)
    scheduler.every(timedelta(minutes=1), "following new defaults", partial(follow_defaults, transact))
    scheduler.every(timedelta(minutes=1), "closing requests about sent notes", partial(_close_sent, transact))
    scheduler.every(timedelta(hours=1), "forgetting deliveries", partial(transact, deliveries.forget_old))
    scheduler.every(timedelta(hours=1), "forgetting ways back", partial(transact, undoing.forget_old))
    scheduler.every(timedelta(hours=1), "forgetting contacts", partial(_purge_contacts, transact))


async def _done(workspaces: Workspaces, begun: Coroutine[Any, Any, None]) -> None:
    """Start something in every workspace, and wait until all are done."""
    await begun
    await workspaces.settle()


async def _within(seconds: float, work: Coroutine[Any, Any, None]) -> None:
    """Something best done before the bot starts, but not worth waiting longer for."""
    try:
        await asyncio.wait_for(work, seconds)
    except Exception as error:
        log_failure("beginning", error)


async def _digests(transact: Transact) -> None:
    """Queue all that are due. One that fails is retried later, and does not hold up other channels."""
    for channel_id in await transact(digests.due):
        try:
            await transact(digests.put_together, channel_id)
        except Exception as error:
            log_failure("putting a digest together", error)
            await transact(digests.later, channel_id)


async def _alerts(transact: Transact) -> None:
    """Queue what the coaches of each channel asked to hear about at once."""
    for channel_id in await transact(alerting.due):
        await transact(alerting.tell, channel_id)


async def _reminders(transact: Transact) -> None:
    """Queue reminders of coaches' tasks that are due soon."""
    for task_id in await transact(tasks.due):
        await transact(tasks.remind, task_id)


async def _close_sent(transact: Transact) -> None:
    for review_id in await transact(reviews.waiting):
        await transact(reviews.note_sent, review_id)


async def _purge_contacts(transact: Transact) -> None:
    """In batches, so that nobody has to wait."""
    while await transact(erasing.purge_contacts):
        pass
