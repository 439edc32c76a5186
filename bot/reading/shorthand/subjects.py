"""A clause of shorthand with its "I": what was done, what somebody is or has, and their years. Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.became import is_plain
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.names_spelt import CASED
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import bare, is_common, is_role
from bot.reading.shorthand.words import ADJECTIVES, DETERMINERS, JOINERS, PREPOSITIONS, TIME, is_adverb, words
from bot.support.patterns import regex

MOST_OF_A_CREDENTIAL, MOST_OF_A_LEVEL = 9, 4
"""Words of what is only named as had."""
CREDENTIAL = regex(
    r"\b(?:(?:certificate|licen[cs]e|ticket|card|diploma|degree|qualification|endorsement)s?|CDL)"
    r"(?: (?:in|with|for) (?!(?:January|February|March|April|May|June|July|August|[A-Z][a-z]+ber|last"
    r"|this)\b)[\w' -]+| and first aid)?(?:,? so I can [^,]+)?$"
    r"|^(?:\w+ )?(?:Level|Certificate) (?:\d|[IVX]+)\b(?: in [\w ]+|,? so I can [^,]+)?$"
)
CLEAN = regex(r"^(?:clean|full) (?:[a-z]+ )?(?:record|licen[cs]e)$")
YEARS = regex(rf"^{TIME} (?:of|as|in|on|with|at|doing) (?!(?:a row|total|same|[A-Z][a-z]+days)\b)", re.IGNORECASE)
MY_PAPER = regex(r"(?:theory |driving |final )?(?:test|exam|certificate|licen[cs]e|ticket) is ")
_EXPERIENCE = regex(r"^(?!no\b|some\b|years\b|good\b)[\w&/ ,-]+ experience$")
_QUALIFIED = regex(
    rf"^(?:(?P<how>[a-z]+ )?(?P<what>qualified|certified|licen[cs]ed) (?P<long>{TIME})"
    rf"|(?P<span>{TIME}) (?P<state>qualified|certified|licen[cs]ed))$",
    re.IGNORECASE,
)
_ROLE_FOR = regex(rf"^(?P<role>[A-Za-z]+(?: [a-z]+){{0,2}}) for (?P<long>{TIME})$")
_FELLOW = regex(r"^(?P<role>(?:[A-Za-z]\w+ )?(?:Fellow|Associate|[Mm]ember)(?: of [\w ]+)?) since (?:19|20)\d\d$")
_CHOSEN = regex(r"^(?:promoted|commended|nominated|elected|selected|voted|chosen)\b", re.IGNORECASE)
DONE_TO_ME = regex(
    r"^(?:awarded|admitted|accredited|bonded|insured|endorsed|cleared(?! (?:an?|the|my|our|all|\d))|rated"
    r"|vetted|chartered|named|invited|asked|hired(?! (?:an?|the|my|our|all|\d))"
    r"|recogni[sz]ed|trained (?:in|on|by|as)\b|used (?!to\b))",
    re.IGNORECASE,
)
_NO_STATE = frozenset({"used", "clean", "hard", "early", "late", "open", "new"})
_GRADE = regex(r"(?:[AB]|[Mm]erit|[Dd]istinction) in [A-Za-z]")
_WORKS = regex(
    r"(?:work (?:with|at|in|for|nights|weekends|days|[A-Z][a-z]+days?)|practi[sc]e on|speak [A-Z]|babysit)\b"
)
_SPENT = regex(
    rf"^(?P<long>{TIME}) (?:(?:as )?(?P<a>an? ))?(?P<what>[a-z]+(?: [a-z]+)?)(?P<where> (?:at|in|with|for) .+)?$"
)
_DONE_FOR = regex(
    rf"^(?P<long>{TIME}) "
    r"(?P<what>(?!(?:same|of|as|in|on|at|with|to|and|or|for|full|from|by|doing|qual\w*|reg|exp|licen\w+)\b)"
    r"[a-z]+ (?:\d{3}|[a-z]+))(?P<where> (?:at|in|on|with|for) (?!and\b)[^,]+)?$"
)
_DOING = regex(r"[a-z]*[aeiouy][a-z]*ing\b")
_NOT_ONE = regex(r" and not (?:one|a single) ([a-z-]+(?: [a-z-]+)?)$")
_LAST_AS = regex(
    rf"^(?P<years>{TIME} (?:on|in|at) [^,]+?) and (?P<role>[a-z]+(?: [a-z]+)?) for the last (?P<last>\w+)(?: years)?\b",
    re.IGNORECASE,
)
_SOME_OF_THEM = regex(
    rf"^(?P<years>{TIME} (?:on|in|at|of) [^,]+?) and (?P<some>\w+) of (?:that|them|those) (?:was|were|is)(?: on)? "
    r"(?P<what>[a-z ]+)$",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"^\d[\d,]* (?:weddings|events|gigs|shows|audits|launches|projects|installs|rollouts|funerals|inspections|surveys"
    r"|trials|builds|tours|births|home births|marathons|migrations)\b"
    r"(?: as [a-z]+)?(?: (?:last|this) [a-z]+| in [^,]+)$"
)
_HARM = (
    r"(?:[a-z-]+ ){0,4}(?:injur(?:y|ies)|accidents?|incidents?|complaints?|claims?|outages?|recalls?|violations?"
    r"|breach(?:es)?|write-ups?|absences?|sick days?|callbacks?|near misses)"
)
_SPARED = regex(
    rf"^(?:had )?no (?P<what>{_HARM})(?P<where> (?:on|in|at|with) (?:my|our|the) [a-z]+)?"
    r"(?P<when> (?:in|for|since) (?!the last \d+$).+)$",
    re.IGNORECASE,
)
_SPARED_FOR = regex(rf"^(?P<long>{TIME}) (?:with(?:out)? )?(?:no )?(?P<what>(?:an? |any )?{_HARM})$", re.IGNORECASE)
"""What did not happen, and for how long: "no lost time injuries in four years", "4 years without an accident"."""


def small_start(text: str) -> str:
    """A clause as it goes on in a sentence; a name keeps its capital."""
    first = text.split(" ", 1)[0].lower()
    known = first not in CASED and text[1:2].islower() and (is_common(first) or first in verbs.AUXILIARIES)
    return text[:1].lower() + text[1:] if known else lower_first(text)


def subject(first: str, typed: str) -> str:
    """A clause with its "I"; "" where it is not sure that it has one."""
    small, tokens = small_start(first), words(first)
    if re.match(r"(?:I|I'\w+|we|my|our|My|Our|We)\b", first):
        return small if has_subject(first) else ""
    if f"been {first.lower()}" in typed.lower():
        return f"I've been {small}"
    if re.match(r"done (?!with\b|by\b|in\b|at\b)[A-Za-z]", small):
        return f"I've {small}"
    if MY_PAPER.match(small):
        return f"my {small}"
    if f"my {first.lower()}" in typed.lower() and has_subject(first):
        return f"my {small}"
    if found := _QUALIFIED.match(first):
        what = f"{(found['how'] or '').lower()}{found['what'] or found['state']}"
        return f"I've been {what} for {found['long'] or found['span']}"
    for shape, who in ((_CHOSEN, "I was"), (_WORKS, "I"), (_GRADE, "I got an" if first[:1] == "A" else "I got a")):
        if shape.match(small if shape is _WORKS else first):
            return f"{who} {first if shape is _GRADE else small}"
    return _state(small, tokens) or _of_what_they_have(first, small) or _of_a_deed(first, small, tokens)


def _of_what_they_have(first: str, small: str) -> str:
    """A credential, or years: "I have my class A CDL", "I have four years as a room cleaner"."""
    owned = re.sub(r"^(?:have|got) (?!an?\b|the\b)", "", small)
    if (CREDENTIAL.search(owned) or CLEAN.match(owned)) and had(owned):
        return f"I have {had(owned)}"
    if YEARS.match(first) or (_EXPERIENCE.search(first) and len(words(first)) <= MOST_OF_A_CREDENTIAL):
        return f"I have {small}"
    if found := _FELLOW.match(first):
        return f"I've been {article(found['role'])} {re.sub('^chartered (?=[A-Z])', 'Chartered ', first)}"
    if found := _SPARED.match(first):
        return f"I've had no {found['what']}{found['where'] or ''}{found['when']}"
    if found := _SPARED_FOR.match(first):
        return f"I've gone {found['long']} without {found['what']}"
    if (long := _ROLE_FOR.match(first)) and is_role(long["role"].lower()):
        return f"I've been {article(long['role'])} {long['role']} for {long['long']}"
    if spent := _spent(first):
        return spent
    if (found := _LAST_AS.match(first)) and is_role(found["role"]):
        return f"I have {lower_first(found['years'])}, the last {found['last']} as {found['role']}"
    if found := _SOME_OF_THEM.match(first):
        return f"I have {lower_first(found['years'])}, {found['some']} of them on {found['what']}"
    if _COUNTED.match(first):
        return f"I did {re.sub(r' as (?=[a-z]+)(?!an? )', ' as the ', small)}"
    return _of_years(first)


def _of_years(first: str) -> str:
    """Years of a kind of work: "7 years swing shift"."""
    found = _DONE_FOR.match(first)
    if not found or is_role(found["what"]) or verbs.is_past(words(found["what"])[-1]) or opens_with_verb(found["what"]):
        return ""
    where = _NOT_ONE.sub(r", without a single \1", found["where"] or "")
    if _DOING.match(found["what"]):
        return f"I spent {found['long']} {found['what']}{where}"
    return f"I've done {found['long']} of {found['what']}{where}"


def _of_a_deed(first: str, small: str, tokens: list[str]) -> str:
    if DONE_TO_ME.match(first) or (is_adverb(tokens[0]) and tokens[0] not in {"also", "never"}):
        return ""
    kind = opens_with_verb(small)
    if kind in {"past", "base"}:
        return f"I {small}"
    return first if has_subject(first) and not re.search(r"\b(?:where|who|which)\b", first) else ""


def _spent(first: str) -> str:
    """Years with what they were spent on, as a sentence: "7 years a glazier", "2 years loss prevention at a store"."""
    found = _SPENT.match(first)
    if not found or found["what"].split()[0] in PREPOSITIONS | JOINERS:
        return ""
    what, where = found["what"], found["where"] or ""
    if is_role(what):
        return f"I have {found['long']} as {article(what)} {what}{where}"
    if where and not found["a"] and _DOING.match(what):
        return f"I spent {found['long']} {what}{where}"
    plain = where and not found["a"] and is_plain(words(what)[-1]) and not opens_with_verb(what)
    return f"I have {found['long']} of {what}{where}" if plain else ""


def _state(small: str, tokens: list[str]) -> str:
    """What somebody is: "happy to take an apprentice", "halfway through my certificate", "doing Level 2"."""
    state, behind, *_ = [*tokens[tokens[0] in {"not", "perfectly", "very"} :], "", ""]
    is_state = state in ADJECTIVES - _NO_STATE and (not behind or behind in PREPOSITIONS | {"to", "and", "with", "who"})
    if is_state or small.startswith("used to the "):
        return f"I've been {small}" if re.search(r"\bsince\b", small) else f"I'm {small}"
    if re.match(r"(?:doing|studying|working|testing|helping|training|finishing) [a-z]", small):
        return f"I'm {small}"
    return ""


def had(first: str) -> str:
    """A credential as one has it: "my class A CDL", "a clean licence"; "" where it says more than that."""
    if (
        verbs.base_of_s(words(first)[0])
        or len(words(first)) > MOST_OF_A_CREDENTIAL
        or opens_with_verb(first)
        or has_subject(first)
    ):
        return ""
    small = bare(re.sub(r"^my ", "", first, flags=re.IGNORECASE)) if first[1:2].islower() else first
    if CLEAN.match(small) or small.startswith("driving licen"):
        return f"{article(small)} {small}"
    return first if words(first)[0] in DETERMINERS - {"my"} else f"my {small}"
