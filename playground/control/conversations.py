"""What a person does in conversations: writes, uploads files, types commands, uses shortcuts, invites the bot."""

import re
from dataclasses import dataclass

from playground.app import payloads
from playground.app.connection import Ack, NotAcknowledgedError, NotConnectedError, RefusedError
from playground.control import typed_text
from playground.slack import channel_events, events, replies
from playground.types import ControlError, Json, SlackError
from playground.workspace.channels import Channel
from playground.workspace.files import LARGEST
from playground.workspace.ids import BOT_USER
from playground.workspace.messages import Message
from playground.workspace.people import User
from playground.world import World

INVALID = "In Slack, all messages that start with the “/” character are interpreted as commands."


@dataclass(frozen=True)
class Outcome:
    """Whether the app acknowledged, and if not, what the person is told; `errors` are a form's, by block_id."""

    acknowledged: bool
    problem: str | None = None
    errors: dict[str, str] | None = None


@dataclass(frozen=True)
class Dropped:
    """A file on a person's machine; without a mimetype, its name decides."""

    name: str
    content: bytes
    mimetype: str

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ControlError("A file needs a name.")
        if not 0 < len(self.content) <= LARGEST:
            raise ControlError(f"A file has from 1 to {LARGEST:,} bytes; this one has {len(self.content):,}.")
        if self.mimetype and not re.fullmatch(r"[\w.+-]+/[\w.+-]+", self.mimetype, re.ASCII):
            raise ControlError(f"{self.mimetype!r} is no mimetype.")


async def send(world: World, kind: str, name: str, payload: Json, *, answers: bool) -> Ack | str:
    """Send something and wait for the ack; returns Slack's error code if there is none."""
    try:
        return await world.link.request(kind, name, payload, answers=answers)
    except (NotConnectedError, RefusedError):
        return "dispatch_failed"
    except NotAcknowledgedError:
        return "operation_timeout"


def say(world: World, user: str, channel_id: str, text: str, thread_ts: str | None) -> Message:
    """Write a message."""
    channel = _writable(world, user, channel_id, text)
    _answered(channel, thread_ts)
    message = world.workspace.post(channel.id, user, _typed(world, text), thread_ts=thread_ts)
    events.posted(world, message)
    return message


def drop(world: World, user: str, channel_id: str, dropped: Dropped, text: str, thread_ts: str | None) -> Message:
    """Upload a file to a channel, with or without text."""
    channel = _open_to(world, user, channel_id, text)
    _answered(channel, thread_ts)
    file = world.keep_file(user, dropped.name, dropped.content, mimetype=dropped.mimetype)
    message = world.workspace.post(channel.id, user, _typed(world, text), thread_ts=thread_ts, files=[file])
    events.posted(world, message)
    return message


def edit(world: World, user: str, channel_id: str, stamp: str, text: str) -> None:
    """Edit one of their own messages."""
    _writable(world, user, channel_id, text)
    message = _own(world, user, channel_id, stamp)
    before = payloads.message_body(message)
    world.workspace.rewrite(message, _typed(world, text), None, by_hand=True)
    events.changed(world, message, before)


def delete(world: World, user: str, channel_id: str, stamp: str) -> None:
    """Delete one of their own messages."""
    message = _own(world, user, channel_id, stamp)
    world.workspace.remove(message)
    events.deleted(world, message)


def invite(world: World, user: str, channel_id: str) -> None:
    """Add the bot to a channel."""
    channel = _active(world.workspace.seen(user, channel_id))
    if BOT_USER not in channel.members:
        channel.members.add(BOT_USER)
        world.workspace.touch()
        channel_events.joined(world, channel, world.workspace.users[BOT_USER], user)


async def command(world: World, user_id: str, channel_id: str, name: str, text: str) -> Outcome:
    """Type a slash command; errors are also shown to the person as a notice."""
    user, channel = world.workspace.active(user_id), _active(world.workspace.seen(user_id, channel_id))
    if name == "/invite" and channel.kind == "channel":  # Slack's own; here it adds the bot
        invite(world, user_id, channel_id)
        return Outcome(acknowledged=True, problem=None)
    declared = world.manifest.commands.get(name)
    if declared is None or "commands" not in world.manifest.scopes or not world.installed:
        words = f"{name} is not a valid command. {INVALID}"
        world.workspace.notice(channel_id, user_id, words)
        return Outcome(False, words)
    everyone, everywhere = world.workspace.users.values(), world.workspace.channels.values()
    typed = typed_text.in_command(text.strip(), everyone, everywhere, should_escape=declared.should_escape)
    problem, acknowledged = await _command(world, user, channel, name, typed)
    if problem is None:
        return Outcome(True)
    words = f'{name} failed with the error "{problem}"'
    world.workspace.notice(channel_id, user_id, words)
    return Outcome(acknowledged, words)


