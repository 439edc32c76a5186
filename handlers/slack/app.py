"""The Bolt app: one listener for each kind of payload, which makes a request of it."""

import re
from collections.abc import Callable

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot.actions import dispatch
from bot.actions.request import Request, RequestKind
from bot.delivery.direct import Direct
from bot.store.admission import Turn
from bot.support.logs import log_failure
from handlers.slack.decode import Decoder
from handlers.slack.identity import Body, workspace_of
from handlers.slack.payloads import by_a_bot, decode_arriving
from handlers.slack.replies import Replies
from handlers.slack.workspaces import Served, SlackWorkspaces

_ANY = re.compile(".*", re.DOTALL)
LEFT = "workspace.left"
"""Also handled for a workspace that is not served, such as one whose token cannot be decrypted."""
Read = Callable[[Decoder, Body], Request | None]


def make_app(client: AsyncWebClient, workspaces: SlackWorkspaces) -> AsyncApp:
    """A Bolt app that acknowledges after the commit, so that an event is never acknowledged and then lost."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        """Nothing is sent through Bolt, so it needs no token; with one, it would ask Slack whose it is."""
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)

    app = AsyncApp(
        name="afterword",  # without one, Bolt looks for the calling file, which takes it half a second
        client=client,
        authorize=authorize,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        # Each of these would look at every payload for something unused here or, over HTTP, already done.
        ssl_check_enabled=False,
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    @app.error
    async def unhandled(error: Exception) -> BoltResponse:
        """Acknowledge what no listener takes: it would be no better for being sent again."""
        log_failure("finding out what a payload is", error)
        return BoltResponse(status=200)

    async def listen(read: Read, body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        workspace = workspace_of(body)
        found = await _served(workspaces, workspace)
        served = found or workspaces.nowhere
        request = read(Decoder(frozenset({workspace} if found else ()), served.quick.bot_user), body)
        if request is None or (found is None and request.kind is RequestKind.EVENT and request.id != LEFT):
            await ack()  # irrelevant, or from where nothing can be said
            return None
        tools = served.tools.within(Turn())
        direct = Direct(tools.surface, request.who.user, request.direct)
        replies = Replies(body, ack, respond, served.quick, direct, tools)
        acknowledged = await dispatch.answer(request, replies, tools)
        return None if acknowledged else BoltResponse(status=503)  # over a socket, not answering does the same

    # Bolt tries them in this order: the most frequent come first.
    @app.event(_ANY)
    async def event(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Decoder.event, body, ack, respond)

    @app.action(_ANY)
    async def action(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Decoder.action, body, ack, respond)

    @app.command(_ANY)
    async def command(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Decoder.command, body, ack, respond)

    @app.view(_ANY)
    async def submission(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Decoder.submission, body, ack, respond)

    @app.shortcut(_ANY)
    async def shortcut(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(Decoder.shortcut, body, ack, respond)

    @app.view_closed(_ANY)
    async def closed(ack: AsyncAck) -> None:
        await ack()

    return app


class _Socket(AsyncSocketModeHandler):
    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Three out of four payloads are the bot's own posts: they only need an acknowledgement."""
        if by_a_bot(req.payload):
            await client.send_socket_mode_response(SocketModeResponse(req.envelope_id))
        else:
            await super().handle(client, req)


def make_socket(app: AsyncApp, app_token: str) -> AsyncSocketModeHandler:
    """The connection to Slack, on which every payload is sanitised before anything else looks at it."""
    socket = _Socket(app, app_token)
    socket.client.message_listeners.append(decode_arriving)  # type: ignore[arg-type]
    return socket


async def _served(workspaces: SlackWorkspaces, workspace: str) -> Served | None:
    """The workspace, as it is served; where that cannot be found out just now, as if it were not."""
    try:
        return await workspaces.find(workspace)
    except SQLAlchemyError as error:
        log_failure("looking for a workspace", error)
        return None
