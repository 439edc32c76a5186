"""From an activity to what was done: Requests. Total. What nobody here foresaw is none."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from bot.actions.request import DAY, Fields, File, Place, Request, RequestKind
from bot.screens import ids
from bot.store.persons import Who
from handlers.payload import Json
from handlers.teams.activity import Activity
from handlers.teams.data import Filled, Tap, channel_in, filled_in, tap_in

DROPPED = "application/vnd.microsoft.teams.file.download.info"
"""The kind of an attachment that is a file."""
FOLLOWING = {
    "debrief": None,
    "thankyou": {"", "check", "templates"},
    "interviews": {"", "open", "closed", "add", "questions", "settings", "admin", "data", "export", "erase"},
    "nudges": {"", "pause", "go", "zone"},
    "coach": {"", "help", "join", "link", "unlink", "digest", "invite", "people", "report", "templates"},
}
"""The commands, and which words behind each make it one without a slash; None for any. Else it is a sentence."""
_WORDS = re.compile(r"(/?)(\w+)\s*(.*)", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class TeamRequest:
    """What happened in a team: an event of this id for each of its channels that the bot knows, and each person."""

    team: str
    id: str
    workspace: str
    users: tuple[str, ...]
    """Whom it is about; ("",) where it is about nobody."""
    key: str


def decode(activity: Activity) -> Request | TeamRequest | None:
    """What somebody did, or what happened; None for what is of no interest here."""
    read = _READERS.get(activity.kind)
    return read(activity) if read else None


def _request(activity: Activity, kind: RequestKind, name: str, **what: object) -> Request:
    place = Place(
        channel=activity.channel,
        message=activity.text("replyToId"),
        is_direct=activity.is_personal,
    )
    told: Json = {
        "who": Who(
            activity.text("conversation", "tenantId") or activity.text("channelData", "tenant", "id"), activity.user
        ),
        "key": activity.key,
        "place": place,
        "direct": activity.conversation if activity.is_personal else None,
        **what,
    }
    return Request(kind=kind, id=name, **told)


# --- what is typed


def _message(activity: Activity) -> Request | None:
    """A message, a file, or a button of the old kind, which sends one."""
    if tap := tap_in(activity.part("value")):
        return _tapped(activity, tap, activity.part("value"))
    text, mentioned = _typed(activity)
    command = _command(text, in_channel=not activity.is_personal)
    if command:
        name, rest = command
        if (name, rest) == ("interviews", "") and activity.is_personal:
            return _request(activity, RequestKind.EVENT, "home.opened")
        return _request(activity, RequestKind.COMMAND, name, text=rest, mentioned=mentioned)
    files = tuple(_file(each) for each in activity.each("attachments") if each.get("contentType") == DROPPED)
    return _request(activity, RequestKind.EVENT, "message", text=text, sent_at=activity.sent_at, files=files)


def _command(text: str, *, in_channel: bool) -> tuple[str, str] | None:
    """The command and what follows it. In a channel, where it is mentioned to be heard, all else is about coaching."""
    found = _WORDS.match(text)
    slash, word, rest = found.groups() if found else ("", "", "")
    name = word.lower()
    if name in FOLLOWING:
        following = FOLLOWING[name]
        if slash or in_channel or following is None or rest.partition(" ")[0].lower() in following:
            return name, rest.strip()
    return ("coach", text) if in_channel else None


def _typed(activity: Activity) -> tuple[str, tuple[str, ...]]:
    """What was typed, without the mention of the bot, and who else is mentioned: by Entra's ids, else by the bot's."""
    text, bot, mentioned = activity.text("text"), activity.text("recipient", "id"), list[str]()
    for entity in activity.each("entities"):
        who, shown = entity.get("mentioned"), entity.get("text")
        if entity.get("type") != "mention" or not isinstance(who, dict) or not isinstance(shown, str) or not shown:
            continue
        if who.get("id") == bot:
            text = text.replace(shown, " ", 1)
        else:
            text = text.replace(shown, f"@{_TAG.sub('', shown)}", 1)
            mentioned.append(str(who.get("aadObjectId") or who.get("id") or ""))
    text = plain(text) if activity.text("textFormat") in {"xml", "html"} else text
    return re.sub(r"[^\S\n]+", " ", text.replace("\r\n", "\n")).strip(), tuple(filter(None, mentioned))


def plain(html: str) -> str:
    """The text of a message that is HTML, as Teams has those that another message's menu hands over."""
    lines = re.sub(r"<(?:br|/p|/div|/li)\b[^<>]*>", "\n", html)
    return unescape(_TAG.sub("", lines)).strip()


