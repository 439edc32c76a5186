"""Whether a message is about an employer that is none of theirs: "Tesco turned me down". Pure."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from bot.reading.intents.finding import SMALL, known
from bot.reading.intents.ideas import plain
from bot.reading.people.given import is_given
from bot.reading.people.name_words import ROLE_HEADS, TITLE_WORDS
from bot.reading.places.countries import code_of
from bot.reading.places.zones import zone_named
from bot.support.patterns import regex

LONGEST = 400
_CAPITAL = r"(?P<name>[A-Z][\w&-]{2,30})"
_DID = r"(?:has |have |had |just ){0,2}"
_BEHIND = regex(
    rf"\b(?:[Ff]rom|[Bb]y|[Aa]t|[Ww]ith)\s{{1,2}}(?:the |my )?{_CAPITAL}\b"
    r"(?! (?:branch|office|site|store|shop|depot)\b)"
)
_SEVERAL = rf"(?:\A\W{{0,3}}|[!?.]\s{{1,2}}){_CAPITAL}(?P<rest>(?: [A-Z][\w&-]{{1,30}}){{0,2}})"
"""A name at the beginning of a sentence."""
_FIRST = regex(
    rf"{_SEVERAL} (?i:{_DID}(?:offer|reject|turned|said|cancel|moved|invit|gave|hired|passed|ghost|push|postpon|resched"
    "|picked|chose|went with|wants? (?:me|to)))"
)
_DATED = regex(
    rf"{_SEVERAL} (?i:(?:on |for )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b|tomorrow\b|at \d"
    r"|(?:on |next |this )?(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day|s|rs?|urs)?\b)"
)
_SMALL_NAME = "(?P<name>[a-z][a-z&]{2,20})"
_SMALL_BEHIND = regex(
    rf"\b(?:from|by|at) {_SMALL_NAME}(?=\s*(?:$|[.,!?;]|(?:today|yesterday|this|last|and|but|i|so|just)\b))"
)
_SMALL_FIRST = regex(
    rf"\A\W{{0,3}}{_SMALL_NAME} {_DID}(?:(?:offered|rejected|turned|gave|invited|hired) me\b"
    r"|(?:offered|rejected|ghosted|cancelled|hired)(?=\s*(?:[!.,?]|$)))"
)
_NO_NAMES = frozenset(
    """
    mr mrs ms miss dr prof sir zoom teams skype linkedin indeed slack gmail outlook whatsapp glassdoor god email text
    post phone letter upstairs above abroad home work noon lunch midnight night hq head office branch site interview
    panel everyone everybody nobody somebody someone one both neither hopefully sadly apparently unfortunately employer
    employers company firm place shop store school hospital university college agency council bank hotel restaurant
    management admin recruitment staff reception owner boss board council everything
    """.split()  # noqa: SIM905
)
_ALIKE = 0.75


def is_of_another(text: str, ours: Iterable[str]) -> bool:
    """Whether it names an employer, and none of `ours`: the companies, roles and people they have told of."""
    names = list(_names(text[:LONGEST]))
    words = {word.casefold() for each in ours for word in re.findall(r"[^\W_]{2,}", each)} if names else set()
    return bool(names) and not any(_is_like(name, word) for name in names for word in words)


def _names(text: str) -> Iterator[str]:
    for way in (_BEHIND, _FIRST, _DATED, _SMALL_BEHIND, _SMALL_FIRST):
        for found in way.finditer(text):
            whole = f"{found['name']}{found.groupdict().get('rest', '')}"
            yield from filter(_may_be_one, whole.casefold().split())


def _may_be_one(name: str) -> bool:
    is_word = name in known() | SMALL | _NO_NAMES | TITLE_WORDS | ROLE_HEADS | plain("filler")
    return not (is_word or is_given(name) or zone_named(name) or code_of(name))


def _is_like(name: str, word: str) -> bool:
    return name == word or SequenceMatcher(None, name, word).ratio() >= _ALIKE
