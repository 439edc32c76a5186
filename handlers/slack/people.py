"""Who Slack's users are to the bot."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.store.persons import Profile
from handlers.payload import Payload


def is_somebody_here(user: Payload, workspace: str) -> bool:
    """Whether a Slack user is an active person of this workspace: not a bot, and not from another organisation."""
    gone = any(user.at(name) for name in ("deleted", "is_bot", "is_stranger")) or user.id() == "USLACKBOT"
    return not gone and workspace in {user.id("team_id"), user.id("enterprise_user", "enterprise_id")}


def profile(user: Payload) -> Profile:
    """What the bot stores about a Slack user."""
    name = user.text("profile", "real_name") or user.text("real_name") or user.text("name")
    locale = user.text("locale") or "en-US"
    return Profile(name=name, zone=_known_zone(user.text("tz")), locale=locale.replace("-", "_"))


def workspace_served(identity: Any) -> str:
    """The installation of the bot itself, from the answer of `auth.test`."""
    whole = identity.get("is_enterprise_install")
    return str(identity["enterprise_id"] if whole else identity["team_id"])


def _known_zone(zone: str) -> str:
    try:
        return ZoneInfo(zone or "UTC").key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
