"""A name that is spelt letter by letter: "Wilma Brandtt, that's B R A N D T" is Wilma Brandt. Pure."""

import re
from difflib import SequenceMatcher

from bot.reading.people.given import is_given
from bot.support.patterns import regex

LONGEST = 2_000
"""Characters of a line that is looked at."""
_SPELT = regex(
    r"(?:(?P<first>[^\W\d_][\w'’-]{0,40}) )?(?P<name>[^\W\d_][\w'’-]{0,40})"
    r"(?P<between>[\s,;(–-]{1,5}(?:(?:and |so )?(?:that['’]?s|that is|it['’]?s|it is"
    r"|(?:she|he|they) spells? it|spel(?:led|t|ling)(?: it)?(?: is| as)?|capital|as in|with)[\s:,]{1,3}){0,3})"
    r"(?P<letters>(?:[a-z][\s.-]{1,3}){2,24}[a-z])(?![\w'’])\.?\)?",
    re.IGNORECASE,
)
_SPELT_WITH = regex(r"\s?\(\s?(?:it['’]?s )?spel(?:led|t) (?:with|like|as)\b[^()]{0,40}\)", re.IGNORECASE)
_LETTERS = regex(r"(?<=\bthe )(?:[A-Z] ){1,3}[A-Z]\b")
"""A title as it is dictated: "the C O O"."""
_CORRECTED = regex(
    r"(?P<first>[^\W\d_][\w'’-]{0,40}) [^\W\d_][\w'’-]{0,40}(?P<between>(?: [\w'’-]{1,40}){0,6}?),? (?:(?:no"
    r"|wait|sorry),? ){0,2}"
    r"(?:scratch that|correction|I mean),? (?:it['’]?s "
    r"|that['’]?s )?(?P<rest>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,4}?)"
    r"(?: (?:[a-z] ){2,}[a-z]\b|(?=$|,))",
    re.IGNORECASE,
)
"""A name that is put right in the same breath: "Roger Dinklage general manager no scratch that it's Dinkla"."""
_EPITHET = regex(r"^\W*(?:big|wee|auld|young|old|little) (?=(?P<name>[a-z'’-]+) [a-z'’-]+(?:,|$))", re.IGNORECASE)
_NEAR = 0.6
"""Of the letters of both, those that stand in the same order."""


def with_names_spelt(line: str) -> str:
    """A line with each name as it is spelt out behind it; letters that spell none of the words before them stay."""
    if (epithet := _EPITHET.match(line)) and is_given(epithet["name"]):
        line = line[epithet.end() :]
    line = _CORRECTED.sub(_put_right, line) if len(line) <= LONGEST else line
    line = _LETTERS.sub(lambda found: found[0].replace(" ", ""), line)
    return line if len(line) > LONGEST else _SPELT.sub(_spelt, _SPELT_WITH.sub("", line))


def _put_right(found: re.Match[str]) -> str:
    first, said = found["first"], found["rest"].split()
    at = next((at for at, word in enumerate(said) if word.casefold() == first.casefold()), -1)
    last = said[at + 1] if 0 <= at < len(said) - 1 else said[0]
    return f"{first} {last},{found['between']}" if found["between"] else f"{first} {last}"


def _spelt(found: re.Match[str]) -> str:
    letters, first, name = re.sub(r"[\s.-]", "", found["letters"]), found["first"], found["name"]
    before = f"{first} " if first else ""
    if _is_near(letters, name):
        return f"{before}{_written(letters, name)}, "
    if first and _is_near(letters, first):
        return f"{_written(letters, first)} {name}, "
    return found[0]


def _is_near(letters: str, name: str) -> bool:
    one, other = letters.casefold(), re.sub(r"\W", "", name).casefold()
    return one[0] == other[:1] and SequenceMatcher(None, one, other).ratio() > _NEAR


def _written(letters: str, name: str) -> str:
    """With the capitals of the name where it has these letters: "McCabe"."""
    is_same = letters.casefold() == name.casefold()
    return name if is_same else letters[0].upper() + letters[1:].lower()
