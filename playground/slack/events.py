"""The events that the app is sent: what the manifest subscribes to and its scopes allow, where the bot is present."""

from playground.app import payloads
from playground.types import Json
from playground.workspace.ids import BOT_USER
from playground.workspace.messages import Message
from playground.workspace.people import User
from playground.world import World

SCOPES = {  # what a subscription needs besides itself
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "app_mention": "app_mentions:read",
    "user_change": "users:read",
}
TYPES = {"im": "im", "groups": "group", "channels": "channel"}  # by family: the channel type in events


def send(world: World, subscription: str, event: Json, *, scope: str | None = None, is_shared: bool = False) -> None:
    """Send one event, if the app subscribed to it and may have it; `scope` if the subscription does not say it."""
    scope = scope or SCOPES.get(subscription)
    if subscription in world.manifest.events and (scope is None or scope in world.manifest.scopes):
        stamped = {**event, "event_ts": world.clock.stamp()}
        world.link.send_event(payloads.event(world.team, stamped, world.clock.now(), is_shared=is_shared))


def posted(world: World, message: Message) -> None:
    """A message appeared. As in Slack, the bot hears of its own messages too; nobody hears of ephemeral ones."""
    if message.only_for is None:
        shared = {"subtype": "file_share"} if message.files else {}
        _in_channel(world, message, payloads.message_body(message) | shared)
        mentioned = f"<@{BOT_USER}>" in message.text and not message.from_bot
        channel = world.workspace.channels[message.channel]
        if mentioned and channel.kind == "channel" and BOT_USER in channel.members:
            body = payloads.message_body(message) | {"type": "app_mention", "channel": channel.id}
            send(world, "app_mention", body, is_shared=bool(channel.connected))


def changed(world: World, message: Message, before: Json) -> None:
    """A message was edited; `before` is its body as it was."""
    after = payloads.message_body(message)
    body = {"type": "message", "subtype": "message_changed", "message": after, "previous_message": before}
    _in_channel(world, message, body | {"hidden": True, "ts": world.clock.stamp()})


def deleted(world: World, message: Message) -> None:
    """A message was deleted."""
    body: Json = {"type": "message", "subtype": "message_deleted", "deleted_ts": message.ts, "hidden": True}
    body |= {"previous_message": payloads.message_body(message), "ts": world.clock.stamp()}
    _in_channel(world, message, body)


def home_opened(world: World, user: User) -> None:
    """A person opened the app's Home tab."""
    channel = world.workspace.direct(user.id)
    event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
    view = world.workspace.homes.get(user.id)
    send(world, "app_home_opened", event | ({"view": view.body()} if view else {}))


def user_changed(world: World, user: User) -> None:
    """A person's name, zone, locale or state changed."""
    stranger = world.workspace.is_stranger(user)
    body = payloads.user_body(world.team, user, world.clock.now(), with_locale=True, is_stranger=stranger)
    send(world, "user_change", {"type": "user_change", "user": body, "cache_ts": int(world.clock.now().timestamp())})


def tokens_revoked(world: World) -> None:
    """The bot's token is no longer valid."""
    send(world, "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}})


def uninstalled(world: World) -> None:
    """The app was uninstalled from the workspace."""
    send(world, "app_uninstalled", {"type": "app_uninstalled"})


def _in_channel(world: World, message: Message, body: Json) -> None:
    channel = world.workspace.channels[message.channel]
    if BOT_USER in channel.members and world.installed:
        subscription = "message.im" if channel.kind == "im" else f"message.{channel.family}"
        where = {"channel": channel.id, "channel_type": TYPES[channel.family]}
        teams = {"user_team": message.team, "source_team": message.team} if channel.connected else {}
        send(world, subscription, body | where | teams, is_shared=bool(channel.connected))
