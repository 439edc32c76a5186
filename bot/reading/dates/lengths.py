"""Lengths of time that count from today: "in two to three weeks", "within ten days", "5 business days"."""

import re

from bot.reading.dates.date_arithmetic import days, shift
from bot.reading.dates.days import Ground, Rule, rule
from bot.reading.dates.readings import Ambiguous, Day, Reading, Span
from bot.reading.dates.words import FREE, UNIT
from bot.support.patterns import regex

_VAGUE = {"few": (2, 4), "several": (3, 5)}
AT_MOST = "within|up ?to|max(?:imum)?(?: of)?|less than|under|at most|no more than|no longer than"
AT_LEAST = "at least|more than|over|minimum of"
_LENGTH_LEAD = regex(
    rf"(?:^|[,;.:!?(~-]|(?P<within>\b(?:{AT_MOST}|by))|(?P<least>\b(?:{AT_LEAST}))|"
    r"\b(?:in|about|abt|around|another|approximately|approx|roughly|like|maybe|probably|possibly|perhaps|said|say|says|reckons?|thinks?|"
    r"(?<!or )takes?|be|is|its|to|or|and|them|it|needs?|want|wants|just|only|next|hopefully|least|most|other|than|"
    r"for filling|after|us|give))\s*$"
)


def _length(match: re.Match[str], ground: Ground) -> Reading | None:
    """Two weeks is that day, two to three weeks the days between, within two weeks all days until then."""
    lead = _LENGTH_LEAD.search(match.string[: match.start()])
    if not lead:
        return None
    low, high = length_of(match)
    today, unit = ground.today, match["unit"]
    start, end = (shift(today, count, unit, ground.country) for count in (low, high))
    if lead["within"] or match["most"]:
        return Span(today, end)
    if lead["least"]:
        return from_then_on(Day(start))
    return Day(start) if start == end else Span(start, end)


def from_then_on(first: Day | Span) -> Ambiguous:
    """For "not before the 10th": nobody said until when, so that day alone and the week from there are asked back."""
    start = first.date if isinstance(first, Day) else first.first
    return Ambiguous((first, Span(start, start + days(7))))


def length_of(match: re.Match[str]) -> tuple[int, int]:
    """How many units a length counts, least and most."""
    if match["low"] in _VAGUE:
        return _VAGUE[match["low"]]
    low = int(match["low"])
    return low, int(match["high"] or low + bool(match["half"]))


LENGTHS: list[Rule] = [
    rule(
        r"(?<![\d./-])\b(?P<low>\d{1,3}|few|several)(?: ?(?:-|to|or|and) ?(?P<high>\d{1,3}))? "
        rf"(?P<unit>{UNIT}|hour)s?\b(?P<half> and a half)?(?: from (?:now|today))?(?: time)?(?: out| away)?"
        rf"(?: from now)?(?P<most> or (?:less|under|fewer|sooner))?{FREE}",
        _length,
        "length",
    ),
]
