"""Whether Teams would accept what the bot posts: its kind, text, cards and files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playground.teams.cards.check import card_problems
from playground.teams.connector.refusals import ConnectorError
from playground.teams.tenant.messages import CARD, CONSENT, FILE
from playground.teams.tenant.places import Chat, Place
from playground.teams.world import TeamsWorld
from playground.types import Json

FORMATS = ("markdown", "plain", "xml")


@dataclass(frozen=True)
class Content:
    """What a message shows."""

    text: str = ""
    text_format: str = "markdown"
    attachments: list[Json] = field(default_factory=list)
    summary: str = ""
    is_typing: bool = False


def content_of(world: TeamsWorld, place: Place, activity: Json) -> Content:
    """What an activity of the bot's shows there; ConnectorError if Teams would not accept it."""
    kind = activity.get("type", "message")
    if kind == "typing":
        return Content(is_typing=True)
    if kind != "message":
        raise ConnectorError("BadSyntax", "Unknown activity type")
    text, text_format = activity.get("text") or "", activity.get("textFormat") or "markdown"
    attachments, summary = activity.get("attachments") or [], activity.get("summary") or ""
    if not isinstance(text, str) or text_format not in FORMATS or not isinstance(summary, str):
        raise ConnectorError("BadSyntax", "text, textFormat or summary is not as it should be")
    if not isinstance(attachments, list):
        raise ConnectorError("BadSyntax", "attachments is not an array")
    for index, attachment in enumerate(attachments):
        _check(world, place, attachment, f"/attachments/{index}")
    if not text.strip() and not attachments:
        raise ConnectorError("BadSyntax", "Activity must include non empty 'text' field or at least 1 attachment")
    return Content(text, text_format, attachments, summary)


def _check(world: TeamsWorld, place: Place, attachment: Any, at: str) -> None:
    kind = attachment.get("contentType") if isinstance(attachment, dict) else None
    if kind not in KINDS:
        raise ConnectorError("BadArgument", "Unknown attachment type")
    if not isinstance(attachment.get("content"), dict):
        raise ConnectorError("BadArgument", f"The attachment has no content. [{at}/content]")
    KINDS[kind](world, place, attachment, at)


def _check_card(world: TeamsWorld, place: Place, attachment: Json, at: str) -> None:
    found = [f"{problem} [{at}/content{where}]" for problem, where in card_problems(attachment["content"])]
    if found:
        raise ConnectorError("BadArgument", "; ".join(found))


def _check_consent(world: TeamsWorld, place: Place, attachment: Json, at: str) -> None:
    content = attachment["content"]
    if not isinstance(place, Chat) or not world.manifest.supports_files:
        raise ConnectorError("BadArgument", f"Files are for personal chats, and for bots with supportsFiles. [{at}]")
    size = content.get("sizeInBytes")
    contexts = all(isinstance(content.get(name), dict) for name in ("acceptContext", "declineContext"))
    if not _named(attachment) or not contexts or type(size) is not int or size < 1:
        raise ConnectorError("BadArgument", f"The file consent card is not complete. [{at}]")


def _check_file(world: TeamsWorld, place: Place, attachment: Json, at: str) -> None:
    content = attachment["content"]
    if content.get("uniqueId") not in world.tenant.files or not attachment.get("contentUrl") or not _named(attachment):
        raise ConnectorError("BadArgument", f"The file card shows no file that was uploaded. [{at}]")


def _named(attachment: Json) -> bool:
    return isinstance(attachment.get("name"), str) and bool(attachment["name"])


KINDS: dict[str, Callable[[TeamsWorld, Place, Json, str], None]] = {
    CARD: _check_card,
    CONSENT: _check_consent,
    FILE: _check_file,
}
