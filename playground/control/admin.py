"""What happens to channels and people: how they start, change and end, and what the app is told about it."""

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from playground.control.body import Body
from playground.slack import channel_events, events
from playground.types import ControlError, Json
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER, DANA, new_id
from playground.workspace.people import User
from playground.world import World

CHANGEABLE = (
    "name",
    "real_name",
    "title",
    "tz",
    "locale",
    "is_admin",
    "deleted",
    "is_restricted",
    "is_ultra_restricted",
)


def create_user(world: World, body: Body) -> Json:
    """A new person with a DM with the bot; they may be a guest, or from another organisation (`team_id`)."""
    name = body.get("name")
    user = User(
        _fresh(world, body.get("id", str, None) or new_id("U"), "U"),
        name,
        body.get("real_name", str, name),
        body.get("title", str, ""),
        tz=_zone(body.get("tz", str, "America/New_York")),
        locale=body.get("locale", str, "en-US"),
        is_admin=body.get("is_admin", bool, False),
        is_restricted=body.get("is_restricted", bool, False),
        is_ultra_restricted=body.get("is_ultra_restricted", bool, False),
        team_id=_team(body.get("team_id", str, world.team.id)),
    )
    return {"user": user.id, "channel": world.workspace.welcome(user).id}


def change_user(world: World, body: Body) -> Json:
    """Change a person's details, and tell the app."""
    user, changes = world.workspace.person(body.get("user", str, "")), body.get("changes", dict, {})
    for name, value in changes.items():
        if name not in CHANGEABLE or type(value) is not type(getattr(user, name)):
            raise ControlError(f"{name} cannot be changed to {value!r}; there are {', '.join(CHANGEABLE)}.")
    if "tz" in changes:
        _zone(changes["tz"])
    for name, value in changes.items():
        setattr(user, name, value)
    world.workspace.touch()
    events.user_changed(world, user)
    return {}


def create_channel(world: World, body: Body) -> Json:
    """A new channel with its members; if one of them is from another organisation, it is shared with theirs."""
    name, private = _free_name(world, body.get("name")), body.get("private", bool, False)
    members = [_user(world, str(user)) for user in body.get("members", list, [])]
    channel_id = _fresh(world, body.get("id", str, None) or new_id("C"), "C")
    created, topic = int(world.clock.now().timestamp()), body.get("topic", str, "")
    people = {user.id for user in members if not user.is_bot}
    channel = Channel(channel_id, name, "channel", people, topic, is_private=private, created=created)
    channel.connected = {user.team_id for user in members if user.is_external}
    world.workspace.channels[channel.id] = channel
    world.workspace.touch()
    for team_id in sorted(channel.connected):
        channel_events.shared(world, channel, team_id)
    if len(people) < len(members):
        _enter(world, channel, world.workspace.users[BOT_USER], DANA)
    return {"channel": channel.id}


