"""What the app answers outside the Web API: the ack of a command, the ack of a form, and posts to a response URL."""

from playground.app import payloads
from playground.app.connection import Ack
from playground.app.tickets import Hook
from playground.slack import events
from playground.types import Json, SlackError
from playground.validator import check_message, check_view
from playground.workspace.ids import BOT_USER
from playground.workspace.messages import Message
from playground.workspace.views import View
from playground.world import World


def to_command(world: World, hook: Hook, ack: Ack) -> str | None:
    """Show what a command's ack contains; returns Slack's error if it cannot be shown."""
    if not ack.payload:
        return None
    try:
        respond(world, hook, ack.payload)
    except SlackError as refused:
        world.log.answered(ack.entry, refused.answer())
        return refused.error
    return None


def respond(world: World, hook: Hook, given: Json) -> None:
    """Post, replace or delete, as a response URL does; SlackError if Slack would refuse it."""
    if hook.channel not in world.workspace.channels:
        raise SlackError("channel_not_found")
    timeline = world.workspace.channels[hook.channel].timeline
    spoken_of = timeline.get(hook.message) if hook.message else None
    if given.get("delete_original"):
        if spoken_of:
            _delete(world, spoken_of)
        return
    text, blocks = str(given.get("text") or ""), given.get("blocks") or []
    check_message(text, blocks)
    if given.get("replace_original") and spoken_of:
        before = payloads.message_body(spoken_of)
        world.workspace.rewrite(spoken_of, text, blocks, by_hand=False)
        if spoken_of.only_for is None:
            events.changed(world, spoken_of, before)
        return
    only_for = None if given.get("response_type") == "in_channel" else hook.user
    message = world.workspace.post(
        hook.channel, BOT_USER, text, blocks, from_bot=True, only_for=only_for, thread_ts=given.get("thread_ts")
    )
    hook.message = message.ts
    events.posted(world, message)


def _delete(world: World, message: Message) -> None:
    world.workspace.remove(message)
    if message.only_for is None:
        events.deleted(world, message)


def to_form(world: World, view: View, ack: Ack) -> dict[str, str] | None:
    """Do what a form's ack asks for: show errors, another view, or nothing more. Returns the errors by block_id, or
    None.

    SlackError if the ack cannot be acted on; the form then stays open.
    """
    try:
        return _follow(world, view, ack.payload)
    except SlackError as refused:
        world.log.answered(ack.entry, refused.answer())
        raise


def _follow(world: World, view: View, payload: Json) -> dict[str, str] | None:
    match payload.get("response_action"):
        case None:
            world.workspace.close_modals(view.user, 1)
        case "clear":
            world.workspace.close_modals(view.user)
        case "update":
            check_view(payload.get("view"), "modal")
            world.workspace.change_view(view, payload["view"])
        case "push":
            check_view(payload.get("view"), "modal")
            world.workspace.open_modal(view.user, payload["view"], on_top=True)
        case "errors":
            return _errors(view, payload.get("errors"))
        case other:
            raise SlackError("invalid_response_action", response_action=other)
    return None


def _errors(view: View, errors: object) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise SlackError("invalid_errors", known=sorted(inputs))
    return {block_id: str(text) for block_id, text in errors.items()}
