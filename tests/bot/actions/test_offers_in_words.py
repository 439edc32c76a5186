"""An offer's day and its answer are told in words: taken as the form and the buttons take them, with the way back."""

import pytest

from bot.nudges.facts import Answer
from tests.bot.actions.flows import arrives, debriefed, november
from tests.surfaces.app import App
from tests.words import answered, button, in_english


def offered(app: App) -> None:
    debriefed(app.sam)
    app.sam.command("interviews")
    assert "an offer" in app.sam.choose("interviews.how_it_ended", "offer")


def test_by_when_they_want_an_answer_is_told_in_words(app: App) -> None:
    offered(app)
    assert in_english(
        "offers.noted_would_like_your", company="Northwind Traders", day="Friday, November 27"
    ) in app.sam.say("they gave me till friday")
    assert in_english(
        "offers.noted_would_like_your", company="Northwind Traders", day="Monday, November 30"
    ) in app.sam.say("asked for more time, they said monday is ok")
    assert in_english(
        "offers.noted_would_like_your", company="Northwind Traders", day="Tuesday, December 1"
    ) in app.sam.say("deadline is the 1st")


def test_with_an_offer_it_is_the_person_who_needs_more_time(app: App) -> None:
    offered(app)
    assert in_english("said.answers.more_time") in app.sam.say("need more time really")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("friday", "your answer by Friday, November 27"),
        ("they didnt say", in_english("offers.named_no_day", company="Northwind Traders")),
    ],
)
def test_a_day_that_is_all_they_say_is_that_of_the_offer_that_waits_for_one(app: App, text: str, says: str) -> None:
    offered(app)
    assert says in app.sam.say(text)


def test_what_an_offer_means_for_the_others_is_said_where_it_is_asked(app: App) -> None:
    offered(app)
    assert in_english("offers.no_others") in app.sam.say("what do i do about the others")
    app.sam.command("interviews add Contoso, Buyer, friday 2pm")
    assert in_english(
        "offers.your_interview_with_is", company="Contoso", at="Friday, November 27 at 2:00 pm"
    ) in app.sam.say("whats this mean for the other places i applied")


def test_a_day_alone_does_not_move_the_day_of_an_offer_that_has_one(app: App) -> None:
    offered(app)
    app.sam.say("they gave me till friday")
    assert in_english("offers.noted_would_like_your") not in app.sam.say("monday")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("i said yes!", "outcome.accepted"),
        ("start date is 4 jan, signed it", "outcome.accepted"),
        ("turned it down", "outcome.declined"),
        ("gonna say no, commute is mad", "outcome.declined"),
    ],
)
def test_their_answer_to_the_one_offer_is_noted_and_comes_back_at_a_tap(app: App, text: str, says: str) -> None:
    offered(app)
    said = app.sam.say(text)
    assert f"Finance Manager at Northwind Traders: {in_english(says)}" in said
    assert button("common.take_it_back") in said


def test_their_answer_to_the_nudge_of_an_offer_is_taken_as_a_tap_would_be(app: App) -> None:
    offered(app)
    app.sam.say("they gave me till friday")
    arrives(app, november(27, 10), "answer")
    assert answered(Answer.ACCEPTED) in app.sam.say("i took it!!")
