"""What they asked, one question a line, and how answering it went where that is said: "Why did you leave? badly"."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Went(StrEnum):
    """How answering a question went."""

    WELL = "well"
    BETTER = "better"
    """The person would answer it better next time."""


@dataclass(frozen=True)
class Asked:
    """A question of an employer's; None: how it went was not said."""

    text: str
    went: Went | None = None


_BULLET = re.compile(r"^\s*(?:[-*•–]+|\d{1,2}[.)])\s+")
_APART = r"(?:\s*[,;:(–—-]+\s*|(?<=[?!.])\s+)"
"""What sets a mark apart from the question: "handles stress well" is a question, "stress, well" is marked."""
_BETTER = (
    r"(?:went |pretty |very |quite |really |rather )*(?:badly|bad|poorly|(?:would|could|will) (?:answer|be|do) better)"
)
_WELL = r"(?:went |pretty |very |quite |really |rather )*(?:well|good|great|fine|ok|okay)"
_LONGEST_MARK = 60
_MARKS = {
    Went.BETTER: re.compile(rf"(?:{_APART}{_BETTER}|\s+(?:went )?badly)[\s.!)]*$", re.I),
    Went.WELL: re.compile(rf"(?:{_APART}{_WELL}|\s+went well)[\s.!)]*$", re.I),
}


def read_asked(text: str) -> tuple[Asked, ...]:
    """One question for each line that is not empty, in their order; one that is there twice is one. Total."""
    read = [asked for line in text.splitlines() if (asked := _read(line)).text]
    return tuple({asked.text.casefold(): asked for asked in read}.values())


def _read(line: str) -> Asked:
    words = " ".join(_BULLET.sub("", line).split())
    for went, mark in _MARKS.items():
        if (found := mark.search(words, max(0, len(words) - _LONGEST_MARK))) and words[: found.start()].strip():
            return Asked(words[: found.start()].strip(), went)
    return Asked(words)
