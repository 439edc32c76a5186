"""What was amiss, what they did and what it is now: told as the deed and what it brought, or left as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.before_and_after import before_and_after
from bot.reading.shorthand.noted import Fragment, noted
from bot.vocabulary.answers import Point

STORIES = """
scrap was at 9%, changed the jig, down to 2 => I changed the jig, and scrap went from 9% to 2%.
mix ups were 40 a week because the labels jammed. I moved the printer, now 3 =>\
 I moved the printer, and our mix ups went from 40 a week to 3.
The queue took 3 weeks, I triaged it daily, now 4 days =>\
 I triaged our queue daily, and it went from three weeks to four days.
we were losing 20 a week, put up a board, went to 3 a week =>\
 I put up a board, and we went from losing 20 a week to three a week.
tills kept crashing, reset the switch every night, no crashes since =>\
 When tills kept crashing, I reset the switch every night, with no crashes since.
the boiler kept tripping so I cleaned the filters, callouts went from 10 a month to 1 =>\
 When the boiler kept tripping, I cleaned the filters, and callouts went from 10 a month to 1.
late orders at the hatch, one board and a bell, 12 a shift to 2 =>\
 With one board and a bell, late orders at the hatch went from 12 a shift to 2.
used to take 3 days to count stock, now it's one, I just barcoded the shelves =>\
 I just barcoded the shelves, and the time to count stock went from three days to one.
buns sold out by ten so I changed the bake plan, morning sales up 20% =>\
 I changed the bake plan, and morning sales went up by 20%.
sick days were terrible, pressure washed the mats weekly, 14 slips a year to 3 =>\
 I pressure washed the mats weekly, and slips went from 14 a year to 3.
told them about the falls. moved the chairs, 11 falls a quarter became 4 =>\
 I moved the chairs, and falls went from 11 a quarter to 4.
"""
AS_TYPED = [
    "rework was 12%, nobody cared, now it is worse and 9 people left",
    "I took pick errors from 80 to 40, relabelled the bins",
    "the queue was 3 weeks, nobody cared",
    "12 years on the tools, last 4 as chargehand",
    "Sickness was 9%. I rang everybody. It is 4% now.",
]


@pytest.mark.parametrize("row", STORIES.strip().replace(" =>\n", " => ").splitlines())
def test_a_story_with_its_figures_is_the_deed_and_what_it_brought(row: str) -> None:
    typed, said = row.split(" => ")
    assert noted(Point(typed), Fragment.POINT).sentence == said.strip()


@pytest.mark.parametrize("typed", AS_TYPED)
def test_what_is_no_whole_story_stays_as_it_was_typed(typed: str) -> None:
    assert before_and_after(typed) == typed


_THINGS = st.sampled_from(["scrap", "complaints", "the queue", "turnover", "no shows at the desk"])
_DEEDS = st.sampled_from(
    ["I rang them the night before", "changed the rota", "we put up a board", "fixed the worst 20"]
)
_FIGURES = st.integers(min_value=2, max_value=99_000).map(str)


@pytest.mark.whole
@given(_THINGS, _DEEDS, _FIGURES, _FIGURES, st.sampled_from([", ", ". ", " - "]))
def test_a_story_told_anew_keeps_its_figures_in_their_order(
    thing: str, deed: str, old: str, new: str, between: str
) -> None:
    told = before_and_after(between.join([f"{thing} was {old} a week", deed, f"now {new}"]))
    assert 0 <= told.find(f"{old} a week") < told.rfind(new)
    assert told.endswith(f"from {old} a week to {new}")
