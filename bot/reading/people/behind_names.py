"""What goes with a name: titles and letters behind it, and a last name before the first, or their title. Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.name_words import NO_NAME_WORDS, PARTICLES, TITLES_ALONE
from bot.reading.people.names import HONORIFIC, is_name, is_suffix, is_title, names_a_role
from bot.reading.people.no_names import is_no_name
from bot.reading.people.trades import (
    is_company,
    is_credential,
    is_letters,
    is_place,
    is_surely_a_company,
    is_title_letters,
    is_trade,
    may_be_trade,
)
from bot.support.limits import LONGEST_NAME
from bot.support.patterns import regex

_SURNAME = regex(r"\w+-\w+\Z|(?:Mc|Mac|O'|D')[A-Z]|\w+ \w")


def is_what_they_do(piece: str, name: str) -> bool:
    """Whether a piece behind a name is a title and no second person: all but a full name, and a first name alone.

    Behind one word alone ("Priya, Anjali") any other word may be a name, unless it is surely none.
    """
    words = piece.split()
    if NO_NAME_WORDS.intersection(words):
        return False
    if is_no_person(piece) or is_trade(words[-1]):
        return True
    if len(words) == 1:
        if piece.casefold() in TITLES_ALONE and " " in name:
            return True
        is_full = " " in HONORIFIC.sub("", name, count=1)
        return not is_given(piece) and (is_full or may_be_trade(piece))
    small = piece.islower() and not name.islower()
    return not is_given(words[0]) and (small or may_be_trade(words[-1]))


def is_no_person(piece: str) -> bool:
    """Whether a piece is surely a company or a place: "Northwind Traders", "Greater Chicago Area"."""
    if " & " in piece or is_surely_a_company(piece):
        return True
    return (is_company(piece) or is_place(piece)) and not is_given(piece.split(maxsplit=1)[0])


def with_letters_apart(name: str) -> str:
    """ "Bob Clark, PMP" for "Bob Clark PMP"; numbers such as III stay where they are."""
    words, end = name.split(), len(name.split())
    while end > 2 and _goes_behind(words[end - 1]) and not re.fullmatch(r"[IVJS][IVr]*\.?", words[end - 1]):
        end -= 1
    return ", ".join([" ".join(words[:end]), *words[end:]])[:LONGEST_NAME]


def _goes_behind(word: str) -> bool:
    return is_credential(word) or (2 < len(word) <= 5 and is_letters(word) and not is_given(word))


def is_letters_behind(piece: str, name: str) -> bool:
    """Whether a piece behind a name goes with it: "Jr.", "PMP", "XYZ"; not "Asa", and not "BO" behind "ANA"."""
    if piece.istitle() and is_given(piece):
        return False
    return is_suffix(piece) or (is_letters(piece) and not name.isupper())


def is_last_then_first(last: str, first: str) -> bool:
    """Whether two pieces are one name as directories write it: "Raman" and "Priya", "van der Berg" and "Ludwig J."."""
    if is_credential(last) or is_credential(first) or is_title_letters(first):
        return False
    if " " in last and is_letters_behind(first, last):
        return False
    if last.islower() and not first.islower():
        return False
    formal = HONORIFIC.match(first)
    given = (first[formal.end() :] if formal else first).split()
    if (
        not 0 < len(given) <= 2
        or HONORIFIC.match(last)
        or not (is_name(last) and is_name(first))
        or is_title(last)
        or is_no_name(last)
        or re.search("-[a-z]", last)  # "Hi-vis"
        or is_title(first)
        or names_a_role(last)
    ):
        return False
    if _TWO_SYLLABLES.fullmatch(first) and " " not in last:
        return True
    is_loud = last.isupper() and len(last) > 3 and not first.isupper()  # "GRANT, Ewan"
    return (is_loud or _is_surname(last.split())) and bool(
        (formal and is_given(given[0])) or _are_first_names(given, last)
    )


def _is_surname(words: list[str]) -> bool:
    """Whether words are a last name: "Raman", "Garcia Lopez", and behind a particle whatever follows it."""
    if len(words) > 1 and all(word.strip(".").casefold() in PARTICLES for word in words[:-1]):
        return True
    return len(words) < 3 and not any(map(is_given, words))


_TWO_SYLLABLES = regex(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
"""A first name as Korea and China write theirs: "Jae-won"."""


def _are_first_names(given: list[str], last: str) -> bool:
    if len(given[0].strip(".")) == 1:
        return given[0].isupper()
    if is_given(given[0]):
        return len(given) == 1 or is_given(given[1]) or len(given[1].strip(".")) == 1
    return len(given) == 1 and bool(_SURNAME.match(last)) and given[0][0].isupper() and not is_trade(given[0])


TITLE_THEN_NAME = regex(
    r"\b(?:and|&|plus) (?:the|her|his|their|my) (?P<what>[a-z][a-z ]{2,40}), "
    r"(?P<whom>[^\W\d_]{2,20}(?: (?-i:[A-Z])[^\W\d_]{1,20})?)(?=\s?(?:$|[,;.(]| and\b| &))",
    re.IGNORECASE,
)


def name_then_title(found: re.Match[str]) -> str:
    """ "and the store manager, Ann": the title is hers."""
    is_theirs = is_title(found["what"]) and is_given(found["whom"].split()[0])
    return f", {found['whom']}, {found['what']}" if is_theirs else found[0]