def archive(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Nobody can write there any more; it can still be read."""
    if channel.is_archived:
        raise ControlError(f"{channel.id} is archived already.")
    channel.is_archived = True
    channel_events.archived(world, channel, actor)


def unarchive(world: World, body: Body, channel: Channel, actor: str) -> None:
    """It is in use again; if public, only whoever did this is a member, and the bot has to be invited again."""
    if not channel.is_archived:
        raise ControlError(f"{channel.id} is not archived.")
    channel.is_archived = False
    if not channel.is_private:
        channel.members = {actor}
    channel_events.unarchived(world, channel, actor)


def rename(world: World, body: Body, channel: Channel, actor: str) -> None:
    """It gets a new name."""
    channel.name = _free_name(world, body.get("name"))
    channel_events.renamed(world, channel)


def make_private(world: World, body: Body, channel: Channel, actor: str) -> None:
    """From now on only its members can see it."""
    if channel.is_private:
        raise ControlError(f"{channel.id} is private already.")
    channel.is_private = True
    channel_events.made_private(world, channel, actor)


def delete_channel(world: World, body: Body, channel: Channel, actor: str) -> None:
    """It is gone, with everything said in it."""
    world.workspace.delete_channel(channel)
    channel_events.deleted(world, channel, actor)


def share(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Another organisation joins it (Slack Connect)."""
    team_id = _team(body.get("team_id"))
    if team_id == world.team.id or team_id in channel.connected:
        raise ControlError(f"{team_id} is in {channel.id} already.")
    channel.connected.add(team_id)
    channel_events.shared(world, channel, team_id)


def unshare(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Another organisation leaves it, and its people with it."""
    team_id = body.get("team_id")
    if team_id not in channel.connected:
        raise ControlError(f"{team_id} is not in {channel.id}.")
    channel.connected.discard(team_id)
    for user in [one for one in world.workspace.users.values() if one.team_id == team_id and one.id in channel.members]:
        _go(world, channel, user, actor)
    channel_events.unshared(world, channel, team_id)


def join(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Somebody joins, by themselves or invited by `inviter`; outsiders only if it is shared."""
    user, inviter = _user(world, body.get("user")), body.get("inviter", str, None)
    if channel.is_archived:
        raise ControlError(f"{channel.id} is archived: nobody comes in.")
    if user.is_external and user.team_id not in channel.connected:
        raise ControlError(f"{channel.id} is not shared with {user.team_id}.")
    _enter(world, channel, user, inviter)


def leave(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Somebody leaves; `user` is who."""
    _go(world, channel, _user(world, body.get("user")), actor)


def remove_bot(world: World, body: Body, channel: Channel, actor: str) -> None:
    """Somebody removes the bot from it."""
    _go(world, channel, world.workspace.users[BOT_USER], actor)


Turn = Callable[[World, Body, Channel, str], None]


def _of_channel(turn: Turn) -> Callable[[World, Body], Json]:
    """Applies `turn` to the channel that the body names as `channel`; `user` did it, by default Dana."""

    def happen(world: World, body: Body) -> Json:
        channel = world.workspace.channels.get(body.get("channel"))
        if channel is None or channel.kind == "im":
            raise ControlError(f"There is no channel {body.get('channel')} here.", 404)
        turn(world, body, channel, _user(world, body.get("user", str, DANA)).id)
        world.workspace.touch()
        return {"channel": channel.id}

    return happen


OF_CHANNELS = (archive, unarchive, rename, make_private, delete_channel, share, unshare, join, leave, remove_bot)
HAPPENINGS: dict[str, Callable[[World, Body], Json]] = {
    "user_change": change_user,
    "create_user": create_user,
    "create_channel": create_channel,
    **{turn.__name__: _of_channel(turn) for turn in OF_CHANNELS},
}


def _enter(world: World, channel: Channel, user: User, inviter: str | None) -> None:
    if user.id in channel.members:
        raise ControlError(f"{user.id} is in {channel.id} already.")
    channel.members.add(user.id)
    channel_events.joined(world, channel, user, inviter)


def _go(world: World, channel: Channel, user: User, actor: str) -> None:
    if user.id not in channel.members:
        raise ControlError(f"{user.id} is not in {channel.id}.")
    channel.members.discard(user.id)
    if user.is_bot:
        channel_events.bot_removed(world, channel, actor)
    else:
        channel_events.left(world, channel, user)


def _user(world: World, user_id: str) -> User:
    found = world.workspace.users.get(user_id)
    if found is None:
        raise ControlError(f"There is no person {user_id} here.", 404)
    return found


def _fresh(world: World, new: str, letter: str) -> str:
    taken = new in world.workspace.users or new in world.workspace.channels
    if taken or not re.fullmatch(f"{letter}[A-Z0-9]+", new):
        raise ControlError(f"{new} is no new id; one is {letter} and capital letters and figures.")
    return new


def _free_name(world: World, name: str) -> str:
    if not re.fullmatch(r"[^\WA-Z][^\sA-Z.,#@]{0,79}", name):
        raise ControlError(
            f"{name!r} is no name of a channel: those are in small letters, without spaces and full stops."
        )
    if any(channel.name == name for channel in world.workspace.channels.values()):
        raise ControlError(f"There is a channel {name} already.")
    return name


def _team(team_id: str) -> str:
    if not re.fullmatch("[TE][A-Z0-9]+", team_id):
        raise ControlError(f"{team_id} is no id of a team.")
    return team_id


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        raise ControlError(f"{name!r} is no time zone.") from None
