"""What was typed, as lines to be read: as it was before Slack escaped it, without what is not seen. Pure."""

import re
import unicodedata
from itertools import islice

from bot.reading.people.names import is_title
from bot.reading.people.pasted import without_dress
from bot.support.limits import LONGEST_NAME, MOST_PEOPLE
from bot.support.patterns import regex

LONGEST_LIST, MOST_WORDS, MOST_LINES = 4_000, 20 * MOST_PEOPLE, 3 * MOST_PEOPLE
"""Characters, words and lines that are looked at, as thirty people need them; what follows is said to be left out."""


_LINE_ENDS = regex(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029;]+")
_WORD = regex(r"\w+")
_SLACK_LINK = regex(r"<(?:mailto|tel):([^<|>]*)(?:\|[^<>]*)?>")
_SLACK_OTHER = regex(r"<[!@#][^<>]*>|<?https?://[^\s>]*>?")
_WITH = regex(r"\bw/\s*|\bwi (?=an? |the )", re.IGNORECASE)
_BLANK, _DROPPED = ("Cc", "Zl", "Zp", "Cs"), ("Cf", "So", "Sk", "Co", "Cn")


def unescaped(text: str) -> str:
    """As it was typed, before Slack escaped it; links and mentions are dropped."""
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return _SLACK_OTHER.sub(" ", _SLACK_LINK.sub(r" \1 ", text))


def visible(line: str) -> str:
    """Without control characters; marks of direction and emoji are dropped."""
    line = without_dress(line)
    if line.isascii() and line.isprintable():
        return " ".join(_WITH.sub("with ", line).split())
    kinds = ((sign, unicodedata.category(sign)) for sign in line)
    seen = (" " if kind in _BLANK else sign for sign, kind in kinds if kind not in _DROPPED)
    return " ".join(_WITH.sub("with ", "".join(seen)).split())


def within(text: str) -> tuple[str, tuple[str, ...]]:
    """As much of a text as is looked at, up to the end of a word, and in words where it ends, if it does."""
    ends = (
        next((found.start() for found in islice(pattern.finditer(text), most, None)), len(text))
        for pattern, most in ((_WORD, MOST_WORDS), (_LINE_ENDS, MOST_LINES - 1))
    )
    end = min(LONGEST_LIST, *ends)
    if end >= len(text):
        return text, ()
    end = max(text.rfind(sign, 0, end) for sign in " \n,") + 1 or end
    rest = visible(text[end : end + LONGEST_NAME])
    return text[:end], (f"all from “{rest[: LONGEST_NAME // 2].rstrip()}” on",) if rest else ()


_NUMBERED = regex(r"\s*(?:[^\W\d][^\n:\d]{0,40}:\s)?\(?1[.)]\s")
_NEXT_NUMBER = regex(r"(?<![\s,;])[\s,;]++\(?\d{1,2}[.)]\s{1,5}(?=[^\W\d_])")


_BARE_NUMBERS = regex(r"\s*1 [A-Z][^\n\d]*[ ,]2 [A-Z]")
_NEXT_BARE_NUMBER = regex(r"(?:^|[ ,])[1-9] (?=[A-Z])")
"""As in "1 Fiona 2 Stu"."""


_LABELLED = regex(r"(?<=[^\W\d_])[.,] (?=([a-z][a-z ]{1,30}): [A-Z])")
"""As in "general manager: Todd Vance. hr: Shira Blum"."""


def lines_of(text: str) -> list[str]:
    """The lines of a list; one that is numbered within a line has a line each: "1) Ana 2) Tom"."""
    text = _NEXT_NUMBER.sub("\n", text) if _NUMBERED.match(text) else text
    text = _NEXT_BARE_NUMBER.sub("\n", text) if _BARE_NUMBERS.match(text) else text
    text = _LABELLED.sub(lambda found: "\n" if is_title(found[1]) else found[0], text)
    return _LINE_ENDS.split(text)
