"""An offer's day and its answer are told in words: taken as the form and the buttons take them, with the way back."""

import pytest

from tests.handlers.slack.nudging import answers_with, arrives, debriefed, listed, november, shown
from tests.stage import Stage

pytestmark = pytest.mark.whole


def offered(stage: Stage) -> None:
    debriefed(stage.sam)
    stage.sam.choose("How it ended", "offer", where=listed(stage.sam, "/interviews"))
    stage.sam.wait(lambda who: any("an offer" in shown(each) for each in who.messages()))


def test_by_when_they_want_an_answer_is_told_in_words(stage: Stage) -> None:
    offered(stage)
    answers_with(stage.sam, "they gave me till friday", "would like your answer by Friday")
    answers_with(stage.sam, "asked for more time, they said monday is ok", "would like your answer by Monday")


@pytest.mark.parametrize(("text", "says"), [("i said yes!", "accepted"), ("turned it down", "you declined")])
def test_their_answer_to_the_one_offer_is_noted_and_comes_back_at_a_tap(stage: Stage, text: str, says: str) -> None:
    offered(stage)
    assert "[Take it back]" in answers_with(stage.sam, text, f"Finance Manager at Northwind Traders: {says}")


def test_their_answer_to_the_nudge_of_an_offer_is_taken_as_a_tap_would_be(stage: Stage) -> None:
    offered(stage)
    answers_with(stage.sam, "they gave me till friday", "would like your answer by Friday")
    arrives(stage, november(27, 10), "answer")
    answers_with(stage.sam, "i took it!!", "You said yes: congratulations!")
