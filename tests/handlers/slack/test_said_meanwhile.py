"""What people say of offers, notes and mails that bounced, and how they leave a question or a nudge for later."""

import pytest

from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import answers_with, arrives, buttons, debriefed, november, offered, shown
from tests.handlers.slack.test_beside import again, asked
from tests.stage import Stage

pytestmark = pytest.mark.whole


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("can i ask them for more time to decide", "asking is normal"),
        ("i have two offers what do i tell the other company", "Tell the one you like better"),
        ("how long have i got to send the thank you email", "The same day is best"),
        ("I thanked them in person, is it still needed?", "one line is still worth it"),
        ("is it weird to add her on linkedin", "Adding somebody you met is normal"),
        ("stop asking me stuff", "[Pause all nudges]"),
        ("I have been shortlisted for interview at Lidl on Monday by 9am", "Lidl, Monday, November 30, 9:00 am"),
        ("it bounced", "did not arrive"),
    ],
)
def test_it_is_answered_while_nothing_is_open(stage: Stage, text: str, says: str) -> None:
    debriefed(stage.sam)
    if text == "it bounced":
        stage.sam.say("i sent it an hour ago")
        stage.sam.see("was sent today at 10:30 am")
    assert says in answers_with(stage.sam, text, says)


def test_a_note_that_bounced_is_not_sent(stage: Stage) -> None:
    debriefed(stage.sam)
    stage.sam.say("i sent it an hour ago")
    stage.sam.see("was sent today at 10:30 am")
    stage.sam.say("it bounced")
    stage.sam.see("your note to Priya Raman did not arrive, so it counts as not sent")
    assert "Priya Raman: not yet" in answers_with(stage.sam, "did i thank priya", "Priya Raman")


def test_of_two_notes_that_may_have_bounced_none_is_taken_back(stage: Stage) -> None:
    debriefed(stage.sam, meet="Priya Raman\nBo Chen")
    stage.sam.say("i sent them all an hour ago")
    stage.sam.see("was sent today at 10:30 am")
    stage.sam.say("it bounced")
    stage.sam.see("If I have it as sent")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Snooze til 4", "I come back to it today at 4:00 pm"),
        ("til 4pm", "I come back to it today at 4:00 pm"),
        ("cant call today in meetings all day", "I come back to it tomorrow"),
        ("forgot!! doing it now", "I come back to it today at 3:00 pm"),
    ],
)
def test_a_nudge_waits_as_long_as_they_say(stage: Stage, text: str, back: str) -> None:
    debriefed(stage.sam)
    arrives(stage, november(24, 14), "thank-you note")
    assert back in answers_with(stage.sam, text, "I come back to it")


# --- while a question is open


def skips_to(sam: Actor, question: str) -> None:
    """Leave out what comes before that question."""
    for _ in range(8):
        last = sam.wait(_open_question)
        if question in shown(last):
            return
        skip = next(label for label in buttons(last) if label in {"Skip", "Keep as it is", "That's all"})
        sam.press(skip, where={**last, "channel": sam.direct()})
        sam.wait(lambda sam, ts=last["ts"]: (now := _open_question(sam)) and now["ts"] != ts)
    raise AssertionError(question)


def _open_question(sam: Actor) -> Json | None:
    asked = [one for one in sam.messages() if "Stop" in buttons(one)]
    return asked[-1] if len(asked) == 1 else None  # the one before still shows its buttons


def test_enough_of_the_questions_shows_how_to_leave_them(stage: Stage) -> None:
    sam = asked(stage)
    sam.say("stop asking me stuff")
    sam.see("Fair enough.")
    again(sam)
    assert {"Finish later", "Stop"} <= set(buttons(sam.messages()[-1]))


def test_a_word_of_the_question_is_explained(stage: Stage) -> None:
    sam = asked(stage)
    sam.say("what do you mean by points")
    sam.see("I mean what you told them")
    again(sam)


@pytest.mark.parametrize("text", ["none of the above, I just want the thank you note", "can i just have the note now"])
def test_whoever_wants_the_note_gets_it_and_the_rest_is_set_aside(stage: Stage, text: str) -> None:
    sam = asked(stage)
    sam.say("I led six people")
    sam.see("So far: I led six people")
    skips_to(sam, "Who did you meet?")
    sam.say("Priya Raman")
    sam.see("So far: Priya Raman")
    sam.say(text)
    sam.see("Set aside")
    sam.see("Your thank-you note")


def test_an_interview_that_is_still_ahead_leaves_its_debrief(stage: Stage) -> None:
    sam = asked(stage)
    sam.say("wait the interview got moved, it hasnt happened yet")
    sam.see("Set aside")
    sam.see("Give me the new time")
    assert offered(sam, "New time: Finance Manager at Northwind Traders")


def test_whoever_wants_to_change_an_answer_gets_its_question(stage: Stage) -> None:
    sam = asked(stage)
    sam.say("I led six people")
    sam.see("So far: I led six people")
    skips_to(sam, "When do they want")
    sam.say("go back i want to change my points")
    sam.wait(lambda sam: "I led six people" in shown(sam.messages()[-1]) and "Stop" in buttons(sam.messages()[-1]))


def test_names_that_are_forgotten_leave_the_question_out(stage: Stage) -> None:
    sam = asked(stage)
    skips_to(sam, "Who did you meet?")
    sam.say("dont remember names sorry")
    sam.see("What makes you want this job?")


def test_an_offer_told_to_the_question_for_the_day_is_one(stage: Stage) -> None:
    sam = asked(stage)
    skips_to(sam, "When do they want")
    sam.say("they already called, i got it!")
    sam.see("Congratulations!")


@pytest.mark.parametrize(
    ("question", "text", "noted", "says"),
    [
        ("When do they want", "by the 10th. oh and they cancelled my other one at Aldi", "December 10", "takes it off"),
        (
            "Did they say you may call",
            "yeah she said ring any time. can u remind me to send my portfolio tmrw",
            "Yes",
            "send my portfolio tmrw. I remind you before Wednesday, November 25",
        ),
        (
            "Who did you meet",
            "Just Fatima, she's the store manager. is it weird to add her on linkedin",
            "Fatima",
            "normal",
        ),
        ("Who did you meet", "Priya Raman, p@x.io, and change my quiet hours to 10pm", "p@x.io", "in your settings"),
    ],
)
def test_both_halves_are_done(stage: Stage, question: str, text: str, noted: str, says: str) -> None:
    sam = asked(stage)
    sam.command("/interviews add Aldi, Clerk, tomorrow 10am")
    skips_to(sam, question)
    sam.say(text)
    sam.see(says)
    sam.see(noted)


def test_an_address_is_noted_and_the_settings_are_offered(stage: Stage) -> None:
    sam = asked(stage)
    skips_to(sam, "Who did you meet?")
    sam.say("Priya Raman")
    sam.see("So far: Priya Raman")
    sam.say("her email is p@x.io, and change my quiet hours to 10pm")
    sam.see("e-mail is now p@x.io")
    sam.see("Quiet hours, time zone")
