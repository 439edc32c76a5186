"""The app that Teams takes: a manifest that Microsoft's schema allows, with everything that the bot answers to."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import jsonschema
import yaml

from bot.actions import registry
from bot.actions.request import RequestKind
from bot.support import files
from handlers.teams.decode import FOLLOWING
from handlers.teams.package import package, teams_manifest

SCHEMA = Path(__file__).parents[2] / "teams_manifest.schema.1.29.json"
"""Microsoft's, MIT-licensed, from the package @microsoft/app-manifest 1.1.2."""
APP_ID = "0af7e4d0-1111-4222-8333-444455556666"


def test_microsofts_schema_allows_the_manifest() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(teams_manifest(APP_ID, "https://bot.example/"))


def test_the_package_holds_the_manifest_and_two_icons_of_teams_sizes() -> None:
    with zipfile.ZipFile(BytesIO(package(APP_ID, "https://bot.example"))) as archive:
        assert json.loads(archive.read("manifest.json")) == teams_manifest(APP_ID, "https://bot.example")
        for name, side in (("color.png", 192), ("outline.png", 32)):
            icon = archive.read(name)
            assert icon.startswith(b"\x89PNG")
            assert (int.from_bytes(icon[16:20]), int.from_bytes(icon[20:24])) == (side, side)


def test_every_command_is_listed_and_taken_as_a_plain_word() -> None:
    listed = {
        each["title"]
        for each in teams_manifest(APP_ID, "https://bot.example")["bots"][0]["commandLists"][0]["commands"]
    }
    assert listed == set(FOLLOWING) == {entry.id for entry in registry.ENTRIES if entry.kind is RequestKind.COMMAND}


def test_every_shortcut_of_slack_is_an_action_of_the_message_extension_and_opens_a_form_or_says_something() -> None:
    shortcuts = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))["features"]["shortcuts"]
    [extension] = teams_manifest(APP_ID, "https://bot.example")["composeExtensions"]
    assert [each["id"] for each in extension["commands"]] == [each["callback_id"] for each in shortcuts]
    assert all(registry.find(RequestKind.ACTION, each["id"]) for each in extension["commands"])
