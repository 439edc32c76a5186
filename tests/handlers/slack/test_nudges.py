"""Nudges as a person meets them: each arrives at its hour, and what is tapped on it is done."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from playground.client import Actor
from tests.handlers.slack.nudging import (
    AHEAD,
    CALL_NOW,
    FIRST_QUESTION,
    HEARD,
    NOTE,
    PUT_OFF,
    TO_AN_OFFER,
    agreed,
    arrives,
    asked_how_they_decided,
    becomes,
    block_of,
    buttons,
    called_for,
    debriefed,
    december,
    listed,
    november,
    offered,
    settles,
    shown,
    tap,
)
from tests.lanes import few
from tests.stage import NORTHWIND, Stage

# --- each kind, at its hour


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_right_after_it(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see("Noted: Clerk at Northwind")
    ready = arrives(stage, november(24, 18), "Four things to do before you leave the room")
    assert "Tomorrow at 10:00 am" in shown(ready)
    assert buttons(ready) == ["Got it", *PUT_OFF]
    sam.press("Got it", where=ready)
    settles(sam, ready, "All the best for the interview! Next from me: tomorrow at 11:15 am.")

    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    assert buttons(over) == ["Debrief it now", "It did not happen", *PUT_OFF]
    sam.press("Debrief it now", where=over)
    sam.see(FIRST_QUESTION)
    settles(sam, over, "We are going through it")
    sam.press("Finish later")
    sam.see("Set aside")
    again = arrives(stage, november(25, 13, 16), "Everything you told me is kept")
    assert buttons(again) == ["Go on", "It did not happen", *PUT_OFF]
    sam.press("Go on", where=again)
    sam.wait(lambda who: offered(who, "Finish later"))


@pytest.mark.whole
def test_an_interview_that_did_not_happen_is_left_at_that(stage: Stage) -> None:
    stage.sam.command(AHEAD)
    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    stage.sam.press("It did not happen", where=over)
    settles(stage.sam, over, "did not take place", "Take it back")
    assert "Nothing is coming up" in shown(listed(stage.sam))


def test_the_note_is_asked_for_the_same_day_then_within_24_hours_then_within_two_days(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    today = arrives(stage, november(24, 13), "Today is the best day for it")
    assert "It goes to Priya Raman." in shown(today)
    assert buttons(today) == NOTE
    sam.press("Show my note", where=today)
    sam.see("Dear Priya,")
    tomorrow = arrives(stage, november(25, 8), "within 24 hours, and these end today at 10:00 am")
    assert buttons(tomorrow) == NOTE
    late = arrives(stage, november(26, 8), "A late note to Northwind Traders still counts")
    assert buttons(late) == NOTE
    sam.press("I sent it", where=late)
    settles(sam, late, "Noted as sent. Well done. Next from me: Tuesday, December 1 at 10:00 am.")


@pytest.mark.whole
def test_where_they_decide_tomorrow_a_short_note_is_due_at_once(stage: Stage) -> None:
    debriefed(stage.sam, filled="tomorrow")
    short = arrives(stage, november(24, 11, 46), "They want to decide tomorrow.")
    assert buttons(short) == NOTE


def test_a_condition_of_the_call_is_confirmed_and_binds_the_day_the_hour_and_the_words_of_its_nudge(
    stage: Stage,
) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    for answer, then in (
        ("I led six people", "Anything else you told them?"),
        ("that's all", "did you not get to say"),
        ("nothing", "want the position filled"),
        ("today", "you may call if"),
        ("yes but not before Tuesday, after 3, ask for Jo", "look forward to hearing"),
    ):
        sam.say(answer)
        sam.see(then)
    sam.see("Noted: Yes · not before Tuesday, after 3, ask for Jo · from Tuesday, December 1, 2026")
    agreed(sam)
    arrives(stage, november(24, 15), "Northwind Traders wanted to decide today")
    call = shown(arrives(stage, december(1, 15), CALL_NOW))
    assert "You noted: not before Tuesday, after 3, ask for Jo." in call
    assert "Ask for: Jo" in call


def test_with_leave_to_call_they_call_twice_and_then_cross_it_off(stage: Stage) -> None:
    sam, tried = stage.sam, ["What to say", "I called, no answer", "They answered", *PUT_OFF]
    asked = asked_how_they_decided(stage)
    assert "Northwind Traders wanted to decide today" in shown(asked)
    assert buttons(asked) == ["Nothing yet", *HEARD, *PUT_OFF]
    sam.press("Nothing yet", where=asked)
    settles(sam, asked, "All right, we wait. Next from me: tomorrow at 8:00 am.")

    call = arrives(stage, november(25, 10), CALL_NOW)
    assert "they said that you may call" in shown(call)
    assert buttons(call) == tried
    sam.press("What to say", where=call)
    sam.see("this is Sam Rivera")
    sam.press("I called, no answer", where=call)
    settles(sam, call, "Noted that you called.")

    second = arrives(stage, december(1, 10), "A second try with Northwind")
    assert buttons(second) == tried
    sam.press("I called, no answer", where=second)
    settles(sam, second, "Noted that you called. Next from me: Friday, December 4 at 10:00 am.")

    last = arrives(stage, december(4, 10), "keep it open, or cross it off?")
    assert buttons(last) == ["Keep it open", "Cross it off", "They answered", *PUT_OFF]
    sam.press("Cross it off", where=last)
    settles(sam, last, "Crossed off.", "Write a last line", "Take it back")


@pytest.mark.whole
def test_without_leave_to_call_they_write(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, filled="today", call="No")
    write = arrives(stage, november(27, 10), "a short e-mail is right")
    assert buttons(write) == ["Show the e-mail", "I wrote to them", "They answered", *PUT_OFF]
    sam.press("Show the e-mail", where=write)
    sam.see("Subject")
    sam.press("I wrote to them", where=write)
    settles(sam, write, "Noted that you wrote. Next from me: Wednesday, December 2 at 10:00 am.")


# --- answers


@pytest.mark.whole
def test_several_interviews_due_make_one_message_and_each_part_is_answered_on_its_own(stage: Stage) -> None:
    sam = stage.sam
    for company in ("Northwind", "Contoso", "Fabrikam"):
        debriefed(sam, f"/debrief {company}, Clerk, today 10am", filled="today")
    together = arrives(stage, november(24, 15), "3 things to look at")
    assert buttons(together) == ["Nothing yet", *HEARD, *PUT_OFF] * 3
    sam.press("An offer", where=together)  # of those with one name, the last is pressed
    congratulated = becomes(sam, together, "An offer: congratulations!")
    answers = [*TO_AN_OFFER, "Take it back"]
    assert buttons(congratulated) == [*["Nothing yet", *HEARD, *PUT_OFF] * 2, *answers]
    sam.press("They said no", where=congratulated)
    sorry = becomes(sam, together, "I am sorry.")
    sam.press("Still deciding", where=sorry)
    waiting = becomes(sam, together, "They are still deciding.")
    assert buttons(waiting) == ["They named a new date", "Write a reply", "Take it back", *answers]
    assert [line.strip() for line in shown(waiting).splitlines() if "wanted to decide" in line] == [
        "Northwind wanted to decide today",
        "Contoso wanted to decide today",
        "Fabrikam wanted to decide today",
    ]
    assert "Fabrikam wanted to decide today\n    An offer" in shown(waiting)
    assert sum("things to look at" in shown(message) for message in sam.messages()) == 1


def test_a_new_date_moves_the_rest(stage: Stage) -> None:
    sam, asked = stage.sam, asked_how_they_decided(stage)
    sam.press("Still deciding", where=asked)
    sam.press("They named a new date", where=becomes(sam, asked, "They are still deciding."))
    sam.see("When do they want the position filled?")
    sam.say("December 10")
    sam.wait(lambda who: "Thursday, December 10, 2026" in who.screen())
    assert "Thursday, December 10 at 3:00 pm: Have you heard?" in shown(listed(sam))
    arrives(stage, december(10, 15), "wanted to decide today")


@pytest.mark.whole
def test_who_answered_a_call_is_chosen_from_a_list(stage: Stage) -> None:
    call = called_for(stage)
    stage.sam.choose("They answered", "Next round", where=call)
    settles(stage.sam, call, "The next round: well done!", "Pick its day", "Take it back")
    coming = shown(listed(stage.sam))
    assert "1 nudge coming up" in coming
    assert "The day of the next round" in coming


@pytest.mark.whole
def test_an_outcome_that_was_tapped_by_mistake_is_taken_back_and_can_be_answered_again(stage: Stage) -> None:
    sam, asked = stage.sam, asked_how_they_decided(stage)
    before = buttons(asked)
    sam.press("They said no", where=asked)
    sorry = becomes(sam, asked, "I am sorry.")
    sam.press("Take it back", where=sorry)
    again = sam.wait(
        lambda who: next((m for m in who.messages() if m["ts"] == asked["ts"] and buttons(m) == before), None)
    )
    assert "Time to call" not in shown(again)
    assert "Call them" in shown(listed(sam))
    sam.press("An offer", where=again)
    offer = becomes(sam, asked, "An offer: congratulations!")
    stage.client.advance(minutes=11)
    sam.press("Take it back", where=offer)
    sam.see("more than ten minutes ago")


def test_two_taps_at_once_count_once(stage: Stage) -> None:
    sam, call = stage.sam, called_for(stage)
    taps = [tap(sam, call, block_of(call), "nudge.answer:tried", value="tried") for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        assert all(threads.map(lambda each: stage.client.raw("interactive", each)["acknowledged"], taps))
    settles(sam, call, "Noted that you called.")
    assert "Ask a second time" in shown(listed(sam))


# --- later


@pytest.mark.parametrize(
    ("wish", "back", "says"),
    few(
        [
            ("In an hour", november(25, 11), "today at 11:00 am"),
            ("This evening", november(25, 18), "today at 6:00 pm"),
            ("Tomorrow morning", november(26, 9), "tomorrow at 9:00 am"),
            ("2026-12-02", december(2, 9), "Wednesday, December 2 at 9:00 am"),
        ],
        quick=1,
    ),
)
def test_a_nudge_that_is_put_off_comes_back_then(stage: Stage, wish: str, back: datetime, says: str) -> None:
    call = called_for(stage)
    stage.sam.choose("On a day I pick" if wish[0] == "2" else "Remind me later", wish, where=call)
    settles(stage.sam, call, f"I come back to it {says}.")
    again = arrives(stage, back, CALL_NOW)
    assert buttons(again) == buttons(call)


@pytest.mark.whole
def test_a_nudge_that_is_late_says_when_it_was_due(stage: Stage) -> None:
    debriefed(stage.sam)
    assert "This was due today at 1:00 pm" in shown(arrives(stage, november(24, 16), "Your thank-you note"))


# --- ahead of time


def test_a_debrief_typed_after_an_interview_that_was_noted_ahead_is_of_that_one(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see("Noted: Clerk at Northwind")
    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    sam.command("/debrief")
    sam.see("How did it go: Clerk at Northwind?")
    sam.press("Debrief: Clerk at Northwind")
    sam.see(FIRST_QUESTION)
    sam.press("Debrief it now", where=over)
    settles(sam, over, "We are going through it")
    sam.wait(lambda who: offered(who, "Finish later") == 1)


# --- what went wrong once


@pytest.mark.whole
def test_a_nudge_about_a_hire_date_that_was_taken_back_can_still_be_answered(stage: Stage) -> None:
    sam, asked = stage.sam, asked_how_they_decided(stage)
    sam.choose("Change an answer", "hire_date")
    sam.press("I didn't ask", where=sam.see("When do they want the position filled?") | {"channel": sam.direct()})
    sam.see("That is everything")
    sam.press("An offer", where=asked)
    settles(sam, asked, "An offer: congratulations!", *TO_AN_OFFER, "Take it back")


@pytest.mark.whole
def test_an_offer_asks_for_its_day_says_what_it_means_for_the_others_and_is_come_back_to(stage: Stage) -> None:
    sam = stage.sam
    asked = asked_how_they_decided(stage)
    sam.command("/debrief Gamma, Clerk, tomorrow 10am")
    sam.see("Noted: Clerk at Gamma")
    sam.press("An offer", where=asked)
    offer = becomes(sam, asked, "By when do they want your answer?")
    assert buttons(offer) == [*TO_AN_OFFER, "Take it back"]
    sam.press("Say by when", where=offer)
    sam.wait(Actor.modal)
    by = "By when does Northwind Traders want your answer?"
    assert sam.submit({by: "blue"})["errors"] is not None
    assert sam.submit({by: "by Friday, December 11"})["errors"] is None
    said = sam.see("would like your answer by Friday, December 11")
    assert "I come back to it Wednesday, December 9 at 10:00 am and Friday, December 11 at 9:00 am." in shown(said)
    assert "One other is still open: your interview with Gamma is tomorrow at 10:00 am." in shown(said)
    assert buttons(said) == ["Ask for time", "Write my yes", "Write my no"]
    soon = arrives(stage, december(9, 10), "There is time to think it over")
    assert buttons(soon) == ["Ask for time", "I said yes", "I said no", *PUT_OFF]
    sam.press("I said yes", where=soon)
    settles(sam, soon, "You said yes: congratulations!", "Write my yes", "Take it back")
