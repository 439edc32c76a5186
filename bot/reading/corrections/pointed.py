"""One point is said anew, or the figure in it: "the second one was 12%", "make it 25%". Pure."""

import re
from dataclasses import replace

from bot.reading.answers.points import read_point
from bot.reading.corrections.figures import FIGURE, WORDS, figures_like, written_like
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import (
    KINDS,
    NUMBERS,
    ONE,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    is_place,
    point_in_words,
    point_named,
    points_of,
    which_point,
    with_capitals,
    with_points,
)
from bot.reading.people.phones import phone_numbers
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.wording.phrases import phrase


def rewritten(answers: Answers, which: tuple[Where, Point], old: re.Pattern[str], new: str) -> Corrected | None:
    """A point with `new` for what `old` finds in any of its texts; None where nothing changes."""
    place, was = which
    texts = {name: old.sub(lambda found: written_like(new, found[0]), text) for name, text in vars(was).items()}
    now = Point(**{name: re.sub(r"% ?%", "%", text) for name, text in texts.items()})
    if now == was:
        return None
    known = with_points(answers, lambda at, each: now if at == place else each)
    return Corrected(known, phrase("corrections.point_is_now", before=point_in_words(was), after=point_in_words(now)))


def point_anew(answers: Answers, which: tuple[Where, Point], new: str) -> Found:
    """A point said anew; where only a figure is said, it takes the place of the one in the same unit."""
    if figured := _with_figures(which[1], new):
        return replaced(answers, which, figured)
    if (counted := _SO_MANY.fullmatch(new)) and _HOW_MANY.search(point_in_words(which[1])):
        return rewritten(answers, which, _HOW_MANY, counted["number"])
    if not (figure := FIGURE.fullmatch(new)):
        point = read_point(with_capitals(new))
        return replaced(answers, which, replace(point, problem=point.problem or which[1].problem)) if point else None
    same = figures_like(figure["figure"])
    if len(same.findall(point_in_words(which[1]))) != 1:
        return Which((point_in_words(which[1]),))
    return rewritten(answers, which, same, figure["figure"])


_COUNT = regex(r"\d[\d.,]*\d|\d")
_JOINTS = frozenset(("from", "to", "down", "up", "and", "of", "only", "not", "instead"))


def _with_figures(point: Point, new: str) -> Point | None:
    """A point with its several figures anew, where nothing but these is said: "8 days to 5" of "from 9 days to 5"."""
    figures, words = _COUNT.findall(new), set(re.findall(r"[^\W\d]+", new.casefold()))
    known = re.findall(r"[^\W\d]+", point.answer.casefold())
    if len(figures) < 2 or len(figures) != len(_COUNT.findall(point.answer)) or not words - _JOINTS < set(known):
        return None
    anew = iter(figures)
    return replace(point, answer=_COUNT.sub(lambda _: next(anew), point.answer), sentence="")


def replaced(answers: Answers, which: tuple[Where, Point], point: Point) -> Corrected:
    """A point in the place of another."""
    known = with_points(answers, lambda at, each: point if at == which[0] else each)
    return Corrected(
        known, phrase("corrections.point_is_now", before=point_in_words(which[1]), after=point_in_words(point))
    )


_POINT_FORM = regex(
    rf"(?P<order>change |make )?(?P<old>(?:the |my )?{ONE}(?: {KINDS})?|(?:{KINDS} ?(?:number |#)?|number |no\.? ?)\d"
    r"|#?\d(?=\s*[:=]|[.)] (?:i|we|my)\b))(?P<how>(?: (?:is|was|were|should (?:be|say|read)|to))?\s*(?:[:=.)]| [-–])?) "
    r"(?:actually |really |that |to )?(?P<new>.+)",
    re.IGNORECASE,
)
_MORE = regex(r"(?:also|plus|and also|add):? [\"“]?(?P<more>[^\"”]+)[\"”]?", re.IGNORECASE)


_STRETCH = regex(r"(?:in|within|over|by|for|from|at|with|without|under|per|across|on|and|to)\b", re.IGNORECASE)


def point_said_anew(said: str, answers: Answers) -> Found:
    """ "the second one was 12%", "2: 30% fewer faults", "last one - also Spanish": said anew, or with more."""
    found = _POINT_FORM.fullmatch(said)
    if found and not (found["order"] or found["how"].strip()) and re.fullmatch(r"(?:my )?[a-z]+", found["old"], re.I):
        return None  # "First aid ticket", "second shift for 3 years": the word begins what they tell
    points = point_named(found["old"], answers) if found else []
    if found and (phone_numbers(found["new"]) or "@" in found["new"]):
        return None  # somebody
    if found and not points and not found["old"][-1].isdigit() and re.search(r"\d|should", found["how"] + found["new"]):
        return Unknown(found["old"])
    if (
        not found
        or len(points) != 1
        or is_place(found["new"])
        or re.match(r"(?:and|or|&|week|half|of|round|interview|day)\b", found["new"])
    ):
        return None
    more = _MORE.fullmatch(found["new"])
    if more or _STRETCH.match(found["new"]):
        return replaced(answers, points[0], with_more(points[0][1], more["more"] if more else found["new"]))
    if found["order"] and re.match(r"(?:about|on|of)\b", found["new"]):
        return Which((point_in_words(points[0][1]),))  # "make the first one about the budget": what should it say?
    new = re.sub(r",? (?:not|instead of) .*|^has an? (?:typo|mistake)[:,.;] (?:it's )?", "", found["new"]).strip('"“”')
    tells = found["how"].strip() in {"is", "was", "were", ""} and not found["order"]  # "the first one was great"
    if not tells or re.search(r"\d", new):
        return point_anew(answers, points[0], new)
    return Which((point_in_words(points[0][1]),)) if re.search(r"\d", found["old"]) else None


