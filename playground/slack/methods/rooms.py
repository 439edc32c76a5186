"""Which conversation a call means, and whether the app may write there; every error in Slack's words."""

from playground.types import SlackError
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER
from playground.world import World


def known(world: World, channel_id: str) -> Channel:
    """A conversation by id; to the app, a private channel without the bot does not exist."""
    channel = world.workspace.channels.get(channel_id)
    if channel is None or not visible(channel):
        raise SlackError("channel_not_found")
    return channel


def visible(channel: Channel) -> bool:
    """Whether the app can know about it at all."""
    return BOT_USER in channel.members or channel.family == "channels"


def named(world: World, name: str) -> Channel:
    """A conversation by id, by `#name`, or by the person that it is with."""
    users = world.workspace.users
    if name in users and name != BOT_USER:
        return world.workspace.direct(name)
    found = (one.id for one in world.workspace.channels.values() if one.name and one.name == name.removeprefix("#"))
    return known(world, next(found, name))


def joined(channel: Channel) -> Channel:
    """The same channel, if the bot is in it."""
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def writable(channel: Channel) -> Channel:
    """The same channel, if the bot may write there."""
    if channel.is_archived:
        raise SlackError("is_archived")
    return joined(channel)
