"""The app as Teams takes it: a zip file of a manifest and two icons, made from manifest.yml, which is for Slack."""

import json
import struct
import zipfile
import zlib
from io import BytesIO

import yaml

from bot.support import files
from handlers.payload import Json

VERSION = "1.29"
"""Of the manifest. Older ones know no command that begins with a slash."""
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
COLOR, OUTLINE = 192, 32
"""Pixels at each side of the icons."""
SHORT, DESCRIBED, TITLE = 80, 128, 32
"""Characters that Teams allows: of the short description, of a command's, and of a command's title."""


def package(app_id: str, address: str) -> bytes:
    """The zip file. `address`: the public address of the bot, https://..."""
    manifest = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))
    background = manifest["display_information"]["background_color"]
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(teams_manifest(app_id, address), indent=2, ensure_ascii=False))
        archive.writestr("color.png", icon(COLOR, background))
        archive.writestr("outline.png", icon(OUTLINE, ""))
    return made.getvalue()


def teams_manifest(app_id: str, address: str) -> Json:
    """The manifest."""
    said = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))
    shown, address = said["display_information"], address.rstrip("/")
    commands = [_command(each) for each in said["features"]["slash_commands"]]
    return {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": files.version(),
        "id": app_id,
        "developer": {"name": shown["name"], **dict.fromkeys(("websiteUrl", "privacyUrl", "termsOfUseUrl"), address)},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "name": {"short": shown["name"], "full": shown["name"]},
        "description": {"short": shown["description"][:SHORT], "full": " ".join(shown["long_description"].split())},
        "accentColor": shown["background_color"],
        "bots": [
            {
                "botId": app_id,
                "scopes": ["personal", "team"],
                "supportsFiles": True,
                "commandLists": [
                    {"scopes": ["personal"], "commands": commands},
                    {"scopes": ["team"], "commands": [each for each in commands if each["title"] == "coach"]},
                ],
            }
        ],
        "composeExtensions": [
            {"botId": app_id, "commands": [_shortcut(each) for each in said["features"]["shortcuts"]]}
        ],
        "validDomains": [],
    }


def _command(command: Json) -> Json:
    """In Teams it is typed without its slash."""
    described = f"{command['description']} {command['usage_hint']}"
    return {"title": command["command"].removeprefix("/"), "description": described[:DESCRIBED]}


def _shortcut(shortcut: Json) -> Json:
    context = ["message"] if shortcut["type"] == "message" else ["compose", "commandBox"]
    return {
        "id": shortcut["callback_id"],
        "type": "action",
        "title": shortcut["name"][:TITLE],
        "description": shortcut["description"][:DESCRIBED],
        "context": context,
        "fetchTask": True,
    }


def icon(side: int, background: str) -> bytes:
    """A tick, as a PNG of so many pixels at each side; "" for a see-through background."""
    ground = (*bytes.fromhex(background.removeprefix("#")), 255) if background else (255, 255, 255, 0)
    ink = (255, 255, 255, 255)
    rows = b"".join(
        b"\0" + b"".join(bytes(ink if _is_ink(x / side, y / side) else ground) for x in range(side))
        for y in range(side)
    )
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _is_ink(x: float, y: float) -> bool:
    """Whether a point, from 0 to 1, is on the tick: near one of its two strokes."""
    return any(_near(x, y, *stroke) for stroke in ((0.24, 0.52, 0.43, 0.71), (0.43, 0.71, 0.77, 0.3)))


def _near(x: float, y: float, x1: float, y1: float, x2: float, y2: float, most: float = 0.055) -> bool:
    along_x, along_y = x2 - x1, y2 - y1
    along = ((x - x1) * along_x + (y - y1) * along_y) / (along_x**2 + along_y**2)
    along = min(1.0, max(0.0, along))
    return (x - x1 - along * along_x) ** 2 + (y - y1 - along * along_y) ** 2 <= most**2


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
