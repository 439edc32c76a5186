"""What the model of the nudges once found, and must not find again."""

from datetime import time
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.nudges.snoozing import SnoozeUntil
from bot.store.persons import Who
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.replies import Move
from tests.bot.nudges.test_nudge_store_model import NudgeStore
from tests.kept import Story, take_again


def a_nudge_made_way_for_one_that_came_to_nobody(state: Any) -> None:
    state.begin(day="2026-03-06", hour=13)
    state.live_by_another_zone(own=True, who=Who("T1", "USAM"), zone="America/New_York")
    state.everything_works_again()
    state.snooze_or_move(pick=79, wish=SnoozeUntil.HOUR)
    state.time_passes(by=0)
    state.leave_out(pick=525)
    state.finish_the_debrief_or_change_its_answers(by=0, call=CallPermission.YES, hire=8, pick=998)
    state.leave_the_debrief(move=Move.LATER, pick=255)
    state.begin_or_resume_the_debrief(pick=0)
    state.the_next_nudge_is_due(faults=["arrives, answer lost", "arrives, answer lost"], late=53, readable=False)
    state.everything_works_again()
    state.snooze_or_move(pick=0, wish=SnoozeUntil.HOUR)
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
    state.the_sender_wakes(faults=["lost", "arrives, answer lost", "limited"], lookups=[], readable=False)
    state.time_passes(by=687)
    state.answer(pick=512, which=206)
    state.the_next_nudge_is_due(
        faults=["lost, no answer", "no channel", "no channel"], late=876, lookups=[], readable=False
    )
    state.reschedule(by=86, pick=369)
    state.two_replicas_wake_at_once()
    state.two_replicas_wake_at_once()
    state.snooze_or_move(pick=746, wish=SnoozeUntil.EVENING)
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
    state.snooze_or_move(pick=225, wish=SnoozeUntil.EVENING)
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


def a_nudge_that_may_have_arrived_was_held_for_its_own_sake(state: Any) -> None:
    state.begin(hour=20, day="2026-03-27")
    state.batches_hang(faults=["lost, no answer", "arrives, answer lost"])
    state.days_go_by(faults=["limited", "arrives, no answer", "refused"], times=1)
    state.days_go_by(faults=["arrives, answer lost", "arrives, no answer"], times=3)
    state.the_next_nudge_is_due(faults=["refused"], late=124, lookups=["no channel", "lost"], readable=False)
    state.two_replicas_wake_at_once()
    state.leave_out_from_an_old_list(pick=470)
    state.pause_or_go_on(days=None, who=Who("T1", "USAM"))
    state.the_next_nudge_is_due(faults=[], late=0, lookups=[], readable=False)
    state.two_replicas_wake_at_once()
    state.the_next_nudge_is_due(faults=["lost"], late=428, lookups=["limited"], readable=True)
    state.leave_out_from_an_old_list(pick=176)
    state.days_go_by(faults=["lost", "lost, no answer"], times=2)
    state.batches_hang(faults=["arrives, answer lost", "refused", "refused"])
    state.everything_works_again()
    state.leave_out(pick=627)
    state.two_replicas_wake_at_once()
    state.pause_or_go_on(days=None, who=Who("T1", "USAM"))
    state.the_next_nudge_is_due(faults=["lost", "arrives, no answer", "limited"], late=0, lookups=[], readable=True)
    state.change_quiet_hours(night=(time(18, 0), time(12, 0)), who=Who("T1", "USAM"))
    state.pause_or_go_on(days=None, who=Who("T1", "USAM"))
    state.change_quiet_hours(night=(time(0, 0), time(0, 0)), who=Who("T1", "USAM"))
    state.leave_out_from_an_old_list(pick=527)
    state.pause_or_go_on(days=4, who=Who("T1", "USAM"))
    state.pause_or_go_on(days=None, who=Who("T2", "USAM"))
    state.everything_works_again()


def what_may_have_arrived_was_forgotten(state: Any) -> None:
    state.begin(hour=6, day="2026-03-27")
    state.everything_works_again()
    state.live_by_another_zone(own=False, who=Who("T1", "USAM"), zone="Europe/Berlin")
    state.everything_works_again()
    state.a_process_dies(sending=False)
    state.the_sender_wakes(faults=["no channel"], lookups=["no answer"], readable=True)
    state.the_next_nudge_is_due(
        faults=["arrives, no answer", "arrives, no answer", "lost"], late=349, lookups=[], readable=False
    )
    state.the_sender_wakes(faults=[], lookups=["limited", "lost"], readable=False)
    state.reschedule(by=579, pick=289)
    state.snooze_or_move(pick=396, wish=11)
    state.pause_or_go_on(days=1, who=Who("T1", "UDANA"))
    state.stop_or_start_again(pick=252)
    state.the_sender_wakes(faults=["refused"], lookups=["no answer", "limited"], readable=False)
    state.leave_out(pick=315)
    state.finish_the_debrief_or_change_its_answers(by=-90, call=CallPermission.YES, hire=None, pick=969)
    state.stop_or_start_again(pick=60)
    state.reschedule(by=-253, pick=298)
    state.pause_or_go_on(days=3, who=Who("T1", "USAM"))
    state.a_process_dies(sending=True)
    state.leave_out_from_an_old_list(pick=476)
    state.stop_or_start_again(pick=490)
    state.leave_out(pick=508)
    state.finish_the_debrief_or_change_its_answers(by=0, call=CallPermission.NOT_ASKED, hire=7, pick=0)
    state.leave_out(pick=798)
    state.the_next_nudge_is_due(faults=[], late=0, lookups=["limited"], readable=True)


