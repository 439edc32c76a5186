"""What of a point a letter says: the parts that are sentences by themselves, and none that lean on what is left out."""

import pytest

from bot.reading.shorthand.alone import stands_alone
from bot.reading.shorthand.playback import Fragment, playback

IN_PART = [
    ("gearbox swaps - we brought ours in house, it was a contractor at 11K", "We brought our gearbox swaps in house."),
    ("rope rescue, I run the drill twice a year", "I run the rope rescue drill twice a year."),
    ("Form PF. I prepared it three years running", "I prepared Form PF three years running."),
    ("told her I'd want checks every hour, theirs are once a day", "I'd want checks every hour."),
    (
        "7 yrs a glazier, last 2 lead of a crew of 4",
        "I have seven years as a glazier.",
    ),
    ("asst buyer 3 yrs, 2.8M store", "I have three years as an assistant buyer."),
    ("16 years, nearly all conveyancing. Shorthand too", "I have 16 years of experience, nearly all in conveyancing."),
    (
        "9 yrs dispatch, 45 trucks reefer n dry van",
        "I have nine years in dispatch.",
    ),
    ("Two clean audits without findings", "I've had two clean audits without findings."),
    ("kept the rota, 42 staff, clean record", "I kept the rota, with 42 staff and a clean record."),
    ("their load is late every night. ours was too, I moved it", ""),
    ("ppl stay. 19 on my team lost 4 last yr", ""),
    ("Audited last year, nothing missing", ""),
    ("i dont go near it unless i have to last season we put out sixty of them", ""),
]


@pytest.mark.parametrize(("typed", "said"), IN_PART)
def test_the_part_of_a_point_that_is_a_sentence_is_said_and_the_rest_is_left(typed: str, said: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "paediatric first aid AND signing, said neither",
            "I should have mentioned my paediatric first aid and signing.",
        ),
        ("First aid instructor ticket. Should have said it", "I have a first aid instructor ticket."),
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
        "I don't go near it unless I have to last season we put out sixty of them.",
    ],
)
def test_what_leans_hangs_or_runs_on_does_not_stand_alone(sentence: str) -> None:
    assert not stands_alone(sentence)
