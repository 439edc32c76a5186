"""A message that says two things is taken apart, and one that says one thing, or is not clear, is not."""

import pytest

from bot import intents


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nope. Should I call?", ["nothing_yet", "what_to_say"]),
        ("where is this stored and how do i wipe it", ["private", "data"]),
        ("thanks! sent it last night, also they moved the second round to Tuesday 3pm", ["sent", "moved"]),
        ("not heard anything; how long should i wait?", ["nothing_yet", "when"]),
        ("interview went well! who did I meet again?", ["interviewed", "who_met"]),
        ("Nothing yet, what should I do next?", ["nothing_yet", "when"]),
        ("They said end of the month now", []),
        ("Called twice. No answer.", []),
        ("My sister was there. She got the job.", []),
        ("They said no. Lidl made me an offer.", []),
    ],
)
def test_each_half_of_a_message_is_read(text: str, parts: list[str]) -> None:
    assert [meant.intent for meant, _ in intents.read_parts(text)] == parts


@pytest.mark.parametrize("text", ["My sister was there. She got the job.", "Got rejected by Aldi but Lidl still open"])
def test_what_may_be_somebody_elses_is_no_outcome(text: str) -> None:
    assert intents.read(text) is None
