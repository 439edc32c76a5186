"""What is clear in no way may still be likely: then something is offered, and what tells of work or others is not."""

import pytest

from bot.reading import intents
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("finally got round to emailing priya, fingers crossed!", "sent"),
        ("wednesday has gone back by a week, they pushed it", "moved"),
        ("bin all my data please, i am done with job hunting", "data"),
        ("it got called off at the last minute, would you believe", "cancelled"),
        ("no longer wish to be considered for it", "withdrawn"),
        ("purple elephants dance", ""),
        ("", ""),
    ],
)
def test_what_the_words_are_most_often_used_for_is_among_what_is_asked(text: str, kind: str) -> None:
    guesses = intents.guess(text)
    assert kind in guesses if kind else not guesses


def test_what_is_said_in_words_that_nobody_foresaw_is_mostly_among_what_is_asked() -> None:
    """Whether each phrase of the table would be asked about rightly, were it not read."""
    asked = {intent for text in SAID["none"] for intent in intents.guess(text)}
    kinds = [kind for kind in ("moved", "cancelled", "rejected", "offer", "sent", "nothing_yet") if SAID[kind]]
    right = [kind in intents.guess(text) for kind in kinds for text in SAID[kind]]
    assert sum(right) > 0.7 * len(right)
    assert len(asked) > 1  # of what means nothing something is guessed, too: so it is asked, and never done


def test_what_means_nothing_is_seldom_taken_for_something() -> None:
    nothing = [*SAID["none"], *(text for question, kind, text in TALKED if (question, kind) == ("-", "none"))]
    guessed = [text for text in nothing if not intents.read(text) and intents.read_likely(text)]
    assert len(guessed) <= 0.03 * len(nothing), guessed
