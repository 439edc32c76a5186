"""Web API `oauth.v2.access` and `auth.revoke`: how the app gets tokens, and how they end."""

from playground.app.grants import CLIENT_ID, CLIENT_SECRET
from playground.slack import events
from playground.slack.methods import arguments
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.workspace.ids import APP_ID, BOT_USER, DANA
from playground.world import World


@method("oauth.v2.access", token="none")  # noqa: S106 - a kind of token
def access(world: World, given: Json) -> Json:
    """Tokens for a code, or for a refresh token (`grant_type`); the app shows its id and secret."""
    if arguments.text(given, "client_id", "") != CLIENT_ID:
        raise SlackError("invalid_client_id")
    if arguments.text(given, "client_secret", "") != CLIENT_SECRET:
        raise SlackError("bad_client_secret")
    grants, kind = world.grants, arguments.text(given, "grant_type", "authorization_code")
    if kind == "refresh_token":
        team = grants.refresh(arguments.text(given, "refresh_token", ""))
    elif kind == "authorization_code":
        team = grants.redeem(arguments.text(given, "code", ""), arguments.text(given, "redirect_uri", ""))
        world.teams[team].workspace.gone = None
    else:
        raise SlackError("invalid_grant_type")
    of = world.teams[team].team
    person = {} if kind == "refresh_token" else {"authed_user": {"id": DANA}}
    return {
        "app_id": APP_ID,
        **person,
        "scope": ",".join(world.manifest.scopes),
        "token_type": "bot",
        "bot_user_id": BOT_USER,
        "team": None if of.organisation else {"id": of.id, "name": of.name},
        "enterprise": of.enterprise(),
        "is_enterprise_install": bool(of.organisation),
        **grants.issue(team),
    }


@method("auth.revoke")
def revoke(world: World, given: Json) -> Json:
    """The app revokes its token; with `test` it only asks whether it could."""
    if arguments.flag(given, "test"):
        return {"revoked": False}
    world.end("token_revoked")
    events.tokens_revoked(world)
    return {"revoked": True}
