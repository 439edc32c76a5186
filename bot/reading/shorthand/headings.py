"""What a piece is of, named before the piece itself: "mixed ability, I do every recipe in pictures". Pure."""

import re

from bot.reading.shorthand.became import FIGURES, became
from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.reports import is_theirs
from bot.reading.shorthand.stretch_kinds import Kind, read_stretch
from bot.reading.shorthand.stretches import finite_at, opens_with_verb
from bot.reading.shorthand.words import is_number, words
from bot.support.patterns import regex

MOST_OF_A_HEAD = 5
"""Words of what is named before a piece."""


def headed_by(piece: str) -> tuple[str, str]:
    """What a piece is of, named before it, and the rest: "mixed ability", "I do every recipe in pictures"."""
    first, *more = re.split(r",\s+|\s+[-–—]\s+|:\s+", piece, maxsplit=1)
    rest = "".join(more)
    if not rest:
        return (first, "") if _is_head(first) else ("", piece)
    if measured := _measured(first, rest):
        return "", measured
    if passed := re.match(r"(passed|finished) (?=with\b|in\b|last\b|this\b)", rest):
        return "", f"{passed[1]} {lower_start(first)} {rest[passed.end() :]}"
    if re.match(r"(?:went|fell|dropped|rose|grew|came down|stayed) ", rest):
        return "", f"{first} {rest}"
    return (first, rest) if _is_head(first) else ("", piece)


def _measured(first: str, rest: str) -> str:
    """What was measured and what became of it, and how, as one clause: "double charges - idempotency keys, 40 to 0"."""
    if re.search(r"\d", first) or len(first.split()) > MOST_OF_A_HEAD or opens_with_verb(first):
        return ""
    how, _, figures = rest.partition(", ")
    if FIGURES.match(rest):
        return lower_start(became(rest, first))
    if not FIGURES.match(figures) or re.search(r"\d", how) or len(how.split()) > MOST_OF_A_HEAD:
        return ""
    is_thing = read_stretch(how, is_first=True)[1] is Kind.THING and not finite_at(words(how))
    went = became(figures, first) if is_thing else ""
    return f"with {lower_start(how)}, {lower_start(went)}" if went else ""


def _is_head(first: str) -> bool:
    """Whether words name what a piece is of."""
    return len(first.split()) <= MOST_OF_A_HEAD and not (
        read_stretch(first, is_first=True)[1] is not Kind.THING
        or LEADS.match(first)
        or re.search(r"n't|\b(?:me|that|it)\b", first)
        or is_theirs(first)
        or LETTERS.fullmatch(first)
        or is_number(words(first)[0])
    )


LETTERS = regex(r"[A-Z][A-Z-]+(?: [IVX]+)?")
"""What somebody is, in letters: "RSW", "ECE III"."""
LEADS = regex(r"(?:at|in|on|for|with|as|before|after|when|over) (?!.*\b(?:fine|ok|okay|grand|good|no)$)", re.IGNORECASE)
