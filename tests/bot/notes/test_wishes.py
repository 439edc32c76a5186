"""What stands behind `/thankyou`: a company, a tone, a kind, in the words that people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.wishes import KINDS, TONES, Wish, read_wish
from bot.vocabulary.note_kinds import Kind, Tone


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", Wish()),
        ("Northwind", Wish("Northwind")),
        ("Northwind Traders formal", Wish("Northwind Traders", tone=Tone.FORMAL)),
        ("Northwind short letter", Wish("Northwind", Kind.LETTER, Tone.BRIEF)),
        ("northwind card, warm.", Wish("northwind", Kind.CARD, Tone.WARM)),
        ("call", Wish(kind=Kind.CALL)),
        ("a formal card for Northwind, please", Wish("Northwind", Kind.CARD, Tone.FORMAL)),
        ("Northwind, formal", Wish("Northwind", tone=Tone.FORMAL)),
        ("Formal Wear Inc decline", Wish("Formal Wear Inc", Kind.DECLINE)),
    ],
)
def test_a_wish_is_read_as_meant(text: str, wish: Wish) -> None:
    assert read_wish(text) == wish


@given(st.text(max_size=200))
def test_every_text_is_a_wish_and_keeps_the_company(text: str) -> None:
    wish = read_wish(text)
    assert all(word in text for word in wish.company.split())


def test_no_word_is_both_a_tone_and_a_kind() -> None:
    assert not set(TONES) & set(KINDS)
