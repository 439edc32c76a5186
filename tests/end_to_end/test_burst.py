"""When very much is due at once, all of it is sent, and whoever types meanwhile does not have to wait for the end."""

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from bot.store.database import transaction
from bot.store.models import Nudge
from bot.vocabulary.nudge_state import NudgeState
from tests.burst import EACH, FIRST, NUDGES, PEOPLE, burst

pytestmark = pytest.mark.whole


# One writer at a time is the harder case.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_ten_thousand_nudges_at_once_are_each_sent_once_and_a_command_is_answered_between_them(engine: Engine) -> None:
    seen = burst(engine)
    everybody = {f"D{n}": EACH for n in range(PEOPLE)}
    assert all(of_workspace == everybody for of_workspace in seen.nudges)
    assert not seen.refusals
    for answer in seen.amid:  # how soon is for `make bench`; here the nudges sent meanwhile are the clock
        assert answer.sent_after - answer.sent_before < PEOPLE * EACH / 4
        assert answer.sent_after < PEOPLE * EACH
    with transaction(engine) as session:
        of_the_burst = col(Nudge.interview_id).between(FIRST, FIRST + NUDGES - 1)
        assert list(session.exec(select(Nudge.state).where(of_the_burst))) == [NudgeState.SENT] * NUDGES
