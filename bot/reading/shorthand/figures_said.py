"""Figures as a letter has them: "a hundred and forty" is 140, and "27%, was 19%" is "27%, up from 19%". Pure."""

import re

from bot.reading.shorthand.figures_changed import changed
from bot.support.patterns import regex

_NUM = r"[$£€]?\d[\d,.]*%?"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_ONES = "|".join(_SMALL[:9])
_HUNDREDS = regex(
    rf"\b(?P<hundreds>an?|{_ONES}) hundred and (?:(?P<tens>{'|'.join(_TENS[1:])})"
    rf"(?:[ -](?P<ones>{_ONES}))?|(?P<few>{'|'.join(_SMALL[:12])}))\b",
    re.IGNORECASE,
)
_IN = r"\b(?P<before>in|since|until|was|from) "
_NO_COUNT = r"\b(?! [a-z]+s\b)"
"""Not "two thousand nine boxes"."""
_OF_2000 = regex(rf"{_IN}two thousand(?: and)? (?P<ones>{'|'.join(_SMALL)}){_NO_COUNT}")
_OF_A_CENTURY = regex(
    rf"{_IN}(?P<century>nineteen|twenty) (?P<tens>{'|'.join(_TENS)})(?:[ -](?P<ones>{_ONES}))?{_NO_COUNT}"
)
_WAS_BEFORE = regex(
    rf"(?P<new>{_NUM})(?P<of>[^\d,.;]{{0,40}}), (?:it )?(?:was|used to be"
    rf"|were)(?: at)? (?P<old>{_NUM})(?=[.;]|,? |$)(?! (?:the|a|an|my|on|in)\b)"
)


def nth(number: int) -> str:
    """A day of a month as it is said: "the 3rd"."""
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_OTHERS = regex(
    r"(?:,? \(?|, )(?:the )?(?P<whose>industry|company|floor|team|national|state|store|district|branch|area|regional)"
    r"(?:'s|s)?(?: average)?(?: is| was)? (?P<about>about |over |under )?(?P<much>\d{1,3}(?:\.\d)?)%?(?:\)|(?=[,.;]|$))"
)


def hundreds_in_figures(text: str) -> str:
    """The text with "a hundred and forty" as 140."""
    return _HUNDREDS.sub(lambda found: str(100 * _small(found["hundreds"]) + _below_hundred(found, found["few"])), text)


def years_in_figures(text: str) -> str:
    """The text with "in two thousand nine" as "in 2009", and "since nineteen ninety eight" as "since 1998"."""
    text = _OF_2000.sub(lambda found: f"{found['before']} {2000 + _small(found['ones'])}", text)
    return _OF_A_CENTURY.sub(
        lambda found: f"{found['before']} {2000 - 100 * (found['century'] == 'nineteen') + _below_hundred(found)}", text
    )


def _below_hundred(found: re.Match[str], few: str | None = None) -> int:
    tens = 10 * (_TENS.index(found["tens"].lower()) + 1) if found["tens"] else 0
    return tens + _small(found["ones"] or few)


def _small(word: str | None) -> int:
    """A number under twenty, or "a"; 0 for none."""
    if not word:
        return 0
    return 1 if word.lower() in {"a", "an"} else _SMALL.index(word.lower()) + 1


def compared(text: str) -> str:
    """The text in which a figure says what it was before and what it became, and what the same is elsewhere."""
    return _WAS_BEFORE.sub(_with_what_it_was, _against(changed(text)))


def _with_what_it_was(found: re.Match[str]) -> str:
    """ "27%, was 19%" is "27%, up from 19%"."""
    new, old = found["new"].rstrip(".,"), found["old"].rstrip(".,")
    figures = [float(re.sub(r"[^\d.]", "", each) or 0) for each in (new, old)]
    old = f"{old}%" if "%" in f"{new}{found['of'][:1]}" and "%" not in old else old
    return f"{found['new']}{found['of']}, {'up' if figures[0] > figures[1] else 'down'} from {old}"


def _against(text: str) -> str:
    """What it is elsewhere, behind a rate: "12%, floor average is 40" is "12%, against a floor average of 40%"."""
    found = _OTHERS.search(text)
    if not found or not text[: found.start()].endswith(("%", " percent")):
        return text
    a = "an" if found["whose"][0] in "ia" else "a"
    said = f", against {a} {found['whose']} average of {found['about'] or ''}{found['much']}"
    said += "%" if text[: found.start()].endswith("%") else " percent"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"
