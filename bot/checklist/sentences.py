"""The sentences of a coming note that the person has to see first. Pure.

A point that may not be a proper sentence is played back as one; a point whose verb is not known is asked about.
"""

import itertools
import re
from dataclasses import dataclass, replace

from bot.reading.people import addresses
from bot.reading.shorthand.alone import leans
from bot.reading.shorthand.items import ENOUGH, is_item
from bot.reading.shorthand.noted import Fragment, Playback, came_of, noted
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex
from bot.vocabulary.answers import UNSAID, Answers, Point
from bot.vocabulary.met import Met

MOST_TOLD, MOST_MISSED = 6, 3
"""How many points are shown before a note; it has room for fewer."""
MOST_ADDRESSED = 7
"""More people than that get one note together (Stetson, Iowa State)."""


@dataclass(frozen=True)
class Place:
    """Which point: told or missed, and its index."""

    told: bool
    at: int


def point_at(answers: Answers, place: Place) -> Point:
    """The point at a place."""
    return (answers.told if place.told else answers.missed)[place.at]


def with_point(answers: Answers, place: Place, point: Point) -> Answers:
    """The answers with another point in that place."""
    points = list(answers.told if place.told else answers.missed)
    points[place.at] = point
    return replace(answers, told=tuple(points)) if place.told else replace(answers, missed=tuple(points))


def numbered(answers: Answers) -> tuple[Place, ...]:
    """The points that are shown before a note, in the order of their numbers, with those that answer a doubt."""
    chosen = {met.eased for met in answers.met}
    return tuple(
        Place(told=told, at=at)
        for told, points, most in ((True, answers.told, MOST_TOLD), (False, answers.missed, MOST_MISSED))
        for at, each in enumerate(points)
        if at < most or each.answer in chosen
    )


def used(answers: Answers) -> tuple[Place, ...]:
    """Those of them that the person wants in a note."""
    return tuple(place for place in numbered(answers) if point_at(answers, place).sentence != UNSAID)


def heard(answers: Answers, place: Place) -> Playback:
    """A point as a note would say it."""
    point, names = point_at(answers, place), tuple(met.name for met in answers.met)
    if point.sentence:
        return Playback(point.sentence, sure=True)
    found = noted(point, Fragment.POINT if place.told else Fragment.MISSED, names)
    return Playback("") if place.told and is_item(found.sentence) and _tells_enough(answers, names) else found


def _tells_enough(answers: Answers, names: tuple[str, ...]) -> bool:
    """Whether a note has enough sentences, and lists nothing beside them."""
    said = (each.sentence or noted(each, Fragment.POINT, names).sentence for each in answers.told)
    return sum(bool(each) and each != UNSAID and not is_item(each) for each in said) >= ENOUGH


def fragments(answers: Answers) -> tuple[Place, ...]:
    """The points that are no sentence, and wait for one."""
    return tuple(place for place in used(answers) if not heard(answers, place).sentence)


def asked_for(answers: Answers) -> Place | None:
    """The one point whose sentence is asked for by itself: where a note could otherwise tell nothing; only once."""
    told = [place for place in used(answers) if place.told]
    is_open = len(told) == len(answers.told[:MOST_TOLD]) and not any(heard(answers, each).sentence for each in told)
    return next(iter(told), None) if is_open else None


def open_in(answers: Answers) -> tuple[Place, ...]:
    """The points on which the person has not decided: those a note would tell, and those it cannot."""
    return (*unsure(answers), *fragments(answers))


def unsure(answers: Answers) -> tuple[Place, ...]:
    """The points that can be said, but only once the person has confirmed the sentence."""
    return tuple(place for place in used(answers) if (said := heard(answers, place)).sentence and not said.sure)


def without(answers: Answers, number: int) -> Answers:
    """The answers with one of the points, by number, left unsaid; unchanged if there is none."""
    places = numbered(answers)
    if not 0 < number <= len(places):
        return answers
    place = places[number - 1]
    return with_point(answers, place, replace(point_at(answers, place), sentence=UNSAID))


def left_out(answers: Answers) -> tuple[str, ...]:
    """Points, as typed, that no note says: they are no sentences yet."""
    return tuple(point_at(answers, place).answer for place in fragments(answers))


