"""What is due reaches its person once, whatever the surface, the database and other senders do meanwhile."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select, update

from bot.checklist.steps import StepName
from bot.delivery import nudge_sender, sending
from bot.delivery.sending import LookUpLimited, RateLimited, Refused
from bot.nudges import calm
from bot.nudges.facts import Answer, NudgeKind
from bot.services import presence
from bot.services.checklist import beginning
from bot.services.checklist import debriefs as checklist
from bot.services.checklist.form import Corrected, fill_in
from bot.services.nudges import answering, batches, upcoming
from bot.store import nudge_claims, nudge_store, persons
from bot.store.database import transaction
from bot.store.models import Interview, Nudge, Person
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import CallPermission, NewInterview
from bot.vocabulary.nudge_state import NudgeState
from bot.vocabulary.replies import Answer as Reply
from bot.vocabulary.replies import Chosen
from tests.bot.nudges.surface import TUESDAY, World, world

SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
SAM_ELSEWHERE = Who("T2", "USAM")
NEW_YORK = Profile("Sam Rivera", "America/New_York", "en_US")
HOUR = timedelta(hours=1)


@pytest.fixture
def bot(engine: Engine) -> Iterator[World]:
    with world(engine) as made:
        yield made


def expect(session: Session, now: datetime, who: Who, company: str, ended: datetime) -> None:
    """An interview that was entered ahead of time: its debrief is due a quarter of an hour after the end."""
    persons.enter(session, now, who, NEW_YORK)
    beginning.expect(session, now, who, NewInterview(company, "Clerk", ended, starts_at=ended - HOUR))


def debriefed(
    session: Session, now: datetime, who: Who, ended: datetime, hire: date | None = None, call: str = CallPermission.NO
) -> None:
    """An interview whose debrief is finished: its note is due three hours after the end, what follows in days."""
    persons.enter(session, now, who, NEW_YORK)
    begun = beginning.start(session, now, who, NewInterview("Northwind", "Clerk", ended))
    form: dict[StepName, Reply | None] = {
        StepName.HIRE_DATE: Chosen(hire.isoformat() if hire else "not_said"),
        StepName.CALL: Chosen(call),
    }
    fill_in(session, now, who, begun.id, form, Corrected("Northwind", "Clerk", ended))


def kinds(bot: World, workspace: str = "T1") -> list[list[NudgeKind]]:
    """What arrived, batch by batch."""
    return [[nudge.kind for nudge in arrival.batch.nudges] for arrival in bot.surface(workspace).arrived]


def one(bot: World, kind: NudgeKind) -> Nudge:
    return next(row for row in bot.rows() if row.kind is kind)


def debrief_due(bot: World, who: Who = SAM, company: str = "Northwind") -> None:
    """Now a nudge to debrief is due."""
    bot.do(expect, who, company, bot.clock() + HOUR)
    bot.clock.turn(HOUR * 1.25)


# --- what one batch holds


def test_nothing_is_sent_before_it_is_due_and_at_its_moment_it_is(bot: World) -> None:
    bot.do(expect, SAM, "Northwind", TUESDAY + 4 * HOUR)
    bot.later(minutes=59)
    assert kinds(bot) == []
    bot.later(minutes=1)
    assert kinds(bot) == [[NudgeKind.PREPARE]], "two hours before it begins"
    bot.later(hours=3, minutes=14)
    assert len(kinds(bot)) == 1
    bot.later(minutes=1)
    assert kinds(bot) == [[NudgeKind.PREPARE], [NudgeKind.DEBRIEF]]


def test_several_interviews_due_of_one_person_make_one_batch_and_another_person_gets_their_own(bot: World) -> None:
    for company in ("Northwind", "Contoso", "Fabrikam"):
        bot.do(expect, SAM, company, TUESDAY + HOUR)
    bot.do(expect, DANA, "Northwind", TUESDAY + HOUR)
    bot.later(hours=1.25)
    told = {a.batch.who: {nudge.company for nudge in a.batch.nudges} for a in bot.surface().arrived}
    assert told == {SAM: {"Northwind", "Contoso", "Fabrikam"}, DANA: {"Northwind"}}
    assert len(bot.surface().arrived) == 2


def test_more_than_fit_into_one_message_make_two(bot: World) -> None:
    for number in range(calm.MOST + 1):
        bot.do(expect, SAM, f"Company {number}", TUESDAY + HOUR)
    bot.later(hours=1.25)
    assert [len(batch) for batch in kinds(bot)] == [calm.MOST, 1]


# --- of two that are due at once for one interview, one gives way


@pytest.fixture
def two_due(bot: World) -> World:
    """The late note and the hire date of one interview, after a downtime."""
    bot.clock.turn(6.5 * HOUR)
    bot.do(debriefed, SAM, TUESDAY + 6 * HOUR, date(2026, 11, 12))
    bot.clock.now = datetime(2026, 11, 12, 20, 30, tzinfo=UTC)
    return bot


def how(bot: World, kind: NudgeKind) -> tuple[NudgeState, str]:
    row = one(bot, kind)
    return row.state, row.reason


def test_the_later_one_is_sent_and_the_other_recorded_as_dropped(two_due: World) -> None:
    two_due.wake()
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]
    assert how(two_due, NudgeKind.TWO_DAYS) == (NudgeState.DROPPED, nudge_store.REPLACED)
    two_due.later(minutes=5)
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]


def test_the_other_waits_until_the_later_one_has_reached_the_person(two_due: World) -> None:
    two_due.surface().hanging.add(SAM.user)
    two_due.wake()
    assert how(two_due, NudgeKind.TWO_DAYS) == (NudgeState.WAITING, "")
    two_due.surface().release()
    two_due.settle()
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]
    assert how(two_due, NudgeKind.TWO_DAYS) == (NudgeState.DROPPED, nudge_store.REPLACED)


def test_where_the_later_one_is_refused_for_good_the_other_comes(two_due: World) -> None:
    two_due.surface().fail(Refused("msg_too_long"))
    two_due.wake()
    two_due.wake()
    assert kinds(two_due) == [[NudgeKind.TWO_DAYS]]


def test_where_nobody_can_find_out_whether_the_later_one_came_the_other_comes(two_due: World) -> None:
    two_due.surface().fail(ConnectionError())
    two_due.surface().readable = False
    two_due.wake()
    two_due.later(seconds=5)
    two_due.wake()
    assert kinds(two_due) == [[NudgeKind.TWO_DAYS]]
    assert how(two_due, NudgeKind.HIRE_DATE) == (NudgeState.UNCERTAIN, "missing_scope")


@pytest.mark.parametrize("arrives", [True, False])
def test_while_the_fate_of_the_later_one_is_unknown_the_other_waits(two_due: World, arrives: bool) -> None:
    two_due.surface().fail(TimeoutError(), accepted=arrives)
    two_due.wake()
    two_due.later(seconds=14)
    assert len(two_due.surface().offered) == 1
    two_due.later(seconds=1)
    two_due.wake()
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]
    assert how(two_due, NudgeKind.TWO_DAYS) == (NudgeState.DROPPED, nudge_store.REPLACED)


def test_a_limit_does_not_let_the_other_pass(two_due: World) -> None:
    two_due.surface().fail(RateLimited(timedelta(minutes=2)))
    two_due.wake()
    other = two_due.start()  # which does not know of the limit
    for _ in range(4):
        two_due.clock.turn(timedelta(seconds=30))
        two_due.wake(other)
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]


def test_after_a_deactivation_one_of_the_two_comes(two_due: World) -> None:
    two_due.surface().gone.add(SAM.user)
    two_due.wake()
    assert {row.state for row in two_due.rows() if row.wake_at} == set()
    two_due.surface().gone.clear()
    two_due.surface().readable = False  # that nothing arrived is known
    two_due.do(presence.moved, SAM, NEW_YORK)
    two_due.wake()
    two_due.later(minutes=2)
    assert kinds(two_due) == [[NudgeKind.HIRE_DATE]]


def test_what_gave_way_comes_when_the_later_one_is_not_wanted_any_more(two_due: World) -> None:
    two_due.surface().fail(RateLimited(timedelta(minutes=2)))
    two_due.wake()
    two_due.do(answering.leave_out, SAM, one(two_due, NudgeKind.HIRE_DATE).id or 0)
    two_due.later(minutes=2)
    assert kinds(two_due) == [[NudgeKind.TWO_DAYS]]


def test_what_was_taken_back_while_it_was_under_way_comes_once_it_is_wanted_again(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(RateLimited(timedelta(seconds=1)))
    bot.surface().hanging.add(SAM.user)
    bot.wake()
    bot.do(upcoming.pause, SAM, None)
    bot.surface().release()
    bot.settle()
    bot.surface().readable = False  # that nothing arrived is known
    bot.do(upcoming.go_on, SAM)
    bot.later(seconds=2)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


# --- after downtime


def test_a_late_nudge_is_sent_when_the_bot_is_back_and_knows_when_it_was_due(bot: World) -> None:
    debrief_due(bot)
    bot.later(hours=2)
    (arrival,) = bot.surface().arrived
    (nudge,) = arrival.batch.nudges
    assert (nudge.now - nudge.due, nudge.due) == (2 * HOUR, TUESDAY + 1.25 * HOUR)


def test_an_expired_nudge_is_dropped_and_recorded(bot: World) -> None:
    debrief_due(bot)
    bot.later(days=4)
    assert kinds(bot) == []
    row = one(bot, NudgeKind.DEBRIEF)
    assert (row.state, row.reason) == (NudgeState.DROPPED, nudge_store.EXPIRED)


def test_a_late_nudge_waits_for_the_end_of_quiet_hours(bot: World) -> None:
    debrief_due(bot)
    bot.clock.now = datetime(2026, 11, 11, 3, tzinfo=UTC)  # ten in the evening
    bot.wake()
    bot.clock.now = datetime(2026, 11, 11, 12, 59, tzinfo=UTC)
    bot.wake()
    assert kinds(bot) == []
    bot.later(minutes=1)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]], "at eight in the morning"


def test_a_nudge_of_the_evening_that_is_late_finds_quiet_hours_and_is_recorded_as_expired(bot: World) -> None:
    bot.do(expect, SAM, "Northwind", datetime(2026, 11, 11, 13, 30, tzinfo=UTC))  # it begins at half past seven
    bot.clock.now = datetime(2026, 11, 11, 2, 30, tzinfo=UTC)
    bot.wake()
    assert kinds(bot) == []
    row = one(bot, NudgeKind.PREPARE)
    assert (row.state, row.reason) == (NudgeState.DROPPED, nudge_store.EXPIRED)


def test_an_expired_nudge_comes_after_all_when_a_change_of_zone_moves_its_end(bot: World) -> None:
    bot.do(expect, SAM, "Northwind", datetime(2026, 11, 11, 13, 30, tzinfo=UTC))
    bot.clock.now = datetime(2026, 11, 11, 2, 30, tzinfo=UTC)  # half past nine in the evening
    bot.wake()
    assert one(bot, NudgeKind.PREPARE).reason == nudge_store.EXPIRED
    bot.do(upcoming.use_zone, SAM, "America/Los_Angeles")  # half past six there
    bot.wake()
    assert kinds(bot) == [[NudgeKind.PREPARE]]


def test_the_note_of_the_day_that_is_late_in_the_evening_is_the_note_within_24_hours(bot: World) -> None:
    bot.clock.turn(8.5 * HOUR)
    bot.do(debriefed, SAM, TUESDAY + 8 * HOUR)
    assert one(bot, NudgeKind.SAME_DAY).due_at == datetime(2026, 11, 11, 1, 59, tzinfo=UTC), "before quiet hours"
    bot.clock.now = datetime(2026, 11, 11, 2, 30, tzinfo=UTC)
    bot.wake()
    bot.clock.now = datetime(2026, 11, 11, 13, tzinfo=UTC)
    bot.wake()
    assert kinds(bot) == [], "the other comes this afternoon"
    bot.clock.now = one(bot, NudgeKind.ONE_DAY).due_at
    bot.wake()
    assert kinds(bot) == [[NudgeKind.ONE_DAY]]
    assert one(bot, NudgeKind.SAME_DAY).reason == nudge_store.REPLACED


# --- calm: one message a day


def test_after_a_message_what_can_wait_is_told_the_next_morning_and_the_list_says_so(bot: World) -> None:
    debrief_due(bot)
    bot.wake()
    bot.do(debriefed, SAM, bot.clock() - HOUR)
    (coming, *_) = bot.do(upcoming.coming, SAM).nudges
    assert (coming.kind, coming.due) == (NudgeKind.SAME_DAY, datetime(2026, 11, 11, 13, tzinfo=UTC))
    bot.later(hours=4)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    bot.clock.now = datetime(2026, 11, 11, 13, 15, tzinfo=UTC)
    bot.wake()
    assert kinds(bot) == [[NudgeKind.DEBRIEF], [NudgeKind.ONE_DAY]]


def test_what_waits_is_told_with_what_cannot(bot: World) -> None:
    debrief_due(bot)
    bot.wake()
    bot.do(debriefed, SAM, bot.clock() - HOUR)
    bot.later(hours=3)
    bot.do(expect, SAM, "Contoso", bot.clock() + HOUR)
    bot.later(hours=1.25)
    assert kinds(bot) == [[NudgeKind.DEBRIEF], [NudgeKind.SAME_DAY, NudgeKind.DEBRIEF]]


def test_what_waited_for_a_message_that_was_refused_comes_after_all(bot: World) -> None:
    bot.do(debriefed, SAM, bot.clock() - 1.75 * HOUR + timedelta(seconds=30))
    debrief_due(bot, company="Contoso")
    bot.surface().hanging.add(SAM.user)
    bot.surface().fail(Refused("msg_too_long"))
    bot.wake()
    bot.later(seconds=30)
    assert kinds(bot) == []
    bot.surface().release()
    bot.settle()
    bot.wake()
    assert kinds(bot) == [[NudgeKind.SAME_DAY]]


def test_nothing_comes_into_a_debrief_that_is_going_on_until_they_have_been_away_for_half_an_hour(bot: World) -> None:
    debrief_due(bot)
    bot.do(beginning.start, SAM, NewInterview("Contoso", "Clerk", bot.clock() - HOUR))
    bot.later(minutes=29)
    assert kinds(bot) == []
    bot.later(minutes=1)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_getting_ready_for_tomorrow_comes_along_with_what_comes_today(bot: World) -> None:
    bot.do(expect, SAM, "Contoso", TUESDAY + 25 * HOUR)
    debrief_due(bot)
    bot.wake()
    assert sorted(kinds(bot)[0]) == [NudgeKind.DEBRIEF, NudgeKind.PREPARE]
    bot.later(hours=10)
    assert len(kinds(bot)) == 1


def test_what_is_no_longer_wanted_when_it_is_claimed_is_not_sent(bot: World) -> None:
    debrief_due(bot)
    with transaction(bot.engine) as session:  # as if whoever changed it had forgotten to plan again
        session.exec(update(Interview).values(nudges_stopped=True))
    bot.wake()
    assert kinds(bot) == []
    assert all(row.wake_at is None for row in bot.rows())


# --- answers that are lost


def test_a_batch_that_arrived_while_its_answer_was_lost_is_looked_up_and_not_sent_again(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.SENDING
    bot.later(seconds=5)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    assert len(bot.surface().looked_up) == 1
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.SENT


def test_a_batch_that_was_lost_on_its_way_is_looked_up_and_sent_again(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError())
    bot.wake()
    bot.later(seconds=5)
    bot.wake()
    assert len(bot.surface().offered) == 2
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    assert one(bot, NudgeKind.DEBRIEF).key == bot.surface().arrived[0].batch.key


def test_after_a_timeout_the_answer_is_given_time_to_come_true_before_it_is_looked_up(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(TimeoutError(), accepted=True)
    bot.wake()
    bot.later(seconds=14)
    assert bot.surface().looked_up == []
    bot.later(seconds=1)
    assert len(bot.surface().looked_up) == 1
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


@pytest.mark.parametrize("accepted", [True, False])
def test_where_the_history_cannot_be_read_a_lost_batch_is_uncertain_and_not_sent_again(
    bot: World, accepted: bool
) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=accepted)
    bot.surface().readable = False
    bot.wake()
    bot.later(seconds=5)
    row = one(bot, NudgeKind.DEBRIEF)
    assert (row.state, row.reason) == (NudgeState.UNCERTAIN, "missing_scope")
    bot.later(hours=2)
    assert len(bot.surface().offered) == 1


def test_a_sender_that_dies_between_send_and_settle_leaves_a_batch_that_the_next_one_looks_up(bot: World) -> None:
    debrief_due(bot)
    bot.surface().hanging.add(SAM.user)
    bot.wake()
    bot.processes[0].transact.dead = True
    bot.surface().release()
    bot.settle()
    survivor = bot.start()
    bot.clock.turn(nudge_claims.LEASE - timedelta(seconds=1))
    bot.wake(survivor)
    assert bot.surface().looked_up == [], "the claim still holds"
    bot.clock.turn(timedelta(seconds=1))
    bot.wake(survivor)
    assert len(bot.surface().looked_up) == 1
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.SENT


def test_a_sender_that_dies_between_claim_and_send_leaves_a_batch_that_is_sent_at_the_restart(bot: World) -> None:
    debrief_due(bot)
    bot.do(batches.collect, ["T1"], 10)
    bot.do(nudge_claims.release_all)
    bot.later(seconds=30)  # what was sent last would have arrived by then
    bot.wake()
    assert len(bot.surface().looked_up) == 1
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_a_claim_that_was_taken_over_settles_nothing(bot: World) -> None:
    debrief_due(bot)
    (late,), _ = bot.do(batches.collect, ["T1"], 10)
    bot.clock.turn(nudge_claims.LEASE)
    bot.wake()
    bot.wake()
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    before = one(bot, NudgeKind.DEBRIEF).model_dump()
    bot.do(batches.sent, late, "D-elsewhere")
    bot.do(batches.not_sent, late, "ratelimited", HOUR)
    bot.do(batches.unsure, late, "TimeoutError", HOUR)
    bot.do(batches.given_up, late, NudgeState.DROPPED, "is_archived")
    assert one(bot, NudgeKind.DEBRIEF).model_dump() == before


def test_waits_between_attempts_double_up_to_an_hour(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError())
    bot.surface().fail_lookups(ConnectionError(), times=12)
    waits = []
    for _ in range(12):
        bot.wake()
        wake_at = one(bot, NudgeKind.DEBRIEF).wake_at
        assert wake_at
        waits.append(wake_at - bot.clock())
        bot.clock.turn(waits[-1])
    assert waits[:4] == [sending.SHORTEST * 2**times for times in range(4)]
    assert waits == sorted(waits)
    assert waits[-1] == sending.LONGEST


def test_waits_grow_too_where_every_attempt_fails_and_is_found_not_to_have_arrived(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), times=6)
    attempts: list[datetime] = []
    while len(attempts) < 6:
        bot.wake()
        bot.wake()
        attempts = [offer.at for offer in bot.surface().offered]
        bot.clock.turn(timedelta(seconds=5))
    waits = [after - before for before, after in pairwise(attempts)]
    assert waits == [sending.SHORTEST * 2**times for times in range(5)]


# --- refusals


def test_what_is_refused_for_good_is_dropped_with_its_reason(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(Refused("msg_too_long"))
    bot.wake()
    bot.later(hours=2)
    row = one(bot, NudgeKind.DEBRIEF)
    assert (row.state, row.reason) == (NudgeState.DROPPED, "msg_too_long")
    assert len(bot.surface().offered) == 1


def test_a_limit_is_obeyed_in_its_workspace_and_does_not_hold_up_the_other(bot: World) -> None:
    bot.surface("T2")
    bot.do(expect, SAM_ELSEWHERE, "Contoso", TUESDAY + HOUR + timedelta(seconds=10))
    bot.do(expect, DANA, "Northwind", TUESDAY + HOUR + timedelta(seconds=10))
    debrief_due(bot)
    bot.surface().fail(RateLimited(timedelta(seconds=30)))
    bot.wake()
    bot.later(seconds=10)
    assert kinds(bot, "T2") == [[NudgeKind.DEBRIEF]]
    bot.later(seconds=19)
    assert len(bot.surface().offered) == 1, "Dana's is due by now, and waits too"
    bot.later(seconds=1)
    assert sorted(arrival.batch.who.user for arrival in bot.surface().arrived) == ["UDANA", "USAM"]
    assert bot.surface().looked_up == [], "what was not taken need not be looked up"


def test_a_batch_that_may_have_arrived_is_still_looked_up_after_a_limit(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    bot.surface().fail_lookups(RateLimited(timedelta(seconds=30)))
    bot.later(seconds=5)
    bot.later(seconds=30)
    assert len(bot.surface().looked_up) == 2
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.SENT


def test_history_that_is_limited_holds_up_what_is_to_be_looked_up_and_nothing_else(bot: World) -> None:
    bot.do(expect, DANA, "Northwind", TUESDAY + HOUR + timedelta(seconds=10))
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    bot.surface().fail_lookups(LookUpLimited(timedelta(seconds=30)))
    bot.later(seconds=5)
    bot.later(seconds=5)
    assert [arrival.batch.who.user for arrival in bot.surface().arrived] == ["USAM", "UDANA"]
    bot.later(seconds=30)
    assert len(bot.surface().looked_up) == 2
    assert len(bot.surface().arrived) == 2
    assert {row.state for row in bot.rows() if row.kind is NudgeKind.DEBRIEF} == {NudgeState.SENT}


def test_a_channel_that_is_gone_is_replaced_by_another(bot: World) -> None:
    debrief_due(bot)
    bot.wake()
    bot.surface().lose_channel(SAM.user)
    debrief_due(bot, company="Contoso")
    bot.wake()
    bot.later(seconds=5)
    assert [arrival.channel for arrival in bot.surface().arrived] == ["D-USAM", "D-USAM+"]
    with transaction(bot.engine) as session:
        assert session.exec(select(Person.channel)).one() == "D-USAM+"


def test_a_deactivated_persons_nudges_are_parked_and_go_on_at_their_return(bot: World) -> None:
    bot.do(expect, SAM, "Later Inc.", TUESDAY + 3 * HOUR)
    debrief_due(bot)
    bot.surface().gone.add(SAM.user)
    bot.wake()
    assert {(row.state, row.wake_at) for row in bot.rows()} == {(NudgeState.PARKED, None)}
    bot.later(hours=1)
    assert len(bot.surface().offered) == 1
    bot.surface().gone.clear()
    bot.do(presence.moved, SAM, NEW_YORK)
    bot.wake()
    bot.later(hours=1)
    arrived = [nudge.company for arrival in bot.surface().arrived for nudge in arrival.batch.nudges]
    assert arrived.count("Northwind") == 1
    assert "Later Inc." in arrived


def test_a_batch_of_unknown_fate_is_looked_up_at_its_persons_return(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    bot.do(presence.left, SAM)
    bot.do(presence.moved, SAM, NEW_YORK)
    bot.wake()
    bot.later(minutes=1)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


# --- what happens meanwhile


def test_a_batch_that_hangs_holds_up_no_other(bot: World) -> None:
    bot.do(expect, DANA, "Northwind", TUESDAY + 2 * HOUR)
    debrief_due(bot)
    bot.surface().hanging.add(SAM.user)
    bot.wake()
    bot.clock.turn(HOUR)
    bot.wake()
    assert [arrival.batch.who for arrival in bot.surface().arrived] == [DANA]


def test_an_answer_that_comes_in_while_the_batch_is_under_way_is_kept(bot: World) -> None:
    debrief_due(bot)
    bot.surface().hanging.add(SAM.user)
    bot.wake()
    nudge = one(bot, NudgeKind.DEBRIEF)
    assert nudge.id
    bot.do(answering.answer, SAM, nudge.id, Answer.NOT_HELD)
    bot.surface().release()
    bot.settle()
    answered = one(bot, NudgeKind.DEBRIEF)
    assert (answered.state, answered.answer, answered.wake_at) == (NudgeState.DONE, Answer.NOT_HELD, None)


def test_an_answer_to_a_batch_of_unknown_fate_is_kept_and_the_batch_not_looked_up(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    nudge = one(bot, NudgeKind.DEBRIEF)
    assert nudge.id
    bot.do(answering.answer, SAM, nudge.id, Answer.NOT_HELD)
    bot.later(hours=1)
    assert bot.surface().looked_up == []
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.DONE


@pytest.mark.locks
def test_two_senders_share_what_is_due_and_send_each_batch_once(bot: World) -> None:
    other = bot.start()
    people = [Who("T1", f"U{number}") for number in range(nudge_sender.AT_ONCE + 20)]
    for who in people:
        bot.do(expect, who, "Northwind", TUESDAY + HOUR)
    bot.clock.turn(1.25 * HOUR)
    bot.surface().hanging.update(who.user for who in people)

    async def both() -> None:
        first = asyncio.create_task(bot.processes[0].sender.wake())
        await bot.surface().until(lambda: len(bot.surface().offered) == nudge_sender.AT_ONCE)
        bot.surface().hanging.clear()
        await other.sender.wake()
        await other.sender.settle()
        assert len(bot.surface().arrived) == 20, "the first one has its hands full"
        bot.surface().release()
        await first

    bot.run.run(both())
    bot.settle()
    assert sorted(arrival.batch.who.user for arrival in bot.surface().arrived) == sorted(who.user for who in people)


@pytest.mark.locks
def test_two_senders_that_wake_at_the_same_moment_never_send_twice(bot: World) -> None:
    other = bot.start()
    people = [Who("T1", f"U{number}") for number in range(60)]
    for who in people:
        bot.do(expect, who, "Northwind", TUESDAY + HOUR)
    bot.clock.turn(1.25 * HOUR)

    async def both() -> None:
        await asyncio.gather(*(process.sender.wake() for process in (bot.processes[0], other)))

    bot.run.run(both())
    bot.settle()
    assert sorted(arrival.batch.who.user for arrival in bot.surface().arrived) == sorted(who.user for who in people)
    with transaction(bot.engine) as session:
        assert not session.exec(select(Nudge.id).where(col(Nudge.wake_at) <= bot.clock())).all()


def test_a_batch_that_was_lost_is_not_sent_beside_the_later_one_that_came_meanwhile(bot: World) -> None:
    bot.clock.turn(6.5 * HOUR)
    bot.do(debriefed, SAM, TUESDAY + 6 * HOUR, date(2026, 11, 12))
    bot.clock.now = datetime(2026, 11, 12, 19, 59, 58, tzinfo=UTC)
    bot.surface().fail(ConnectionError())
    bot.wake()
    bot.later(seconds=5)
    bot.later(seconds=1)
    assert kinds(bot) == [[NudgeKind.HIRE_DATE]]
    assert one(bot, NudgeKind.TWO_DAYS).reason == nudge_store.REPLACED


def test_a_late_nudge_comes_at_once_when_a_change_of_zone_ends_quiet_hours(bot: World) -> None:
    debrief_due(bot)
    bot.clock.now = datetime(2026, 11, 11, 3, tzinfo=UTC)  # ten in the evening
    bot.wake()
    bot.do(upcoming.use_zone, SAM, "America/Los_Angeles")  # seven there
    bot.wake()
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_a_nudge_that_was_answered_stays_answered_when_it_is_tapped_again_later(bot: World) -> None:
    debrief_due(bot)
    bot.wake()
    nudge = one(bot, NudgeKind.DEBRIEF)
    bot.do(answering.start_debrief, SAM, nudge.id or 0)
    (begun,) = bot.do(checklist.unfinished, SAM)
    bot.do(fill_in, SAM, begun.id, {}, Corrected("Northwind", "Clerk", begun.ended_at))
    bot.do(answering.start_debrief, SAM, nudge.id or 0)
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.DONE
