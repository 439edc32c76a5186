"""The actions of the message extension, pressed as a person presses them: from the message box, and on a message."""

from typing import Any

import pytest

from bot.wording.catalog import say
from playground.teams import screen
from playground.teams.client import Member
from playground.teams.ids import COACHES, LEADS, TEAM, TENANT_ID, invoke_id
from tests.handlers.teams.conftest import TeamsStage
from tests.handlers.teams.test_talk import ASKED, NORTHWIND, NOTE, debriefed

LED = "I led a team of six & saved 40 %"


def dialog(member: Member) -> str:
    """What the open dialog shows."""
    return screen.dialog(member.wait(lambda who: who.dialog()))


def test_from_the_message_box_a_debrief_begins_in_a_dialog_and_goes_on_in_the_chat(teams: TeamsStage) -> None:
    teams.sam.install()
    assert teams.sam.use("debrief.open")["acknowledged"]
    assert say("common.debrief_an_interview") in dialog(teams.sam)
    teams.sam.press("Begin", {"Company": "Acme", "Role": "Analyst", "day": "2036-11-24"})
    assert say("about.too_far") in dialog(teams.sam), "it stays open"
    assert teams.sam.press("Begin", {"day": "2026-11-24", "time": "09:00"})["notice"]
    assert teams.sam.dialog() is None
    teams.sam.see(ASKED)


def test_from_the_message_box_the_newest_note_comes_to_the_chat(teams: TeamsStage) -> None:
    teams.sam.install()
    debriefed(teams.sam)
    first = teams.sam.see(NOTE)
    assert teams.sam.use("note.draft")["notice"] == say("teams.done")
    teams.sam.wait(lambda sam: sam.see(NOTE)["id"] != first["id"])


def test_what_a_message_says_becomes_a_point_of_an_interview(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.join()
    teams.sam.say(NORTHWIND)
    teams.sam.see(ASKED)
    posted = teams.dana.say(LED, COACHES)
    [message] = [each for each in teams.sam.messages(COACHES) if each["id"] == posted]
    assert teams.sam.use("point.form", message)["acknowledged"]
    assert LED in dialog(teams.sam)
    assert teams.sam.press("Add", {"Point": " "})["acknowledged"]
    assert say("about.blank") in dialog(teams.sam), "it stays open"
    assert teams.sam.press("Add", {"Point": LED})["notice"] == say("teams.done")
    assert teams.sam.dialog() is None
    teams.sam.see(say("about.point_added"))
    teams.sam.press(say("debrief.one_form_instead"))
    assert LED in dialog(teams.sam)


def test_a_message_without_words_such_as_a_card_of_the_bots_is_no_point(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    card = teams.sam.see(ASKED)
    assert teams.sam.use("point.form", card)["notice"] == say("about.no_text_for_point")
    assert teams.sam.dialog() is None


@pytest.mark.parametrize(
    "where",
    [
        {"conversation": {"id": "19:sam_mia@unq.gbl.spaces", "conversationType": "personal", "tenantId": TENANT_ID}},
        {
            "conversation": {"id": LEADS, "conversationType": "channel", "tenantId": TENANT_ID},
            "channelData": {
                "tenant": {"id": TENANT_ID},
                "team": {"id": TEAM},
                "channel": {"id": LEADS, "type": "private"},
            },
        },
    ],
    ids=["somebody else's chat", "a private channel"],
)
def test_where_the_bot_is_not_an_action_works_and_what_it_says_comes_to_the_chat_with_it(
    teams: TeamsStage, where: dict[str, Any]
) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(ASKED)
    teams.sam.use("debrief.open")
    [pressed] = teams.client.sent("composeExtension/fetchTask")
    teams.sam.press("Begin", {"Company": "Acme", "Role": "Analyst", "day": "2026-11-24", "time": "09:00"})
    [submitted] = teams.client.sent("composeExtension/submitAction")
    answer = teams.client.raw(pressed | where | {"id": invoke_id()})["answer"]
    assert answer["task"]["type"] == "continue"
    data = submitted["value"]["data"] | {"company": "Contoso"}
    there = submitted | where | {"id": invoke_id(), "value": submitted["value"] | {"data": data}}
    assert teams.client.raw(there)["answer"]["task"]["type"] == "message"
    teams.sam.see("Analyst at Contoso")
