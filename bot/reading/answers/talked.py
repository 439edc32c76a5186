"""What was talked about, and the doubts that were shown, each given to the person met to whom it belongs. Pure.

People answer for a whole panel in one message: "Priya: the ERP move; Bo: audits. He wondered if I've led a team".
What names nobody goes on with whoever was named before it, or belongs to the first; nothing is left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.reading.answers.yes_no import said_nothing
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_A_DOUBT = regex(
    r"^(?:(?:a|the|her|his|their|one|my|biggest|only) )*"
    r"(?:doubts?|worr(?:y|ies|ied)|concerns?|reservations?|hesitations?)"
    r"(?: was| is| were|:| -|,)? +",
    re.IGNORECASE,
)
_OF_ME = r"\b(?:i|i'?m|i'?ve|i'?d|me|my)\b"
_DOUBTED = regex(
    r"\b(?:doubt\w*|worried|worries|worry|concerned|unsure|skeptical|sceptical|hesita\w+|wonder(?:ed|s)|reservations?"
    r"|not (?:so |really |too )?sure|wasn'?t (?:so |really |too )?sure|pushed (?:me|back)|pressed me"
    rf"|asked (?:me )?(?:twice|again|three times|a lot)?(?: about)? ?(?:if|whether))\b.*{_OF_ME}",
    re.IGNORECASE,
)
_SENTENCE = regex(
    r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bRev\.)(?<!\bSgt\.)\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Said:
    """A stretch of the answer, whose it is (their place among those met), and whether it tells of a doubt."""

    text: str
    whose: int
    is_doubt: bool


def with_talk(text: str, met: tuple[Met, ...]) -> tuple[Met, ...]:
    """Those met, with what this says of each added: what was talked about, and a doubt where one is told."""
    return _added(_said(text, met, is_doubt=False), met) if met else ()


def with_doubts(text: str, met: tuple[Met, ...]) -> tuple[Met, ...]:
    """The same for an answer that tells of doubts alone."""
    return _added(_said(text, met, is_doubt=True), met) if met else ()


def _added(said: Iterable[_Said], met: tuple[Met, ...]) -> tuple[Met, ...]:
    people = list(met)
    for each in said:
        old = people[each.whose]
        if each.is_doubt:
            people[each.whose] = replace(old, doubt=_joined(old.doubt, each.text))
        else:
            people[each.whose] = replace(old, talked=_joined(old.talked, each.text))
    return tuple(people)


def _joined(before: str, text: str) -> str:
    return f"{before}{' ' if before.endswith(('.', '!', '?')) else '. '}{text}" if before else text


def _said(text: str, met: tuple[Met, ...], *, is_doubt: bool) -> Iterable[_Said]:
    """The stretches of an answer, in order. Whose a stretch is, its label says, or else the first name in it."""
    for line in filter(str.strip, text.splitlines()):
        doubted, whose = is_doubt, 0
        for piece in _pieces(line, met):
            named, behind = _labelled(_A_DOUBT.sub("", piece), met)
            rest = _A_DOUBT.sub("", behind)
            doubted = doubted or bool(_A_DOUBT.match(piece)) or rest != behind
            mentioned = _mentioned(rest, met) if named is None else named
            whose = whose if mentioned is None else mentioned
            for sentence in _SENTENCE.split(rest):
                opening = _mentioned(" ".join(sentence.split()[:1]), met)
                whose = whose if opening is None else opening
                if not said_nothing(sentence):
                    yield _Said(sentence.strip(" ;,"), whose, doubted or bool(_DOUBTED.search(sentence)))


def _pieces(line: str, met: tuple[Met, ...]) -> list[str]:
    """A line where somebody else's part begins: "Priya: the ERP move, Bo: audits"."""
    names = "|".join(sorted(map(re.escape, {name for each in met for name in _names(each)}), key=len, reverse=True))
    begins = (
        rf"(?:[;,]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bRev)(?<!\bSgt)\.|^)\s*(?=(?:{names})\s*(?::|\s-\s))"
        r"|;\s+|[;,.]\s+(?=(?:doubts?|worry|concerns?|reservations?)\b)"
    )
    return [piece.strip() for piece in re.split(begins, line, flags=re.IGNORECASE) if piece and piece.strip()]


def _labelled(piece: str, met: tuple[Met, ...]) -> tuple[int | None, str]:
    """Whose name stands before the colon or the dash, and what stands behind it."""
    label = re.match(r"([^:]{1,60}?)\s*(?::|\s-\s)\s*(?=\S)", piece)
    if label is None:
        return None, piece
    whose = _called(label[1], met)
    return (whose, piece[label.end() :]) if whose is not None else (None, piece)


def _called(label: str, met: tuple[Met, ...]) -> int | None:
    said = set(_words(label))
    return next((at for at, each in enumerate(met) if said and said <= set(_words(f"{each.name} {each.title}"))), None)


def _mentioned(text: str, met: tuple[Met, ...]) -> int | None:
    """Whom a stretch names first: their first or last name as a word."""
    places = {name: at for at, each in reversed(list(enumerate(met))) for name in map(str.casefold, _names(each))}
    return next((places[word] for word in _words(text) if word in places), None)


def _names(met: Met) -> list[str]:
    """The name, and each of its words that is long enough to be known again."""
    return [met.name, *(word for word in re.findall(r"[^\W\d_]+", met.name) if len(word) > 1)]


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in re.findall(r"[^\W\d_][\w'’-]*", text.casefold().replace("’", "'"))]
