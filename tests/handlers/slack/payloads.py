"""The rows of the permission matrix: what each expects of whom, and their payloads as Slack makes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.actions.coaching import WORDS
from bot.actions.interaction import May
from bot.actions.registry import ENTRIES
from bot.actions.request import RequestKind
from bot.screens import ids
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.wording.catalog import say
from playground.types import Json
from playground.workspace.ids import APP_ID, GENERAL
from tests.handlers.slack.personas import (
    ADMIN,
    COACH,
    ELSEWHERE,
    FORMER,
    GONE,
    GUEST,
    LEFT,
    OWNER,
    PERSONAS,
    By,
    Persona,
)

Words = str | Message
"""What somebody is told, or a part of it; what we say may be named by its id."""
NOTHING = ""
"""Acknowledged, and not a word."""
Values = Mapping[str, str | list[str] | Json]
"""What is in a form's fields: a text, the options that are ticked, or as Slack has it."""

MAY = {(entry.kind, entry.id): entry.may for entry in ENTRIES}
OFFICES = {May.ADMIN: (ADMIN,), May.LINKER: (ADMIN,), May.COACH: (COACH,)}
"""Whose office it is."""
REACH = {May.LINKER: (ADMIN,), May.COACH: (COACH,)}
"""Whose office reaches what is Sam's; elsewhere he does alone."""
USUAL: dict[May, Words] = {
    May.OWNER: as_message("about.missing"),
    May.ADMIN: as_message("about.admins_only"),
    May.LINKER: as_message("about.linkers_only"),
    May.COACH: as_message("about.coaches_only"),
}
"""What those read whose it is not; where it is not here, everybody does it for themselves."""
REFUSALS = (
    *USUAL.values(),
    as_message("about.stranger"),
    as_message("about.nudge_gone"),
    say("about.note_gone"),
    say("about.interview_gone"),
    as_message("about.too_late_to_undo"),
    as_message("about.file_too_big"),
    as_message("coaching.no_coach_channel"),
    as_message("coaching.nobody_shares"),
    as_message("coaching.review_gone"),
    as_message("coaching.review_own"),
    as_message("coaching.review_taken"),
    as_message("sharing.no_such_channel"),
    as_message("sharing.not_shared"),
    as_message("sharing.nothing_to_ask"),
)
"""After these, nothing at all is read or changed."""


@dataclass(frozen=True)
class Row:
    """One way to reach an entry. `payload` is made by whoever tries; {names} in it are ids of Sam's."""

    kind: RequestKind
    id: str
    payload: Callable[[By], Json]
    does: Words
    """What they read for whom it does what it is for."""
    others: Words | None = None
    """What all others of the workspace read, where that is not the usual."""
    but: Mapping[Persona, Words] = field(default_factory=dict)
    """What one of them reads, where that is something else again."""
    theirs: tuple[Persona, ...] = ()
    """For whom it does what it is for, where those are not the usual."""
    case: str = ""
    """Which of several ways, where an entry has more than one row."""
    word: str = ""
    """What was typed first behind a command."""
    changes: bool = False
    """Whether it changes what is Sam's or the workspace's where nobody is told a word."""
    reaches: tuple[Persona, ...] = ()
    """Who reads by it, or changes, what is Sam's, beside those whose office that is."""
    rules: tuple[Persona, ...] = ()
    """Who changes by it what is the workspace's and nobody's own, beside those whose office that is."""
    personal: bool = True
    """Whether a person causes it. Else Slack does, in this workspace or in another."""
    so: Mapping[str, Any] = field(default_factory=dict)
    """What is so of the inner circle in Slack by then, as fields of the playground's channel: the bot looks there."""

    @property
    def name(self) -> str:
        """What tests call it."""
        return " ".join(part for part in (self.kind, self.id, self.case) if part)

    @property
    def may(self) -> May:
        """Who may do it; what follows `/coach` has rules of its own."""
        if self.id == "coach" and self.word in WORDS:
            return WORDS[self.word][0]
        return MAY.get((self.kind, self.id), May.SURFACE)  # an event has Slack's name here

    @property
    def personas(self) -> tuple[Persona, ...]:
        """Who may be behind it."""
        if not self.personal:
            return OWNER, ELSEWHERE
        return (*PERSONAS, LEFT, FORMER) if self.may is May.COACH else PERSONAS

    @property
    def reached_by(self) -> tuple[Persona, ...]:
        """Who reads by it, or changes, what is Sam's."""
        return (*REACH.get(self.may, (OWNER,)), *self.reaches)

    @property
    def rulers(self) -> tuple[Persona, ...]:
        """Who changes by it what is the workspace's; OWNER is here for the workspace itself, where no person acts."""
        return (*OFFICES.get(self.may, ()), *self.rules, *(() if self.personal else (OWNER,)))


