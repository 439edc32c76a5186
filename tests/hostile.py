"""What somebody would type or drop who wants to keep everybody waiting: texts that are slow to read, and a clock.

For each regular expression of the code, near misses are made of its own parts: what leads to a repetition, the repeated
part many times, and a sign that spoils the match.
"""

import pkgutil
import re
import re._constants as sre
import re._parser as parser
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from bot.support.patterns import Lazy

Work = Callable[[str], object]
SHORT, LONG = 3_000, 40_000
"""Characters of a form's field, and of a message."""
SPOILS = ("!", "\0")
SIGNS = (
    *"aZ5 \n\t.,;:!?'\"()[]<>{}@-_/\\*+=&%$#~^|`",
    *("…–—•’“é", "ß", "ı", "İ", "中", "😀", "½", "٣", "ﬃ", "Ａ"),
    *("\u200b", "\u202e", "\u3000", "\x85", "\u2028", "\0", "\u0301", "\ufdfa", "\ufb1d", "\u0344", "\ud800"),
)
"""One of each class, and those that become many when they are normalized."""
PIECES = (
    *(
        "a ",
        "a. ",
        "a@",
        "@a",
        "a@a.",
        "a.a",
        "a-",
        "1-",
        "1 ",
        "1.",
        "1,",
        "(a",
        "a)",
        "<a",
        "a>",
        "(1)",
        "\n ",
        "a\n",
    ),
    *(
        "I ",
        "i'm ",
        "and ",
        "or ",
        "no ",
        "the ",
        "of the ",
        "a, ",
        "A. ",
        "Ab ",
        "AB ",
        "Ab cd ",
        "-> ",
        "a -> ",
        "$1 ",
    ),
    *(
        "&lt;",
        "&amp;",
        "<mailto:",
        "<tel:1|",
        "<@U|",
        "<https://a|",
        "https://",
        "http://a.b/",
        "www.",
        "{{ ",
        "{% ",
        "[[",
    ),
    *("12/3 ", "1/1/", "Monday ", "may ", "in 2 ", "2 weeks ", "next ", "not ", "yes ", "um ", "lol ", "\n\n", "a\r\n"),
    *(
        "Priya Raman, ",
        "Dr. ",
        "VP of ",
        "hr@",
        "555 0102 ",
        "+1 (",
        "ext. 1 ",
        "x1",
        "n/a ",
        "w/ ",
        "...",
        "?! ",
        ":) ",
    ),
)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled regular expression that a module of ours keeps, by where it is."""
    found = {}
    for name in modules():
        module = import_module(name)
        for attribute, value in vars(module).items():
            if attribute.startswith("__"):
                continue
            for at, pattern in enumerate(_patterns_in(value)):
                found.setdefault(pattern, f"{name}.{attribute}{f'[{at}]' if at else ''}")
    return {place: pattern for pattern, place in found.items()}


def modules() -> list[str]:
    """The names of all modules that decide or show something."""
    names = [
        each.name
        for package in ("bot", "handlers")
        for each in pkgutil.walk_packages(import_module(package).__path__, f"{package}.")
    ]
    return [name for name in names if ".migrations" not in name and not name.endswith("__main__")]


def _patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern | Lazy):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, dict):
        for each in (*value.keys(), *value.values()):
            yield from _patterns_in(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns_in(each)


# --- near misses of a pattern ------------------------------------------------------------------------------------


def near_misses(pattern: re.Pattern[str], length: int, most: int | None = None) -> Iterator[str]:
    """Texts of about that length that nearly match, again and again."""
    for at, (lead, pump) in enumerate(pumps(pattern)[:most]):
        yield f"{lead}{(pump * length)[: length - len(lead)]}{SPOILS[at % 2]}"


@cache
def pumps(pattern: re.Pattern[str]) -> tuple[tuple[str, str], ...]:
    """Of each repetition in a pattern: what leads to it, and what it repeats, in some of its ways."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE if pattern.flags & re.ASCII else pattern.flags)
    found = list(_pumps(list(tree), [""]))
    whole = [("", each) for each in _ways(list(tree)) if each]
    return tuple(dict.fromkeys((*found, *whole)))


def _pumps(nodes: list[Any], leads: list[str]) -> Iterator[tuple[str, str]]:
    for at, node in enumerate(nodes):
        here = [lead + way for lead in leads[:2] for way in islice(_ways(nodes[:at]), 2)] or leads
        for inner in _inner(node):
            yield from _pumps(list(inner), here)
        if node[0] in _REPEATS and node[1][1] > 1:
            for way in islice(_ways(list(node[1][2])), 6):
                if way:
                    yield from ((lead[:200], way) for lead in dict.fromkeys(("", *here[:2])))


_REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}


def _inner(node: tuple[Any, Any]) -> Iterable[Any]:
    kind, value = node
    if kind in _REPEATS:
        return [value[2]]
    if kind is sre.SUBPATTERN:
        return [value[3]]
    if kind is sre.ATOMIC_GROUP:
        return [value]
    if kind is sre.BRANCH:
        return value[1]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    return []


def _ways(nodes: list[Any]) -> list[str]:
    """Some texts that these nodes match, or nearly."""
    ways = [""]
    for node in nodes:
        ways = [way + more for more in _ways_of(node)[:12] for way in ways[:3]][:24]
    return ways


