"""What a correction may be about: those who were met and the points, as they are named in words. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import TypeVar

from bot.reading.people.names import HONORIFIC
from bot.reading.shorthand.names_spelt import CASED
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase


@dataclass(frozen=True)
class Corrected:
    """The answers as they are now, and what was changed: "Priya Raman is now Pria Raman"."""

    answers: Answers
    what: Phrase


@dataclass(frozen=True)
class Which:
    """It is plain that something is to be changed, and not what."""

    among: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """It is plain that something is to be changed, and nothing of that name is noted."""

    said: str


@dataclass(frozen=True)
class Anew:
    """It is plain which answer is wrong, and not what is right: it is asked for, and what was said stays until then."""

    question: Phrase
    kept: str | Phrase


Found = Corrected | Which | Unknown | Anew | None
"""What a reader of corrections makes of a text; None where it is none."""
ONE = (
    r"(?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|last|latest|previous|final|"
    r"middle|top|bottom)"
)
KINDS = r"(?:points?|ones?|things?|items?|answers?|bullets?|lines?|parts?|bits?|person|people|names?|interviewers?)"
_PLACES = {
    "first": 0,
    "top": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "5th": 4,
}
_PLACES |= {"sixth": 5, "6th": 5} | dict.fromkeys(("last", "latest", "previous", "final", "bottom"), -1)


_Thing = TypeVar("_Thing")


def at_place(place: str, things: Sequence[_Thing]) -> list[_Thing]:
    """The one of several things that an ordinal means: "second", "middle"; [] where there is none."""
    if place.casefold() == "middle":
        return [things[len(things) // 2]] if len(things) % 2 else []
    at = _PLACES[place.casefold()]
    return [things[at]] if -len(things) <= at < len(things) else []


def standing_alone(pattern: str) -> re.Pattern[str]:
    """A pattern where it is whole words of a text: "20" is not in "120", nor in "1,20"."""
    return re.compile(rf"(?<![\w.,]){pattern}(?!\w)", re.IGNORECASE)


_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {str(number): number for number in range(1, 100)}
NUMBERS |= {"a": 1, "an": 1, "a couple": 2, "a couple of": 2}
"""How many, in words and figures."""
_NUMBERED = regex(
    rf"(?:the )?(?:{KINDS} ?(?:number |no\.? ?|#)?|number |no\.? ?|#)(?P<word>{'|'.join(_WORDS[:6])})"
    rf"|(?:the )?{KINDS}? ?(?:number |no\.? ?|#)?(?P<digit>\d)",
    re.IGNORECASE,
)


def whom(said: str, met: tuple[Met, ...]) -> list[int]:
    """The places of those whom these words name, by words of their name or their place: "Bo", "the first person"."""
    said = re.sub(r"^(?:the|that|this)\s+|'s$", "", said.strip(), flags=re.IGNORECASE)
    if place := re.fullmatch(rf"(?P<place>{ONE}) (?:person|interviewer)", said, re.IGNORECASE):
        return at_place(place["place"], range(len(met)))
    words = set(words_of(HONORIFIC.sub("", said, count=1)))
    return [at for at, each in enumerate(met) if words and words <= _words_of_name(each.name)]


def _words_of_name(name: str) -> set[str]:
    """The words of a name, also as it is typed in haste: "obrien"."""
    return {*words_of(name), *words_of(re.sub("['’]", "", name))}


def all_of(said: Sequence[Phrase]) -> Phrase:
    """Several things that were changed, as one."""
    return reduce(lambda first, then: phrase("corrections.and_also", first=first, then=then), said)


def which_of(answers: Answers, people: Sequence[int]) -> Which:
    """It is asked whom of these they mean."""
    return Which(tuple(answers.met[at].name for at in people))


def words_of(text: str) -> list[str]:
    """The words of a text, to be compared."""
    return re.findall(r"[^\W_]+", text.casefold())


@dataclass(frozen=True)
class Where:
    """Which point: told or missed, and the how many-th."""

    told: bool
    at: int


def points_of(answers: Answers) -> list[tuple[Where, Point]]:
    """The points with their places: those told, then those missed."""
    told = [(Where(told=True, at=at), point) for at, point in enumerate(answers.told)]
    return told + [(Where(told=False, at=at), point) for at, point in enumerate(answers.missed)]


_BEFORE_TOPIC = regex(
    r"^(?:(?:the|my|that)\s+)?(?:(?:(?:what i (?:said|told them)|point|part|bit|one|things?|stuff) )?"
    r"(?:about|with|on)\s+(?:(?:the|my|that)\s+)?)?",
    re.IGNORECASE,
)


def point_named(said: str, answers: Answers) -> list[tuple[Where, Point]]:
    """The points that these words mean: "the second one", "point 2", "the Power BI point"."""
    points = points_of(answers)
    own = points[: len(answers.told)] or points
    if re.search(r"\b(?:person|people|names?|interviewers?)\Z", said, re.IGNORECASE):
        return []
    if found := re.fullmatch(rf"(?:the |my |that )?(?P<place>{ONE})(?: {KINDS})?", said, re.IGNORECASE):
        return at_place(found["place"], own)
    if found := _NUMBERED.fullmatch(said):
        number = NUMBERS.get((found["digit"] or found["word"]).lower(), 0)
        return [own[number - 1]] if 0 < number <= len(own) else []
    topic = re.sub(rf"\s+{KINDS}$", "", _BEFORE_TOPIC.sub("", said.strip(), count=1), flags=re.IGNORECASE)
    words = set(words_of(topic)) - {"percent"}
    spoken = [(each, set(words_of(f"{each[1].problem} {each[1].answer}"))) for each in points]
    exactly = [each for each, theirs in spoken if words and words <= theirs]
    return exactly or [each for each, theirs in spoken if words and all(_akin(word, theirs) for word in words)]


_LANGUAGES = frozenset({"speak", "fluent", "bilingual", "native"})


def _akin(word: str, others: set[str]) -> bool:
    """Whether a word is another form of one of these: "training" of "trained"; "languages" are spoken."""
    if word in {"language", "languages"}:
        return bool(others & _LANGUAGES)
    stem = word[: max(5, len(word) - 3)]
    return len(word) > 4 and any(other.startswith(stem) for other in others)


def which_point(points: Sequence[tuple[Where, Point]]) -> Which:
    """It is asked which of these they mean."""
    return Which(tuple(point_in_words(point) for _, point in points))


def is_place(said: str) -> bool:
    """Whether words tell a place on a list: "the fifth", "point 7"."""
    ordinal = re.fullmatch(rf"(?:the |my |that )?{ONE}(?: {KINDS})?", said, re.IGNORECASE)
    return bool(ordinal or _NUMBERED.fullmatch(said))


def with_points(answers: Answers, change: Callable[[Where, Point], Point | None]) -> Answers:
    """The answers with each point changed; None drops it. What answers a doubt goes along with its point."""
    told = [change(Where(told=True, at=at), point) for at, point in enumerate(answers.told)]
    missed = [change(Where(told=False, at=at), point) for at, point in enumerate(answers.missed)]
    now = zip((*answers.told, *answers.missed), (*told, *missed), strict=True)
    anew = {before.answer: point.answer for before, point in now if point}
    met = (replace(each, eased=anew.get(each.eased, each.eased)) if each.eased else each for each in answers.met)
    return replace(answers, told=tuple(filter(None, told)), missed=tuple(filter(None, missed)), met=tuple(met))


def point_in_words(point: Point) -> str:
    """A point as the person could have typed it."""
    return f"{point.problem} -> {point.answer}" if point.problem else point.answer


def with_capitals(text: str) -> str:
    """Words of a point as they are written: "I" at the head, and names that are known, such as languages."""
    known = re.sub(r"(?<![\w@.])[a-z]+(?!\w)", lambda found: CASED.get(found[0], found[0]), text)
    return re.sub(r"(?<!\S)i(?=$|\s|'(?:m|ve|d|ll)\b)", "I", known)
