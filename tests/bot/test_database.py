"""The schema and the transactions, on SQLite and on PostgreSQL."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session, SQLModel, col, func, select

from bot.checklist.steps import STEPS
from bot.services.checklist import beginning, debriefs, question_queue
from bot.services.checklist.debriefs import DebriefView, Stale
from bot.services.checklist.form import Corrected, fill_in
from bot.services.checklist.question_queue import Put
from bot.store import debrief_rows, deliveries, persons, schema
from bot.store.database import together, transaction
from bot.store.models import Debrief, Delivery, Person
from bot.store.persons import Profile, Who
from bot.store.transact import Transact
from bot.vocabulary.answers import NewInterview, Point
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Chosen, Edit, Move, Reply, Typed

pytestmark = pytest.mark.locks

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
SAM_ELSEWHERE = Who("T2", "USAM")
NEW = NewInterview("Northwind", "Clerk", NOW - timedelta(hours=1), met=(Met("Priya Raman", email="p@x.example"),))


def enter(session: Session, *people: Who) -> None:
    for who in people:
        persons.enter(session, NOW, who, Profile("Sam Rivera", "America/New_York", "en_US"))


def start(session: Session, who: Who = SAM, new: NewInterview = NEW) -> DebriefView:
    enter(session, who)
    return beginning.start(session, NOW, who, new)


def test_the_migrations_make_the_tables_of_the_models(engine: Engine) -> None:
    assert schema.is_current(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrating_again_changes_nothing_and_loses_nothing(engine: Engine) -> None:
    with transaction(engine) as session:
        start(session)
    schema.migrate(engine)
    with transaction(engine) as session:
        assert session.exec(select(func.count(col(Debrief.id)))).one() == 1


def test_a_conversation_reads_back_as_it_was_stored(engine: Engine) -> None:
    replies: list[Reply] = [
        Typed("slow close -> five days\nled six people"),
        Typed("planning software"),
        Typed("Dec 1 or Dec 10"),
        Chosen("2026-12-10"),
        Typed("yes, Priya, 555 010 2200"),
        Move.LATER,
    ]
    with transaction(engine) as session:
        debrief = start(session)
    for reply in replies:
        with transaction(engine) as session:
            after = debriefs.reply(session, NOW, SAM, debrief.id, reply)
        with transaction(engine) as session:
            assert isinstance(after, DebriefView)
            again = debriefs.look(session, NOW, SAM, debrief.id)
            assert isinstance(again, DebriefView)
            assert again.turn == after.turn
    assert after.conversation.answers.told == (Point("five days", "slow close"), Point("led six people"))
    assert after.conversation.state is State.LATER


def test_an_interviewer_who_stays_keeps_their_row(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)
    with transaction(engine) as session:
        before = debrief_rows.interviewers(session, session.get_one(Debrief, debrief.id).interview_id)
    with transaction(engine) as session:
        debriefs.reply(session, NOW, SAM, debrief.id, Edit("people"))
        debriefs.reply(session, NOW, SAM, debrief.id, Typed("Bo Chen, CTO\nPriya Raman, VP, p@x.example"))
    with transaction(engine) as session:
        after = debrief_rows.interviewers(session, session.get_one(Debrief, debrief.id).interview_id)
    assert {row.id for row in before} <= {row.id for row in after}
    assert {row.name for row in after} == {"Priya Raman", "Bo Chen"}


@pytest.mark.parametrize("other", [DANA, SAM_ELSEWHERE])
def test_nobody_reads_or_changes_another_persons_debrief(engine: Engine, other: Who) -> None:
    with transaction(engine) as session:
        mine = start(session)
        enter(session, other)
    with transaction(engine) as session:
        assert debriefs.look(session, NOW, other, mine.id) is None
        assert debriefs.reply(session, NOW, other, mine.id, Move.STOP) is None
        assert fill_in(session, NOW, other, mine.id, {}, Corrected("x", "x", NOW)) is None
        assert debriefs.typed(session, NOW, other, "hello", 1.0) is None
        assert debriefs.unfinished(session, NOW, other) == ()
    with transaction(engine) as session:
        unchanged = debriefs.look(session, NOW, SAM, mine.id)
        assert isinstance(unchanged, DebriefView)
        assert unchanged.number == mine.number


def test_a_button_of_an_earlier_turn_changes_nothing(engine: Engine) -> None:
    with transaction(engine) as session:
        first = start(session)
        debriefs.reply(session, NOW, SAM, first.id, Typed("led six people"), first.number)
    with transaction(engine) as session:
        assert isinstance(debriefs.reply(session, NOW, SAM, first.id, Chosen("none"), first.number), Stale)
    with transaction(engine) as session:
        now = debriefs.look(session, NOW, SAM, first.id)
        assert now is not None
        assert now.conversation.answers.told == (Point("led six people"),)


def test_two_answers_at_the_same_moment_are_taken_one_after_the_other(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)

    def answer(text: str) -> object:
        with transaction(engine) as session:
            return debriefs.reply(session, NOW, SAM, debrief.id, Typed(text), debrief.number)

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(answer, [f"point {number}" for number in range(8)]))
    assert sum(isinstance(result, DebriefView) for result in results) == 1
    assert sum(isinstance(result, Stale) for result in results) == 7


def test_one_question_at_a_time_is_held_by_the_database_too(engine: Engine) -> None:
    with transaction(engine) as session:
        first = start(session)
        second = start(session, new=NewInterview("Contoso", "Clerk", NOW))
    with transaction(engine) as session:
        rows = {row.id: row.state for row in session.exec(select(Debrief))}
        assert rows == {first.id: State.LATER, second.id: State.ASKING}
    with pytest.raises(IntegrityError), transaction(engine) as session:
        session.get_one(Debrief, first.id).state = State.ASKING


def test_an_interaction_that_was_seen_is_not_dealt_with_again_even_at_the_same_moment(engine: Engine) -> None:
    def deal(_: int) -> bool:
        try:
            with transaction(engine) as session:
                deliveries.mark(session, NOW, "T1", "Ev1")
        except deliveries.AlreadyDelivered:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(deal, range(8))) == 1


def test_seen_events_are_kept_until_no_delivery_can_come_back(engine: Engine) -> None:
    with transaction(engine) as session:
        deliveries.mark(session, NOW, "T1", "Ev1")
        deliveries.mark(session, NOW + timedelta(days=2), "T1", "Ev2")
    with transaction(engine) as session:
        deliveries.forget_old(session, NOW + timedelta(days=2, seconds=1))
        assert [row.key for row in session.exec(select(Delivery))] == ["Ev2"]


def claim(session: Session, now: datetime = NOW) -> DebriefView:
    claimed = question_queue.to_tell(session, now, SAM)
    assert claimed is not None
    return claimed


def test_what_moved_is_told_by_one_at_a_time_and_until_it_is_told(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)
    with transaction(engine) as session:
        assert question_queue.untold(session, NOW, NOW, [SAM.workspace]) == (SAM,)
        assert question_queue.untold(session, NOW, NOW, []) == ()
        assert question_queue.untold(session, NOW, NOW - timedelta(seconds=1), [SAM.workspace]) == ()
        claimed = claim(session)
        assert claimed.traces_since is None, "nobody has tried before"
    with transaction(engine) as session:
        assert question_queue.to_tell(session, NOW, SAM) is None
        assert question_queue.untold(session, NOW, NOW, [SAM.workspace]) == ()
        question_queue.asked(session, NOW, claimed, Put("D1", "1.0", ("2.0", STEPS[0].name, NOW)))
        question_queue.told(session, NOW, claimed, settled=0)
    with transaction(engine) as session:
        assert question_queue.to_tell(session, NOW, SAM) is None
        debriefs.reply(session, NOW, SAM, debrief.id, Typed("led six people"))
        next_turn = claim(session)
        assert next_turn.questions == (("2.0", STEPS[0].name),), "its buttons are still to be taken away"
        assert next_turn.channel == "D1"


def test_a_claim_that_was_not_kept_is_taken_up_by_somebody_who_looks_for_traces(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)
        claim(session)
    later = NOW + question_queue.LEASE
    with transaction(engine) as session:
        assert claim(session, later).traces_since == NOW
        question_queue.tell_later(session, later, debrief, timedelta(seconds=5))
    with transaction(engine) as session:
        assert question_queue.to_tell(session, later, SAM) is None
        assert claim(session, later + timedelta(seconds=5)).traces_since == NOW


def test_an_answer_while_a_turn_is_being_told_keeps_what_is_still_to_be_told(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)
        claimed = claim(session)
    with transaction(engine) as session:
        debriefs.reply(session, NOW, SAM, debrief.id, Typed("led six people"))
        following = question_queue.told(session, NOW, claimed, settled=0)
        assert following is not None
        assert following.number == claimed.number + 1


def test_telling_and_answering_at_the_same_moment_do_not_lock_each_other_out(engine: Engine) -> None:
    with transaction(engine) as session:
        debrief = start(session)
        claimed = claim(session)

    def tell(_: int) -> None:
        with transaction(engine) as session:
            question_queue.asked(session, NOW, claimed, Put(f"D{_}", "1.0", None))

    def answer(_: int) -> None:
        with transaction(engine) as session:
            debriefs.reply(session, NOW, SAM, debrief.id, Typed("led six people"))

    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(work, number) for number in range(20) for work in (tell, answer)]:
            done.result(timeout=30)


def test_first_visits_at_the_same_moment_make_one_person(engine: Engine) -> None:
    def visit(_: int) -> None:
        with transaction(engine) as session:
            enter(session, SAM)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(visit, range(16)))
    with transaction(engine) as session:
        assert len(session.exec(select(Person)).all()) == 1


def test_an_uninstall_purges_the_workspace_and_no_other(engine: Engine) -> None:
    def enter_and_answer(who: persons.Who) -> None:
        with transaction(engine) as session:
            debrief = start(session, who)
            debriefs.reply(session, NOW, who, debrief.id, Typed("led six people"))
            deliveries.mark(session, NOW, who.workspace, "Ev1")

    def counts() -> dict[str, int]:
        with transaction(engine) as session:
            tables = SQLModel.metadata.tables.values()
            return {
                table.name: session.execute(select(func.count()).select_from(table)).scalar_one() for table in tables
            }

    enter_and_answer(SAM_ELSEWHERE)
    theirs = counts()
    enter_and_answer(SAM)
    with transaction(engine) as session:
        persons.purge(session, NOW, "T1")
    assert counts() == theirs


def test_errors_do_not_quote_what_people_typed(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, transaction(engine) as session:
        session.add(Person(workspace_id="nowhere", surface_id="a-private-sentence", name="x", zone="UTC"))
    assert "a-private-sentence" not in str(caught.value)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_transaction_that_had_to_make_way_for_another_is_tried_again(engine: Engine) -> None:
    """The server says so itself: it undoes one of two that wait for each other."""
    attempts = []

    def work(session: Session, _now: datetime) -> str:
        attempts.append(1)
        if len(attempts) == 1:
            session.exec(text("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$"))  # type: ignore[call-overload]
        return "done"

    transact = Transact(engine, lambda: NOW)
    try:
        assert asyncio.run(transact(work)) == "done"
    finally:
        transact.close()
    assert len(attempts) == 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_waits_for_the_one_writer_is_committed_together_and_what_fails_among_it_is_undone_alone(
    engine: Engine,
) -> None:
    commits = list[object]()
    event.listen(engine, "commit", commits.append)
    transact = Transact(engine, lambda: NOW)

    def take(session: Session, now: datetime, key: str) -> str:
        deliveries.mark(session, now, "T1", key)
        if key == "b":
            raise KeyError(key)
        return key

    async def at_once(*keys: str) -> list[str | BaseException]:
        begun, held = Event(), Event()
        first = asyncio.create_task(transact(lambda session, now: (begun.set(), held.wait(5))))
        await asyncio.to_thread(begun.wait, 5)
        works = [asyncio.create_task(transact(take, key)) for key in keys]
        given_up = asyncio.create_task(transact(take, "nobody waits for it"))
        await asyncio.sleep(0)  # all of them are in line
        given_up.cancel()
        await asyncio.wait([given_up])
        held.set()
        await first
        return await asyncio.gather(*works, return_exceptions=True)

    try:
        a, b, again, c = asyncio.run(at_once("a", "b", "a", "c"))
    finally:
        transact.close()
    assert (a, c) == ("a", "c")
    assert isinstance(b, KeyError)
    assert isinstance(again, deliveries.AlreadyDelivered)
    assert len(commits) == 1
    with transaction(engine) as session:
        assert set(session.exec(select(Delivery.key))) == {"a", "c"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_where_the_database_fails_nothing_of_what_was_to_be_committed_together_is_kept(engine: Engine) -> None:
    def take(session: Session) -> None:
        deliveries.mark(session, NOW, "T1", "a")

    def fail(session: Session) -> None:
        session.exec(text("INSERT INTO nowhere VALUES (1)"))  # type: ignore[call-overload]

    with pytest.raises(OperationalError):
        together(engine, [take, fail, take])
    with transaction(engine) as session:
        assert not session.exec(select(Delivery)).all()
