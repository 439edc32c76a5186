"""One message may correct one answer and give another: both are taken, and neither is what was not said."""

from dataclasses import replace
from datetime import date

import pytest

from bot.checklist.along import correction_along
from bot.checklist.steps import StepName
from bot.vocabulary.answers import Answers, HireDate, Point
from bot.vocabulary.met import Met
from tests.bot.checklist.talk import TODAY, at

DUE = date(2026, 12, 15)
KNOWN = Answers(told=(Point("I cut the close to five days"),), hire_date=HireDate(True, DUE, DUE))


def along(text: str, step: StepName, answers: Answers = KNOWN) -> tuple[str, str] | None:
    """What is corrected, by its message, and what answers."""
    found = correction_along(text, at(step, answers).conversation, TODAY)
    return (found.corrected.what.message, found.answer) if found else None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("its the 17th not the 15th. and yeah calling is fine", "yeah calling is fine"),
        ("sorry its the 17th not the 15th, yes she said call", "yes she said call"),
        ("yes. also the decision is the 18th not the 15th", "yes"),
        ("No. Oh and the date is the 17th", "No"),
    ],
)
def test_a_day_is_corrected_beside_whether_they_may_call(text: str, answer: str) -> None:
    assert along(text, StepName.CALL) == ("corrections.answer_is_now", answer)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("its the 17th not the 15th", StepName.CALL),
        ("yes. she was lovely", StepName.CALL),
        ("yes, from the 17th, not the 15th", StepName.CALL),
        ("I speak Polish. the date is the 17th", StepName.POINTS),
        ("by the 17th. sorry, the 18th", StepName.HIRE_DATE),
    ],
)
def test_what_is_not_surely_both_is_left_to_those_who_read_one_thing(text: str, step: StepName) -> None:
    assert along(text, step) is None


def test_a_name_is_corrected_beside_how_they_closed() -> None:
    met = replace(KNOWN, met=(Met("Bo Chen"),))
    found = along("yes i did. and bo's surname is Cheng btw", StepName.CLOSING, met)
    assert found == ("corrections.name_is_now", "yes i did")
