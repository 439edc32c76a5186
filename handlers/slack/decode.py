"""From a payload to what was done: a Request."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.actions.request import DAY, Fields, File, Malformed, Place, Request, RequestKind
from bot.screens import ids
from handlers.payload import Payload
from handlers.slack.payload import SlackPayload
from handlers.slack.payload_text import plain_text
from handlers.slack.people import profile

_SOMEBODY = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


@dataclass(frozen=True)
class Decoder:
    """Knows who the bot is."""

    served: frozenset[str]
    """Slack's ids of the workspace that is served, or of its organisation."""
    bot_user: str
    """The bot as a member of channels."""

    def decode(self, payload: SlackPayload) -> Request | None:
        """What was done; None if it is irrelevant, such as a pinned message. Raises Malformed if it is of no kind."""
        match payload.kind:
            case "event_callback":
                return self._event(payload)
            case "block_actions":
                return self._action(payload)
            case "view_submission":
                return self._submission(payload)
            case "shortcut" | "message_action":
                return self._shortcut(payload)
            case "view_closed":
                return None
        if payload.text("command"):
            return self._command(payload)
        raise Malformed("the kind of a payload")

    def _command(self, payload: SlackPayload) -> Request:
        text = payload.text("text")
        return self._request(
            payload,
            kind=RequestKind.COMMAND,
            id=payload.text("command").removeprefix("/"),
            text=plain_text(text).strip(),
            mentioned=tuple(_SOMEBODY.findall(text)),
        )

    def _action(self, payload: SlackPayload) -> Request:
        action = next(payload.each("actions"), {})
        control = Payload(action)
        return self._request(
            payload,
            kind=RequestKind.ACTION,
            id=ids.routed(control.text("action_id")),
            ref=control.text("block_id"),
            value=_value(control),
            fields=Fields({DAY: control.text("selected_date")} if "selected_date" in action else {}),
        )

    def _shortcut(self, payload: SlackPayload) -> Request:
        """From the menu of a message, or from anywhere."""
        text = plain_text(payload.text("message", "text")).strip()
        return self._request(payload, kind=RequestKind.ACTION, id=payload.text("callback_id"), text=text)

    def _submission(self, payload: SlackPayload) -> Request:
        inputs = _inputs(payload.part("view", "state", "values"))
        several = {
            name: tuple(filter(None, (Payload(option).text("value") for option in each.each("selected_options"))))
            for name, each in inputs.items()
        }
        shown = {block.text("block_id"): _initial(block) for block in map(Payload, payload.each("view", "blocks"))}
        return self._request(
            payload,
            kind=RequestKind.SUBMISSION,
            id=payload.text("view", "callback_id"),
            ref=payload.text("view", "private_metadata"),
            fields=Fields({name: _value(each) for name, each in inputs.items()}),
            several=Fields(several),
            shown=shown,
        )

    def _event(self, payload: SlackPayload) -> Request | None:
        name = _what(payload, self.bot_user)
        if name is None:
            return None
        user = payload.part("event", "user")
        files = map(Payload, payload.each("event", "files"))
        return self._request(
            payload,
            kind=RequestKind.EVENT,
            id=name,
            direct=payload.direct or None,
            text=plain_text(payload.text("event", "text")),
            sent_at=_moment(payload.text("event", "ts") or str(payload.at("event_time"))),
            files=tuple(File(file.id(), file.text("name")) for file in files),
            profile=profile(Payload(user)) if user else None,
        )

    def _request(self, payload: SlackPayload, **what: Any) -> Request:
        who = payload.who
        # An app with several installations gets them all, and for each of them that it was uninstalled.
        is_elsewhere = who.workspace not in self.served
        return Request(
            who=who,
            key=payload.key,
            is_stranger=bool(who.user) and (payload.is_stranger or is_elsewhere),
            place=_place(payload),
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


def _what(payload: SlackPayload, bot_user: str) -> str | None:
    """What happened, by its name in the registry; None if it is irrelevant."""
    user = Payload(payload.at("event", "user"))
    match payload.event:
        case "message":
            return _message(payload)
        case "user_change" if user.id():  # Slack leaves out the zone for deactivated people
            return "person.left" if user.at("deleted") else "person.changed" if user.text("tz") else None
        case "app_home_opened" if payload.text("event", "tab") != "home":
            return None
        case "tokens_revoked" if not payload.at("event", "tokens", "bot"):
            return None
        case "member_joined_channel" if payload.user != bot_user:
            return None
        case "member_left_channel" if payload.user == bot_user:
            return "channel.bot_left"
        case name:
            return EVENTS.get(name, (name,))[0]


def _message(payload: SlackPayload) -> str | None:
    """What happened to a message in the DM."""
    before, after = (payload.text("event", which, "text") for which in ("previous_message", "message"))
    match payload.at("event", "subtype"):
        case None | "thread_broadcast" | "me_message" | "file_share":
            return "message"
        case "message_changed" if after != before:
            return "message.edited"
        case "message_deleted":
            return "message.deleted"
    return None


def _place(payload: SlackPayload) -> Place:
    channel = payload.id("channel_id") or payload.id("event", "channel") or payload.id("channel")
    return Place(
        channel=channel or payload.id("container", "channel_id"),
        message=payload.id("container", "message_ts"),
        is_home=payload.text("view", "type") == "home",
        is_direct=payload.text("channel_name") == "directmessage" or bool(payload.direct),
        name=payload.text("event", "channel", "name"),
        # There is no event when a channel is made private; from then on its events are those of a group.
        is_private=payload.event.startswith("group_"),
    )


def _moment(ts: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError):
        return None


def _inputs(values: Mapping[str, Any]) -> dict[str, Payload]:
    """The inputs of a form, by the names of their blocks; each block has one."""
    blocks = ((name, block) for name, block in values.items() if isinstance(block, dict))
    return {name: Payload(each) for name, block in blocks for each in block.values() if isinstance(each, dict)}


def _value(control: Payload) -> str:
    """What was typed, chosen or picked; "" if left empty."""
    picked = (control.text(name) for name in ("value", "selected_date", "selected_time", "selected_user"))
    return control.text("selected_option", "value") or next(filter(None, picked), "")


def _initial(block: Payload) -> str:
    return block.text("element", "initial_value") or block.text("element", "initial_option", "value")
