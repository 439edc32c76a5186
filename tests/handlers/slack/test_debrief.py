"""`/debrief` over the real protocol: in a channel, from a form, and with a message that is changed in place."""

from playground import transcript
from playground.client import Actor
from tests.stage import NORTHWIND, Stage

GENERAL = "C0GENERAL"


def shown(message: dict[str, object]) -> str:
    return transcript.message(message, {}, "America/New_York")


def card(sam: Actor) -> str:
    return shown(next(message for message in sam.messages() if "Your points" in shown(message)))


def test_typed_in_a_channel_it_answers_privately_and_goes_on_in_the_dm(stage: Stage) -> None:
    assert stage.sam.command(NORTHWIND, channel=GENERAL) == {"ok": True, "acknowledged": True, "problem": None}
    stage.sam.see("What did you tell them you would bring?")
    whispered = stage.sam.see("only you and I can read it", channel=GENERAL)
    assert whispered["ephemeral"]
    assert all("Northwind" not in shown(message) for message in stage.dana.messages(GENERAL))
    assert stage.dana.messages() == []


def test_with_nothing_it_opens_the_short_form_and_begins_from_it(stage: Stage) -> None:
    stage.sam.command("/debrief", channel=GENERAL)
    stage.sam.wait(Actor.modal)
    answer = stage.sam.submit(
        {
            "Company": "Northwind Traders",
            "Role": "Finance Manager",
            "When it ended": "10:00",
            "How": "video",
            "Who did you meet?": "Priya Raman, VP Finance",
        }
    )
    assert answer["errors"] is None
    stage.sam.see("What did you tell them you would bring?")
    assert "Tuesday, November 24, 10:00 am, video" in card(stage.sam)
    assert "1 of 8 questions done" in card(stage.sam), "whom they met is known"


def test_an_answered_question_loses_its_buttons_and_shows_the_answer(stage: Stage) -> None:
    stage.sam.command(NORTHWIND)
    stage.sam.see("What did you tell them you would bring?")
    stage.sam.say("I cut costs by 15%\nI led six people")
    stage.sam.see("What did you not get to say?")
    stage.sam.wait(
        lambda sam: (
            "11:30 Afterword\n    What did you tell them you would bring?\n"
            "    Noted, 2 points so far." in map(shown, sam.messages())
        )
    )
