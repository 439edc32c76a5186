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


def a_nudge_was_held_for_the_sake_of_one_that_was_stopped(state: Any) -> None:
    state.begin(day="2026-03-27", hour=8)
    state.time_passes(by=630)
    state.reschedule(by=508, pick=294)
    state.a_process_dies(sending=True)
    state.time_passes(by=81)
    state.live_by_another_zone(own=True, who=Who("T1", "USAM"), zone="America/New_York")
    state.reschedule(by=234, pick=459)
    state.answer(pick=597, which=305)
    state.days_go_by(faults=[], times=6)
    state.begin_or_resume_the_debrief(pick=147)
    state.time_passes(by=2528)
    state.live_by_another_zone(own=True, who=Who("T1", "UDANA"), zone="Asia/Kolkata")
    state.leave_out_from_an_old_list(pick=499)
    state.answer(pick=291, which=257)
    state.everything_works_again()
    state.the_courier_wakes(faults=["lost", "arrives, answer lost", "limited"], lookups=[], readable=False)
    state.time_passes(by=687)
    state.answer(pick=512, which=206)
    state.the_next_nudge_is_due(
        faults=["lost, no answer", "no channel", "no channel"], late=876, lookups=[], readable=False
    )
    state.reschedule(by=86, pick=369)
    state.two_replicas_wake_at_once()
    state.two_replicas_wake_at_once()
    state.snooze_or_move(pick=746, wish=Wish.EVENING)
    state.the_next_nudge_is_due(faults=["arrives, answer lost", "lost"], late=156, lookups=[], readable=True)
    state.enter_one_that_is_over(ago=30000, who=Who("T2", "USAM"))
    state.two_replicas_wake_at_once()
    state.stop_or_start_again(pick=244)
    state.everything_works_again()


def a_nudge_to_get_ready_that_was_put_off_came_in_a_pause(state: Any) -> None:
    state.begin(day="2026-12-22", hour=22)
    state.time_passes(by=355)
    state.time_passes(by=3)
    state.leave_out(pick=248)
    state.leave_out(pick=76)
    state.snooze_or_move(pick=225, wish=Wish.EVENING)
    state.pause_or_go_on(days=None, who=Who("T1", "UDANA"))
    state.enter_one_that_is_over(ago=6430, who=Who("T1", "USAM"))
    state.live_by_another_zone(own=True, who=Who("T1", "USAM"), zone="Asia/Kolkata")
    state.everything_works_again()
    state.leave_out(pick=438)
    state.live_by_another_zone(own=True, who=Who("T2", "USAM"), zone="Asia/Kolkata")
    state.leave_out(pick=29)
    state.reschedule(by=-481, pick=238)
    state.live_by_another_zone(own=True, who=Who("T2", "USAM"), zone="Australia/Lord_Howe")
    state.stop_or_start_again(pick=746)
    state.enter_one_that_is_over(ago=97, who=Who("T2", "USAM"))
    state.reschedule(by=250, pick=977)
    state.uninstall(workspace="T2")
    state.reschedule(by=472, pick=104)
    state.live_by_another_zone(own=False, who=Who("T1", "USAM"), zone="Europe/Berlin")
    state.everything_works_again()
    state.leave_the_debrief(move=Move.STOP, pick=334)
    state.everything_works_again()
    state.pause_or_go_on(days=3, who=Who("T1", "USAM"))
    state.everything_works_again()


KEPT = [
    a_nudge_made_way_for_one_that_came_to_nobody,
    a_nudge_was_held_for_the_sake_of_one_that_was_stopped,
    a_nudge_to_get_ready_that_was_put_off_came_in_a_pause,
]


@pytest.mark.parametrize("story", KEPT)
def test_the_ledger_keeps_its_promises_in_what_was_found_before(engine: Engine, story: Story) -> None:
    take_again(type("Ledger", (Ledger,), {"engine": engine}), story)
