"""How alike two notes are: what they say counts, not the manners that every note shares."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.checks.similarity import TOO_ALIKE, similarity
from tests.bot.notes.bad_notes import LEFT_OUT, POINT
from tests.bot.notes.comparing import most_alike
from tests.bot.notes.good_notes import GOOD_NOTES, WARM

OTHER_POINT = (
    "You asked how I lead. I have led a team of six for four years, and two of them now lead teams themselves."
)
OTHER_LEFT_OUT = "What I left out: I speak Spanish with suppliers every day."
COPIES = {
    "with another name": WARM.body.replace("Priya", "Bo"),
    "with another name and closing": WARM.body.replace("Priya", "Mr. Chen").replace("Kind regards", "Sincerely"),
    "in another order": "\n\n".join(reversed(WARM.body.split("\n\n"))),
    "with a few words changed": WARM.body.replace("You spoke of", "We talked about").replace("stay late", "stay long"),
    "with another opening": WARM.body.replace("I left wanting the job even more", "I am more interested than before"),
    "with something else left out": WARM.body.replace(LEFT_OUT, OTHER_LEFT_OUT),
    "in capitals": WARM.body.upper(),
}
OF_ONE_HAND = {
    "leaning on another point": WARM.body.replace(POINT, OTHER_POINT),
    "with nothing but the manners in common": WARM.body.replace(POINT, OTHER_POINT).replace(LEFT_OUT, OTHER_LEFT_OUT),
}


@pytest.mark.parametrize("how", COPIES)
def test_a_copy_is_too_alike(how: str) -> None:
    assert similarity(WARM.body, COPIES[how]) >= TOO_ALIKE + 0.1


@pytest.mark.parametrize("how", OF_ONE_HAND)
def test_notes_of_one_hand_with_different_points_are_well_below(how: str) -> None:
    assert similarity(WARM.body, OF_ONE_HAND[how]) <= TOO_ALIKE - 0.2


def test_a_changed_name_changes_nothing() -> None:
    assert similarity(WARM.body, COPIES["with another name and closing"]) == 1.0


def test_notes_about_different_interviews_have_next_to_nothing_in_common() -> None:
    pairs = combinations((note.body for note in GOOD_NOTES.values()), 2)
    assert max(similarity(*pair) for pair in pairs) < 0.2


def test_notes_of_manners_only_are_compared_by_their_manners() -> None:
    manners = "Dear Bo,\n\nThank you for your time. I am interested.\n\nSam"
    assert similarity(manners, manners.replace("Bo", "Priya")) > TOO_ALIKE


def test_the_most_alike_are_found_in_a_panel() -> None:
    panel = [WARM.body, GOOD_NOTES["late"].body, COPIES["with a few words changed"], GOOD_NOTES["formal"].body]
    found = most_alike(panel)
    assert found is not None
    assert found[:2] == (0, 2)


def test_one_note_alone_is_like_nothing() -> None:
    assert most_alike([WARM.body]) is None
    assert most_alike([]) is None


texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WARM.body.split()), max_size=60).map(" ".join))


@given(a=texts, b=texts)
def test_similarity_is_a_share_in_either_order_and_whole_for_equals(a: str, b: str) -> None:
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, b) == similarity(b, a)
    assert similarity(a, a) == 1
