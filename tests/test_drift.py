"""Manifest, README and docs say what the code does. `make check` runs this."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from bot.cli import app
from bot.metrics import REGISTRY
from bot.settings import Settings
from handlers.slack.http import PATH
from handlers.slack.interaction import Kind
from handlers.slack.manifest import over_http
from handlers.slack.registry import ENTRIES
from tests.tables import ROOT, TABLES

MANIFEST = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def ids(kind: Kind) -> set[str]:
    return {entry.id for entry in ENTRIES if entry.kind is kind}


def test_the_manifest_is_one_that_slack_takes() -> None:
    schema = json.loads((ROOT / "tests/manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(MANIFEST, schema)


def test_so_is_the_one_for_http_and_everything_in_it_leads_to_one_address() -> None:
    schema = json.loads((ROOT / "tests/manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    for address in ("https://bot.example", "https://bot.example/", f"https://bot.example{PATH}"):
        text = over_http(address)
        manifest = yaml.safe_load(text)
        jsonschema.validate(manifest, schema)
        features, settings = manifest["features"], manifest["settings"]
        assert {command["url"] for command in features["slash_commands"]} == {f"https://bot.example{PATH}"}
        assert settings["event_subscriptions"]["request_url"] == settings["interactivity"]["request_url"]
        assert text.count(f"https://bot.example{PATH}\n") == len(features["slash_commands"]) + 2
        assert settings["socket_mode_enabled"] is False


def test_the_manifest_declares_the_commands_and_events_that_are_handled_and_no_others() -> None:
    commands = {command["command"] for command in MANIFEST["features"]["slash_commands"]}
    events = {event.partition(".")[0] for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]}
    assert commands == ids(Kind.COMMAND)
    assert events == ids(Kind.EVENT)


def test_every_shortcut_of_the_manifest_is_handled() -> None:
    assert {shortcut["callback_id"] for shortcut in MANIFEST["features"]["shortcuts"]} <= ids(Kind.ACTION)


def test_no_two_handlers_answer_the_same() -> None:
    assert len({(entry.kind, entry.id) for entry in ENTRIES}) == len(ENTRIES)


@pytest.mark.whole  # `make check` runs them
@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_the_tables_in_docs_are_those_of_the_code(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == TABLES[path](), "run: make docs"


def test_every_setting_is_in_the_readme_and_in_the_example() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name in Settings.model_fields:
        assert f"`{name.upper()}`" in README
        assert f"{name.upper()}=" in example


def test_every_figure_is_in_the_docs_and_no_other() -> None:
    page = (ROOT / "docs/http.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(afterword_\w+)", page, re.M))
    assert told == {family.name for family in REGISTRY.collect() if family.name.startswith("afterword_")}


def test_every_command_of_the_command_line_is_in_the_readme() -> None:
    for command in app.registered_commands:
        assert command.callback
        assert f"python -m bot {command.callback.__name__.replace('_', '-')}" in README


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_what_the_docs_point_at_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= made
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target
    for path in re.findall(r"`((?:bot|handlers|templates|playground|tests|docs)/[\w./-]*)`", text):
        assert (ROOT / path).exists(), path


def test_the_readme_of_the_playground_says_what_each_part_of_it_is() -> None:
    text = (ROOT / "playground/README.md").read_text(encoding="utf-8")
    parts = {path.name + "/" * path.is_dir() for path in (ROOT / "playground").iterdir()}
    assert set(re.findall(r"`(\w+(?:\.py|/))`", text)) == parts - {"README.md", "__init__.py", "__pycache__/"}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_has_hashes_and_names_no_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert len(re.findall(r"^\S+==", text, re.M)) <= len(re.findall(r"--hash=sha256:", text))
