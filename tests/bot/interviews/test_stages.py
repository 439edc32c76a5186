"""Where an interview stands follows from its facts: the first thing that is still to be done."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.interviews.stages import Stage, stage_of
from bot.nudges.facts import Facts, Outcome
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/New_York"))
OVER = Facts(starts_at=None, ended_at=NOW - timedelta(hours=1), heard_at=NOW)
TOLD = replace(OVER, debrief=State.FINISHED)
THANKED = replace(TOLD, note_sent=True)
YESTERDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        (replace(OVER, ended_at=NOW + timedelta(hours=1)), Stage.AHEAD),
        (OVER, Stage.TO_DEBRIEF),
        (replace(OVER, debrief=State.ASKING), Stage.TO_DEBRIEF),
        (replace(OVER, debrief=State.LATER), Stage.TO_DEBRIEF),
        (replace(OVER, debrief=State.STOPPED), Stage.NOTE),
        (TOLD, Stage.NOTE),
        (THANKED, Stage.WAITING),
        (replace(THANKED, hire_date=NOW.date()), Stage.WAITING),
        (replace(THANKED, hire_date=YESTERDAY, call=CallPermission.YES), Stage.TO_CALL),
        (replace(THANKED, hire_date=YESTERDAY, call=CallPermission.NO), Stage.TO_WRITE),
        (replace(THANKED, hire_date=YESTERDAY), Stage.TO_WRITE),
        (replace(OVER, outcome=Outcome.OFFER), Stage.CLOSED),
    ],
)
def test_it_waits_for_the_first_thing_that_is_still_to_be_done(facts: Facts, stage: Stage) -> None:
    assert stage_of(facts, NOW) is stage
