"""`/debrief` over the real protocol: in a channel, from a form, and with a message that is changed in place."""

from playground import transcript
from playground.client import Actor
from tests.stage import NORTHWIND, Stage
from tests.words import in_english

GENERAL = "C0GENERAL"


def shown(message: dict[str, object]) -> str:
    return transcript.message(message, {}, "America/New_York")


def card(sam: Actor) -> str:
    return shown(next(message for message in sam.messages() if "Your points" in shown(message)))


def test_typed_in_a_channel_it_answers_privately_and_goes_on_in_the_dm(stage: Stage) -> None:
    assert stage.sam.command(NORTHWIND, channel=GENERAL) == {"ok": True, "acknowledged": True, "problem": None}
    stage.sam.see(in_english("steps.question.points"))
    whispered = stage.sam.see(in_english("about.in_our_dm"), channel=GENERAL)
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
            in_english("debrief_forms.when_it_ended"): "10:00",
            "How": "video",
            in_english("debrief_forms.who_did_you_meet"): "Priya Raman, VP Finance",
        }
    )
    assert answer["errors"] is None
    stage.sam.see(in_english("steps.question.points"))
    assert "Tuesday, November 24, 10:00 am, video" in card(stage.sam)
    assert in_english("debrief.of_questions_done", done=1, all=8) in card(stage.sam), "whom they met is known"


def test_an_answered_question_loses_its_buttons_and_shows_the_answer(stage: Stage) -> None:
    stage.sam.command(NORTHWIND)
    stage.sam.see(in_english("steps.question.points"))
    stage.sam.say("I cut costs by 15%\nI led six people")
    stage.sam.see(in_english("steps.question.missed"))
    stage.sam.wait(
        lambda sam: (
            f"11:30 Afterword\n    {in_english('steps.question.points')}\n"
            f"    {in_english('debrief.noted_points_so_far', n=2)}" in map(shown, sam.messages())
        )
    )
