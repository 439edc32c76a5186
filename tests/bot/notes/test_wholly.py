"""Shorthand with all that hangs on it: nothing is dropped from the middle, and a piece that cannot be said is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.playback import Fragment, playback
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.wholly import wholly
from bot.reading.shorthand.whys import whys
from bot.reading.shorthand.words import words

WHOLE = [
    # what hangs on a deed stays on it
    ("drove the night route 6 yrs, two of them in snow", "I drove the night route for six years, two of them in snow."),
    ("ran the stall at 3 fairs, no complaints", "I ran the stall at three fairs, with no complaints."),
    ("21 years in letterpress, mostly wedding work", "I have 21 years in letterpress, mostly wedding work."),
    ("rewired 9 flats last spring, about 40 rooms", "I rewired nine flats last spring, with about 40 rooms."),
    ("moved the stock list to one sheet, same staff", "I moved the stock list to one sheet, with the same staff."),
    ("closed the books in 4 days, first try", "I closed the books in four days, on the first try."),
    ("3 helpers now, fine w more", ""),
    # slips of the finger, and what sounds the same
    ("I've been certified since twenty eighteen", "I've been certified since 2018."),
    ("I can price jobs to I do the walk round", "I can price jobs too, and I do the walk round."),
    ("31 yrs rural mail carrier, retired in May", "I've been a rural mail carrier for 31 years."),
    ("4 yrs on cranes, no damage, no lost days", "I have four years on cranes, with no damage and no lost days."),
    ("I'm never late, and I'm not", "I'm never late."),
    ("did 3 wks placement in a nursery", "I did three weeks' placement in a nursery."),
    ("passed the belay test, like this past monday", "I passed the belay test this past Monday."),
    ("I run two lines adn fixed teh third", "I run two lines and fixed the third."),
    ("I can run the oven too if there short", "I can run the oven too if you're short."),
    ("fixed bikes nine winters ran the stall", "I fixed bikes nine winters and ran the stall."),
    ("2 apprentices now, fine w more", "I have two apprentices now, and I'm fine with more."),
    ("can do Sundays, got my own van", "I can do Sundays, and I've got my own van."),
    # how a figure was measured, and how it came about
    (
        "late orders - a board by the door, 14 a week to 3",
        "With a board by the door, late orders went from 14 a week to 3.",
    ),
    (
        "ran the rota, sick days down by a third in a year",
        "I ran the rota, and sick days went down by a third in a year.",
    ),
    ("broken panes 9 a month to 2", "Broken panes went from nine a month to two."),
    # in one breath
    ("I like early starts I am up at 5 anyway", "I like early starts, and I am up at five anyway."),
    (
        "returns are their headache and I told her I started calling people the day before",
        "I started calling people the day before.",
    ),
    ("the queue at noon we got it from 20 minutes to 8", "We got the queue at noon from 20 minutes to 8."),
    # what lasts has lasted
    ("I work 6 years in a bakery, 40 loaves an hour", "I've worked for six years in a bakery, 40 loaves an hour."),
    ("I am cook 9 years", "I've been a cook for nine years."),
    ("I am doing nails 6 years", "I've been doing nails for six years."),
    ("6 yrs baler n then foreman", "I've been a baler and then a foreman for six years."),
    ("They have 60 vans. I'd go to about 40 by May", "I'd go from 60 vans to about 40 by May."),
    # what somebody is, in letters
    ("RMT, 8 yrs, mostly runners", "I have eight years as an RMT, mostly runners."),
    # a list behind a clause
    (
        "I do the whole close myself, accruals, bank files, journals",
        "I do the whole close myself: accruals, bank files and journals.",
    ),
]
NOTHING = [
    "no licence yet",
    "was a switch nobody owned",
    "Cray Wharf - £12m, opened six weeks late",
    "I know use the oven and the fryer",
    "I closed ninety files last year average was ten days",
    "they trained me up",
    "forgot my notes",
    "reaffirmed in 2019 with no conditions",
    "dont bother me none",
    "can mend em",
    "Gated yard where I am now",
    "it was a mess and I was down to one",
]


def test_a_point_is_said_to_its_end() -> None:
    assert {typed: wholly(typed) for typed, _ in WHOLE} == dict(WHOLE)


def test_what_cannot_be_said_to_its_end_is_not_said() -> None:
    assert {typed: wholly(typed) for typed in NOTHING} == dict.fromkeys(NOTHING, "")


_GIVEN = frozenset(
    [
        "i",
        "i'm",
        "you're",
        "worked",
        "i've",
        "a",
        "an",
        "the",
        "my",
        "our",
        "we",
        "was",
        "it",
        "is",
        "and",
        "with",
        "as",
        "in",
        "of",
        "have",
        "been",
        "had",
        "did",
        "spent",
        "done",
        "for",
        "from",
        "to",
        "went",
        "on",
        "your",
        "there",
        "are",
    ]
)


@given(
    st.lists(st.sampled_from([typed for typed, _ in WHOLE]), min_size=1, max_size=3),
    st.sampled_from([". ", ", ", " and "]),
)
def test_nothing_is_said_that_was_not_typed(typed: list[str], between: str) -> None:
    text = between.join(typed)
    said = {word.rstrip("s") for word in words(wholly(text))} - {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    }
    assert {word for word in said if not word[:1].isdigit()} <= {
        word.rstrip("s") for word in (*words(spelt_out(text)), *_GIVEN)
    }


WHYS = [
    (
        "they still make their own glaze and let you pick the kiln",
        "I like that you still make your own glaze and let people pick the kiln.",
    ),
    (
        "small enough that the owner knows every order",
        "I like that it's small enough that the owner knows every order.",
    ),
    ("it's a place where the work shows by friday", "I like that it's a place where the work shows by Friday."),
    ("my gran took me there every week. 10 min walk too", "My gran took me to Tarn Mill every week."),
    ("family owned", "I like that it's family owned."),
    ("I like the wards. my last patients went home and I never heard how they did", "I like the wards."),
    ("my dad's here and he's not doing great. I like the long tables", "I like the long tables."),
    ("I like small teams you see the whole car", "I like small teams where you see the whole car."),
    ("she knows every grower by name", "I like that you know every grower by name."),
]


@pytest.mark.parametrize("sign", [r"\q", r"\g<9>"])
def test_a_backslash_is_one_wherever_somebody_types_it(sign: str) -> None:
    rota = playback(f"c{sign} rota, I swapped it for a board", Fragment.POINT).sentence
    assert rota == f"I swapped c{sign} rota for a board."
    assert playback("cut ours from 9 days to 5", Fragment.POINT, f"slow c{sign} close").sentence == ""


def test_a_company_is_written_as_it_was_typed_whatever_signs_are_in_it() -> None:
    assert whys("my gran took me there every week", r"A\1cme") == r"My gran took me to A\1cme every week."
    assert wants("it's well run", r"A\1cme") == r"A\1cme is well run."


def test_why_somebody_wants_the_job_is_said_of_the_reader() -> None:
    assert {typed: whys(typed, "Tarn Mill") for typed, _ in WHYS} == dict(WHYS)


@pytest.mark.parametrize(
    "typed",
    [
        "my last place was a mess",
        "sick of nights",
        "good money and 5 minutes from the house",
        "my dad is poorly, leave that out",
        "got bought out and they run it from abroad now",
        "I don't like mornings",
    ],
)
def test_what_no_employer_needs_to_read_is_not_said(typed: str) -> None:
    assert whys(typed, "Tarn Mill") == ""
