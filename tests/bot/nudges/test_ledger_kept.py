"""What the model of the ledger found once, and is not to find again."""

from typing import Any

import pytest
from sqlalchemy import Engine

from bot.checklist.answers import CallPermission
from bot.checklist.replies import Move
from bot.nudges.snoozing import Wish
from bot.persons import Who
from tests.bot.nudges.test_ledger_model import Ledger
from tests.kept import Story, take_again


def a_nudge_made_way_for_one_that_came_to_nobody(state: Any) -> None:
    state.begin(day="2026-03-06", hour=13)
    state.live_by_another_zone(own=True, who=Who("T1", "USAM"), zone="America/New_York")
    state.everything_works_again()
    state.snooze_or_move(pick=79, wish=Wish.HOUR)
    state.time_passes(by=0)
    state.leave_out(pick=525)
    state.finish_the_debrief_or_change_its_answers(by=0, call=CallPermission.YES, hire=8, pick=998)
    state.leave_the_debrief(move=Move.LATER, pick=255)
    state.begin_or_resume_the_debrief(pick=0)
    state.the_next_nudge_is_due(faults=["arrives, answer lost", "arrives, answer lost"], late=53, readable=False)
    state.everything_works_again()
    state.snooze_or_move(pick=0, wish=Wish.HOUR)
    state.leave_out(pick=106)
    state.everything_works_again()
    state.everything_works_again()
    state.leave_the_debrief(move=Move.LATER, pick=0)
    state.the_next_nudge_is_due(faults=["refused", "arrives, answer lost"], late=0, readable=False)
    state.everything_works_again()
    state.everything_works_again()
    state.everything_works_again()
    state.begin_or_resume_the_debrief(pick=0)
    state.everything_works_again()


KEPT = [a_nudge_made_way_for_one_that_came_to_nobody]


@pytest.mark.parametrize("story", KEPT)
def test_the_ledger_keeps_its_promises_in_what_was_found_before(engine: Engine, story: Story) -> None:
    take_again(type("Ledger", (Ledger,), {"engine": engine}), story)
