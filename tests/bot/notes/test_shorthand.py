"""Shorthand becomes sentences that can stand in a letter, or is asked for: nothing is guessed and nothing is pasted."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.names import company_name, role_name
from bot.reading.shorthand.noted import Fragment, noted, sentence_of
from bot.reading.shorthand.spelling import spelt_out
from bot.vocabulary.answers import Point


def test_only_a_sentence_that_stayed_as_it_was_typed_goes_unseen() -> None:
    assert noted(Point("I have worked for two family firms."), Fragment.POINT).sure
    assert not noted(Point("worked for two family firms"), Fragment.POINT).sure
    assert not noted(Point("told him I worked for 2 firms"), Fragment.POINT).sure


def test_what_came_of_a_point_stands_behind_it_and_where_it_was_before_it() -> None:
    point = Point("rebuilt the stock list at my last job", result="Alder Foods. i replaced 9 spreadsheets")
    assert (
        sentence_of(point, Fragment.POINT) == "At Alder Foods, I rebuilt the stock list. I replaced nine spreadsheets."
    )


def test_what_somebody_is_wherever_they_are_is_put_nowhere() -> None:
    point = Point("registered 6 yrs, mostly resi", result="Alder Power, 4 of us")
    assert sentence_of(point, Fragment.POINT) == "I've been registered for six years, mostly residential."


def test_what_the_person_agreed_to_is_said_as_they_agreed_to_it() -> None:
    point = Point("20% fewer faults", sentence="I cut signal faults by a fifth.")
    assert sentence_of(point, Fragment.POINT) == "I cut signal faults by a fifth."


def test_words_in_quotes_stay_somebody_elses() -> None:
    typed = 'my boss wrote "they run it like nobody else" in my review'
    assert '"they run it like nobody else"' in noted(Point(typed), Fragment.POINT).sentence


def test_known_names_have_their_capitals() -> None:
    assert noted(Point("i trained dale"), Fragment.POINT, ("Dale Huff",)).sentence == "I trained Dale."


def test_companies_and_roles_are_written_as_a_letter_has_them() -> None:
    assert company_name("blue door coffee") == "Blue Door Coffee"
    assert company_name("BLUE DOOR COFFEE") == "Blue Door Coffee"
    assert company_name("iRobot") == "iRobot"
    assert role_name("sr nite auditor") == "senior night auditor"
    assert role_name("the Night Auditor role") == "Night Auditor"
    assert role_name("Veterinary nurse on the night team") == "Veterinary nurse"
    assert company_name("Jacaranda Lane Community Care in Toowoomba") == "Jacaranda Lane Community Care"


CHATTER = ["lol", "um", "tbh", "haha", "honestly", "idk", "kinda", "basically"]
SHORT = ["w/", "ppl", "yrs", "abt", "b4", "thru", "n"]
WORDS = [
    "ran",
    "a",
    "kitchen",
    "14",
    "3",
    "docks",
    "and",
    "trained",
    "new",
    "staff",
    "for",
    "years",
    "I",
    "my",
    "they",
    "had",
    "fewer",
    "complaints",
    "at",
    "Alder",
]


@given(st.lists(st.sampled_from([*CHATTER, *SHORT, *WORDS, ",", ".", "-", "→"]), max_size=14).map(" ".join))
def test_no_chatter_and_no_short_form_gets_through(typed: str) -> None:
    for what in Fragment:
        said = noted(Point(typed), what).sentence
        assert not re.search(
            rf"(?<![\w'])(?:{'|'.join([*CHATTER, 'ppl', 'yrs', 'abt', 'b4', 'thru'])})(?![\w'])|w/", said
        )


@given(st.text(max_size=300), st.sampled_from(Fragment))
def test_whatever_is_typed_a_point_is_played_back_on_one_line_as_a_sentence_or_an_item(
    typed: str, what: Fragment
) -> None:
    said = noted(Point(typed), what).sentence
    assert said == said.strip()
    assert "\n" not in said
    assert "  " not in said
    assert noted(Point(typed), what) == noted(Point(typed), what)


def test_a_text_of_any_length_is_read_no_further_than_a_long_point() -> None:
    assert len(spelt_out("and " * 10_000)) < 2_000
