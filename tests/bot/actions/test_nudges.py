"""Nudges as a person meets them: each arrives at its hour, and what is tapped on it is done."""

from datetime import datetime, timedelta

import pytest

from bot.nudges.facts import Answer, NudgeKind
from bot.vocabulary.answers import CallPermission
from tests.bot.actions.flows import (
    AHEAD,
    ASK_NOW,
    CALL_NOW,
    FIRST_QUESTION,
    HEARD,
    NORTHWIND,
    NOTE,
    PUT_OFF,
    TO_AN_OFFER,
    agreed,
    answers_with,
    arrives,
    asked_how_they_decided,
    becomes,
    called_for,
    debriefed,
    december,
    listed,
    november,
    offered,
    settles,
)
from tests.lanes import few
from tests.surfaces.app import App, buttons, text
from tests.words import answered, explained, in_english, labels, nudged


@pytest.mark.whole
def test_an_interview_that_did_not_happen_is_left_at_that(app: App) -> None:
    app.sam.command(AHEAD)
    over = arrives(app, november(25, 11, 15), nudged(NudgeKind.DEBRIEF, company="Northwind"))
    app.sam.press("nudges.answer.not_held", where=over)
    settles(app.sam, over, "outcome.not_held", "common.take_it_back")
    assert in_english("nudges.nothing_is_coming_up") in text(listed(app.sam))


