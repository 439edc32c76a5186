"""What was talked about, as a thing that a note can name: "the dam removal at Pike's Mill". Pure."""

import re
from itertools import pairwise

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.talked_moment import TROUBLE, WHO, Frame, Moment, is_name
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    JOINERS,
    MASS,
    MONTH,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
    is_number,
    is_plural,
    words,
)
from bot.support.patterns import regex

_LONGEST_TOPIC = 9
"""Words."""
_KIN = regex(r"\b(?:mum|mam|nan|grand\w+|daughter|son|wife|husband|kids?|mom|dad|mother|father|divorce|health|baby)\b")
_ON_THEIR_MIND = regex(r"(?i)^(?:worried|concerned|thinking) about (.+)$")
_AND_WHAT_THEY_DO = regex(r"^((?:the|their|a|an) (?:[a-z-]+ ){1,3}?)((?:they|he|she)\b.+)$")
_FOR_HOW_LONG = regex(r" for \d+ (?:minutes|min|hours?)$")
_MOSTLY = regex(r",? (?:mostly|mainly|a lot|etc)$")
_TALKED = regex(rf"^(?:{WHO} )?(?:mostly |mainly )?(?:talked|spoke) ")
_TELLS = regex(r"\b(?:talked|spoke|said|told|mentioned|explained|usual)\b")
_THEIR_THING = regex(
    r"^(?:his|her|their) (?:big |real )?(?:thing|passion|baby|hobby horse|pet subject) (?:is|was) (.+)$"
)
_ABOUT = regex(
    rf"(?i)^(?:{WHO} )?(?:mostly|mainly|(?:mostly |mainly )?(?:talked|spoke)(?: a lot| mostly| mainly)? about|about) "
)
_A_TIME = regex(
    r"^(?:first|second|third|fourth|last) (?:year|week|month|day)\b"
    r"|\b(?:last|this past) (?:summer|winter|spring|fall|autumn|year|month|week)\b|\bfor \d"
)


_BEGINS = regex(
    r"(?:(?P<whose>the|their|our) )?(?P<what>(?!(?:I|he|she|they|we|it|you|who|what|that|this|job|role|position|the"
    r"|their|our)\b)"
    r"[A-Za-z][\w'-]+(?: (?!who\b|that\b|which\b|and\b|but\b)[\w'-]+){1,4}?) "
    r"(?:starts|opens|begins|launches|kicks off|goes live)(?: up)? "
    rf"(?:(?:again|back|up) )?(?:(?:in|on|from|at|this|next|early|late|mid) )*(?:the )?(?:{MONTH}|\d|[a-z]{{3,6}}day"
    r"|week|month|spring|summer|autumn|fall|winter|new year|soon)",
    re.IGNORECASE,
)
"""Something of theirs that is about to begin, and when: "summer reading club starts June 28"."""


def news(piece: str) -> Moment | None:
    """The subject of something plain that they told: "the new records system goes live in April"."""
    if begins := _BEGINS.match(piece):
        thing = lower_first(begins["what"])
        whose = "your" if begins["whose"] == "their" else "the"
        plain = not TROUBLE.search(thing) and not _KIN.search(thing) and not opens_with_verb(thing)
        return Moment(Frame.FAVOUR, f"telling me about {whose} {to_the_reader(thing)}") if plain else None
    tokens = words(piece)
    pairs = enumerate(pairwise(tokens[2:]), 2)
    goes = next((at for at, (word, then) in pairs if verbs.base_of_s(word) and then in PREPOSITIONS | {"live"}), 0)
    if goes and tokens[goes - 1] in ADJECTIVES | {"cold", "hot", "wet", "dry"}:
        return None
    plain = tokens[0] in {"the", "their", "our"} and not TROUBLE.search(piece) and len(tokens) < 13
    if not goes or not plain or {"that", "which", "who"} & set(tokens[:goes]) or {"they", "he", "she"} & set(tokens):
        return None
    thing = " ".join(piece.split()[:goes])
    return Moment(Frame.FAVOUR, f"telling me about {to_the_reader(lower_first(thing))}")


def aside_topic(piece: str) -> str:
    """ "lit up when we got to teaching patients": what "start that" may mean in the next clause."""
    found = re.search(r"\b(?:lit up|perked up|got excited|came alive)\b.*?\b(?:got to|about|on|at|over)\b (.+)$", piece)
    return found[1] if found else ""


def named_topic(piece: str) -> Moment | None:
    """A thing that was talked about, at the head of a sentence."""
    if found := _ON_THEIR_MIND.match(piece) or _THEIR_THING.match(piece):
        piece = found[1]
    elif "lit up" in piece or "perked up" in piece:
        thing = aside_topic(piece)
        return Moment(Frame.TOPIC, thing) if thing and not TROUBLE.search(thing) else None
    if found := _AND_WHAT_THEY_DO.match(piece):
        short = len(words(piece)) < 10 and not TROUBLE.search(piece) and finite_at(words(found[2]))
        return Moment(Frame.TOPIC, f"{to_the_reader(found[1])}{to_the_reader(found[2])}") if short else None
    thing = _talked_about(piece)
    if not thing or not _may_be_named(thing):
        return None
    first = thing.split(" ", 1)[0]
    thing = thing if first[1:] != first[1:].lower() or is_name(thing) else thing[:1].lower() + thing[1:]
    return Moment(Frame.TOPIC, re.sub(r"^(?:his|her|their) ", "your ", thing))


def _talked_about(piece: str) -> str:
    """A clause without "we talked about" and "for 20 minutes"; "" where it tells what somebody said."""
    thing = _MOSTLY.sub("", _FOR_HOW_LONG.sub("", piece)).strip()
    return "" if _TELLS.search(_TALKED.sub("", thing)) else _ABOUT.sub("", thing)


def _may_be_named(thing: str) -> bool:
    """Whether it is a thing that a letter can speak of: no trouble, no time, and nobody's family."""
    tokens = words(thing)
    if len(tokens) > _LONGEST_TOPIC or _A_TIME.search(thing) or TROUBLE.search(thing) or _KIN.search(thing):
        return False
    if is_number(tokens[0]) or is_adverb(tokens[0]) or tokens[0] in verbs.AUXILIARIES:
        return False
    if tokens[0] in SUBJECTS | PREPOSITIONS | JOINERS | {"a", "an"} or opens_with_verb(thing):
        return False
    return _stands_as_thing(tokens) and (_is_doing(tokens) or not _acts(thing, tokens))


def _is_doing(tokens: list[str]) -> bool:
    """ "moving all plants to one system" is a thing, whatever follows; "hiring slows down" is not."""
    return tokens[0].endswith("ing") and len(tokens) > 2 and tokens[1] in DETERMINERS | {"all", "both", "to", "into"}


def _acts(thing: str, tokens: list[str]) -> bool:
    """Whether it tells what somebody or something does: "her last manager left in November"."""
    does = any(verbs.base_of_s(word) and not verbs.is_also_a_noun(verbs.base_of_s(word)) for word in tokens)
    return does or verbs.is_past(head_of(thing)) or has_subject(thing) or finite_at(tokens) > 0


def _stands_as_thing(tokens: list[str]) -> bool:
    """Whether its first word may head a thing: "training" and "rates" may alone, "truck" and "fixed" may not."""
    if len(tokens) == 1:
        return is_plural(tokens[0]) or tokens[0] in MASS or tokens[0].endswith(("ing", "tion", "ity"))
    return not tokens[0].endswith("ed") or tokens[0] in DETERMINERS
