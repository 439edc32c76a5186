"""Where something stands in a note as it was typed, and the note with that one place changed. Pure.

The review reads a note with straight quotation marks and single spaces; what it names is found here in the note itself,
so that a change leaves every other sign as it was. Total and linear, as the checks are.
"""

import re
from collections.abc import Iterator

from bot.notes.checks.check import shortened
from bot.reading.shorthand.capitals import upper_first
from bot.reading.shorthand.written import BETWEEN_SENTENCES, plain, read_note

Place = tuple[int, int]
"""From the first sign to behind the last."""
_AS_TYPED = {"'": "['’‘ʼ`]", '"': '["“”]', "-": "[-‐‑]"}


def words_in(body: str, words: str) -> Place | None:
    """Where these words stand as whole words, with whatever spaces and quotation marks."""
    found = _as_typed(words).search(body) if words.strip() else None
    return found.span() if found else None


def with_words(body: str, words: str, instead: str) -> str:
    """With other words wherever these stand; they begin large where those did."""
    if instead and words.strip():
        return _as_typed(words).sub(lambda found: _begun_as(found[0], instead), body)
    while place := words_in(body, words):
        body = without(body, place)
    return body


def _as_typed(words: str) -> re.Pattern[str]:
    parts = ("".join(_AS_TYPED.get(sign, re.escape(sign)) for sign in word) for word in words.split())
    return re.compile(r"(?<![^\W_])" + r"\s{1,9}".join(parts) + r"(?![^\W_])")


def _begun_as(words: str, instead: str) -> str:
    return upper_first(instead) if words[:1].isupper() else instead


def sentence_in(body: str, excerpt: str) -> Place | None:
    """Where the sentence stands that a finding shows, be it shortened."""
    return next((place for place in _sentences(body) if shortened(plain(_at(body, place))) == excerpt), None)


def _sentences(body: str) -> Iterator[Place]:
    start = 0
    for between in BETWEEN_SENTENCES.finditer(body):
        yield start, between.start()
        start = between.end()
    yield start, len(body)


def _at(body: str, place: Place) -> str:
    return body[place[0] : place[1]]


def replaced(body: str, place: Place, instead: str) -> str:
    """With other words in that place; they begin large where those did."""
    return body[: place[0]] + _begun_as(_at(body, place), instead) + body[place[1] :]


def without(body: str, place: Place) -> str:
    """Without what stands there, a space beside it, and the paragraph that would be left empty."""
    before, behind = body[: place[0]], body[place[1] :]
    if not behind or behind.startswith("\n"):
        before = before.rstrip(" ")
        if not before or before.endswith("\n"):
            return before + behind.lstrip("\n") if behind.strip() else before.rstrip("\n")
        return before + behind
    return before + behind.lstrip(" ")


def text_of(body: str) -> Place | None:
    """What stands between greeting and closing; None where it shares a line with the greeting."""
    text = [line for line in read_note("", body).text.split("\n") if line]
    starts, start = dict[str, int](), 0
    ends = dict[str, int]()
    for line in body.split("\n"):
        read = plain(line).strip()
        starts.setdefault(read, start)
        ends[read] = start + len(line.rstrip())
        start += len(line) + 1
    return (starts[text[0]], ends[text[-1]]) if text and text[0] in starts and text[-1] in ends else None
