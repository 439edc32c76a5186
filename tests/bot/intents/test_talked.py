"""Messages as job seekers type them: talked.txt has the question that was open, the right reading and the text.

"-" is no question; "answer" is what may answer the open one; "none" is said to nobody, or only supposed.
"""

from datetime import date
from pathlib import Path

import pytest

from bot.checklist.steps import STEP, StepName
from bot.reading import intents
from bot.reading.answers.reading import Again, Setting
from bot.reading.intents import Intent
from bot.vocabulary.answers import Answers
from bot.vocabulary.replies import Typed

TALKED = [line.split(" ", 2) for line in Path(__file__).with_name("talked.txt").read_text().splitlines()]


def reading(question: str, text: str) -> str:
    if question == "-":
        meant = intents.read(text)
        return meant.intent if meant and meant.intent is not Intent.UNCHANGED else "none"
    beside, step = intents.read_beside(text), STEP[StepName(question)]
    if beside is None:
        return "answer"
    narrow = not (step.lines or step.any_text)
    taken = narrow and not isinstance(step.read(Typed(text), Answers(), Setting(date(2026, 11, 24))), Again)
    return "answer" if intents.may_be_told(beside) and taken else beside.intent


@pytest.mark.parametrize("kind", sorted({kind for _, kind, _ in TALKED}))
def test_a_message_is_read_as_whoever_typed_it_meant_it(kind: str) -> None:
    read = {(question, text): reading(question, text) for question, right, text in TALKED if right == kind}
    assert {each: got for each, got in read.items() if got != kind} == {}


DATES = Path(__file__).parent.parent.joinpath("date_phrases.txt").read_text().splitlines()


def test_a_day_is_the_answer_to_the_question_for_it_and_asks_for_nothing() -> None:
    phrases = [line.partition("|")[0].strip() for line in DATES]
    step, setting = STEP[StepName.HIRE_DATE], Setting(date(2026, 11, 24))
    days = [text for text in phrases if text and not isinstance(step.read(Typed(text), Answers(), setting), Again)]
    assert len(days) > 500
    read = {text: reading(StepName.HIRE_DATE, text) for text in days if text != "give me a second"}
    assert {text: got for text, got in read.items() if got != "answer"} == {}


NAMES = ["Bill", "Chris", "Christa", "Denise", "Stuart", "Rolf", "Blanka", "Beate", "Caio", "Jesus", "Patience"]


@pytest.mark.parametrize("name", ["{}", "{} Smith", "Dr {}", "{} (GM)", "{}, HR"])
def test_a_name_is_no_slip_of_a_word(name: str) -> None:
    read = {each: reading(StepName.PEOPLE, name.format(each)) for each in NAMES}
    assert {each: got for each, got in read.items() if got != "answer"} == {}
