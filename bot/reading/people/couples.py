"""People with one last name between them: "the two owners Jack & Nell Farrow". Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.names import is_title
from bot.support.patterns import regex

_FIRST, _AND = r"[^\W\d_][\w'-]{1,40}", r"(?:and|&|\+|n|'n'?)"
_WHO = r"(?:they|they're|who|who are|both|the|are|both of them|who both)"
_WHAT = r"(?:co-?)?(?:owner|founder|director|partner|manager|head|landlord|farmer)"
_TOLD_BEHIND = regex(
    rf"\b(?P<one>{_FIRST}) {_AND} (?P<two>{_FIRST}) (?P<last>[A-Z][\w'-]{{1,40}})"
    rf"(?:,? (?:{_WHO} ){{0,3}}(?P<what>{_WHAT})s\b"
    rf"|(?=,? (?:{_WHO} ){{0,3}}(?:(?:own|run|manage|started|founded) |couple\b|married\b|siblings\b)))"
)
"""What both are or do stands behind them."""
_TOLD_BEFORE = regex(
    rf"\b(?:(?:the|my|our|both|two|these) ){{0,3}}(?P<what>{_WHAT}s"
    rf"|(?:[a-z]{{2,12}} )?(?:brothers|sisters|twins|siblings)"
    rf"|couple|husband and wife(?: team)?)"
    rf"(?: who (?:own|run|manage) (?:it|the [a-z]{{2,20}}))?[,:]? "
    rf"(?P<one>{_FIRST}) {_AND} (?P<two>{_FIRST}) (?P<last>[A-Z][\w'-]{{1,40}})"
)
"""What both are stands before them."""


def with_last_names(line: str) -> str:
    """A line in which each of such a couple has the last name, and what both are."""
    return _TOLD_BEHIND.sub(_each, _TOLD_BEFORE.sub(_each, line))


def _each(found: re.Match[str]) -> str:
    one, two, last = found["one"], found["two"], found["last"]
    if not (is_given(one) and is_given(two)) or is_given(last):
        return found[0]
    what = (found["what"] or "").removesuffix("s")
    title = f", {what}" if what and is_title(what) else ""
    return f"{one} {last}{title} and {two} {last}{title}"
