"""Which of the points a note tells, and how they read beside each other. Pure."""

import re
from dataclasses import replace
from itertools import accumulate

from bot.notes.facts import NoteFacts
from bot.reading.shorthand.foreign import is_foreign, is_safe
from bot.reading.shorthand.items import ENOUGH, OWN_FAULT, is_item
from bot.reading.shorthand.noted import Fragment, came_of, sentence_of
from bot.support.patterns import regex
from bot.vocabulary.answers import Point

MOST_WORDS = 90
"""Of points in one note: with thanks and what comes next it stays within 180 words."""
LONGEST_POINT = 60
LEAST_WORDS = 4
"""Of a point beside others; a shorter one is a remark."""


def told_of(facts: NoteFacts, names: tuple[str, ...], besides: str) -> tuple[str, ...]:
    """The points told and what else was, as many as there is room for: the sentences, and where there is hardly one,
    what can only be listed as well.

    What only tells of the writer's family, and bare praise of themselves, stays out where there is anything else.
    """
    points = [point for point in facts.points if not _PRIVATE.search(point.answer)] or facts.points
    said = _said(tuple(points), Fragment.POINT, facts, names)
    items = tuple(each for each in said if each and is_item(each))
    sentences = tuple(unchased(within(each)) for each in (*said, besides) if each and each not in items)
    told = _sentences(sentences) if sentences else ()
    return told if len(told) >= ENOUGH else _within_words((*told, *_each_once(items)), MOST_WORDS)


def missed_of(facts: NoteFacts, names: tuple[str, ...]) -> tuple[str, ...]:
    """What was missed."""
    said = [_mentioned(each) for each in _said(facts.missed, Fragment.MISSED, facts, names)]
    return tuple(without_quips(unchased(within(each))) for each in said if each)


def _mentioned(said: str) -> str:
    """What tells itself that it was left out, as it is said now: "I never mentioned the guide" should have been."""
    return _LEFT_OUT.sub("I should have mentioned ", said)


_LEFT_OUT = regex(
    r"^(?:I (?:never|didn't|did not) mention(?:ed)?|I (?:completely |totally |clean )?forgot"
    r"|(?:I )?[Ss]hould have (?:raised|brought up|mentioned)) (?=the |my |our |that )"
)


def _within_words(said: tuple[str, ...], most: int) -> tuple[str, ...]:
    """As many as there is room for; one at least."""
    words = accumulate(len(each.split()) for each in said)
    counted = zip(said, words, strict=True)
    return tuple(each for at, (each, count) in enumerate(counted) if not at or count <= most)


def _sentences(said: tuple[str, ...]) -> tuple[str, ...]:
    public = tuple(each for each in said if not (_PRAISE.match(each) or each.startswith("You "))) or said
    ready = _each_once(tuple(without_quips(each) for each in public))
    kept = _within_words(tuple(each for each in ready if len(ready) == 1 or _says_something(each)), MOST_WORDS)
    return tuple(each if at else re.sub(r"^Before that, (?=I\b)", "", each) for at, each in enumerate(kept))


def _each_once(said: tuple[str, ...]) -> tuple[str, ...]:
    """Without what another of them says as well: how a deed was done may have been told of two."""
    return tuple(
        each
        for at, each in enumerate(said)
        if each not in said[:at] and not any(each in other for other in said if other != each)
    )


def _says_something(said: str) -> bool:
    return not (_SCRAP.search(said) or (len(said.split()) < LEAST_WORDS and not _SHORT.match(said)))


def _said(points: tuple[Point, ...], what: Fragment, facts: NoteFacts, names: tuple[str, ...]) -> list[str]:
    """The points as sentences or items; what came of them only where that is safe to say for a second language."""
    if is_foreign(*facts.typed):
        points = tuple(each if is_safe(came_of(each.result, names)) else replace(each, result="") for each in points)
    return [sentence_of(point, what, names) for point in points]


_PLACED = regex(r"\bAt ([^,.]+), (?=I\b)")