def _file(attachment: Json) -> File:
    content = attachment.get("content")
    unique = content.get("uniqueId") if isinstance(content, dict) else None
    name = attachment.get("name")
    return File(unique if isinstance(unique, str) else "", name if isinstance(name, str) else "")


def _edited(activity: Activity) -> Request | None:
    if not activity.is_personal or activity.text("channelData", "eventType") == "undeleteMessage":
        return None
    return _request(activity, RequestKind.EVENT, "message.edited")


def _deleted(activity: Activity) -> Request | None:
    return _request(activity, RequestKind.EVENT, "message.deleted") if activity.is_personal else None


# --- what is pressed and filled in


def _tapped(activity: Activity, tap: Tap, data: Json) -> Request:
    about = channel_in(data)
    place = Place(
        about or activity.channel,
        activity.text("replyToId"),
        is_home=tap.is_home,
        is_direct=activity.is_personal and not about,
    )
    fields = Fields({DAY: tap.value} if tap.is_day else {})
    name = ids.routed(tap.action)
    return _request(activity, RequestKind.ACTION, name, ref=tap.ref, value=tap.value, fields=fields, place=place)


def _executed(activity: Activity) -> Request | None:
    data = activity.part("value", "action", "data")
    tap = tap_in(data)
    return _tapped(activity, tap, data) if tap else None


def _fetched(activity: Activity) -> Request | None:
    data = activity.part("value", "data")
    tap = tap_in(data)
    return _tapped(activity, tap, data) if tap else None


def _submitted(activity: Activity) -> Request | None:
    """A form was sent, or a button in a dialog was pressed."""
    filled = filled_in(activity.part("value", "data"))
    return _filled(activity, filled) if filled else _fetched(activity)


def _filled(activity: Activity, filled: Filled) -> Request:
    return _request(
        activity,
        RequestKind.SUBMISSION,
        filled.dialog.action,
        ref=filled.dialog.ref,
        fields=Fields(filled.fields),
        several=Fields(filled.several),
        shown=filled.shown,
        place=Place(is_direct=activity.is_personal),
    )


def _extended(activity: Activity) -> Request:
    """A shortcut, from the message box or from the menu of a message."""
    text = plain(activity.text("value", "messagePayload", "body", "content"))
    return _request(activity, RequestKind.ACTION, activity.text("value", "commandId"), text=text, place=Place())


# --- what happens


def _installed(activity: Activity) -> Request | TeamRequest | None:
    """The app came or went; a newer version of it (add-upgrade, remove-upgrade) changes nothing."""
    happened = {"add": ("home.opened", "channel.bot_joined"), "remove": ("person.left", "channel.bot_left")}
    of_person, of_team = happened.get(activity.text("action"), ("", ""))
    if activity.is_personal and of_person:
        return _request(activity, RequestKind.EVENT, of_person)
    return _of_team(activity, of_team) if activity.team and of_team else None


def _changed(activity: Activity) -> Request | TeamRequest | None:
    """Something about a team, its channels or its people."""
    if not activity.team:
        return None
    happened = activity.text("channelData", "eventType")
    if name := _OF_CHANNEL.get(happened):
        place = Place(activity.channel, name=activity.text("channelData", "channel", "name"))
        return _request(activity, RequestKind.EVENT, name, place=place)
    if name := _OF_TEAM.get(happened):
        return _of_team(activity, name)
    gone, bot = list(activity.each("membersRemoved")), activity.text("recipient", "id")
    if any(each.get("id") == bot for each in gone):
        return _of_team(activity, "channel.bot_left")
    users = tuple(str(each["aadObjectId"]).lower() for each in gone if each.get("aadObjectId"))
    return _of_team(activity, "channel.left", users) if users else None


def _of_team(activity: Activity, name: str, users: tuple[str, ...] = ("",)) -> TeamRequest:
    return TeamRequest(activity.team, name, activity.tenant, users, activity.key)


_OF_CHANNEL = {
    "channelRenamed": "channel.renamed",
    "channelDeleted": "channel.deleted",
    "channelRestored": "channel.unarchived",
}
_OF_TEAM = {
    "teamArchived": "channel.archived",
    "teamUnarchived": "channel.unarchived",
    "teamRestored": "channel.unarchived",
    "teamDeleted": "channel.deleted",
    "teamHardDeleted": "channel.deleted",
}
_READERS: dict[str, Callable[[Activity], Request | TeamRequest | None]] = {
    "message": _message,
    "messageUpdate": _edited,
    "messageDelete": _deleted,
    "invoke adaptiveCard/action": _executed,
    "invoke task/fetch": _fetched,
    "invoke task/submit": _submitted,
    "invoke composeExtension/fetchTask": _extended,
    "invoke composeExtension/submitAction": _submitted,
    "installationUpdate": _installed,
    "conversationUpdate": _changed,
}
