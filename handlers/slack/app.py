"""The Bolt app: one listener per kind of payload, which makes a request of it."""

import re
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.actions import dispatch
from bot.actions.request import Request
from bot.actions.tools import Tools
from bot.delivery.direct import Direct
from bot.store.admission import Turn
from bot.support.logs import log_failure
from handlers.slack.decode import Decoder
from handlers.slack.identity import Body
from handlers.slack.messenger import Messenger
from handlers.slack.payloads import by_a_bot, decode_arriving
from handlers.slack.replies import Replies

_ANY = re.compile(".*", re.DOTALL)


def make_app(client: AsyncWebClient, messenger: Messenger, tools: Tools, installed: AuthorizeResult) -> AsyncApp:
    """A Bolt app that acknowledges after the commit, so that an event is never acknowledged and then lost.

    `messenger` is for what comes before that. `installed` is who the bot is: Bolt would ask Slack at the first payload,
    and drop that where the asking fails.
    """

    async def authorize(**_: Any) -> AuthorizeResult:
        return installed

    app = AsyncApp(
        client=client,
        authorize=authorize,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        # Each would look at every payload, for what is not used here or, over HTTP, is done before.
        ssl_check_enabled=False,
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    @app.error
    async def unhandled(error: Exception) -> BoltResponse:
        """What no listener takes is acknowledged: it would not become any better by coming again."""
        log_failure("finding out what a payload is", error)
        return BoltResponse(status=200)

    decoder = Decoder(
        frozenset(filter(None, (installed.team_id, installed.enterprise_id))), installed.bot_user_id or ""
    )

    async def listen(request: Request, body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        its_own = tools.within(Turn())
        direct = Direct(its_own.surface, request.who.user, request.direct)
        replies = Replies(body, ack, respond, messenger, direct, its_own)
        acknowledged = await dispatch.answer(request, replies, its_own)
        return None if acknowledged else BoltResponse(status=503)  # over a socket that stays without an answer

    # Bolt asks them in this order: what comes most often stands first.
    @app.event(_ANY)
    async def event(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        request = decoder.event(body)
        return await (listen(request, body, ack, respond) if request else ack())

    @app.action(_ANY)
    async def action(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(decoder.action(body), body, ack, respond)

    @app.command(_ANY)
    async def command(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(decoder.command(body), body, ack, respond)

    @app.view(_ANY)
    async def submission(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(decoder.submission(body), body, ack, respond)

    @app.shortcut(_ANY)
    async def shortcut(body: Body, ack: AsyncAck, respond: AsyncRespond) -> BoltResponse | None:
        return await listen(decoder.shortcut(body), body, ack, respond)

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