def elsewhere(told: tuple[str, ...]) -> tuple[str, ...]:
    """The same with each place named once: the second "At Tansy, I stopped" is "I stopped"."""
    return tuple(_unplaced(each, set(" ".join(told[:at]).split())) for at, each in enumerate(told))


def _unplaced(text: str, named: set[str]) -> str:
    for place in [found for found in _PLACED.finditer(text) if found[1].split()[0] in named]:
        text = text.replace(place[0], "", 1)
    return text


_RATHER = regex(
    r"\bit(?:'s| is| was) (?P<right>[$£€]?\d[\d.,]*)%?,? (?:and )?not (?P<wrong>[$£€]?\d[\d.,]*)(?=[%., ]|$)"
)


def put_right(told: tuple[str, ...], missed: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The points told with a figure that was looked up since, "it's 86 not 88"; that is nothing to add, then."""
    for each in missed:
        found = _RATHER.search(each)
        wrong = re.compile(rf"(?<![\d.,]){re.escape(found['wrong'].rstrip('.,'))}(?![\d]|[.,]\d)") if found else None
        if found and wrong and any(map(wrong.search, told)):
            right = found["right"].rstrip(".,")
            told = tuple(wrong.sub(right, text) for text in told)
            missed = tuple(other for other in missed if other != each)
    return told, missed


def unchased(text: str) -> str:
    """Without what they are after themselves: "the director at St. Brannoc, which you have been chasing"."""
    return re.sub(
        r", which you (?:have been|'ve been|are|were) \w+ing(?= |\.)[^,.]*| (?:that )?you keep \w+ing\b[^,.]*", "", text
    )


_PRAISE = regex(
    r"^(?:I'm (?:also )?(?:good|great|excellent|reliable|a (?:hard|fast|quick|good"
    r"|great))\b(?: [^\d\s]+){0,5}|What I [^\d]*)$"
)


_SHORT = regex(r"I speak |I'm (?:bilingual|certified|licensed|insured|bonded|registered)\b|I have my ")
"""What is short and says much all the same."""
_SCRAP = regex(r"\b(?:for|with) (?:\d+|two|three|four|five|six|seven|eight|nine) of them\b")
"""What only the two who were there understand."""


_ASIDE = regex(r"^(?:\S+ ){0,3}\S+$| (?:went|came) (?:up|down) too\.$")
"""A remark of a few words: "I don't quit"."""

_TOOLS = regex(r"^I (?:mostly|mainly|usually|also) use \w")


def without_quips(text: str) -> str:
    """A point without remarks of a few words beside its deed: "I don't quit"; all of it where nothing else is left."""
    text = re.sub(r" in the same (?:spot|situation|position|boat)\b", "", text)
    sentences = re.split(r"(?<=[.!?])(?<!\bSt\.)(?<!\bDr\.)\s+", text)
    kept = [
        each
        for at, each in enumerate(sentences)
        if not at or re.search(r"\d", each) or not (_ASIDE.search(each) or _TOOLS.match(each))
    ]
    return " ".join(kept) or text


def is_grave(said: str) -> bool:
    """Whether something is too grave to have been forgotten: a fire, an illness, a death."""
    return bool(re.search(r"\b(?:fire|flood|died|death|cancer|illness|ill|accident|funeral|hospice|surgery)\b", said))


_PRIVATE = regex(
    r"\b(?:why (?:I'm|I am|im|i'm) (?:looking|leaving)|home with (?:the |my )?kids|pregnan\w*|divorc\w*|baby|maternity"
    r"|the kids are|my (?:kids?|twins|wife|husband|mom|dad|son|daughter))\b",
    re.IGNORECASE,
)


def within(text: str) -> str:
    """As many of a text's sentences as a note has room for."""
    kept, words = "", 0
    for sentence in re.split(r"(?<=[.!?])\s+|\s*\n\s*", text):
        if sentence in kept or (kept and OWN_FAULT.match(sentence)):
            continue
        words += len(sentence.split())
        if kept and words > LONGEST_POINT:
            break
        kept = f"{kept} {sentence}".strip()
    return kept
