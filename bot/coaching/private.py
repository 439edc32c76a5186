"""What stays private whatever is shared: how to reach interviewers, and pay. Pure."""

import re
from collections.abc import Iterable

from bot.notes.checks.wording import pay_in
from bot.notes.checks.written import plain

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s()./-]+(?=\d)")
ENOUGH = 6
"""So many digits make a number: the last of them stay when a country's or an area's are left out."""


def held_back(text: str, company: str, role: str, contacts: Iterable[str]) -> str:
    """Why a note may not be shown to a channel, as the end of "It is held back, because ..."; "" where it may.

    `contacts` are the interviewers' e-mail addresses and numbers.
    """
    written = plain(text)
    if any(_is_in(written, contact) for contact in contacts):
        return "it has an interviewer's address or number in it"
    if pay_in(written, f"{role}\n{company}"):
        return "it speaks of pay"
    return ""


def _is_in(text: str, contact: str) -> bool:
    if "@" in contact:
        return contact.casefold() in text.casefold()
    digits = re.sub(r"\D", "", contact)
    return len(digits) >= ENOUGH and digits[-7:] in _BETWEEN_DIGITS.sub("", text)
