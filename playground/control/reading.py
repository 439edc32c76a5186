"""What people see, as the control API returns it; only reads."""

from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.ids import APP_ID, BOT_USER
from playground.workspace.messages import Message
from playground.world import World

SLACK = "Slack"


def workspace(world: World) -> Json:
    """The team, the app, the people, and what the app offers."""
    now = world.clock.now()
    return {
        "team": {"id": world.team.id, "name": world.team.name, "domain": world.team.domain},
        "app": {
            "id": APP_ID,
            "name": world.manifest.app_name,
            "bot_user": BOT_USER,
            "installed": world.installed,
            "connected": world.link.connected,
        },
        "users": [
            {
                "id": user.id,
                "team_id": user.team_id,
                "name": user.name,
                "real_name": user.real_name,
                "title": user.title,
                **user.zone(now),
                "locale": user.locale,
                "is_admin": user.is_admin,
                "is_restricted": user.is_restricted,
                "is_ultra_restricted": user.is_ultra_restricted,
                "is_bot": user.is_bot,
                "deleted": user.deleted,
            }
            for user in world.workspace.users.values()
        ],
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in world.manifest.commands.values()
        ],
        "shortcuts": [
            {"name": one.name, "type": one.type, "callback_id": one.callback_id, "description": one.description}
            for one in world.manifest.shortcuts.values()
        ],
        "home_enabled": world.manifest.home_enabled,
        "now": now.isoformat(),
        "revision": world.changes.revision,
    }


def channels(world: World, user: str) -> list[Json]:
    """What is in a person's sidebar."""
    world.workspace.person(user)
    return [_channel(channel, user) for channel in world.workspace.channels_of(user)]


def messages(world: World, user: str, channel: str) -> list[Json]:
    """What a person reads in a channel, oldest first."""
    timeline = world.workspace.seen(user, channel).timeline
    return [_message(world, message) for message in timeline.all() if message.seen_by(user)]


def home(world: World, user: str) -> Json | None:
    """A person's Home tab, once the app has published one."""
    world.workspace.person(user)
    view = world.workspace.homes.get(user)
    return view.body() if view else None


def modals(world: World, user: str) -> list[Json]:
    """A person's open modals, the top one last."""
    world.workspace.person(user)
    return [view.body() for view in world.workspace.modals[user]]


def _channel(channel: Channel, user: str) -> Json:
    return {
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
        "is_shared": bool(channel.connected),
        "with": next(iter(channel.members - {user})) if channel.kind == "im" else None,
        "topic": channel.topic,
    }


def _message(world: World, message: Message) -> Json:
    author = world.workspace.users.get(message.user)
    return {
        "ts": message.ts,
        "time": message.time.isoformat(),
        "user": message.user,
        "name": author.real_name if author else SLACK,
        "is_bot": message.from_bot,
        "text": message.text,
        "blocks": message.blocks,
        "files": [file.shown() for file in message.files],
        "ephemeral": message.only_for is not None,
        "edited": message.edited_ts is not None,
        "thread_ts": message.thread_ts,
        "notice": message.notice,
    }
