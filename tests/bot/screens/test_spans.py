"""Our own words hold two marks, and what is no mark stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.spans import Span, Style, spans

BOLD, COMMAND, TYPED = Style.BOLD, Style.COMMAND, Style.TYPED


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("", ()),
        ("Well done.", (Span("Well done."),)),
        ("*Well done.*", (Span("Well done.", BOLD),)),
        (
            "Tap *Edit* or `/nudges`.",
            (Span("Tap "), Span("Edit", BOLD), Span(" or "), Span("nudges", COMMAND), Span(".")),
        ),
        ("`/coach invite @name`", (Span("coach invite @name", COMMAND),)),
        ("`*`", (Span("*", TYPED),)),
        ("`back`, `/`", (Span("back", TYPED), Span(", "), Span("/", TYPED))),
        ("2 * 3", (Span("2 * 3"),)),
        ("*a\nb*", (Span("*a\nb*"),)),
        ("**", (Span("**"),)),
    ],
)
def test_bold_and_commands_are_read_and_a_mark_without_its_fellow_stays(markup: str, found: tuple[Span, ...]) -> None:
    assert spans(markup) == found


@given(st.text(st.sampled_from("*`/a \n<&"), max_size=30))
def test_no_word_is_lost(markup: str) -> None:
    def bare(text: str) -> str:
        return text.replace("*", "").replace("`", "").replace("/", "")

    assert bare("".join(span.text for span in spans(markup))) == bare(markup)
