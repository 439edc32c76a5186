"""Which points a note leans on. Employers put the notes of one panel side by side (Princeton), so points are dealt out.

A note says what fits into it (100 to 180 words): of a long point its first sentences, and where even the first is too
long, its beginning.
"""

import re

from bot.checklist.answers import Point

MOST_TOLD, MOST = 3, 4
"""Points in one note: those told have been heard once, those missed only the note can say."""
WORDS = 70
"""Of all points in one note together."""
LONGEST = 45
"""Words of one point, and eight times as many characters: not every script has spaces."""

Points = tuple[Point, ...]
_DANGLING = frozenset(
    "a an and as at by for from in into of on or our so than that the their then to which with".split()  # noqa: SIM905
)


def share(told: Points, missed: Points, number: int, of: int) -> tuple[Points, Points]:
    """What the note in this place among `of` notes says of the points told, and of those missed.

    They are dealt out in turn. Only a note that would be left with none takes one that another has too.
    """
    own, added = told[number::of], missed[_place(told, number, of) :: of]
    if not own and not added:
        again = told or missed
        again = again[number % len(again) :][:1] if again else ()
        own, added = (again, ()) if told else ((), again)
    return _fitting(own, added)


def _place(told: Points, number: int, of: int) -> int:
    """Where the dealing of what was missed begins for a note: with those that got no point told."""
    return (number - len(told)) % of


def _fitting(own: Points, added: Points) -> tuple[Points, Points]:
    """What there is room for: the first told, then what was missed, for only the note can say it, then the others."""
    left, kept = WORDS, list[tuple[bool, Point]]()
    for is_own, point in [
        *((True, each) for each in own[:1]),
        *((False, each) for each in added),
        *((True, each) for each in own[1:]),
    ]:
        short = Point(within(point.answer), within(point.problem))
        words = len(f"{short.answer} {short.problem}".split())
        if len(kept) < (MOST_TOLD if is_own else MOST) and (words <= left or not kept):
            kept.append((is_own, short))
            left -= words
    return tuple(each for is_own, each in kept if is_own), tuple(each for is_own, each in kept if not is_own)


def within(text: str) -> str:
    """As much of a text as a note has room for: all of it, or its first sentences, or the beginning of the first."""
    kept = ""
    for sentence in re.split(r"(?<=[.!?])\s+|\s*\n\s*", text.strip()):
        longer = f"{kept}\n{sentence}".strip()
        if _is_long(longer):
            return kept or _beginning(sentence)
        kept = longer
    return text.strip()


def _is_long(text: str) -> bool:
    return len(text.split()) > LONGEST or len(text) > 8 * LONGEST


def _beginning(sentence: str) -> str:
    """A sentence up to its last comma or the like that still fits, else up to a word that can end one."""
    words = sentence[: 8 * LONGEST].split()[:LONGEST]
    at = next((at for at in range(len(words), LONGEST // 3, -1) if words[at - 1][-1] in ",;:)"), len(words))
    while at > 1 and words[at - 1].strip(",;:").lower() in _DANGLING:
        at -= 1
    return " ".join(words[:at]).rstrip(",;:")
