"""What became of an interview, told in words; and what is asked where a message is not understood."""

import pytest

from tests.bot.actions.flows import debriefed
from tests.surfaces.app import App, buttons
from tests.words import button, in_english, wanted

OFFER_BY_FRIDAY = in_english("offers.noted_would_like_your", company="Northwind Traders", day="Friday, November 27")


@pytest.mark.parametrize(
    ("text", "says", "then"),
    [
        ("pulled out of Northwind, the commute was too far", "outcome.withdrawn", button("common.take_it_back")),
        ("Northwind offered 52k but i want 60, need to answer by friday", "outcome.offer", OFFER_BY_FRIDAY),
        (
            "does Dana see that they said no",
            "beside.one_tap_notes_it",
            f"[{in_english('beside.label.rejected')}: Finance Manager at Northwind Traders]",
        ),
        ("oh brilliant, ghosted again", "beside.one_tap_notes_it", "[Cross off: Finance Manager at Northwind Traders]"),
    ],
)
def test_what_became_of_an_interview_is_noted_where_it_is_plain_and_one_tap_away_else(
    app: App, text: str, says: str, then: str
) -> None:
    debriefed(app.sam)
    said = app.sam.say(text)
    assert wanted(says) in said
    assert then in said


def test_of_several_interviews_each_is_one_tap_away(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    debriefed(sam, "debrief Contoso, Clerk, today 9am")
    sam.say("they said no :(")
    asked = sam.see("beside.one_tap_notes_it")
    assert buttons(asked) == [
        f"{in_english('beside.label.rejected')}: Finance Manager at Northwind Traders",
        f"{in_english('beside.label.rejected')}: Clerk at Contoso",
    ]


def test_what_is_not_understood_is_asked_with_what_it_most_likely_means(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    said = sam.say("finally got round to emailing priya, fingers crossed!")
    assert in_english("beside.i_am_not_sure") in said
    assert button("beside.guessed.sent") in said
    sam.press("beside.guessed.sent")
    sam.see("sending.noted_your_note_for")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("contoso off", f"[{in_english('beside.take_off')}: Clerk at Contoso]"),
        ("contoso fri 11", f"[{in_english('beside.yes_to', at='Friday, November 27, 11:00 am')}]"),
        (
            "contoso have pushed me back a week, same time",
            f"[{in_english('beside.yes_to', at='Thursday, December 3, 2:00 pm')}]",
        ),
        (
            "pause the contoso one till monday",
            in_english("beside.noted_what_can_wait", day="Monday, November 30, 2026"),
        ),
        (
            "dont message me about contoso til after the weekend",
            in_english("beside.noted_what_can_wait", day="Monday, November 30, 2026"),
        ),
    ],
)
def test_a_few_words_with_the_name_of_a_company_are_about_its_interview(app: App, text: str, says: str) -> None:
    sam = app.sam
    sam.command("interviews add Northwind, Clerk, Friday 9am")
    sam.see(in_english("about.noted", which="Clerk at Northwind, Friday, November 27, 9:00 am"))
    sam.command("interviews add Contoso, Clerk, Thursday 2pm")
    sam.see(in_english("about.noted", which="Clerk at Contoso, Thursday, November 26, 2:00 pm"))
    sam.say(text)
    sam.see(says)
