"""What a stretch of words is: a whole clause, or a verb that wants its subject; otherwise it is a thing. Pure."""

import re
from typing import NamedTuple

from bot.reading.shorthand import verbs
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    ME,
    OBJECTS,
    PREPOSITIONS,
    ROLES,
    SUBJECTS,
    THEM,
    TIMES,
    is_adverb,
    is_number,
    is_plural,
    set_of,
    words,
)
from bot.support.patterns import regex

_OPENS_A_CLAUSE = set_of("and but so before after when if because until since where that than while as")
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_OPENS_A_THING = _BEFORE_NOUNS - {"all", "both", "each"}
_MAY_BE_NOUNS = {"can", "might", "may", "will"}
_FACTORS = {"doubled", "tripled", "halved", "quadrupled"}
_LIKE_THEIR_BASE = {"cut", "put", "set", "read", "split", "run"}
_ALSO_OTHERWISE = set_of(
    "cut put set read spread split hurt let hit cast bid shut found left lost led made kept held built run come sold "
    "paid lit ground bound saw felt lay shot dug hung won spent sent"
)
"""Pasts that are also the verb itself, a participle, or another word."""


def finite_at(tokens: list[str]) -> int:
    """Where the finite verb behind a subject stands in these words; 0 where they hold none."""
    tokens = tokens[: _first_clause(tokens)]
    return next((at for at in range(1, len(tokens)) if _is_finite(_place(tokens, at))), 0)


def _first_clause(tokens: list[str]) -> int:
    """How many words the first clause has: another begins with "and I", "before they", "that he"."""
    new = (
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at] in _OPENS_A_CLAUSE and tokens[at + 1] in ME | THEM | {"it", "nobody", "you"}
    )
    return next(new, len(tokens))


class _Place(NamedTuple):
    """A word that may be the verb, and what stands around it."""

    tokens: list[str]
    at: int
    word: str
    before: str
    """What stands before it, and before "just", "also" and their like."""
    after: str


def _place(tokens: list[str], at: int) -> _Place:
    before = tokens[at - 1]
    if before in {"just", "also", "still", "always", "never", "only"} and at > 1:
        before = tokens[at - 2]
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return _Place(tokens, at, tokens[at], before, after)


def _is_finite(place: _Place) -> bool:
    if place.before in {"and", "but", "or"}:
        return False
    if _is_auxiliary(place):
        return True
    return place.before not in _OPENS_A_THING and (
        _is_irregular_past(place) or _is_regular_past(place) or _is_in_s(place) or _is_present(place)
    )


def _is_auxiliary(place: _Place) -> bool:
    if place.word in _MAY_BE_NOUNS:
        return place.before not in _BEFORE_NOUNS
    return place.word.endswith(("n't", "d've")) or place.word in verbs.AUXILIARIES


def _is_irregular_past(place: _Place) -> bool:
    """ "sales grew", "two people left"; of those that are other words too, only where a subject stands before them."""
    if place.word not in verbs.BASE_OF:
        return False
    if place.word not in _ALSO_OTHERWISE or (is_number(place.before) and place.word not in _LIKE_THEIR_BASE):
        return True
    return place.word not in {"run", "come", "ground", "saw"} and (
        is_plural(place.before)
        or (is_number(place.tokens[0]) and "of" in place.tokens[: place.at])
        or place.before in SUBJECTS
        or place.after in DETERMINERS
    )


def _is_regular_past(place: _Place) -> bool:
    """ "errors dropped", "the plan saved us"; "trained staff" is a thing."""
    if place.word in _FACTORS:
        return True
    if not verbs.is_past(place.word) or not place.word.endswith("ed") or verbs.is_base(place.before):
        return False
    return (
        is_plural(place.before)
        or place.before in SUBJECTS | {"them", "us"}
        or place.after in DETERMINERS
        or place.after in {"by", "from", "to", "up", "down"}
    )


def _is_in_s(place: _Place) -> bool:
    """ "she runs", "every shift starts at six"; "night shifts" is a thing."""
    if not verbs.base_of_s(place.word) or is_plural(place.before) or is_number(place.before):
        return False
    first = place.tokens[0]
    of_one_thing = place.at == 2 and (
        first in {"my", "every", "each"} or (first in {"the", "our"} and place.after in PREPOSITIONS)
    )
    acts = {"it", "them", "us", "live", "apart", "over", "down", "up", "out", "about"}
    return place.before in SUBJECTS or of_one_thing or place.after in DETERMINERS | acts


def _is_present(place: _Place) -> bool:
    """ "they run", "parents call"; "drivers license" is a thing."""
    several = {"they", "people", "we", "i", "you", "drivers", "all", "customers", "clients", "patients", "kids"}
    return verbs.is_base(place.word) and (
        place.before in several
        or (is_plural(place.before) and place.before not in TIMES and not verbs.is_also_a_noun(place.word))
    )


def has_subject(text: str) -> bool:
    """Whether a stretch of words is a whole clause: somebody or something, and what it does."""
    tokens = words(text)
    if not tokens:
        return False
    if tokens[0] in SUBJECTS and tokens[0] != "who" and (len(tokens) > 1 or "'" in tokens[0]):
        return "'" in tokens[0] or finite_at(tokens) > 0 or tokens[0] in ME
    if tokens[0] in {"about", "over", "under", "around"} and len(tokens) > 1 and is_number(tokens[1]):
        return finite_at(tokens[1:]) > 0
    if _MOVED.match(text):
        return True
    if tokens[0] in PREPOSITIONS - {"like"}:
        return any(word in {"i", "we", "i'd", "i've"} for word in tokens[1:]) or finite_at(tokens) > 3
    if opens_with_verb(text) or (verbs.is_base(tokens[0]) and not verbs.is_also_a_noun(tokens[0])):
        return False
    named = _is_written_as_a_name(text)
    if (
        verbs.is_past(tokens[0])
        and not named
        and tokens[0] not in {"cut", "set", "lost", "found", "left", "shot", "split"}
    ):
        return False
    return finite_at(tokens) > 0


