"""What has no verb stands in a list as it was typed, tidied: whole sentences of it, and nothing made of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.sentences import Fragment, playback
from bot.notes.shorthand.listing import as_line
from bot.notes.shorthand.spelling import spelt_out

LINES = [
    ("managed a team of 6, zero turnover last yr", "Managed a team of 6, zero turnover last year"),
    ("returns: they have a pile. I cleared 90 in a week", "I cleared 90 in a week"),
    ("12 yrs line cook", "12 years line cook"),
    ("8 years retail", "8 years retail"),
    ("Forklift: 5 years, no accidents", "Forklift: 5 years, no accidents"),
    ("told her about the time I caught a dosing error", "The time I caught a dosing error"),
    ("senior thesis, measured 40 wells for a year", "Senior thesis, measured 40 wells for a year"),
    ("bread counter, saturday rush, like 60 people an hr", "Bread counter, Saturday rush, about 60 people an hour"),
    ("I not afraid heights and I learn fast", "I not afraid heights and I learn fast"),
    ("20% fewer signal faults in 2025", "20% fewer signal faults in 2025"),
    ("three audits; the last in two weeks", "Three audits, the last in two weeks"),
    ("the award from 2022", "The award from 2022"),
    ("11 yrs no preventables", "11 years no preventables"),
    (
        "ran the crew on the east wing, 6 guys, done 3 wks early",
        "Ran the crew on the east wing, 6 guys, done 3 weeks early",
    ),
    ("validated the analyzer, 3 weeks", "Validated the analyzer, 3 weeks"),
    (
        "rewrote the payment flow, support tickets down 31% in a quarter",
        "Rewrote the payment flow, support tickets down 31% in a quarter",
    ),
    ("built the schedule for 31 ppl, overtime cut in half", "Built the schedule for 31 people, overtime cut in half"),
    ("CAC down from $48 to $29 in 2 qtrs", "CAC down from $48 to $29 in 2 quarters"),
    ("2 yrs front desk at a vet clinic, 60 calls a day", "2 years front desk at a vet clinic, 60 calls a day"),
    ("2 yrs call center, 80 calls a day", "2 years call center, 80 calls a day"),
    ("3 yrs kindergarten aide, 24 kids", "3 years kindergarten aide, 24 kids"),
    ("I built our termbase, 14.000 entries", "I built our termbase, 14,000 entries"),
    ("the tax mess i cleaned up, got $41k waived", "The tax mess I cleaned up, got $41,000 waived"),
    (
        "redid the reading program - 340 kids -> 1,100 in 2 summers",
        "Redid the reading program - 340 kids to 1,100 in 2 summers",
    ),
    ("remakes down to 2% from 6", "Remakes down from 6% to 2%"),
    ("moved 42 sites MPLS->SD-WAN, no outage > 5 min", "Moved 42 sites MPLS to SD-WAN, no outage over 5 minutes"),
    ("SAT math students went up avg 110 pts", "SAT math students went up by an average of 110 pts"),
    ("Zero audit findings 3 yrs in a row", "Zero audit findings 3 years in a row"),
    ("CNA 6 years memory care", "CNA 6 years memory care"),
    ("EA since 2019", "EA since 2019"),
    ("prepped 410 returns, 1040s mostly", "Prepped 410 returns, 1040s mostly"),
    ("100+ weddings shot", "100+ weddings shot"),
    ("got us ISO 9001 first audit, no NCs", "Got us ISO 9001 first audit, no NCs"),
    ("12 yrs plastering, own van + tools", "12 years plastering, own van and tools"),
    ("teacher of the yr 2022", "Teacher of the year 2022"),
    ("Drone. Part 107 license, 11 sites flown", "Drone: Part 107 license, 11 sites flown"),
    (
        "diary study w/ 24 gig workers, killed a feature 3 sprints in. pls don't quote me",
        "Diary study with 24 gig workers, killed a feature 3 sprints in",
    ),
    ("forklift, 6 years. he liked that", "Forklift, 6 years"),
    ("double charges - idempotency keys, 40 a week → 0", "Double charges - idempotency keys, from 40 a week to 0"),
    (
        "cut food waste in half, was throwing out bread every night",
        "Cut food waste in half, was throwing out bread every night",
    ),
]
NO_LINE = [
    "their nightly load is late. ours was too, I moved it",
    "she laughed at that one lol",
    "ten",
    "it went from 5 to 3",
]


@pytest.mark.parametrize(("typed", "line"), LINES)
def test_a_point_without_a_verb_is_a_line_of_a_list(typed: str, line: str) -> None:
    said = playback(typed, Fragment.POINT)
    assert (said.sentence, said.is_line) == (line, True)


@pytest.mark.parametrize("typed", NO_LINE)
def test_what_stands_for_something_left_out_or_tells_of_others_is_no_line(typed: str) -> None:
    assert as_line(typed) == ""


@given(st.text(max_size=200))
def test_a_line_holds_no_word_that_was_not_typed(typed: str) -> None:
    given_words = set(spelt_out(typed).lower().replace("→", " ").replace(",", " ").split())
    said = as_line(typed).lower().replace(",", " ").replace(";", " ").replace(":", " ").split()
    assert all(
        word in {"from", "to", "at", "my", "over"} or any(word in other for other in given_words) for word in said
    )
