"""The app's manifest for Slack, and what changes in it where Slack is to send the bot its requests over HTTP."""

import yaml

from bot.support import files
from handlers.slack.http import PATH


def over_http(address: str) -> str:
    """The manifest for a bot at this public address, such as https://bot.example."""
    manifest = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))
    url = address.rstrip("/").removesuffix(PATH) + PATH
    for command in manifest["features"]["slash_commands"]:
        command["url"] = url
    settings = manifest["settings"]
    settings["event_subscriptions"]["request_url"] = url
    settings["interactivity"]["request_url"] = url
    settings["socket_mode_enabled"] = False
    return str(yaml.safe_dump(manifest, sort_keys=False, allow_unicode=True))