def of_six_that_were_due_at_once_the_last_was_held_past_its_time(state: Any) -> None:
    state.begin(day="2026-03-27", hour=21)
    state.enter_one_that_is_over(ago=1044, who=Who("T1", "UDANA"))
    state.everything_works_again()
    state.everything_works_again()
    state.everything_works_again()
    state.enter_one_that_is_over(ago=498, who=Who("T1", "USAM"))
    state.enter_one_that_is_over(ago=1595, who=Who("T1", "USAM"))
    state.everything_works_again()
    state.enter_one_that_is_over(ago=296, who=Who("T1", "USAM"))
    state.everything_works_again()
    state.enter_one_that_is_over(ago=1900, who=Who("T1", "USAM"))
    state.enter_one_that_is_over(ago=78, who=Who("T1", "USAM"))
    state.enter_one_that_is_over(ago=1052, who=Who("T1", "UDANA"))
    state.everything_works_again()
    state.everything_works_again()
    state.everything_works_again()


def of_six_that_went_at_once_the_last_was_not_due_and_came_alone(state: Any) -> None:
    state.begin(day="2026-03-06", hour=9)
    state.enter_one_that_is_over(ago=2020, who=Who("T1", "USAM"))
    state.leave_out(pick=901)
    state.enter_one_that_is_over(ago=815, who=Who("T1", "USAM"))
    state.a_process_dies(sending=True)
    state.enter_one_that_lies_ahead(ahead=350, who=Who("T2", "USAM"))
    state.change_quiet_hours(night=(time(18, 0), time(12, 0)), who=Who("T1", "UDANA"))
    state.enter_one_that_lies_ahead(ahead=11673, who=Who("T2", "USAM"))
    state.enter_one_that_is_over(ago=188, who=Who("T1", "UDANA"))
    state.enter_one_that_is_over(ago=10111, who=Who("T1", "UDANA"))
    state.leave_out_from_an_old_list(pick=158)
    state.leave_out_from_an_old_list(pick=287)
    state.leave_out(pick=24)
    state.enter_one_that_is_over(ago=38, who=Who("T1", "USAM"))
    state.reschedule(by=-196, pick=345)
    state.leave_out(pick=392)
    state.leave_the_debrief(move=Move.STOP, pick=100)
    state.leave_out(pick=585)
    state.enter_one_that_is_over(ago=85, who=Who("T1", "USAM"))
    state.enter_one_that_lies_ahead(ahead=63, who=Who("T1", "UDANA"))
    state.change_quiet_hours(night=(time(18, 0), time(12, 0)), who=Who("T2", "USAM"))
    state.batches_hang(faults=["no channel", "lost", "lost, no answer"])
    state.enter_one_that_is_over(ago=1620, who=Who("T2", "USAM"))
    state.batches_hang(faults=[])
    state.everything_works_again()
    state.change_quiet_hours(night=(time(1, 0), time(6, 0)), who=Who("T1", "USAM"))
    state.leave_the_debrief(move=Move.STOP, pick=81)
    state.leave_the_debrief(move=Move.LATER, pick=737)
    state.enter_one_that_is_over(ago=84, who=Who("T1", "UDANA"))
    state.change_quiet_hours(night=(time(0, 0), time(0, 0)), who=Who("T1", "USAM"))
    state.reschedule(by=312, pick=480)
    state.everything_works_again()


KEPT = [
    a_nudge_made_way_for_one_that_came_to_nobody,
    a_nudge_was_held_for_the_sake_of_one_that_was_stopped,
    a_nudge_to_get_ready_that_was_put_off_came_in_a_pause,
    a_nudge_that_may_have_arrived_was_held_for_its_own_sake,
    what_may_have_arrived_was_forgotten,
    of_six_that_were_due_at_once_the_last_was_held_past_its_time,
    of_six_that_went_at_once_the_last_was_not_due_and_came_alone,
]


@pytest.mark.parametrize("story", KEPT)
def test_the_rows_keep_the_promises_about_nudges_in_what_was_found_before(engine: Engine, story: Story) -> None:
    take_again(type("NudgeStore", (NudgeStore,), {"engine": engine}), story)
