"""Enough, later, elsewhere: how people list, pause, stop and move their nudges."""

from datetime import datetime

import pytest

from bot.nudges.facts import Answer, NudgeKind
from tests.bot.actions.flows import (
    ASK_NOW,
    CALL_NOW,
    FIRST_QUESTION,
    NORTHWIND,
    answers_with,
    arrives,
    becomes,
    debriefed,
    december,
    listed,
    november,
    offered,
    settles,
)
from tests.surfaces.app import App, text
from tests.words import answered, in_english, nudged

pytestmark = pytest.mark.whole
"""The services beneath these flows are held by tests of their own in the quick lane."""


def test_no_more_for_this_one_ends_all_of_that_interview_until_it_is_turned_on_again(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    debriefed(app.dana)
    today = arrives(app, november(24, 13), "note_words.title.thank_you")
    sam.press("nudges.no_more_for_this", where=today)
    settles(sam, today, answered(Answer.STOPPED))
    arrives(app, november(25, 9), nudged(NudgeKind.ONE_DAY), app.dana)
    assert not any(in_english("debrief.the_question_above_is") in text(message) for message in sam.messages())

    empty = listed(sam)
    assert in_english("nudges.nothing_is_coming_up") in text(empty)
    sam.press(in_english("nudges.nudge_me_again", name="Finance Manager at Northwind Traders"), where=empty)
    becomes(sam, empty, "nudges.subject.two_days")
    arrives(app, november(26, 8), nudged(NudgeKind.TWO_DAYS))


def test_nudges_lists_what_is_coming_and_moves_it_and_leaves_it_out(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    coming = listed(sam)
    assert coming.only_for == "sam"
    assert [line.strip() for line in text(coming).splitlines() if " at " in line and ":" in line] == [
        f"Today at 1:00 pm: {in_english('nudges.subject.same_day')}",
        f"Tomorrow at 8:00 am: {in_english('nudges.subject.one_day')}",
        f"Thursday, November 26 at 8:00 am: {in_english('nudges.subject.two_days')}",
        f"Tuesday, December 1 at 10:00 am: {in_english('nudges.subject.check_in')}",
    ]
    sam.choose("Move it", "This evening", where=coming)  # of those with one name, the last is used
    moved = becomes(sam, coming, f"Today at 6:00 pm: {in_english('nudges.subject.check_in')}")
    sam.press("nudges.leave_it_out", where=moved)
    left = becomes(sam, coming, in_english("nudges.nudges_coming_up", n=3))
    assert in_english("nudges.subject.two_days") not in text(left)
    arrives(app, november(24, 18), nudged(NudgeKind.CHECK_IN))


@pytest.mark.parametrize("line", ["nudges pause until Monday", "pause everything until Monday"])
def test_a_pause_until_monday_holds_everything_until_then(app: App, line: str) -> None:
    sam = app.sam
    debriefed(sam, filled="today", call="Yes")
    debriefed(app.dana)
    paused = in_english("nudges.all_paused_until", until="Monday, November 30 at 8:00 am")
    assert paused in (text(listed(sam, line)) if line.startswith("nudges") else answers_with(sam, line, "paused"))
    arrives(app, november(26, 9), nudged(NudgeKind.TWO_DAYS), app.dana)
    assert not any(word in text(message) for message in sam.messages() for word in (ASK_NOW, CALL_NOW))
    arrives(app, november(30, 8), CALL_NOW)


def test_a_pause_is_over_when_they_say_so(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    paused = listed(sam, "nudges pause")
    assert in_english("nudges.all_paused") in text(paused)
    sam.press("nudges.go_on_with_nudges", where=paused)
    becomes(sam, paused, in_english("nudges.nudges_coming_up", n=4))
    sam.press("Pause all", where=becomes(sam, paused, "Pause all"))
    becomes(sam, paused, "nudges.all_paused")
    assert in_english("nudges.nudges_coming_up", n=4) in answers_with(sam, "resume", "coming up")
    arrives(app, november(24, 13), "note_words.title.thank_you")


def test_stop_typed_outside_a_debrief_pauses_everything(app: App) -> None:
    debriefed(app.sam)
    assert in_english("nudges.all_paused") in answers_with(app.sam, "stop", "paused")


def test_stop_typed_inside_a_debrief_stops_the_debrief_and_its_nudges_alone(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.command("debrief Contoso, Clerk, today 9am")
    assert offered(sam, "debrief.one_form_instead")
    answers_with(sam, "stop", "Stopped.")
    coming = text(listed(sam))
    assert in_english("nudges.nudges_coming_up", n=4) in coming
    assert "Contoso" not in coming


@pytest.mark.parametrize("line", ["nudges pause until yesterday", "nudges zone Atlantis", "nudges dance"])
def test_a_wish_that_cannot_be_read_changes_nothing_and_says_what_can(app: App, line: str) -> None:
    debriefed(app.sam)
    assert "/nudges" in text(listed(app.sam, line))
    arrives(app, november(24, 13), "note_words.title.thank_you")


# --- what went wrong once


def test_resume_ends_a_pause_even_while_a_debrief_waits(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    answers_with(sam, "later", "Set aside")
    answers_with(sam, "pause everything", "paused")
    sam.say("resume")
    assert "coming up" in text(sam.messages()[-1]) or offered(sam, "Finish later")
    assert in_english("nudges.all_paused_until") not in text(listed(sam)), (
        "nor are they paused for good, which ends alike"
    )


# --- in words


def test_no_more_about_one_employer_stops_that_interview_and_no_other(app: App) -> None:
    sam = app.sam
    sam.command("interviews add Acme, Analyst, Thursday 2pm")
    debriefed(sam)
    said = answers_with(
        sam, "stop reminding me about acme", in_english("nudges.no_more_nudges_about", names="Analyst at Acme")
    )
    assert f"[{in_english('nudges.nudge_me_again', name='Analyst at Acme')}]" in said
    coming = text(listed(sam))
    assert in_english("nudges.nudges_coming_up", n=4) in coming
    assert "paused" not in coming
    assert in_english("nudges.all_paused") in answers_with(sam, "stop", "paused")


def test_quiet_hours_are_set_by_words_and_what_is_due_moves(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    answers_with(
        sam,
        "dont message me before 10 in the morning pls",
        in_english("nudges.noted_quiet_from_to", since="9:00 pm", until="10:00 am"),
    )
    assert "Tomorrow at 8:00 am" not in text(listed(sam))


def test_where_they_moved_to_sets_their_zone_with_one_tap(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    answers_with(sam, "I moved to Chicago", in_english("remembered.zone_could_be", city="New York", there="Chicago"))
    sam.press(in_english("remembered.go_by_time", there="Chicago"))
    assert f"Today at 12:00 pm: {in_english('nudges.subject.same_day')}" in text(listed(sam))


@pytest.mark.parametrize(
    ("wish", "back"),
    [("keep it a bit longer", december(4, 9)), ("ask me again tomorrow", december(2, 9))],
)
def test_what_is_to_wait_a_little_comes_back_without_asking_which_nudge_is_meant(
    app: App, wish: str, back: datetime
) -> None:
    debriefed(app.sam)
    arrives(app, december(1, 10), nudged(NudgeKind.CHECK_IN))
    answers_with(app.sam, wish, answered(Answer.SNOOZED, now=app.now, next_due=back))
