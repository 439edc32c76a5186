"""What the doctor finds that a running playground cannot be made to show."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot import doctor
from bot.clock import system_clock
from bot.settings import Settings
from tests.stage import Stage


def test_a_clock_that_is_off_is_found(stage: Stage) -> None:
    playground = stage.playground
    settings = Settings(
        slack_bot_token=playground.bot_token,
        slack_app_token=playground.app_token,
        slack_api_url=playground.api_url,
        database_url="sqlite:///:memory:",
        _env_file=None,
    )
    findings = asyncio.run(doctor.examine(settings, lambda: system_clock() + timedelta(minutes=10)))
    [clock] = [finding for finding in findings if finding.about == "clock"]
    assert not clock.ok
    assert "off Slack's. Turn on time synchronisation (NTP)." in clock.says


def test_a_scope_that_was_not_granted_is_named() -> None:
    finding = doctor.scopes("chat:write, commands")
    assert not finding.ok
    assert finding.says.startswith("im:history, im:write, users:read not granted.")


def test_a_missing_date_is_no_alarm() -> None:
    assert doctor.clock_skew("", datetime(2026, 11, 24, tzinfo=UTC)).ok
