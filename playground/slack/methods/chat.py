"""Web API `chat.*`: the bot's messages."""

from typing import Any

from playground.app import payloads
from playground.block_kit import schema
from playground.slack import events
from playground.slack.methods import arguments, rooms
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.validator import check_message
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER
from playground.workspace.messages import Message
from playground.world import World


@method("chat.postMessage", "chat:write")
def post_message(world: World, given: Json) -> Json:
    """Post a message; `channel` may be a channel, a conversation, `#name` or a user."""
    channel = rooms.writable(rooms.named(world, arguments.text(given, "channel")))
    text, blocks = words(given)
    check_message(text, blocks)
    thread_ts = thread(channel, given)
    message = world.workspace.post(
        channel.id, BOT_USER, text, blocks, from_bot=True, thread_ts=thread_ts, metadata=_metadata(given)
    )
    events.posted(world, message)
    body = payloads.message_body(message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": body}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(world: World, given: Json) -> Json:
    """Show a message to one member of a channel only."""
    channel, user = rooms.named(world, arguments.text(given, "channel")), arguments.text(given, "user")
    rooms.writable(channel)
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = words(given)
    check_message(text, blocks)
    message = world.workspace.post(
        channel.id, BOT_USER, text, blocks, from_bot=True, only_for=user, thread_ts=thread(channel, given)
    )
    return {"message_ts": message.ts}


@method("chat.update", "chat:write")
def update(world: World, given: Json) -> Json:
    """Edit one of the bot's messages; what is left out (text or blocks) stays as it was."""
    message = _own(world, given, "cant_update_message")
    if "text" not in given and "blocks" not in given:
        raise SlackError("no_text")
    text, blocks = words(given, message)
    check_message(text, blocks, most=schema.UPDATED_TEXT if "text" in given else schema.MESSAGE_TEXT)
    before = payloads.message_body(message)
    world.workspace.rewrite(message, text, blocks, by_hand=False)
    if "metadata" in given:
        message.metadata = _metadata(given)
    events.changed(world, message, before)
    body = payloads.message_body(message, with_metadata=True)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": body}


@method("chat.delete", "chat:write")
def delete(world: World, given: Json) -> Json:
    """Delete one of the bot's messages."""
    message = _own(world, given, "cant_delete_message")
    world.workspace.remove(message)
    events.deleted(world, message)
    return {"channel": message.channel, "ts": message.ts}


@method("chat.getPermalink")
def permalink(world: World, given: Json) -> Json:
    """The permalink of a message, which the page opens; a reply's names its thread."""
    channel = rooms.known(world, arguments.text(given, "channel"))
    message = channel.timeline.get(arguments.text(given, "message_ts"))
    if message is None or message.only_for is not None:
        raise SlackError("message_not_found")
    address = f"{world.base}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread_ts = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.is_reply else ""
    return {"channel": channel.id, "permalink": address + thread_ts}


def words(given: Json, before: Message | None = None) -> tuple[str, Any]:
    """A message's text and blocks, as given or else as before; attachments are refused, as the page shows none."""
    if given.get("attachments"):
        raise SlackError("invalid_attachments")
    blocks = given.get("blocks", before.blocks if before else [])
    return arguments.text(given, "text", before.text if before else ""), blocks


def _own(world: World, given: Json, refusal: str) -> Message:
    channel = rooms.writable(rooms.known(world, arguments.text(given, "channel")))
    message = channel.timeline.get(arguments.text(given, "ts"))
    if message is None or message.only_for is not None:
        raise SlackError("message_not_found")
    if not message.from_bot:
        raise SlackError(refusal)
    return message


def thread(channel: Channel, given: Json) -> str | None:
    """The message that a call replies to, if any; SlackError if there is none with that timestamp."""
    thread_ts = given.get("thread_ts")
    if thread_ts and channel.timeline.get(str(thread_ts)) is None:
        raise SlackError("thread_not_found")
    return str(thread_ts) if thread_ts else None


def _metadata(given: Json) -> Json | None:
    metadata = given.get("metadata")
    if metadata is None:
        return None
    fields = isinstance(metadata, dict) and (metadata.get("event_type"), metadata.get("event_payload"))
    if not fields or not isinstance(fields[0], str) or not isinstance(fields[1], dict):
        raise SlackError("invalid_metadata_format")
    return {"event_type": fields[0], "event_payload": fields[1]}
