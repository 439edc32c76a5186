"""What the check asks along with the sentences: how the best one was done, and whether a greeting is right."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist import sentences
from bot.checklist.answer_text import to_agree_to
from bot.checklist.check import read_check
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.vocabulary.answers import Answers, Point, Signer
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Typed
from bot.wording.catalog import say

SETTING = Setting(date(2026, 11, 24))
TOLD = Answers(
    (Point("cut late invoices from 40% to 12%"), Point("SOX, mostly")),
    met=(Met("Mr. Carlo Benedetti"),),
    signer=Signer("sam", signed_as="Sam Rivera"),
)


def after(typed: str, answers: Answers = TOLD) -> Answers:
    """The answers as they are shown again after what was typed."""
    found = read_check(Typed(typed), answers, SETTING)
    assert isinstance(found, Again)
    assert found.why is NotTaken.CHANGED, found
    assert found.answers is not None
    return found.answers


@pytest.mark.parametrize("prefix", ["how: ", "", "Result: "])
def test_an_answer_to_how_it_was_done_is_taken_with_its_mark_or_without(prefix: str) -> None:
    told = after(f"{prefix}I rang each supplier on the first of the month")
    assert sentences.heard_result(told) == "I rang each supplier on the first of the month."


def test_of_an_answer_what_can_be_said_is_said_and_the_rest_is_not() -> None:
    told = after("how: 2024 to 2025, mostly. I met all 41 suppliers one to one")
    assert sentences.heard_result(told) == "I met all 41 suppliers one to one."


def test_what_a_note_does_not_say_of_how_is_not_shown_as_said() -> None:
    told = after("how: Denholme, nights. It went down after that")
    assert sentences.heard_result(told) == ""


def test_what_cannot_be_said_of_how_is_shown_as_left_out_and_not_asked_for_again() -> None:
    told = after("how: Marlow depot, mostly nights")
    assert say("answer_text.how_left_out", how="Marlow depot, mostly nights") in to_agree_to(told)
    assert sentences.asks_how(told) is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=80))
def test_no_answer_to_how_makes_the_check_ask_it_twice(text: str) -> None:
    found = read_check(Typed(f"how: at the depot {text}"), TOLD, SETTING)
    assert isinstance(found, Again)
    assert sentences.asks_how(found.answers or TOLD) is None


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("he said call me Carlo", "Carlo"),
        ("Dear He said call me Carlo", "Carlo"),
        ("Carlo, he'd laugh at Mr", "Carlo"),
        ("everyone calls him Benny", "Benny"),
        ("Dear he said to drop the Mister, so Carlo", "Carlo"),
        ("Dear I called sir. In mail Mr. Benedetti", "Mr. Benedetti"),
        ("Dear Signor Benedetti, Mr. Benedetti in English", "Mr. Benedetti"),
        ("Dear benny, everyone does", "Benny"),
        ("Mr. Carlo Benedetti: Dear Carlo, no titles please", "Carlo"),
        ("Dear Mr. Benedetti. He called me Miss Gwen", "Mr. Benedetti"),
    ],
)
def test_how_somebody_is_called_is_taken_in_any_words(typed: str, address: str) -> None:
    assert after(typed).met[0].address == address


@pytest.mark.parametrize(
    "typed", ["hi can we change something", "he said they would call me back", "dear oh dear, wrong"]
)
def test_what_only_sounds_like_a_greeting_changes_none(typed: str) -> None:
    asked_before = replace(TOLD, told=(replace(TOLD.told[0], result="I rang them"), TOLD.told[1]))
    found = read_check(Typed(typed), asked_before, SETTING)
    assert isinstance(found, Again)
    assert (found.answers or asked_before).met == asked_before.met
