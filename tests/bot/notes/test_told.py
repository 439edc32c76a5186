"""What was told is said in its writer's own sentences, or left to them: nothing is guessed, no shorthand is pasted."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist import sentences
from bot.checklist.answer_text import to_agree_to
from bot.notes.drafting import draft
from bot.notes.facts import Talk, gather
from bot.reading.shorthand.noted import Fragment, noted, sentence_of
from bot.reading.shorthand.private import public, public_reason
from bot.vocabulary.answers import UNSAID, Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone


@pytest.mark.parametrize(
    "typed",
    ["told her my last boss was a liar", "asked for 60k", "im pregnant, didnt say", "got sacked from the last place"],
)
def test_what_is_no_business_of_an_employer_is_not_said(typed: str) -> None:
    assert not any(noted(Point(typed), what).sentence for what in Fragment)


def test_what_stands_beside_it_is_kept() -> None:
    assert public("I run the choir. I'm on meds for anxiety.") == "I run the choir."


@given(st.text(max_size=200), st.text(max_size=80))
def test_whatever_is_typed_is_said_on_one_line_or_not_at_all(typed: str, result: str) -> None:
    said = sentence_of(Point(typed, result=result), Fragment.POINT)
    assert "\n" not in said
    assert said == said.strip()


SHORTHAND = Answers(
    told=(Point("trained 2 clerks, both passed"), Point("3 tours on the book, last one 22 venues, 0 cancelled shows")),
    missed=(Point("NBIS team leader qualified"),),
    met=(Met("Priya Raman"),),
)
TALK = Talk("Northwind", "Clerk", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 23))


@pytest.mark.parametrize("tone", Tone)
def test_a_note_says_what_is_a_sentence_and_names_the_rest_behind_it(tone: Tone) -> None:
    body = draft(gather(TALK, SHORTHAND)[0], NoteKind.THANK_YOU, tone).body
    assert body.index("trained two clerks, and both passed.") < body.index("3 tours on the book, last one 22 venues")
    assert "NBIS team leader qualified" in body


def test_what_can_only_be_listed_is_shown_as_such_before_the_note_is_written() -> None:
    shown = to_agree_to(SHORTHAND).split("\n")
    assert "1. I trained two clerks, and both passed." in shown
    assert "2. 3 tours on the book, last one 22 venues, 0 cancelled shows" in shown
    assert "3. NBIS team leader qualified" in shown


def test_where_nothing_told_can_be_said_the_first_point_is_asked_for_and_no_other() -> None:
    two = (Point("dunno"), Point("not sure"))
    nothing = replace(SHORTHAND, told=two)
    assert sentences.asked_for(nothing) == sentences.Place(told=True, at=0)
    assert sentences.asked_for(SHORTHAND) is None
    said = sentences.with_point(nothing, sentences.Place(told=True, at=0), replace(two[0], sentence="I know Excel."))
    assert sentences.asked_for(said) is None


def test_what_was_left_out_and_agreed_to_is_asked_for_no_more() -> None:
    agreed = sentences.agreed(SHORTHAND)
    assert not sentences.open_in(agreed)
    assert [point.answer for point in agreed.told] == [point.answer for point in SHORTHAND.told]


def test_what_somebody_asks_to_keep_out_is_told_nobody() -> None:
    assert public("They looked after my wife four years ago. I would rather that were not mentioned.") == ""
    assert public("I passed the course; please don't mention my dad") == ""
    assert public("I keep the books.") == "I keep the books."
    assert public("Not to be shared but I was in care. I like the small classes") == "I like the small classes"
    assert public("I never mentioned the bakery and should have") == "I never mentioned the bakery and should have"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "My son has it. Have not told them and would rather not put it in a letter. What I'd say: I like the lab",
            "I like the lab",
        ),
        ("I was a patient there, they don't know that. I like the garden", "I like the garden"),
        (
            "My ex runs the bar, that stays between you and me; the kitchen is what I trained for",
            "the kitchen is what I trained for",
        ),
        (
            "I grew up above a shop. I told them so. I like the counter",
            "I grew up above a shop. I told them so. I like the counter",
        ),
    ],
)
def test_what_moves_somebody_and_was_told_nobody_stays_theirs(typed: str, said: str) -> None:
    assert public_reason(typed) == said


def test_what_was_left_out_is_dealt_to_no_note() -> None:
    told = (Point("I led six people"), Point("I want a van", sentence=UNSAID), Point("I trained 40 people"))
    two = Answers(told, met=(Met("Priya Raman"), Met("Tom Okafor")))
    dealt = [point.answer for facts in gather(TALK, two) for point in facts.points]
    assert sorted(dealt) == ["I led six people", "I trained 40 people"]
