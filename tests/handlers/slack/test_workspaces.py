"""Many workspaces in one bot: each is served, none sees another, and what is wrong in one is nothing to the others."""

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from bot.store.database import make_engine, transaction
from bot.store.models import Debrief, Installation, Interview, Nudge, Person
from bot.support import metrics
from playground.client import Actor
from playground.workspace.ids import TEAM_ID
from tests.many import KEY, NEWER, ORGANISATION, OTHER, Many, many
from tests.words import in_english

FIRST = in_english("steps.question.points")
NORTHWIND, GLOBEX = ("/debrief Northwind Traders, Finance Manager, today 10am", "/debrief Globex, Clerk, today 9am")


@pytest.fixture
def stage(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Many]:
    with many(database_url, monkeypatch) as made:
        made.start()
        yield made


def sam(stage: Many, team: str = TEAM_ID) -> Actor:
    """The job seeker of that team; they have the same id in each."""
    return stage.client(team).user("U0SAM")


def rows(stage: Many, query: Any) -> list[Any]:
    engine = make_engine(stage.database_url)
    with transaction(engine) as session:
        found = list(session.exec(query))
    engine.dispose()
    return found


def companies(stage: Many, workspace: str) -> list[str]:
    query = select(Interview.company).join(Person).where(Person.workspace_id == workspace)
    return rows(stage, query.order_by(col(Interview.company)))


def both(stage: Many) -> tuple[Actor, Actor]:
    """Sam of each of two teams, each with an interview to be debriefed."""
    for team, line in ((TEAM_ID, NORTHWIND), (OTHER.id, GLOBEX)):
        assert stage.install(team).status == 200
        sam(stage, team).command(line)
        sam(stage, team).see(FIRST)
    return sam(stage), sam(stage, OTHER.id)


def test_two_workspaces_are_served_and_neither_sees_the_other_though_ids_are_the_same(stage: Many) -> None:
    ours, theirs = both(stage)
    ours.say("I halved the zanzibar backlog")
    ours.see("zanzibar backlog")
    theirs.command("/interviews")
    theirs.see("Globex")
    assert "Northwind" not in str(theirs.messages())
    assert "zanzibar" not in str(theirs.messages())
    assert "Globex" not in str(ours.messages())
    assert (companies(stage, TEAM_ID), companies(stage, OTHER.id)) == (["Northwind Traders"], ["Globex"])
    assert stage.refusals() == []


@pytest.mark.whole
def test_nudges_go_to_all_workspaces_and_a_token_revoked_in_mid_send_holds_up_no_other(stage: Many) -> None:
    ours, theirs = both(stage)
    stage.world().grants.forget(TEAM_ID, "token_revoked")
    stage.client().advance(hours=3)
    theirs.see("thank-you")
    stage.client().wait(lambda: rows(stage, select(Nudge.id).where(col(Nudge.reason) == "token_revoked")))
    assert companies(stage, TEAM_ID) == ["Northwind Traders"]
    before = len(ours.messages())
    assert stage.install().status == 200
    stage.client().advance(minutes=6)
    ours.client.wait(lambda: len(ours.messages()) > before)
    assert stage.refusals("token_revoked") == []


@pytest.mark.whole
def test_a_workspace_that_takes_the_bot_out_leaves_nothing_and_the_other_goes_on(stage: Many) -> None:
    _, theirs = both(stage)
    stage.client().happen("uninstall")
    stage.client().wait(lambda: companies(stage, TEAM_ID) == [])
    assert rows(stage, select(Installation.workspace_id)) == [OTHER.id]
    theirs.say("I halved the zanzibar backlog")
    theirs.see("zanzibar backlog")
    assert stage.install().status == 200
    sam(stage).command(NORTHWIND)
    assert stage.refusals("account_inactive") == []


@pytest.mark.whole
def test_tokens_are_replaced_before_they_expire_each_with_a_refresh_token_that_is_used_once(stage: Many) -> None:
    ours, theirs = both(stage)
    for _ in range(2):
        before = rows(stage, select(Installation.sealed))
        stage.client().advance(hours=10, minutes=1)
        stage.client().wait(lambda before=before: not {*before} & {*rows(stage, select(Installation.sealed))})
    for one in (ours, theirs):
        one.command("/interviews")
    ours.see("Northwind")
    theirs.see("Globex")
    assert stage.refusals() == []


