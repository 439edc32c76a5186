"""Which round comes next, and what a round is called."""

import pytest

from bot.interviews.rounds import next_round, round_name
from bot.vocabulary.answers import LaterRound


@pytest.mark.parametrize(
    ("named", "later", "comes"),
    [
        ("", None, LaterRound.SECOND),
        ("First round", None, LaterRound.SECOND),
        ("2nd interview", None, LaterRound.THIRD),
        ("", LaterRound.SECOND, LaterRound.THIRD),
        ("", LaterRound.THIRD, LaterRound.NEXT),
        ("", LaterRound.NEXT, LaterRound.NEXT),
        ("coffee chat", None, LaterRound.NEXT),
    ],
)
def test_a_round_is_counted_from_the_one_before_it(named: str, later: LaterRound | None, comes: LaterRound) -> None:
    assert next_round(named, later) is comes


def test_a_round_is_called_what_the_person_calls_it() -> None:
    assert round_name("coffee chat", LaterRound.SECOND) == "coffee chat"
    assert str(round_name("", LaterRound.SECOND)) == "second round"
    assert round_name("", None) == ""