def with_more(point: Point, more: str) -> Point:
    """A point with words more at its end: "in a year", "and Spanish"."""
    joint = " " if _STRETCH.match(more) else " and "
    return Point(f"{point.answer.rstrip('.')}{joint}{with_capitals(more.strip())}", point.problem)


_FIGURE = r"[$€£]?\d[\d.,]*\s?(?:%|percent|(?!(?:to|down|up)\b)[^\W\d_]+)?"
_TOPIC = regex(
    r"(?!(?:in|on|at|by|for|about|after|before|within) )(?:make |change )?(?:the |my )?"
    r"(?P<topic>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)??)"
    r" (?:was |were |is |are |should be |to |(?<=one )(?:saved|cut|took|made|got|brought in|grew)(?: us)? )?"
    r"(?:only |actually |really )?"
    rf"(?P<new>(?:from )?{_FIGURE}(?: (?:(?:down|up) )?to {_FIGURE})?)",
    re.IGNORECASE,
)


_A_ONE = regex(r" (?:one|bit|part|thing|point)\Z", re.IGNORECASE)


def figure_of_topic(said: str, answers: Answers) -> Found:
    """ "the budget was $3M": another figure for the one point that has that word."""
    found = _TOPIC.fullmatch(said)
    points = point_named(_A_ONE.sub("", found["topic"]), answers) if found else []
    return point_anew(answers, points[0], found["new"]) if found and len(points) == 1 else None


_IS_WRONG = forms(
    "[the |my ]{topic} (is|was|'s) (wrong|not right|incorrect|off)(,|;|\\.|:| -) (IT_IS) {new}",
    IT_IS="it was|it's|it is|it should be|should be|should say|i meant|make it|i said",
)


def topic_anew(said: str, answers: Answers) -> Found:
    """ "the Power BI one is wrong, it was Tableau": what the one point is about that has these words."""
    found = matched(said, _IS_WRONG)
    topic = _A_ONE.sub("", found["topic"]) if found else ""
    points = point_named(topic, answers) if found else []
    if not found or len(points) != 1:
        return None
    if FIGURE.fullmatch(found["new"]):
        return point_anew(answers, points[0], found["new"])
    return rewritten(answers, points[0], regex(rf"\b{re.escape(topic)}\b", re.IGNORECASE), found["new"])


_MAKE_IT = regex(
    r"(?P<percent>[\d.,]+\s?(?:%|percent)|[$€£][\d.,]*\d\s?[mk]?)|make (?:it|that) (?P<bare>\d+)"
    r"|(?:(?:make|made) (?:it|that)|it(?:'s| is| was| should be)|that(?:'s|"
    r" is| was)|should (?:be|say)|(?:i )?meant) "
    r"(?P<new>[\d.,]+\s?(?:%|percent|[^\W\d_]+)|[$€£][\d.,]*\d\s?[mk]?)",
    re.IGNORECASE,
)


def figure_anew(said: str, answers: Answers) -> Found:
    """ "make it 25%": a new figure for the one point that has a figure in that unit."""
    found = _MAKE_IT.fullmatch(said)
    figure = next(filter(None, found.groups())) if found else ""
    having = figures_in(answers, figure) if figure else []
    return point_anew(answers, having[0], figure) if len(having) == 1 else which_point(having) if having else None


_HEADS = r"(?:people|ppl|persons|men|women|engineers|colleagues|members|heads|reports|of us)"
_SO_MANY = regex(
    r"(?:(?:it|that)(?:'s| is| was) |there were |we were )?(?:(?:only|just|really|actually|more like) )*"
    rf"(?P<number>\d{{1,3}}|{WORDS}) {_HEADS}",
    re.IGNORECASE,
)
_HOW_MANY = regex(
    rf"(?:(?<=\bteam of )|(?<=\bcrew of )|(?<=\bstaff of )|(?<=\bgroup of ))(?:\d{{1,3}}|{WORDS})(?!\w)"
    rf"|(?<!\w)(?:\d{{1,3}}|{WORDS})(?= {_HEADS}\b)",
    re.IGNORECASE,
)


def people_counted(said: str, answers: Answers) -> Found:
    """ "it was seven people": the number of them in the one point that counts people."""
    found = _SO_MANY.fullmatch(said)
    if not found or NUMBERS.get(found["number"].casefold()) == len(answers.met):  # so many interviewed them
        return None
    having = [each for each in points_of(answers) if _HOW_MANY.search(point_in_words(each[1]))]
    return rewritten(answers, having[0], _HOW_MANY, found["number"]) if len(having) == 1 else None


def figures_in(answers: Answers, figure: str) -> list[tuple[Where, Point]]:
    """The points that have a figure in the same unit."""
    return [each for each in points_of(answers) if figures_like(figure).search(point_in_words(each[1]))]
