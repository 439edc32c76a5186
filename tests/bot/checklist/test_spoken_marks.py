"""What is dictated has its spoken marks as signs, and what only speaks of such things stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.spoken_marks import with_marks
from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND
from tests.surfaces.app import App
from tests.words import in_english


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "I led six people period new line I ran the till for a year period",
            "I led six people.\nI ran the till for a year.",
        ),
        (
            "Anita Rao comma head of ops new line Viktor Petrov comma site lead",
            "Anita Rao, head of ops\nViktor Petrov, site lead",
        ),
        ("I know SQL comma Excel comma and Power BI full stop", "I know SQL, Excel, and Power BI."),
        ("I cut the debtor days new paragraph and I know Oracle", "I cut the debtor days\nand I know Oracle"),
        (
            "an interview comma with the Phone Company comma on the 14th period it is for a technician period",
            "an interview, with the Phone Company, on the 14th. it is for a technician.",
        ),
        ("we opened a new line in Leeds", "we opened a new line in Leeds"),
        ("I have a notice period of a month", "I have a notice period of a month"),
        ("it was a busy period", "it was a busy period"),
        ("I fixed the comma bug", "I fixed the comma bug"),
    ],
)
def test_marks_are_signs_only_where_somebody_dictates(text: str, marked: str) -> None:
    assert with_marks(text) == marked


_WORDS = st.sampled_from("i led six people period comma full stop new line paragraph and excel , .".split())  # noqa: SIM905


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_no_word_but_the_marks_is_lost(text: str) -> None:
    assert _without_marks(with_marks(text)) == _without_marks(text)


def _without_marks(text: str) -> list[str]:
    marks = {"period", "comma", "full", "stop", "new", "line", "paragraph"}
    return [word for word in re.findall(r"\w+", text) if word not in marks]


def test_a_dictated_answer_is_read_as_it_was_meant(app: App) -> None:
    app.sam.command(NORTHWIND)
    app.sam.see(FIRST_QUESTION)
    app.sam.say("I led six people period new line I ran the till for a year period")
    app.sam.see(f"Done: {in_english('closing.points', n=2)}")
