"""Titles that stand before a name and stay with it: "Captain Moye", "Judge Sloan", "Lt. Col. Feeney". Pure.

In small letters a rank is one where a name follows it, and that ends there: "captain ruthanne moye, shes ..." is
written with its capitals before anything else looks at the line.
"""

import re

from bot.reading.people.name_words import NO_NAME_WORDS, PARTICLES, ROLE_WORDS, words_of
from bot.reading.people.trades import is_trade
from bot.support.patterns import regex

_SHORT = r"capt|cpt|sgt|lt|col|maj|gen|cmdr|cpl|dr|prof|rev|supt|insp|det"
_WHOLE = (
    r"captain|sergeant|lieutenant|colonel|major|general|commander|admiral|corporal|judge|justice|father|sister|mother"
    r"|brother|reverend|pastor|rabbi|imam|deacon|bishop|monsignor|canon|chaplain|coach|chef|nurse|doctor|professor"
    r"|officer|detective|inspector|constable|trooper|sheriff|warden|chief|principal|councillor|mayor|commissioner"
    r"|alderman|alderwoman|marshal"
)
_OF_SEVERAL_WORDS = (
    r"chief (?:warrant|petty) officer|warrant officer|petty officer"
    r"|(?:command )?(?:sergeant|sgt)\.? major"
    r"|(?:master|staff|first|gunnery|gunny|technical) (?:sergeant|sgt)"
    r"|(?:sergeant|sgt)\.? first class|(?:vice|assistant|deputy) principal|chief deputy|(?:fire|deputy) marshal"
    r"|(?:deputy|assistant) (?:warden|sheriff|commissioner|mayor|superintendent)"
    r"|(?:1st|2nd|first|second) (?:lieutenant|lt)|(?:lieutenant|lt)\.? (?:colonel|col|commander|cmdr|general|gen)"
    r"|(?:brigadier|major) general|(?:rear|vice) admiral|(?:battalion|fire|police|deputy|division) chief"
    r"|(?:fire|police) captain"
    r"|(?:detective|police|det)\.? (?:inspector|insp|sergeant|sgt|constable)|lord provost"
    r"|(?:assoc(?:iate)?|asst|assistant|adjunct)\.? prof(?:essor)?"
)
_RATHER_WITH_CAPITALS = "elder|sir|dame|lord|(?-i:Lady)|council(?:member|man|woman)|garda|smt|shri|rev'?d"
"""In small letters they are as often no rank: "my elder"."""
_FIRST_IN_A_TITLE = "coach|chef|nurse|officer|detective|inspector|deacon|chaplain|chief|principal"
LONG_RANKS = "|".join(
    [
        _OF_SEVERAL_WORDS,
        _RATHER_WITH_CAPITALS,
        *(each for each in _WHOLE.split("|") if each not in _FIRST_IN_A_TITLE.split("|")),
    ]
)
"""Those that no other title opens with: a "Chief" may be a "Chief Engineer"."""
RANK = rf"(?:{_OF_SEVERAL_WORDS}|{_SHORT}|{_WHOLE})"
"""In any letters, without the full stop behind it."""
_SMALL_RANK = regex(
    rf"(?<![\w'’.-])(?P<rank>(?:{_OF_SEVERAL_WORDS}|{_SHORT}|{_WHOLE})\.?)(?: \(ret(?:ired|d)?\.?\))? "
    r"(?P<name>(?:[a-z]\. )?[a-z][a-z'’-]{1,30}(?: (?:[a-z]\.? )?[a-z][a-z'’-]{1,30}){0,2}?)"
    r"(?=\s*(?:$|[,;:.()\[\]<>|/&+–—!?]|- |\b(?:its|it's|and|plus|then|with|she|he|they|shes|hes|she's|he's|who|whos"
    r"|who's|from|of|the|is|was|in|at|on|over|runs|heads|leads|chairs|owns|does|teaches|handles|manages)\b))"
)
_RETIRED = regex(rf"\b({RANK}\.?) \(ret(?:ired|d)?\.?\)(?= [A-Z])", re.IGNORECASE)
_TWO_RANKS = regex(r"\b(det)\. (insp|sgt|const)\b\.?", re.IGNORECASE)
_NO_NAMES = NO_NAME_WORDS | ROLE_WORDS | PARTICLES


def with_ranks_apart(line: str) -> str:
    """A line in which small ranks and the names behind them have capitals, and nobody is "(Ret)" before a name."""
    return _RETIRED.sub(r"\1", _SMALL_RANK.sub(_with_capitals, _TWO_RANKS.sub(r"\1 \2", line)))


def _with_capitals(found: re.Match[str]) -> str:
    words = words_of(found["name"])
    if words[0] in _NO_NAMES or words[-1] in _NO_NAMES or any(map(is_trade, words)) or re.fullmatch(RANK, words[0]):
        return found[0]
    return " ".join(
        re.sub(r"(^|[-'’])(\w)(?=[\w.])", _capital, word) for word in f"{found['rank']} {found['name']}".split()
    )


def _capital(found: re.Match[str]) -> str:
    return found[1] + found[2].upper()
