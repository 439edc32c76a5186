"""What people say beside the checklist: good news, thanks, command words, wishes. Each is led to its place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.intents import Intent
from bot.screens import beside
from bot.services.interviews.known import MOST_KNOWN, Known
from handlers.slack import render
from playground import transcript, validator
from playground.client import Actor
from tests.handlers.slack.nudging import buttons
from tests.handlers.slack.test_debrief import finish
from tests.lanes import few
from tests.stage import NORTHWIND, Stage


def shown(message: dict[str, Any]) -> str:
    return transcript.message(message, {}, "America/New_York")


def finished(stage: Stage) -> Actor:
    finish(stage.sam)
    stage.sam.see("That is everything")
    stage.sam.wait(lambda sam: "Debrief finished" in sam.screen())
    stage.sam.see("Your thank-you note (2 of 2)")  # they come by themselves, and the tests look at what comes last
    return stage.sam


@pytest.mark.parametrize(
    ("text", "says"),
    few(
        [
            ("thank you so much", "You're welcome"),
            ("I sent it", "Noted: your note for Finance Manager at Northwind Traders was sent"),
            ("delete my data", "[My data]"),
            ("settings", "[Settings]"),
            ("thankyou", "[Draft my note]"),
            ("/nudges", "nudges coming up"),
            ("interviews", "1 open interview, none closed"),
            ("/debrief", "How did it go? Let's go through it"),
            ("I had another talk", "To add or change something, pick it here"),
            ("I don't want to delete everything, just the Northwind one", "Only that one, then."),
            ("what does /nudges do?", "shows which reminders are coming"),
            ("would they mind if I'm 10 minutes late?", "ring before the hour"),
            ("half of it, references still to come", "It stays open until you tell me"),
            ("they said no need any more", "there is nothing more to send"),
            ("/interviews add Foo, Bar, Monday 3pm", "only at the very start of a new message"),
        ],
        quick=4,
    ),
)
def test_after_a_debrief_a_wish_is_answered_where_it_can_be_done(stage: Stage, text: str, says: str) -> None:
    sam = finished(stage)
    sam.say(text)
    sam.wait(lambda sam: says in shown(sam.messages()[-1]))


@pytest.mark.parametrize(
    ("text", "says"),
    few(
        [
            ("they rejected me", "I am sorry."),
            ("I got the job!", "an offer. Congratulations!"),
            ("they invited me back", "next round. Well done!"),
        ],
        quick=1,
    ),
)
def test_an_outcome_gets_a_kind_word_and_is_noted_where_it_was_said(stage: Stage, text: str, says: str) -> None:
    sam = finished(stage)
    sam.say(text)
    sam.see(says)
    sam.press("Take it back")
    sam.see("1 open interview, none closed")


def test_that_they_were_in_touch_asks_what_came_of_it(stage: Stage) -> None:
    sam = finished(stage)
    sam.say("they called me")
    heard = sam.see("Good that you heard from them.")
    assert [label.partition(":")[0] for label in buttons(heard)] == ["An offer", "Next round", "They said no"]


def test_an_outcome_of_no_open_interview_gets_its_kind_word(stage: Stage) -> None:
    stage.sam.say("I got the job!")
    assert shown(stage.sam.see("Congratulations!")).splitlines()[1:] == ["    Congratulations! That is wonderful news."]


@given(
    st.lists(st.builds(Known, thanked=st.just(())), max_size=MOST_KNOWN, unique_by=lambda each: each.id),
    st.sampled_from(sorted(beside.OUTCOMES)),
)
def test_a_kind_word_above_what_may_be_meant_is_a_message_that_slack_takes(known: list[Known], intent: Intent) -> None:
    message = beside.heard(intent, known)
    validator.check_message(render.text(message), render.blocks(message))


def test_on_day_one_an_interview_just_had_is_offered_its_debrief(stage: Stage) -> None:
    sam = stage.sam
    sam.say("I just had an interview")
    sam.see("while it is fresh: a few short questions")
    sam.press("Debrief an interview")
    assert sam.wait(Actor.modal)["title"]["text"] == "Debrief an interview"


def test_an_interview_that_waits_for_its_debrief_is_offered_by_its_name(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("later")
    sam.see("Set aside")
    sam.say("I just had an interview")
    sam.see("You have not finished Finance Manager at Northwind Traders yet.")


@pytest.mark.parametrize(("text", "says"), [("/interviews", "1 open interview"), ("delete my data", "[My data]")])
def test_a_command_in_the_middle_is_no_answer_and_the_question_comes_again(stage: Stage, text: str, says: str) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say(text)
    sam.see(says)
    sam.wait(lambda sam: "What did you tell them you would bring?" in shown(sam.messages()[-1]))
    assert "So far" not in sam.screen()


def test_the_wrong_interview_is_no_answer_and_offers_the_others(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("wrong interview, I meant the one with Infosys")
    assert "[Debrief another interview]" in shown(sam.see("I noted nothing from that"))
    assert "So far" not in sam.screen()


def test_a_word_that_may_be_an_answer_is_taken_for_one(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.say("interviews")
    sam.see("So far: interviews")


# --- one line


def test_an_interview_added_on_a_weekday_lies_ahead(stage: Stage) -> None:
    stage.sam.command("/interviews add Beta Corp, Runner, Monday 2pm")
    stage.sam.see("Noted: Runner at Beta Corp, Monday, November 30, 2:00 pm.")


def test_a_debrief_of_a_weekday_is_about_the_last_one(stage: Stage) -> None:
    stage.sam.command("/debrief Beta Corp, Runner, Monday 2pm")
    stage.sam.see("Interview on Monday, November 23, 2:00 pm.")


@pytest.mark.parametrize(
    ("line", "title", "asks", "label"),
    [
        ("/interviews add Foo", "Add an interview", "Which role is it for, and when does it begin?", "When it begins"),
        ("/interviews add Foo, Bar, 31 Feb 3pm", "Add an interview", "no calendar has that day", "When it begins"),
        ("/debrief Foo, Bar", "Debrief an interview", "When did it end?", "When it ended"),
    ],
)
def test_what_a_line_leaves_open_is_asked_in_its_own_form(
    stage: Stage, line: str, title: str, asks: str, label: str
) -> None:
    stage.sam.command(line)
    view = stage.sam.wait(Actor.modal)
    form = transcript.view(view)
    assert view["title"]["text"] == title
    assert asks in form
    assert label in form
    assert "Foo" in form


def test_help_behind_the_command_is_help(stage: Stage) -> None:
    stage.sam.command("/debrief help")
    stage.sam.see("I take you through an interview right after it")
