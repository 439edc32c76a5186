"""The JSON body of a request to the control API, read field by field."""

import json
from base64 import b64decode
from typing import Any

from aiohttp import web

from playground.types import ControlError, Json

NOTHING: Any = object()


class Body:
    """The JSON body of a request; what is missing or of the wrong kind is named in a ControlError."""

    def __init__(self, given: Json) -> None:
        self._given = given

    def get(self, name: str, kind: type | tuple[type, ...] = str, default: Any = NOTHING) -> Any:
        """A field of that kind; without a default it is required."""
        value = self._given.get(name)
        if value is None:
            if default is NOTHING:
                raise ControlError(f"The body needs {name}.")
            return default
        if not isinstance(value, kind):
            names = kind.__name__ if isinstance(kind, type) else " or ".join(one.__name__ for one in kind)
            raise ControlError(f"{name} must be a {names}.")
        return value

    def bytes(self, name: str) -> bytes:
        """A field of bytes, as base64."""
        try:
            return b64decode(self.get(name), validate=True)
        except ValueError:
            raise ControlError(f"{name} must be base64.") from None

    def values(self, name: str) -> dict[str, Json]:
        """A field of values by block_id and action_id; empty if it is missing."""
        given: dict[str, Json] = self.get(name, dict, {})
        if not all(isinstance(inner, dict) for inner in given.values()):
            raise ControlError(f"{name} must be {{block_id: {{action_id: value}}}}.")
        return given


async def body_of(request: web.Request) -> Body:
    """The request's body; an empty one is an empty object."""
    try:
        given = json.loads(await request.text() or "{}")
    except ValueError:
        raise ControlError("The body is not JSON.") from None
    if not isinstance(given, dict):
        raise ControlError("The body must be a JSON object.")
    return Body(given)
