"""Nudges over the real protocol: they arrive with their buttons, and two taps at once count once."""

from concurrent.futures import ThreadPoolExecutor

from bot.nudges.facts import Answer, NudgeKind
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State
from tests.handlers.slack.nudging import (
    AHEAD,
    FIRST_QUESTION,
    PUT_OFF,
    arrives,
    block_of,
    buttons,
    called_for,
    listed,
    november,
    offered,
    settles,
    shown,
    tap,
)
from tests.stage import Stage
from tests.words import answered, explained, in_english, nudged


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_right_after_it(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see(in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am"))
    ready = arrives(
        stage, november(24, 18), explained(NudgeKind.PREPARE, starts_at=november(25, 10)).partition("\n")[0]
    )
    assert "Tomorrow at 10:00 am" in shown(ready)
    assert buttons(ready) == ["Got it", *PUT_OFF]
    sam.press("Got it", where=ready)
    settles(sam, ready, answered(Answer.READY, next_due=november(25, 11, 15)))

    over = arrives(stage, november(25, 11, 15), nudged(NudgeKind.DEBRIEF, company="Northwind"))
    assert buttons(over) == [in_english("common.debrief_it_now"), in_english("nudges.answer.not_held"), *PUT_OFF]
    sam.press(in_english("common.debrief_it_now"), where=over)
    sam.see(FIRST_QUESTION)
    settles(sam, over, answered(Answer.STARTED))
    sam.press("Finish later")
    sam.see("Set aside")
    again = arrives(stage, november(25, 13, 16), explained(NudgeKind.DEBRIEF, debrief=State.LATER))
    assert buttons(again) == ["Go on", in_english("nudges.answer.not_held"), *PUT_OFF]
    sam.press("Go on", where=again)
    sam.wait(lambda who: offered(who, "Finish later"))


def test_two_taps_at_once_count_once(stage: Stage) -> None:
    sam, call = stage.sam, called_for(stage)
    taps = [tap(sam, call, block_of(call), "nudge.answer:tried", value="tried") for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        assert all(threads.map(lambda each: stage.client.raw("interactive", each)["acknowledged"], taps))
    settles(sam, call, answered(Answer.TRIED, call=CallPermission.YES))
    assert in_english("nudges.subject.second_try") in shown(listed(sam))
