"""Questions, nudges and posts for somebody who is gone, or that Slack refuses: nothing of it is lost, in any order."""

import pytest

from bot.nudges.facts import NudgeKind
from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import FIRST_QUESTION, arrives, debriefed, listed, november, shown
from tests.handlers.slack.test_coaching import COACHES, asked, linked, share
from tests.stage import NORTHWIND, Stage
from tests.words import in_english, nudged

CONTOSO = "/debrief Contoso, Clerk, today 9am"
SECOND_QUESTION = in_english("steps.more.points")
THIRD_QUESTION = in_english("steps.question.missed")


def refuse(stage: Stage, method: str, error: str, times: int = 1) -> None:
    """Let Slack answer so the next times."""
    stage.client.faults({"method": method, "kind": "refused", "error": error, "times": times})


def was_refused(stage: Stage, times: int = 1) -> None:
    stage.client.wait(lambda: len(refused(stage)) >= times)


def refused(stage: Stage) -> list[Json]:
    return [entry for entry in stage.client.log() if "fault" in (entry["answer"] or {})]


def gone(stage: Stage, *, deleted: bool) -> None:
    """Slack says whether Sam is there, and the bot has heard it."""
    before = len(stage.client.log())
    stage.client.happen("user_change", user="U0SAM", changes={"deleted": deleted})

    def heard() -> bool:
        told = [entry for entry in stage.client.log()[before:] if entry["name"] == "user_change"]
        return bool(told) and all(entry["answer"] for entry in told)

    stage.client.wait(heard)


def times(person: Actor, words: str) -> int:
    return sum(words in shown(message) for message in person.messages())


def test_a_question_for_somebody_deactivated_comes_when_they_are_back(stage: Stage) -> None:
    refuse(stage, "conversations.open", "user_disabled")
    stage.sam.command(NORTHWIND)
    was_refused(stage)
    stage.client.faults({"method": "chat.postMessage", "kind": "server_error", "times": 2})
    stage.dana.command(NORTHWIND)
    was_refused(stage, times=3)
    stage.client.advance(seconds=10)
    stage.dana.see(FIRST_QUESTION)  # it was lost, and so would Sam's have been, before it
    assert times(stage.sam, FIRST_QUESTION) == 0
    gone(stage, deleted=False)
    stage.sam.see(FIRST_QUESTION)
    assert times(stage.sam, FIRST_QUESTION) == 1


def test_whoever_does_something_is_back_though_slack_has_not_said_so(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    refuse(stage, "chat.postMessage", "user_disabled")
    sam.say("I led six people")
    was_refused(stage)
    sam.wait(lambda who: listed(who) and times(who, SECOND_QUESTION))
    assert times(sam, SECOND_QUESTION) == 1


def test_all_that_waits_for_somebody_deactivated_comes_when_they_are_back(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    linked(stage)
    share(stage, "status", "notes")
    asked(stage)
    sam.command(CONTOSO)
    sam.see("Clerk at Contoso")
    sam.wait(lambda who: times(who, FIRST_QUESTION) == 2)
    refuse(stage, "chat.postMessage", "user_disabled")
    sam.say("I led six people")
    was_refused(stage)
    gone(stage, deleted=True)
    before = len(sam.messages())

    stage.dana.press(
        in_english("reviews.good_to_go"), where={**stage.dana.see("Too long?", COACHES), "channel": COACHES}
    )
    debriefed(stage.dana)
    arrives(stage, november(24, 14), nudged(NudgeKind.SAME_DAY), stage.dana)
    assert len(sam.messages()) == before

    gone(stage, deleted=False)
    sam.see(SECOND_QUESTION)
    sam.see(nudged(NudgeKind.SAME_DAY))
    sam.see("Dana Okafor")
    for words in (SECOND_QUESTION, nudged(NudgeKind.SAME_DAY)):
        assert times(sam, words) == 1


@pytest.mark.whole
def test_a_post_that_slack_refuses_because_its_reader_is_gone_comes_when_they_are_back(stage: Stage) -> None:
    debriefed(stage.sam)
    linked(stage)
    share(stage, "status", "notes")
    asked(stage)
    refuse(stage, "chat.postMessage", "user_disabled")
    stage.dana.press(
        in_english("reviews.good_to_go"), where={**stage.dana.see("Too long?", COACHES), "channel": COACHES}
    )
    was_refused(stage)
    stage.client.advance(hours=1)
    debriefed(stage.dana)
    gone(stage, deleted=False)
    stage.sam.see("Dana Okafor")


def test_a_question_that_slack_refuses_for_good_does_not_swallow_the_next(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    refuse(stage, "chat.postMessage", "invalid_blocks")
    sam.say("I led six people")
    was_refused(stage)
    sam.command("/debrief")
    sam.press(in_english("about.go_on", name="Finance Manager at Northwind Traders"))
    sam.see(SECOND_QUESTION)


@pytest.mark.whole
def test_a_card_that_slack_refuses_holds_up_no_question(stage: Stage) -> None:
    sam = stage.sam
    refuse(stage, "chat.postMessage", "msg_too_long")  # the card is first
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    sam.say("I led six people")
    sam.see(SECOND_QUESTION)
    sam.see("Your points")
    refuse(stage, "chat.update", "msg_too_long", times=9)
    sam.press("That's all")
    sam.see(THIRD_QUESTION)


def test_a_question_of_which_nobody_can_find_out_whether_it_came_is_put_again(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see(FIRST_QUESTION)
    stage.client.faults(
        {"method": "chat.postMessage", "kind": "server_error", "times": 1},
        {"method": "conversations.history", "kind": "refused", "error": "missing_scope", "times": 9},
    )
    sam.say("I led six people")
    sam.see(SECOND_QUESTION)
