"""A note comes whatever was typed, even where a reader of ours has a bug."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.spared import spared
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met

TALKED = Met("Priya Raman", talked="the warehouse move", doubt="")
ANSWERS = Answers(
    told=(Point("cut costs by 15%"), Point("led six people")),
    missed=(Point("speak Dutch"),),
    call_words="after three",
    call_whom="Priya",
    closing_words="said I want it",
    met=(TALKED, replace(TALKED, name="Bo Lund", talked="", doubt="too far away")),
    wants="close to home",
    promised="a reference list",
    arranged_by="Kim",
)
TYPED = [
    "cut costs by 15%", "led six people", "speak Dutch", "after three", "said I want it", "the warehouse move",
    "too far away", "close to home", "a reference list", "Kim",
]  # fmt: skip


def stumbles_over(*words: str) -> Callable[[Answers], str]:
    """A writer that fails wherever it meets these words, and else gives back all that it was given."""

    def write(answers: Answers) -> str:
        given = repr(answers)
        if any(f"'{each}'" in given for each in words):
            raise ValueError(given)
        return given

    return write


@pytest.mark.parametrize("typed", TYPED)
def test_what_cannot_be_read_is_left_out_and_the_rest_is_written(typed: str, caplog: pytest.LogCaptureFixture) -> None:
    written = spared(ANSWERS, stumbles_over(typed))
    assert {each for each in TYPED if f"'{each}'" not in written} == {typed}
    assert "writing a note from all that was typed failed" in caplog.text
    assert typed not in caplog.text


@pytest.mark.whole
@given(st.sets(st.sampled_from(TYPED)))
def test_a_note_comes_whichever_of_the_answers_cannot_be_read(typed: set[str]) -> None:
    written = spared(ANSWERS, stumbles_over(*typed))
    assert "Priya Raman" in written
    assert "Bo Lund" in written
    assert not any(f"'{each}'" in written for each in typed)


def test_who_was_met_is_never_left_out() -> None:
    with pytest.raises(ValueError, match="Bo Lund"):
        spared(ANSWERS, stumbles_over("Bo Lund"))
