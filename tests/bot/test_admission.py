"""What is let in is kept or said not to be: room, time, and leave to commit, on either database."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.store import deliveries, persons
from bot.store.admission import FEWEST, MOST, Admission, Busy, TooLate, Turn
from bot.store.database import transaction
from bot.store.persons import Profile, Who
from bot.store.transact import Transact

NOW, SAM = datetime(2026, 11, 24, 16, 30, tzinfo=UTC), Who("T1", "USAM")
PROFILE = Profile("Sam Rivera", "America/New_York", "en_US")


@pytest.fixture
def transact(engine: Engine) -> Iterator[Transact]:
    made = Transact(engine, lambda: NOW)
    yield made
    made.close()


def is_there(engine: Engine) -> bool:
    with transaction(engine) as session:
        return persons.find(session, SAM) is not None


def test_what_is_under_way_when_its_turn_ends_is_not_committed_and_may_come_again(
    transact: Transact, engine: Engine
) -> None:
    turn = Turn()

    def late(session: Session, now: datetime) -> None:
        persons.enter(session, now, SAM, PROFILE)
        turn.end()

    with pytest.raises(TooLate):
        asyncio.run(transact.within(turn).once("T1", "Ev1", late))
    assert (is_there(engine), turn.kept, turn.is_unsure) == (False, False, False)
    asyncio.run(transact.within(Turn()).once("T1", "Ev1", persons.enter, SAM, PROFILE))
    assert is_there(engine)


def test_a_turn_knows_what_was_kept_of_it_and_what_is_asked_for_after_it_is_committed_all_the_same(
    transact: Transact, engine: Engine
) -> None:
    turn = Turn()
    asyncio.run(transact.within(turn)(lambda session, now: None))
    assert not turn.kept, "reading may happen again"
    asyncio.run(transact.within(turn).once("T1", "Ev1", lambda session, now: None))
    assert (turn.kept, turn.is_unsure) == (True, False)
    turn.end()
    asyncio.run(transact.within(turn)(persons.enter, SAM, PROFILE))
    assert is_there(engine)


def test_what_fails_while_it_is_committed_is_unsure(transact: Transact) -> None:
    turn = Turn()
    turn.begin_commit()
    turn.end()
    assert (turn.kept, turn.is_unsure) == (False, True)


def test_nobody_more_is_let_in_than_there_is_room_for(caplog: pytest.LogCaptureFixture) -> None:
    async def crowd() -> None:
        admission = Admission(60, most=2)
        async with AsyncExitStack() as inside:
            for _ in range(2):
                await inside.enter_async_context(admission.admit(Turn()))
            for _ in range(5):
                turn = Turn()
                with pytest.raises(Busy):
                    await inside.enter_async_context(admission.admit(turn))
                assert turn.over.is_set()
        async with admission.admit(Turn()):
            pass

    asyncio.run(crowd())
    assert [record.message for record in caplog.records] == [
        "refused 5 interactions that could not have been answered in time"
    ]


def test_whoever_takes_too_long_is_not_waited_for() -> None:
    async def wait() -> Turn:
        turn = Turn()
        with pytest.raises(TimeoutError):
            async with Admission(0).admit(turn):
                await asyncio.Event().wait()
        return turn

    assert asyncio.run(wait()).over.is_set()


def test_fewer_are_let_in_while_some_are_late_and_in_time_as_many_as_before() -> None:
    async def room(admission: Admission) -> int:
        async with AsyncExitStack() as inside:
            for number in range(MOST + 1):
                try:
                    await inside.enter_async_context(admission.admit(Turn()))
                except Busy:
                    return number
        return MOST + 1

    async def crowd(admission: Admission) -> list[int]:
        found = [await room(admission)]
        admission.seconds = 0
        for each in await asyncio.gather(*(late(admission) for _ in range(20))):
            assert each, "all of them are late"
        admission.seconds = 60
        found.append(await room(admission))
        for _ in range(MOST * 10):
            async with admission.admit(Turn()):
                pass
        return [*found, await room(admission)]

    async def late(admission: Admission) -> bool:
        with suppress(TimeoutError):
            async with admission.admit(Turn()):
                await asyncio.Event().wait()
            return False
        return True

    before, meanwhile, after = asyncio.run(crowd(Admission(60)))
    assert (before, after) == (MOST, MOST)
    assert FEWEST <= meanwhile <= MOST / 2


def test_what_was_kept_after_all_is_not_lost_and_what_is_given_up_is_not_kept_later(engine: Engine) -> None:
    with transaction(engine) as session:
        deliveries.mark(session, NOW, "T1", "Ev1")
        deliveries.mark(session, NOW, "T2", "Ev2")
    with transaction(engine) as session:
        assert deliveries.claim_lost(session, NOW, "T1", {"Ev1", "Ev2"}) == {"Ev2"}
    with transaction(engine) as session, pytest.raises(deliveries.AlreadyDelivered):
        deliveries.mark(session, NOW, "T1", "Ev2")
