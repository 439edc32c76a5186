"""The interview itself is mended and moved by words, over the protocol: with one tap back, and its nudges follow."""

import pytest

from tests.handlers.slack.nudging import answers_with, becomes, debriefed, listed, shown
from tests.stage import Stage

pytestmark = pytest.mark.whole


def test_company_role_and_time_are_mended_by_words_and_come_back_at_a_tap(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    answers_with(
        sam, "its Northwynd not Northwind", "the company is now Northwynd Traders, no longer Northwind Traders"
    )
    answers_with(sam, "the role is senior finance manager", "the role is now Senior Finance Manager")
    assert "Today at 1:00 pm: Thank-you note, the same day" in shown(listed(sam))
    answers_with(sam, "the interview was at 9 not 10", "it is now Tuesday, November 24, 9:00 am")
    assert "Today at 12:30 pm: Thank-you note, the same day" in shown(listed(sam))
    sam.press("Take it back")
    sam.wait(lambda who: "Today at 1:00 pm: Thank-you note, the same day" in shown(listed(who)))


def test_while_a_question_is_open_the_interview_is_mended_and_the_question_stays(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/debrief Contoso, Clerk, today 9am")
    sam.see("What did you tell them")
    said = answers_with(sam, "the interview was at 10 not 9", "it is now Tuesday, November 24, 10:00 am")
    assert "The question above is still open." in said


def test_a_move_in_words_moves_the_interview_and_a_day_alone_asks_for_the_hour(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/interviews add Acme, Analyst, Thursday 2pm")
    sam.see("Noted: Analyst at Acme")
    moved = "Analyst at Acme is moved from Thursday, November 26, 2:00 pm to Friday, November 27, 4:00 pm."
    answers_with(sam, "acme moved it to friday at 4", moved)
    answers_with(sam, "they rescheduled to monday", "at what time? Nothing is moved until you say so.")
    sam.press("Same time: Monday, November 30, 4:00 pm")
    becomes(sam, sam.messages()[-1], "to Monday, November 30, 4:00 pm.")


def test_the_day_by_which_they_decide_is_taken_from_the_news_and_comes_back_at_a_tap(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, filled="December 15")
    said = answers_with(sam, "they said they'll decide on the 18th", "the hire date is now “Friday, December 18, 2026”")
    assert "[Take it back]" in said


def test_a_note_to_one_of_several_is_sent_to_that_one_at_the_time_they_name(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, meet="Priya Raman\nZara Khan")
    said = answers_with(
        sam, "emailed priya this morning around 8:30", "your note to Priya Raman was sent today at 8:30 am"
    )
    assert "Zara Khan can still get theirs." in said
