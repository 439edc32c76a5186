"""A clause up to where it leans on what was not named, or was named in another: "it was 6 the year before". Pure."""

import re

from bot.reading.shorthand import foreign, verbs
from bot.reading.shorthand.alone import points_nowhere
from bot.reading.shorthand.sound import tells_of_nobody
from bot.reading.shorthand.words import is_plural, words
from bot.support.patterns import regex

_IT_IS = regex(
    r"^[Ii]t(?:'s| is| was) ((?:now |only )?(?:about |over )?\d.+)$"
    r"|^[Ii]t (?=(?:[a-z]+(?:ed|ies|[^s]s)|ran|grew|went|took|fell|rose|came|cut|brought|got|led|made)\b)"
    r"|^[Ii]t's (?=[a-z]+ed\b)"
)
"""What "it" was, behind what it stands for: "it was 6 the year before", "it supplies the café"."""


def named_before(clause: str) -> str:
    """A clause without the "it" of the one before: "it was 6 the year before", "it supplies the café"."""
    found = _IT_IS.match(clause)
    return (found[1] or clause[found.end() :]) if found else clause


LEADS_OFF = regex(
    r",? (?:before|after|when|while|because|since|so|so that|which|who|that's|and|but|till|until|as|if) "
    r"| (?=(?:he|she|they) )| (?=for (?:him|her|them)$)"
)
_THEY = regex(r"\b(?:they|them|their|theirs|they're|they've)\b", re.IGNORECASE)
_AWAY = regex(
    r"^(?:he|she|they|it|it's|that|that's|this|these|those|them|who|which|what|same|again|you)\b", re.IGNORECASE
)
_NOWHERE = regex(r"\bhere\b|\bthere\b(?! (?:is|are|was|were)\b)", re.IGNORECASE)


def leant_off(clause: str, before: str) -> str:
    """A clause, up to where it leans on something that has not been named; "" where it does so from its start."""
    if _AWAY.match(clause):
        return ""
    ends = [found.start() for found in LEADS_OFF.finditer(clause)]
    for end in (len(clause), *reversed(ends)):
        text = _DANGLES.sub("", clause[:end].strip(" ,"))
        if len(words(text)) > 1 and not _leans(text, before):
            return text
    return "" if _leans(clause, before) else clause


_DANGLES = regex(r",? (?:because|since|so|and|but|when|while|if|that)(?: really)?$")
"""What is left where a clause broke off."""


def _leans(text: str, before: str) -> bool:
    """Whether a clause needs more than the item says, or is no English yet."""
    if foreign.marks(text) or _NOWHERE.search(text) or tells_of_nobody(f"{before} {text}"):
        return True
    if (them := _THEY.search(text)) and not _has_several(f"{before} {text[: them.start()]}"):
        return True
    return points_nowhere(f"{before} {text}".strip())


def _has_several(text: str) -> bool:
    return bool(text.strip()) and any(is_plural(each) and not verbs.base_of_s(each) for each in words(text))
