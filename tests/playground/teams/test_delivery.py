"""What the bot is sent: when, with what in it, and how often."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from playground.control_client import PlaygroundError
from playground.teams.bot.asking import UNREACHABLE
from playground.teams.ids import COACHES, DANA, GWEN, LEADS, SAM, TEAM, TENANT_ID
from tests.playground.teams.conftest import HASTY, MANIFEST, TeamsStage, teams_stage
from tests.playground.teams.echo_bot import attached, card, execute, words


@pytest.fixture
def hasty() -> Iterator[TeamsStage]:
    """A tenant that waits for its bot for a fifth of a second."""
    with teams_stage(patience=HASTY) as made:
        yield made


def last(stage: TeamsStage, kind: str, count: int = 1) -> dict[str, Any]:
    """The newest activity of that kind, once there are so many."""
    stage.client.wait(lambda: len(stage.received(kind)) >= count)
    return stage.received(kind)[-1]


def test_a_message_tells_who_where_and_when_as_teams_does(tenant: TeamsStage, chat: str) -> None:
    tenant.client.happen("user_change", user=SAM, changes={"tz": "Europe/Berlin", "locale": "de-DE"})
    said = tenant.sam.say("Guten *Morgen* <at>you</at>")
    told = last(tenant, "message")
    assert (told["id"], told["text"], told["textFormat"]) == (said, "Guten *Morgen* <at>you</at>", "plain")
    assert told["conversation"] == {"conversationType": "personal", "tenantId": TENANT_ID, "id": chat}
    assert told["channelData"]["tenant"] == {"id": TENANT_ID}
    assert (told["serviceUrl"], told["channelId"]) == (tenant.playground.service_url, "msteams")
    assert (told["from"]["aadObjectId"], told["from"]["name"]) == (SAM, "Sam Rivera")
    assert told["recipient"]["id"] == f"28:{tenant.playground.app_id}"
    (client,) = told["entities"]
    assert (client["timezone"], client["locale"], told["locale"]) == ("Europe/Berlin", "de-DE", "de-DE")
    assert told["localTimezone"] == "Europe/Berlin"
    assert told["localTimestamp"][-6:] in ("+01:00", "+02:00")
    assert told["attachments"] == [
        {"contentType": "text/html", "content": "<p>Guten *Morgen* &lt;at&gt;you&lt;/at&gt;</p>"}
    ]


def test_in_a_channel_the_bot_hears_only_what_mentions_it(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    tenant.dana.say("Between us", COACHES)
    root = tenant.dana.mention("digest for @Gwen Ito", COACHES)
    told = last(tenant, "message")
    assert [one["text"] for one in tenant.received("message")] == ["<at>Echo</at> digest for <at>Gwen Ito</at>"]
    assert [one.get("text") for one in told["entities"]] == [None, "<at>Echo</at>", "<at>Gwen Ito</at>"]
    assert told["conversation"]["id"] == f"{COACHES};messageid={root}"
    assert told["channelData"]["team"]["id"] == TEAM
    tenant.dana.mention("and here", COACHES, root)
    assert last(tenant, "message", 2)["conversation"]["id"] == f"{COACHES};messageid={root}"


@pytest.mark.whole
def test_a_private_channel_reaches_the_bot_only_where_the_manifest_says_so() -> None:
    document = json.loads(MANIFEST.read_text(encoding="utf-8"))
    for features, heard in ((None, 0), ("tier1", 1)):
        with teams_stage(manifest=document | {"supportsChannelFeatures": features}) as stage:
            stage.dana.install(TEAM)
            stage.dana.say("@Echo are you here?", LEADS)
            stage.dana.mention("coach", COACHES)
            last(stage, "message", heard + 1)
            kinds = [one["channelData"]["channel"].get("type") for one in stage.received("message")]
            assert kinds == ["private"] * heard + [None]


@pytest.mark.whole
def test_installing_and_leaving_is_told(tenant: TeamsStage, chat: str) -> None:
    assert last(tenant, "installationUpdate")["action"] == "add"
    assert "timezone" not in last(tenant, "installationUpdate")["entities"][0]
    tenant.sam.uninstall()
    assert last(tenant, "installationUpdate", 2)["action"] == "remove"
    with pytest.raises(PlaygroundError, match="not installed"):
        tenant.sam.say("Hello?")
    with pytest.raises(PlaygroundError, match="Sam Rivera is not in Career Coaching"):
        tenant.sam.install(TEAM)
    tenant.dana.install(TEAM)
    assert last(tenant, "installationUpdate", 3)["conversation"]["id"] == TEAM
    tenant.dana.uninstall(TEAM)
    gone = next(one for one in tenant.client.sent("conversationUpdate") if "membersRemoved" in one)
    assert gone["membersRemoved"][0]["id"] == f"28:{tenant.playground.app_id}"


TOLD = [
    ("join", {"user": SAM}, "teamMemberAdded"),
    ("leave", {"user": GWEN}, "teamMemberRemoved"),
    ("rename_team", {"name": "Others"}, "teamRenamed"),
    ("create_channel", {"name": "new"}, "channelCreated"),
    ("rename_channel", {"channel": COACHES, "name": "coaching"}, "channelRenamed"),
    ("delete_channel", {"channel": COACHES}, "channelDeleted"),
    ("restore_channel", {"channel": COACHES}, "channelRestored"),
    ("archive_team", {}, "teamArchived"),
    ("unarchive_team", {}, "teamUnarchived"),
    ("delete_team", {}, "teamDeleted"),
]


@pytest.mark.whole
def test_what_happens_to_a_team_is_told_where_the_bot_is(tenant: TeamsStage) -> None:
    tenant.client.happen("rename_team", name="Unheard")
    tenant.dana.install(TEAM)
    last(tenant, "conversationUpdate")
    for count, (kind, more, event) in enumerate(TOLD, 2):
        tenant.client.happen(kind, **more)
        told = last(tenant, "conversationUpdate", count)
        assert told["channelData"]["eventType"] == event
        assert (told["channelData"]["team"]["id"], told["conversation"]["id"]) == (TEAM, TEAM)
        assert told["from"]["aadObjectId"] == more.get("user", DANA)


def test_a_message_that_is_not_answered_comes_again_as_it_was_and_then_with_another_id(hasty: TeamsStage) -> None:
    hasty.sam.install()
    hasty.bot.hold.clear()
    hasty.sam.say("Anyone?")
    given_up = {"acknowledged": False, "reason": "timeout"}
    for count, wait in enumerate((2, 10, 60), 1):
        hasty.client.wait(lambda count=count: [one["answer"] for one in messages(hasty)] == [given_up] * count)  # type: ignore[misc]
        hasty.client.advance(seconds=wait)
    first, again, renewed = hasty.client.sent("message")
    assert again == first
    assert renewed["id"] != first["id"]
    assert {**renewed, "id": first["id"], "timestamp": first["timestamp"]} == first


def messages(stage: TeamsStage) -> list[dict[str, Any]]:
    return [entry for entry in stage.client.log() if entry["name"] == "message"]


@pytest.mark.whole
def test_a_press_that_is_not_answered_is_said_to_the_person_and_comes_again(hasty: TeamsStage) -> None:
    chat = hasty.sam.install()
    hasty.post(chat, attached(card(words("?"), actions=[execute("Go", row=1)])))
    hasty.bot.hold.clear()
    assert hasty.sam.press("Go")["problem"] == UNREACHABLE
    hasty.client.advance(seconds=2)
    hasty.client.wait(lambda: len(hasty.client.sent("adaptiveCard/action")) == 2)
    first, again = hasty.client.sent("adaptiveCard/action")
    assert first == again
    assert hasty.sam.messages()[-1]["cards"][0]["body"][0]["text"] == "?"


@pytest.mark.whole
def test_a_bot_that_fails_is_not_asked_again(tenant: TeamsStage, chat: str) -> None:
    tenant.post(chat, attached(card(words("?"), actions=[execute("Go", row=1)])))
    tenant.bot.status = 500
    assert tenant.sam.press("Go")["problem"] == UNREACHABLE
    tenant.client.advance(minutes=1)
    tenant.bot.status = 200
    assert tenant.sam.press("Go")["problem"] is None
    assert len(tenant.received("adaptiveCard/action")) == 2


@pytest.mark.whole
def test_the_last_activity_can_be_sent_again_with_its_id_and_with_another(tenant: TeamsStage, chat: str) -> None:
    said = tenant.sam.say("Once")
    tenant.client.happen("redeliver")
    tenant.client.happen("redeliver", renewed=True)
    last(tenant, "message", 3)
    ids = [one["id"] for one in tenant.received("message")]
    assert (ids.count(said), len(ids)) == (2, 3)


@pytest.mark.whole
def test_any_activity_can_be_sent_by_hand(tenant: TeamsStage) -> None:
    odd = {"type": "somethingNew", "channelData": None}
    assert tenant.client.raw(odd) == {"ok": True, "acknowledged": True, "status": 200, "answer": None}
    assert tenant.received("somethingNew") == [odd]


@pytest.mark.whole
def test_starting_over_leaves_the_tenant_as_it_was(tenant: TeamsStage, chat: str) -> None:
    tenant.sam.say("Hello")
    tenant.dana.install(TEAM)
    last(tenant, "installationUpdate", 2)
    tenant.client.reset()
    assert all(one["kind"] == "channel" for one in tenant.sam.conversations())
    last(tenant, "installationUpdate", 4)
    gone = [one["conversation"]["id"] for one in tenant.received("installationUpdate") if one["action"] == "remove"]
    assert sorted(gone) == [TEAM, chat]
    assert tenant.sam.install() == chat
    assert tenant.sam.messages() == []