def strongest(answers: Answers) -> Place | None:
    """The point that a note relies on most: one that answers a problem, or else one with a change in figures."""
    said = {place: heard(answers, place) for place in used(answers) if place.told}
    told = [place for place, found in said.items() if found.sentence]
    by_problem = next((place for place in told if point_at(answers, place).problem), None)
    by_change = next((place for place in told if _CHANGE.search(point_at(answers, place).answer)), None)
    return by_problem or by_change or next(iter(told), None)


_CHANGE = regex(r"\d[^.;]{0,80}(?:→|->|\bto\b|\bdown\b|\bup\b|%)[^.;]{0,80}\d|\d ?%")


def result(answers: Answers) -> str:
    """How the strongest point was achieved, as typed."""
    return next((point.result for point in answers.told if point.result), "")


def heard_result(answers: Answers) -> str:
    """The same as a note would say it; "" where it cannot."""
    return came_of(result(answers), tuple(met.name for met in answers.met))


def asks_how(answers: Answers) -> Place | None:
    """The point of which we ask, with the sentences, how it was done or what came of it."""
    best = strongest(answers)
    return best if best in unsure(answers) and not result(answers) else None


def unaddressed(answers: Answers) -> tuple[Met, ...]:
    """Those whose form of address is not known; nobody, if there are so many that they get one note."""
    return tuple(met for met in answers.met if addresses.is_open(met)) if len(answers.met) <= MOST_ADDRESSED else ()


def greeted(answers: Answers) -> tuple[Met, ...]:
    """Those whose greeting is shown with the sentences: nobody has said it yet, and it might be another."""
    locale, open_ = answers.signer.locale, unaddressed(answers)
    shown = (met in open_ or addresses.is_by_title_only(met, locale) for met in answers.met)
    return tuple(itertools.compress(answers.met, shown)) if len(answers.met) <= MOST_ADDRESSED else ()


def full_name(answers: Answers) -> str:
    """The name that the surface shows, if it is clearly a full one; else ""."""
    name = answers.signer.known_as
    is_plain = re.fullmatch(r"[^\W\d_][\w'’-]+ [^\W\d_][\w'’-]+", name)
    return name if is_plain and all(word[0].isupper() for word in name.split()) else ""


def agreed(answers: Answers) -> Answers:
    """Every sentence shown is now the person's own, what was left out stays out, and the name shown signs."""
    for place in open_in(answers):
        point = replace(point_at(answers, place), sentence=heard(answers, place).sentence or UNSAID)
        answers = with_point(answers, place, point)
    if not answers.signer.signed_as and full_name(answers):
        answers = replace(answers, signer=replace(answers.signer, signed_as=full_name(answers)))
    return answers


def said_as(text: str) -> str:
    """What a person typed, tidied up as a sentence for the letter; "" if it is not one."""
    tidy = " ".join(text.split())
    if not (re.match(r"(?:I|I'\w+|We|My|Our)\b", tidy, re.IGNORECASE) and not leans(tidy)):
        found = noted(Point(text), Fragment.POINT).sentence
        return "" if is_item(found) else found
    said = re.sub(r"\bi(?=\b(?:'|\s))", "I", tidy)
    return said[:1].upper() + said[1:] + ("" if said.endswith((".", "!", "?")) else ".")


def said_of(point: Point, text: str) -> str:
    """The same for a point; "" also for shorthand that names nothing in it, and so only says where or how it was."""
    said = said_as(text)
    is_of_it = content_words(said) & content_words(f"{point.problem} {point.answer}")
    return said if is_of_it or re.match(r"\s*(?:I|We|My|Our)\b", text) else ""


_CONTENT = regex(r"[^\W_]{4,}|\d+")


def alike(text: str, answers: Answers) -> Place | None:
    """The sentence played back that a typed one rewords: the one with most of its words, and at least two."""
    said = set(_CONTENT.findall(text.lower()))
    shared = {
        place: len(said & set(_CONTENT.findall(heard(answers, place).sentence.lower()))) for place in unsure(answers)
    }
    best = max(shared, key=lambda place: shared[place], default=None)
    return best if best and shared[best] > 1 else None
