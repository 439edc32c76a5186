"""What is clear in no way may still be likely: then something is offered, and what tells of work or others is not."""

import pytest

from bot import intents
from tests.bot.intents.test_reading import SAID
from tests.bot.intents.test_talked import TALKED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("i had to cancel w acme my kid is sick", "cancelled"),
        ("they wrote something long and it says they went with other candidates in the end", "rejected"),
        ("i led six people and we moved the office to another floor", ""),
        ("my sister had an interview and they cancelled on her", ""),
        ("the weather is nice where i am so i went for a walk", ""),
    ],
)
def test_what_is_most_likely_meant_is_offered(text: str, kind: str) -> None:
    likely = None if intents.read(text) else intents.read_likely(text)
    assert (likely.intent if likely else "") == kind


def test_what_means_nothing_is_seldom_taken_for_something() -> None:
    nothing = [*SAID["none"], *(text for question, kind, text in TALKED if (question, kind) == ("-", "none"))]
    guessed = [text for text in nothing if not intents.read(text) and intents.read_likely(text)]
    assert len(guessed) <= 0.03 * len(nothing), guessed
