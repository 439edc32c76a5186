"""The database is away: Teams gets its answer in time, and everybody is told at once that nothing was kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.actions.tools import Tools
from bot.app import teams as in_teams
from bot.store import trouble
from handlers.teams import app
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.handlers.teams.test_talk import ASKED, NORTHWIND, cards
from tests.words import in_english

NOTHING = in_english("about.slow")


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> list[Tools]:
    """Those of the bot that is started next."""
    made: list[Tools] = []

    def watched(*args: Any, **more: Any) -> Tools:
        made.append(Tools(*args, **more))
        return made[-1]

    monkeypatch.setattr(in_teams, "Tools", watched)
    monkeypatch.setattr(trouble, "PAUSE", timedelta(0))  # a person takes longer than that to write again
    return made


@pytest.fixture
def teams(tools: list[Tools], database: Path) -> Iterator[TeamsStage]:
    with bot_in_teams(database) as made:
        yield made


@contextmanager
def locked(teams: TeamsStage, tools: list[Tools]) -> Iterator[None]:
    """Another program has the database to itself, and nobody waits as long as they do else in a test."""
    teams.run(tools[0].settle())
    before, tools[0].admission.seconds = tools[0].admission.seconds, 0.3
    with pytest.MonkeyPatch.context() as patch, closing(sqlite3.connect(teams.database, isolation_level=None)) as other:
        patch.setattr(app, "KNOWN_WITHIN", 0.3)
        other.execute("PRAGMA busy_timeout=30000")
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    tools[0].admission.seconds = before


def test_what_is_typed_or_pressed_while_the_database_is_away_is_answered_with_a_sentence_and_changes_nothing(
    teams: TeamsStage, tools: list[Tools]
) -> None:
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    asked = teams.sam.see(ASKED)
    teams.sam.see(in_english("interviews.open_interviews", n=1))
    teams.client.happen("user_change", user=teams.sam.id, changes={"tz": "Europe/Berlin"})  # there is news to keep
    with locked(teams, tools):
        teams.sam.say("I led six people")
        teams.sam.see(NOTHING)
        assert teams.sam.press(in_english("choices.not_summed_up"), where=asked)["acknowledged"]
        teams.sam.wait(lambda sam: len(cards(sam, NOTHING)) == 2)
    teams.sam.press(in_english("choices.not_summed_up"), where=asked)
    teams.sam.see(in_english("steps.question.missed"))
