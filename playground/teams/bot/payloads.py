"""A message as a message extension gets it; see Microsoft's page on action commands from messages."""

import html
import json

from playground.teams.ids import TENANT_ID
from playground.teams.tenant.messages import Message
from playground.teams.tenant.places import Place
from playground.teams.world import TeamsWorld
from playground.types import Json


def message_payload(world: TeamsWorld, place: Place, message: Message) -> Json:
    """The `messagePayload` of a message: its author, its body as HTML, and its attachments as text."""
    attachments = [
        {"id": f"{message.id}-{index}", "contentType": one["contentType"], "content": json.dumps(one.get("content"))}
        for index, one in enumerate(message.attachments)
    ]
    marks = "".join(f'<attachment id="{one["id"]}"></attachment>' for one in attachments)
    when = message.time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {
        "id": message.id,
        "replyToId": message.root,
        "createdDateTime": when,
        "lastModifiedDateTime": when if message.is_edited else None,
        "deleted": False,
        "subject": None,
        "summary": message.summary or None,
        "importance": "normal",
        "locale": "en-us",
        "linkToMessage": f"https://teams.microsoft.com/l/message/{place.id}/{message.id}",
        "from": _author(world, message),
        "body": {"contentType": "html", "content": f"<div><div>{html.escape(message.text)}{marks}</div></div>"},
        "attachmentLayout": None,
        "attachments": attachments,
        "mentions": [],
        "reactions": [],
    }


def _author(world: TeamsWorld, message: Message) -> Json:
    nobody = {"device": None, "conversation": None}
    if message.author is None:
        bot = {"applicationIdentityType": "bot", "id": world.manifest.bot_id, "displayName": world.manifest.name}
        return {**nobody, "user": None, "application": bot}
    name = world.tenant.person(message.author).name
    user = {"userIdentityType": "aadUser", "id": message.author, "displayName": name, "tenantId": TENANT_ID}
    return {**nobody, "user": user, "application": None}
