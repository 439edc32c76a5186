"""Which sentences a letter may hold: those that stand alone, and what was missed as one."""

import pytest

from bot.reading.shorthand.alone import stands_alone
from bot.reading.shorthand.playback import Fragment, playback


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "paediatric first aid AND signing, said neither",
            "I should have mentioned my paediatric first aid and signing.",
        ),
        ("First aid instructor ticket. Should have said it", "I should have mentioned my first aid instructor ticket."),
        ("nothing", ""),
    ],
)
def test_a_thing_that_was_missed_is_mentioned(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said


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


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I forget to say I speak with the guests in spanish", "I speak with the guests in Spanish."),
        ("plum forgot to say I'm certified in first aid", "I'm certified in first aid."),
    ],
)
def test_what_was_not_said_is_said_as_far_as_it_is_a_sentence(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said
