"""What people say beside the checklist: good news, thanks, command words, wishes. Each is led to its place."""

import pytest

from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND, debriefed
from tests.lanes import few
from tests.surfaces.app import App, Person, buttons, text


def finished(app: App) -> Person:
    debriefed(app.sam, meet="Priya Raman\nBo Chen")
    return app.sam


@pytest.mark.parametrize(
    ("words", "says"),
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
            ("/interviews add Foo, Bar, Monday 3pm", "at the very start of a new message"),
        ],
        quick=4,
    ),
)
def test_after_a_debrief_a_wish_is_answered_where_it_can_be_done(app: App, words: str, says: str) -> None:
    sam = finished(app)
    sam.say(words)
    assert says in text(sam.messages()[-1])


@pytest.mark.parametrize(
    ("words", "says"),
    few(
        [
            ("they rejected me", "I am sorry."),
            ("I got the job!", "an offer. Congratulations!"),
            ("they invited me back", "next round. Well done!"),
        ],
        quick=1,
    ),
)
def test_an_outcome_gets_a_kind_word_and_is_noted_where_it_was_said(app: App, words: str, says: str) -> None:
    sam = finished(app)
    sam.say(words)
    sam.see(says)
    sam.press("common.take_it_back")
    sam.see("1 open interview, none closed")


def test_that_they_were_in_touch_asks_what_came_of_it(app: App) -> None:
    sam = finished(app)
    sam.say("they called me")
    heard = sam.see("beside.outcomes.answered")
    assert [label.partition(":")[0] for label in buttons(heard)] == ["An offer", "Next round", "They said no"]


def test_an_outcome_of_no_open_interview_gets_its_kind_word(app: App) -> None:
    app.sam.say("I got the job!")
    assert text(app.sam.see("Congratulations!")) == "Congratulations! That is wonderful news."


def test_on_day_one_an_interview_just_had_is_offered_its_debrief(app: App) -> None:
    sam = app.sam
    sam.say("I just had an interview")
    sam.see("beside.lets_go_through_it")
    sam.press("common.debrief_an_interview")
    assert sam.form
    assert sam.form.title == "Debrief an interview"


def test_an_interview_that_waits_for_its_debrief_is_offered_by_its_name(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("later")
    sam.see("Set aside")
    sam.say("I just had an interview")
    sam.see("You have not finished Finance Manager at Northwind Traders yet.")


@pytest.mark.parametrize(("words", "says"), [("/interviews", "1 open interview"), ("delete my data", "[My data]")])
def test_a_command_in_the_middle_is_no_answer_and_the_question_comes_again(app: App, words: str, says: str) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say(words)
    sam.see(says)
    assert FIRST_QUESTION in text(sam.messages()[-1])
    assert "So far" not in sam.screen()


def test_the_wrong_interview_is_no_answer_and_offers_the_others(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("wrong interview, I meant the one with Infosys")
    assert "[Debrief another interview]" in text(sam.see("beside.wrong_interview"))
    assert "So far" not in sam.screen()


def test_a_word_that_may_be_an_answer_is_taken_for_one(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("interviews")
    sam.see("So far: interviews")


# --- one line


def test_an_interview_added_on_a_weekday_lies_ahead(app: App) -> None:
    app.sam.command("interviews add Beta Corp, Runner, Monday 2pm")
    app.sam.see("Noted: Runner at Beta Corp, Monday, November 30, 2:00 pm.")


def test_a_debrief_of_a_weekday_is_about_the_last_one(app: App) -> None:
    app.sam.command("debrief Beta Corp, Runner, Monday 2pm")
    app.sam.see("Interview on Monday, November 23, 2:00 pm.")


@pytest.mark.parametrize(
    ("line", "title", "asks", "label"),
    [
        ("interviews add Foo", "Add an interview", "Which role is it for, and when does it begin?", "When it begins"),
        ("interviews add Foo, Bar, 31 Feb 3pm", "Add an interview", "no calendar has that day", "When it begins"),
        ("debrief Foo, Bar", "Debrief an interview", "When did it end?", "When it ended"),
    ],
)
def test_what_a_line_leaves_open_is_asked_in_its_own_form(
    app: App, line: str, title: str, asks: str, label: str
) -> None:
    app.sam.command(line)
    form = app.sam.form
    assert form
    assert form.title == title
    assert {label} < {field.label for field in app.sam.fields()}
    assert asks in app.sam.screen()
    assert "Foo" in app.sam.screen()


def test_help_behind_the_command_is_help(app: App) -> None:
    app.sam.command("debrief help")
    app.sam.see("about.what")
