"""Web API: who and what there is (`auth.test`, `users.*`, `team.info`), and the way in (`apps.connections.open`)."""

from playground.app import payloads
from playground.slack.methods import arguments
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.workspace.ids import APP_ID, BOT_ID, BOT_USER
from playground.workspace.people import User
from playground.world import World


@method("api.test", token="none")  # noqa: S106 - a kind of token
def api_test(world: World, given: Json) -> Json:
    """Echo the arguments; with `error`, fail with that error."""
    if "error" in given:
        raise SlackError(arguments.text(given, "error"), args=given)
    return {"args": {name: value for name, value in given.items() if name != "token"}}


@method("auth.test")
def auth_test(world: World, given: Json) -> Json:
    """Whose token it is."""
    team = world.team
    return {
        "url": f"{world.base}/",
        "team": team.name,
        "user": world.workspace.users[BOT_USER].name,
        "team_id": team.installs_as,
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        **({"enterprise_id": team.organisation} if team.organisation else {}),
        "is_enterprise_install": bool(team.organisation),
    }


@method("apps.connections.open", token="app")  # noqa: S106 - a kind of token
def connections_open(world: World, given: Json) -> Json:
    """A URL for one Socket Mode connection."""
    socket = world.base.replace("http", "ws", 1)
    return {"url": f"{socket}/link/?ticket={world.link.ticket()}&app_id={APP_ID}"}


@method("team.info", "team:read")
def team_info(world: World, given: Json) -> Json:
    """The workspace."""
    return {
        "team": {
            "id": world.team.id,
            "name": world.team.name,
            "domain": world.team.domain,
            "email_domain": "",
            "icon": {},
        }
    }


@method("users.info", "users:read")
def users_info(world: World, given: Json) -> Json:
    """One user."""
    user = world.workspace.users.get(arguments.text(given, "user"))
    if user is None:
        raise SlackError("user_not_found")
    locale = arguments.flag(given, "include_locale")
    return {"user": _body(world, user, locale=locale)}


@method("users.list", "users:read")
def users_list(world: World, given: Json) -> Json:
    """Every user."""
    locale, now = arguments.flag(given, "include_locale"), world.clock.now()
    everyone = [_body(world, user, locale=locale) for user in world.workspace.users.values()]
    return {"members": everyone, "cache_ts": int(now.timestamp()), "response_metadata": {"next_cursor": ""}}


def _body(world: World, user: User, *, locale: bool) -> Json:
    stranger = world.workspace.is_stranger(user)
    return payloads.user_body(world.team, user, world.clock.now(), with_locale=locale, is_stranger=stranger)
