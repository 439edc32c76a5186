"""What became of a thing: "drop-off: went from 8 to 2" is "Our drop-off went from 8 to 2". Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import upper_first
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import bare
from bot.reading.shorthand.words import MASS, PREPOSITIONS, is_plural, words
from bot.support.patterns import regex

_BECAME = regex(r"^(?:went|fell|dropped|rose|grew|came down|halved|doubled)\b")
_FROM_TO = regex(
    r"^(?P<what>[A-Za-z][A-Za-z' -]{1,40}?) (?:from )?(?P<old>\d+ in \d+"
    r"|[$£€]?\d[\d.,]*(?:%|[KMBkmb]\b)?(?: (?!down\b|up\b|to\b)[a-z]+){0,2})(?: down| up)? to (?=[$£€]?\d)"
)
FIGURES = regex(
    r"^(?:from )?(?P<old>[$£€]?\d[\d.,]*[%KM]?(?: (?!down\b|up\b|to\b)[a-z]+){0,3}) (?:down |up )?to (?=[$£€]?\d)"
)
"""From what to what, behind the thing that it is of: "60 components down to 22"."""
_REDUCED = regex(
    r"(?:cut|reduced?|drop(?:ped)?|brought|took|got|grew|raised?|increased?|lowered|improved|moved|doubled|halved|built|ran|trimmed|shrank"
    r"|had|kept|made|sold|did|led|closed|held|turned|pushed) ",
    re.IGNORECASE,
)
"""What somebody did to a figure."""
_HAVING = regex(r"^\d[\d,]* (?!(?:seconds|minutes|hours|days|weeks|months|years|dollars|euros|pounds)\b)[a-z]{3,}s\b")
"""How many of what they had: "1,100 suppliers down to 640"."""


def became(first: str, head: str) -> str:
    """What became of a thing: "Drop-off: went from 8 to 2", "Changeovers from 90 minutes to 35"."""
    if _BECAME.match(first) and re.match(r"[a-z]+ (?:from|down|up|to|by)\b", first):
        return f"{upper_first(_ours(head))} {first}" if head else ""
    if figures := FIGURES.match(first):
        if re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)+", head) and figures["old"][0] in "$£€":
            return f"At {head}, we went from {figures['old']} to {_new(figures, first)}"
        who = _ours(head) if head else "we" if _HAVING.match(figures["old"]) else ""
        return f"{upper_first(who)} went from {figures['old']} to {_new(figures, first)}" if who else ""
    found = _FROM_TO.match(first)
    several = found and is_plural(words(found["what"])[-1])
    repeated = several and bool(opens_with_verb(first)) and not _REDUCED.match(first)  # "repeat calls", "missed visits"
    if (
        head
        or not found
        or (opens_with_verb(first) and not repeated)
        or has_subject(first)
        or set(words(found["what"])) & (PREPOSITIONS - {"of"})
    ):
        return ""
    if " " not in found["what"] and verbs.is_base(found["what"].lower()):
        return ""  # "book" alone may be a deed
    return f"{upper_first(_ours(found['what']))} went from {found['old']} to {_new(found, first)}"


def _new(found: re.Match[str], first: str) -> str:
    """The figure that it went to, with the sign of the old one."""
    new = first[found.end() :]
    return f"{new}%" if "%" in found["old"] and re.fullmatch(r"[\d.]+", new) else new


def _ours(thing: str) -> str:
    """A thing at the head of a sentence, with "our" where it is one that can be counted."""
    last = head_of(thing)
    return bare(thing) if is_plain(last) or thing.isupper() else f"our {bare(thing)}"


def is_plain(noun: str) -> bool:
    """Whether a noun stands without an article: "waits", "turnover", "training"."""
    return is_plural(noun) or noun in MASS or noun.endswith(("tion", "ing", "ness", "ity", "ment"))
