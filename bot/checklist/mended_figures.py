"""A figure put right in a sentence that is shown: "it was 8 not 9", "2 should be 340", "from 4.5% to 1%". Pure."""

import re

from bot.checklist import sentences
from bot.reading.corrections.figures import WORDS, however_written, written_like
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers

_FIGURE = rf"(?<![\w.,])(?:[$£€]?\d[\d,]{{0,11}}(?:\.\d{{1,3}})?%?|{WORDS})(?![\d,]*\w)"
_FIGURES = regex(_FIGURE, re.IGNORECASE)
_NOT_THE_OLD = regex(rf"(?P<new>{_FIGURE})[^.?]{{0,40}}?\bnot (?P<old>{_FIGURE})", re.IGNORECASE)
_THE_OLD_WAS = regex(
    rf"(?:i said|the)\W+(?P<old>{_FIGURE})(?: [a-z]+)?\W+(?:but )?(?:it )?(?:was|were|should be|is)\W+"
    rf"(?:more like |actually |really |only )*(?P<new>{_FIGURE})(?:\W+\w+){{0,2}}\W*$"
    rf"|^(?:change |make |the )*(?P<from>{_FIGURE})\W+(?:should be|to|into)\W+(?P<into>{_FIGURE})\W*$",
    re.IGNORECASE,
)
_AROUND = regex(r"\b(?:it|was|is|its|it's|should|be|from|to|more|like|actually|down|up|about)\b|\W", re.IGNORECASE)
_SIGNS = "$£€%"
MOST_WORDS = 10


def corrected_in(answers: Answers, said: str) -> tuple[sentences.Place, str] | None:
    """The one sentence that holds the figure which is put right, and how it reads then; None where it is not plain."""
    old, new = _old_and_new(said)
    if not old:
        return None
    shown = {place: sentences.heard(answers, place).sentence for place in sentences.used(answers)}
    mended = {place: _with(sentence, old, new) for place, sentence in shown.items() if sentence}
    held = [(place, sentence) for place, sentence in mended.items() if sentence]
    return held[0] if len(held) == 1 else None


def corrected(sentence: str, said: str) -> str:
    """The sentence with the figures that were said of it; "" where it is not plain which these are."""
    if len(said.split()) > MOST_WORDS or re.match(r"\W*(?:i|we|my|our)\b(?! said)", said, re.IGNORECASE):
        return ""
    was, becomes = _old_and_new(said)
    if was:
        return _with(sentence, was, becomes)
    new, old = _FIGURES.findall(said), _FIGURES.findall(sentence)
    if _AROUND.sub("", _FIGURES.sub("", said)) or not new or len(new) != len(old):
        return ""
    figures = iter(new)
    return _FIGURES.sub(lambda figure: _like(next(figures), figure[0]), sentence)


def _old_and_new(said: str) -> tuple[str, str]:
    """The figure that was wrong and the one that is right; "" where a text does not say both."""
    if len(said.split()) > MOST_WORDS:
        return "", ""
    if found := _NOT_THE_OLD.search(said):
        return found["old"], found["new"]
    found = _THE_OLD_WAS.search(said)
    return (found["old"] or found["from"], found["new"] or found["into"]) if found else ("", "")


def _with(sentence: str, old: str, new: str) -> str:
    """The sentence with the one figure changed, written out or not; "" where it is not in it just once."""
    same = however_written(old.strip(_SIGNS))
    alike = [each for each in _FIGURES.finditer(sentence) if re.fullmatch(same, each[0].strip(_SIGNS), re.IGNORECASE)]
    if len(alike) != 1:
        return ""
    (at,) = alike
    return f"{sentence[: at.start()]}{_like(new, at[0])}{sentence[at.end() :]}"


def _like(new: str, old: str) -> str:
    """A figure with the sign of the one that it replaces, and in words where that one is."""
    if new.strip(_SIGNS) != new:
        return new
    bare = written_like(new, old)
    return re.sub(re.escape(old.strip(_SIGNS)), lambda _: bare, old, count=1)
