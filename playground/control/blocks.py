"""What a person does in blocks: presses and chooses, submits and closes a modal, opens the Home tab."""

from playground.app import payloads
from playground.block_kit.inputs import FIELDS, Values, find, holding, mistakes, pressed, state_of
from playground.control.conversations import Outcome, error_words, message_at, outcome, send
from playground.slack import events, replies
from playground.types import ControlError, Json, SlackError
from playground.workspace.people import User
from playground.world import World

NOT_INTERACTIVE = "This app is not configured to handle interactive responses."


async def act_in_message(
    world: World, user_id: str, channel_id: str, stamp: str, action: Json, values: Values
) -> Outcome:
    """Press or choose something in a message; `action` has block_id, action_id and value."""
    user = world.workspace.active(user_id)
    channel, message = message_at(world, user_id, channel_id, stamp)
    before = message.state.get(user_id, {})
    done, state = _action(world, message.blocks, action, values, before)
    message.state[user_id] = state
    url, _ = world.hook("actions", user, channel, message.ts)
    where = payloads.in_message(message, channel, state, url)
    return await _send_action(world, user, where, done)


async def act_in_view(world: World, user_id: str, view_id: str, action: Json, values: Values) -> Outcome:
    """Press or choose something in a modal or in the Home tab."""
    user, view = world.workspace.active(user_id), world.workspace.view_of(user_id, view_id)
    done, view.state = _action(world, view.blocks, action, values, view.state)
    return await _send_action(world, user, payloads.in_view(view), done)


def _action(world: World, blocks: list[Json], action: Json, values: Values, before: Json) -> tuple[Json, Json]:
    block, element = find(blocks, action["block_id"], action["action_id"])
    if block["type"] == "input" and not block.get("dispatch_action"):
        raise ControlError("An input is sent with its form; only one with dispatch_action acts by itself.")
    done = pressed(element, action.get("value"))
    state = state_of(blocks, values, before)
    if element["type"] in FIELDS:
        state[block["block_id"]][element["action_id"]] = holding(element, action.get("value"))
    ids = {"block_id": block["block_id"], "action_id": element["action_id"], "action_ts": world.clock.stamp()}
    return done | ids, state


async def _send_action(world: World, user: User, where: Json, done: Json) -> Outcome:
    if not world.interactive:
        return Outcome(False, NOT_INTERACTIVE)
    world.workspace.touch()
    payload = world.interaction("block_actions", user) | where | {"actions": [done]}
    return outcome(await send(world, "interactive", done["action_id"], payload, answers=False))


async def submit(world: World, user_id: str, view_id: str, values: Values) -> Outcome:
    """Submit a modal's form; if Slack itself finds something wrong in it, it does not reach the app."""
    user, view = world.workspace.active(user_id), world.workspace.view_of(user_id, view_id)
    if view.content["type"] != "modal" or "submit" not in view.content:
        raise ControlError(f"The view {view_id} has nothing to submit.")
    view.state = state_of(view.blocks, values, view.state)
    wrong = mistakes(view.blocks, view.state)
    if wrong:
        return Outcome(False, None, wrong)
    if not world.interactive:
        return Outcome(False, NOT_INTERACTIVE)
    payload = world.interaction("view_submission", user) | {"view": view.body(), "response_urls": []}
    ack = await send(world, "interactive", view.content.get("callback_id", ""), payload, answers=True)
    if isinstance(ack, str):
        return outcome(ack)
    try:
        return Outcome(True, None, replies.to_form(world, view, ack))
    except SlackError as refused:
        return Outcome(True, error_words(refused))


async def close(world: World, user_id: str, view_id: str, *, everything: bool) -> None:
    """Close a modal (with everything on top of it), or all of them."""
    user, view = world.workspace.active(user_id), world.workspace.view_of(user_id, view_id)
    stack = world.workspace.modals[user_id]
    if view not in stack:
        raise ControlError("The Home tab cannot be closed.")
    for closed in world.workspace.close_modals(user_id, None if everything else len(stack) - stack.index(view)):
        if closed.content.get("notify_on_close") and world.interactive:
            payload = world.interaction("view_closed", user) | {"view": closed.body(), "is_cleared": everything}
            await send(world, "interactive", closed.content.get("callback_id", ""), payload, answers=False)


def open_home(world: World, user_id: str) -> None:
    """Open the app's Home tab."""
    user = world.workspace.active(user_id)
    if not world.manifest.home_enabled or not world.installed:
        raise ControlError("The app has no Home tab.")
    events.home_opened(world, user)
