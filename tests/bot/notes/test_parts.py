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
        "I have seven years as a glazier, the last two as lead of a crew of four.",
    ),
    ("asst buyer 3 yrs, 2.8M store", "I have three years as an assistant buyer."),
    ("16 years, nearly all conveyancing. Shorthand too", "I have 16 years of experience, nearly all in conveyancing."),
    (
        "9 yrs dispatch, 45 trucks reefer n dry van",
        "I have nine years in dispatch.",
    ),
    ("Two clean audits without findings", "I've had two clean audits without findings."),
    ("kept the rota, 42 staff, clean record", "I kept the rota, with 42 staff and a clean record."),
    ("turnaround used to be about 12 days and its 5 now", "The turnaround went from about 12 days to 5."),
    ("claims backlog, avg 40 days when I started, 15 now", "The claims backlog went from an average of 40 days to 15."),
    (
        "intake: switched us paper → tablets, no shows 14% → 6% in a year",
        "I switched our intake from paper to tablets, and no-shows went from 14% to 6% in a year.",
    ),
    ("night cover x 4 yrs, 60 beds", "I have four years of night cover, with 60 beds."),
    ("level 2, been in the bakery 6 yrs", "I've been in the bakery for six years."),
    (
        "Thirty-one years as a ward sister, so I am used to families.",
        "I spent thirty-one years as a ward sister, so I am used to families.",
    ),
    (
        "drove the airport shuttle fifteen years no preventable accidents",
        "I drove the airport shuttle for fifteen years with no preventable accidents.",
    ),
    (
        "I ran the night desk nine years and my last complaint was two thousand and twelve that was a mix up",
        "I ran the night desk for nine years.",
    ),
    ("Suppliers: I go to see them every month. Not a fan of email", "I go to see suppliers every month."),
    (
        "my return rate is 8 in 10, shop average is like 5",
        "My return rate is 8 in 10, and the shop average is about 5.",
    ),
    ("I write reports people read", "I write reports people read."),
    ("my return rate is 8 in 10", ""),
    ("been helping my aunt weekends", ""),
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
        ("CFM!! got my certificate in May and forgot to say so", "I got my CFM certificate in May."),
        ("Being on the school board since 2023. Ran out of time", "I've been on the school board since 2023."),
        ("I forget to say I speak with the guests in spanish", "I speak with the guests in Spanish."),
        ("plum forgot to say I'm certified in first aid", "I'm certified in first aid."),
    ],
)
def test_what_was_not_said_is_said_as_far_as_it_is_a_sentence(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said
