"""Where in a line the words stand that say when: "Gamma Inc tomorrow 4pm" is a moment and "Gamma Inc". Pure."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from bot.dates.moments import read_moment
from bot.dates.readings import MomentReading, Unread
from bot.dates.spelling import plain
from bot.dates.words import MONTHS, WEEKDAYS
from bot.zones import ABBREVIATIONS, zone_named

_TOKEN = re.compile(
    r"[Ll]ast [Nn]i(?:ght|te)\b|(?!(?:[ap]m|at|on|the|local) )(?:[A-Za-z]+ ){1,2}[Tt]ime\b|[^\s,;()]+|[,;()]"
)
_LINK = frozenset(  # between the words of a moment
    """
    at on @ from to until till - – and the of this next last coming in around about by or a an week weeks day days after
    , ( ) ;
    """.split()  # noqa: SIM905
)
_DAY_WORDS = frozenset(
    """
    today tomorrow yesterday overmorrow tonight morning afternoon evening noon midday midnight lunchtime am pm oclock
    ago hour hours min mins minute minutes now just time half quarter past
    """.split()  # noqa: SIM905
)
_NAMES = frozenset((*WEEKDAYS, *MONTHS))
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m?\.?|h)?(?:[-–]\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m\.?)?)?|\d{1,2}h\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d?-\d\d?(?:t\d\d:\d\d)?|\d{1,2}-\d{1,2}-20\d\d|20\d\d|[01]\d[0-5]\d"
)
_SURE_CLOCK = re.compile(r".*(?:\d[ap]\.?m?|:\d\d|[/]).*|[01]\d[0-5]\d")
LONGEST_TEXT = 500
LONGEST_RUN = 16
"""Words that a moment takes at most."""
MOST_RUNS, MOST_TRIES = 4, 30
"""Nobody tells one moment in more pieces; and what is not read by then is none."""


def find_moment(text: str, now: datetime, locale: str, *, ahead: bool = False) -> tuple[MomentReading, str]:
    """The moment that a line tells, as `read_moment` reads it, and the line with a comma in its place.

    `Unread` and the whole line where it tells none.
    """
    if len(text) > LONGEST_TEXT:
        return Unread(), text
    tokens = [(match.start(), match.end(), _kind(match[0])) for match in _TOKEN.finditer(text)]
    runs = [run for run in _runs(tokens) if _says_when(run)]
    runs = [run for run in runs if not _is_number(text, run)] or runs
    for chosen in islice(_candidates(runs[-MOST_RUNS:]), MOST_TRIES):
        words = " ".join(text[run[0][0] : run[-1][1]] for run in chosen)
        read = read_moment(words, now, locale, ahead=ahead)
        if not isinstance(read, Unread):
            return read, _without(text, chosen)
    return Unread(), text


Token = tuple[int, int, str]


def _kind(token: str) -> str:
    """T says when by itself, S may be of a name ("May", "Friday", "3"), L links, Z is a zone, "" is none of these."""
    bare = token.lower().strip(".")
    word = plain(bare, keep_times=True) or bare
    if bare in _LINK:
        return "L"
    if (
        word in _DAY_WORDS
        or bare.startswith("last ni")
        or bare.replace(".", "") in ("am", "pm")
        or (_SURE_CLOCK.fullmatch(bare) and _CLOCK.fullmatch(bare))
    ):
        return "T"
    if word in _NAMES or (_CLOCK.fullmatch(word) and bare != "couple"):
        return "S"
    if bare in ("my time", "our time", "local time"):
        return "Z"
    if bare.endswith(" time"):
        return "Z" if zone_named(bare) else ""
    return "Z" if bare in ABBREVIATIONS or re.fullmatch(r"(?:utc|gmt)[+-]\d{1,2}", bare) else ""


def _says_when(run: list[Token]) -> bool:
    """Whether a run may be a moment; a mere "Friday" or "May" at the very front is of a name."""
    kinds = "".join(kind for _, _, kind in run)
    return "T" in kinds or ("S" in kinds and run[0][0] > 0)


def _is_number(text: str, run: list[Token]) -> bool:
    """Whether a run is a bare number, which beside other words of time is rather of a name: "Company 3"."""
    return bool(re.fullmatch(r"\W*\d{1,2}(?: hours?)?\W*", text[run[0][0] : run[-1][1]].lower()))


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """Tokens of time that stand together, with the links among and before them."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if token[2] and (token[2] != "Z" or (runs[-1] and runs[-1][-1][2] in "TSL")):
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return [_trimmed(run) for run in runs if run]


def _trimmed(run: list[Token]) -> list[Token]:
    while run and run[-1][2] == "L":
        run = run[:-1]
    return run[-LONGEST_RUN:]


def _candidates(runs: list[list[Token]]) -> Iterator[list[list[Token]]]:
    """What may be the moment: all runs together, fewer at the front, which may be of a name, then each alone."""
    for first in range(len(runs)):
        yield from ([cut, *runs[first + 1 :]] for cut in _narrowed(runs[first]))
    for run in reversed(runs[:-1]):
        yield from ([cut] for cut in _narrowed(run))


def _narrowed(run: list[Token]) -> list[list[Token]]:
    """The run, and less and less of its end."""
    return [run[cut:] for cut in range(len(run)) if any(kind in "TS" for _, _, kind in run[cut:])]


def _without(text: str, chosen: list[list[Token]]) -> str:
    for run in reversed(chosen):
        text = f"{text[: run[0][0]]}, {text[run[-1][1] :]}"
    return text
