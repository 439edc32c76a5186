"""A message that says two things is taken apart, also where one of them answers the open question; any other is not."""

import pytest

from bot.reading import intents


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nope. Should I call?", ["nothing_yet", "what_to_say"]),
        ("where is this stored and how do i wipe it", ["private", "data"]),
        ("where is my data stored and can u delete it", ["private", "data"]),
        ("thanks! sent it last night, also they moved the second round to Tuesday 3pm", ["sent", "moved"]),
        ("not heard anything; how long should i wait?", ["nothing_yet", "when"]),
        ("interview went well! who did I meet again?", ["interviewed", "who_met"]),
        ("Nothing yet, what should I do next?", ["nothing_yet", "when"]),
        ("They said end of the month now", []),
        ("got through! she says they need till the 18th", []),
        ("Just got off the phone with Aldi. They offered me the job! Phew.", ["offer"]),
        ("ok so i cancelled the Amazon interview. found out they pay peanuts. thanks anyway", ["cancelled"]),
        ("It's been 3 weeks and not a word. Think I'm ghosted", []),
        ("I sent 400 letters. I cut costs.", []),
        ("I talked too much. I'm so tired.", []),
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


@pytest.mark.parametrize(
    ("text", "answer", "parts"),
    [
        ("Priya Raman, VP. oh and can you move the Acme one to friday?", "Priya Raman, VP.", ["moved"]),
        ("Priya Raman, VP, oh and they cancelled the Lidl interview", "Priya Raman, VP", ["cancelled"]),
        ("Priya Raman\nBo Chen\nwhat do I say when I call?", "Priya Raman\nBo Chen", ["what_to_say"]),
        ("Is this private? I led six people", "I led six people", ["private"]),
        ("next week. Btw, I have an interview with Google tomorrow at 3pm", "next week.", ["ahead"]),
        ("I ran payroll. also who did I meet at Acme? is this private?", "I ran payroll.", ["who_met", "private"]),
        ("they think I'm slow, how do I explain that?", "they think I'm slow", ["what_to_say"]),
    ],
)
def test_an_answer_stays_whole_beside_what_else_is_said(text: str, answer: str, parts: list[str]) -> None:
    both = intents.read_with_answer(text, intents.read_beside(text))
    assert both
    assert (both.answer, [meant.intent for meant, _ in both.parts]) == (answer, parts)


@pytest.mark.parametrize(
    "text",
    [
        "Priya Raman, oh and Bo Chen",
        "Turnover was 70% a year. It is now 22%. I ran it alone.",
        "I cut our response time. It is now 9 minutes.",
        "I work the recall list. We had 6 empty chairs a week and now it's 1 or 2. I like it.",
        "I was an intern. Then I got the job.",
        "I told them I ran payroll. I told them they could move the interview to Friday.",
        "I lead. They asked what I would say to an angry client?",
        "My sister was there. They cancelled her interview.",
        "I sent 400 letters. I cut costs.",
        "Is this private?",
    ],
)
def test_what_tells_one_story_is_all_answer(text: str) -> None:
    assert intents.read_with_answer(text, intents.read_beside(text)) is None
