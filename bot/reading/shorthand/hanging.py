"""What hangs on a clause behind its comma: "two of them overseas", "mostly pubs", "no damage". Pure."""

import re

from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.words import MONTH, TIME, UP_TO_TEN
from bot.support.patterns import regex

_SOME = rf"(?:\d[\d,]*(?:-odd|\+)?|{UP_TO_TEN})"
_OPENS = regex(
    rf"(?:(?:about |over |under |nearly |around |only )?(?:{_SOME}|half|most|some|none|all|both|neither) "
    r"of (?:them|those|us|it|which)\b"
    rf"|(?:the |my )?last (?:\d+|{UP_TO_TEN}|few)\b|the (?:first|second|third|biggest|longest|smallest)\b"
    r"|mostly\b|mainly\b"
    r"|chiefly\b|including\b|all (?:in|on)\b|each (?:with|of|in)\b|[$£€]\d[\d.,]*[a-z]*$|over (?:\d|two|three|a)"
    r"|(?:nearly|almost) all\b|(?:good|valid) (?:through|until|till|to)\b|both\b|no (?=[a-z])|zero\b|not one\b"
    r"|not a single\b|never (?:late|absent|off|missed)$|without\b|with\b|same\b|first (?:time|try|go|stick"
    r"|attempt)\b|always (?:have|has) been$"
    rf"|on (?:time|budget|schedule)\b|in (?:\d|under\b|less\b|date\b|about\b|(?:{MONTH})|(?:the )?(?:spring"
    r"|summer|autumn|fall|winter))"
    r"|since\b|for (?:\d|(?:about|over|two|three|four|five|six|ten|a)\b)|from\b|(?:down|up) (?:to "
    r"|from )?\d|\d+ in \d+ "
    r"|at (?:\d|(?:a|an|the|my|our)\b)|by [a-z]+ing\b"
    rf"|(?:{TIME}) (?:now|straight|running|ahead|early|in a row)$"
    r"|every (?:[a-z]+ )?(?:day|week|month|morning|night|shift|year|time)$"
    rf"|(?:about |over )?{_SOME} (?:[a-z-]+ ){{0,2}}(?:an?|per|every|each|in (?:a|one|the)) (?:[a-z]+)$)",
    re.IGNORECASE,
)
"""How what hangs on a clause begins."""
_WHY = regex(r"(?:so|because|which|where|when|before|after|until|while|as)\b|no [a-z]+ at all and ")
"""How a clause begins that hangs on another."""
_LESS = regex(r"\d[\d.]*% (?:less|more|fewer|faster|lower|higher|cheaper|of) [a-z]+")
_NUMBER = rf"(?:about |over |nearly )?(?:{_SOME}|[a-z]+ty(?:[- ][a-z]+)?|[a-z]+teen|eleven|twelve)"
_COUNT = regex(
    rf"(?P<first>{_NUMBER} (?!(?:years?|months?|weeks?|days?|hours?|minutes?|of"
    rf"|in)\b)(?:[a-z-]+ ){{0,2}}?(?:[a-z]+s|people|staff))"
    rf"(?P<second> {_NUMBER} [a-z]+s)?(?P<rest>(?: [a-z]+){{0,3}}?)(?P<long> in (?:\w+ ){{0,2}}(?:years"
    r"|months|weeks|days))?"
)
"""How many of what, behind a clause: "60 cows", "14 people 3 docks", "three chairs in five years"."""


def tail(small: str, *, is_clause: bool) -> str:
    """What hangs on a clause, as it goes on behind a comma; "" for what does not. `is_clause`: it has a subject."""
    if re.fullmatch(r"(?:[a-z]+ )?Level \d", small):
        return small
    if _WHY.match(small) or (_OPENS.match(small) and not is_clause):
        return _joined(small)
    if _LESS.match(small):
        return small if " of " in small else f"with {small}"
    counted = _COUNT.fullmatch(small) if not is_clause else None
    if not counted:
        return ""
    second = f" and{counted['second']}" if counted["second"] else ""
    rest = (
        f",{counted['rest']}"
        if counted["rest"]
        and not counted["rest"].startswith((" on", " in", " at", " with", " per", " by", " for", " from", " to"))
        else counted["rest"]
    )
    return f"with {counted['first']}{second}{rest}{counted['long'] or ''}"


def _joined(small: str) -> str:
    small = re.sub(r"^last (?=\d|[a-z]+ (?:as|of|in|on|at|with)\b)", "the last ", small)
    if (found := _LAST_OF.match(small)) and is_role(found[2].lower()):
        small = f"{found[1]} as {small[found.end(1) + 1 :]}"
    small = re.sub(r"^(?:zero|no) (?=[a-z])", "with no ", small)
    small = re.sub(r"^same (?=[a-z])", "with the same ", small)
    small = re.sub(r"^first (?=time|try|go|stick|attempt)", "on the first ", small)
    return re.sub(
        r"^(\d[\d,]* (?:[a-z-]+ )?)(?:per|in the|in one) (?=(?:day|night|week|shift|hour|month|year)$)", r"\1a ", small
    )


_LAST_OF = regex(
    rf"(the last (?:\d+|{UP_TO_TEN})) ((?!as\b|in\b|on\b|at\b|of\b|with\b)[a-z]+(?: [a-z]+)?)\b", re.IGNORECASE
)
