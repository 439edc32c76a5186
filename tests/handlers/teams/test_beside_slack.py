"""Slack and Teams in one process: each hears its own, and no row of one is seen from the other."""

import sqlite3
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.support import files
from playground.client import Client
from playground.server import Playground
from tests.handlers.teams.conftest import bot_in_teams
from tests.loops import event_loop
from tests.stage import NORTHWIND as SLACKS
from tests.stage import PATIENT, TUESDAY
from tests.words import in_english

ASKED = in_english("steps.question.points")


@pytest.mark.whole
def test_people_of_the_two_surfaces_are_different_people(database: Path) -> None:
    with event_loop() as run:
        slack = Playground(files.path("manifest.yml"), start=TUESDAY, timings=PATIENT)
        run(slack.start())
        in_slack = {
            "slack_bot_token": SecretStr(slack.bot_token),
            "slack_app_token": SecretStr(slack.app_token),
            "slack_api_url": slack.api_url,
        }
        try:
            with bot_in_teams(database, **in_slack) as both:
                sam_in_slack = Client(slack.url).user("U0SAM")
                sam_in_slack.command(SLACKS)
                sam_in_slack.see(ASKED)
                both.sam.install()
                both.sam.say("debrief Acme, Analyst, today 9am")
                both.sam.see(ASKED)
                assert "Northwind" not in both.sam.screen()
                assert "Acme" not in sam_in_slack.screen()
                with sqlite3.connect(both.database) as rows:
                    people = rows.execute("SELECT workspace_id, surface_id FROM person ORDER BY 1").fetchall()
                rows.close()
                assert [workspace for workspace, _ in people] == [both.playground.tenant_id, "T0LOCAL"]
        finally:
            run(slack.stop())
