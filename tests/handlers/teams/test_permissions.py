"""What Sam's cards and dialogs can do is done for Sam alone: whoever else sends the same reads and changes nothing."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.app.stories import FIRST_INTERVIEW
from bot.screens import ids
from playground.teams import screen
from playground.teams.cards.walk import actions, inputs
from playground.teams.client import Member
from playground.teams.ids import ELSEWHERE, GWEN, SAM, TEAM, invoke_id
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.words import in_english, labels

pytestmark = pytest.mark.whole
MINE = ("Northwind", "Priya", "Contoso")
"""Words of Sam's."""

Json = dict[str, Any]


@pytest.fixture(scope="module")
def stage(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamsStage]:
    with bot_in_teams(Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("permissions")))) as made:
        made.sam.install()
        made.dana.install()
        made.dana.install(TEAM)
        yield made


@pytest.fixture(scope="module")
def sends(stage: TeamsStage) -> list[Json]:
    """All that could be sent from Sam's screens on the way to the notes and beyond, each once."""
    found: dict[str, Json] = {}
    for beat in FIRST_INTERVIEW:
        stage.sam.press(beat.says) if beat.tap else stage.sam.say(beat.says)
        stage.sam.see(beat.sees)
        _note(stage.sam, found)
    stage.sam.say("nudges")
    stage.sam.see(in_english("nudges.times_are_those_of"))
    stage.sam.say("interviews")
    for label in (
        *labels("debrief.see_and_change_it", "questions.note_what_they_asked"),
        "Edit",
        "Settings",
        "My data",
    ):
        stage.sam.wait(lambda sam, label=label: _shows(sam, label))
        _note(stage.sam, found)
        stage.sam.press(label)
        if dialog := stage.sam.dialog():
            typed = {part.json["id"]: str(part.json.get("value") or "Forged") for part in inputs(dialog["card"])}
            for part in actions(dialog["card"]):
                data = typed | part.json.get("data", {})
                found[json.dumps(data, sort_keys=True)] = {"name": "task/submit", "value": {"data": data}}
            stage.sam.close_dialog()
    return list(found.values())


def _shows(sam: Member, label: str) -> bool:
    return any(screen.find_action(message["cards"], label) for message in sam.messages())


def _note(sam: Member, found: dict[str, Json]) -> None:
    for action in (part.json for message in sam.messages() for card in message["cards"] for part in actions(card)):
        data = action.get("data", {})
        if action["type"] == "Action.Execute":
            sent = {"name": "adaptiveCard/action", "value": {"action": action, "trigger": "manual"}}
        else:
            sent = {"name": "task/fetch", "value": {"data": data}}
        if data:
            found.setdefault(json.dumps(data, sort_keys=True), sent)


def rows(stage: TeamsStage) -> set[tuple[Any, ...]]:
    """Sam's person, and every row that holds what only Sam has brought in: there is nothing of others in them."""
    with closing(sqlite3.connect(stage.database)) as database:
        found = {("person", *row) for row in database.execute("SELECT * FROM person WHERE surface_id = ?", (SAM,))}
        for table in ("interview", "interviewer", "debrief", "note", "nudge", "point"):
            found |= {(table, *row) for row in database.execute(f"SELECT * FROM {table}")}
        return found


@pytest.mark.parametrize("who", ["member", "admin", "guest"])
def test_nobody_else_reads_or_changes_what_is_sams(stage: TeamsStage, sends: list[Json], who: str) -> None:
    other = {"admin": stage.dana, "guest": stage.client.user(GWEN)}.get(who) or _newcomer(stage)
    if who == "guest":
        other.mention("hello")
    else:
        other.say("hello")
    base = [sent for sent in stage.client.sent("message") if sent["from"]["aadObjectId"] == other.id][-1]
    before = rows(stage)
    for send in sends:
        answered = stage.client.raw(base | send | {"type": "invoke", "id": invoke_id(), "text": ""})
        assert answered["status"] == 200, send
        if send["name"] != "task/submit":  # a form that is sent comes back with what was typed
            assert not [word for word in MINE if word in json.dumps(answered["answer"])], send
    assert before - rows(stage) == set()
    assert len(sends) > 40


def test_what_comes_from_another_organisation_is_not_heard(stage: TeamsStage, sends: list[Json]) -> None:
    [base] = stage.client.sent("message")[:1]
    tenant = {"tenant": {"id": ELSEWHERE}}
    other = {"conversation": base["conversation"] | {"tenantId": ELSEWHERE}, "channelData": tenant}
    before = rows(stage)
    for send in sends[:10]:
        assert stage.client.raw(base | other | send | {"type": "invoke", "id": invoke_id()})["status"] == 403
    assert rows(stage) == before


def _newcomer(stage: TeamsStage) -> Member:
    made = stage.client.user(stage.client.happen("create_user", name="Max Other")["user"])
    made.install()
    return made


def test_the_same_sent_by_sam_is_done(stage: TeamsStage, sends: list[Json]) -> None:
    base = [sent for sent in stage.client.sent("message") if sent["from"]["aadObjectId"] == SAM][-1]
    before = rows(stage)
    [send, *_] = [each for each in sends if f'"{ids.SENT}"' in json.dumps(each)]
    stage.client.raw(base | send | {"type": "invoke", "id": invoke_id(), "text": ""})
    assert before - rows(stage) != set()
