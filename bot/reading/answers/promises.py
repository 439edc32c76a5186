"""What the person promised to send, and by which day. Pure."""

import re
from datetime import date
from itertools import islice

from bot.reading import dates
from bot.reading.answers.yes_no import said_nothing
from bot.support.limits import LONGEST_POINT
from bot.support.patterns import regex

_LABEL = regex(
    r"^\W*(?:and )?(?:(?:also|oh),? )?(?:i )?(?:also )?(?:promised?|promises)(?: (?:to|i'?d|him|her|them))?\b:? *", re.I
)
_SENDS = regex(
    r"^\W*(?:and |also |but |oh )*"
    r"(?:(?:i )?(?:said|told \w+)(?: that)? (?=i\b|id\b|ill\b))?"
    r"(?:i(?:'?ll|'?d|'?m| will| would| am|'m)?(?: going to| gonna)?(?: also)? )*"
    r"(?:also )?(?:send(?:ing)?|e-?mail(?:ing)?|share|sharing|forward(?:ing)?|bring(?:ing)?|mail(?:ing)?"
    r"|drop(?:ping)? off"
    r"|get (?:him|her|them|back)|follow(?:ing)? up with|owe) ?\b",
    re.I,
)
_THEIRS = regex(
    r"^(?:and |but )?(?:(?:they|he|she)(?:'?(?:ll|d|s|re))? \w|(?:hr|ea|mrs?\.? \w+|dr\.? \w+|(?!i\b|and\b"
    r"|but\b)\w+)(?:'ll)? "
    r"(?:owes?|will|would|said|says|calls?|is going to|gets?|was going to|schedules?|'ll)\b)",
    re.I,
)
_SPLIT = regex(
    r"[\n;]+|(?<=[.!?])(?<!\bmr\.)(?<!\bmrs\.)(?<!\bms\.)(?<!\bdr\.)(?<!\brev\.)(?<!\bprof\.)(?<!\bsgt\.)\s+"
    r"|,\s+(?=(?:and )?(?:also )?(?:i'?ll|i will|(?:i )?promised|i said i'?d)\b)"
    r"|\s(?=and (?:also )?i (?:also )?promised\b)|,?\s(?=and (?:i )?(?:also )?(?:said|told \w+) (?:that )?i\b)",
    re.I,
)
MOST_PIECES = 20
"""Nobody promises more at once."""
_SAME_DAY = regex(
    r"\b(?:to ?night|today|this (?:evening|afternoon)|right away|at once|asap|end of (?:the )?day|eod)\b", re.I
)


def apart(text: str) -> tuple[str, str]:
    """What of an answer is a promise to send something, and what is not; either may be ""."""
    promised, rest = list[str](), list[str]()
    for piece in filter(None, map(str.strip, _SPLIT.split(text))):
        label = _LABEL.match(piece)
        is_promise = label or _SENDS.match(piece) or (promised and _THEIRS.match(piece))
        (promised if is_promise else rest).append(piece[label.end() :].strip() if label else piece)
    return ". ".join(each.rstrip(".") for each in promised if not said_nothing(each)), "\n".join(rest)


def by_when(text: str, today: date, locale: str) -> date | None:
    """The day by which it was promised; None where none is named. What the others promised does not count."""
    for piece in islice(filter(None, map(str.strip, _SPLIT.split(text[:LONGEST_POINT]))), MOST_PIECES):
        if _THEIRS.match(piece):
            continue
        if _SAME_DAY.search(piece):
            return today
        own = _TOLD_OF_THEM.sub("", piece)
        match dates.read_date(by[0] if (by := _BY_A_DAY.search(own)) else own, today, locale):
            case dates.Day(day) | dates.Ambiguous((dates.Day(day),)):  # what was promised is beside it
                return day
            case dates.Span(_, last) | dates.Ambiguous((dates.Span(_, last),)):
                return last
            case _ if named := _WEEKDAY.search(own):
                match dates.read_date(named[0], today, locale):
                    case dates.Day(day):
                        return day
    return None


_BY_A_DAY = regex(
    r"\b(?:by|before) (?:the )?(?:end of )?(?:(?:this|next) )?(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*\b\W*$", re.I
)
"""At its end, which counts whatever other day what was promised has in it: "the Saturday outline by Friday"."""
_WEEKDAY = regex(
    r"(?<!the )\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri)\b"
    r"(?! (?:school|class))",
    re.I,
)
_TOLD_OF_THEM = regex(r"\b(?:and|but) (?:he|she|they)\b.*$", re.I | re.DOTALL)
