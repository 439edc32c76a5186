"""Names of companies and roles, typed in a hurry, as a letter has them."""

import re
import unicodedata

from bot.reading.shorthand import names_spelt
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.words import ROLES
from bot.support.patterns import regex

_ROLE = regex(r"\A(?:an?|the) (?=\S)|(?<=\S) (?:position|role|job|opening|vacancy)\Z", re.IGNORECASE)
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


_LONG_NAME = 6
"""Words from which on a name is told without its town."""


def company_name(typed: str) -> str:
    """A company's name; one in small letters, or in capitals, gets a capital for each word."""
    plain = re.split(r"\s*[\U0001F300-\U0001FAFF\u2600-\u27BF]", one_line(typed))[0] or one_line(typed)
    name = re.sub(r" \([^)]*\)?\Z|\. (?=[a-z]).*\Z|[ +,;.&-]+\Z(?<!Inc\.)(?<!Co\.)(?<!Ltd\.)", "", plain) or one_line(
        typed
    )
    if len(name.split()) >= _LONG_NAME:  # "Jacaranda Lane Community Care in Toowoomba"
        name = re.sub(r" in [A-Z][\w'-]+(?: [A-Z][\w'-]+)?\Z", "", name)
    if name == name.lower() and name.isascii():
        return " ".join(_capital(word, at) for at, word in enumerate(name.split()))
    return titled(name) if " " in name else name


def _capital(word: str, at: int) -> str:
    if at and word in _SMALL:
        return word
    return names_spelt.CASED.get(word, word[:1].upper() + word[1:])


def role_name(typed: str) -> str:
    """A role without its article, its short forms spelt out; acronyms keep their capitals."""
    name = _BEYOND.sub("", one_line(_ROLE.sub("", one_line(titled(one_line(typed))))))
    is_small, name = name == name.lower(), " ".join(_as_acronym(word) for word in name.split())
    spelt = spelt_out(name) if is_small else name
    spelt = _SHORT.sub(lambda found: _as_typed(_LONG[found[1].lower()], found[1]), spelt)
    return " ".join(_as_acronym(word) for word in spelt.split()) or typed


def _as_acronym(word: str) -> str:
    return word.upper() if word in _ACRONYMS else word


_BEYOND = regex(
    r"^(?:post|position|job|role) of (?=\S)| \((?:[^ ()]+ ){2,}[^()]*\)?$| for (?:the|an?) (?=\S+ \S).*$"
    r"| (?:on|in) (?:the|our|their) (?:[\w-]+ ){1,3}(?:team|section|shift|ward|desk|unit|side|line|crew)$",
    re.IGNORECASE,
)
"""What a line says of a role beyond its name."""
_LONG = {
    "sr": "senior", "jr": "junior", "engr": "engineer", "mgr": "manager", "asst": "assistant", "coord": "coordinator",
    "supv": "supervisor", "assoc": "associate", "tech": "tech",
    "fw": "firmware", "sw": "software", "hw": "hardware", "eng": "engineer",
}  # fmt: skip
_SHORT = regex(rf"\b({'|'.join(_LONG)})\b\.?", re.IGNORECASE)


def _as_typed(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


_ROLE_ENDS = regex(
    r"(?:er|or|ist|ian|ant|ent|ee|man|woman|person|ess|ief|ive|ect|ice|ern|ing|ship|rd|ch|ef|lead|aide|head|hand|help)s?$"
)
_SIGNS = regex(
    r"[\d@#+=<>~*/\\]|\b(?:inpt|outpt|engr|asst|mgr|coord|supv|maint|admin asst|sparky|chippy|wolvo)\b", re.IGNORECASE
)


def is_house(text: str) -> bool:
    """Whether what was typed for a role is rather a company: "Hale & Daughters", "Rideau Apartments"."""
    return bool(_HOUSE.search(text))


_HOUSE = regex(
    r" (?:&|and) (?:sons?|daughters?|co|partners|associates)\b|\b(?:apartments|ltd|llc|llp|inc|plc|limited)\b\.?$",
    re.IGNORECASE,
)


def is_clean(typed: str, role: str) -> bool:
    """Whether a role can be said as it is: written with capitals, or of a few words of which the last names one."""
    if is_house(role):
        return False
    if _SIGNS.search(role) and not re.search(r"\b(?:I{1,3}|IV|\d)$", role):
        return False
    plain = re.split(r"\s*[(,]| (?:of|at|for|in|with|on|to) ", role)[0].split()
    last = plain[-1] if plain else ""
    known = last.lower() in ROLES or bool(_ROLE_ENDS.search(last.lower()))
    if typed == typed.lower() or len(plain) == 1:
        return known or (last.upper() == last and any(map(_ROLE_ENDS.search, map(str.lower, plain[:-1]))))
    return len(plain) <= MOST_OF_A_ROLE


MOST_OF_A_ROLE = 6
_ACRONYMS = frozenset(
    [
        "rn",
        "lpn",
        "ae",
        "hr",
        "it",
        "cfo",
        "ceo",
        "cto",
        "coo",
        "vp",
        "ux",
        "ui",
        "qa",
        "em",
        "pm",
        "sdr",
        "sre",
        "cna",
        "emt",
        "hvac",
        "cnc",
    ]
)


def titled(text: str) -> str:
    """A title in capitals as one writes it: "OTR Driver"; other text stays untouched."""
    if not _is_loud(text) or re.fullmatch(r"[A-Z]{2,4} (?:I{1,3}|IV)", text):
        return text
    return re.sub(r"[^\W_][\w']*", lambda found: _capitalised(names_spelt.quiet(found[0])), text)


def _is_loud(text: str) -> bool:
    """Whether a text is all in capitals, acronyms aside."""
    words = re.findall(r"[^\W\d_]+", text)
    loud = any(word.isupper() and not names_spelt.is_acronym(word) for word in words)
    return loud and not any(sign.islower() for sign in text) and not (len(words) == 1 and len(words[0]) < 4)


def _capitalised(word: str) -> str:
    return word if word in _SMALL or word != word.lower() else word.capitalize()


def one_line(text: str) -> str:
    """A name on one line, without control characters and marks of direction; its letters stay as they were given."""
    dropped = {"Cc", "Cf", "Cs"}
    kept = (
        sign for sign in text if sign.isspace() or sign in "\u200c\u200d" or unicodedata.category(sign) not in dropped
    )
    return " ".join("".join(kept).split())
