"""What a test or the demo turns in the world: the clock, events that people do not cause, and payloads made by hand."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playground import events
from playground.acting import send
from playground.types import ControlError, Json
from playground.world import World

CHANGEABLE = ("name", "real_name", "title", "tz", "locale", "is_admin", "deleted")


def move_clock(world: World, seconds: float | None, moment: str | None) -> datetime:
    """Move the clock on by seconds, or to a moment (ISO with zone)."""
    try:
        if moment is not None:
            now = world.clock.set(datetime.fromisoformat(moment))
        elif seconds is not None:
            now = world.clock.advance(seconds)
        else:
            raise ControlError("The body needs advance or set.")
    except (ValueError, OverflowError) as problem:
        raise ControlError(f"The clock cannot move there: {problem}") from None
    world.changes.touch()
    return now


async def happen(world: World, kind: str, user: str | None, changes: Json) -> None:
    """Make something happen that no person in the playground does."""
    match kind:
        case "duplicate":
            if world.link.last_event is None:
                raise ControlError("No event was sent yet that could be sent again.")
            world.link.send_event(world.link.last_event)
        case "refresh":
            await world.link.refresh()
        case "cut":
            world.link.cut()
        case "user_change":
            change_user(world, user or "", changes)
        case "uninstall":
            world.workspace.uninstall("account_inactive")
            events.tokens_revoked(world)
            events.uninstalled(world)
        case "tokens_revoked":
            world.workspace.uninstall("token_revoked")
            events.tokens_revoked(world)
        case _:
            raise ControlError("type is one of duplicate, refresh, cut, user_change, uninstall, tokens_revoked.")


def change_user(world: World, user_id: str, changes: Json) -> None:
    """Change what is known of a person, and tell the app."""
    user = world.workspace.person(user_id)
    for name, value in changes.items():
        if name not in CHANGEABLE or type(value) is not type(getattr(user, name)):
            raise ControlError(f"{name} cannot be changed to {value!r}; there are {', '.join(CHANGEABLE)}.")
    if "tz" in changes:
        _zone(changes["tz"])
    for name, value in changes.items():
        setattr(user, name, value)
    world.workspace.touch()
    events.user_changed(world, user)


async def send_raw(world: World, kind: str, payload: Json) -> tuple[bool, Any]:
    """Send the app a payload made by hand, once; whether it was acknowledged, and with what."""
    if kind not in ("slash_commands", "interactive", "events_api"):
        raise ControlError("type is one of slash_commands, interactive, events_api.")
    name = payload.get("command") or payload.get("type") or kind
    ack = await send(world, kind, str(name), payload, answers=kind != "events_api")
    return (False, None) if isinstance(ack, str) else (True, ack.payload)


def _zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ControlError(f"{name!r} is no time zone.") from None
