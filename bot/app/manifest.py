"""The app's manifest for Slack, and what changes in it over HTTP, or where workspaces install the bot themselves."""

from typing import Any

import yaml

from bot.support import files
from handlers.slack.http import PATH
from handlers.slack.oauth import REDIRECT


def bot_scopes() -> list[str]:
    """The scopes that the bot asks for."""
    scopes: list[str] = _parsed()["oauth_config"]["scopes"]["bot"]
    return scopes


def made(http: str | None = None, oauth: str | None = None) -> str:
    """The manifest. `http`, `oauth`: the bot's public address, such as https://bot.example, where that is used."""
    manifest = _parsed()
    if http:
        _take_requests(manifest, _at(http, PATH))
    if oauth:
        _be_installed(manifest, _at(oauth, REDIRECT))
    return str(yaml.safe_dump(manifest, sort_keys=False, allow_unicode=True))


def _take_requests(manifest: dict[str, Any], url: str) -> None:
    for command in manifest["features"]["slash_commands"]:
        command["url"] = url
    settings = manifest["settings"]
    settings["event_subscriptions"]["request_url"] = url
    settings["interactivity"]["request_url"] = url
    settings["socket_mode_enabled"] = False


def _be_installed(manifest: dict[str, Any], url: str) -> None:
    """By many workspaces, and by organisations as a whole, with tokens that expire."""
    manifest["oauth_config"]["redirect_urls"] = [url]
    manifest["settings"] |= {"org_deploy_enabled": True, "token_rotation_enabled": True}


def _at(address: str, path: str) -> str:
    return address.rstrip("/").removesuffix(path) + path


def _parsed() -> dict[str, Any]:
    manifest: dict[str, Any] = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))
    return manifest
