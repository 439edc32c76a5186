"""What stands behind `/thankyou`: a company, a tone, a kind, in the words that people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.wishes import KINDS, TONES, NoteRequest, read_wish
from bot.vocabulary.note_kinds import NoteKind, Tone


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", NoteRequest()),
        ("Northwind", NoteRequest("Northwind")),
        ("Northwind Traders formal", NoteRequest("Northwind Traders", tone=Tone.FORMAL)),
        ("Northwind short letter", NoteRequest("Northwind", NoteKind.LETTER, Tone.BRIEF)),
        ("northwind card, warm.", NoteRequest("northwind", NoteKind.CARD, Tone.WARM)),
        ("call", NoteRequest(kind=NoteKind.CALL)),
        ("a formal card for Northwind, please", NoteRequest("Northwind", NoteKind.CARD, Tone.FORMAL)),
        ("Northwind, formal", NoteRequest("Northwind", tone=Tone.FORMAL)),
        ("Formal Wear Inc decline", NoteRequest("Formal Wear Inc", NoteKind.DECLINE)),
    ],
)
def test_a_wish_is_read_as_meant(text: str, wish: NoteRequest) -> None:
    assert read_wish(text) == wish


@given(st.text(max_size=200))
def test_every_text_is_a_wish_and_keeps_the_company(text: str) -> None:
    wish = read_wish(text)
    assert all(word in text for word in wish.company.split())


def test_no_word_is_both_a_tone_and_a_kind() -> None:
    assert not set(TONES) & set(KINDS)
