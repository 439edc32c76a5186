"""Installs are begun and ended once, tokens are replaced by one, and what is newer is never lost to what is older."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.store import installations, persons
from bot.store.database import transaction
from bot.store.installations import Installed
from bot.store.models import Installation, InstallState, Person, Workspace
from bot.store.persons import Profile, Who

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
SAM = Profile("Sam Rivera", "America/New_York", "en_US")


def install(engine: Engine, workspace: str = "T1", at: datetime = NOW, sealed: str = "sealed") -> None:
    with transaction(engine) as session:
        installations.save(session, at, workspace, "Next Step", "U0BOT", sealed, at)


def installed(engine: Engine) -> list[Installed]:
    with transaction(engine) as session:
        return list(installations.everyone(session, NOW))


def rotates_at(session: Session) -> datetime | None:
    return session.exec(select(Installation.rotate_at)).one()


@pytest.mark.locks
def test_a_state_is_good_once_however_many_come_back_with_it_at_once(engine: Engine) -> None:
    with transaction(engine) as session:
        state = installations.begin(session, NOW)

    def consume(_: int) -> bool:
        with transaction(engine) as session:
            return installations.consume(session, NOW, state)

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(consume, range(4))) == [False, False, False, True]


def test_a_state_is_good_for_ten_minutes_and_forgotten_when_the_next_install_begins(engine: Engine) -> None:
    with transaction(engine) as session:
        first = installations.begin(session, NOW)
    with transaction(engine) as session:
        assert not installations.consume(session, NOW + installations.LIFE, first)
        assert not installations.consume(session, NOW, "another")
        installations.begin(session, NOW + installations.LIFE)
        assert len(session.exec(select(InstallState)).all()) == 1


@pytest.mark.locks
def test_installs_of_one_workspace_at_once_leave_one_installation(engine: Engine) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda n: install(engine, sealed=f"sealed {n}"), range(4)))
    [one] = installed(engine)
    assert one.workspace == "T1"
    assert one.sealed.startswith("sealed ")


def test_a_workspace_that_was_there_before_keeps_its_rows_when_it_installs_the_bot(engine: Engine) -> None:
    with transaction(engine) as session:
        persons.enter(session, NOW, Who("T1", "U0SAM"), SAM)
        session.get_one(Workspace, "T1").keep_contacts_days = 30
    install(engine)
    install(engine, at=LATER, sealed="newer")
    with transaction(engine) as session:
        assert session.get_one(Workspace, "T1").keep_contacts_days == 30
        assert persons.find(session, Who("T1", "U0SAM"))
    assert [(one.sealed, one.installed_at) for one in installed(engine)] == [("newer", LATER)]


@pytest.mark.locks
def test_new_tokens_are_asked_for_by_one_and_by_another_where_that_one_dies(engine: Engine) -> None:
    install(engine)

    def due(_: int, at: datetime = NOW) -> int:
        with transaction(engine) as session:
            return len(installations.due(session, at))

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(due, range(4))) == [0, 0, 0, 1]
    assert due(0, NOW + installations.LEASE) == 1


def test_tokens_that_never_expire_are_never_replaced(engine: Engine) -> None:
    with transaction(engine) as session:
        installations.save(session, NOW, "T1", "Next Step", "U0BOT", "sealed", None)
    with transaction(engine) as session:
        assert installations.due(session, NOW + timedelta(days=3650)) == ()


def test_new_tokens_are_kept_unless_the_workspace_installed_the_bot_again_meanwhile(engine: Engine) -> None:
    install(engine)
    [before] = installed(engine)
    with transaction(engine) as session:
        installations.rotated(session, NOW, before, "rotated", LATER)
        assert rotates_at(session) == LATER
    install(engine, at=LATER, sealed="installed again")
    with transaction(engine) as session:
        installations.rotated(session, LATER, before, "too late", None)
        installations.not_rotated(session, LATER, before, timedelta(days=9))
        assert rotates_at(session) == LATER
    assert [one.sealed for one in installed(engine)] == ["installed again"]


def test_what_was_sealed_with_an_older_key_is_sealed_anew_and_may_be_replaced_at_that_moment(engine: Engine) -> None:
    install(engine, "T1", sealed="old")
    install(engine, "T2", sealed="new")
    [before, _] = installed(engine)
    with transaction(engine) as session:
        assert installations.reseal(session, NOW, lambda sealed: "renewed" if sealed == "old" else None) == 1
    assert [one.sealed for one in installed(engine)] == ["renewed", "new"]
    with transaction(engine) as session:
        installations.rotated(session, NOW, before, "rotated", LATER)
    assert [one.sealed for one in installed(engine)] == ["rotated", "new"]


def test_a_workspace_that_takes_the_bot_out_leaves_nothing_and_the_others_stay(engine: Engine) -> None:
    for workspace in ("T1", "T2"):
        with transaction(engine) as session:
            persons.enter(session, NOW, Who(workspace, "U0SAM"), SAM)
        install(engine, workspace)
    with transaction(engine) as session:
        installations.end(session, LATER, "T1", LATER)
    assert [one.workspace for one in installed(engine)] == ["T2"]
    with transaction(engine) as session:
        assert list(session.exec(select(Person.workspace_id).order_by(col(Person.id)))) == ["T2"]
        assert session.get(Workspace, "T1") is None


def test_late_word_of_an_end_takes_nothing_from_a_workspace_that_installed_the_bot_again_since(engine: Engine) -> None:
    install(engine, at=NOW + timedelta(seconds=5, microseconds=900_000))
    ends = [NOW, NOW + timedelta(seconds=4), NOW + timedelta(seconds=5)]
    for earlier, later in pairwise(ends):
        with transaction(engine) as session:
            installations.end(session, LATER, "T1", earlier)
        assert len(installed(engine)) == 1, later
    with transaction(engine) as session:
        installations.end(session, LATER, "T1", ends[-1])  # Slack says the second, and not what is behind it
    assert installed(engine) == []
