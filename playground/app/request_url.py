"""The app's request URL: what it is sent goes there over HTTP, signed with their shared secret."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

import aiohttp

from playground.app.connection import Ack, RefusedError
from playground.app.log import Log
from playground.types import Json

SIGNING_SECRET = "5c0ffee5c0ffee5c0ffee5c0ffee5c0f"  # noqa: S105 - it opens nothing but the playground
FORM = "application/x-www-form-urlencoded"


def signature(secret: str, stamp: str, body: bytes) -> str:
    """How Slack signs a request: `stamp` is the time in whole seconds since 1970."""
    return "v0=" + hmac.new(secret.encode(), b"v0:%s:%s" % (stamp.encode(), body), hashlib.sha256).hexdigest()


def encoded(kind: str, payload: Json) -> tuple[bytes, str]:
    """A payload as a request body, and its content type: events are JSON, everything else is a form."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(fields, errors="surrogatepass").encode(), FORM


@dataclass(eq=False)
class RequestUrl:
    """A connection for which the app need not connect itself; a `playground.app.connection.Connection`."""

    url: str
    log: Log
    retiring: bool = False
    timed_out: str = "http_timeout"
    session: aiohttp.ClientSession = field(default_factory=aiohttp.ClientSession)

    async def carry(self, envelope: Json) -> Ack:
        """Post the payload; an answer with status 200 is the ack. Raises RefusedError."""
        body, content_type = encoded(envelope["type"], envelope["payload"])
        stamp = str(int(time.time()))  # real time, however the playground's clock is moved
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(SIGNING_SECRET, stamp, body),
        }
        if attempt := envelope.get("retry_attempt"):
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": envelope["retry_reason"]}
        try:
            async with self.session.post(self.url, data=body, headers=headers) as answer:
                payload = _payload(await answer.text(), answer.content_type)
        except aiohttp.ClientError:
            raise RefusedError("connection_failed") from None
        except ValueError:
            raise RefusedError("invalid_ack") from None
        entry = self.log.add("from_app", "ack", envelope["envelope_id"], payload, {"ok": answer.ok, "late": False})
        if not answer.ok:
            raise RefusedError("http_error")
        return Ack(payload, entry)

    async def close(self) -> None:
        """Send nothing more."""
        await self.session.close()


def _payload(text: str, content_type: str) -> Json:
    """What an ack contains: an object, or a text for the person."""
    if content_type == "application/json":
        return dict(json.loads(text))
    return {"text": text} if text else {}
