"""Names that are known, with their capitals where they were typed without. Pure."""

import re

from bot.reading.shorthand.verbs import is_base
from bot.reading.shorthand.words import ADVERBS, DETERMINERS, JOINERS, OBJECTS, PREPOSITIONS, ROLES, SUBJECTS
from bot.support.patterns import literal, regex

MOST_WORDS = 2
"""Of a name whose single words are known again; those of "Marlow Street Bread" are words of every day."""


def with_names(text: str, names: tuple[str, ...]) -> str:
    """The words of known names, with their capitals; a name of several words only as a whole where they are words."""
    for name in names:
        if " " in name and name != name.lower():
            text = re.sub(rf"(?<![\w'-]){re.escape(name)}(?![\w-])", literal(name), text, flags=re.IGNORECASE)
    short = [name for name in names if len(name.split()) <= MOST_WORDS]
    for word in {part for name in short for part in _WORD.findall(name)}:
        if word[0].isupper() and word.lower() not in _NO_NAMES and not is_common(word.lower()):
            text = re.sub(rf"(?<![\w'-]){re.escape(word.lower())}(?![\w-])", word, text)
            text = re.sub(rf"(?<![\w'-]){re.escape(word.lower())}s(?= [a-z])", f"{word}'s", text)
    return text


def named_in(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the names of which a text has a word: for all others `with_names` leaves it as it is."""
    text = text.lower()
    return tuple(name for name in names if any(word in text for word in _WORD.findall(name.lower()) or [name.lower()]))


_WORD = regex(r"[^\W\d_][\w'-]+")


def is_common(word: str) -> bool:
    """Whether a word of a name is a word of every day, too: "River", "Library", "Shop"."""
    small = PREPOSITIONS | DETERMINERS | SUBJECTS | JOINERS | ADVERBS | OBJECTS
    return word in ROLES or word in small or is_base(word) or word in _NO_NAMES


_NO_NAMES = frozenset(
    [
        "the",
        "and",
        "for",
        "head",
        "manager",
        "director",
        "lead",
        "owner",
        "chair",
        "trailer",
        "trailers",
        "works",
        "city",
        "department",
        "health",
        "group",
        "school",
        "river",
        "shop",
        "library",
        "systems",
        "supply",
        "conservancy",
        "union",
        "credit",
        "tool",
        "gauge",
        "police",
        "society",
        "building",
        "controls",
        "wiring",
        "academy",
        "center",
        "centre",
        "kidney",
        "kitchen",
        "hotel",
        "clinic",
        "hospital",
        "lab",
        "labs",
        "transit",
        "storage",
        "cold",
        "coffee",
        "foods",
        "seafoods",
        "freight",
        "line",
        "mutual",
        "mechanical",
        "software",
        "services",
        "solutions",
        "partners",
        "company",
        "bank",
        "church",
        "college",
        "university",
        "county",
        "town",
        "insurance",
        "energy",
        "water",
        "power",
        "food",
        "farm",
        "farms",
        "store",
        "stores",
        "house",
        "home",
        "street",
        "park",
        "hill",
        "lake",
        "forest",
        "green",
        "brown",
        "white",
        "black",
        "young",
        "old",
        "long",
        "short",
        "rich",
        "will",
        "mark",
        "bill",
        "rob",
        "pat",
        "may",
        "april",
        "june",
        "rose",
        "joy",
        "frank",
        "chase",
        "grant",
        "hope",
        "grace",
    ]
)