def expected(row: Row, persona: Persona) -> Words:
    """What that persona is told."""
    if persona in row.but:
        return row.but[persona]
    if persona in (GUEST, ELSEWHERE):
        # They are told when they ask for something, not when something happens around them.
        return NOTHING if row.kind is RequestKind.EVENT and row.id != "message" else as_message("about.stranger")
    if persona in _doers(row):
        return row.does
    if persona is GONE and row.may not in OFFICES and row.does != NOTHING:
        return as_message("about.stranger")
    return row.others if row.others is not None else USUAL.get(row.may, row.does)


def _doers(row: Row) -> tuple[Persona, ...]:
    """For whom it does what it is for."""
    everybody = tuple(persona for persona in PERSONAS if persona is not GONE)
    usual = OFFICES.get(row.may) or ((OWNER,) if row.may is May.OWNER or row.others is not None else everybody)
    return row.theirs or usual


# --- payloads, as Slack makes them


def command(line: str, place: str = GENERAL, case: str = "", **more: Any) -> Row:
    """A slash command, typed in a channel."""
    name, _, text = line.partition(" ")

    def payload(by: By) -> Json:
        channel = by.named(place)
        return {
            "team_id": by.persona.home,
            "channel_id": channel,
            "channel_name": "directmessage" if channel.startswith("D") else "general",
            "user_id": by.persona.user,
            "user_name": by.persona.user.lower(),
            "command": name,
            "text": text,
            "api_app_id": APP_ID,
            "is_enterprise_install": "false",
            "response_url": by.response_url,
            "trigger_id": by.trigger,
        }

    label = " ".join(part for part in (text, case) if part)
    return Row(RequestKind.COMMAND, name.removeprefix("/"), payload, case=label, word=text.partition(" ")[0], **more)


def tap(
    action_id: str,
    block: str = "-",
    value: str = "-",
    *,
    option: str = "",
    day: str = "",
    place: str = GENERAL,
    modal: str = "",
    **more: Any,
) -> Row:
    """A button, an option of a menu or a day of a picker: in a message that only the person sees, or in a modal."""

    def payload(by: By) -> Json:
        action: Json = {"type": "button", "block_id": by.named(block), "action_id": action_id, "value": by.named(value)}
        if option:
            action |= {"type": "static_select", "selected_option": {"value": by.named(option)}}
        if day:
            action |= {"type": "datepicker", "selected_date": day}
        where = _in_modal(by, modal) if modal else _in_message(by, by.named(place))
        return _interactive("block_actions", by) | where | {"actions": [action]}

    return Row(RequestKind.ACTION, ids.routed(action_id), payload, **more)


def submitted(
    callback_id: str, metadata: str = "", values: Values | None = None, *, shown: Values | None = None, **more: Any
) -> Row:
    """A form, sent; `shown` is what its fields showed at first."""

    def payload(by: By) -> Json:
        blocks = [
            {"type": "input", "block_id": block, "element": {"initial_value": _value(by, value)["value"]}}
            for block, value in (shown or {}).items()
        ]
        state = {block: {"value": _value(by, value)} for block, value in (values or {}).items()}
        view = {"id": "V1", "type": "modal", "callback_id": callback_id, "private_metadata": by.named(metadata)}
        return _interactive("view_submission", by) | {"view": view | {"blocks": blocks, "state": {"values": state}}}

    return Row(RequestKind.SUBMISSION, callback_id, payload, **more)


