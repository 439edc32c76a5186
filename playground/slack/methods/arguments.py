"""The arguments of a Web API call, however they were sent: as a query, a form, or JSON."""

import base64
import json
from typing import Any

from aiohttp import web

from playground.types import Json, SlackError

STRUCTURED = ("blocks", "view", "message", "metadata", "attachments", "files")


async def read(request: web.Request) -> Json:
    """The arguments by name; SlackError if the body cannot be read."""
    given: Json = dict(request.query)
    if request.method == "POST" and request.can_read_body:
        if request.content_type == "application/json":
            given |= await _json(request)
        elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
            given |= dict(await request.post())
        else:
            raise SlackError("invalid_post_type")
    return {name: _structure(name, value) for name, value in given.items() if value is not None}


def token(request: web.Request, given: Json) -> str | None:
    """The token of a call: from the header, or from the arguments."""
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    return value if kind == "Bearer" and value else given.get("token")


def basic(request: web.Request) -> Json:
    """The app's id and secret, if they are in the header."""
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return {}
    try:
        client_id, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except ValueError:
        raise SlackError("invalid_client_id") from None
    return {"client_id": client_id, "client_secret": secret}


async def _json(request: web.Request) -> Json:
    try:
        body = json.loads(await request.text())
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(body, dict):
        raise SlackError("json_not_object")
    return body


def _structure(name: str, value: Any) -> Any:
    if name in STRUCTURED and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError(f"invalid_{name}_format" if name == "blocks" else "invalid_arguments") from None
    return value


def text(given: Json, name: str, default: str | None = None) -> str:
    """A text argument; SlackError if it is missing and there is no default."""
    value = given.get(name, default)
    if value is None:
        raise missing(name)
    return str(value)


def flag(given: Json, name: str) -> bool:
    """A boolean argument, false if it is missing."""
    return given.get(name) in (True, 1, "1", "true", "True")


def whole(given: Json, name: str, default: int, most: int) -> int:
    """A number from 1 to `most`."""
    try:
        return max(1, min(int(given.get(name, default)), most))
    except (TypeError, ValueError):
        raise SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] invalid {name}"]}) from None


def missing(name: str) -> SlackError:
    """The error for a call that lacks an argument."""
    return SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] missing required field: {name}"]})
