"""Where the ideas stand in a message: which words say them, whether denied, and whether only supposed. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bot.reading.intents.ideas import ideas, plain
from bot.reading.intents.words import without_filler, words_of
from bot.reading.places.countries import code_of
from bot.reading.places.zones import zone_named
from bot.support.patterns import regex

SMALL = plain("small")
"""Words that need no explaining."""
DENIES = frozenset(["not", "no", "never", "none", "nobody", "without", "nor", "neither", "hardly"])
BREAKS = frozenset([",", "?", "but", "and", "because", "though", "although"])
_SUBJECTS = frozenset(["i", "we", "you", "they", "it", "this", "that", "wait", "stop"])
_NEAR, _FAR = 4, 8
"""Words before an idea in which a denial, or a supposition, still is about it."""


@dataclass(frozen=True)
class Found:
    """An idea in a message, from word to word."""

    idea: str
    start: int
    end: int
    denied: bool
    supposed: bool


def says(words: list[str], any_of: Iterable[str]) -> bool:
    """Whether one of these ideas is in the words of a message."""
    return not find(words).keys().isdisjoint(any_of)


def normal(text: str) -> list[str]:
    """The words that count; a message of nothing but filler keeps it."""
    words = words_of(text, known())
    counting = without_filler(words)
    return counting if any(word not in ",?" for word in counting) else words


def _as_looked_for(phrases: Iterable[str]) -> set[tuple[str, ...]]:
    """Phrases in words; one that is mostly filler, such as "so good", would be found everywhere."""
    plain_ones = [(phrase, _plain(phrase)) for phrase in phrases]
    return {tuple(words) for phrase, words in plain_ones if len(words) > 1 or " " not in phrase.strip()}


def _plain(phrase: str) -> list[str]:
    words = [word for part in phrase.split() for word in _words(part)]
    return without_filler(words) or words


@cache
def _words(part: str) -> tuple[str, ...]:
    """One word of a phrase, written out; fifteen thousand phrases are made of three thousand words."""
    return (part,) if part == "_" else tuple(words_of(part, frozenset()))


@cache
def _table() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]]:
    """Every phrase with its idea, by its first two words: hundreds begin with "i"."""
    table = dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]]()
    for idea, phrases in ideas().items():
        for phrase in _as_looked_for(phrases):
            table.setdefault(phrase[:1] if "_" in phrase[:2] else phrase[:2], []).append((phrase, idea))
    return table


@cache
def known() -> frozenset[str]:
    """The words that any phrase has, and the small ones."""
    return frozenset(word for entries in _table().values() for phrase, _ in entries for word in phrase) | SMALL


_HOUR = regex(r"\d{1,2}(?:am|pm|h|ish)|noon|midday")
_OUTSIDE = frozenset(["before", "after"])
_COUNTED = frozenset(["i", "we", "they", "you"])
"""Before what was done to one of something: "I trained one"."""
_AFTER_HOUR = frozenset(["am", "pm", ",", "today", "please", "then", "this", "ish"])
_WHERE = frozenset(["to", "in", "into", "from"])
_TILL = frozenset(["till", "until", "after"])
_LONGEST_PLACE = 3
"""Words."""
_NTH = regex(r"\d{1,2}(?:st|nd|rd|th)")
_SUM = regex(r"\d{1,3}k|\d{5,6}")


def _figures(words: list[str]) -> Iterator[Found]:
    """What no table can list: hours, days and sums, when nobody wants to be spoken to, "the Acme one", and places."""
    for place, (earlier, before, word) in enumerate(zip(["", "", *words], ["", *words], words, strict=False)):
        is_hour = bool(_HOUR.fullmatch(word))
        if is_hour or (before in {"at", "half"} and (word.isdigit() or word == "two")):
            yield _plainly("clock", place, place + 1)
        if before in _TILL and _is_hour(words, place):
            yield _plainly("till_hour", place - 1, place + 1 + (words[place + 1 : place + 2] in (["am"], ["pm"])))
        if before.isdigit() and word in {"am", "pm"}:
            yield _plainly("future", place - 1, place + 1)
            yield _plainly("clock", place - 1, place + 1)
        if before in _OUTSIDE and (is_hour or (earlier == "not" and word.isdigit())):
            yield _plainly("outside" if earlier != "not" else "only_when", place - 1, place + 1)
        if word == "one" and before.isalpha() and before not in known() and earlier not in _COUNTED:
            yield _plainly("named_one", place - 1, place + 1)
        if _NTH.fullmatch(word):
            yield _plainly("nth", place, place + 1)
        if _SUM.fullmatch(word):
            yield _plainly("money", place, place + 1)
        if word == "time" and any(
            _place(words[start:place]) == place - start for start in range(max(0, place - 3), place)
        ):
            yield _plainly("zone", place - 1, place + 1)
        if before in _WHERE and (length := _place(words[place : place + _LONGEST_PLACE])):
            yield _plainly("place", place, place + length)


def _is_hour(words: list[str], place: int) -> bool:
    """Whether the word there is an hour and no day, and no number of something: "till 4", but not "till 4 december"."""
    word, behind = words[place], words[place + 1 : place + 2]
    if word.isdigit() and int(word) <= 24:
        return not behind or behind[0] in _AFTER_HOUR
    return bool(_HOUR.fullmatch(word))


def _place(words: list[str]) -> int:
    """How many of these words, from the first, name a city of a zone or a country; 0 for none."""
    names = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((name.count(" ") + 1 for name in names if zone_named(name) or code_of(name)), 0)


def _plainly(idea: str, start: int, end: int) -> Found:
    return Found(idea, start, end, denied=False, supposed=False)


def find(words: list[str]) -> dict[str, list[Found]]:
    """The ideas in the words of a message, each with its places."""
    table, found = _table(), dict[str, list[Found]]()
    supposing = list[int]()
    for start, word in enumerate(words):
        openings = {(word,), tuple(words[start : start + 2])}
        for phrase, idea in (entry for opening in openings for entry in table.get(opening, ())):
            end = _end(phrase, words, start)
            if end:
                if idea == "supposed":
                    supposing.append(end)
                found.setdefault(idea, []).append(
                    Found(idea, start, end, _is_denied(words, start), _is_supposed(supposing, words, start))
                )
    for figure in _figures(words):
        found.setdefault(figure.idea, []).append(figure)
    return found


def _end(phrase: tuple[str, ...], words: list[str], start: int) -> int:
    """Where a phrase that begins there ends; 0 where it does not. "_" stands for up to three words of one clause."""
    place = start
    for at, part in enumerate(phrase):
        if part == "_":
            gap = words[place : place + 4]
            following = phrase[at + 1] if at + 1 < len(phrase) else ""
            if following not in gap or {"?", "but"} & set(gap[: gap.index(following)]):
                return 0
            place += gap.index(following)
        elif place < len(words) and words[place] == part:
            place += 1
        else:
            return 0
    return place


def _is_denied(words: list[str], start: int) -> bool:
    for place in range(start - 1, max(0, start - _NEAR) - 1, -1):
        if words[place] in BREAKS or _is_cry(words, place):
            return False
        if words[place] in DENIES:
            return True
    return False


def _is_cry(words: list[str], place: int) -> bool:
    """Whether it is a "no" by itself: "oh no they cancelled", "no need, she emailed"."""
    behind = words[place + 2 :] if words[place + 1] == "need" else words[place + 1 :]
    return words[place] == "no" and behind[:1] != [] and behind[0] in _SUBJECTS | {"he", "she", ","}


def _is_supposed(supposing: list[int], words: list[str], start: int) -> bool:
    return any(start - _FAR <= end <= start and "but" not in words[end:start] for end in supposing)
