"""Slack does not open a form, or does not say who somebody is: people are told in time what to do instead."""

from collections.abc import Iterator

import pytest

from playground.client import Actor
from playground.types import Json
from playground.world import Timings
from tests.lanes import few
from tests.stage import NORTHWIND, Stage, bot_in_playground
from tests.words import in_english

SLOW = 30
"""Seconds; far more than the playground waits for an acknowledgement here."""
FAULTS: dict[str, Json] = {
    "limited": {"kind": "ratelimited", "seconds": SLOW},
    "failing": {"kind": "server_error"},
    "slow": {"kind": "slow", "seconds": SLOW},
    "lost": {"kind": "drop_answer"},
}


@pytest.fixture
def hurried() -> Iterator[Stage]:
    """Slack's seconds are shorter than a fault, and long enough for a busy machine."""
    with bot_in_playground(timings=Timings(ack=6, trigger=6)) as made:
        yield made


@pytest.mark.parametrize("fault", few(FAULTS, quick=1))
def test_a_form_that_slack_does_not_open_is_answered_in_time_with_what_to_do_instead(
    hurried: Stage, fault: str
) -> None:
    sam = hurried.sam
    sam.command(NORTHWIND)
    sam.see(in_english("steps.question.points"))
    hurried.client.faults({"method": "views.open", "times": 9, **FAULTS[fault]})
    assert sam.command("/interviews settings")["problem"] is None
    sam.see(in_english("about.no_form"))
    put_away(sam)
    assert sam.press(in_english("debrief.one_form_instead"))["problem"] is None
    sam.wait(lambda sam: sum(in_english("about.no_form") in each["text"] for each in sam.messages()) == 2)
    put_away(sam)
    hurried.client.faults()
    sam.press(in_english("debrief.one_form_instead"))
    sam.wait(Actor.modal)


def put_away(sam: Actor) -> None:
    """A form whose opening was not reported is there all the same."""
    if sam.modal():
        sam.close_modal()


def test_a_debrief_form_that_slack_does_not_open_can_be_typed_in_one_line(hurried: Stage) -> None:
    hurried.client.faults({"method": "views.open", "kind": "server_error", "times": 1})
    assert hurried.sam.command("/debrief")["problem"] is None
    hurried.sam.see(in_english("about.no_debrief_form"))


def test_a_trigger_that_has_expired_is_answered_with_what_to_do_instead(hurried: Stage) -> None:
    hurried.playground.world.triggers.life = 0
    assert hurried.sam.command("/interviews settings")["problem"] is None
    hurried.sam.see(in_english("about.no_form"))
    [refused] = hurried.client.refusals()
    assert refused["answer"]["error"] == "expired_trigger_id"
    hurried.client.reset()  # so that nothing refused is left


@pytest.mark.whole
@pytest.mark.parametrize("fault", [name for name in FAULTS if name != "lost"])
@pytest.mark.parametrize("line", ["/nudges", "/interviews admin", "/coach link"])
def test_what_has_to_be_asked_of_slack_first_is_answered_in_time_when_slack_fails(
    hurried: Stage, fault: str, line: str
) -> None:
    hurried.client.faults({"method": "users.info", "times": 9, **FAULTS[fault]})
    assert hurried.sam.command(line)["problem"] is None
    hurried.sam.see(in_english("about.failed" if fault in {"failing", "limited"} else "about.slow"))


def test_the_first_words_of_somebody_whom_slack_does_not_know_just_now_come_again_and_are_answered() -> None:
    # Slack waits for three seconds; one leaves a busy machine more of the time until the words are given up.
    with bot_in_playground(timings=Timings(ack=1, trigger=3)) as stage:
        stage.client.faults({"method": "users.info", "kind": "server_error", "times": 1})
        stage.sam.say("help")
        stage.sam.see(in_english("common.debrief_an_interview"))
        assert (
            sum(
                in_english("about.message_lost", n=1).partition(":")[0] in message["text"]
                for message in stage.sam.messages()
            )
            == 0
        )
