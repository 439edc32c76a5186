"""The interview itself is mended and moved by words: with one tap back, and its nudges follow."""

from tests.bot.actions.flows import debriefed
from tests.surfaces.app import App, text
from tests.words import button, in_english


def test_company_role_and_time_are_mended_by_words_and_come_back_at_a_tap(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    assert in_english("itself.company_is_now", after="Northwynd Traders", before="Northwind Traders") in sam.say(
        "its Northwynd not Northwind"
    )
    assert in_english("itself.role_is_now", after="Senior Finance Manager", before="Finance Manager") in sam.say(
        "the role is senior finance manager"
    )
    assert f"Today at 1:00 pm: {in_english('nudges.subject.same_day')}" in sam.command("nudges")
    assert in_english(
        "itself.is_now_at", after="Tuesday, November 24, 9:00 am", before="Tuesday, November 24, 10:00 am"
    ) in sam.say("the interview was at 9 not 10")
    assert f"Today at 12:30 pm: {in_english('nudges.subject.same_day')}" in sam.command("nudges")
    sam.press("common.take_it_back")
    assert f"Today at 1:00 pm: {in_english('nudges.subject.same_day')}" in sam.command("nudges")


def test_while_a_question_is_open_the_interview_is_mended_and_the_question_stays(app: App) -> None:
    sam = app.sam
    sam.command("debrief Contoso, Clerk, today 9am")
    sam.see("steps.question.points")
    said = sam.say("the interview was at 10 not 9")
    assert (
        in_english("itself.is_now_at", after="Tuesday, November 24, 10:00 am", before="Tuesday, November 24, 9:00 am")
        in said
    )
    assert in_english("debrief.the_question_above_is") in said


def test_a_move_in_words_moves_the_interview_and_a_day_alone_asks_for_the_hour(app: App) -> None:
    sam = app.sam
    sam.command("interviews add Acme, Analyst, Thursday 2pm")
    sam.see(in_english("about.noted", which="Analyst at Acme, Thursday, November 26, 2:00 pm"))
    moved = in_english(
        "done.moved", name="Analyst at Acme", was="Thursday, November 26, 2:00 pm", at="Friday, November 27, 4:00 pm"
    )
    assert moved in sam.say("acme moved it to friday at 4")
    assert in_english("beside.on_at_what_time") in sam.say("they rescheduled to monday")
    sam.press(in_english("beside.same_time", at="Monday, November 30, 4:00 pm"))
    assert "to Monday, November 30, 4:00 pm." in text(sam.messages()[-1])


def test_the_day_by_which_they_decide_is_taken_from_the_news_and_comes_back_at_a_tap(app: App) -> None:
    sam = app.sam
    debriefed(sam, filled="December 15")
    said = sam.say("they said they'll decide on the 18th")
    assert (
        in_english(
            "corrections.answer_is_now",
            what=in_english("corrections.answer.hire_date"),
            after="Friday, December 18, 2026",
            before="Tuesday, December 15, 2026",
        )
        in said
    )
    assert button("common.take_it_back") in said


def test_a_note_to_one_of_several_is_sent_to_that_one_at_the_time_they_name(app: App) -> None:
    sam = app.sam
    debriefed(sam, meet="Priya Raman\nZara Khan")
    said = sam.say("emailed priya this morning around 8:30")
    assert "your note to Priya Raman was sent today at 8:30 am" in said
    assert in_english("sending.can_still_get_theirs", names="Zara Khan") in said
