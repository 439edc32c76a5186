"""What `doctor` says of a Teams that is set up, and of one that is not."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import doctor
from bot.support.clock import system_clock
from bot.support.settings import Settings
from handlers.teams.package import teams_manifest
from playground.teams.server import TeamsPlayground
from tests.handlers.teams.conftest import APP_ID
from tests.loops import event_loop


@pytest.fixture(scope="module")
def tenant() -> Iterator[TeamsPlayground]:
    with event_loop() as run:
        playground = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"))
        run(playground.start())
        yield playground
        run(playground.stop())


def found(tenant: TeamsPlayground, **other: Any) -> dict[str, tuple[bool, str]]:
    """Its findings by what they are about."""
    settings = {
        "teams_app_id": APP_ID,
        "teams_app_secret": SecretStr(tenant.secret),
        "teams_tenant_id": tenant.tenant_id,
        "teams_login_url": tenant.url,
        "database_url": "sqlite:///:memory:",
    }
    made = Settings(**(settings | other), _env_file=None)
    return {each.about: (each.ok, each.says) for each in asyncio.run(doctor.examine(made, system_clock))}


def test_where_all_is_well_it_says_so_of_the_secret_and_the_keys(tenant: TeamsPlayground) -> None:
    findings = found(tenant)
    assert findings["TEAMS_APP_SECRET"] == (True, "valid, and good for a token")
    assert findings["Teams' signing keys"] == (True, "can be had")
    assert "at /api/messages" in findings["TEAMS_APP_ID"][1]
    assert "SLACK_BOT_TOKEN" not in findings


def test_a_secret_that_is_none_is_to_be_made_anew(tenant: TeamsPlayground) -> None:
    ok, says = found(tenant, teams_app_secret=SecretStr("wrong"))["TEAMS_APP_SECRET"]
    assert not ok
    assert "Make another in Microsoft Entra." in says


def test_where_nothing_answers_neither_token_nor_keys_can_be_had(tenant: TeamsPlayground) -> None:
    findings = found(tenant, teams_login_url="http://127.0.0.1:9")
    assert not findings["TEAMS_APP_SECRET"][0]
    ok, says = findings["Teams' signing keys"]
    assert not ok
    assert "cannot be had from http://127.0.0.1:9" in says
