"""Who is asking: from a payload to a person in a workspace, and to the key that identifies redeliveries."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.store.persons import Profile, Who

Body = dict[str, Any]


@dataclass(frozen=True)
class Caller:
    """Who caused a payload."""

    who: Who
    key: str
    """The same in every delivery of one interaction, and in no other."""
    stranger: bool
    """Whether they belong to another organisation (Slack Connect)."""


def caller(body: Body) -> Caller | None:
    """The person behind a payload; None if there is none, as with an uninstall."""
    event = body.get("event") or {}
    # For an edited or deleted message, the author is only named inside.
    inner = event.get("message") or event.get("previous_message") or {}
    user = event.get("user") or inner.get("user") or body.get("user") or body.get("user_id")
    user_id = user.get("id") if isinstance(user, dict) else user
    workspace = workspace_of(body)
    if not user_id or not workspace:
        return None
    key = body.get("event_id") or body.get("trigger_id") or ""
    return Caller(Who(workspace, str(user_id)), str(key), _is_stranger(body, event, user))


def workspace_of(body: Body) -> str:
    """The installation that a payload is for: the organisation's if it installed the bot as a whole, else the team's.

    An event in a channel shared with another team names that team as its own, and ours separately.
    """
    if _is_org_wide(body):
        enterprise = body.get("enterprise_id") or (body.get("enterprise") or {}).get("id")
        return str(_installation(body).get("enterprise_id") or enterprise or "")
    view = body.get("view") or {}
    installed = _installation(body).get("team_id") or view.get("app_installed_team_id")
    return str(installed or body.get("team_id") or _team(body) or "")


def workspace_served(identity: Any) -> str:
    """The same for the bot itself, from the answer of `auth.test`."""
    whole = identity.get("is_enterprise_install")
    return str(identity["enterprise_id"] if whole else identity["team_id"])


def _team(body: Body) -> str | None:
    team = body.get("team")
    return team.get("id") if isinstance(team, dict) else team


def _is_stranger(body: Body, event: Body, user: Any) -> bool:
    home = event.get("user_team") or event.get("team") or (user.get("team_id") if isinstance(user, dict) else None)
    if _is_org_wide(body):
        # Teams differ within an organisation; people from another organisation carry its id.
        organisation = user.get("enterprise_id") if isinstance(user, dict) else None
        return bool(organisation) and organisation != workspace_of(body)
    # If an event does not say where somebody belongs, they belong where it happened.
    return (home or body.get("team_id") or workspace_of(body)) != workspace_of(body)


def _is_org_wide(body: Body) -> bool:
    whole = _installation(body).get("is_enterprise_install", body.get("is_enterprise_install"))
    return str(whole).lower() == "true"  # a command has it as text


def _installation(body: Body) -> Body:
    """The installation that an event is for; only events have this, and in them it says whether it is org-wide."""
    authorizations = body.get("authorizations") or [{}]
    installation: Body = authorizations[0]
    return installation


def is_somebody_here(user: Body, workspace: str) -> bool:
    """Whether a Slack user is an active person of this workspace: not a bot, and not from another organisation."""
    gone = user.get("deleted") or user.get("is_bot") or user.get("is_stranger") or user.get("id") == "USLACKBOT"
    organisation = (user.get("enterprise_user") or {}).get("enterprise_id")
    return not gone and workspace in {user.get("team_id"), organisation}


def profile(user: Body) -> Profile:
    """What the bot stores about a Slack user."""
    names = user.get("profile") or {}
    name = names.get("real_name") or user.get("real_name") or user.get("name") or ""
    locale = str(user.get("locale") or "en-US").replace("-", "_")
    return Profile(name=name, zone=_known_zone(user.get("tz")), locale=locale)


def _known_zone(zone: Any) -> str:
    try:
        return ZoneInfo(zone or "UTC").key
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError):
        return "UTC"
