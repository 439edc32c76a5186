"""One thing for another, by words: "defects, not faults", "the second one was 12%", "s/faults/defects/". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.forms import forms
from bot.checklist.mending import AN_ORDER, changed_person, other_name
from bot.checklist.names import cased_title
from bot.checklist.noted import (
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
    standing_alone,
    which_of,
    which_point,
    whom,
    with_capitals,
    with_points,
    words_of,
)
from bot.checklist.phones import phone_numbers
from bot.checklist.points import read_point

_ORDERS = forms(
    """
    CHANGE Q{old}Q (to|with|by|into|for|->|to say|so it says|:) Q{new}Q
    CHANGE Q{old}Q: Q{new}Q
    make Q{old}Q (into|to|an|a) Q{new}Q
    """,
    CHANGE="(?:change|replace|rename|correct|fix|swap|update|reword|rephrase|turn)",
    Q="[\"'“”]?",
)
_RATHER = forms(
    """
    {old} (spells|writes) (it|(her|his|their) name)[ as] {new}
    (i|you|we) (mis)?(spelled|spelt|spell|wrote|typed|put)[ out] Q{old}Q['s name]( wrong| incorrectly| badly| it wrong)PAUSE[IT_IS ]Q{new}Q
    (i|you|we) (mis)?(spelled|spelt|spell|wrote|typed|put)[ out] Q{old}Q['s name](,|;|\\.|:| -) [IT_IS ]Q{new}Q
    Q{old}Q (is|was)[ actually| really] (spelled|spelt|called|written|misspelled,? it's) Q{new}Q
    Q{old}Q (should (be[ spelled| spelt| called]|read|say|have been)|is really|must be) Q{new}Q
    [it's |it is |it was |that's |that was |i meant |i said |i told them |make it |make that |make |was |they are |HER name is |HER name was |name is |THE (is|was) called ]QNEWQ[,] (not|and not|instead of|rather than) Q{old}Q
    [it |that ](wasn't|isn't|was not|is not) Q{old}Q[,] (but|it's|it is|it was) Q{new}Q
    not Q{old}Q([,] (but|it's|it was|rather) |, )Q{new}Q
    (i'm|i was|i am|it's|it was|we're|we were) not Q{old}Q[,] (just|only|but|rather) Q{new}Q
    """,
    THE="(?:the [^,]{1,40}|s?he)",
    HER="(?:her|his|their|the)",
    IT_IS="(?:it's|it is|it should be|should be|is)(?: spelled| actually| really)?",
    NEW="(?P<new>[^,]{1,90}?)",
    PAUSE="[,.;: -]+",
    Q="[\"'“”]?",
)
_SAID_ALONG = re.compile(r",? (?:actually|really|sorry|please)\Z", re.IGNORECASE)
_ARROW = re.compile(r"(?P<old>[^<>=-]{1,90}?) *(?:->|=>|→|=) *(?P<new>.+)|s/(?P<from>[^/]+)/(?P<to>[^/]+)/?g?")


def arrow(said: str, answers: Answers) -> Found:
    """ "bo chen -> bo chan", "s/Power BI/Excel/": where no point is asked for, an arrow tells a change."""
    if not (found := _ARROW.fullmatch(said)):
        return None
    old, new = found["old"] or found["from"], found["new"] or found["to"]
    if re.match(r"(?:i|we)\b", new, re.IGNORECASE):
        return None  # a problem, and what they did about it
    there = [answers.met[at].name for at in whom(new, answers.met)]
    return _instead(old.strip(), new.strip(), answers, is_order=True) or (Which(tuple(there)) if there else None)


_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NO_NEW = frozenset({"it", "it's", "its", "that", "that's", "this", "is", "was", "i", "he", "she", "they"})
_TALK = re.compile(r"^(?:i|we|they|he|she|you|it|that|this|is|was)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\btomorrow|\btoday|\bnoon\b|week|month|\bnow\b|\blater\b",
    re.IGNORECASE,
)
"""What tells a time: it is no business of points and people."""
_CLAUSE = re.compile(r"\band (?:(?:it|that|this|s?he|they)\b|.*\b(?:is|are|was|were)\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:i|we|my|our)\b", re.IGNORECASE)
_MAKE_IT = re.compile(
    r"(?P<percent>[\d.,]+\s?(?:%|percent)|[$€£][\d.,]*\d\s?[mk]?)"
    r"|(?:(?:make|made) (?:it|that)|it(?:'s| is| was| should be)|that(?:'s|"
    r" is| was)|should (?:be|say)|(?:i )?meant) "
    r"(?P<new>[\d.,]+\s?(?:%|percent|[^\W\d_]+)|[$€£][\d.,]*\d\s?[mk]?)",
    re.IGNORECASE,
)


def swapped(said: str, answers: Answers) -> Found:
    """ "defects, not faults", "change Bo to Beau": one thing is said for another; "make it 25%"."""
    unknown = None
    for form in (*_ORDERS, *_RATHER):
        if not (found := form.fullmatch(said)):
            continue
        old, new = found["old"].strip(), _SAID_ALONG.sub("", found["new"].strip())
        if form in _RATHER and _CLAUSE.search(new):
            continue  # "Bo is HR and it's 14, not 12"
        if done := _instead(old, new, answers, is_order=form in _ORDERS):
            return done
        if (
            len(old.split()) < 4
            and not (whom(old, answers.met) or AN_ORDER.match(new))
            and not _TALK.search(new)
            and ("%" in old or not _WHEN.search(f"{old} {new}"))
        ):
            unknown = unknown or Unknown(old)
    if (found := _MAKE_IT.fullmatch(said)) and (done := _figure(found["percent"] or found["new"], answers)):
        return done
    return unknown


_TOPIC = re.compile(
    r"(?!(?:in|on|at|by|for|about|after|before|within) )(?:make |change )?(?:the |my )?(?P<topic>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)??)"
    r" (?:was |were |is |are |should be |to )?(?:only |actually |really )?"
    r"(?P<new>[$€£]?\d[\d.,]*\s?(?:%|percent|[^\W\d_]+)?)",
    re.IGNORECASE,
)


def figure_of_topic(said: str, answers: Answers) -> Found:
    """ "the budget was $3M": another figure for the one point that has that word."""
    found = _TOPIC.fullmatch(said)
    points = point_named(found["topic"], answers) if found else []
    return _point_anew(answers, points[0], found["new"]) if found and len(points) == 1 else None


def _figure(new: str, answers: Answers) -> Found:
    """A new figure for the one point that has a figure in that unit."""
    same = _figures_like(new)
    having = [each for each in points_of(answers) if same.search(point_in_words(each[1]))]
    if len(having) > 1:
        return which_point(having)
    return _point_anew(answers, having[0], new) if having else None


def _figures_like(figure: str) -> re.Pattern[str]:
    """A pattern of figures in the same unit or currency: any, where it has none."""
    currency = "[$€£]" if figure[0] in "$€£" else ""
    unit = re.sub(r"[\d.,\s]", "", figure[len(currency and "$") :])
    return re.compile(rf"{currency}[\d.,]*\d" + (rf"\s?{_unit(unit)}(?!\w)" if unit else ""), re.IGNORECASE)


def _unit(unit: str) -> str:
    """A pattern of a unit, however it is written."""
    return "(?:%|percent|per cent)" if unit.casefold() in {"%", "percent"} else re.escape(unit)


def _instead(old: str, new: str, answers: Answers, *, is_order: bool) -> Found:
    """One name, title or stretch of a point for another; a bare number is a place only where it is ordered so."""
    people = whom(old, answers.met)
    if new.casefold() in _NO_NEW:  # "it's not Power BI"
        points = [point_in_words(point) for _, point in point_named(old, answers)]
        among = [answers.met[at].name for at in people] or points
        return Which(tuple(among)) if among else None
    if people and re.search(r"\b(?:is|was)\b", new):
        return None  # "Dana is the CFO, not Bo"
    if people and (others := [at for at in whom(new, answers.met) if at not in people]):
        return which_of(answers, [*people, *others])  # "change Priya to Bo", who is there
    if len(people) == 1:
        return other_name(answers, people[0], old, new)
    if len(people) > 1:
        return which_of(answers, people)
    titled = [at for at, met in enumerate(answers.met) if met.title.casefold() == old.casefold()]
    if len(titled) == 1:
        return changed_person(answers, titled[0], replace(answers.met[titled[0]], title=cased_title(new)))
    if isinstance(figure := _in_points(answers, old, new) if _is_number(old) else None, Corrected):
        return figure
    if (is_order or not _is_number(old)) and (named := _by_place(old, answers, new)):
        return _point_anew(answers, named, new)
    if _FIGURE.fullmatch(new) and not _is_number(old) and (having := point_named(old, answers)):
        return _point_anew(answers, having[0], new) if len(having) == 1 else which_point(having)
    return _in_points(answers, old, new)


def _by_place(said: str, answers: Answers, new: str) -> tuple[Where, Point] | None:
    """The point that is named by its place, and, where it is said anew as a sentence, by its topic."""
    is_named = is_place(said) or re.search(rf"\b{ONE}\b", said, re.IGNORECASE) or _SENTENCE.match(new)
    found = point_named(said, answers) if is_named else []
    return found[0] if len(found) == 1 else None


def _in_points(answers: Answers, old: str, new: str) -> Found:
    new = with_capitals(new)
    for was, now in _with_units(old, new):
        pattern = standing_alone(_said_before(now) + _however_written(was) + _said_again(now, was))
        found = [(at, point) for at, point in points_of(answers) if pattern.search(point_in_words(point))]
        if len(found) > 1:
            return which_point(found)
        if found:
            return _with_what_is_new(answers, found[0], pattern, now)
    return _alike_in(new, answers)


def _with_what_is_new(answers: Answers, which: tuple[Where, Point], old: re.Pattern[str], new: str) -> Found:
    """ "conversational Spanish" where "in Spanish" stays, and "just Spanish", where French goes."""
    stays = words_of(old.sub(" ", point_in_words(which[1])))
    first, *others = re.sub(r"^(?:just|only) ", "", new).split() or [new]
    if all(word.casefold() in stays for word in (first, *others)):
        joined = re.compile(rf"(?:,? (?:and|&|plus) |, ){old.pattern}", re.IGNORECASE)
        return rewritten(answers, which, joined, "") or which_point([which])
    return rewritten(answers, which, old, first if others and all(word.casefold() in stays for word in others) else new)


def _with_units(old: str, new: str) -> list[tuple[str, str]]:
    """ "3 days" and "4": also the other is in days; where that is nowhere, both are bare: "12 people, not six"."""
    unit = re.fullmatch(rf"(?P<figure>[\d.,]+|{_WORDS})(?P<unit>\s?[^\d\s].*)", new, re.IGNORECASE)
    if unit and re.fullmatch(rf"[\d.,]+|{_WORDS}", old, re.IGNORECASE):
        return [(f"{old}{unit['unit']}", new), (old, unit["figure"])]
    return [(old, new)]


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(rf"\d+|{_WORDS}", text, re.IGNORECASE))


def _however_written(old: str) -> str:
    """A pattern of the words, whichever way a percentage or a small number is written."""
    if figure := re.fullmatch(r"(?P<figure>[\d.,]+)\s?(?:%|percent|per cent)", old, re.IGNORECASE):
        return rf"{re.escape(figure['figure'])}\s?{_unit('%')}"
    first, _, rest = old.partition(" ")
    if first.casefold() not in NUMBERS or first.casefold() in {"a", "an"}:
        return re.escape(old)
    ways = [word for word, number in NUMBERS.items() if number == NUMBERS[first.casefold()] and " " not in word]
    return f"(?:{'|'.join(way for way in ways if way not in {'a', 'an'})})" + (rf"\s{re.escape(rest)}" if rest else "")


def _written_like(new: str, old: str) -> str:
    """A small number in words where the one that it replaces is in words, and in figures else."""
    number = NUMBERS.get(new.casefold())
    if number is None or old.casefold() not in NUMBERS:
        return new
    return str(number) if old.isdigit() else next(word for word, each in NUMBERS.items() if each == number)


def _said_before(new: str) -> str:
    """A pattern of the words before the old ones that the new ones repeat: "I speak French, not Spanish"."""
    words = new.split()
    ways = "|".join(re.escape(" ".join(words[:end])) for end in range(len(words) - 1, 0, -1))
    return rf"(?:(?:{ways})\s+)?" if ways else ""


def _said_again(new: str, old: str) -> str:
    """A pattern of the words behind the old ones that the new ones repeat: "9 to 3 days, not 9 to 5"."""
    words = new.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    ways = "|".join(re.escape(end) for end in ends if end not in old)
    return rf"(?:\s+(?:{ways}))?" if ways else ""


def _alike_in(new: str, answers: Answers) -> Which | None:
    """The points with a figure in the same unit, where the one to be changed is in none of them."""
    unit = re.fullmatch(r"[\d.,]+\s?([^\d\s]+)", new)
    among = [
        point_in_words(point)
        for _, point in points_of(answers)
        if unit and re.search(rf"\d\s?{re.escape(unit[1])}", point_in_words(point))
    ]
    return Which(tuple(among)) if among else None


def rewritten(answers: Answers, which: tuple[Where, Point], old: re.Pattern[str], new: str) -> Corrected | None:
    """A point with `new` for what `old` finds in any of its texts; None where nothing changes."""
    place, was = which
    now = Point(**{name: old.sub(lambda found: _written_like(new, found[0]), text) for name, text in vars(was).items()})
    if now == was:
        return None
    known = with_points(answers, lambda at, each: now if at == place else each)
    return Corrected(known, f"“{point_in_words(was)}” is now “{point_in_words(now)}”")


_FIGURE = re.compile(
    rf"(?:about |around )?(?P<figure>[$€£]?[\d.,]+(?:\s?(?:%|percent|[^\W\d_]+))?|{_WORDS})", re.IGNORECASE
)


_ANY_NUMBER = re.compile(rf"(?<![\w.,])(?:[\d.,]*\d|{_WORDS})(?![\w.,]\d)(?![^\W\d_])", re.IGNORECASE)


def _point_anew(answers: Answers, which: tuple[Where, Point], new: str) -> Found:
    """A point said anew; where only a figure is said, it takes the place of the one in the same unit."""
    if not (figure := _FIGURE.fullmatch(new)):
        point = read_point(with_capitals(new))
        return replaced(answers, which, point) if point else None
    same = _ANY_NUMBER if _is_number(figure["figure"]) else _figures_like(figure["figure"])
    if len(same.findall(point_in_words(which[1]))) != 1:
        return Which((point_in_words(which[1]),))
    return rewritten(answers, which, same, figure["figure"])


def replaced(answers: Answers, which: tuple[Where, Point], point: Point) -> Corrected:
    """A point in the place of another."""
    known = with_points(answers, lambda at, each: point if at == which[0] else each)
    return Corrected(known, f"“{point_in_words(which[1])}” is now “{point_in_words(point)}”")


_POINT_FORM = re.compile(
    rf"(?P<order>change |make )?(?P<old>(?:the |my )?{ONE}(?: {KINDS})?|{KINDS} ?(?:number |#)?\d|#?\d(?=\s*[:.=)]))"
    r"(?P<how>(?: (?:is|was|were|should (?:be|say|read)|to))?\s*(?:[:=.)]| [-–])?) (?:actually |really |that |to )?(?P<new>.+)",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:also|plus|and also|add):? [\"“]?(?P<more>[^\"”]+)[\"”]?", re.IGNORECASE)


def point_said_anew(said: str, answers: Answers) -> Found:
    """ "the second one was 12%", "2: 30% fewer faults", "last one - also Spanish": said anew, or with more."""
    found = _POINT_FORM.fullmatch(said)
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
    if more := _MORE.fullmatch(found["new"]):
        return replaced(answers, points[0], with_more(points[0][1], more["more"]))
    new = re.sub(r",? (?:not|instead of) .*", "", found["new"]).strip('"“”')
    tells = found["how"].strip() in {"is", "was", "were", ""} and not found["order"]  # "the first one was great"
    if not tells or re.search(r"\d", new):
        return _point_anew(answers, points[0], new)
    return Which((point_in_words(points[0][1]),)) if re.search(r"\d", found["old"]) else None


_STRETCH = re.compile(r"(?:in|within|over|by|for|from|at|with|without|under|per|across|on|and|to)\b", re.IGNORECASE)


def with_more(point: Point, more: str) -> Point:
    """A point with words more at its end: "in a year", "and Spanish"."""
    joint = " " if _STRETCH.match(more) else " and "
    return Point(f"{point.answer.rstrip('.')}{joint}{with_capitals(more.strip())}", point.problem)
