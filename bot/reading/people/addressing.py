"""How somebody is greeted and named in a letter: "Priya", "Dr. Ortiz", "Lieutenant Teeter". Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_TITLES = {
    "dr": "Dr.", "prof": "Professor", "professor": "Professor", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "miss": "Miss",
    "mx": "Mx.", "lt": "Lieutenant", "lieutenant": "Lieutenant", "sgt": "Sergeant", "sergeant": "Sergeant",
    "capt": "Captain", "captain": "Captain", "col": "Colonel", "maj": "Major", "cpl": "Corporal", "chief": "Chief",
    "rev": "Reverend", "pastor": "Pastor", "fr": "Father", "rabbi": "Rabbi", "judge": "Judge", "hon": "Judge",
    "sir": "Sir", "dame": "Dame", "m": "M.", "cllr": "Councillor", "boss": "Boss",
    "canon": "Canon", "chaplain": "Chaplain", "chef": "Chef", "coach": "Coach", "deacon": "Deacon", "dean": "Dean",
    "bishop": "Bishop", "imam": "Imam", "officer": "Officer", "detective": "Detective", "inspector": "Inspector",
    "cpt": "Captain", "gen": "General", "cmdr": "Commander", "supt": "Superintendent", "insp": "Inspector",
    "det": "Detective",
    "constable": "Constable", "sr": "Sister", "engr": "Engr.", "elder": "Elder",
    "revd": "Reverend", "rev'd": "Reverend", "major": "Major", "sister": "Sister", "brother": "Brother",
}  # fmt: skip
_BEFORE_THE_FIRST_NAME = {"Sir", "Dame", "Pastor", "Sister", "Brother", "Uncle", "Aunt", "Auntie", "Aunty", "Madam"}
_EPITHETS = {"big", "little", "old", "young", "wee"}
_SECOND_HALVES = {"Ann", "Anne", "Jo", "Lou", "Beth", "Kay", "Sue", "Mae", "Bob", "Lynn"}
"""With which a first name of two words ends: "Carol Ann"."""


def called(person: Met) -> str:
    """How they like to be addressed; where that is not known, by their title and last name, else their first name."""
    if person.name.startswith("Col ") and not person.address.strip():
        return by_name(person.name.replace("Col ", "Col. ")) if _COMMANDS.search(person.title) else "Col"
    return person.address.strip() or by_name(person.name)


_COMMANDS = regex(
    r"\b(?:command\w*|battalion|brigade|regiment\w*|squadron|wing|army|navy|air force|airforce|marines?|guard"
    r"|usa[fr]?|usmc|garrison|base|military|defen[cs]e|xo|co|chief of staff|retired|ret)\b",
    re.IGNORECASE,
)
"""What a colonel is; any other "Col" without a full stop is short for Colin."""


def is_title(word: str) -> bool:
    """Whether a word is a title, as it stands before a name: "Dr.", "Elder"."""
    return word.rstrip(".").lower() in _TITLES


def by_name(name: str) -> str:
    """A name as one greets its bearer: without a title, and readable as first and last, it is the first."""
    name = re.sub(r"^(?:assoc(?:iate)?|asst|assistant|adj(?:unct)?)\.? (?=prof)", "", name, flags=re.IGNORECASE)
    words = re.sub(r",.*$", "", name).split()
    if len(words) > 1 and words[0].lower() in _EPITHETS:
        return words[1]
    formal = HONORIFIC.match(name) if len(words) > 1 else None
    if formal and " " in formal[0].strip():
        return f"{_short_rank(formal[0].split())} {surname(words)}"
    title = _TITLES.get(words[0].rstrip(".").lower(), words[0] if formal else "") if len(words) > 1 else ""
    if title:
        dotted = words[0] if title.endswith(".") and not words[0].endswith(".") and len(words[0]) < 5 else title
        rest = words[1] if title in _BEFORE_THE_FIRST_NAME else surname(words)
        return f"{dotted} {rest}"
    double = len(words) > 2 and words[1] in _SECOND_HALVES
    first = words[0] if words else name
    plain = (re.fullmatch(r"[^\W\d_][\w'-]+", first) and first.isascii()) or (not name.isascii() and len(words) == 2)
    if double and plain:
        return f"{first} {words[1]}"
    is_letters = (
        first.isupper() and len(words) > 1 and not (is_given(first) or name.isupper())
    )  # "DCI Fiona Blackstock"
    return first if plain and len(first) > 1 and not (first.endswith(".") or is_letters) else name


_PARTICLES = {
    "ó", "ni", "ní", "nic", "mac", "mhic", "van", "von", "de", "der", "den",
    "da", "di", "du", "dos", "la", "le", "el", "al", "bin", "ibn", "st", "ter", "ten",
}  # fmt: skip
"""They belong to the last name that they stand before."""


def surname(words: list[str]) -> str:
    """The last name among the words of one, with what belongs before it: "Ó Cadhla", "van der Berg"."""
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(words[at:])


def _short_rank(words: list[str]) -> str:
    """As a rank of several words is said to its bearer: "Colonel" to a lieutenant colonel."""
    if words[-1] in {"Class", "Major"}:
        return "Sergeant Major" if words[-1] == "Major" else "Sergeant"
    if words[-1] == "Officer":
        return "Chief" if words[0] == "Chief" else " ".join(words)
    if words[-1] in {"Principal", "Deputy"} or (words[0] in {"Deputy", "Assistant"} and words[-1] != "Chief"):
        return " ".join(words)
    return _TITLES.get(words[-1].rstrip(".").lower(), words[-1])
