"""An interview in a sentence: "i have an interview tomorrow at 3pm with Google". Pure."""

from dataclasses import replace
from datetime import datetime

from bot.checklist.answers import NewInterview
from bot.checklist.chatter import is_talk
from bot.checklist.starting import Unsure, read_start

_SOMEBODY = frozenset(("i", "i'm", "i've", "we", "they", "they've", "my", "it", "that", "you", "he", "she"))


def read_spoken(text: str, now: datetime, locale: str) -> NewInterview | Unsure:
    """The interview that lies ahead in a sentence; what it does not say is left open. `now` is in the person's zone."""
    read = read_start(text, now, locale, ahead=True)
    if isinstance(read, Unsure) and _is_no_company(read.company):
        return replace(read, company="")
    return read


def _is_no_company(said: str) -> bool:
    """Whether it is but a piece of the sentence: "they asked", "got a"."""
    words = said.replace("’", "'").split()
    return said.islower() and (words[0] in _SOMEBODY or all(map(is_talk, words)))
