"""`/debrief` over the real protocol, as a person lives it."""

import pytest

from playground import transcript
from playground.client import Actor
from tests.handlers.slack.nudging import agreed
from tests.lanes import few
from tests.stage import NORTHWIND, Stage

GENERAL = "C0GENERAL"


def shown(message: dict[str, object]) -> str:
    return transcript.message(message, {}, "America/New_York")


def card(sam: Actor) -> str:
    return shown(next(message for message in sam.messages() if "Your points" in shown(message)))


def questions(sam: Actor, words: str) -> int:
    return sum(words in shown(message) for message in sam.messages())


def through(sam: Actor, *answers: str) -> None:
    """Answer from the first question on; [x] taps."""
    follow = [
        "did you not get to say",
        "want the position filled",
        "you may call if",
        "look forward to hearing",
        "Who did you meet",
        "stuck with you",
        "What makes you want this job?",
        "How does Priya Raman like to be addressed?",
        "Before I write it",
    ]
    for answer, then in zip(answers, [*follow, "That is everything"], strict=False):
        if answer.startswith("["):
            sam.press(answer.strip("[]"))
        else:
            sam.say(answer)
        sam.see(then)


def finish(sam: Actor) -> None:
    """A whole debrief, with a hire date, no call, no reminder, one interviewer."""
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    through(
        sam,
        "I cut costs by 15%\nI led six people",
        "[I said it all]",
        "in two weeks",
        "[No]",
        "[No]",
        "Priya Raman\nBo Chen",
        "Priya: the audits; Bo: the ERP move",
        "[The work itself]",
        "[Priya]",
        "[Right, Dear Bo]",
    )


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


def test_the_form_says_at_the_field_what_is_wrong_and_keeps_what_was_typed(stage: Stage) -> None:
    stage.sam.command("/debrief")
    stage.sam.wait(Actor.modal)
    answer = stage.sam.submit({"Company": " ", "Role": "Clerk"})
    assert answer["errors"] == {"company": "A word or two is enough."}
    assert stage.sam.submit({"Company": "Northwind", "When it ended": "10:00"})["errors"] is None
    stage.sam.see("What did you tell them you would bring?")


@pytest.mark.parametrize(
    ("line", "word"),
    few(
        [
            ("/debrief Northwind", "Which role"),
            ("/debrief Northwind, Clerk", "When did it end"),
            ("/debrief Northwind Clerk today 10am XYZ on Zoom", "but not “XYZ”"),
            ("/debrief plimsoll, Northwind Blue, today 10am", "the company and"),
            (f"/debrief {'x' * 600}", "long line"),
        ],
        quick=1,
    ),
)
def test_a_line_that_lacks_something_opens_the_form_with_what_it_did_say(stage: Stage, line: str, word: str) -> None:
    stage.sam.command(line)
    view = stage.sam.wait(Actor.modal)
    form = transcript.view(view)
    assert word in form
    assert "Northwind" in form or "xxx" in line


def test_the_card_shows_the_four_closing_steps_and_is_updated_in_place(stage: Stage) -> None:
    finish(stage.sam)
    stage.sam.wait(lambda sam: "Debrief finished" in card(sam))
    assert card(stage.sam) == (
        "11:30 Afterword\n"
        "    Finance Manager at Northwind Traders\n"
        "    Interview on Tuesday, November 24, 10:00 am. Debrief finished. 0 of 2 notes sent.\n"
        "    Your points\n    Done: 2 points\n"
        "    Hire date\n    Done: Tuesday, December 8, 2026\n"
        "    Permission to call\n    Done: no, so you write instead\n"
        "    Closing words\n    Not this time: your note looks forward to the start\n"
        "    [Change an answer] [See and change it all]"
    )


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


