"""How long somebody has done their work, as English has it: "I have 14 years in the parish office". Pure."""

import re

from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.verbs import PARTICIPLE_OF, is_base, past_of
from bot.reading.shorthand.words import ADJECTIVES, ADVERBS, JOINERS, PREPOSITIONS, TIME, is_number, words
from bot.support.patterns import regex

LONG = (
    r"(?:about |over |almost |nearly )?(?:(?:\d+|[a-z]+(?:-[a-z]+)?) (?:years|months|seasons|summers|winters)"
    r"|(?:1|one|a|half a) (?:year|season|summer|winter))"
)
"""How long, where it is long enough to tell of."""
_YEARS = regex(rf"^(?P<long>{LONG})(?: exp(?:erience)?)? (?P<what>.+)$", re.IGNORECASE)
_IN_A = regex(
    r"\b(in|at|for|with) (?=(?:[a-z]+ )?(?:factory|school|shop|bakery|hotel|hospital|bank|office|warehouse|restaurant"
    r"|clinic|library|kitchen|garage|salon|mill|plant|store|supermarket|depot|pharmacy|home|company|contractor)\b)"
    r"(?!an?\b|the\b|my\b|our\b|one\b|every\b|high\b)([a-z])"
)
"""One house of a kind, before which people leave out the article."""
_NO_WORK = JOINERS | ADVERBS | ADJECTIVES | {"here", "there", "total", "straight", "mobile", "same", "no"}
MOST_OF_A_WORK = 4
"""Words of what somebody's years were in: "crowd control"."""


def years(small: str) -> str:
    """ "14 years in the parish office", "two years GP", "10 years a glazier" with "I have"; "" for anything else."""
    found = _YEARS.match(small.replace(" dept store", " department store"))
    if not found or has_subject(small.partition(" so ")[0]) or not is_number(words(small)[0]):
        return ""
    long, what = found["long"].lower(), _IN_A.sub(r"\1 a \2", found["what"])
    first, who = words(what)[0], re.sub(r"^an? ", "", what)
    if "month" in long and first not in {"as", "in", "at", "on", "with"}:
        return ""
    was, _, then = who.lower().partition(" and then ")
    if then and _is_one(was) and _is_one(then):
        return f"I've been {article(was)} {was} and then {article(then)} {then} for {long}"
    if (is_role(who.lower()) or _is_of_a_trade(who)) and first not in PREPOSITIONS:
        return f"I've been {article(who)} {who} for {long}"
    if _is_doing(first):
        return f"I've spent {long} {what}"
    if first in {"of", "in", "on", "at", "as", "with", "out", "from", "under"}:
        return f"I have {long} {what}" if "same " not in what else ""
    if re.fullmatch(r"(?:fully )?(?:qualified|certified|licen[cs]ed|registered)", what):
        return f"I've been {what} for {long}"
    work = re.split(r" (?:at|in|with|for|on) ", what)[0]
    plain = not (opens_with_verb(what) or re.search(r"\d", what) or first in _NO_WORK)
    return f"I have {long} in {what}" if plain and len(work.split()) <= MOST_OF_A_WORK else ""


def _is_one(role: str) -> bool:
    """Whether words are what somebody is, be it only by how they end: "glazier"."""
    return is_role(role) or bool(re.search(r"(?:er|ist|ian|man)$", role))


def _is_of_a_trade(who: str) -> bool:
    """Whether its last word is who does it: "rural mail carrier"."""
    last = words(who)[-1]
    stem = last.removesuffix("er")
    acts = any(map(is_base, (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1])))
    return last != stem and len(words(who)) <= MOST_OF_A_WORK and acts and last not in {"paper", "water", "computer"}


def _is_doing(word: str) -> bool:
    """Whether a word is what somebody does, "running", and no thing: "wedding"."""
    stem = word.removesuffix("ing")
    return word != stem and word not in {"wedding", "building"} and any(map(is_base, (stem, f"{stem}e", stem[:-1])))


def lasting(clause: str) -> str:
    """What lasts in English has lasted: "I work two years in home care" is "I've worked for two years in home care"."""
    for shape in (_IS_FOR, _IS_SINCE):
        am = shape.match(clause)
        if am and _is_one(am["role"]):
            return f"I've been {article(am['role'])} {am['role']} for {am['long']}{am['rest']}"
    if found := _IS_DOING.match(clause):
        return f"I've been {found['what']} for {found['long']}{found['rest']}"
    if not (found := _LASTS.match(clause)):
        return clause
    done = PARTICIPLE_OF.get(found["verb"]) or past_of(found["verb"])
    who = re.match(r" ((?:[a-z]+ )?[a-z]+)\b", found["rest"])
    if who and is_role(who[1]):
        return f"I've {done}{found['what']} for {found['long']} as {article(who[1])}{found['rest']}"
    return f"I've {done}{found['what']} for {found['long']}{found['rest']}"


_LASTS = regex(
    r"I (?P<verb>work|clean|drive|sew|cook|teach|live|do"
    r"|run)(?P<what>(?: (?!already\b)[a-z]+){0,3}) (?:already )?(?:for )?"
    rf"(?P<long>{TIME})(?! (?:ago|of|a year|a week|out|ahead|before|after|notice|later|each|every|long)\b)(?P<rest>.*)"
)
_IS_FOR = regex(rf"I(?: am|'m) (?:already )?(?P<long>{TIME}) (?:as )?(?:an? )?(?P<role>[a-z]+(?: [a-z]+)?)(?P<rest>.*)")
_IS_SINCE = regex(rf"I(?: am|'m) (?:an? )?(?P<role>[a-z]+) (?:already |for |since )?(?P<long>{TIME})(?P<rest>.*)")
_IS_DOING = regex(rf"I(?: am|'m) (?P<what>[a-z]+ing) (?:already )?(?P<long>{TIME})(?! (?:ago|of|a)\b)(?P<rest>.*)")
