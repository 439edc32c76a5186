"""The events of a channel's life: every app hears of a public one's, and of a private one's if the bot is in it."""

from typing import Any

from playground.slack import events
from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER
from playground.workspace.people import User
from playground.world import World


def archived(world: World, channel: Channel, actor: str) -> None:
    """Nobody can write there any more."""
    _of_kind(world, channel, "archive", channel=channel.id, user=actor, is_moved=0)


def unarchived(world: World, channel: Channel, actor: str) -> None:
    """It is in use again; Slack names who did it differently for the two kinds."""
    _of_kind(world, channel, "unarchive", channel=channel.id, **{"actor_id" if channel.is_private else "user": actor})


def renamed(world: World, channel: Channel) -> None:
    """It has a new name."""
    about = {"id": channel.id, "name": channel.name, "name_normalized": channel.name, "created": channel.created}
    _of_kind(world, channel, "rename", channel=about | {"is_channel": not channel.is_private, "is_mpim": False})


def deleted(world: World, channel: Channel, actor: str) -> None:
    """It is gone; for a private one Slack says who did it, and when."""
    more: Json = {"date_deleted": int(world.clock.now().timestamp()), "actor_id": actor} if channel.is_private else {}
    _of_kind(world, channel, "deleted", channel=channel.id, **more)


def bot_removed(world: World, channel: Channel, actor: str) -> None:
    """The bot is no longer in it: the only event that it gets about a channel it is not in."""
    kind = _kind(channel)
    _send(world, channel, f"{kind}_left", {"type": f"{kind}_left", "channel": channel.id, "actor_id": actor})


def joined(world: World, channel: Channel, user: User, inviter: str | None) -> None:
    """Somebody (or the bot) joined a channel that the bot is in; `inviter` if they did not join by themselves."""
    invited = {"inviter": inviter} if inviter else {}
    _of_member(world, "member_joined_channel", channel, user, invited)


def left(world: World, channel: Channel, user: User) -> None:
    """Somebody other than the bot left a channel that the bot is in."""
    _of_member(world, "member_left_channel", channel, user, {})


def shared(world: World, channel: Channel, team_id: str) -> None:
    """Another organisation is now in it too."""
    _if_visible(world, channel, "channel_shared", connected_team_id=team_id, channel=channel.id)


def unshared(world: World, channel: Channel, team_id: str) -> None:
    """That organisation is no longer in it; others may remain."""
    still = {"is_ext_shared": bool(channel.connected)}
    _if_visible(world, channel, "channel_unshared", previously_connected_team_id=team_id, channel=channel.id, **still)


def made_private(world: World, channel: Channel, actor: str) -> None:
    """Slack reports this with a message in the channel, and has no event for it."""
    text = "made this channel *private*. Now, it can only be viewed or joined by invitation."
    body = {"type": "message", "subtype": "channel_convert_to_private", "user": actor, "text": text}
    if BOT_USER in channel.members:
        where = {"ts": world.clock.stamp(), "channel": channel.id, "channel_type": "group"}
        events.send(world, "message.groups", body | where, is_shared=bool(channel.connected))


def _kind(channel: Channel) -> str:
    return "group" if channel.is_private else "channel"


def _of_kind(world: World, channel: Channel, what: str, /, **fields: Any) -> None:
    _if_visible(world, channel, f"{_kind(channel)}_{what}", **fields)


def _if_visible(world: World, channel: Channel, name: str, /, **fields: Any) -> None:
    if BOT_USER in channel.members or not channel.is_private:
        _send(world, channel, name, {"type": name, **fields})


def _of_member(world: World, name: str, channel: Channel, user: User, more: Json) -> None:
    if BOT_USER in channel.members:
        where = {"channel": channel.id, "channel_type": "G" if channel.is_private else "C", "team": user.team_id}
        _send(world, channel, name, {"type": name, "user": user.id, **where, **more})


def _send(world: World, channel: Channel, name: str, event: Json) -> None:
    if world.installed:
        events.send(world, name, event, scope=f"{channel.family}:read", is_shared=bool(channel.connected))
