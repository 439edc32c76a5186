"""Manifest, README and docs say what the code does. `make check` runs this."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from sqlmodel import SQLModel

from bot.actions.registry import ENTRIES
from bot.actions.request import RequestKind
from bot.app.cli import app
from bot.app.manifest import made
from bot.delivery.surface import Can
from bot.support import files
from bot.support.metrics import REGISTRY
from bot.support.settings import Settings
from handlers.slack.decode import EVENTS
from handlers.slack.http import PATH
from handlers.slack.oauth import REDIRECT
from tests.tables import ROOT, TABLES

MANIFEST = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def ids(kind: RequestKind) -> set[str]:
    return {entry.id for entry in ENTRIES if entry.kind is kind}


def test_the_manifest_is_one_that_slack_takes() -> None:
    schema = json.loads((ROOT / "tests/manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(MANIFEST, schema)


def test_so_is_the_one_for_http_and_everything_in_it_leads_to_one_address() -> None:
    schema = json.loads((ROOT / "tests/manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    for address in ("https://bot.example", "https://bot.example/", f"https://bot.example{PATH}"):
        text = made(http=address)
        manifest = yaml.safe_load(text)
        jsonschema.validate(manifest, schema)
        features, settings = manifest["features"], manifest["settings"]
        assert {command["url"] for command in features["slash_commands"]} == {f"https://bot.example{PATH}"}
        assert settings["event_subscriptions"]["request_url"] == settings["interactivity"]["request_url"]
        assert text.count(f"https://bot.example{PATH}\n") == len(features["slash_commands"]) + 2
        assert settings["socket_mode_enabled"] is False


def test_so_is_the_one_for_many_workspaces_and_they_come_back_to_one_address() -> None:
    schema = json.loads((ROOT / "tests/manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    for address in ("https://bot.example", "https://bot.example/", f"https://bot.example{REDIRECT}"):
        manifest = yaml.safe_load(made(oauth=address))
        jsonschema.validate(manifest, schema)
        assert manifest["oauth_config"]["redirect_urls"] == [f"https://bot.example{REDIRECT}"]
        settings = manifest["settings"]
        assert settings["socket_mode_enabled"]
        assert settings["token_rotation_enabled"]
        assert settings["org_deploy_enabled"]
    assert yaml.safe_load(made(http=address, oauth=address))["settings"]["socket_mode_enabled"] is False


def test_the_manifest_declares_the_commands_and_events_that_are_handled_and_no_others() -> None:
    commands = {command["command"] for command in MANIFEST["features"]["slash_commands"]}
    events = {event.partition(".")[0] for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]}
    assert commands == {f"/{name}" for name in ids(RequestKind.COMMAND)}
    assert events == set(EVENTS)


def test_every_event_that_slack_tells_of_is_one_of_the_registrys_and_every_one_of_those_comes() -> None:
    assert {name for names in EVENTS.values() for name in names} == ids(RequestKind.EVENT)


def test_every_shortcut_of_the_manifest_is_handled() -> None:
    assert {shortcut["callback_id"] for shortcut in MANIFEST["features"]["shortcuts"]} <= ids(RequestKind.ACTION)


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


def test_the_table_of_surfaces_names_everything_that_not_every_surface_can() -> None:
    table = (ROOT / "docs/surfaces.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\| `([A-Z]+)` \|", table)) == {each.name for each in Can}


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


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_what_a_page_links_to_is_there_down_to_the_heading(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([^)#:]*)#?([^):]*)\)", page.read_text(encoding="utf-8")):
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), target
        assert not heading or heading in headings(there), heading


def headings(page: Path) -> set[str]:
    """As links name them."""
    titles = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", ["operations.md", "privacy.md"])
def test_every_command_that_the_pages_for_whoever_runs_the_bot_name_is_one(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    known = {command.callback.__name__.replace("_", "-") for command in app.registered_commands if command.callback}
    named = re.findall(r"(?:bin/|`|^)afterword ([a-z-]+)|python -m bot ([a-z-]+)", text, re.M)
    assert {first or second for first, second in named} <= known
    assert named


def test_the_page_on_privacy_says_of_every_table_what_is_in_it() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", (ROOT / "docs/privacy.md").read_text(encoding="utf-8"), re.M)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(SQLModel.metadata.tables)


def test_the_changelog_has_the_newest_version_first_and_none_that_is_ahead_of_the_bots() -> None:
    titles = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    released = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - \d{4}-\d\d-\d\d", title) for title in titles[1:]]
    versions = [tuple(map(int, each.groups())) for each in released if each]
    assert titles[0] == "Unreleased"
    assert len(versions) == len(released), "as: ## [0.1.0] - 2026-12-01"
    assert versions == sorted(versions, reverse=True)
    assert versions[:1] <= [tuple(map(int, files.version().split(".")))]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_has_hashes_and_names_no_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert len(re.findall(r"^\S+==", text, re.M)) <= len(re.findall(r"--hash=sha256:", text))
