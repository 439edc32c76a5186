"""What the app declares: its manifest, read once at the start. What is not declared here does not work."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from playground.types import Json


@dataclass(frozen=True)
class Command:
    """A slash command; `should_escape` turns names, channels and links in its text into Slack's `<...>` form."""

    command: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True)
class Shortcut:
    """A shortcut: `type` is `global` or `message`."""

    name: str
    type: str
    callback_id: str
    description: str


@dataclass(frozen=True)
class Manifest:
    """The part of a Slack app manifest that decides what the app may do and is sent."""

    app_name: str
    bot_name: str
    commands: dict[str, Command]
    shortcuts: dict[str, Shortcut]
    events: frozenset[str]
    scopes: tuple[str, ...]
    home_enabled: bool
    messages_enabled: bool
    interactive: bool
    redirect_urls: tuple[str, ...]
    rotates: bool


def load(path: Path) -> Manifest:
    """Read a manifest file (YAML, or JSON, which YAML contains); ValueError if it is not a manifest."""
    try:
        document = _parsed(path.read_text(encoding="utf-8"))
    except yaml.YAMLError:
        raise ValueError(f"{path} is no app manifest: it is no YAML.") from None
    if not isinstance(document, dict) or "display_information" not in document:
        raise ValueError(f"{path} is no app manifest: it has no display_information.")
    return read(document)


@cache  # tests start playgrounds again and again, and parsing YAML takes a third of that
def _parsed(text: str) -> Any:
    return yaml.safe_load(text)


def read(document: Json) -> Manifest:
    """A manifest from its parsed document."""
    features, settings = document.get("features", {}), document.get("settings", {})
    name = document["display_information"]["name"]
    home = features.get("app_home", {})
    return Manifest(
        app_name=name,
        bot_name=features.get("bot_user", {}).get("display_name", name),
        commands={one["command"]: _command(one) for one in features.get("slash_commands", [])},
        shortcuts={one["callback_id"]: Shortcut(**one) for one in features.get("shortcuts", [])},
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
        scopes=tuple(document.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
        home_enabled=home.get("home_tab_enabled", False),
        messages_enabled=home.get("messages_tab_enabled", True)
        and not home.get("messages_tab_read_only_enabled", False),
        interactive=settings.get("interactivity", {}).get("is_enabled", False),
        redirect_urls=tuple(document.get("oauth_config", {}).get("redirect_urls", [])),
        rotates=settings.get("token_rotation_enabled", False),
    )


def _command(one: Json) -> Command:
    return Command(
        one["command"], one.get("description", ""), one.get("usage_hint", ""), one.get("should_escape", False)
    )