def _ways_of(node: tuple[Any, Any]) -> list[str]:
    kind, value = node
    if kind is sre.LITERAL:
        return [chr(value)]
    if kind is sre.NOT_LITERAL:
        return ["a" if value != ord("a") else "b"]
    if kind is sre.ANY:
        return ["a", " "]
    if kind is sre.IN:
        return _of_class(value)
    if kind in _REPEATS:
        low = value[0]
        once = _ways(list(value[2]))
        return [way * max(low, 1) for way in once] + ([""] if low == 0 else [])
    if kind is sre.BRANCH:
        return [way for branch in value[1] for way in _ways(list(branch))[:2]]
    if kind in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
        return [way for inner in _inner(node) for way in _ways(list(inner))]
    return [""]


_SAMPLES = "a1 A-.,'@_(/:\n<é中\t!\"x*&"


def _of_class(value: list[Any]) -> list[str]:
    """A few of the signs of a class."""
    found = [sign for sign in _SAMPLES if _in_class(sign, value)]
    return (
        found[:3]
        or [
            chr(each[1] if each[0] is sre.LITERAL else each[1][0])
            for each in value
            if each[0] in (sre.LITERAL, sre.RANGE)
        ]
        or ["a"]
    )


_CATEGORY = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
}
_NOT_CATEGORY = {
    sre.CATEGORY_NOT_DIGIT: sre.CATEGORY_DIGIT,
    sre.CATEGORY_NOT_SPACE: sre.CATEGORY_SPACE,
    sre.CATEGORY_NOT_WORD: sre.CATEGORY_WORD,
}


def _in_class(sign: str, value: list[Any]) -> bool:
    negated = value[0][0] is sre.NEGATE
    return negated != any(_is_one(sign, each) for each in value)


def _is_one(sign: str, each: tuple[Any, Any]) -> bool:
    kind, what = each
    if kind is sre.LITERAL:
        return ord(sign) == what
    if kind is sre.RANGE:
        return what[0] <= ord(sign) <= what[1]
    if kind is sre.CATEGORY:
        category = _NOT_CATEGORY.get(what)
        return not _CATEGORY[category](sign) if category else bool(_CATEGORY[what](sign))
    return False


# --- texts for readers -------------------------------------------------------------------------------------------


def texts(length: int) -> Iterator[str]:
    """Repetitions of one sign, and of pieces that look like something."""
    for piece in (*SIGNS, *PIECES):
        yield (piece * length)[:length]
    for first in ("(", "<", '"', "Dear a,\n", "with ", "- ", "i ", "a@"):
        for piece in ("a", "1", " ", "a ", ",", "-", "."):
            yield first + (piece * length)[: length - 1 - len(first)]
            yield first + (piece * length)[: length - 1 - len(first)] + "!"


def few_texts(length: int, every: int) -> Iterator[str]:
    """Repetitions of one sign and of one piece of each kind, for what takes longer."""
    for piece in (*SIGNS[::every], *PIECES[::every], *SIGNS[-6:]):
        yield (piece * length)[:length]


# --- the clock ---------------------------------------------------------------------------------------------------


def milliseconds(work: Callable[[], object], *, enough: float = 0.0, tries: int = 5) -> float:
    """The CPU time of a piece of work in this thread: the best of some tries, or the first that is below `enough`."""
    best = float("inf")
    for _ in range(tries):
        start = time.thread_time_ns()
        work()
        best = min(best, (time.thread_time_ns() - start) / 1e6)
        if best <= enough:
            break
    return best


_KNOWN, _KNOWN_TEXT, KNOWN_TAKES = re.compile(r"[^\s@<>]+@"), "1" * 1_500, 9.5
"""A piece of work, and the milliseconds that it takes on the idle machine on which the limits were set."""


def milliseconds_here(work: Work, text: str) -> float:
    """The CPU time of a piece of work, as on the machine that the limits were set on: known work takes so long here.

    The best of ten turns, each with both: what slows a machine down comes and goes, and may hit one of the two alone.
    """
    turns = [
        (milliseconds(lambda: work(text), tries=1), milliseconds(lambda: _KNOWN.search(_KNOWN_TEXT), tries=1))
        for _ in range(10)
    ]
    return min(took / max(1.0, known / KNOWN_TAKES) for took, known in turns)


@cache
def _source(module: str) -> str:
    return Path(str(import_module(module).__file__)).read_text()


@cache
def _sources() -> str:
    return "\n".join(_source(name) for name in modules())


def ways_used(place: str, pattern: re.Pattern[str]) -> dict[str, Callable[[str], object]]:
    """The ways in which the code uses a pattern; all of them, where that is not plain to see."""
    module, _, name = place.partition("[")[0].rpartition(".")
    ways: dict[str, Callable[[str], object]] = {
        "match": pattern.match,
        "fullmatch": pattern.fullmatch,
        "search": pattern.search,
        "finditer": lambda text: list(pattern.finditer(text)),
        "findall": pattern.findall,
        "split": pattern.split,
        "sub": lambda text: pattern.sub(" ", text),
    }
    used = set(
        re.findall(
            rf"\b{re.escape(name)}\.({'|'.join(ways)})\(", _source(module) if name.startswith("_") else _sources()
        )
    )
    return {way: work for way, work in ways.items() if way in used} or {
        way: ways[way] for way in ("search", "sub", "fullmatch")
    }
