"""A thing with its article: "the crash rate", "an NPS survey", and "donors" without one. Pure."""

import re
from collections.abc import Sequence

from bot.reading.shorthand.words import DETERMINERS, MASS, PREPOSITIONS, is_number, is_plural, set_of, words


def with_the(thing: str) -> str:
    """A thing with its article where it wants one: "crash rate" is "the crash rate", "donors" stays."""
    tokens = words(thing)
    if not tokens or tokens[0] in DETERMINERS or is_number(tokens[0]) or tokens[0].endswith("'s"):
        return thing
    if re.fullmatch(r"(?:level|floor|line|bay|route|ward|building|room|site|unit|hall) \w{1,3}", thing, re.IGNORECASE):
        return thing
    head = head_of(thing)
    bare = is_plural(head) or _is_mass(head) or _is_name(thing)
    return thing if bare else f"the {thing}"


def _is_name(thing: str) -> bool:
    """Whether all of a thing up to its noun has capitals; "WCAG audit" is no name."""
    head = head_of(thing)
    upto = thing.split() or [""]
    at = next((at for at, word in enumerate(upto) if word.lower().strip("\"'.,!?:;()") == head), 0)
    return upto[at][:1].isupper()


def _is_mass(word: str) -> bool:
    """Whether a noun stands without an article: "turnover", "communication", but "station"."""
    return word in MASS or (word.endswith(("tion", "ity", "ness", "ing")) and word not in _COUNTED)


_COUNTED = set_of(
    "station section location position question option building meeting ceiling wedding facility university city"
)


def with_a(thing: str) -> str:
    """A thing with "a" or "an" where it is one thing."""
    tokens = words(thing)
    if not tokens or tokens[0] in DETERMINERS | PREPOSITIONS or is_number(tokens[0]) or tokens[0].endswith("'s"):
        return thing
    head = head_of(thing)
    if is_plural(head) or _is_mass(head) or _is_name(thing):
        return thing
    return f"{article(thing)} {thing}"


def article(thing: str) -> str:
    """ "a" or "an", by how the next word sounds."""
    first = thing.split(maxsplit=1)[0].strip("\"'($£€")
    read_out = len(first) > 4 and re.search("[AEIOU]", first[1:])  # "a NABCEP certificate", but "an NPS"
    if first.isupper() and len(first) > 1 and first[0] in "AEFHILMNORSX" and not read_out:
        return "an"
    if re.match(r"[AEFHILMNORSX][-.]|x-ray", first):
        return "an"
    return "an" if re.match(r"(?!uni|use|usu|eu|one\b)[aeiou]|hour|honest|8|11\b|18\b", first.lower()) else "a"


def listed(things: Sequence[str]) -> str:
    """Things in a row: "accruals, bank files and journals"."""
    *before, last = things
    return f"{', '.join(before)} and {last}" if before else last


def head_of(thing: str) -> str:
    """The noun that a thing is about: the last word before a preposition or a comma."""
    tokens: list[str] = []
    for raw in thing.split():
        word = raw.lower().strip("\"'.,!?:;()")
        if tokens and (word in PREPOSITIONS or word in {"and", "or", "that", "which", "who", "when", "where"}):
            break
        tokens.append(word)
        if raw.endswith(","):
            break
    return tokens[-1] if tokens else ""
