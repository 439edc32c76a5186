"""What stays private whatever is shared: interviewers' contact details, and pay. Pure."""

import re
from collections.abc import Iterable
from unicodedata import category, normalize

from bot.notes.checks.wording import pay_in
from bot.notes.drafting import Note
from bot.reading.shorthand.written import plain, read_note
from bot.support.patterns import regex
from bot.vocabulary.items import HeldBack

_EMAIL = regex(r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.\w")
_NUMBER = regex(r"(?<![\d,.])\+?\(?\d[\d ()./-]{7,}\d(?![\d,])")
_SUM = r"(?:[$€£]\s?\d|\b\d{2,3}k\b|\d\s?(?:thousand|dollars|euros|pounds|usd|eur|gbp)\b)"
_OFFERED = regex(
    rf"\b(?:offer\w*|pay\w*|paid|earn\w*|makes?|gets?|got)\b[^.!?\n]{{0,40}}?{_SUM}"
    r"|\b(?:offer|pay|paid|earn)\w*\b[^.!?\n]{0,40}?\b\d{2,3}[,.]?\d{3}\b(?! (?:employees|people|users|customers))"
    r"|\b\d+(?:[.,]\d+)? (?:an|per) hour\b",
    re.IGNORECASE,
)
_DATE = regex(r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\b")
_AMOUNT = regex(r"[$€£]\s?\d")
_EXTENSION = regex(r"(?:(?<!\s)\s+)?(?:extension|ext|x)\.?\s*\d+\s*$", re.IGNORECASE)
_BETWEEN_DIGITS = regex(r"(?<=\d)[\s()./-]+(?=\d)")
LONGEST_SIGN = 4
"""Characters that one sign stands for, as in "⒇"; those for whole phrases hold neither an address nor a number."""
ENOUGH, CLEARLY_ENOUGH = 6, 9
"""How many digits make up a known number (the last ones stay when the area code is left out), and an unknown one: a
range of years has eight."""


def held_back(note: Note, company: str, role: str, contacts: Iterable[str]) -> HeldBack | None:
    """Why a note may not be shown to a channel; None if it may.

    `contacts` are the interviewers' e-mail addresses and numbers, as far as known. Any other may be one that is no
    longer stored, unless it is below the note, with the writer's name.
    """
    whole, written = _simple(f"{note.subject}\n{note.body}"), read_note(note.subject, note.body)
    above = _simple(f"{written.subject}\n{written.greeting}\n{written.text}")
    if any(_is_in(whole, contact) for contact in contacts) or _looks_like_a_contact(above):
        return HeldBack.CONTACT
    return HeldBack.PAY if pay_in(whole, f"{role}\n{company}") else None


def words_held_back(text: str, names: str, contacts: Iterable[str]) -> HeldBack | None:
    """The same for what somebody tells a channel in their own words, in which nothing is a signature.

    `names` are the role and the company: what looks like pay in them is not.
    """
    whole = _simple(text)
    if any(_is_in(whole, contact) for contact in contacts) or _looks_like_a_contact(whole):
        return HeldBack.CONTACT
    return HeldBack.PAY if pay_in(whole, names) or _OFFERED.search(whole) else None


def fit_to_show(text: str, contacts: Iterable[str]) -> str:
    """A company, role or round for a channel to read; "" if there is an address, a number or pay in it."""
    return "" if words_held_back(text, "", contacts) or _AMOUNT.search(text) else text


def _simple(text: str) -> str:
    """Normalises spellings of addresses and numbers: full-width digits, any dash or dot, spaces around an @."""
    text = plain(text)
    phrases = {ord(sign): " " for sign in set(text) if len(normalize("NFKC", sign)) > LONGEST_SIGN}
    text = normalize("NFKC", text.translate(phrases))
    text = text.translate({ord(sign): "-" for sign in set(text) if category(sign) == "Pd"})
    return re.sub(r"(?:(?<!\s)\s+)?@\s*", "@", text.replace("·", "."))


def _looks_like_a_contact(text: str) -> bool:
    numbers = (re.sub(r"\D", "", found) for found in _NUMBER.findall(_DATE.sub("a day", text)))
    return bool(_EMAIL.search(text)) or any(len(digits) >= CLEARLY_ENOUGH for digits in numbers)


def _is_in(text: str, contact: str) -> bool:
    if "@" in contact:
        return contact.casefold() in text.casefold()
    digits = re.sub(r"\D", "", _EXTENSION.sub("", contact))
    return len(digits) >= ENOUGH and digits[-7:] in _BETWEEN_DIGITS.sub("", text)
