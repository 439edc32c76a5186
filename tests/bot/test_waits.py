"""What waits for a moment by a clock that is set back meanwhile goes on within a minute, and is not done twice."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.app import waits
from bot.delivery import post_queue
from bot.delivery.sending import RateLimited
from bot.nudges.facts import NudgeKind
from bot.services.checklist import beginning, question_queue
from bot.services.coaching import digests
from bot.services.nudges import batches
from bot.store import nudge_claims, persons
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.items import Item
from bot.vocabulary.nudge_state import NudgeState
from tests.bot.coaching.group import DANA, Group
from tests.bot.nudges.surface import World, world
from tests.bot.nudges.test_nudge_sender import HOUR, NEW_YORK, SAM, debrief_due, kinds, one

SECOND = timedelta(seconds=1)


@pytest.fixture
def bot(engine: Engine) -> Iterator[World]:
    with world(engine) as made:
        yield made


def set_back(bot: World) -> None:
    """By an hour, as somebody does whose clock was wrong."""
    bot.clock.now -= HOUR
    bot.do(waits.cut, HOUR)


def test_a_batch_whose_sender_died_is_looked_up_after_a_minute(bot: World) -> None:
    debrief_due(bot)
    bot.do(batches.collect, ["T1"], 10)
    set_back(bot)
    bot.later(seconds=59)
    assert bot.surface().looked_up == [], "whoever claimed it may be at work"
    bot.later(seconds=1)
    assert len(bot.surface().looked_up) == 1
    bot.later(hours=1)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_a_batch_that_arrived_while_its_answer_was_lost_is_found_and_not_sent_again(bot: World) -> None:
    debrief_due(bot)
    bot.surface().fail(ConnectionError(), accepted=True)
    bot.wake()
    set_back(bot)
    bot.later(seconds=60)
    assert one(bot, NudgeKind.DEBRIEF).state is NudgeState.SENT
    bot.later(hours=3)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_a_limit_is_over_and_what_it_held_up_is_sent(bot: World) -> None:
    debrief_due(bot)
    bot.clock.turn(2 * HOUR)
    bot.surface().fail(RateLimited(timedelta(minutes=5)))
    bot.wake()
    set_back(bot)
    bot.later(seconds=60)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


def test_after_a_restart_too_a_claim_is_looked_up_soon(bot: World) -> None:
    debrief_due(bot)
    bot.do(batches.collect, ["T1"], 10)
    bot.clock.now -= HOUR
    bot.do(nudge_claims.release_all)
    bot.later(seconds=nudge_claims.STILL_ARRIVES.total_seconds())
    assert len(bot.surface().looked_up) == 1


def test_a_nudge_that_is_still_to_come_comes_when_it_is_due(bot: World) -> None:
    bot.do(persons.enter, SAM, NEW_YORK)
    bot.do(beginning.expect, SAM, NewInterview("Northwind", "Clerk", bot.clock() + 2 * HOUR))
    due_at = one(bot, NudgeKind.DEBRIEF).due_at
    bot.clock.turn(HOUR)
    set_back(bot)
    bot.later(minutes=2)
    bot.clock.now = due_at - SECOND
    bot.wake()
    assert kinds(bot) == []
    bot.later(seconds=1)
    assert kinds(bot) == [[NudgeKind.DEBRIEF]]


@pytest.mark.parametrize("claimed", [True, False])
def test_a_question_that_was_not_told_is_told(bot: World, claimed: bool) -> None:
    bot.do(persons.enter, SAM, NEW_YORK)
    bot.do(beginning.start, SAM, NewInterview("Northwind", "Clerk", bot.clock() - HOUR))
    if claimed:
        assert bot.do(question_queue.to_tell, SAM)
    set_back(bot)
    bot.clock.turn(question_queue.LEASE)
    assert bot.do(question_queue.untold, bot.clock() - question_queue.LEASE, (SAM.workspace,)) == (SAM,)
    assert bot.do(question_queue.to_tell, SAM)


@pytest.mark.parametrize("tried", [True, False])
def test_a_post_that_was_due_is_posted(engine: Engine, tried: bool) -> None:
    group = Group(engine)
    group.enter(DANA, SAM)
    group.link()
    group.share(SAM, Item.STATUS)
    group.interview(SAM)
    group.do(digests.on_demand, DANA, "C1")
    if tried:
        due = group.do(post_queue.next_due, "T1")
        assert due
        group.do(post_queue.later, due, 5 * HOUR)
    group.now -= HOUR
    group.do(waits.cut, HOUR)
    group.now += post_queue.LEASE
    assert group.do(post_queue.next_due, "T1")
