"""Who somebody is or was, and for how long, as it is noted down and as it is said: "RVN since 2016". Pure."""

import re

from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.words import COUNT
from bot.support.patterns import regex
from bot.support.rewriting import rules


def _been(role: str, long: str) -> str:
    return f"I've been {article(role)} {role} for {long}"


def _years(long: str, role: str) -> str:
    return f"I have {long} as {article(role)} {role}"


def _role(found: re.Match[str]) -> str:
    """ "7 years an SNA" is "I've been an SNA for 7 years"; of what is no role, it stays."""
    role = found[2]
    named = is_role(role.lower()) or role.isupper() or _DOER.search(role)
    return _been(role, found[1]) if named else found[0]


def _somebody(found: re.Match[str]) -> str:
    """ "HGV driver" is "I'm an HGV driver"; what is no role stays."""
    role = found[0]
    return f"I'm {article(role)} {lower_start(role)}" if is_role(role.lower()) else role


def _as_whom(found: re.Match[str]) -> str:
    """ "Key holder 3 years at the farm store" is "I have 3 years as a key holder at the farm store"."""
    role = lower_start(found[1])
    named = is_role(role) or _DOER.search(role)
    return f"{_years(found[2], role)} {found[3]}" if named else found[0]


def _as_one(found: re.Match[str]) -> str:
    """ "Red seal carpenter, 9 years" is "I've been a red seal carpenter for 9 years"."""
    role = lower_start(found[1])
    return f"{_been(role, found[2])}{found[3] or ''}" if is_role(role) else found[0]


def _years_as(found: re.Match[str]) -> str:
    """ "Picker at the depot 3 years" is "I have 3 years as a picker at the depot"."""
    role = lower_start(found[1])
    return f"{_years(found[3], role)}{found[2] or ''}" if is_role(role) else found[0]


def _years_in(found: re.Match[str]) -> str:
    """ "I work as nurse in Manila 6 years" is "I have 6 years as a nurse in Manila"."""
    return f"{_years(found[3], found[1])} in {found[2]}" if is_role(found[1]) else found[0]


def _with_a_team(found: re.Match[str]) -> str:
    """ "Shift supervisor 3 years, team of 12" is "I have 3 years as a shift supervisor, with a team of 12"."""
    role = lower_start(found[1])
    return f"{_years(found[2], role)}, with a team of {found[3]}" if is_role(role) else found[0]


def _been_and(found: re.Match[str]) -> str:
    """ "Head guard 3 seasons, I do the rota" is "I've been a head guard for 3 seasons, and I do the rota"."""
    role = found[1] if found[1].isupper() else lower_start(found[1])
    return f"{_been(role, found[2])}, and " if is_role(role) or role.isupper() else found[0]


def _been_lately(found: re.Match[str]) -> str:
    """ "RVT 7 years, last 3 in emergency" is "I've been an RVT for 7 years, the last 3 in emergency"."""
    last = re.sub(r"^,? (?:the )?", ", the ", found[3]) if found[3] else ""
    return f"{_been(found[1], found[2])}{last}"


def _am_for(found: re.Match[str]) -> str:
    """ "I am tailor 15 years" is "I've been a tailor for 15 years"."""
    return _been(found[1], found[2]) if is_role(found[1]) else found[0]


def _since(found: re.Match[str]) -> str:
    """ "RVN since 2016" is "I've been an RVN since 2016"."""
    return f"I've been {article(found[1])} {found[1]} {found[2]}"


def _as_such(found: re.Match[str]) -> str:
    """ "Qualified tech" is "I'm a qualified tech"."""
    return f"I'm {article(found[1])} {found[0]}" if is_role(found[2]) else found[0]


def _holder(found: re.Match[str]) -> str:
    """ "Personal licence holder" is "I'm a personal licence holder"."""
    return f"I'm {article(found[1])} {lower_start(found[1])}"


def _experience(found: re.Match[str]) -> str:
    """ "LED lighting retrofit experience" is "I have LED lighting retrofit experience"."""
    what = re.sub(r"^led (?=[a-z]+ing )", "LED ", found[0], flags=re.IGNORECASE)
    return found[0] if re.search(r"\b(?:I|my|have|has|had|got|gained|no)\b", what) else f"I have {lower_start(what)}"


_DOER = regex(r"(?:[bdglmnprst]er|tor|ist|ian|man|woman|ant|ress)$")
ROLES_HELD = rules(
    (rf"^([A-Za-z][a-z]+(?: [a-z]+){{0,2}}), ({COUNT} years)(, (?:mostly|mainly) [^,.;]+)?$", _as_one),
    (rf"^({COUNT} years)(?: as| of being| being)? an? ([A-Za-z]+(?: [a-z]+)?)(?=,|$)", _role),
    (r"^((?:[A-Za-z]+ ){1,2}[a-z]+), not (?:just|only) (?:an? )?[a-z]+$", r"\1"),
    (r"^(?:ex-)?[A-Za-z]+(?:[ -][A-Za-z]+){1,2}$", _somebody),
    (rf"^([A-Za-z]+ [a-z]+) ({COUNT} (?:years|seasons|summers|winters))(?:,| and) (?=I )", _been_and),
    (rf"^([A-Z]{{2,5}}) ({COUNT} years)(,? (?:the )?last {COUNT} (?:in|at|on|with|as) [a-z ]+?)?(?: so .*)?$",
     _been_lately),
    (rf"\bI(?:'m| am) (?:an? )?([a-z]+) (?:for |since )?({COUNT} years)(?=[,.]|$)", _am_for),
    (r"^([A-Z]{2,5}) (since (?:[A-Z][a-z]+ )?(?:19|20)\d\d)(?:,.*)?$", _since),
    (rf"^((?:[A-Za-z]+ ){{0,2}}[A-Za-z]?[a-z]+(?<!for)(?<!as)(?<!of))"
     rf"( by trade| (?:at|in) (?:an? |the )?[A-Za-z][a-z ]{{2,30}}?)? "
     rf"({COUNT} years)"
     r"(?:,(?! (?:been|I|now|and|we|(?:an? )?team of)\b).*| before .*)?$", _years_as),
    (rf"^I work(?:ed)? as (?:an? )?([a-z]+) in ([A-Z][a-z]+) ({COUNT} years)(?:,.*)?$", _years_in),
    (r"(?<=, )(qualified|certified|registered|licensed|trained) ([a-z]+)(?=,|$)", _as_such),
    (rf"^([A-Za-z]+(?: [a-z]+)?) ({COUNT} years) (?=(?:at|in|with|for) )([^,.;]+)(?:,.*)?$", _as_whom),
    (rf"^([A-Za-z]+ [a-z]+) ({COUNT} years), (?:an? )?team of ({COUNT}(?: [a-z]+)?)$", _with_a_team),
    (r"^[A-Za-z]+(?: [A-Za-z-]+){1,4} experience$", _experience),
    (rf"^({COUNT} years),? (mostly|mainly) (?!in\b|on\b|at\b|with\b)(?=[a-z])", r"I have \1 of experience, \2 with "),
    (r"^(?:an? )?([A-Za-z][A-Za-z' ]{2,40} holder)$", _holder),
)  # fmt: skip
"""A shape is only read where what it names is a role."""
