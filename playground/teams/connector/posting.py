"""Posts, edits and deletes messages, and creates conversations for them."""

from typing import Any

from playground.teams.connector.content import Content, content_of
from playground.teams.connector.places import place_for, split
from playground.teams.connector.refusals import ConnectorError
from playground.teams.ids import TENANT_ID
from playground.teams.tenant.messages import Message
from playground.teams.tenant.places import Channel, Place
from playground.teams.world import TeamsWorld
from playground.types import Json

SPLIT = "DO_NOT_USE_PLACEHOLDER_ID"
"""The id that Teams returns if a text with a card became two messages."""


def create(world: TeamsWorld, path: dict[str, str], body: Json) -> tuple[int, Json]:
    """A conversation: a person's chat with the bot, or a new thread in a channel, which needs a first message."""
    data = _object(body, "channelData")
    channel: Any = _object(data, "channel").get("id")
    tenant = body.get("tenantId") or _object(data, "tenant").get("id")
    if channel is not None:
        return _begin_thread(world, str(channel), body)
    if tenant != TENANT_ID:
        raise ConnectorError("BadSyntax", "The tenant id is missing, or is not that of the members.")
    members = body.get("members")
    if body.get("isGroup") or not isinstance(members, list) or len(members) != 1 or not isinstance(members[0], dict):
        raise ConnectorError("BadSyntax", "Incorrect conversation creation parameters")
    person = world.tenant.by_account(str(members[0].get("id")))
    if person is None:
        raise ConnectorError("BadArgument", "Failed to decrypt pairwise id")
    if world.tenant.is_disabled:
        raise ConnectorError("BotDisabledByAdmin", "The bot is disabled by the tenant's administrator.")
    if not world.tenant.has_app(person.aad_id):
        raise ConnectorError("BotNotInConversationRoster", "The bot is not part of the conversation roster.")
    return 201, {"id": world.tenant.chat_of(person.aad_id).id}


def _object(holder: Json, name: str) -> Json:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _begin_thread(world: TeamsWorld, channel_id: str, body: Json) -> tuple[int, Json]:
    channel = place_for(world, channel_id)
    if not isinstance(channel, Channel) or not isinstance(body.get("activity"), dict):
        raise ConnectorError("BadSyntax", "Incorrect conversation creation parameters")
    message = _post(world, channel, None, content_of(world, channel, body["activity"]))
    return 201, {"id": f"{channel.id};messageid={message.id}", "activityId": message.id}


def post(world: TeamsWorld, path: dict[str, str], body: Json) -> tuple[int, Json]:
    """A message; in a channel as a new thread or as a reply in one."""
    place = place_for(world, path["conversation"])
    root = split(path["conversation"])[1]
    if isinstance(place, Channel) and root is not None:
        if root not in place.messages:
            raise ConnectorError("ConversationNotFound", "The thread was not found.")
        root = place.messages[root].thread
    content = content_of(world, place, body)
    if content.is_typing:
        return 201, {"id": world.tenant.stamp()}
    if content.text and content.attachments:
        first = _post(world, place, root, Content(text=content.text, text_format=content.text_format))
        _post(world, place, root or _thread_of(place, first), Content(attachments=content.attachments))
        return 201, {"id": SPLIT}
    return 201, {"id": _post(world, place, root, content).id}


def put(world: TeamsWorld, path: dict[str, str], body: Json) -> tuple[int, Json]:
    """Replace a message's text or card, for everyone."""
    place = place_for(world, path["conversation"])
    message, content = _own(place, path["activity"]), content_of(world, place, body)
    if content.is_typing or (content.text and content.attachments):
        raise ConnectorError("BadSyntax", "Activity resulted into multiple skype activities")
    message.text, message.text_format = content.text, content.text_format
    message.attachments, message.summary = content.attachments, content.summary
    message.is_edited = True
    message.answered.clear()
    message.settled.clear()
    world.tenant.touch()
    return 200, {"id": message.id}


def delete(world: TeamsWorld, path: dict[str, str], body: Json) -> tuple[int, Json]:
    """Delete a message."""
    place = place_for(world, path["conversation"])
    del place.messages[_own(place, path["activity"]).id]
    world.tenant.touch()
    return 200, {}


def _post(world: TeamsWorld, place: Place, root: str | None, content: Content) -> Message:
    return world.tenant.post(
        place,
        None,
        root if isinstance(place, Channel) else None,
        text=content.text,
        text_format=content.text_format,
        attachments=content.attachments,
        summary=content.summary,
    )


def _thread_of(place: Place, message: Message) -> str | None:
    return message.id if isinstance(place, Channel) else None


def _own(place: Place, activity: str) -> Message:
    message = place.messages.get(activity)
    if message is None:
        raise ConnectorError("ActivityNotFoundInConversation", "The activity was not found in the conversation.")
    if message.author is not None:
        raise ConnectorError("ForbiddenOperation", "The bot is not the author of this message.")
    return message
