"""The order in which the points were told, by words: "put the third one first", "swap the first two". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.noted import KINDS, Corrected, Found, Unknown, is_place, point_in_words, point_named

_FIRST = (
    r"(?:first|up first|up top|on top|(?:to|at|in) the (?:top|front|start|beginning)|before the others?|at the head)"
)
_LAST = r"(?:last|(?:to|at) the (?:end|bottom)|at last|after the others?)"
_ORDER = re.compile(
    rf"(?:put|move|bring|list|have) (?P<put>.{{1,90}}?) (?:(?P<first>{_FIRST})|{_LAST})"
    rf"|(?P<should>.{{1,90}}?) (?:(?:should|must|has to|needs to|ought to) "
    rf"(?:be|go|come|stand)|goes|comes) (?:(?P<top>{_FIRST})|{_LAST})"
    r"|(?:start|lead|open|begin) with (?P<lead>.{1,90}?)"
    r"|(?:end|finish|close) with (?P<end>.{1,90}?)"
    rf"|make (?P<make>.{{1,90}}?) (?:my |the )?(?:(?P<head>first|top)|last)(?: {KINDS})?",
    re.IGNORECASE,
)
_OVER = r"(?: (?:round|around|over))?"
_SWAP = re.compile(
    rf"(?:swap|switch|flip){_OVER} (?:the |my )?(?P<end>first|last|top|bottom) (?:two|2)(?: points?| ones?)?{_OVER}"
    rf"|(?:swap|switch|flip){_OVER} (?P<one>.{{1,60}}?) (?:and|with|&|for) (?P<other>.{{1,60}}?){_OVER}"
    r"|(?P<all>(?:reverse|flip) (?:the |my )?(?:order|points|list|them)(?: of .*)?)"
    r"|move (?P<step>.{1,60}?) (?:one )?(?:(?P<up>up)|down)(?: one)?"
    r"|(?:put|move|bring) (?P<moved>.{1,60}?) (?:(?P<before>before|above|ahead of|in front of)|after|behind|below|"
    r"under(?:neath)?) (?P<where>.{1,60})",
    re.IGNORECASE,
)


def ordered(said: str, answers: Answers) -> Found:
    """ "put the Spanish one first", "swap points 1 and 3": the points that were told, in another order."""
    return _to_an_end(said, answers) or _beside_another(said, answers)


def _to_an_end(said: str, answers: Answers) -> Corrected | None:
    """One of them before all others, or behind them."""
    if not (order := _ORDER.fullmatch(said)):
        return None
    what = next(filter(None, (order[name] for name in ("put", "should", "lead", "end", "make"))))
    first = any(order[name] for name in ("first", "top", "lead", "head"))
    if (at := _told(what, answers)) is None:
        return None
    others = (*answers.told[:at], *answers.told[at + 1 :])
    told = (answers.told[at], *others) if first else (*others, answers.told[at])
    return _with(answers, told, f"{_quoted(answers.told[at])} is now your {'first' if first else 'last'} point")


def _beside_another(said: str, answers: Answers) -> Found:
    """Two of them in each other's place, or one of them before or behind another."""
    if not (order := _SWAP.fullmatch(said)):
        return None
    if order["end"]:
        ends = (0, 1) if order["end"].casefold() in {"first", "top"} else (-1, -2)
        return _swapped(answers, *ends) if len(answers.told) > 1 else None
    if order["all"]:
        return _with(answers, answers.told[::-1], "your points are in the reverse order")
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
    what = f"{_quoted(answers.told[one])} and {_quoted(answers.told[other])} have changed places"
    return _with(answers, tuple(told), what)


def _moved(answers: Answers, at: int, where: int, *, before: bool) -> Corrected | None:
    point, there = answers.told[at], answers.told[where]
    others = [*answers.told[:at], *answers.told[at + 1 :]]
    place = where - (at < where)
    others.insert(place if before else place + 1, point)
    what = f"{_quoted(point)} now comes {'before' if before else 'after'} {_quoted(there)}"
    return _with(answers, tuple(others), what)


def _told(said: str, answers: Answers) -> int | None:
    """The place of the one point that was told and that words mean: "the Spanish one", "point 3"."""
    found = [at.at for at, _ in point_named(said, answers) if at.told]
    return found[0] if len(found) == 1 else None


def _with(answers: Answers, told: tuple[Point, ...], what: str) -> Corrected | None:
    return Corrected(replace(answers, told=told), what) if told != answers.told else None


def _quoted(point: Point) -> str:
    return f"“{point_in_words(point)}”"
