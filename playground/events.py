"""The events that the app is sent: what the manifest subscribes to and its scopes allow, where the bot is present."""

from playground import payloads
from playground.messages import Message
from playground.people import BOT_USER, TEAM_ID, Channel, User
from playground.types import Json
from playground.world import World

SCOPES = {  # what a subscription needs beside itself
    "message.im": "im:history",
    "message.channels": "channels:history",
    "app_mention": "app_mentions:read",
    "user_change": "users:read",
    "member_joined_channel": "channels:read",
}


def send(world: World, subscription: str, event: Json) -> None:
    """Send one event, if the app asked for it and may have it."""
    scope = SCOPES.get(subscription)
    if subscription in world.manifest.events and (scope is None or scope in world.manifest.scopes):
        stamped = {**event, "event_ts": world.clock.stamp()}
        world.link.send_event(payloads.event(stamped, world.clock.now()))


def posted(world: World, message: Message) -> None:
    """A message appeared. The bot is told of its own messages too, as on Slack; of ephemeral ones nobody is."""
    if message.only_for is None:
        shared = {"subtype": "file_share"} if message.files else {}
        _in_channel(world, message, payloads.message_body(message) | shared)
        mentioned = f"<@{BOT_USER}>" in message.text and not message.from_bot
        channel = world.workspace.channels[message.channel]
        if mentioned and channel.kind == "channel" and BOT_USER in channel.members:
            body = payloads.message_body(message) | {"type": "app_mention", "channel": channel.id}
            send(world, "app_mention", body)


def changed(world: World, message: Message, before: Json) -> None:
    """A message got new words; `before` is its body as it was."""
    after = payloads.message_body(message)
    body = {"type": "message", "subtype": "message_changed", "message": after, "previous_message": before}
    _in_channel(world, message, body | {"hidden": True, "ts": world.clock.stamp()})


def deleted(world: World, message: Message) -> None:
    """A message was taken away."""
    body: Json = {"type": "message", "subtype": "message_deleted", "deleted_ts": message.ts, "hidden": True}
    body |= {"previous_message": payloads.message_body(message), "ts": world.clock.stamp()}
    _in_channel(world, message, body)


def home_opened(world: World, user: User) -> None:
    """A person looks at the app's Home tab."""
    channel = world.workspace.direct(user.id)
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
    view = world.workspace.homes.get(user.id)
    send(world, "app_home_opened", event | ({"view": view.body()} if view else {}))


def user_changed(world: World, user: User) -> None:
    """A person's name, zone, locale or state changed."""
    body = payloads.user_body(user, world.clock.now(), with_locale=True)
    send(world, "user_change", {"type": "user_change", "user": body, "cache_ts": int(world.clock.now().timestamp())})


def joined(world: World, channel: Channel, inviter: str) -> None:
    """The bot was invited to a channel."""
    event = {"type": "member_joined_channel", "user": BOT_USER, "channel": channel.id, "channel_type": "C"}
    send(world, "member_joined_channel", event | {"team": TEAM_ID, "inviter": inviter})


def tokens_revoked(world: World) -> None:
    """The bot's token is worth nothing any more."""
    send(world, "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}})


def uninstalled(world: World) -> None:
    """The app was taken out of the workspace."""
    send(world, "app_uninstalled", {"type": "app_uninstalled"})


def _in_channel(world: World, message: Message, body: Json) -> None:
    channel = world.workspace.channels[message.channel]
    if BOT_USER in channel.members and world.installed:
        kind, subscription = ("im", "message.im") if channel.kind == "im" else ("channel", "message.channels")
        send(world, subscription, body | {"channel": channel.id, "channel_type": kind})
