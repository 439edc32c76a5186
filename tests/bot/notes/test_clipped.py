"""Lists of facts between commas, as people type them of their work, and what a note says of each."""

import pytest

from bot.reading.shorthand.playback import Fragment, playback
from bot.reading.shorthand.private import public


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "B2 ticket, 9 yrs, cranes last 3, no incidents",
            "I have my B2 ticket and nine years of experience, the last three on cranes, with no incidents.",
        ),
        (
            "QTS, 6 yrs primary, absence rate abt 2%",
            "I have my QTS and six years of primary work, with an absence rate of about 2%.",
        ),
        ("80 parcels a day, clean licence", "I do 80 parcels a day. I have a clean licence."),
        ("christenings, about 30 a year, and I do all the icing myself",
         "I do about 30 christenings a year. I do all the icing myself."),
        ("5 yrs on road, 2 of those in Leeds", "I have five years on the road, two of them in Leeds."),
        (
            "Rewrote the intake form, no-show rate 22 → 9%, trained the desk myself",
            "I rewrote the intake form, and the no-show rate went from 22% to 9%. I trained the desk myself.",
        ),
        ("Class 2 licence since 11 years, endorsed on tankers",
         "I've had my Class 2 licence for 11 years. I'm endorsed on tankers."),
        ("i sew 14 years", "I've sewn for 14 years."),
        ("I am 3 year in hotel", "I've been in a hotel for three years."),
        ("I serve 30 table a night", "I serve 30 tables a night."),
        (
            "so there were two of us and we had 400 phones and I wrote the guide so calls went down",
            "There were two of us. We had 400 phones, and I wrote the guide so calls went down.",
        ),
        ("Last job was a 40 bed clinic, came in a month early", ""),
        ("trolley rate 90/hr, they want 70", ""),
    ],
)  # fmt: skip
def test_a_list_of_facts_is_said_in_a_sentence_or_two(typed: str, said: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == said


@pytest.mark.parametrize(
    "typed",
    ["told her my last boss was a liar", "asked for 60k", "im pregnant, didnt say", "got sacked from the last place"],
)
def test_what_is_no_business_of_an_employer_is_not_said(typed: str) -> None:
    assert not playback(typed, Fragment.POINT).sentence
    assert not playback(typed, Fragment.MISSED).sentence


def test_what_stands_beside_it_is_kept() -> None:
    assert public("I run the choir. I'm on meds for anxiety.") == "I run the choir."
