"""An interview in a sentence: "i have an interview tomorrow at 3pm with Google". Pure."""

import re
from dataclasses import replace
from datetime import datetime

from bot.reading.hinglish import in_english
from bot.reading.interviews.chatter import is_talk
from bot.reading.interviews.led_up_to import plainly
from bot.reading.interviews.misread import is_but_marks
from bot.reading.interviews.starting import read_start
from bot.reading.interviews.unsure import Unsure, as_unsure
from bot.support.patterns import regex
from bot.vocabulary.answers import NewInterview

_SOMEBODY = frozenset(("i", "i'm", "i've", "we", "they", "they've", "my", "it", "that", "you", "he", "she"))
_TRAILING = regex(r"(?: (?:for|at|on|in|by|with|have|has|will|is|be|to)){1,6}$", re.IGNORECASE)
_ARTICLES = frozenset(
    ("", "a", "an", "the", "my", "their", "this", "that", "me", "us", "you", "it", "them", "is", "was", "are")
)
_A_JOB = regex(r"an? (?P<role>.+) (?:job|role|position|post)", re.IGNORECASE)


def read_spoken(text: str, now: datetime, locale: str, *, ahead: bool = True) -> NewInterview | Unsure:
    """The interview in a sentence; what it does not say is left open. `now` is in the person's zone.

    `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one.
    """
    text = plainly(in_english(text))
    read = read_start(text, now, locale, ahead=ahead)
    company = _TRAILING.sub("", read.company)
    read = replace(read, company="" if is_but_marks(company) else company)
    if isinstance(read, NewInterview) and read.company.lower() in _ARTICLES:
        return replace(as_unsure(read), company="")
    if isinstance(read, Unsure) and not read.role and (job := _A_JOB.fullmatch(read.company)):
        return replace(read, company="", role=job["role"])
    if isinstance(read, Unsure) and _is_no_company(read.company):
        return replace(read, company="")
    return read


def _is_no_company(said: str) -> bool:
    """Whether it is but a piece of the sentence: "they asked", "got a"."""
    words = said.replace("’", "'").split()
    return said.islower() and (words[0] in _SOMEBODY | {"to", "for"} or all(map(is_talk, words)))
