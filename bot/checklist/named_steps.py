"""Which question somebody names: "my points", "the date". Pure."""

import re

from bot.checklist.steps import StepName
from bot.support.patterns import regex

LONGEST = 200
"""Characters that are searched."""
_NAMES = (
    (StepName.PROMISED, r"promis\w{0,3}"),
    (StepName.MISSED, r"missed|did(?:n[’']?t| not) (?:get to )?say"),
    (StepName.HIRE_DATE, r"dates?|day|deadline"),
    (StepName.CLOSING, r"closing|last words"),
    (StepName.PEOPLE, r"people|names?|interviewers?|who(?:m)? i met"),
    (StepName.TALKED, r"talk(?:ed)?(?: about)?"),
    (StepName.DOUBT, r"doubts?"),
    (StepName.WANTS, r"reasons?|why i want it"),
    (StepName.SIGNATURE, r"signature|sign"),
    (StepName.CALL, r"call(?:ing)?|phone"),
    (
        StepName.POINTS,
        r"points?|strengths?|told them|first (?:question|answer)"
        r"|start(?:ing)? (?:all )?(?:over|again|afresh|fresh|from)|from (?:scratch|the top)|begin again"
        r"|restart|redo (?:it all|everything)",
    ),
)
_PATTERNS = tuple((step, regex(rf"\b(?:{names})\b", re.I)) for step, names in _NAMES)


def named_step(text: str) -> StepName | None:
    """The question that a text names; None if it names none, or several."""
    named = [step for step, pattern in _PATTERNS if pattern.search(text[:LONGEST])]
    return named[0] if len(named) == 1 else None
