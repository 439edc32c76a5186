"""What the app declares: its manifest for Teams, read once at the start. What is not declared here does not work."""

import json
from dataclasses import dataclass
from pathlib import Path

from playground.types import Json


@dataclass(frozen=True)
class Command:
    """A word that Teams offers above the compose box."""

    title: str
    description: str


@dataclass(frozen=True)
class Extension:
    """A message extension's action that opens a dialog; `contexts` are `compose`, `commandBox`, `message`."""

    id: str
    title: str
    description: str
    contexts: tuple[str, ...]


@dataclass(frozen=True)
class Manifest:
    """The part of a Teams app manifest that decides what the bot may do and is sent.

    `channel_features` is whether it declares to work in private and shared channels (`supportsChannelFeatures`).
    """

    bot_id: str
    name: str
    scopes: frozenset[str]
    supports_files: bool
    channel_features: bool
    commands: tuple[Command, ...]
    extensions: dict[str, Extension]


def load(path: Path) -> Manifest:
    """Read a manifest file; ValueError if it is not one."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        raise ValueError(f"{path} is no Teams app manifest: it is no JSON.") from None
    if not isinstance(document, dict) or not document.get("bots"):
        raise ValueError(f"{path} is no Teams app manifest: it declares no bots.")
    try:
        return read(document)
    except (KeyError, TypeError) as missing:
        raise ValueError(f"{path} is no Teams app manifest: {missing} is not as it should be.") from None


def read(document: Json) -> Manifest:
    """A manifest from its parsed document."""
    bot = document["bots"][0]
    listed = [one for part in bot.get("commandLists", []) for one in part.get("commands", [])]
    commands = [one for part in document.get("composeExtensions", []) for one in part.get("commands", [])]
    extensions = [_extension(one) for one in commands if one.get("type") == "action" and one.get("fetchTask")]
    return Manifest(
        bot_id=bot["botId"],
        name=document["name"]["short"],
        scopes=frozenset(bot.get("scopes", [])),
        supports_files=bot.get("supportsFiles", False),
        channel_features=document.get("supportsChannelFeatures") == "tier1",
        commands=tuple({one["title"]: Command(one["title"], one.get("description", "")) for one in listed}.values()),
        extensions={one.id: one for one in extensions},
    )


def _extension(one: Json) -> Extension:
    contexts = tuple(one.get("context", ("compose", "commandBox")))
    return Extension(one["id"], one["title"], one.get("description", ""), contexts)
