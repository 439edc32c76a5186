"""Sanitises Slack's payloads, in one place: whatever is not as Slack documents it is dropped.

After this, ids are short strings, any database can store the texts, and objects and lists are where they belong;
`decode.py`, which makes a Request of a payload, only has to handle what may be missing.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time
from typing import Any

from bot.support.storable import storable
from handlers.slack.identity import Body

Shape = Callable[[object], Any]
"""Reads a value, or raises _Odd."""

LONGEST = 100_000
"""Characters of a text; Slack itself accepts no more than 40,000."""
DEEPEST = 30
"""Levels of nesting in what nobody here reads."""


async def decode_arriving(_client: object, envelope: Body, _raw: str) -> None:
    """For the socket, before anything else looks at the envelope: sanitise its payload."""
    if "envelope_id" in envelope and not by_a_bot(envelope.get("payload")):
        envelope["payload"] = body(envelope.get("payload"))


def by_a_bot(payload: object) -> bool:
    """Whether it is a message that a bot posted, changed or deleted. Never raises: called before sanitising."""
    event = _part(payload, "event")
    inner = _part(event, "message") or _part(event, "previous_message")
    return bool(event.get("bot_id") or inner.get("bot_id"))


def _part(value: object, name: str) -> Body:
    part = value.get(name) if isinstance(value, dict) else None
    return part if isinstance(part, dict) else {}


class _Odd(Exception):
    """It does not have the expected shape."""


def body(payload: object) -> Body:
    """The sanitised payload. Never raises."""
    try:
        found: Body = _PAYLOAD(payload)
    except _Odd:
        return {}
    return _completed(found)


def _text(most: int) -> Shape:
    def read(value: object) -> str:
        if not isinstance(value, str):
            raise _Odd
        return storable(value[:most])

    return read


def _id(value: object) -> str:
    if not isinstance(value, str) or len(value) > 255:
        raise _Odd
    return storable(value)


def _stamp(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,12}(\.\d{1,9})?", value, re.ASCII):
        raise _Odd
    return value


def _iso(kind: type[date] | type[time]) -> Shape:
    def read(value: object) -> str | None:
        if value is None:  # it was cleared
            return None
        try:
            kind.fromisoformat(str(value))
        except ValueError:
            raise _Odd from None
        return str(value)

    return read


def _object(**shapes: Shape) -> Shape:
    def read(value: object) -> Body:
        if not isinstance(value, dict):
            raise _Odd
        found: Body = {}
        for name, each in value.items():
            with suppress(_Odd):
                found[storable(str(name))] = shapes.get(name, _anything)(each)
        return found

    return read


def _each(shape: Shape) -> Shape:
    def read(value: object) -> list[Any]:
        if not isinstance(value, list):
            raise _Odd
        found = []
        for each in value:
            with suppress(_Odd):
                found.append(shape(each))
        return found

    return read


def _by_name(shape: Shape) -> Shape:
    def read(value: object) -> Body:
        if not isinstance(value, dict):
            raise _Odd
        named: Body = _object(**dict.fromkeys(map(str, value), shape))(value)
        return named

    return read


def _either(one: Shape, other: Shape) -> Shape:
    def read(value: object) -> Any:
        with suppress(_Odd):
            return one(value)
        return other(value)

    return read


def _anything(value: object, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise _Odd
    if isinstance(value, str):
        return storable(value[:LONGEST])
    if isinstance(value, list):
        return [_anything(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {storable(str(name)): _anything(each, depth + 1) for name, each in value.items()}
    return value


_TEXT = _text(LONGEST)
_OPTION = _object(value=_TEXT)
_TEAM = _either(_id, _object(id=_id))
_INSTALLATION = _object(team_id=_id, enterprise_id=_id)
_USER = _object(
    id=_id,
    team_id=_id,
    enterprise_id=_id,
    enterprise_user=_object(enterprise_id=_id),
    name=_TEXT,
    real_name=_TEXT,
    profile=_object(real_name=_TEXT),
    tz=_id,
    locale=_id,
)
_WHERE: dict[str, Shape] = {
    "team": _TEAM,
    "team_id": _id,
    "enterprise": _TEAM,
    "enterprise_id": _id,
    "user": _either(_id, _USER),
    "user_id": _id,
    "channel": _either(_id, _object(id=_id, name=_TEXT)),
    "channel_id": _id,
    "authorizations": _each(_INSTALLATION),
}
"""Who and where: the same names at every level."""
_MESSAGE: dict[str, Shape] = _WHERE | {
    "type": _id,
    "subtype": _id,
    "text": _TEXT,
    "ts": _stamp,
    "thread_ts": _stamp,
    "user_team": _id,
    "bot_id": _id,
    "files": _each(_object(id=_id, name=_TEXT)),
}
_EVENT = _object(
    **_MESSAGE,
    message=_object(**_MESSAGE),
    previous_message=_object(**_MESSAGE),
    tokens=_object(bot=_each(_id), oauth=_each(_id)),
)
_ELEMENT: dict[str, Shape] = {
    "type": _id,
    "action_id": _id,
    "block_id": _id,
    "value": _TEXT,
    "initial_value": _TEXT,
    "initial_option": _OPTION,
    "selected_option": _OPTION,
    "selected_options": _each(_OPTION),
    "selected_date": _iso(date),
    "selected_time": _iso(time),
    "selected_user": _id,
}
_VIEW = _object(
    id=_id,
    type=_id,
    callback_id=_id,
    private_metadata=_TEXT,
    app_installed_team_id=_id,
    team_id=_id,
    blocks=_each(_object(type=_id, block_id=_id, element=_object(**_ELEMENT))),
    state=_object(values=_by_name(_by_name(_object(**_ELEMENT)))),
)
_PAYLOAD = _object(
    **_WHERE,
    type=_id,
    event_id=_id,
    event=_EVENT,
    trigger_id=_id,
    command=_id,
    text=_TEXT,
    callback_id=_id,
    channel_name=_TEXT,
    response_url=_text(3_000),
    response_urls=_each(_object(response_url=_text(3_000))),
    thread_ts=_stamp,
    message_ts=_stamp,
    container=_object(channel_id=_id, message_ts=_stamp),
    message=_object(**_MESSAGE),
    actions=_each(_object(**_ELEMENT)),
    view=_VIEW,
    function_execution_id=_id,
)


def _completed(found: Body) -> Body:
    """With whatever Bolt and the handlers rely on in a payload of its type; empty if it was missing."""
    match found.get("type"):
        case "event_callback":
            found.setdefault("event", {}).setdefault("type", "")
        case "block_actions":
            found["actions"] = found.get("actions") or [{}]
        case "view_submission" | "view_closed":
            found.setdefault("view", {})
        case "shortcut" | "message_action":
            found.setdefault("callback_id", "")
    if "actions" in found:
        found["actions"] = [{"action_id": "", "block_id": ""} | action for action in found["actions"]]
    if "view" in found:
        view = {"id": "", "type": "", "callback_id": "", "private_metadata": "", "blocks": [], "state": {}} | found[
            "view"
        ]
        view["state"].setdefault("values", {})
        found["view"] = view
    return found
