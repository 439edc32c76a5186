"""The next round as a person meets it: on the list at once, asked for its day, prepared with what was said before."""

import pytest

from bot.nudges.facts import Answer, LastTime, NudgeKind
from tests.bot.actions.flows import (
    answers_with,
    arrives,
    debriefed,
    december,
    listed,
    november,
    offered,
    settles,
)
from tests.surfaces.app import App, Person, buttons, text
from tests.words import answered, explained, in_english, nudged

TOLD = {
    in_english("steps.question.missed"): "I speak Polish",
    in_english("steps.question.promised"): "my references, by Friday",
    "hesitate": "I have not used SAP",
}
LAST = LastTime(
    november(24, 0).date(),
    met=("Priya Raman",),
    told=("I led six people",),
    missed=("I speak Polish",),
    doubts=("I have not used SAP",),
    promised="my references, by Friday",
    kept=False,
)
"""What is known of the round that was debriefed."""


def next_round(person: Person) -> None:
    """They noted that there is one, in the list."""
    person.choose("interviews.how_it_ended", "next_round", where=listed(person, "interviews"))
    assert offered(person, "nudges.pick_its_day")


def test_the_day_of_a_next_round_is_typed_at_once_and_what_was_said_before_is_at_hand(app: App) -> None:
    sam = app.sam
    debriefed(sam, **TOLD)
    sam.press("questions.note_what_they_asked")
    sam.submit({"questions.what_did_they_ask": "Why did you leave? badly\nWhy us? well"})
    sam.see(in_english("questions.noted_questions_that_they", n=2))
    next_round(sam)
    assert in_english("interviews.i_have_put_it") in sam.screen()
    assert "[Finance Manager at" in answers_with(sam, "december 2", "interviews.when_exactly_does_it")
    said = answers_with(sam, "it's on december 2 at 3pm", "Noted.")
    assert "Finance Manager at Northwind Traders, second round: Wednesday, December 2, 3:00 pm." in said
    begins, evening = december(2, 15), december(1, 18)
    ready = text(arrives(app, evening, nudged(NudgeKind.PREPARE, starts_at=begins, now=evening)))
    hard = ("Why did you leave?",)
    assert explained(NudgeKind.PREPARE, hard=hard, last=LAST, starts_at=begins, now=evening) in ready
    assert "Why us?" not in ready


def test_without_a_day_it_is_asked_for_once_and_noted_from_the_form(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    next_round(sam)
    listing = listed(sam, "interviews")
    assert in_english("interviews.its_day_is_not") in text(listing)
    ask = arrives(app, november(30, 12), nudged(NudgeKind.NEXT_DAY, last=LAST))
    assert buttons(ask)[:2] == [in_english("nudges.pick_its_day"), "Nothing yet"]
    sam.press("nudges.pick_its_day", where=ask)
    sam.submit({"Day": "2026-11-30", "Begins": "11:00"})
    assert "over already" in sam.wrong["begins"]
    sam.submit({"Day": "2026-12-08", "Begins": "15:00"})
    sam.see("second round: Tuesday, December 8, 3:00 pm.")
    arrives(app, december(7, 18), "Last time was Tuesday, November 24")


def test_a_nudge_that_hears_of_a_next_round_puts_it_on_the_list(app: App) -> None:
    sam = app.sam
    debriefed(sam, filled="today")
    asked = arrives(app, november(24, 15), explained(NudgeKind.HIRE_DATE))
    sam.press("nudges.answer.next_round", where=asked)
    settles(sam, asked, answered(Answer.NEXT_ROUND), "nudges.pick_its_day", "common.take_it_back")
    assert in_english("interviews.its_day_is_not") in text(listed(sam, "interviews"))
    sam.press("common.take_it_back")
    assert in_english("interviews.its_day_is_not") not in text(listed(sam, "interviews"))


def test_an_interview_that_is_added_by_a_line_is_the_next_round_that_waited(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    next_round(sam)
    sam.command("interviews add Northwind Traders, finance manager, December 3 10am")
    sam.see("Noted: ")
    listing = text(listed(sam, "interviews"))
    assert in_english("interviews.open_interviews", n=1) in listing
    assert "Finance Manager at Northwind Traders, second round" in listing


def test_a_weekday_that_is_today_is_asked_about_as_it_may_be_next_weeks(app: App) -> None:
    debriefed(app.sam)
    assert in_english("interviews.i_have_put_it") in app.sam.say("they said second round tuesday 3pm with the CFO")


def test_the_next_round_takes_a_weekday_ahead_at_once(app: App) -> None:
    debriefed(app.sam)
    assert "second round: Friday, November 27, 11:00 am" in app.sam.say("they want to see me again friday at 11")


@pytest.mark.parametrize(
    "text",
    [
        "2nd interview confirmed, mon 7 dec 9.30, on teams",
        "final panel mon 7 dec 9:30 in Leeds",
        "round 2 next monday 7 dec 9:30 zoom",
        "got a call, they want a second chat on mon 7 dec at 9:30",
    ],
)
def test_a_later_round_without_a_company_follows_the_one_that_is_over(app: App, text: str) -> None:
    debriefed(app.sam)
    assert "second round: Monday, December 7, 9:30 am." in app.sam.say(text)


def test_a_round_that_nothing_went_before_is_an_interview_ahead(app: App) -> None:
    assert in_english("about.noted", which="clerk at Contoso, Wednesday, December 2, 10:00 am") in app.sam.say(
        "shortlisted! Contoso, clerk, 2 dec 10am"
    )


@pytest.mark.whole
def test_a_callback_from_another_employer_is_an_interview_of_its_own(app: App) -> None:
    app.sam.command("interviews add Contoso, Controller, Friday 2pm")
    said = app.sam.say("got a callback!!! Proseware 9th dec quarter past 11 am its for the paralegal job over teams")
    assert "paralegal at Proseware, Wednesday, December 9, 11:15 am" in said
    assert "Contoso" not in said


@pytest.mark.whole
def test_good_news_of_an_interview_that_is_still_to_come_is_asked_about(app: App) -> None:
    app.sam.command("interviews add Contoso, Controller, Friday 2pm")
    assert "[Next round: Controller at Contoso]" in app.sam.say("got a callback!!!")
