"""Small and capital letters at the head of a sentence and within one. Pure."""

import re

from bot.reading.shorthand import names_spelt, verbs
from bot.reading.shorthand.words import ADVERBS, DETERMINERS, JOINERS, NUMBERS, PREPOSITIONS, SUBJECTS


def lower_first(text: str) -> str:
    """Without the capital of a sentence's first word, where that is surely no name."""
    first = text.split(" ", 1)[0].strip(",.")
    low = first.lower()
    plain = (
        low in DETERMINERS | PREPOSITIONS | SUBJECTS | JOINERS | ADVERBS | NUMBERS
        or verbs.is_base(low)
        or verbs.is_past(low)
    )
    kept = (
        names_spelt.is_i(first)
        or names_spelt.is_acronym(first)
        or low in names_spelt.CASED
        or first[1:] != first[1:].lower()
    )
    return text[:1].lower() + text[1:] if plain and not kept else text


def lower_start(text: str) -> str:
    """With a small first letter, where the first word is no acronym."""
    is_name = re.match(r"(?:Dr|Mr|Mrs|Ms|St)\. ", text) or (
        re.match(r"[A-Z][a-z']+ [A-Z\d]", text)
        and not re.match(r"(?:[A-Z]|An|The|My|Our|In|At|On|For) ", text)
        and text.split(" ", 1)[0].lower() not in verbs.BASE_OF
    )
    first = text.split(" ", 1)[0]
    is_name = is_name or names_spelt.CASED.get(first.lower()) == first
    plain = text[1:2].islower() or text.startswith("A ") or re.match(r"[A-Z]-[a-z]", text)
    return text[:1].lower() + text[1:] if plain and not is_name else text


def upper_first(text: str) -> str:
    """With a capital at the head of a sentence, but for what is spelt otherwise ("iOS")."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or "@" in first or "://" in first else text[:1].upper() + text[1:]
