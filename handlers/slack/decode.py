"""From a payload, sanitised by `payloads.py`, to what was done: a Request. Never raises."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.actions.request import DAY, Fields, File, Place, Request, RequestKind
from bot.screens import ids
from bot.store.persons import Who
from handlers.slack.identity import Body, Caller, caller, profile, workspace_of
from handlers.slack.payload_text import plain_text

_SOMEBODY = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


@dataclass(frozen=True)
class Decoder:
    """Knows who the bot is."""

    served: frozenset[str]
    """Slack's ids of the workspace that is served, or of its organisation."""
    bot_user: str
    """The bot as a member of channels."""

    def command(self, body: Body) -> Request:
        """A slash command."""
        text = body.get("text", "")
        return self._request(
            body,
            kind=RequestKind.COMMAND,
            id=body["command"].removeprefix("/"),
            text=plain_text(text).strip(),
            mentioned=tuple(_SOMEBODY.findall(text)),
        )

    def action(self, body: Body) -> Request:
        """A control that was used."""
        action = body["actions"][0]
        picked = {DAY: action["selected_date"] or ""} if "selected_date" in action else {}
        return self._request(
            body,
            kind=RequestKind.ACTION,
            id=ids.routed(action["action_id"]),
            ref=action["block_id"],
            value=str(_value(action)),
            fields=Fields(picked),
        )

    def shortcut(self, body: Body) -> Request:
        """A shortcut, from the menu of a message or from anywhere."""
        text = plain_text((body.get("message") or {}).get("text") or "").strip()
        return self._request(body, kind=RequestKind.ACTION, id=body["callback_id"], text=text)

    def submission(self, body: Body) -> Request:
        """A form that was submitted."""
        view = body["view"]
        elements = [
            (block_id, element) for block_id, block in view["state"]["values"].items() for element in block.values()
        ]
        several = {
            block_id: tuple(option["value"] for option in element.get("selected_options", ()) if "value" in option)
            for block_id, element in elements
        }
        shown = {
            block["block_id"]: _initial(block.get("element", {})) for block in view["blocks"] if "block_id" in block
        }
        return self._request(
            body,
            kind=RequestKind.SUBMISSION,
            id=view["callback_id"],
            ref=view["private_metadata"],
            fields=Fields((block_id, _value(element)) for block_id, element in elements),
            several=Fields(several),
            shown=shown,
        )

    def event(self, body: Body) -> Request | None:
        """Something that happened; None if it is irrelevant, such as a pinned message."""
        event = body["event"]
        name = _what(event, self.bot_user)
        if name is None:
            return None
        user = event.get("user")
        return self._request(
            body,
            kind=RequestKind.EVENT,
            id=name,
            direct=event.get("channel") if _is_direct(event) else None,
            text=plain_text(event.get("text") or ""),
            sent_at=_moment(event.get("ts") or str(body.get("event_time", ""))),
            files=tuple(File(file.get("id", ""), file.get("name", "")) for file in event.get("files", ())),
            profile=profile(user) if isinstance(user, dict) else None,
        )

    def _request(self, body: Body, **what: Any) -> Request:
        asking = caller(body) or Caller(Who(workspace_of(body), ""), body.get("event_id", ""), stranger=False)
        # An app with several installations gets them all, and for each of them that it was uninstalled.
        is_elsewhere = bool(asking.who.user) and asking.who.workspace not in self.served
        return Request(
            who=asking.who,
            key=asking.key,
            is_stranger=asking.stranger or is_elsewhere,
            place=_place(body),
            **what,
        )


EVENTS: dict[str, tuple[str, ...]] = {
    "message": ("message", "message.edited", "message.deleted"),
    "app_home_opened": ("home.opened",),
    "user_change": ("person.changed", "person.left"),
    "app_uninstalled": ("workspace.left",),
    "tokens_revoked": ("workspace.left",),
    "channel_archive": ("channel.archived",),
    "group_archive": ("channel.archived",),
    "channel_unarchive": ("channel.unarchived",),
    "group_unarchive": ("channel.unarchived",),
    "channel_rename": ("channel.renamed",),
    "group_rename": ("channel.renamed",),
    "channel_deleted": ("channel.deleted",),
    "group_deleted": ("channel.deleted",),
    "channel_shared": ("channel.shared",),
    "member_joined_channel": ("channel.bot_joined",),
    "channel_left": ("channel.bot_left",),
    "group_left": ("channel.bot_left",),
    "member_left_channel": ("channel.left", "channel.bot_left"),
}
"""Slack's events that the bot listens to, and which entries of the registry each may be."""


def _what(event: Body, bot_user: str) -> str | None:
    """What happened, by its name in the registry; None if it is irrelevant."""
    user = event.get("user")
    match event["type"]:
        case "message":
            return _message(event)
        case "user_change" if isinstance(user, dict):  # Slack leaves out the zone for deactivated people
            return "person.left" if user.get("deleted") else "person.changed" if user.get("tz") else None
        case "app_home_opened" if event.get("tab") != "home":
            return None
        case "tokens_revoked" if not event.get("tokens", {}).get("bot"):
            return None
        case "member_joined_channel" if user != bot_user:
            return None
        case "member_left_channel" if user == bot_user:
            return "channel.bot_left"
        case name:
            return EVENTS.get(name, (name,))[0]


def _message(event: Body) -> str | None:
    """What happened to a message in the DM."""
    match event.get("subtype"):
        case None | "thread_broadcast" | "me_message" | "file_share":
            return "message"
        case "message_changed" if _text(event, "message") != _text(event, "previous_message"):
            return "message.edited"
        case "message_deleted":
            return "message.deleted"
    return None


def _place(body: Body) -> Place:
    event, container = body.get("event") or {}, body.get("container") or {}
    channel = event.get("channel") or body.get("channel") or {}
    described = channel if isinstance(channel, dict) else {"id": channel}
    return Place(
        channel=body.get("channel_id") or described.get("id") or container.get("channel_id", ""),
        message=container.get("message_ts", ""),
        is_home=(body.get("view") or {}).get("type") == "home",
        is_direct=body.get("channel_name") == "directmessage" or _is_direct(event),
        name=described.get("name", ""),
        # There is no event when a channel is made private; from then on its events are those of a group.
        is_private=str(event.get("type", "")).startswith("group_"),
    )


def _moment(ts: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError):
        return None


def _is_direct(event: Body) -> bool:
    return event.get("channel_type") == "im" and isinstance(event.get("channel"), str)


def _text(event: Body, which: str) -> str:
    return (event.get(which) or {}).get("text") or ""


def _value(element: Body) -> str:
    """What was typed, chosen or picked; "" if left empty."""
    option = (element.get("selected_option") or {}).get("value")
    picked = element.get("selected_date") or element.get("selected_time") or element.get("selected_user")
    return option or element.get("value") or picked or ""


def _initial(element: Body) -> str:
    return element.get("initial_value") or (element.get("initial_option") or {}).get("value") or ""