def test_the_note_is_asked_for_the_same_day_then_within_24_hours_then_within_two_days(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    today = arrives(app, november(24, 13), "Today is the best day for it")
    assert "It goes to Priya Raman." in text(today)
    assert buttons(today) == NOTE
    assert "Dear Priya," in sam.press("common.show_my_note", where=today)
    tomorrow = arrives(app, november(25, 8), nudged(NudgeKind.ONE_DAY))
    assert "today at 10:00 am" in text(tomorrow)
    assert buttons(tomorrow) == NOTE
    late = arrives(app, november(26, 8), nudged(NudgeKind.TWO_DAYS))
    assert buttons(late) == NOTE
    sam.press("nudges.answer.note_sent", where=late)
    settles(sam, late, answered(Answer.NOTE_SENT, next_due=december(1, 10)))


@pytest.mark.whole
def test_where_they_decide_tomorrow_a_short_note_is_due_at_once(app: App) -> None:
    debriefed(app.sam, filled="tomorrow")
    short = arrives(app, november(24, 11, 46), explained(NudgeKind.DECIDE_TODAY, hire_date=november(25, 0).date()))
    assert buttons(short) == NOTE


def test_a_condition_of_the_call_is_confirmed_and_binds_the_day_the_hour_and_the_words_of_its_nudge(
    app: App,
) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    for words, says in (
        ("I led six people", "steps.more.points"),
        ("that's all", "steps.question.missed"),
        ("nothing", "steps.question.hire_date"),
        ("today", "steps.question.call"),
        ("yes but not before Tuesday, after 3, ask for Jo", "steps.question.closing"),
    ):
        answers_with(sam, words, says)
    sam.see(
        in_english(
            "debrief.noted", said="Yes · not before Tuesday, after 3, ask for Jo · from Tuesday, December 1, 2026"
        )
    )
    agreed(sam)
    arrives(app, november(24, 15), nudged(NudgeKind.HIRE_DATE, hire_date=november(24, 0).date()))
    call = text(arrives(app, december(1, 15), CALL_NOW))
    assert in_english("reminders.you_noted", words="not before Tuesday, after 3, ask for Jo.") in call
    assert in_english("reminders.ask_for", whom="Jo") in call


def test_where_somebody_is_to_be_there_by_a_day_the_call_is_on_the_first_one_that_suits(app: App) -> None:
    sam = app.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    for words, says in (
        ("I led six people", "steps.more.points"),
        ("that's all", "steps.question.missed"),
        ("nothing", "steps.question.hire_date"),
        ("they want someone in by December 21", "steps.question.call"),
        ("yes, after December 2", "steps.question.closing"),
    ):
        answers_with(sam, words, says)
    agreed(sam)
    assert in_english("reminders.you_noted", words="after December 2.") in text(arrives(app, december(3, 10), CALL_NOW))


def test_with_leave_to_call_they_call_twice_and_then_cross_it_off(app: App) -> None:
    sam = app.sam
    tried = labels("note_words.write.call", "nudges.i_called_no_answer", "nudges.they_answered", *PUT_OFF)
    asked = asked_how_they_decided(app)
    assert nudged(NudgeKind.HIRE_DATE, hire_date=november(24, 0).date()) in text(asked)
    assert buttons(asked) == [*labels("nudges.answer.nothing_yet"), *HEARD, *PUT_OFF]
    sam.press("nudges.answer.nothing_yet", where=asked)
    settles(sam, asked, answered(Answer.NOTHING_YET, next_due=november(25, 8)))

    call = arrives(app, november(25, 10), CALL_NOW)
    assert explained(NudgeKind.CALL, hire_date=november(24, 0).date()) in text(call)
    assert buttons(call) == tried
    assert "this is Sam Rivera" in sam.press("note_words.write.call", where=call)
    sam.press("nudges.i_called_no_answer", where=call)
    settles(sam, call, answered(Answer.TRIED, call=CallPermission.YES))

    second = arrives(app, december(1, 10), nudged(NudgeKind.SECOND_TRY))
    assert buttons(second) == tried
    sam.press("nudges.i_called_no_answer", where=second)
    settles(sam, second, answered(Answer.TRIED, call=CallPermission.YES, next_due=december(4, 10)))

    last = arrives(app, december(4, 10), "nudges.subject_within.cross_off")
    assert buttons(last) == labels("nudges.answer.kept", "nudges.answer.crossed_off", "nudges.they_answered", *PUT_OFF)
    sam.press("nudges.answer.crossed_off", where=last)
    settles(sam, last, answered(Answer.CROSSED_OFF), "note_words.write.close", "common.take_it_back")


@pytest.mark.whole
def test_without_leave_to_call_they_write(app: App) -> None:
    sam = app.sam
    debriefed(sam, filled="today", call="No")
    write = arrives(
        app, november(27, 10), explained(NudgeKind.CHECK_IN, hire_date=november(24, 0).date(), call=CallPermission.NO)
    )
    assert buttons(write) == labels(
        "note_words.write.check_in", "nudges.i_wrote_to_them", "nudges.they_answered", *PUT_OFF
    )
    assert "Subject" in sam.press("note_words.write.check_in", where=write)
    sam.press("nudges.i_wrote_to_them", where=write)
    settles(sam, write, answered(Answer.TRIED, next_due=december(2, 10)))


# --- answers


@pytest.mark.whole
def test_several_interviews_due_make_one_message_and_each_part_is_answered_on_its_own(app: App) -> None:
    sam = app.sam
    for company in ("Northwind", "Contoso", "Fabrikam"):
        debriefed(sam, f"debrief {company}, Clerk, today 10am", filled="today")
    together = arrives(app, november(24, 15), in_english("nudges.things_to_look_at", n=3))
    assert buttons(together) == [*labels("nudges.answer.nothing_yet"), *HEARD, *PUT_OFF] * 3
    sam.press("nudges.answer.offer", where=together)  # of those with one name, the last is pressed
    congratulated = becomes(sam, together, answered(Answer.OFFER))
    answers = [*TO_AN_OFFER, in_english("common.take_it_back")]
    assert buttons(congratulated) == [*[*labels("nudges.answer.nothing_yet"), *HEARD, *PUT_OFF] * 2, *answers]
    sam.press("nudges.answer.rejected", where=congratulated)
    sorry = becomes(sam, together, answered(Answer.REJECTED))
    app.turn_to(november(24, 15, 1))
    sam.press("nudges.answer.still_deciding", where=sorry)
    waiting = becomes(sam, together, answered(Answer.STILL_DECIDING))
    assert buttons(waiting) == labels(
        "nudges.they_named_a_new", "note_words.write.after_rejection", "common.take_it_back", *answers
    )
    today = november(24, 0).date()
    asked = [
        nudged(NudgeKind.HIRE_DATE, company=each, hire_date=today) for each in ("Northwind", "Contoso", "Fabrikam")
    ]
    assert [line.strip() for line in text(waiting).splitlines() if line.strip() in asked] == asked
    assert f"{asked[-1]}\n{answered(Answer.OFFER)}" in text(waiting)
    assert sum(in_english("nudges.things_to_look_at") in text(message) for message in sam.messages()) == 1


def test_a_new_date_moves_the_rest(app: App) -> None:
    sam, asked = app.sam, asked_how_they_decided(app)
    sam.press("nudges.answer.still_deciding", where=asked)
    waiting = becomes(sam, asked, answered(Answer.STILL_DECIDING))
    assert in_english("steps.question.hire_date") in sam.press("nudges.they_named_a_new", where=waiting)
    sam.say("December 10")
    assert "Thursday, December 10, 2026" in sam.screen()
    assert f"Thursday, December 10 at 3:00 pm: {in_english('nudges.subject.hire_date')}" in text(listed(sam))
    arrives(app, december(10, 15), nudged(NudgeKind.HIRE_DATE, hire_date=december(10, 0).date(), now=december(10, 15)))


@pytest.mark.whole
def test_who_answered_a_call_is_chosen_from_a_list(app: App) -> None:
    call = called_for(app)
    app.sam.choose("nudges.they_answered", "nudges.answer.next_round", where=call)
    settles(app.sam, call, answered(Answer.NEXT_ROUND), "nudges.pick_its_day", "common.take_it_back")
    coming = text(listed(app.sam))
    assert in_english("nudges.nudges_coming_up", n=1) in coming
    assert in_english("nudges.subject.next_day") in coming


@pytest.mark.whole
def test_an_outcome_that_was_tapped_by_mistake_is_taken_back_and_can_be_answered_again(app: App) -> None:
    sam, asked = app.sam, asked_how_they_decided(app)
    before = buttons(asked)
    sam.press("nudges.answer.rejected", where=asked)
    sorry = becomes(sam, asked, answered(Answer.REJECTED))
    sam.press("common.take_it_back", where=sorry)
    again = becomes(sam, asked, ASK_NOW)
    assert buttons(again) == before
    assert in_english("interviews.stage.to_call") not in text(again)
    assert "Call them" in text(listed(sam))
    sam.press("nudges.answer.offer", where=again)
    offer = becomes(sam, asked, answered(Answer.OFFER))
    app.turn_to(app.now + timedelta(minutes=11))
    assert in_english("about.too_late_to_undo") in sam.press("common.take_it_back", where=offer)


# --- later


@pytest.mark.parametrize(
    ("wish", "back"),
    few(
        [
            ("nudges.wish.hour", november(25, 11)),
            ("nudges.wish.evening", november(25, 18)),
            ("nudges.wish.morning", november(26, 9)),
            ("2026-12-02", december(2, 9)),
        ]
    ),
)
def test_a_nudge_that_is_put_off_comes_back_then(app: App, wish: str, back: datetime) -> None:
    call = called_for(app)
    if wish[0] == "2":
        app.sam.pick("nudges.on_a_day_i", wish, where=call)
    else:
        app.sam.choose("nudges.remind_me_later", wish, where=call)
    settles(app.sam, call, answered(Answer.SNOOZED, now=app.now, next_due=back))
    again = arrives(app, back, CALL_NOW)
    assert buttons(again) == buttons(call)


@pytest.mark.whole
def test_a_nudge_that_is_late_says_when_it_was_due(app: App) -> None:
    debriefed(app.sam)
    assert in_english("nudge_texts.was_due", at="today at 1:00 pm") in text(
        arrives(app, november(24, 16), "note_words.title.thank_you")
    )


# --- ahead of time


def test_a_debrief_typed_after_an_interview_that_was_noted_ahead_is_of_that_one(app: App) -> None:
    sam = app.sam
    assert in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am") in sam.command(AHEAD)
    over = arrives(app, november(25, 11, 15), nudged(NudgeKind.DEBRIEF, company="Northwind"))
    assert in_english("about.how_did_it_go", waiting="Clerk at Northwind") in sam.command("debrief")
    sam.press(in_english("about.debrief", name="Clerk at Northwind"))
    sam.see(FIRST_QUESTION)
    sam.press("common.debrief_it_now", where=over)
    settles(sam, over, answered(Answer.STARTED))
    assert offered(sam, "Finish later") == 1


# --- what went wrong once


@pytest.mark.whole
def test_a_nudge_about_a_hire_date_that_was_taken_back_can_still_be_answered(app: App) -> None:
    sam, asked = app.sam, asked_how_they_decided(app)
    sam.choose("debrief.change_an_answer", "hire_date")
    assert in_english("debrief.all_written_down") in sam.press(
        "choices.not_asked", where=sam.see("steps.question.hire_date")
    )
    sam.press("nudges.answer.offer", where=asked)
    settles(sam, asked, answered(Answer.OFFER), *TO_AN_OFFER, "common.take_it_back")


@pytest.mark.whole
def test_an_offer_asks_for_its_day_says_what_it_means_for_the_others_and_is_come_back_to(app: App) -> None:
    sam = app.sam
    asked = asked_how_they_decided(app)
    assert in_english("about.noted", which="Clerk at Gamma, Wednesday, November 25, 10:00 am") in sam.command(
        "debrief Gamma, Clerk, tomorrow 10am"
    )
    sam.press("nudges.answer.offer", where=asked)
    offer = becomes(sam, asked, answered(Answer.OFFER))
    assert buttons(offer) == [*TO_AN_OFFER, in_english("common.take_it_back")]
    sam.press("offers.say_by_when", where=offer)
    by = in_english("offers.by_when_does_want", company="Northwind Traders")
    sam.submit({by: "blue"})
    assert sam.wrong
    sam.submit({by: "by Friday, December 11"})
    assert not sam.wrong
    said = sam.see(in_english("offers.noted_would_like_your", company="Northwind Traders", day="Friday, December 11"))
    assert in_english(
        "offers.i_come_back_to", things="Wednesday, December 9 at 10:00 am and Friday, December 11 at 9:00 am"
    ) in text(said)
    assert in_english(
        "offers.others_are_still_open",
        n=1,
        others="1",
        said=in_english("offers.your_interview_with_is", company="Gamma", at="tomorrow at 10:00 am"),
    ) in text(said)
    assert buttons(said) == labels("note_words.write.ask_time", "note_words.write.accept", "note_words.write.decline")
    soon = arrives(app, december(9, 10), explained(NudgeKind.OFFER_SOON))
    assert buttons(soon) == labels(
        "note_words.write.ask_time", "nudges.answer.accepted", "nudges.answer.declined", *PUT_OFF
    )
    sam.press("nudges.answer.accepted", where=soon)
    settles(sam, soon, answered(Answer.ACCEPTED), "note_words.write.accept", "common.take_it_back")
