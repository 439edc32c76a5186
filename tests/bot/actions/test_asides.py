"""What people say beside the checklist: good news, thanks, command words, wishes. Each is led to its place."""

from datetime import timedelta

import pytest

from bot.nudges.facts import NudgeKind
from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND, debriefed
from tests.lanes import few
from tests.surfaces.app import App, Person, buttons, text
from tests.words import button, in_english, nudged, wanted


def finished(app: App) -> Person:
    debriefed(app.sam, meet="Priya Raman\nBo Chen")
    return app.sam


@pytest.mark.parametrize(
    ("words", "says"),
    few(
        [
            ("thank you so much", "said.answers.thanks"),
            (
                "I sent it",
                in_english(
                    "sending.noted_your_note_for", name="Finance Manager at Northwind Traders", at="today at 11:30 am"
                ),
            ),
            ("delete my data", button("beside.guessed.data")),
            ("settings", "[Settings]"),
            ("thankyou", button("common.draft_my_note")),
            ("/nudges", "nudges.nudges_coming_up"),
            ("interviews", f"{in_english('interviews.open_interviews', n=1)}, {in_english('interviews.closed.none')}"),
            ("/debrief", f"{in_english('beside.how_did_it_go')} {in_english('beside.lets_go_through_it')}"),
            ("I had another talk", "beside.i_am_not_sure"),
            ("I don't want to delete everything, just the Northwind one", "beside.only_that_one_then"),
            ("what does /nudges do?", "explaining.nudges_shows_which_reminders"),
            ("would they mind if I'm 10 minutes late?", "explaining.a_few_minutes_late"),
            ("half of it, references still to come", "sending.part_done"),
            ("they said no need any more", "said.answers.unneeded"),
            ("/interviews add Foo, Bar, Monday 3pm", "said.answers.command"),
        ],
        quick=4,
    ),
)
def test_after_a_debrief_a_wish_is_answered_where_it_can_be_done(app: App, words: str, says: str) -> None:
    sam = finished(app)
    sam.say(words)
    assert wanted(says) in text(sam.messages()[-1])


@pytest.mark.whole
def test_the_reminder_of_a_note_comes_when_they_want_it_though_none_was_sent_yet(app: App) -> None:
    sam = finished(app)
    said = sam.say("looks good but ill send it after lunch, poke me at 2:30")
    assert "today at 2:30 pm" in said
    app.turn_to(app.now + timedelta(hours=2, minutes=59))
    title, before = nudged(NudgeKind.SAME_DAY), sam.screen()
    app.turn_to(app.now + timedelta(minutes=1))
    assert sam.screen().count(title) == before.count(title) + 1


@pytest.mark.whole
def test_a_time_beside_the_name_of_an_interview_that_is_to_come_is_no_reminder_of_another_ones_note(app: App) -> None:
    sam = finished(app)
    sam.command("interviews add Contoso, Clerk, Thursday 3pm")
    assert in_english("beside.yes_to", at="Friday, November 27, 3:00 pm") in sam.say(
        "remind me about contoso friday 3pm"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    few(
        [
            ("they rejected me", "beside.outcomes.rejected"),
            ("I got the job!", "an offer. Congratulations!"),
            (
                "they invited me back",
                f"{in_english('outcome.next_round')}. {in_english('interviews.well_done.next_round')}",
            ),
        ],
        quick=1,
    ),
)
def test_an_outcome_gets_a_kind_word_and_is_noted_where_it_was_said(app: App, words: str, says: str) -> None:
    sam = finished(app)
    sam.say(words)
    sam.see(says)
    sam.press("common.take_it_back")
    sam.see(f"{in_english('interviews.open_interviews', n=1)}, {in_english('interviews.closed.none')}")


def test_that_they_were_in_touch_asks_what_came_of_it(app: App) -> None:
    sam = finished(app)
    sam.say("they called me")
    heard = sam.see("beside.outcomes.answered")
    outcomes = [in_english(f"beside.label.{outcome}") for outcome in ("offer", "next_round", "rejected")]
    assert [label.partition(":")[0] for label in buttons(heard)] == outcomes


def test_an_outcome_of_no_open_interview_gets_its_kind_word(app: App) -> None:
    app.sam.say("I got the job!")
    assert text(app.sam.see("Congratulations!")) == in_english("beside.outcomes.offer")


def test_on_day_one_an_interview_just_had_is_offered_its_debrief(app: App) -> None:
    sam = app.sam
    sam.say("I just had an interview")
    sam.see("beside.lets_go_through_it")
    sam.press("common.debrief_an_interview")
    assert sam.form
    assert sam.form.title == in_english("common.debrief_an_interview")


def test_an_interview_that_waits_for_its_debrief_is_offered_by_its_name(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("later")
    sam.see("Set aside")
    sam.say("I just had an interview")
    sam.see(in_english("about.you_have_not_finished", names="Finance Manager at Northwind Traders"))


@pytest.mark.parametrize(
    ("words", "says"),
    [("/interviews", in_english("interviews.open_interviews", n=1)), ("delete my data", button("beside.guessed.data"))],
)
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
    assert button("about.debrief_another_interview") in text(sam.see("beside.wrong_interview"))
    assert "So far" not in sam.screen()


def test_a_word_that_may_be_an_answer_is_taken_for_one(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("interviews")
    sam.see(in_english("debrief.so_far", so_far="interviews"))


# --- one line


def test_an_interview_added_on_a_weekday_lies_ahead(app: App) -> None:
    app.sam.command("interviews add Beta Corp, Runner, Monday 2pm")
    app.sam.see(in_english("about.noted", which="Runner at Beta Corp, Monday, November 30, 2:00 pm"))


def test_a_debrief_of_a_weekday_is_about_the_last_one(app: App) -> None:
    app.sam.command("debrief Beta Corp, Runner, Monday 2pm")
    app.sam.see(in_english("debrief.interview_on", at="Monday, November 23, 2:00 pm"))


WHICH_AND_WHEN = in_english(
    "unsure.asks_both", one=in_english("unsure.which.role"), other=in_english("unsure.when.begins")
).capitalize()
WHEN_ENDED = in_english("unsure.when.ended").capitalize()


@pytest.mark.parametrize(
    ("line", "title", "asks", "label"),
    [
        (
            "interviews add Foo",
            "common.add_an_interview",
            WHICH_AND_WHEN,
            "debrief_forms.when_it_begins",
        ),
        (
            "interviews add Foo, Bar, 31 Feb 3pm",
            "common.add_an_interview",
            "unsure.not_read.no_such_day",
            "debrief_forms.when_it_begins",
        ),
        ("debrief Foo, Bar", "common.debrief_an_interview", WHEN_ENDED, "debrief_forms.when_it_ended"),
    ],
)
def test_what_a_line_leaves_open_is_asked_in_its_own_form(
    app: App, line: str, title: str, asks: str, label: str
) -> None:
    app.sam.command(line)
    form = app.sam.form
    assert form
    assert form.title == in_english(title)
    assert {in_english(label)} < {field.label for field in app.sam.fields()}
    assert wanted(asks) in app.sam.screen()
    assert "Foo" in app.sam.screen()


def test_help_behind_the_command_is_help(app: App) -> None:
    app.sam.command("debrief help")
    app.sam.see("about.what")
