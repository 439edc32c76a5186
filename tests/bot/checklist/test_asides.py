"""What is said beside the checklist: what is clearly meant is read, and every other sentence is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.asides import Aside, read_aside

SAID = {
    Aside.HELP: ["help", "?", "Hello!", "what can you do?"],
    Aside.THANKS: ["thank you so much", "Thanks!", "ok thanks", "Great, thanks a lot", "you're the best 🎉"],
    Aside.GO_ON: ["go on", "Continue."],
    Aside.DEBRIEF: ["debrief", "/debrief", "Debrief!"],
    Aside.INTERVIEWED: [
        "I just had an interview",
        "just had my phone interview at Northwind today",
        "my interview is over",
    ],
    Aside.INTERVIEWS: ["interviews", "/interviews", "my interviews"],
    Aside.NUDGES: ["nudges", "/nudges"],
    Aside.NOTE: ["/thankyou", "thankyou", "show me my note"],
    Aside.SENT: ["I sent it", "I've sent the thank-you note!", "sent it yesterday"],
    Aside.SETTINGS: ["settings", "/interviews settings"],
    Aside.DATA: ["delete my data", "can you delete my data?", "please delete everything", "/interviews data"],
    Aside.COMMAND: ["/interviews add Foo, Bar, Monday 3pm", "/coach", "/debrief Northwind, Clerk"],
    Aside.OFFER: [
        "I got the job!",
        "OMG I GOT THE JOB!!! :tada:",
        "they offered me the job",
        "I'm hired",
        "got an offer today",
    ],
    Aside.NEXT_ROUND: ["I made it to the next round", "they invited me back"],
    Aside.REJECTED: ["they rejected me", "sadly they went with someone else", "I didn’t get the job"],
    Aside.ANSWERED: ["they called me", "she emailed me back", "I heard back from them"],
}


@pytest.mark.parametrize(("text", "meant"), [(text, meant) for meant, texts in SAID.items() for text in texts])
def test_what_is_clearly_meant_is_read(text: str, meant: Aside) -> None:
    assert read_aside(text) is meant


def test_each_has_an_example() -> None:
    assert set(SAID) == set(Aside)


@pytest.mark.parametrize(
    "text",
    [
        "oh wait I met Lee Wong too",
        "did I get the job?",
        "I got the job done",
        "they called me a genius",
        "they said no overtime",
        "I sent them my references",
        "delete that",
        "I was hired in 2020",
        "Thanks, I led six people",
        "interviews with users",
        "what does this do",
        "thank you " * 100,
    ],
)
def test_a_sentence_that_is_not_clearly_one_of_them_is_none(text: str) -> None:
    assert read_aside(text) is None


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from(["i", "they", "just", "had", "got", "the", "job", "so", "hi"])).map(" ".join)
)
def test_any_text_gets_an_answer(text: str) -> None:
    assert read_aside(text) in {*Aside, None}
