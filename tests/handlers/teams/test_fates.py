"""Answers of Teams that do not come: what may stand twice acts once, and nobody's words are out of reach."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.nudges.facts import Answer, NudgeKind
from playground.teams import screen
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.handlers.teams.test_talk import NORTHWIND, cards
from tests.words import answered, in_english, nudged


@pytest.fixture
def teams(database: Path) -> Iterator[TeamsStage]:
    """With refusals, which are what these are about."""
    with bot_in_teams(database) as stage:
        yield stage


NUDGE = nudged(NudgeKind.SAME_DAY)


def test_a_nudge_whose_answer_was_lost_is_sent_once_more_and_the_copy_that_is_not_used_goes(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(in_english("steps.question.points"))
    teams.sam.say("nudges")
    teams.sam.see(in_english("nudges.times_are_those_of"))  # so all that was begun before is over
    teams.client.faults({"method": "post", "kind": "drop_answer"})
    teams.client.advance(hours=2)
    first = teams.sam.see(NUDGE)
    teams.client.advance(seconds=30)
    teams.sam.wait(lambda sam: len(cards(sam, NUDGE)) == 2)
    teams.sam.press(in_english("nudges.answer.note_sent"), where=first)
    teams.sam.see(answered(Answer.NOTE_SENT))
    teams.sam.wait(lambda sam: len(cards(sam, NUDGE)) == 1)
    [left] = cards(teams.sam, NUDGE)
    assert left["id"] == first["id"]
    assert answered(Answer.NOTE_SENT) in screen.message(left)


def test_a_limit_is_waited_out(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.see(in_english("common.debrief_an_interview"))
    teams.client.faults({"method": "post", "kind": "ratelimited", "seconds": 1})
    teams.sam.say("nudges")
    teams.sam.see(in_english("nudges.times_are_those_of"))


def test_a_token_that_is_not_taken_any_more_is_replaced(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.see(in_english("common.debrief_an_interview"))
    teams.client.happen("revoke_tokens")
    teams.sam.say(NORTHWIND)
    teams.sam.see(in_english("steps.question.points"))


MISSED = in_english("steps.question.missed")


def test_a_question_whose_answer_was_lost_is_asked_once_more_and_the_copy_that_is_not_used_goes(
    teams: TeamsStage,
) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    asked = teams.sam.see(in_english("steps.question.points"))
    teams.sam.say("nudges")
    teams.sam.see(in_english("nudges.times_are_those_of"))  # so all that was begun before is over
    teams.client.faults({"method": "post", "kind": "drop_answer"})
    teams.sam.press(in_english("choices.not_summed_up"), where=asked)
    teams.client.advance(seconds=30)
    teams.sam.wait(lambda sam: len(cards(sam, MISSED)) == 2)
    first, _ = cards(teams.sam, MISSED)
    teams.sam.press("Skip", where=first)
    teams.sam.see(in_english("steps.question.hire_date"))
    teams.sam.wait(lambda sam: len(cards(sam, MISSED)) == 1)
    [left] = teams.sam.wait(
        lambda sam: [each for each in cards(sam, MISSED) if in_english("debrief.left_out") in screen.message(each)]
    )
    assert left["id"] == first["id"]
    assert not screen.find_action(left["cards"], "Skip"), "what is answered has no buttons"
