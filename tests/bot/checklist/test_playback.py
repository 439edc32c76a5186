"""What is played back before a note: how they sign."""

import pytest

from bot.checklist.playback import with_signature
from bot.vocabulary.answers import Answers, Signer

NOBODY = Answers(signer=Signer("sam_r99"))


@pytest.mark.parametrize(
    ("typed", "signed"),
    [
        ("Mrs Ofelia Duarte", ("Mrs Ofelia Duarte", "", "")),
        ("I sign as Sam", ("Sam", "", "")),
        ("Sam Rivera, 415 555 0123", ("Sam Rivera", "415 555 0123", "")),
        ("Sam Rivera | sam.example.com/work", ("Sam Rivera", "", "sam.example.com/work")),
        (
            "Sam Rivera, 415 555 0123, sam.example.com",
            ("Sam Rivera", "415 555 0123", "sam.example.com"),
        ),
    ],
)
def test_a_signature_is_a_name_with_a_number_and_a_link_as_they_were_typed(
    typed: str, signed: tuple[str, str, str]
) -> None:
    answers = with_signature(NOBODY, typed)
    assert answers is not None
    assert (answers.signer.signed_as, answers.signer.sign_phone, answers.signer.sign_link) == signed


def test_without_a_name_there_is_no_signature() -> None:
    assert with_signature(NOBODY, "415 555 0123") is None