@pytest.mark.whole
def test_after_more_than_twelve_hours_without_the_bot_tokens_are_replaced_first_of_all(stage: Many) -> None:
    ours, _ = both(stage)
    stage.stop()
    stage.client().advance(hours=30)
    stage.start()
    ours.command("/interviews")
    ours.see("Northwind")
    assert stage.refusals() == []


@pytest.mark.whole
def test_while_slack_gives_no_new_tokens_the_present_ones_are_used_and_new_ones_come_later(
    stage: Many, caplog: pytest.LogCaptureFixture
) -> None:
    ours, _ = both(stage)
    stage.client().faults({"method": "oauth.v2.access", "kind": "server_error", "times": 2})
    before = rows(stage, select(Installation.sealed))
    stage.client().advance(hours=10, minutes=1)
    stage.client().wait(lambda: "gets no new token" in caplog.text)
    ours.command("/interviews")
    ours.see("Northwind")
    stage.client().advance(hours=1, minutes=1)
    stage.client().wait(lambda: not {*before} & {*rows(stage, select(Installation.sealed))})
    assert stage.refusals() == []


def calls(stage: Many, since: int) -> list[Any]:
    """When new tokens were asked for."""
    return [one for one in stage.client().log(since) if one["name"] == "oauth.v2.access"]


def failures() -> float:
    """How often the database could not be had."""
    return metrics.REGISTRY.get_sample_value("afterword_database_failures_total") or 0


@pytest.mark.whole
def test_new_tokens_are_not_lost_where_the_database_is_away_when_they_come(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copy(migrated_file, tmp_path / "test.db"))
    with many(f"sqlite:///{file}", monkeypatch) as stage, closing(sqlite3.connect(file)) as other:
        stage.start()
        stage.install()
        before = rows(stage, select(Installation.sealed))
        stage.client().faults({"method": "oauth.v2.access", "kind": "slow", "seconds": 3})
        asked = stage.playground.world.log.next
        stage.client().advance(hours=10, minutes=1)
        stage.client().wait(lambda: calls(stage, asked))
        other.execute("BEGIN IMMEDIATE")
        stage.client().wait(lambda: calls(stage, asked)[0]["answer"])
        fails, at_the_latest = failures() + 3, time.monotonic() + 60  # they are tried in the order in which they came
        while failures() < fails:
            assert time.monotonic() < at_the_latest
        other.rollback()
        stage.client().wait(lambda: rows(stage, select(Installation.sealed)) != before)
        stage.stop()
        stage.client().advance(hours=3)  # the tokens before them have expired
        stage.start()
        sam(stage).command(NORTHWIND)
        sam(stage).see("Noted: Finance Manager at Northwind Traders")
        assert stage.refusals() == []


def test_a_key_that_is_lost_is_said_for_each_workspace_and_the_others_are_served(
    stage: Many, caplog: pytest.LogCaptureFixture
) -> None:
    stage.install(TEAM_ID)
    stage.stop()
    stage.start(NEWER)
    stage.install(OTHER.id)
    said = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert [line for line in said if TEAM_ID in line] == [
        f"workspace {TEAM_ID} is not served: none of TOKEN_KEYS decrypts its token. Put back the key that is missing, "
        "or let the workspace install the bot again"
    ]
    theirs = sam(stage, OTHER.id)
    theirs.command(GLOBEX)
    theirs.see(FIRST)
    answered = sam(stage).command(NORTHWIND)
    assert answered["acknowledged"]
    assert companies(stage, TEAM_ID) == []
    assert stage.install(TEAM_ID).status == 200
    sam(stage).command(NORTHWIND)
    sam(stage).see(FIRST)


@pytest.mark.whole
def test_a_newer_key_takes_over_and_then_the_old_one_may_go(stage: Many) -> None:
    ours, _ = both(stage)
    for keys in ((NEWER, KEY), (NEWER,)):
        stage.stop()
        stage.start(*keys)
        ours.command("/interviews")
        ours.see("Northwind")
    assert stage.refusals() == []


@pytest.mark.whole
def test_an_organisation_gets_its_nudges_and_takes_the_bot_out_as_a_whole(stage: Many) -> None:
    stage.install("E0WHOLE")
    theirs = sam(stage, ORGANISATION.id)
    theirs.command(NORTHWIND)
    theirs.see(FIRST)
    stage.client().advance(hours=3)
    theirs.see("thank-you")
    assert stage.refusals() == []
    stage.client(ORGANISATION.id).happen("uninstall")
    stage.client().wait(lambda: rows(stage, select(Debrief)) == [])
    assert rows(stage, select(Installation)) == []
