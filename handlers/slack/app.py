"""The Bolt app: it makes a request of each payload, and has it answered."""

from contextlib import suppress

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
from bot.actions.request import RequestKind
from bot.delivery.direct import Direct
from bot.store.admission import Turn
from bot.support.logs import log_failure
from handlers.payload import Json
from handlers.slack.decode import Decoder
from handlers.slack.payload import RECEIVED, SlackPayload, as_body
from handlers.slack.replies import Replies
from handlers.slack.workspaces import Served, SlackWorkspaces

LEFT = "workspace.left"
"""Also handled for a workspace that is not served, such as one whose token cannot be decrypted."""


def make_app(client: AsyncWebClient, workspaces: SlackWorkspaces) -> AsyncApp:
    """A Bolt app that acknowledges after the commit, so that an event is never acknowledged and then lost.

    The registry tells requests apart, so all of them go to one middleware, and Bolt has no listeners.
    """

    async def authorize() -> AuthorizeResult:
        """Nothing is sent through Bolt, so it needs no token; with one, it would ask Slack whose it is."""
        return AuthorizeResult(enterprise_id=None, team_id=None)

    app = AsyncApp(
        name="afterword",  # without one, Bolt looks for the calling file, which takes it half a second
        client=client,
        authorize=authorize,
        # Each of these would look at every payload for something unused here or, over HTTP, already done.
        ssl_check_enabled=False,
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    @app.error
    async def unreadable(error: Exception) -> BoltResponse:
        """Acknowledge what is of no known kind: it would be no better for being sent again."""
        log_failure("finding out what a payload is", error)
        return BoltResponse(status=200)

    @app.middleware
    async def answer(body: Json, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse:
        payload: SlackPayload = body[RECEIVED]
        await _answer(payload, workspaces, ack, respond)
        # What is not acknowledged is sent again. Over a socket, not answering does the same.
        return ack.response or BoltResponse(status=503)

    return app


async def _answer(payload: SlackPayload, workspaces: SlackWorkspaces, ack: AsyncAck, respond: AsyncRespond) -> None:
    found = await _served(workspaces, payload.workspace)
    served = found or workspaces.nowhere
    decoder = Decoder(frozenset({payload.workspace} if found else ()), served.quick.bot_user)
    request = decoder.decode(payload)
    if request is None or (found is None and request.kind is RequestKind.EVENT and request.id != LEFT):
        await ack()  # irrelevant, or from where nothing can be said
        return
    tools = served.tools.within(Turn())
    direct = Direct(tools.surface, request.who.user, request.direct)
    await dispatch.answer(request, Replies(payload, ack, respond, served.quick, direct, tools), tools)


class _Socket(AsyncSocketModeHandler):
    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        if req.payload[RECEIVED].is_by_a_bot:
            # Whoever stops has closed the connection: nothing of it is lost, and Slack sends it to the next one.
            with suppress(ConnectionResetError):
                await client.send_socket_mode_response(SocketModeResponse(req.envelope_id))
        else:
            await super().handle(client, req)


async def _decode_arriving(_client: object, envelope: Json, _raw: str) -> None:
    """Before anything else looks at the envelope."""
    if "envelope_id" in envelope:
        envelope["payload"] = as_body(envelope.get("payload"))


def make_socket(app: AsyncApp, app_token: str) -> AsyncSocketModeHandler:
    """The connection to Slack."""
    socket = _Socket(app, app_token)
    socket.client.message_listeners.append(_decode_arriving)  # type: ignore[arg-type]
    return socket


async def _served(workspaces: SlackWorkspaces, workspace: str) -> Served | None:
    """The workspace, as it is served; where that cannot be found out just now, as if it were not."""
    try:
        return await workspaces.find(workspace)
    except SQLAlchemyError as error:
        log_failure("looking for a workspace", error)
        return None
