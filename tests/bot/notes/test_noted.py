"""How points are said that people type on a phone: as sentences where no more is missing than who did it, else listed.

`noted.txt` has what was typed and, below it, what a note says of it: with a full stop a sentence, without one an item
of a list, and "-" where nothing is said. A line that begins with "not said:" was left out at the interview.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.items import is_item, item_of
from bot.reading.shorthand.noted import Fragment, noted
from bot.vocabulary.answers import Point

ROWS = (Path(__file__).parent / "noted.txt").read_text("utf-8").strip().split("\n\n")
NOT_SAID = "not said: "


def test_a_point_is_said_as_it_was_typed_with_no_more_than_who_did_it() -> None:
    wrong = {}
    for row in ROWS:
        typed, said = row.split("\n")
        what = Fragment.MISSED if typed.startswith(NOT_SAID) else Fragment.POINT
        problem, _, answer = typed.removeprefix(NOT_SAID).rpartition(" => ")
        if (told := noted(Point(answer, problem), what).sentence or "-") != said:
            wrong[typed] = told
    assert wrong == {}


def test_most_of_what_people_type_is_said() -> None:
    assert sum(row.endswith("\n-") for row in ROWS) < len(ROWS) / 20


FIGURES = st.integers(min_value=2, max_value=9_999).map(str)


@pytest.mark.whole
@given(st.sampled_from(["cut", "took", "got", "brought"]), FIGURES, FIGURES)
def test_figures_stay_in_their_order(did: str, before: str, after: str) -> None:
    said = noted(Point(f"{did} our queue from {before} a week to {after}"), Fragment.POINT).sentence
    assert said.startswith(f"I {did} our queue from ")
    assert 0 < said.find(" a week to ") < len(said)


@pytest.mark.whole
@given(st.text(max_size=200))
def test_an_item_is_one_line_without_a_full_stop(typed: str) -> None:
    item = item_of(typed)
    assert "\n" not in item
    assert not item or is_item(item)
