"""Things without a verb, as what somebody is or has, where that is plain: years, a certificate, how much. Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.words import (
    DETERMINERS,
    HELD,
    PREPOSITIONS,
    TIME,
    UP_TO_TEN,
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
from bot.wording.words import say_list

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
_PAPERED = re.compile(r"^(?:[A-Za-z-]+ ){1,3}(?:certified|trained|qualified)(?: too| as well)?$")
"""What somebody is by a paper: "CPI certified", "de-escalation trained"."""


def framing(first: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """A thing as what somebody is or has, where that is plain, and what goes on behind it."""
    for rule in (_known, _papered, _for_years, _as_role, _held, _counted, _had):
        if found := rule(first, rest):
            return found
    return None


def _known(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """What they know, or were: "ER and ICU experience", "retired teacher"."""
    tokens = words(text)
    if tokens[-1] in {"experience", "background"} and len(tokens) < 7 and not is_number(tokens[0]):
        text = re.sub(r"^my ", "", text)
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
    """Years in what: "12 years on the buses", "9 years dispatch", "6 years a tech", "14 years, nearly all probate"."""
    behind = _the_last(rest)
    if re.fullmatch(TIME, text, re.IGNORECASE) and rest:
        most = _MOSTLY.match(rest[0])
        how = behind or (f", {most[1].lower()} in {most[2]}" if most else "")
        return (f"I have {text.lower()} of experience{how}", rest[1:]) if how else None
    found = _YEARS.match(text)
    if found is None or not _MONTHS_OR_LONGER.search(found["long"]):
        return None
    if words(found["rest"])[0] == "of" and not found["long"].lower().endswith(("year", "years")):
        return None
    first, *more = re.split(rf",? (?:and )?then (?={TIME} |\d+ |(?:one|{UP_TO_TEN}) )", found["rest"])
    what = in_what(first)
    later = [f"then {number} {in_what(thing)}" for number, thing in map(_split_time, more) if in_what(thing)]
    if not what or len(later) < len(more):
        return None
    have = f"I have {found['long'].lower()}"
    if behind:
        return f"{have} {what}{behind}", rest[1:]
    return f"{have} {say_list([what, *later]) if len(later) > 1 else ' and '.join([what, *later])}", rest


def _the_last(rest: list[str]) -> str:
    """What the last of the years were: "last 2 lead of a crew" is ", the last 2 as lead of a crew"."""
    last = _LAST.match(rest[0]) if rest else None
    what = in_what(last[2]) if last else ""
    return f", the last {last[1]} {what}" if last and what else ""


_MONTHS_OR_LONGER = re.compile(r"(?:year|month|season|summer|winter)s?$", re.IGNORECASE)
_MOSTLY = re.compile(
    r"((?:nearly|almost) all|mostly|mainly|most of it|all) (?:in |of it )?((?!my\b|the\b)[A-Za-z].+)$", re.IGNORECASE
)
_LAST = re.compile(rf"(?:the )?last (\d+|one|{UP_TO_TEN})(?: years)? (?:as |were )?(.+)$", re.IGNORECASE)


def _split_time(text: str) -> tuple[str, str]:
    found = re.match(rf"({TIME}|\S+) (.+)$", text)
    return (found[1], found[2]) if found else (text, "")


def in_what(thing: str) -> str:
    """Behind a number of years: "as a tech", "in dispatch", "with no incidents", "on the buses"; "" where unclear."""
    if found := re.match(r"^([A-Za-z ]{2,30}?),? (mostly|mainly) ((?!in\b)[a-z].+)$", thing):
        what = in_what(found[1])
        return f"{what}, {found[2]} in {found[3]}" if what else ""
    tokens = words(thing)
    if tokens[0] in PREPOSITIONS:
        return thing
    if tokens[0] in {"no", "zero", "without"}:
        return thing if tokens[0] == "without" else f"with no {thing.split(' ', 1)[-1]}"
    if tokens[0] in {"a", "an"}:
        return f"as {thing}"
    deed = len(tokens) > 1 and not verbs.is_also_a_noun(tokens[0]) and opens_with_verb(thing)
    unclear = has_subject(thing) or deed or set(tokens) & DETERMINERS - {"a", "an", "the"} or is_number(tokens[0])
    if unclear or len(tokens) > MOST_OF_A_FIELD or tokens[0].endswith("ed") or tokens[-1] in {"now", "here", "ago"}:
        return ""
    if is_role(re.split(r" (?:of|at|for|in|on|to) ", thing)[0]):
        return f"as {'' if ' of ' in thing else article(thing) + ' '}{lower_first(thing)}"
    return "" if tokens[0] == "the" else thing if tokens[0].endswith("ing") else f"in {thing}"


MOST_OF_A_FIELD = 6
"""Words of what somebody has years in."""


def _as_role(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """What somebody was, and for how long: "assistant manager 3 years"; what they are by a paper."""
    found = re.match(rf"^(?P<role>[A-Za-z][A-Za-z /-]+?),? (?:for )?(?P<long>{TIME})$", text, re.IGNORECASE)
    if found and is_role(found["role"]) and words(found["role"])[0] not in {"as", "a", "an", "the"}:
        return f"I have {found['long'].lower()} as {article(found['role'])} {lower_first(found['role'])}", rest
    if is_role(text) and words(text)[-1] in _BY_PAPER and len(words(text)) > 1 and words(text)[0] not in DETERMINERS:
        return f"I'm {article(text)} {lower_first(text)}", rest
    return None


_BY_PAPER = frozenset(["auditor", "instructor", "notary", "examiner", "interpreter", "electrician", "inspector"])


def _had(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """How many of something: "two consecutive audits without an adjustment", "900 households on my book"."""
    found = re.match(
        rf"^(?:\d[\d,.-]*|one|{UP_TO_TEN})(?P<what> [a-z -]+s) (?P<how>(?:signed "
        rf"|closed |completed |delivered |passed )?"
        r"(?:without|with no)|on my|in my|at a time)\b",
        text,
        re.IGNORECASE,
    )
    if not found or len(words(found["what"])) > 4 or not is_plural(words(found["what"])[-1]):
        return None
    have = "I've had" if "with" in found["how"] else "I have"
    return f"{have} {lower_first(text[:1].lower() + text[1:])}", rest


def _held(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """A paper, a licence, tools, and what is held beside it: "class A CDL, clean record"."""
    trailing = re.match(r"^(.+?) and (I .+)$", text)
    thing = trailing[1] if trailing else text
    tokens = words(thing)
    if not {head_of(thing), tokens[-1], tokens[0]} & HELD:
        return None
    if found := re.match(r"^((?:[A-Za-z-]+ ){1,3}certified)(,? since .+)?$", thing):
        papered = lower_first(found[1]) if found[1].split()[0][1:].islower() else found[1]
        return f"I've been {papered}{found[2]}" if found[2] else f"I'm {papered}", rest
    paper = tokens[-1] in HELD and tokens[0] not in DETERMINERS
    owned = (
        thing
        if is_plural(tokens[-1])
        else f"{article(thing)} {in_a_sentence(thing)}"
        if paper
        else with_a(lower_first(thing))
    )
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
