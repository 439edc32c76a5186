"""Marks that were spoken into a phone: "Anita Rao comma head of ops new line Viktor Petrov". Pure."""

import re

from bot.support.patterns import regex
from bot.support.rewriting import rewritten

_LINE = r"new (?:line|paragraph)"
_DICTATES = regex(rf"\b(?:period|full stop|comma) {_LINE}\b|\w new paragraph \w", re.IGNORECASE)
_LINES = regex(rf"\b{_LINE}\b", re.IGNORECASE)
_MARKS = regex(r"\b(?:comma|full stop)\b", re.IGNORECASE)
_SPOKEN = (
    (regex(rf" ?\b(?:period|full stop)(?= {_LINE}\b|\s{{0,5}}\Z)", re.IGNORECASE), "."),
    (regex(rf",? ?\b{_LINE}\b[,.]? ?", re.IGNORECASE), "\n"),
    (regex(r" ?\bfull stop\b", re.IGNORECASE), "."),
    (regex(r" ?\bperiod\b(?= (?:i|it|the|we|they|s?he|that|this|and|my|so|also)\b)", re.IGNORECASE), "."),
    (regex(r" ?\bcomma\b", re.IGNORECASE), ","),
)
_FEWEST = 2
"""Times that they say a mark; once, it may be what they talk of: "we opened a new line"."""


def with_marks(text: str) -> str:
    """The text with its spoken marks as signs, if it was dictated; else as it is. Total, and linear in its length."""
    spoken = max(len(_LINES.findall(text)), len(_MARKS.findall(text)))
    if spoken < _FEWEST and not _DICTATES.search(text):
        return text
    return rewritten(text, _SPOKEN).strip()