async def _command(world: World, user: User, channel: Channel, name: str, text: str) -> tuple[str | None, bool]:
    url, hook = world.hook("commands", user, channel)
    payload = payloads.command(world.team, user, channel, name, text, world.triggers.issue(user.id), url)
    ack = await send(world, "slash_commands", name, payload, answers=True)
    if isinstance(ack, str):
        return ack, False
    return replies.to_command(world, hook, ack), True


async def shortcut(world: World, user_id: str, callback_id: str, channel_id: str | None, stamp: str | None) -> Outcome:
    """Use a shortcut: a message shortcut needs the channel and the message's timestamp."""
    user = world.workspace.active(user_id)
    declared = world.manifest.shortcuts.get(callback_id)
    if declared is None or not world.interactive:
        raise ControlError(f"The app's manifest declares no shortcut {callback_id}.", 404)
    if declared.type == "global":
        payload = world.interaction("shortcut", user)
    else:
        channel, message = message_at(world, user_id, channel_id or "", stamp or "")
        payload = world.interaction("message_action", user) | {
            "message_ts": message.ts,
            "message": payloads.message_body(message),
            "channel": {"id": channel.id, "name": payloads.channel_name(channel)},
            "response_url": world.hook("actions", user, channel, message.ts)[0],
        }
    payload |= {"callback_id": callback_id, "action_ts": world.clock.stamp()}
    return outcome(await send(world, "interactive", callback_id, payload, answers=False))


def outcome(ack: Ack | str) -> Outcome:
    """What the person sees of an interaction: nothing if it was acknowledged, else Slack's words."""
    if isinstance(ack, Ack):
        return Outcome(True)
    if ack == "dispatch_failed":
        return Outcome(False, "This app is not connected: dispatch_failed")
    return Outcome(False, "This app took too long to respond: operation_timeout")


def message_at(world: World, user: str, channel_id: str, stamp: str) -> tuple[Channel, Message]:
    """A message that the person can see; ControlError otherwise."""
    channel = world.workspace.seen(user, channel_id)
    message = channel.timeline.get(stamp)
    if message is None or not message.seen_by(user):
        raise ControlError(f"{user} sees no message {stamp} in {channel_id}.", 404)
    return channel, message


def _own(world: World, user: str, channel_id: str, stamp: str) -> Message:
    _, message = message_at(world, user, channel_id, stamp)
    if message.user != user:
        raise ControlError(f"The message {stamp} is not {user}'s own.")
    return message


def _writable(world: World, user: str, channel_id: str, text: str) -> Channel:
    channel = _open_to(world, user, channel_id, text)
    if not text.strip():
        raise ControlError("Slack sends no empty message.")
    return channel


def _answered(channel: Channel, thread_ts: str | None) -> None:
    if thread_ts and channel.timeline.get(thread_ts) is None:
        raise ControlError(f"There is no message {thread_ts} in {channel.id} to reply to.", 404)


def _open_to(world: World, user: str, channel_id: str, text: str) -> Channel:
    channel = _active(world.workspace.seen(world.workspace.active(user).id, channel_id))
    if channel.kind == "im" and not world.manifest.messages_enabled:
        raise ControlError("Sending messages to this app has been turned off.")
    if len(text) > typed_text.MOST:
        raise ControlError(f"A message has at most {typed_text.MOST:,} characters; this one has {len(text):,}.")
    return channel


def _active(channel: Channel) -> Channel:
    if channel.is_archived:
        raise ControlError(f"{channel.id} is archived: it can be read, and nothing more.")
    return channel


def _typed(world: World, text: str) -> str:
    return typed_text.in_message(text, world.workspace.users.values(), world.workspace.channels.values())


def error_words(refused: SlackError) -> str:
    """What the person sees if the app's ack could not be acted on."""
    return f"This app responded with an error: {refused.error}"
