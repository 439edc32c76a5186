"""Nudges over the real protocol: they arrive with their buttons, and two taps at once count once."""

from concurrent.futures import ThreadPoolExecutor

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


def test_an_interview_ahead_is_prepared_the_evening_before_and_debriefed_right_after_it(stage: Stage) -> None:
    sam = stage.sam
    sam.command(AHEAD)
    sam.see("Noted: Clerk at Northwind")
    ready = arrives(stage, november(24, 18), "Four things to do before you leave the room")
    assert "Tomorrow at 10:00 am" in shown(ready)
    assert buttons(ready) == ["Got it", *PUT_OFF]
    sam.press("Got it", where=ready)
    settles(sam, ready, "All the best for the interview! Next from me: tomorrow at 11:15 am.")

    over = arrives(stage, november(25, 11, 15), "How did it go at Northwind?")
    assert buttons(over) == ["Debrief it now", "It did not happen", *PUT_OFF]
    sam.press("Debrief it now", where=over)
    sam.see(FIRST_QUESTION)
    settles(sam, over, "We are going through it")
    sam.press("Finish later")
    sam.see("Set aside")
    again = arrives(stage, november(25, 13, 16), "Everything you told me is kept")
    assert buttons(again) == ["Go on", "It did not happen", *PUT_OFF]
    sam.press("Go on", where=again)
    sam.wait(lambda who: offered(who, "Finish later"))


def test_two_taps_at_once_count_once(stage: Stage) -> None:
    sam, call = stage.sam, called_for(stage)
    taps = [tap(sam, call, block_of(call), "nudge.answer:tried", value="tried") for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        assert all(threads.map(lambda each: stage.client.raw("interactive", each)["acknowledged"], taps))
    settles(sam, call, "Noted that you called.")
    assert "Ask a second time" in shown(listed(sam))
