"""The fields of the answers that a step asks for: what is known of them, and the answers without them. Pure."""

from dataclasses import replace
from typing import Any

from bot.checklist.steps import Step
from bot.vocabulary.answers import Answers

_NO_ANSWERS = Answers()


def is_known(step: Step, answers: Answers) -> bool:
    """Whether anything is known that the step asks for."""
    return any(_is_told(answers, name) for name in step.fields)


def _is_told(answers: Answers, field: str) -> bool:
    """Whether anything is known of that field, or of that part of it. Called for every step on every card."""
    name, _, part = field.partition(".")
    there = getattr(answers, name)
    if not part:
        return bool(there != getattr(_NO_ANSWERS, name))
    each_of = there if isinstance(there, tuple) else (there,)
    return any(getattr(each, part) != getattr(type(each), part) for each in each_of)


def emptied(step: Step, answers: Answers) -> Answers:
    """The answers without the answer to this step."""
    for each in step.fields:
        name, _, part = each.partition(".")
        answers = replace(answers, **{name: _nothing(answers, name, part)})
    return answers


def _nothing(answers: Answers, name: str, part: str) -> Any:
    """The empty value of a field, or of a part of it; of each, if it holds several."""
    there = getattr(answers, name)
    if not part:
        return getattr(_NO_ANSWERS, name)
    if isinstance(there, tuple):
        return tuple(replace(each, **{part: getattr(type(each), part)}) for each in there)
    return replace(there, **{part: getattr(type(there), part)})


def without_line(step: Step, answers: Answers, at: int) -> Answers:
    """The answers without one line of this step, counted from 0."""
    name = step.fields[0]
    there: list[Any] = [*getattr(answers, name)]
    del there[at]
    changed: dict[str, Any] = {name: tuple(there)}
    return replace(answers, **changed)
