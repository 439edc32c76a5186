"""An employer's name in a text: by the domain of its addresses, or by the form that only firms' names have."""

import re

from bot.reading.invitations.common_names import squashed
from bot.reading.invitations.subject_words import LEAD, is_role, lead_of, without_kinds
from bot.reading.people.names import is_role_word
from bot.support.patterns import regex
from bot.wording.words import capital

_MOST_WORDS = 12
"""Of an employer's name."""
_SURNAME = r"[A-Z][\w'’-]{1,30}"
_PARTNERSHIP = regex(
    rf"{_SURNAME}(?:, {_SURNAME}){{0,3}}"
    rf"(?:,? (?:&|and) (?:(?:Co|Company|Sons|Partners|Associates|Fils)\b|(?P<last>{_SURNAME}))|(?= LL))"
    r"(?: (?:LLP|LLC|PLLC|Inc|Ltd))?\.?"
)
"""The surnames that a firm is called by: "Keller, Voss & Co.", "Barnes, Noble, Hart LLP"."""
_COMPANY = regex(
    r"\b(?:inc|llc|llp|ltd|limited|corp|corporation|company|co|gmbh|ag|plc|group|holdings|partners|traders|trading|industries|"
    r"enterprises|technologies|solutions|systems|laborator(?:y|ies)|labs|bank|university|college|hospital|clinic|associates|"
    r"insurance|foundation|institute|credit\sunion|kg|ohg|ab|as|a/s|aps|oyj?|bv|nv|sas?|sarl|spa|srl|sl|pty|pllc|lp)\b\.?$|"
    r"^(?:the\s)?(?:university|college|bank|city|county|school|state|church|town|museum|institute|hospital|port)\sof\s\w",
    re.IGNORECASE,
)
_AGENCY = regex(
    r"staffing|recruit|talent|headhunt|personnel|roberthalf|randstad|adecco|manpower|kforce|insightglobal|teksystems"
)
_AGENCY_LAST = regex(
    r"(?:staffing(?:solutions|group)?|recruit(?:ers|ing|ment)|headhunters|personnel)$|^(?:roberthalf|randstad|adecco|manpower|kforce|"
    r"insightglobal|teksystems)"
)


def ends_like_a_firm(text: str) -> bool:
    """Whether a text has a word that only firms have at their end, or reads "University of ..."."""
    return bool(_COMPANY.search(text))


def is_agency(employer: str) -> bool:
    """Whether the name in a domain is that of somebody who sends people to employers."""
    return bool(_AGENCY.search(employer))


def names_agency(text: str, employer: str) -> bool:
    """Whether a text names whoever only sends people: the agency that invites, and one in "via Robert Half"."""
    name = squashed(text)
    invites = is_agency(employer) and name.startswith(employer.replace("-", ""))
    return invites or (
        bool(_AGENCY_LAST.search(name)) and not (is_role(text) and is_role_word(text.split(maxsplit=1)[0]))
    )


def from_domain(employer: str) -> str:
    """The employer's name as its addresses have it, written as a name: "Northwind", "IBM"; not an agency's."""
    words = [] if is_agency(employer) else [word for word in employer.split("-") if word]
    short = 4 if len(words) == 1 else 3  # "IBM", "Savanna Air"
    return " ".join(word.upper() if len(word) < short else capital(word) for word in words)


def firms_rejoined(parts: list[str], employer: str) -> list[str]:
    """What stood between commas, but a firm with commas in its name is one part."""
    joined: list[str] = []
    while parts:
        ends = range(min(len(parts), 5), 1, -1)
        end = next((end for end in ends if _is_partnership(", ".join(parts[:end]), employer)), 1)
        joined.append(", ".join(parts[:end]))
        parts = parts[end:]
    return joined


def _is_partnership(text: str, employer: str) -> bool:
    """Whether a text ends in one firm's name: by the employer's addresses, by its form, or led to by "at"."""
    *_, lead, last = ("", *LEAD.split(text))
    name = without_kinds(last.strip())
    found = _PARTNERSHIP.fullmatch(name)
    first, _, others = name.partition(", ")
    if not found or is_role(first):
        return False
    if employer and (opens_with(name, employer) or opens_with(others, employer)):
        return opens_with(name, employer) > len(first)
    return not found["last"] or lead_of(lead) in {"at", "with"}


def opens_with(text: str, employer: str) -> int:
    """Where the words end that are the employer's name, written apart or not: 17 in "Northwind Traders Controller".

    Its last words may be letters only in the address: "blueheroncu" for Blue Heron Credit Union.
    """
    if not employer:
        return 0
    label, opening = employer.replace("-", ""), ""
    words: list[str] = []
    for word in list(re.finditer(r"\S+", text))[:_MOST_WORDS]:
        if not words and word[0].casefold() == "the":
            continue
        words.append(squashed(word[0]))
        opening = "".join(words)
        if opening == label or _is_shortened(list(filter(None, words)), label, text):
            return word.end()
    return len(text) if len(opening) >= 4 and employer.startswith(opening) else 0


def _is_shortened(words: list[str], label: str, text: str) -> bool:
    """Whether a label is some whole words and the first letters of the others; these alone where no role is meant."""
    for whole in range(len(words) - 1):
        opening, letters = "".join(words[:whole]), "".join(word[0] for word in words[whole:])
        if label == opening + letters and (
            len(opening) > 3 or (not whole and len(letters) > 2 - ("&" in text) and not is_role(text))
        ):
            return True
    return _is_clipped(words, label)


def _is_clipped(words: list[str], label: str) -> bool:
    """Whether a label is the first word and the next one with letters left out: "lakeshoremfg"."""
    if len(words) != 2 or len(words[0]) < 4 or not label.startswith(words[0]):
        return False
    short, letters = label.removeprefix(words[0]), iter(words[1])
    return len(short) > 1 and short[0] == words[1][0] and all(sign in letters for sign in short)


def as_written(employer: str, text: str) -> str:
    """The employer's name as a text of the invitation writes it; "" where none does, since a domain is no name."""
    if len(employer) < 3:
        return ""
    name = r"[ &.'-]?".join(map(re.escape, employer.replace("-", "")))
    found = re.search(rf"(?<![\w@./-]){name}(?![\w@/-]|\.\w)", text, re.IGNORECASE)
    return found[0] if found and not found[0].islower() else ""
