"""A debrief as a test talks to it: replies of every kind, and the turn after some of them."""

from datetime import date

from hypothesis import strategies as st

from bot.checklist.conversation import (
    Turn,
    advance,
    begin,
)
from bot.checklist.steps import STEPS, StepName
from bot.reading.answers.reading import Setting
from bot.vocabulary.answers import Answers, Signer
from bot.vocabulary.replies import Chosen, Early, Edit, Move, Picked, Reply, Typed

TODAY = Setting(today=date(2026, 11, 19))
SIGNED = Answers(signer=Signer("sam_r99", signed_as="Sam Rivera"))
"""Of somebody who has told how they sign."""

words = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["", " ", "yes", "no", "skip", "back", "later", "stop", "I didn't ask", "by the 15th", "3/4", "9999-12-31"]
    ),
    st.sampled_from(
        [
            "Priya Raman, VP Finance",
            "Bob and jen was there too",
            "and xkcd123",
            "<!channel>",
            "{{7*7}}",
            "'; DROP TABLE debrief; --",
            "🎉",
            "مرحبا",
            "a\nb\nc",
        ]
    ),
)
values = st.one_of(st.text(max_size=12), st.sampled_from([choice.value for step in STEPS for choice in step.choices]))
replies: st.SearchStrategy[Reply] = st.one_of(
    words.map(Typed),
    words.map(Early),
    values.map(Chosen),
    st.dates().map(Picked),
    st.sampled_from(list(Move)),
    st.one_of(st.sampled_from(list(StepName)), st.text(max_size=8)).map(Edit),
)


def said(turn: Turn, *what: Reply | str) -> Turn:
    """The turn after these replies."""
    for each in what:
        turn = advance(
            turn.conversation, each if not isinstance(each, str) or isinstance(each, Move) else Typed(each), TODAY
        )
    return turn


def at(step: StepName, answers: Answers | None = None) -> Turn:
    """A debrief that asks this step."""
    return said(begin(answers or Answers()), Edit(step))
