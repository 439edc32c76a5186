"""Which point answers a doubt that was shown: clear from its words, chosen with one tap, or said anew. Pure.

A doubt that nothing answers only weakens a note, so if it is not clear what answers it, the person is asked.
"""

import re
from dataclasses import replace
from functools import lru_cache
from textwrap import shorten

from bot.checklist import sentences
from bot.reading.answers.asking_back import is_question
from bot.reading.answers.points import read_point
from bot.reading.answers.reading import Again, Choice, NotTaken, Setting
from bot.reading.answers.yes_no import said_nothing
from bot.reading.corrections.noted import is_place, point_named
from bot.reading.shorthand import doubts
from bot.reading.shorthand.written import content_words
from bot.support.limits import LONGEST_POINT, MOST_POINTS
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Typed
from bot.wording.phrases import phrase

NONE = Choice("none", phrase("choices.none_of_these"))
MOST_OFFERED = 4
LONGEST_LABEL = 60
LEAST_WORDS = 3
"""Fewer words, if they are not a point's, are not an answer of their own."""


def answer_to(met: Met, answers: Answers) -> Point | None:
    """The point that answers their doubt: the chosen one, or else the only point told that is about the same thing.

    None if there is no doubt, if its own words answer it, or if it is unclear what does.
    """
    if not _needs_a_point(met) or met.eased == "":
        return None
    points = (*answers.told, *answers.missed)
    chosen = next((point for point in points if point.answer == met.eased), None)
    about = [point for point in answers.told if _is_about(met.doubt, f"{point.answer} {point.result}")]
    return chosen or (about[0] if len(about) == 1 else None)


def open_doubts(answers: Answers) -> tuple[Met, ...]:
    """Those for whose doubt we have to ask what answers it; nobody's if there are so many that they get one note."""
    if not answers.told or len(answers.met) > sentences.MOST_ADDRESSED:
        return ()
    return tuple(met for met in answers.met if _is_open(met, answers))


def _is_open(met: Met, answers: Answers) -> bool:
    return _needs_a_point(met) and met.eased != "" and answer_to(met, answers) is None


def _needs_a_point(met: Met) -> bool:
    return bool(met.doubt) and not said_nothing(met.doubt) and not _answers_itself(met.doubt)


@lru_cache(maxsize=1_000)
def _answers_itself(doubt: str) -> bool:
    """Whether the answer is in the doubt itself: "nights. told him my wife works nights"."""
    return bool(doubts.answer(doubt))


@lru_cache(maxsize=1_000)
def _is_about(doubt: str, deed: str) -> bool:
    """Whether a deed clearly names what the doubt is about: at least half of its meaningful words."""
    told = content_words(doubt) - _ASKED
    return bool(told) and 2 * len(told & content_words(deed)) >= len(told)


_ASKED = content_words("asked wondered worried could would year month week long")


def asked_of(answers: Answers) -> Met | None:
    """Whose doubt the question is about: the first open one, or else the first one."""
    doubted = (met for met in answers.met if _needs_a_point(met))
    return next(iter(open_doubts(answers)), None) or next(doubted, None)


def offers(answers: Answers) -> tuple[Choice, ...]:
    """Up to four of the points told, and "none of them"."""
    points = enumerate(answers.told[:MOST_OFFERED])
    labels = (Choice(str(at), shorten(point.answer, LONGEST_LABEL, placeholder="…")) for at, point in points)
    return (*labels, NONE)


def with_doubts_anew(answers: Answers, before: Answers) -> Answers:
    """The answers with the choice removed for each doubt that has changed."""
    doubts = {met.name: met.doubt for met in before.met}
    same = (met.doubt == doubts.get(met.name, met.doubt) for met in answers.met)
    people = (met if kept else replace(met, eased=None) for met, kept in zip(answers.met, same, strict=True))
    return replace(answers, met=tuple(people))


def read_eased(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """What answers a doubt: a point that was told, none of them, or a sentence of the person's own."""
    met = asked_of(answers)
    match answer:
        case Chosen("none") if met:
            return _with_eased(answers, met, "")
        case Chosen(value) if met and value.isdecimal() and int(value) < len(answers.told):
            return _with_eased(answers, met, answers.told[int(value)].answer)
        case Typed(text) if met:
            return _typed(" ".join(text.split()), answers, met)
    return Again(NotTaken.NO_BUTTON)


_NOT_ONE = regex(
    r"(?:no\W+)?(?:none|neither|nothing|not? (?:one|any))\b(?: (?:of )?(?:them|these|those|it|really))*\W*", re.I
)


def _typed(text: str, answers: Answers, met: Met) -> Answers | Again:
    """What words mean: a point's number or words, none, or a point that was not told."""
    if said_nothing(text) or _NOT_ONE.fullmatch(text):
        return _with_eased(answers, met, "")
    if is_question(text):
        return Again(NotTaken.WHAT_EASES)
    if point := _named(text, answers.told):
        return _with_eased(answers, met, point.answer)
    if is_place(text) or len(text.split()) < LEAST_WORDS:
        return Again(NotTaken.WHAT_EASES)
    return _said_anew(text, answers, met)


def _named(text: str, told: tuple[Point, ...]) -> Point | None:
    """The one point that words name: by its number, or by at least half of what they say."""
    found = [point for _, point in point_named(text.rstrip(".!"), Answers(told=told))]
    said = content_words(text)
    shared = {point: len(said & content_words(f"{point.problem} {point.answer}")) for point in told}
    most = max(shared.values(), default=0)
    found = found or [point for point, count in shared.items() if count == most and 2 * count >= len(said) > 0]
    return found[0] if len(found) == 1 else None


def _said_anew(text: str, answers: Answers, met: Met) -> Answers | Again:
    """A sentence of their own is one more thing that they did not get to say, and it answers this doubt."""
    point = read_point(text) if len(text) <= LONGEST_POINT else None
    if point is None or len(answers.missed) >= MOST_POINTS:
        return Again(NotTaken.TOO_LONG if len(text) > LONGEST_POINT else NotTaken.WHAT_EASES)
    return _with_eased(replace(answers, missed=(*answers.missed, point)), met, point.answer)


def _with_eased(answers: Answers, met: Met, eased: str) -> Answers:
    people = tuple(replace(each, eased=eased) if each == met else each for each in answers.met)
    return replace(answers, met=people)
