"""The order in which the points were told, by words: "put the third one first", "swap the first two". Pure."""

from collections import defaultdict
from dataclasses import replace

from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import KINDS, Corrected, Found, Unknown, is_place, point_in_words, point_named
from bot.vocabulary.answers import Answers, Point
from bot.wording.phrases import Phrase, phrase

_AT_THE_FRONT = forms(
    """
    (put|move|bring|list|have) {what} FIRST
    {what} (should|must|has to|needs to|ought to) (be|go|come|stand) FIRST
    {what} (goes|comes) FIRST
    (start|lead|open|begin) with {what}
    make {what} [my |the ](first|top)[ KINDS]
    """,
    FIRST="(?:(?:up )?first|(?:up|on) top|(?:to|at|in) the (?:top|front|head|start|beginning)|before the others?)",
    KINDS=KINDS,
)
_AT_THE_END = forms(
    """
    (put|move|bring|list|have) {what} LAST
    {what} (should|must|has to|needs to|ought to) (be|go|come|stand) LAST
    {what} (goes|comes) LAST
    (end|finish|close) with {what}
    make {what} [my |the ]last[ KINDS]
    """,
    LAST="(?:last|(?:to|at) the (?:end|bottom)|at last|after the others?)",
    KINDS=KINDS,
)
_OTHERWISE = forms(
    """
    SWAP [the |my ](?P<end>first|last|top|bottom) (two|2)[ points?| ones?]OVER
    SWAP {one} (and|with|&|for) {other}OVER
    (?P<all>(reverse|flip) [the |my ](order|points|list|them))[ of ...]
    move {step} [one ]((?P<up>up)|down)[ one]
    (put|move|bring) {moved} ((?P<before>before|above|ahead of|in front of)|after|behind|below|under(neath)?) {where}
    """,
    SWAP="(?:swap|switch|flip)(?: (?:round|around|over))?",
    OVER="(?: (?:round|around|over))?",
)


def ordered(said: str, answers: Answers) -> Found:
    """ "put the Spanish one first", "swap points 1 and 3": the points that were told, in another order."""
    return _to_an_end(said, answers) or _beside_another(said, answers)


def _to_an_end(said: str, answers: Answers) -> Corrected | None:
    """One of them before all others, or behind them."""
    first, last = matched(said, _AT_THE_FRONT), matched(said, _AT_THE_END)
    if not (order := first or last):
        return None
    what = order["what"]
    if (at := _told(what, answers)) is None:
        return None
    others = (*answers.told[:at], *answers.told[at + 1 :])
    told = (answers.told[at], *others) if first else (*others, answers.told[at])
    point = point_in_words(answers.told[at])
    is_now = phrase("corrections.first_point", point=point) if first else phrase("corrections.last_point", point=point)
    return _with(answers, told, is_now)


def _beside_another(said: str, answers: Answers) -> Found:
    """Two of them in each other's place, or one of them before or behind another."""
    if not (found := matched(said, _OTHERWISE)):
        return None
    order = defaultdict(str, {name: words for name, words in found.groupdict().items() if words})
    if order["end"]:
        ends = (0, 1) if order["end"].casefold() in {"first", "top"} else (-1, -2)
        return _swapped(answers, *ends) if len(answers.told) > 1 else None
    if order["all"]:
        return _with(answers, answers.told[::-1], phrase("corrections.reverse_order"))
    if order["step"]:
        return _one_step(_told(order["step"], answers), answers, -1 if order["up"] else 1)
    names = [order["one"], order["other"]] if order["one"] else [order["moved"], order["where"]]
    places = [at for name in names if (at := _told(name, answers)) is not None]
    if len(places) == len(names):
        return _swapped(answers, *places) if order["one"] else _moved(answers, *places, before=bool(order["before"]))
    missing = next((name for name in names if is_place(name) and _told(name, answers) is None), "")
    return Unknown(missing) if missing and places else None


def _one_step(at: int | None, answers: Answers, step: int) -> Corrected | None:
    is_there = at is not None and at + step in range(len(answers.told))
    return _swapped(answers, at, at + step) if at is not None and is_there else None


def _swapped(answers: Answers, one: int, other: int) -> Corrected | None:
    told = list(answers.told)
    told[one], told[other] = told[other], told[one]
    first, second = point_in_words(answers.told[one]), point_in_words(answers.told[other])
    return _with(answers, tuple(told), phrase("corrections.points_swapped", one=first, other=second))


def _moved(answers: Answers, at: int, where: int, *, before: bool) -> Corrected | None:
    point, there = answers.told[at], answers.told[where]
    others = [*answers.told[:at], *answers.told[at + 1 :]]
    place = where - (at < where)
    others.insert(place if before else place + 1, point)
    one, other = point_in_words(point), point_in_words(there)
    if before:
        return _with(answers, tuple(others), phrase("corrections.point_before", point=one, other=other))
    return _with(answers, tuple(others), phrase("corrections.point_after", point=one, other=other))


def _told(said: str, answers: Answers) -> int | None:
    """The place of the one point that was told and that words mean: "the Spanish one", "point 3"."""
    found = [at.at for at, _ in point_named(said, answers) if at.told]
    return found[0] if len(found) == 1 else None


def _with(answers: Answers, told: tuple[Point, ...], what: Phrase) -> Corrected | None:
    return Corrected(replace(answers, told=told), what) if told != answers.told else None
