"""Slack's requests over HTTP. Nothing looks at a request's contents before its signature is verified.

From then on it is handled as if it had come over a socket: the same payload, decoded in the same place, for the same
Bolt app.
"""

import json
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.support import incoming
from bot.support.incoming import Refusal, Refused
from handlers.slack.payload import RECEIVED, as_body

PATH = "/slack/events"
"""Where Slack sends everything: events, commands, and what people tap and fill in."""
WINDOW = 300
"""How many seconds a signature may differ from our clock (Slack's own rule)."""


class Signatures:
    """Tells Slack's requests from forged ones, and new ones from replays.

    Slack signs each delivery anew, even a retry. So if a signature comes twice, somebody is replaying a request they
    overheard, and would get the answer that only the person who typed the command should read. Each process remembers
    its own.
    """

    def __init__(self, verifier: SignatureVerifier) -> None:
        self._verifier = verifier
        self._known: dict[str, int] = {}
        """Signatures still within the window, in order of arrival, with their timestamps."""

    def check(self, body: bytes, moment: str, signature: str) -> None:
        """Remember a request that is to be handled. Raises Refused for any other."""
        try:
            signed_at = int(moment)
            fits = self._verifier.is_valid(body, moment, signature)
        except (ValueError, OverflowError, TypeError):  # not a timestamp, or a body or signature that is not text
            raise Refused(Refusal.FORGED) from None
        if self._is_over(signed_at):
            raise Refused(Refusal.STALE)
        if not fits:
            raise Refused(Refusal.FORGED)
        self._forget_old()
        if signature in self._known:
            raise Refused(Refusal.REPEATED)
        self._known[signature] = signed_at

    def forget(self, signature: str) -> None:
        """It was not handled after all, so it may come again."""
        self._known.pop(signature, None)

    def _forget_old(self) -> None:
        while self._known and self._is_over(self._known[oldest := next(iter(self._known))]):
            del self._known[oldest]

    def _is_over(self, signed_at: int) -> bool:
        return abs(self._verifier.clock.now() - signed_at) > WINDOW


class Requests:
    """Answers Slack's requests with a Bolt app; each may take `patience` to arrive."""

    def __init__(self, app: AsyncApp, verifier: SignatureVerifier, patience: timedelta) -> None:
        self._app = app
        self._signatures = Signatures(verifier)
        self._patience = patience

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One request."""
        return await incoming.answered(request, self._deal)

    async def _deal(self, request: web.Request) -> web.StreamResponse:
        return await self._checked(request, await incoming.read(request, self._patience))

    async def _checked(self, request: web.Request, body: bytes) -> web.StreamResponse:
        if b"ssl_check=1" in body.split(b"&"):  # Slack checks the certificate now and then, unsigned
            return web.Response()
        signature = request.headers.get("X-Slack-Signature", "")
        self._signatures.check(body, request.headers.get("X-Slack-Request-Timestamp", ""), signature)
        answer = await self._dispatch(_payload(body))
        if answer.status != HTTPStatus.OK:
            self._signatures.forget(signature)
        return answer

    async def _dispatch(self, payload: dict[str, Any]) -> web.StreamResponse:
        body = as_body(payload)
        if body[RECEIVED].is_by_a_bot:
            return web.Response()
        # For Bolt it comes from a socket: it has been read, and its signature verified.
        asked = AsyncBoltRequest(body=body, mode="socket_mode")
        return await to_aiohttp_response(await self._app.async_dispatch(asked))


def _payload(body: bytes) -> dict[str, Any]:
    """The payload of a request: events are JSON, commands a form, and what people tap and fill in is JSON in a form.

    Bolt's own parser loses a command whose text contains the word “payload”.
    """
    text = body.decode()
    try:
        if text.startswith("{"):
            return dict(json.loads(text))
        fields = dict(parse_qsl(text, keep_blank_values=True))
        return fields if "command" in fields else dict(json.loads(fields["payload"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Refused(Refusal.UNREADABLE) from None
