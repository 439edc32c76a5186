"""Six weeks with ten interviews: most days bring one message or none, and nothing comes too late."""

from collections import Counter

import pytest
from sqlalchemy import Engine

from bot.store import nudge_store, persons
from bot.vocabulary.nudge_state import NudgeState
from tests.bot.nudges.seeker import Seeker
from tests.bot.nudges.surface import world

SEEKERS = 5
NOT_MISSED = {NudgeState.SENT, NudgeState.DONE, NudgeState.DROPPED}


@pytest.mark.whole
def test_on_95_of_100_days_of_six_weeks_with_ten_interviews_there_is_one_message_or_none(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    days = Counter[int]()
    for seed in range(SEEKERS):
        with world(engine) as made:
            per_day = Seeker(made, seed).live()
            said = ", ".join(f"{times} days with {messages}" for messages, times in sorted(per_day.items()))
            with capsys.disabled():
                print(f"\nseeker {seed}, messages a day: {said}", end="")  # noqa: T201
            rows = made.rows()
            made.do(persons.purge, "T1")
        assert {row.state for row in rows} <= NOT_MISSED
        assert nudge_store.EXPIRED not in {row.reason for row in rows}
        days += per_day
    assert days[0] + days[1] >= 0.95 * days.total()
