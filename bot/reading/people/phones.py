"""Phone numbers in what was typed, as typed: with their extension, also in letters; a date or a salary is none."""

import re
from calendar import month_abbr, month_name

from bot.support.limits import LONGEST_PHONE
from bot.support.patterns import regex

_MONTHS = (*month_abbr[1:], "sept", *month_name[1:])
_OF_A_DATE = rf"(?!\d\d?\. ){''.join(f'(?<!{each} )' for each in _MONTHS)}"
"""No number begins with the day of a month: "after Feb 5. 250-555-0163"."""
PHONE = regex(
    r"(?P<label>\b(?:(?:phone|tel(?:ephone)?|cell|mobile|mob|ph|call|direct(?: line)?|office|fax|main|work|"
    r"home)\b[.:]?|"
    r"[TMFODPCW](?:[.:]\s*|\s+)(?=[+(]?\d))\s*)?"
    rf"(?P<number>(?<![\w.$€£-]){_OF_A_DATE}"
    r"\+?(?:(?:1[ .-]?)?\(?[89]\d\d\)?[ .-]?\d{3}[ .-]?(?-i:[A-Z]{4})(?!\w)"
    r"|\(?\d(?:[\d ().\-/]{4,24}\d|[\d ().-]{3,8}[A-Z](?:-?[A-Z\d]){5,11}))"
    r"(?:\s?,?\s?(?:x|extn?\.?|extension|(?:then )?#|(?:then )?(?:press|option))\s?\d{1,6})?)(?![\w%€£]|[,.]\d)",
    re.IGNORECASE,
)
_NO_PHONE = regex(
    r"(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ]\d{1,2}(?: .*)?|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d\d"
    r"|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|\d{5}-\d{4}|\d{1,3}0{4,}"
    r"|\d+0{3} ?- ?\d+0{3}"
)
_OTHER_NUMBER = regex(
    r"\b(?:ref(?:erence)?|zip|post(?:al)?|id|req(?:uisition)?|order|case|invoice|application|account|booking|ticket|"
    r"employee|badge|job|posting)\b[\s:#]{0,2}(?:number|no\.?|code|id)?(?: is| was)?[\s:#]{0,2}\Z",
    re.IGNORECASE,
)
_GOES_ON = regex(
    r"[\s,]{0,5}(?:(?:and )?(?:then )?(?:something|somethin|sth)\b|and (?:then )?(?:the rest|so on)|"
    r"(?:and )?(?:then )?i (?:forget|forgot|didn'?t|can'?t (?:read|remember|recall))|the rest\b|blah|etc\b)"
    r"|(?<=[\s-]\d)\s{0,5}(?:\.\.|…|\?)|(?<=[\s-]\d\d)\s{0,5}(?:\.\.|…|\?)",
    re.IGNORECASE,
)
"""What stands behind a number that is not whole: "0161 496 0 something"."""
_MONEY_AFTER = regex(r"\s*(?:k\b|dollars|usd|eur|gbp|a year|per |/ ?(?:yr|year|hour|hr)|p\.?a\b)", re.IGNORECASE)


_DIGITS = {"zero": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_DIGITS |= {"seven": "7", "eight": "8", "nine": "9"}
_DIGIT = rf"(?:(?:double )?(?:{'|'.join(_DIGITS)})|\d{{1,4}})"
_SPOKEN = regex(rf"\b(?!\d)(?:{_DIGIT}[ ,.-]{{1,3}}){{4,14}}{_DIGIT}\b", re.IGNORECASE)


def in_digits(text: str) -> str:
    """With a number that is written in words in digits: "two one two, five five five, oh one four seven"."""
    return _SPOKEN.sub(_as_digits, text)


def _as_digits(found: re.Match[str]) -> str:
    words = re.sub(r"double (\w+)", r"\1 \1", found[0].casefold())
    parts = ["".join(_DIGITS.get(word, word) for word in re.findall(r"\w+", part)) for part in re.split("[,.-]", words)]
    return " ".join(filter(None, parts))


def phone_numbers(line: str) -> list[str]:
    """The phone numbers in a line, in their order; a fax is none."""
    found = [each for each in PHONE.finditer(line) if is_phone(each)]
    return [_written(each["number"]) for each in found if "fax" not in (label := _label(each)) and label != "f"]


def without_phones(line: str) -> str:
    """The line with a comma for each phone number, and for each fax."""
    return PHONE.sub(lambda found: " , " if is_phone(found) else found[0], line)


def is_phone(found: re.Match[str]) -> bool:
    """Whether what PHONE found can be one: enough digits, and no date, year, postcode or sum of money."""
    number = str(found["number"])
    if _OTHER_NUMBER.search(found.string, max(0, found.start() - 40), found.start()):
        return False
    parts: list[str] = re.split(
        r"\s?,?\s?(?:x|extn?\.?|extension|(?:then )?#|(?:then )?(?:press|option))\s?(?=\d+\Z)",
        number,
        maxsplit=1,
        flags=re.IGNORECASE,
    )
    bare, extension = parts[0], parts[1:]
    letters = re.search(r"[A-Z]", bare, re.IGNORECASE)
    if letters and not re.match(r"\+?1?[-. ]?\(?[89]\d\d", bare):
        return False
    if _GOES_ON.match(found.string, found.end()):
        return False
    if _NO_PHONE.fullmatch(bare) or (not extension and _MONEY_AFTER.match(found.string, found.end())):
        return False
    return 7 <= sum(sign.isalnum() for sign in bare) <= 15


def _written(number: str) -> str:
    return " ".join(re.sub(r"\s*,(?=\s*(?:x|ext))", "", number).split())[:LONGEST_PHONE].strip()


def _label(found: re.Match[str]) -> str:
    return (found["label"] or "").strip(" .:").casefold()
