"""Which sentences a letter may hold: those that stand alone."""

import pytest

from bot.reading.shorthand.alone import stands_alone


@pytest.mark.parametrize(
    "sentence",
    [
        "I moved it to incremental models.",
        "I got mine standing at the counter.",
        "My batches was 96% right.",
        "Branch average was 26.",
        "I can drive the van, clean record.",
        "I lost four accounts in three years.",
        "I enrolled 63 in 14 months.",
        "I do every day, and four clients need the hoist.",
        "I've been doing it for three years.",
        "I learned to swim there, with the orange floaties.",
        "I've been a postman for 26 years so early starts don't bother me.",
        "Turnover was 70% a year.",
        "I brought back 1.5 acres, for four years.",
        "I don't go near it unless I have to last season we put out sixty of them.",
    ],
)
def test_what_leans_hangs_or_runs_on_does_not_stand_alone(sentence: str) -> None:
    assert not stands_alone(sentence)