def test_skip_back_later_and_go_on_work_tapped_and_typed(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.press("Skip")
    sam.see("What did you not get to say?")
    sam.wait(lambda sam: questions(sam, "[I didn't get to]") == 0)
    sam.say("back")
    sam.wait(lambda sam: questions(sam, "[I didn't get to]") == 1)
    sam.press("Finish later")
    sam.see("Set aside: Finance Manager at Northwind Traders")
    sam.wait(lambda sam: questions(sam, "[Stop]") == 0)
    sam.press("Go on")
    sam.wait(lambda sam: questions(sam, "[Stop]") == 1)
    sam.say("stop")
    sam.see("Stopped.")
    sam.say("go on")
    sam.wait(lambda sam: questions(sam, "[Stop]") == 1)


def test_any_answer_can_be_changed_from_the_card(stage: Stage) -> None:
    sam = stage.sam
    finish(sam)
    sam.wait(lambda sam: "Debrief finished" in card(sam))
    sam.choose("Change an answer", "closing")
    sam.see("So far: No")
    sam.press("Yes, I did")
    sam.wait(lambda sam: "Done: you looked forward to the start" in card(sam))
    assert "You took all four closing steps" in shown(sam.see("That is everything"))


def test_one_form_instead_answers_everything_at_once(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.press("One form instead")
    sam.wait(Actor.modal)
    problems = sam.submit({"When do they want the position filled?": "banana"})["errors"]
    assert "could not make a date" in problems["hire_date"]
    answer = sam.submit(
        {
            "What did you tell them you would bring?": "slow close -> I closed the books in five days\nled six people",
            "When do they want the position filled?": "by the 15th",
            "Did they say you may call if you don't hear from them?": "yes",
            "Before you left, did you say you look forward to hearing about a start date?": "given",
            "Who did you meet?": "Priya Raman, priya@northwind.example",
        }
    )
    assert answer["errors"] is None
    sam.see("Before I write it")
    sam.press("Right, Dear Priya")
    sam.see("That is everything")
    sam.see("For Priya Raman")
    sam.wait(lambda sam: "Done: 2 points" in card(sam))


def test_what_is_unclear_is_asked_back_with_the_choices_as_buttons(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    through(sam, "I cut costs\nI led six people", "[I said it all]")
    sam.say("December 10 unless the board objects")
    sam.see("not sure I understood every word")
    sam.say("Dec 1 or Dec 10")
    sam.see("more than one way")
    sam.press("Thursday, December 10, 2026")
    sam.see("you may call if")
    sam.wait(lambda sam: "December 10" in card(sam))


def test_a_second_interview_sets_the_first_aside_and_each_question_says_which_it_is_about(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.command("/debrief Contoso, Controller, today 9am")
    sam.see("Set aside: Finance Manager at Northwind Traders")
    sam.see("About Controller at Contoso.")
    assert questions(sam, "[I didn't get to]") == 1, "only the question that is asked has buttons"
    sam.command("/debrief")
    sam.see("These are not finished yet")
    sam.press("Go on: Finance Manager at Northwind Traders")
    sam.see("Set aside: Controller at Contoso")
    sam.see("About Finance Manager at Northwind Traders.")
    sam.say("I led six people\nI know SAP")
    sam.see("What did you not get to say?")


def test_the_end_says_what_happens_next(stage: Stage) -> None:
    finish(stage.sam)
    end = shown(stage.sam.see("That is everything"))
    assert "send your thank-you note today if you can, by tomorrow at 10:00 am at the latest" in end
    assert "Closing words: your note looks forward to the start." in end
    assert "If you have not heard by Tuesday, December 8, 2026, send a short e-mail." in end
    assert "Whom you met: Priya Raman" in end


@pytest.mark.whole
def test_who_sends_one_point_a_message_is_asked_for_more_until_that_is_all(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("im good w quickbooks")
    sam.see("Anything else you told them?")
    sam.say("and i cut late invoices by half")
    sam.wait(lambda sam: questions(sam, "and i cut late invoices by half\n    Type what to add") == 1)
    sam.press("That's all")
    sam.see("What did you not get to say?")
    sam.wait(lambda sam: "Done: 2 points" in card(sam))


def test_company_role_and_time_can_be_corrected(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/debrief Northwnd, finance mgr, today 10am")
    sam.see("What did you tell them you would bring?")
    sam.choose("Change an answer", "interview")
    sam.wait(Actor.modal)
    assert sam.submit({"Company": "Northwind", "Role": "Finance Manager", "When it ended": "09:30"})["errors"] is None
    sam.wait(lambda sam: "Finance Manager at Northwind\n    Interview on Tuesday, November 24, 9:30 am" in card(sam))


def test_the_form_keeps_answers_that_came_in_after_it_was_opened(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.press("One form instead")
    sam.wait(Actor.modal)
    sam.say("I cut costs by 15%\nI led six people")
    sam.see("What did you not get to say?")
    assert sam.submit({"What did you not get to say?": "my audits"})["errors"] is None
    sam.wait(lambda sam: "Done: 2 points" in card(sam))


def test_help_in_the_middle_comes_back_to_the_question(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("help")
    sam.see("Draft my note")
    sam.wait(lambda sam: "What did you tell them you would bring?" in shown(sam.messages()[-1]))


def test_what_is_said_after_the_end_is_led_to_where_it_belongs(stage: Stage) -> None:
    sam = stage.sam
    finish(sam)
    sam.wait(lambda sam: "Debrief finished" in card(sam))
    sam.say("so that was that")
    over = sam.see("To add or change something, pick it here, or say which and what")
    sam.choose("Change an answer", "people", where={**over, "channel": sam.direct()})
    sam.see("Got it. Anyone else?")
    sam.say("Lee Wong\nAda Hill")
    sam.see("How does Lee Wong like to be addressed?")
    agreed(sam)
    sam.wait(lambda sam: "Whom you met: Priya Raman\n    Bo Chen\n    Lee Wong\n    Ada Hill" in sam.screen())


def test_one_thing_is_mended_by_words_and_taken_back_with_a_tap_while_it_is_asked_and_afterwards(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("I cut costs by 15%\nI led six people")
    sam.see("did you not get to say")
    sam.say("the first one was 12%")
    sam.see("Changed: “I cut costs by 15%” is now “I cut costs by 12%”.")
    through_rest = ["[I said it all]", "in two weeks", "[No]", "[No]", "Priya Raman\nBo Chen"]
    for answer, then in zip(
        through_rest, ["position filled", "you may call if", "look forward to hearing", "Who did", "stuck"], strict=True
    ):
        sam.press(answer.strip("[]")) if answer.startswith("[") else sam.say(answer)
        sam.see(then)
    sam.say("i spelled priya wrong, it's Pria")
    sam.see("Changed: Priya Raman is now Pria Raman.")
    sam.say("Pria: the audits; Bo: the ERP move")
    sam.see("What makes you want this job?")
    sam.press("The work itself")
    sam.see("How does Pria Raman like to be addressed?")
    agreed(sam)
    sam.wait(lambda sam: "Debrief finished" in card(sam))
    sam.say("Bo is not a person")
    sam.press("Take it back", where={**sam.see("Changed: Bo Chen is off the list"), "channel": sam.direct()})
    sam.say("oh wait I met Lee Wong too")
    sam.see("Changed: Lee Wong is on the list of whom you met.")
    sam.wait(lambda sam: "0 of 3 notes sent" in card(sam))
    for said, answer in (
        ("remove Tom", "I have nothing called “Tom” there, so nothing is changed. What I have is: Pria Raman; Bo"),
        ("drop the seventh point", "I have nothing called “the seventh point” there"),
        ("delete the 2nd", "I was not sure what to change here: Bo Chen; I led six people."),
        ("Pira", "I have nothing called “Pira” there, so nothing is changed. What I have is: Pria Raman; Bo Chen"),
        ("second one shld be seven, thx", "Changed: “I led six people” is now “I led seven people”."),
        ("change Pria to Bo", "I was not sure what to change here: Pria Raman; Bo Chen."),
        (
            "can u shorten the second one",
            "How should it read? Say it as “point 2: ...”, in your words. Until then it stays",
        ),
        (
            "purple elephants dance",
            "I have changed nothing for Finance Manager at Northwind Traders. To add or change something",
        ),
        ("delete all of them", "I was not sure what to change here: Pria Raman; Bo Chen; Lee Wong"),
        ("the date is wrong", "What is the right date? Say it as “the date is January 11”. Until then it stays"),
        ("they didn't give a date, I guessed", "Changed: the hire date is now “They didn't say”"),
        ("only Bo may be called", "Changed: whom to call is now “Bo Chen”"),
        ("the second point is wrong", "I was not sure what to change here: I led seven people."),
    ):
        sam.say(said)
        last = sam.see(answer)
    sam.press("See and change it all", where={**last, "channel": sam.direct()})
    sam.wait(lambda sam: "Lee Wong" in str(sam.modal()))


def interactions(stage: Stage, person: Actor) -> int:
    """What the person has typed, tapped or sent off so far, as the app got it."""
    got = [entry for entry in stage.client.log() if entry["way"] == "to_app"]
    events = [entry["body"]["payload"]["event"] for entry in got if entry["name"] == "message"]
    typed = sum(event.get("user") == person.id and "subtype" not in event for event in events)
    return typed + sum(entry["kind"] in {"slash_commands", "interactive"} for entry in got)


ONE_BY_ONE = (("in two weeks", "you may call if"), ("[Yes]", "look forward to hearing"))
AT_ONCE = (("in two weeks\nyes, call Priya, 555 0102", "look forward to hearing"),)
"""As the question for the date invites to."""


@pytest.mark.parametrize(
    ("date_and_call", "doubt", "asked"),
    [
        pytest.param(ONE_BY_ONE, "if I have used SAP, told her I used it at Tansy", (), id="a doubt that was answered"),
        pytest.param(
            AT_ONCE,
            "that I have not used SAP",
            (("[led six people]", "Before I write it"),),
            id="a doubt that is asked about",
            marks=pytest.mark.whole,
        ),
    ],
)
def test_with_one_interviewer_it_takes_ten_interactions_from_the_command_to_the_note(
    stage: Stage, date_and_call: tuple[tuple[str, str], ...], doubt: str, asked: tuple[tuple[str, str], ...]
) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    follow = (
        ("I cut costs by 15%\nled six people", "did you not get to say"),
        ("[I said it all]", "want the position filled"),
        *date_and_call,
        ("[Yes, I did]", "Who did you meet"),
        ("Priya Raman, VP Finance, priya@northwind.example\nJess from HR set it up", "you and Priya talk about"),
        (f"the ERP move, she wants it live by spring\ndoubt: {doubt}", "What makes you want this job?"),
        ("[The work itself]", "Priya had a doubt. Which of these" if asked else "Before I write it"),
        *asked,
        ("[Right, Dear Priya]", "Your thank-you note"),
    )
    for answer, then in follow:
        if answer.startswith("["):
            sam.press(answer.strip("[]"))
        else:
            sam.say(answer)
        sam.see(then)
    assert interactions(stage, sam) == 10
    assert "Dear Priya," in shown(sam.see("Your thank-you note"))


def test_the_notes_come_by_themselves_once_and_after_a_change_on_request(stage: Stage) -> None:
    sam = stage.sam
    finish(sam)
    sam.see("Your thank-you note")
    sam.wait(lambda sam: "Debrief finished" in card(sam))
    before = questions(sam, "Your thank-you note")
    sam.choose("Change an answer", "closing")
    sam.see("So far: No")
    sam.press("Yes, I did")
    sam.see("[Draft my note]")
    assert questions(sam, "Your thank-you note") == before


@pytest.mark.whole
def test_what_is_no_sentence_is_asked_for_and_what_stays_out_of_the_note_is_said(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("I led six people\nzzz qqq")
    sam.see("did you not get to say")
    for then in (
        "position filled",
        "you may call if",
        "look forward to",
        "Who did you meet",
        "makes you want",
        "You wrote: zzz qqq",
    ):
        sam.press("Skip")
        sam.see(then)
    sam.say("purple")
    sam.see("Say it as you would in the letter, such as")
    sam.press("Skip")
    sam.see("Before I write it")
    sam.press("Right")
    sam.see("Not in your note, because it is no sentence yet: zzz qqq")
