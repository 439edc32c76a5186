"""What Teams, or somebody who says that they are Teams, sends: who is let in, and that nothing upsets the bot."""

import shutil
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from handlers.teams.app import PATH
from playground.teams.ids import ELSEWHERE, SAM, TENANT_ID
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.words import in_english


@pytest.fixture(scope="module")
def teams(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamsStage]:
    """One for all of these: nothing that they send leaves anything behind."""
    with bot_in_teams(Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("incoming")))) as stage:
        stage.sam.install()
        stage.sam.see(in_english("common.debrief_an_interview"))
        yield stage


def activity(teams: TeamsStage, **more: Any) -> dict[str, Any]:
    """A message of Sam's, as Teams would send it."""
    return {
        "type": "message",
        "id": "1795537899999",
        "timestamp": "2026-11-24T16:31:00.000Z",
        "serviceUrl": teams.playground.service_url,
        "channelId": "msteams",
        "from": {"id": "29:1sam", "aadObjectId": SAM, "name": "Sam Rivera"},
        "recipient": {"id": f"28:{teams.playground.app_id}"},
        "conversation": {"id": teams.sam.chat(), "conversationType": "personal", "tenantId": TENANT_ID},
        "channelData": {"tenant": {"id": TENANT_ID}},
        **more,
    }


def sent(teams: TeamsStage, made: dict[str, Any]) -> int:
    """The status with which it is answered, signed as Teams signs."""
    return int(teams.client.raw(made)["status"])


def said(teams: TeamsStage) -> int:
    """How often the bot posted."""
    return sum(entry["way"] == "from_app" and entry["name"] == "post" for entry in teams.client.log())


@pytest.mark.parametrize(
    "how",
    [
        "missing",
        "garbage",
        "forged",
        "unsigned",
        "expired",
        "wrong_audience",
        "wrong_issuer",
        "wrong_service_url",
    ],
)
def test_what_teams_did_not_sign_for_this_bot_is_refused(teams: TeamsStage, how: str) -> None:
    teams.client.happen("forge_tokens", how=how)
    try:
        assert sent(teams, activity(teams, text="help", id=how)) == 401
    finally:
        teams.client.happen("forge_tokens", how="good")


def test_another_organisation_is_refused_however_well_it_is_signed(teams: TeamsStage) -> None:
    elsewhere = {"id": teams.sam.chat(), "conversationType": "personal", "tenantId": ELSEWHERE}
    assert sent(teams, activity(teams, text="help", conversation=elsewhere)) == 403
    assert sent(teams, activity(teams, text="help", channelData={"tenant": {"id": ELSEWHERE}})) == 403
    nowhere = {"id": teams.sam.chat(), "conversationType": "personal"}
    assert sent(teams, activity(teams, text="help", conversation=nowhere, channelData={})) == 403


def test_an_activity_that_names_no_service_url_is_refused(teams: TeamsStage) -> None:
    for url in ("", None, 7):
        assert sent(teams, activity(teams, text="help", serviceUrl=url)) == 401


@pytest.mark.parametrize(
    "odd",
    [
        {"type": "installationUpdate", "action": "add-upgrade"},
        {"type": "installationUpdate", "action": "remove-upgrade", "conversation": {"tenantId": TENANT_ID}},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "somethingNew"},
        {"type": ""},
        {"type": ["message"]},
        {"type": "invoke", "name": "somethingNew/do", "value": {"a": [1]}},
        {"type": "invoke", "name": "adaptiveCard/action", "value": "no object"},
        {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": {"data": {"afterword": "?"}}}},
        {"type": "invoke", "name": "task/fetch", "value": None},
        {"type": "invoke", "name": "task/submit", "value": {"data": [1]}},
        {"type": "invoke", "name": "fileConsent/invoke", "value": {"uploadInfo": 7}},
        {"type": "conversationUpdate", "channelData": {"tenant": {"id": TENANT_ID}, "team": "no object"}},
        {"type": "conversationUpdate", "membersRemoved": [7, {"id": 7}, {}]},
        {"type": "event", "name": "application/vnd.microsoft.meetingStart"},
        {"entities": [{"type": "mention"}, 7, {"type": "mention", "mentioned": {}, "text": 9}], "type": "typing"},
    ],
    ids=lambda odd: f"{odd['type']} {odd.get('name', '')}",
)
def test_what_nobody_foresaw_is_answered_with_200_and_nothing_is_said(teams: TeamsStage, odd: dict[str, Any]) -> None:
    before = said(teams)
    assert sent(teams, activity(teams, id=f"odd {odd}"[:80], **odd)) == 200
    assert said(teams) == before


@pytest.mark.parametrize("body", [b"", b"[]", b"nothing", b"\xff", b'{"a":' * 2_000, b"7"])
def test_what_is_no_activity_at_all_is_refused_before_anything_looks_at_it(teams: TeamsStage, body: bytes) -> None:
    request = urllib.request.Request(f"{teams.address}{PATH}", body, {"Content-Type": "application/json"})
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(request)
    assert refused.value.code == 400
    refused.value.close()


def test_a_hundred_kilobytes_of_text_are_answered_like_any_other(teams: TeamsStage) -> None:
    assert sent(teams, activity(teams, text="I led a team of six. " * 4_700, id="1795537822222")) == 200
    teams.sam.see(in_english("about.not_understood"))
