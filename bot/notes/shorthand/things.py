"""Things without a verb, as what somebody is or has, where"
" that is plain: years, a certificate, how much of it. Pure."""

import re

from bot.notes.shorthand.topics import is_role
from bot.notes.shorthand.words import (
    DETERMINERS,
    HELD,
    PREPOSITIONS,
    TIME,
    article,
    has_subject,
    head_of,
    is_number,
    is_plural,
    lower_first,
    opens_with_verb,
    with_a,
    words,
)
from bot.words import say_list

_YEARS = re.compile(rf"^(?P<long>{TIME}) (?P<rest>.+)$", re.IGNORECASE)
_LOAD = re.compile(
    r"^(?:a )?(?P<what>caseload|team|panel|territory|budget|class|crew|portfolio|book|staff"
    r"|patient load|route) of (?P<much>(?:about |over )?\$?\d[\d,.]*(?: million|[MK])?(?: [a-z]+)?)$",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"^(?:my )?(?P<what>(?:[a-z-]+ ){0,2}?(?:rate|ratio|score|average"
    r"|accuracy|attendance|uptime|retention|occupancy|punctuality|hit rate))"
    r"(?: is| was| of|:)? (?P<much>(?:about |over |under )?\$?\d[\d,.]*%?(?: (?:out )?of \d+)?)"
    r"(?P<against>,? against .+)?$",
    re.IGNORECASE,
)
UNDER_WAY = re.compile(r"^(?:halfway (?:through|to)|working (?:on|toward|towards)|studying for|enrolled in) ")
"""What somebody is at, as people add it: "halfway through the diploma"."""
_KIND_OF_PAPER = re.compile(rf"{UNDER_WAY.pattern}|^(?:category|class|type|grade|level) ")
_PAPERED = re.compile(r"^(?:[A-Za-z-]+ ){1,3}(?:certified|trained)(?: too| as well)?$")
"""What somebody is by a paper: "CPI certified", "de-escalation trained"."""


def framing(first: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """A thing as what somebody is or has, where that is plain, and what goes on behind it."""
    for rule in (_known, _papered, _for_years, _held, _counted):
        if found := rule(first, rest):
            return found
    return None


def _known(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """What they know, or were: "ER and ICU experience", "retired teacher"."""
    tokens = words(text)
    if tokens[-1] in {"experience", "background"} and len(tokens) < 7 and not is_number(tokens[0]):
        return f"I have {with_a(text) if tokens[-1] == 'background' else text}", rest
    if is_role(text) and tokens[0] in {"retired", "former", "licensed", "registered"}:
        return f"I'm {article(text)} {lower_first(text)}", rest
    return None


def _papered(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    papers = [text]
    while rest and _PAPERED.match(rest[0]):
        papers, rest = [*papers, rest[0]], rest[1:]
    named = (re.sub(r"^[a-z]{3}(?= certified\b)(?<!now)", lambda m: m[0].upper(), lower_first(each)) for each in papers)
    return (f"I'm {say_list(list(named))}", rest) if _PAPERED.match(text) else None


def _for_years(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """Years that say themselves in what: "12 years on the buses"."""
    found = _YEARS.match(text)
    if found is None or words(found["rest"])[0] not in PREPOSITIONS:
        return None
    what = re.sub(rf" then ({TIME}) (?=[a-zA-Z])", r", then \1 in ", found["rest"])
    return f"I have {found['long'].lower()} {what}", rest


def _held(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """A paper, a licence, tools, and what is held beside it: "class A CDL, clean record"."""
    trailing = re.match(r"^(.+?) and (I .+)$", text)
    thing = trailing[1] if trailing else text
    tokens = words(thing)
    if not {head_of(thing), tokens[-1], tokens[0]} & HELD:
        return None
    if tokens[-1] == "certified":
        return f"I'm {thing}", rest
    paper = tokens[-1] in HELD and tokens[0] not in DETERMINERS
    owned = thing if is_plural(tokens[-1]) else f"{article(thing)} {thing}" if paper else with_a(lower_first(thing))
    if trailing:
        return f"I have {lower_first(owned)}, and {trailing[2]}", rest
    beside = [with_a(lower_first(each)) for each in rest if _is_held_beside(each)]
    if rest and len(beside) == len(rest):
        return f"I have {say_list([lower_first(owned), *beside])}", []
    return f"I have {lower_first(owned)}", rest


def _is_held_beside(text: str) -> bool:
    is_clause = has_subject(text) or opens_with_verb(text) or is_number(words(text)[0])
    return not (is_clause or _KIND_OF_PAPER.match(text) or " and " in text)


def _counted(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """How much of something there was: a caseload, a rate."""
    if load := _LOAD.match(text):
        return f"I've had {article(load['what'])} {load['what'].lower()} of {load['much']}", rest
    if rated := _RATED.match(text):
        return f"my {lower_first(rated['what'])} was {rated['much']}{rated['against'] or ''}", rest
    return None
