"""What a test or the demo makes happen: events that no person causes, hand-made payloads."""

from typing import Any

from playground.control import admin
from playground.control.body import Body
from playground.control.conversations import send
from playground.slack import events
from playground.types import ControlError, Json
from playground.world import World

OF_THE_APP = ("duplicate", "refresh", "cut", "uninstall", "tokens_revoked")


async def happen(world: World, body: Body) -> Json:
    """Make something happen that no person in the playground does; returns the result."""
    kind: str = body.get("type")
    if kind in admin.HAPPENINGS:
        return admin.HAPPENINGS[kind](world, body)
    match kind:
        case "duplicate":
            if world.link.last_event is None:
                raise ControlError("No event was sent yet that could be sent again.")
            world.link.send_event(world.link.last_event)
        case "refresh":
            await world.link.refresh()
        case "cut":
            world.link.cut()
        case "uninstall":
            world.end("account_inactive")
            events.tokens_revoked(world)
            events.uninstalled(world)
        case "tokens_revoked":
            world.end("token_revoked")
            events.tokens_revoked(world)
        case _:
            raise ControlError(f"type is one of {', '.join((*OF_THE_APP, *admin.HAPPENINGS))}.")
    return {}


async def send_raw(world: World, kind: str, payload: Json) -> tuple[bool, Any]:
    """Send the app a hand-made payload, once; returns whether it was acknowledged, and with what."""
    if kind not in ("slash_commands", "interactive", "events_api"):
        raise ControlError("type is one of slash_commands, interactive, events_api.")
    name = payload.get("command") or payload.get("type") or kind
    ack = await send(world, kind, str(name), payload, answers=kind != "events_api")
    return (False, None) if isinstance(ack, str) else (True, ack.payload)
