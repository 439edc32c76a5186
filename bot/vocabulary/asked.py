"""Questions the employer asked, one per line, and how answering went if that is said: "Why did you leave? badly"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.support.patterns import regex


class Went(StrEnum):
    """How answering a question went."""

    WELL = "well"
    BETTER = "better"
    """They would like to answer it better next time."""


@dataclass(frozen=True)
class Asked:
    """A question the employer asked. None: how it went was not said."""

    text: str
    went: Went | None = None


_BULLET = regex(r"^\s*(?:[-*•–]+|\d{1,2}[.)])\s+")
_APART = r"(?:\s*[,;:(–—-]+\s*|(?<=[?!.])\s+)"
"""What separates the question from how it went: "handles stress well" is a question, "stress, well" is rated."""
_BETTER = (
    r"(?:went |pretty |very |quite |really |rather )*(?:badly|bad|poorly|(?:would|could|will) (?:answer|be|do) better)"
)
_WELL = r"(?:went |pretty |very |quite |really |rather )*(?:well|good|great|fine|ok|okay)"
_LONGEST_MARK = 60
_MARKS = {
    Went.BETTER: regex(rf"(?:{_APART}{_BETTER}|\s+(?:went )?badly)[\s.!)]*$", re.I),
    Went.WELL: regex(rf"(?:{_APART}{_WELL}|\s+went well)[\s.!)]*$", re.I),
}


def read_asked(text: str) -> tuple[Asked, ...]:
    """One question per non-empty line, in order, without duplicates. Never raises."""
    read = [asked for line in text.splitlines() if (asked := _read(line)).text]
    return tuple({asked.text.casefold(): asked for asked in read}.values())


def _read(line: str) -> Asked:
    words = " ".join(_BULLET.sub("", line).split())
    for went, mark in _MARKS.items():
        if (found := mark.search(words, max(0, len(words) - _LONGEST_MARK))) and words[: found.start()].strip():
            return Asked(words[: found.start()].strip(), went)
    return Asked(words)


_TOLD = regex(
    r"^.{0,40}?\b(?:asked|asking|(?:grilled|quizzed|pressed|pushed|drilled) (?:me|us)|wanted to know"
    r"|(?:questions?|q)(?: (?:was|were|is|about|on)\b|(?=:)))\b\s*"
    r"(?:(?:me|us|for|to|about|on|if i could|a question|one question)\b[\s:,]*)*(?P<what>.+)$",
    re.I | re.S,
)
_HOW = regex(
    r"(?<![\s,;.–—-])[\s,;.–—-]++(?:(?:and|but|which|that)\s{1,3}){0,3}"
    r"(?:i |my |it |had |that |so |totally |just |really |kind of ){0,6}"
    r"(?P<how>blanked|froze|fluffed|nailed|aced|smashed|bombed|messed|screwed|stumbled|rambled|waffled|choked|struggled|"
    r"mind|went|did ?n.?t know|did not know|no idea|no answer|no good answer|could ?n.?t|could not|answered|made a|"
    r"was ready|threw|stumped|caught|drew|good answer|bad answer)\b.{0,60}$",
    re.I | re.S,
)
_HOW_IT_WAS = regex(
    r"(?<![,.;?!–—-])[,.;?!–—-]++\s{0,2}(?:(?:i|it|that|a|bit|went|was|did|just|really|pretty|very|quite"
    r"|all|so|kind of|answer) ){0,4}"
    r"(?P<how>ok|okay|fine|alright|all right|good|well|great|bad|badly|poor|poorly|rubbish|rambling|rambly|meh|weak)"
    r"(?:[ ,]{1,2}(?:i (?:think|guess|suppose|reckon|hope)|tbh|though|lol|really)){0,2}[\s.!]*$",
    re.I,
)
_WENT_WELL = regex(
    r"nailed|aced|smashed|went (?:well|ok|okay|fine|great)|answered well|was ready|good answer"
    r"|\b(?:ok|okay|fine|alright|all right|good|well|great)\b(?: i \w+| tbh| though| lol| really|[\s.!,])*$",
    re.I,
)
LONGEST_TOLD = 300


def read_told(text: str) -> Asked | None:
    """A question mentioned in a sentence: "they asked me about a conflict and I blanked". Never raises."""
    found = _TOLD.match(" ".join(text.split())[:LONGEST_TOLD])
    if found is None:
        return None
    what = found["what"]
    how = _HOW.search(what) or _HOW_IT_WAS.search(what)
    went = Went.WELL if _WENT_WELL.search(how[0] if how else "") else Went.BETTER if how else None
    words = (what[: how.start()] if how else what).strip(" .,!;:")
    return Asked(words[0].upper() + words[1:], went) if words else None