_MOVED = regex(
    r"(?!(?:I|we|it|they)\b)[A-Za-z-]+(?: (?:under|on|per|of|in|at|for|to) [a-z-]+)+ (?:went|fell|dropped|rose"
    r"|grew) (?:from|to|by) \S*\d"
)
"""What became of a thing, whatever its first word may be elsewhere: "spend under contract went from 41% to 72%"."""
_WHAT_IS = regex(r"[a-z]+ [a-z]+s(?: and [a-z]+)? (?:don't|aren't|weren't|didn't|are|were)\b")
"""A thing and what it is, whatever its first word may be elsewhere: "split shifts don't bother me"."""
_THING_OF_TWO = regex(
    r"^(?:(?:distributed|embedded|automated|integrated|connected|shared|applied|supervised) [a-z]+"
    r"|(?:timed|written|recorded|mock) [a-z]+(?: [a-z]+)?|reach trucks?"
    r"|react native|start to finish|press brakes?|process servers?|lead generation"
    r"|[a-z]+ (?:[a-z]+ )?(?:experience|skills|knowledge|background))$"
)
"""What begins with a word that may be a verb, and is a thing: "distributed systems", "managed services experience"."""
_MEASURES = set_of("rate ratio time volume count score cycle list sheet log code plan card date")
_DATES = set_of(
    "january february march april june july august september october"
    " november december monday tuesday wednesday thursday friday"
)


_DONE = {"been", "done", "seen", "written", "taken", "driven", "grown"}
_HELPING = set_of("can could don't didn't won't can't haven't will would couldn't")
_ALSO_STATES = set_of("cut set hit put split spread found left lost shot shut")
_WITH_ITS_WORD = {"look after", "work with", "deal with", "care for"}


def _is_compound(tokens: list[str]) -> bool:
    """Whether a verb's word and the next name one thing: "hit rate 27%", "close rate"; not "cut time by half"."""
    behind = [*tokens, "", ""][2]
    if tokens[1:2] and tokens[1] in {"rate", "ratio", "score", "count", "average"} and is_number([*tokens, "", ""][2]):
        return True
    return (
        tokens[1:2] != []
        and tokens[1] in _MEASURES
        and verbs.is_also_a_noun(tokens[0])
        and behind not in {"by", "from", "in", "to"}
    )


def _is_written_as_a_name(text: str) -> bool:
    """Whether a stretch begins with capitals beyond the first: "SAT" and "DiD" are no verbs."""
    first = text.split(" ", 1)[0]
    return len(first) > 1 and first[1:] != first[1:].lower()


def opens_with_verb(text: str) -> str:
    """ "past", "base" or "done" where a stretch opens with a verb that wants its "I"; "" otherwise."""
    tokens = words(text)
    at = _behind_adverbs(tokens)
    word, after = tokens[at], [*tokens, ""][at + 1]
    if _is_written_as_a_name(text) or _is_thing(tokens, word, after):
        return ""
    if word in {"was", "were"} and not (after.endswith("ing") or after in PREPOSITIONS | {"the"} or is_number(after)):
        return "past" if tokens[-1] in ROLES or is_adverb(after) else ""  # "was a pullup": it was
    if word in _DONE:
        return "done"
    if word == "last" or (word == "close" and after == "to") or _is_compound(tokens[at:]):
        return ""
    if word in _HELPING:
        return "base"
    if verbs.is_past(word):
        return "past" if _is_past_deed(word, after) else ""
    return "base" if _is_base_deed(word, after, is_short=len(tokens) <= at + 3) else ""


def _behind_adverbs(tokens: list[str]) -> int:
    """Where the first word stands that is no adverb, or the last of all."""
    opens = (at for at, word in enumerate(tokens[:-1]) if not is_adverb(word) or word in {"not", "so", "kind"})
    return next(opens, len(tokens) - 1)


def _is_thing(tokens: list[str], word: str, after: str) -> bool:
    line = " ".join(tokens)
    sum_of_money = verbs.is_also_a_noun(word) and re.match(r"[$£€]\d", after)
    return bool(_WHAT_IS.match(line) or _THING_OF_TWO.match(line) or sum_of_money)


_AS_MADE = frozenset(("laminated", "coloured", "colored", "printed", "handwritten", "shared"))
"""Of things, mostly: "laminated cards at every desk"."""


def _is_past_deed(word: str, after: str) -> bool:
    """ "cut the queue", "trained two people"; "set point" and "used to it" tell no deed."""
    if word in _AS_MADE and after not in DETERMINERS | OBJECTS:
        return False
    if word in _ALSO_STATES and after in {"", "of", "point"}:
        return False
    return word not in ADJECTIVES or after in DETERMINERS | OBJECTS or is_number(after) or is_plural(after)


def _is_base_deed(word: str, after: str, *, is_short: bool) -> bool:
    """ "manage the floor", "train staff"; "train station" tells no deed."""
    if word in ADJECTIVES or not verbs.is_base(word):
        return False
    return (
        not verbs.is_also_a_noun(word)
        or f"{word} {after}" in _WITH_ITS_WORD
        or after in DETERMINERS | OBJECTS | _DATES | {"to", "with", "well", "how", "what"}
        or is_number(after)
        or (is_plural(after) and is_short)
    )
