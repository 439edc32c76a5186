"""Nudges that are stopped, and those of people who move, leave and come back, over the real protocol."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.nudges.facts import NudgeKind
from tests.handlers.slack.nudging import (
    answers_with,
    arrives,
    becomes,
    block_of,
    debriefed,
    listed,
    november,
    shown,
    tap,
)
from tests.stage import Stage
from tests.words import in_english, nudged

pytestmark = pytest.mark.whole
"""The services beneath these flows are held by tests of their own in the quick lane."""


def test_stopping_a_nudge_that_has_not_come_shows_what_is_coming_then(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    waiting = block_of(listed(sam), "coming").replace("coming", "put_off")
    shows_it = next(message for message in sam.messages() if not message["ephemeral"])
    assert stage.client.raw("interactive", tap(sam, shows_it, waiting, "nudge.stop"))["acknowledged"]
    becomes(sam, shows_it, in_english("nudges.nudge_me_again", name="Finance Manager at Northwind Traders"))


def test_moving_to_another_zone_moves_what_is_due(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)  # in Berlin it is half past five in the afternoon
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "America/Los_Angeles"})
    stage.client.wait(lambda: any(entry["name"] == "user_change" for entry in stage.client.log()))
    sam.wait(lambda who: f"Today at 10:00 am: {in_english('nudges.subject.same_day')}" in shown(listed(who)))
    berlin = shown(listed(sam, "/nudges zone Berlin"))
    assert f"Today at 7:00 pm: {in_english('nudges.subject.same_day')}" in berlin
    assert f"Tomorrow at 1:00 pm: {in_english('nudges.subject.one_day')}" in berlin
    assert "Tuesday, December 1 at 10:00 am: Write to ask" in berlin
    arrives(stage, datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Europe/Berlin")), nudged(NudgeKind.CHECK_IN))


def test_a_zone_of_their_own_is_not_replaced_by_slacks(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    listed(sam, "/nudges zone Berlin")
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "America/Los_Angeles"})
    stage.client.wait(lambda: any(e["name"] == "user_change" and e["answer"] for e in stage.client.log()))
    assert "Today at 7:00 pm: Thank-you note" in shown(listed(sam))


def test_nothing_is_sent_to_the_deactivated_and_after_their_return_it_goes_on(stage: Stage) -> None:
    debriefed(stage.sam)
    debriefed(stage.dana)
    stage.client.happen("user_change", user="U0SAM", changes={"deleted": True})
    stage.client.wait(lambda: any(e["name"] == "user_change" and e["answer"] for e in stage.client.log()))
    arrives(stage, november(24, 14), nudged(NudgeKind.SAME_DAY), stage.dana)
    assert not any(nudged(NudgeKind.SAME_DAY) in shown(message) for message in stage.sam.messages())
    stage.client.happen("user_change", user="U0SAM", changes={"deleted": False})
    assert in_english("nudge_texts.was_due", at="today at 1:00 pm") in shown(stage.sam.see(nudged(NudgeKind.SAME_DAY)))


def test_a_pause_that_slack_delivers_twice_is_answered_once(stage: Stage) -> None:
    stage.sam.say("hi")
    stage.sam.see(in_english("common.debrief_an_interview"))
    event = {"type": "message", "channel": stage.sam.direct(), "channel_type": "im", "user": "U0SAM"}
    event |= {"text": "pause everything until Monday", "ts": "1900000000.000100", "event_ts": "1900000000.000100"}
    payload = {"team_id": "T0LOCAL", "type": "event_callback", "event_id": "Ev0TWICE", "event": event}
    for _ in range(2):
        assert stage.client.raw("events_api", payload)["acknowledged"]
    answers_with(stage.sam, "thanks", in_english("said.answers.thanks"))
    paused = in_english("nudges.all_paused_until", until="Monday, November 30 at 8:00 am")
    assert sum(paused in shown(message) for message in stage.sam.messages()) == 1