def shortcut(callback_id: str, text: str = "", **more: Any) -> Row:
    """A shortcut; one with a text is used on a message that says so."""

    def payload(by: By) -> Json:
        body = _interactive("message_action" if text else "shortcut", by) | {"callback_id": callback_id}
        if not text:
            return body
        message = {"type": "message", "user": by.persona.user, "ts": by.ts, "text": text}
        channel = {"id": GENERAL, "name": "general"}
        return body | {"message": message, "message_ts": by.ts, "channel": channel, "response_url": by.response_url}

    return Row(RequestKind.ACTION, callback_id, payload, case="shortcut", **more)


def event(kind: str, make: Callable[[By], Json], **more: Any) -> Row:
    """Something that happened."""

    def payload(by: By) -> Json:
        envelope = {"type": "event_callback", "team_id": by.persona.team, "api_app_id": APP_ID}
        return envelope | {"event_id": by.event_id, "event": {"type": kind, **make(by)}}

    return Row(RequestKind.EVENT, kind, payload, **more)


def happened(
    kind: str,
    does: Words = NOTHING,
    *,
    channel: str = "{circle}",
    case: str = "",
    so: Mapping[str, Any] | None = None,
    **fields: Any,
) -> Row:
    """Something that became of a channel."""

    def make(by: By) -> Json:
        at: Any = by.named(channel)
        return {"channel": {"id": at, "name": "new-name"} if kind.endswith("_rename") else at, **fields}

    return event(kind, make, does=does, case=case, changes=True, personal=False, so=so or {})


def said(by: By, text: str) -> Json:
    """A message to the bot."""
    who = {"user": by.persona.user, "team": by.persona.home, "user_team": by.persona.home}
    return {**who, "channel": by.direct, "channel_type": "im", "ts": by.ts, "text": text}


def dropped(by: By) -> Json:
    """A file of Sam's, as if whoever sends it had dropped it."""
    return said(by, "") | {"subtype": "file_share", "files": [{"id": by.has["export"], "name": "afterword.json"}]}


def edited(by: By) -> Json:
    """A message to the bot that has other words now."""
    return _touched(by, "message_changed") | {"message": said(by, "December 5")}


def deleted(by: By) -> Json:
    """A message to the bot that is gone."""
    return _touched(by, "message_deleted")


def _touched(by: By, subtype: str) -> Json:
    channel = {"channel": by.direct, "channel_type": "im", "ts": by.ts, "hidden": True}
    return channel | {"subtype": subtype, "previous_message": said(by, "December 4")}


def changed(by: By) -> Json:
    """Somebody has a new name."""
    user = {"id": by.persona.user, "team_id": by.persona.home, "name": "x", "real_name": "New Name"}
    return {"user": user | {"tz": "America/New_York", "locale": "en-US", "deleted": False}}


def came_or_went(by: By) -> Json:
    """Somebody is in the coach channel from now on, or is not any more."""
    return {"user": by.persona.user, "team": by.persona.home, "channel": by.named("{circle}"), "channel_type": "G"}


def _in_message(by: By, channel: str) -> Json:
    place = {"type": "message", "message_ts": by.ts, "channel_id": channel, "is_ephemeral": True}
    return {"container": place, "channel": {"id": channel, "name": "x"}, "response_url": by.response_url}


def _in_modal(by: By, metadata: str) -> Json:
    view = {"id": "V1", "type": "modal", "private_metadata": by.named(metadata)}
    return {"container": {"type": "view", "view_id": "V1"}, "view": view}


def _interactive(kind: str, by: By) -> Json:
    return {
        "type": kind,
        "team": {"id": by.persona.team, "domain": "local"},
        "user": {"id": by.persona.user, "name": "x", "username": "x", "team_id": by.persona.home},
        "api_app_id": APP_ID,
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": by.trigger,
    }


def _value(by: By, value: str | list[str] | Json) -> Json:
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        return {"type": "checkboxes", "selected_options": [{"value": each} for each in value]}
    return {"type": "plain_text_input", "value": by.named(value)}
