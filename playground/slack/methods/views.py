"""Web API `views.*`: modals and the Home tab."""

from playground.slack.methods import arguments
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.validator import check_view
from playground.workspace.views import View
from playground.world import World


@method("views.open")
def open_view(world: World, given: Json) -> Json:
    """Show a modal to the person who just did something."""
    return _show(world, given, on_top=False)


@method("views.push")
def push(world: World, given: Json) -> Json:
    """Show a modal on top of the one that the person has open."""
    return _show(world, given, on_top=True)


@method("views.update")
def update(world: World, given: Json) -> Json:
    """New content for a view; with `hash` only if it has not changed meanwhile."""
    if "view_id" not in given and "external_id" not in given:
        raise arguments.missing("view_id")
    view = world.workspace.view(arguments.text(given, "view_id", ""), arguments.text(given, "external_id", ""))
    content = given.get("view")
    check_view(content, view.content["type"])
    if given.get("hash") and given["hash"] != view.hash:
        raise SlackError("hash_conflict")
    world.workspace.change_view(view, given["view"])
    return {"view": view.body()}


@method("views.publish")
def publish(world: World, given: Json) -> Json:
    """Show a person's Home tab."""
    user = world.workspace.users.get(arguments.text(given, "user_id"))
    if user is None or user.is_bot:
        raise SlackError("user_not_found")
    if not world.manifest.home_enabled:
        raise SlackError("not_enabled")
    check_view(given.get("view"), "home")
    shown = world.workspace.homes.get(user.id)
    if given.get("hash") and shown and given["hash"] != shown.hash:
        raise SlackError("hash_conflict")
    return {"view": world.workspace.publish(user.id, given["view"]).body()}


def _show(world: World, given: Json, *, on_top: bool) -> Json:
    trigger_id = arguments.text(given, "trigger_id")
    check_view(given.get("view"), "modal")
    user = world.triggers.redeem(trigger_id)
    if on_top and not world.workspace.modals[user]:
        raise SlackError("not_found")
    view: View = world.workspace.open_modal(user, given["view"], on_top=on_top)
    return {"view": view.body()}
