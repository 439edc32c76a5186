"""Figures as a letter has them: "a hundred and forty" is 140, and "27%, was 19%" is "27%, up from 19%". Pure."""

import re

from bot.reading.shorthand.rewriting import rewritten, rules
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
    return _WAS_BEFORE.sub(_with_what_it_was, _against(rewritten(text, _BECAME)))


def _became(found: re.Match[str]) -> str:
    """ "sickness was 11%, it's 6 now" is "sickness went from 11% to 6%"; behind a comma, "from 11% to 6%"."""
    is_aside = found.string[: found.start()].endswith(", ")
    is_rate = found["old"].endswith("%") and not found["new"].endswith("%")
    went = "" if is_aside else "went "
    return f"{went}from {found['old']}{found['of'] or ''} to {found['new']}{'%' if is_rate else ''}"


def _brought(found: re.Match[str]) -> str:
    """ "agency was 31% of shifts, got it to 9" is "I got agency from 31% of shifts to 9%"."""
    is_rate = found["old"].endswith("%") and not found["new"].endswith("%")
    what = found["what"][:1].lower() + found["what"][1:] if found["what"][1:2].islower() else found["what"]
    return (
        f"{found['lead']}{found['who'] or 'I '}{found['did']} {what} from {found['old']}{found['of'] or ''}"
        f" {found['way'] or ''}to {found['new']}{'%' if is_rate else ''}"
    )


def _of_the_head(found: re.Match[str]) -> str:
    """ "Overtime. I took it from 5 to 3" is "I took overtime from 5 to 3"."""
    head = found["head"][:1].lower() + found["head"][1:] if found["head"][1:2].islower() else found["head"]
    role = f"{found['role'].strip(' ,')}, " if found["role"] else ""
    return f"{role}{found['who']}{found['did']} {head} "


_ONE = r"(?:\d+ in \d+|[$£€]?\d(?:[\d,.]*\d)?%?)"
_HAD_IT = r"(?:took|brought|got|cut|moved|drove|pulled|pushed)"
_NOW = r"(?:it's|its|it is|they're|they are|is|are|we're at|now|become|becomes|became|it became)"
_BECAME = rules(
    (rf"(?<=[a-zA-Z]) on that [a-z]+ (?={_ONE} →)", " "),
    # "went from 10 callbacks a day to 4": callbacks did
    (rf"(?P<lead>^|[.,;] (?:and |so )?)went from (?P<old>(?:about |over )?{_ONE}) (?P<noun>(?:[a-z-]+ )?[a-z-]{{3,}}s)"
     r"(?P<per> an? [a-z]+)? (?=(?:down |up )?to (?:about )?\w+\b)", r"\g<lead>\g<noun> went from \g<old>\g<per> "),
    # "Cell count. Had it at 240 when I started, it's 110 now"
    (rf"^(?P<head>[A-Z][\w -]{{2,40}})[.:,] (?:I |we )?[Hh]ad it at (?P<old>{_ONE})(?: when [^,.;]+)?, (?:and )?{_NOW} "
     rf"(?P<new>{_ONE})(?: now)?", r"\g<head> was \g<old>, now \g<new>"),
    # "feeding was 41%, I set up a drop-in and it's 58% now"
    (rf"^(?P<lead>\W*)(?P<what>[A-Za-z][^,.;]{{2,40}}?) (?:was|were) (?:at )?(?P<old>{_ONE}), (?:so )?"
     rf"(?P<deed>(?:I|we) [^.;]{{5,120}}?),? (?:and|so)(?: now)? (?:it's|its|it is|they're) (?:now )?(?P<new>{_ONE})"
     r"(?: now)?", r"\g<lead>\g<deed>, and \g<what> went from \g<old> to \g<new>"),
    # "sickness was 11%, it's 6 now"
    (rf"(?:\bbefore )?\b(?:was|is|were) (?:at )?(?P<old>{_ONE})(?P<of> (?:of |an? )[a-z]+| [a-z]+s)?,? "
     rf"(?:(?:and|but|then) )?(?:{_NOW} )+(?:at |down to |up to |about )?(?P<new>{_ONE})(?: now)?(?! [a-z]+s\b)",
     _became),
    # "I retendered the contract, it was 8.2 million a year and I got it to 7.1"
    (rf"(?:,|,? and) (?:it|they) (?:was|were) (?P<old>{_ONE})(?P<of> million)?(?P<per> an? [a-z]+)? and (?:I |we )?"
     rf"(?P<did>{_HAD_IT}) (?P<it>it|them) (?P<way>down |up )?to (?P<new>{_ONE})",
     r" and \g<did> \g<it> from \g<old>\g<of>\g<per> \g<way>to \g<new>\g<of>"),
    # "agency was 31% of shifts, got it to 9"
    (rf"(?P<lead>^\W*|[.;] )(?P<what>(?:the |our |my )?[A-Za-z][a-z-]*(?: [a-z-]+){{0,3}}) (?:was|were) (?:at )?"
     rf"(?P<old>{_ONE})(?P<of> of [a-z]+)?,? (?:and |but |so )?(?P<who>I |we )?(?P<did>{_HAD_IT}) (?:it|them|that) "
     rf"(?P<way>down |up )?to (?P<new>{_ONE})", _brought),
    # "Overtime. As deputy chief I took it from 3 to 2"
    (rf"^(?P<head>[A-Z][\w-]*(?: [\w-]+){{0,3}})[.,] (?P<role>As [a-z ]{{3,30}}?,? )?(?P<who>I |we )(?P<did>{_HAD_IT})"
     rf" (?:it|them) (?=(?:down |up )?(?:from|to) {_ONE})", _of_the_head),
)  # fmt: skip
"""How people jot down what a figure was and what it became, as one says it."""


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
