"""The Bolt app: one listener per kind of payload, and the registry's table behind it."""

import re
from dataclasses import replace

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot import metrics
from bot.admission import Busy, TooLate, Turn
from bot.coaching.channels import NotLinked
from bot.database import is_away
from bot.logs import log_failure, logger
from bot.persons import Unknown, Who
from bot.seen import AlreadySeen
from handlers.slack import ids, messages, registry
from handlers.slack.decode import Malformed, by_a_bot, decode_arriving
from handlers.slack.identity import Body, Caller, caller, enter, workspace_of
from handlers.slack.installation import ENDS
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.tools import Tools
from handlers.slack.views import about
from handlers.slack.views.blocks import Message
from handlers.slack.views.coaching import NO_COACH_CHANNEL
from handlers.slack.workspaces import Workspaces

_ANY = re.compile(".*", re.DOTALL)


def make_app(client: AsyncWebClient, workspaces: Workspaces) -> AsyncApp:
    """A Bolt app that acknowledges after the commit, so that an event is never acknowledged and then lost."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        """Nothing is sent through Bolt, so it needs no token. It would ask Slack for who it is."""
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)

    app = AsyncApp(
        client=client,
        authorize=authorize,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        # Each would look at every payload, for what is not used here or, over HTTP, is done before.
        ssl_check_enabled=False,
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    @app.error
    async def unhandled(error: Exception) -> BoltResponse:
        """What no listener takes is acknowledged: it would not become any better by coming again."""
        log_failure("finding out what a payload is", error)
        return BoltResponse(status=200)

    async def listen(kind: Kind, name: str, body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        since = metrics.now()
        entry, asking = registry.find(kind, name), caller(body)
        if asking is None and entry and entry.may is May.SLACK:
            asking = Caller(Who(workspace_of(body), ""), body.get("event_id", ""), stranger=False)
        if asking is None:
            logger.warning("somebody unknown: %s", entry.id if entry else kind)
            await ack()
            return None
        tools = await _tools_of(workspaces, asking.who)
        if tools is None and name not in ENDS:  # an app that others installed, too, hears of them
            asking = replace(asking, stranger=True)
        it = Interaction(name, asking.who, asking.key, body, ack, respond, (tools or workspaces.nowhere).within(Turn()))
        acknowledged = await _handle(it, entry, asking)
        metrics.interaction(kind, since, acknowledged=acknowledged)
        return None if acknowledged else BoltResponse(status=503)  # over a socket that stays without an answer

    # Bolt asks them in this order: what comes most often stands first.
    @app.event(_ANY)
    async def event(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Kind.EVENT, body["event"]["type"], body, ack, respond)

    @app.action(_ANY)
    async def action(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Kind.ACTION, ids.routed(body["actions"][0]["action_id"]), body, ack, respond)

    @app.command(_ANY)
    async def command(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Kind.COMMAND, body["command"], body, ack, respond)

    @app.view(_ANY)
    async def submission(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Kind.SUBMISSION, body["view"]["callback_id"], body, ack, respond)

    @app.shortcut(_ANY)
    async def shortcut(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Kind.ACTION, body["callback_id"], body, ack, respond)

    @app.view_closed(_ANY)
    async def closed(ack: AsyncAck) -> None:
        await ack()

    return app


class _Socket(AsyncSocketModeHandler):
    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Three of four payloads are what the bot itself posted: an acknowledgement is all they need."""
        if by_a_bot(req.payload):
            await client.send_socket_mode_response(SocketModeResponse(req.envelope_id))
        else:
            await super().handle(client, req)


def make_socket(app: AsyncApp, app_token: str) -> AsyncSocketModeHandler:
    """The connection to Slack, on which every payload is made safe to read before anything else looks at it."""
    socket = _Socket(app, app_token)
    socket.client.message_listeners.append(decode_arriving)  # type: ignore[arg-type]
    return socket


async def _tools_of(workspaces: Workspaces, who: Who) -> Tools | None:
    """What the workspace is served with; where that cannot be found out just now, as if it were not."""
    try:
        return await workspaces.find(who.workspace)
    except SQLAlchemyError as error:
        log_failure("looking for a workspace", error)
        return None


async def _handle(it: Interaction, entry: Entry | None, asking: Caller) -> bool:
    """Answer it in time, whatever comes; False for what should be delivered again, because it could not be kept."""
    try:
        async with it.tools.admission.admit(it.tools.turn):
            await _answer(it, entry, asking)
    except AlreadySeen:
        await it.done()
    except NotLinked:
        await _refuse(it, NO_COACH_CHANNEL)
    except Exception as error:
        if not isinstance(error, Busy):
            log_failure(entry.id if entry else "an interaction", error)
        if _is_lost(it, error):
            if it.id == "message" and messages.holds_words(it.body["event"]):
                it.tools.missed.add(it.who, it.key)
            return False
        await _refuse(it, _why(it, error))
    it.tools.missed.discard(it.who, it.key)
    return True


async def _answer(it: Interaction, entry: Entry | None, asking: Caller) -> None:
    if asking.stranger:
        # They are told when they ask for something, not when something about them changes.
        is_asked = "event" not in it.body or (it.id == "message" and it.tools.may_send)
        await (_refuse(it, about.STRANGER) if is_asked else it.done())
    elif entry and (refusal := await it.refusal(entry.may)):
        await it.whisper(refusal)
    elif entry is None and "event" in it.body:
        logger.warning("an event that nobody here asked for")
        await it.done()
    elif entry is None:
        await it.whisper(about.UNKNOWN)
    else:
        await _as_a_known_person(it, entry)


async def _as_a_known_person(it: Interaction, entry: Entry) -> None:
    try:
        await entry.handle(it)
    except Unknown:
        user = await it.tools.quick.find_user(it.who.user)
        if not (user and await enter(it.tools.transact, it.who, user)):
            await it.whisper(about.STRANGER)
            return
        await entry.handle(it)
        it.tools.soon("telling a question", it.tools.teller.tell(it.who))  # what waited for their return
    finally:
        it.follow_up()


def _is_lost(it: Interaction, error: Exception) -> bool:
    """Whether it is an event of which nothing is kept, and that may go better when Slack delivers it again."""
    later = (Busy, TooLate, TimeoutError, SlackClientError, aiohttp.ClientError)
    return "event" in it.body and not it.tools.turn.kept and (isinstance(error, later) or is_away(error))


def _why(it: Interaction, error: Exception) -> Message:
    turn = it.tools.turn
    if turn.kept:
        return about.PARTLY
    if turn.is_unsure:
        return about.UNSURE
    if isinstance(error, Malformed):
        return about.UNREADABLE
    return about.SLOW if isinstance(error, (Busy, TooLate, TimeoutError)) else about.FAILED


async def _refuse(it: Interaction, why: Message) -> None:
    """A form stays open with what was typed in it; elsewhere a word is enough."""
    blocks = it.body["view"]["blocks"] if it.body.get("type") == "view_submission" else []
    field = next((block.get("block_id") for block in blocks if block.get("type") == "input"), None)
    await (it.wrong({field: why.text}) if field else it.whisper(why))
