"""Where in a line the words stand that say when: "Gamma Inc tomorrow 4pm" is a moment and "Gamma Inc". Pure."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice, pairwise

from bot.reading.dates.moments import read_moment
from bot.reading.dates.readings import Apart, DayOnly, Either, Moment, MomentReading, Unread
from bot.reading.dates.spelling import plain
from bot.reading.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from bot.reading.places.zones import ABBREVIATIONS, zone_named
from bot.support.patterns import regex

_TOKEN = regex(
    r"[Ll]ast [Nn]i(?:ght|te)\b"
    r"|(?!(?:[ap]m|at|on|the|local|hours?|hrs?|min\w*|days?|weeks?|an?) )(?:[A-Za-z]+ ){1,2}[Tt]ime\b"
    r"|[^\s,;()?!|]+|[,;()?!|]"
)
_LINK = frozenset(  # between the words of a moment
    """
    at on @ from to until till til - – — and the of this next last coming in around about or by a an between due
    after day
    """.split()  # noqa: SIM905
)
_MARKS = frozenset(",();?!|")
_UNITS = frozenset(("week", "weeks", "days"))
_NEAR_DAYS = frozenset(("today", "tomorrow", "yesterday", "overmorrow", "tonight"))
_TIME_WORDS = frozenset(
    """
    morning afternoon evening noon midday midnight lunchtime am pm oclock
    ago hour hours min mins minute minutes now just time half quarter past
    """.split()  # noqa: SIM905
)
_NAMES = frozenset((*WEEKDAYS, *MONTHS, "christmas", "thanksgiving", "eve"))
_DATE = regex(
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d?-\d\d?(?:t\d\d:\d\d(?::\d\d)?z?)?|\d{1,2}-\d{1,2}-20\d\d|\d{1,2}\.\d{1,2}\.20\d\d|20\d\d/\d\d?/\d\d?|\d{1,2}-[a-z]{3,9}-20\d\d"
)
_CLOCK = regex(
    r"\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m?\.?|h)?(?:[-–]\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m?\.?)?)?|\d{1,2}h\d\d"
    r"|20\d\d|\d{1,2}[0-5]\d[ap]m|(?:[01]\d|2[0-3])[0-5]\d(?:hrs?|hours?|h)|[01]\d[0-5]\d"
)
_SURE_CLOCK = regex(
    r".*(?:\d[ap]\.?m?|:\d\d).*|\d{1,2}h(?:\d\d)?|(?:[01]\d|2[0-3])[0-5]\d(?:hrs?|hours?|h)|[01]\d[0-5]\d"
)
_ISH = regex(r"(?<=[\dmn])-?ish$")
_ORDINAL = regex(r"\d{1,2}(?:st|nd|rd|th)")
_NUMBERED = frozenset(
    """
    id passcode pin code room suite ste unit apt floor level band grade req ref requisition job no nr number # gate
    building door ext extension route
    """.split()  # noqa: SIM905
)
"""A number behind one of these is its name and no time: "room 4"."""
_COUNTED = frozenset("floor fl street st ave avenue road grade class level party line tier shift".split())  # noqa: SIM905
"""What an ordinal before it counts, so that it is no day: "3rd floor". "On 5th" and no more is a street."""
_BEHIND_A_DAY = frozenset("with w/ for as via over".split())  # noqa: SIM905
_PARTS_OF_DAYS = frozenset(("morning", "afternoon", "evening"))
"""Behind "this" they name today."""
_CHOOSE = frozenset(
    """
    the this that which first second third fourth 1st 2nd 3rd 4th last next final other another new only
    """.split()  # noqa: SIM905
)
"""Behind one of these "one" is no hour: "the second one", "tomorrow's one"."""
_SAT_WITH = frozenset("down in with through across opposite beside".split())  # noqa: SIM905
"""Behind one of these "sat" is no Saturday."""
LONGEST_TEXT = 500
LONGEST_RUN = 16
"""Words that a moment takes at most."""
MOST_RUNS, MOST_TRIES = 4, 30
"""Nobody tells one moment in more pieces; and what is not read by then is none."""

_SURE = frozenset("TD")
_SAY_WHEN = _SURE | frozenset("WON")
_A_DAY = regex(
    rf"(?:(?:this|next|last|on) )*{WEEKDAY}(?:,? .*\d.*)?"
    rf"|(?:{MONTH} (?:the )?\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH})\b.*"
)
_MAY_BE_A_NAME = regex(r"(?:fri|satur|sun)day|sun", re.IGNORECASE)
"""At the front of a line any other day with an hour to come is one: "Wed Qantas cabin crew 10am"; commas part names."""
_SUBJECT = frozenset(("I", "i", "I'm", "I've", "i'm", "i've", "I’m", "I’ve", "we", "my", "at", "with"))
"""Behind one of these a day at the front of a line is no name: "Friday I have an interview"."""
_DAY = frozenset("DWO")
_JOIN = frozenset(("and", "&", "plus", "then", "or", "again", "also"))
_AT = regex(r"(?:at|@) ?\d", re.IGNORECASE)
Token = tuple[int, int, str]
Run = list[Token]


def find_moment(text: str, now: datetime, locale: str, *, ahead: bool = False) -> tuple[MomentReading | Apart, str]:
    """The moment that a line tells, as `read_moment` reads it, and the line with a comma in its place.

    `Unread` and the whole line where it tells none, `Apart` where it tells two with something between them.
    """
    if len(text) > LONGEST_TEXT:
        return Unread(), text
    tokens = _tokens(text)
    runs = [run for run in _runs(tokens) if _says_when(run) or _opens_with_a_day(text, tokens, run)]
    runs = [run for run in runs if not _is_number(text, run) and not _is_of_a_name(text, tokens, run)] or runs
    tries = sorted(_candidates(runs[-MOST_RUNS:]), key=lambda chosen: not _is_whole(chosen))
    for chosen in islice(tries, MOST_TRIES):
        read = read_moment(_words(text, chosen), now, locale, ahead=ahead)
        if not isinstance(read, Unread) and not _has_lost_its_day(runs, chosen):
            return _or_another(read, text, tokens, chosen, now, locale, ahead=ahead)
    return Unread(), text


def _or_another(
    read: MomentReading, text: str, tokens: list[Token], chosen: list[Run], now: datetime, locale: str, *, ahead: bool
) -> tuple[MomentReading | Apart, str]:
    """The moment, or both where the rest of the line tells another as fully; the line without the words of it."""
    taken = {token for run in chosen for token in run}
    for run in filter(_says_when, _runs([(*token[:2], "" if token in taken else token[2]) for token in tokens])):
        parts = [] if _is_number(text, run) else [*islice(_parts(run), 8)]
        reads = ((part, read_moment(_words(text, [part]), now, locale, ahead=ahead)) for part in parts)
        other, second = next((each for each in reads if not isinstance(each[1], Unread)), (run, Unread()))
        between = [(text[token[0] : token[1]].lower(), token[2]) for token in _between(tokens, chosen, other)]
        if (
            isinstance(second, Unread)
            or (isinstance(second, DayOnly) and _is_whole(chosen))
            or not _is_as_full(chosen, other, between, is_at=_AT.match(_words(text, [other])) is not None)
        ):
            continue
        if any(not kind and word not in _JOIN for word, kind in between):
            return Apart(), text
        if isinstance(read, Moment) and isinstance(second, Moment):
            if not _kinds([other]) & _DAY:
                second = Moment(datetime.combine(read.at, second.at.timetz()), second.zone)
            first, last = sorted((read, second), key=lambda moment: moment.at)
            return Either((first, last)), _without(text, sorted([*chosen, other]))
    return read, _without(text, chosen)


def _is_as_full(chosen: list[Run], other: Run, between: list[tuple[str, str]], *, is_at: bool) -> bool:
    """Whether another run tells a moment of its own: a day and an hour, or as much as the one that was read."""
    sure = "T" in _kinds([other]) or is_at
    if _is_whole([other]):
        return sure or not _is_whole(chosen) or any(word in _JOIN for word, _ in between)
    return any(word in _JOIN for word, _ in between) and (sure or not _is_whole(chosen))


def _between(tokens: list[Token], chosen: list[Run], other: Run) -> list[Token]:
    """What stands from one to the other, with the links before the latter."""
    nearest = min(chosen, key=lambda run: abs(run[0][0] - other[0][0]))
    first, last = sorted((nearest, other))
    start = next(token[0] for token in last if token[2] not in "LM")
    return [token for token in tokens if first[-1][1] <= token[0] < start]


def _tokens(text: str) -> list[Token]:
    """The words and marks of a text, each with its kind, as far as those beside it do not make it a name."""
    tokens = [(match.start(), match.end(), _kind(match[0])) for match in _TOKEN.finditer(text)]
    for at, ((start, end, kind), (after, until, next_kind)) in enumerate(
        pairwise([*tokens, (len(text), len(text), "L")])
    ):
        word, following = text[start:end].lower(), text[after:until].lower()
        before = text[tokens[at - 1][0] : tokens[at - 1][1]].lower().strip(".:#") if at else ""
        counts = following in _COUNTED or (
            not next_kind and before != "the" and following.isalpha() and following not in _BEHIND_A_DAY
        )
        is_street = before == "on" and (next_kind == "M" or after == until)
        is_chosen = word == "one" and (before in _CHOOSE or before.endswith(("'s", "’s", "days", "tomorrows")))
        if (word.isdigit() and before in _NUMBERED) or (kind == "O" and (counts or is_street)) or is_chosen:
            tokens[at] = (start, end, "")
        elif word == "this" and plain(following) in _PARTS_OF_DAYS:
            tokens[at] = (start, end, "D")
        elif word == "sat" and following in _SAT_WITH:
            tokens[at] = (start, end, "")
        elif kind == "U" and before in ("next", "this", "following"):
            tokens[at] = (start, end, "W")
    return tokens


def _kind(token: str) -> str:
    """What a word says of time.

    T an hour and D a day by itself; what may be of a name: W a weekday, month or feast, O an ordinal, N a number;
    L links, M is a mark and U a unit that do so, too, Z is a zone, and "" is none of these.
    """
    bare = _ISH.sub("", token.lower().strip(".:\"'“”*_")).removeprefix("@") or token
    word = plain(bare, keep_times=True) or bare
    if bare == "24/7":
        return ""
    if token in _MARKS or bare in _LINK or bare in _UNITS:
        return "M" if token in _MARKS else "L" if bare in _LINK else "U"
    if word in _NEAR_DAYS or bare.startswith("last ni") or _DATE.fullmatch(bare):
        return "D"
    is_clock = bool(_CLOCK.fullmatch(bare) and _SURE_CLOCK.fullmatch(bare))
    if is_clock or word in _TIME_WORDS or bare.replace(".", "") in ("am", "pm"):
        return "T"
    if word in _NAMES:
        return "W"
    if _CLOCK.fullmatch(word) and bare != "couple":
        return "N"
    if _ORDINAL.fullmatch(word):
        return "O"
    if bare in ("my time", "our time", "local time"):
        return "Z"
    if bare.endswith(" time"):
        return "Z" if zone_named(bare) else ""
    return "Z" if bare in ABBREVIATIONS or re.fullmatch(r"(?:utc|gmt)[+-]\d{1,2}", bare) else ""


def _kinds(runs: Iterable[Run]) -> set[str]:
    return {kind for run in runs for _, _, kind in run}


def _words(text: str, chosen: list[Run]) -> str:
    return " ".join(text[run[0][0] : run[-1][1]] for run in chosen)


def _is_whole(chosen: Iterable[Run]) -> bool:
    """Whether words tell a day and an hour."""
    kinds = _kinds(chosen)
    return bool(kinds & _DAY) and bool(kinds & {"T", "N"})


def _says_when(run: Run) -> bool:
    """Whether a run may be a moment; a mere "Friday" or "May" at the very front is of a name."""
    is_led = run[0][0] > 0 or (run[0][2] == "L" and {"N", "W"} <= _kinds([run]))  # "between 9 and 11 on Friday"
    return bool(_kinds([run]) & (_SAY_WHEN if is_led else _SURE))


def _is_number(text: str, run: Run) -> bool:
    """Whether a run is a bare number, which beside other words of time is rather of a name: "Company 3"."""
    return bool(re.fullmatch(r"\W*(?:of )?\d{1,2}(?: hours?)?\W*", plain(_words(text, [run]), keep_times=True)))


def _has_lost_its_day(runs: list[Run], chosen: list[Run]) -> bool:
    """Whether an hour would be taken for today's beside a day that is not read: "Friday after next 3pm"."""
    beside = [run for run in runs if any(part[0] in run for part in chosen)]
    return not _kinds(chosen) & _DAY and bool(_kinds(beside) & _DAY)


def _is_of_a_name(text: str, tokens: list[Token], run: Run) -> bool:
    """Whether a run is a word like "past" or "morning" with a name behind it: "Past Times", "Good Morning America"."""
    return _kinds([run]) == {"T"} and not _following(tokens, run) and not re.search(r"\d", _words(text, [run]))


def _opens_with_a_day(text: str, tokens: list[Token], run: Run) -> bool:
    """Whether a line begins with a day and a mark: "Friday, Acme, Buyer, 2pm", "Dec 3 - Acme"."""
    words, behind = _words(text, [run]), text[run[-1][1] :].split(maxsplit=1)[:1]
    later = {kind for start, _, kind in tokens if start >= run[-1][1]}
    is_sure = (
        not later.isdisjoint("TN") and not later & {"D", "W"} and not ("," in text and _MAY_BE_A_NAME.fullmatch(words))
    )
    is_apart = is_sure or words.endswith(":") or _following(tokens, run) in ("M", "L") or _SUBJECT.issuperset(behind)
    return not run[0][0] and is_apart and bool(_A_DAY.fullmatch(plain(words.rstrip(":"), keep_times=True)))


def _following(tokens: list[Token], run: Run) -> str:
    return next((kind for start, _, kind in tokens if start >= run[-1][1]), "M")


def _runs(tokens: list[Token]) -> list[Run]:
    """Tokens of time that stand together, with the links among and before them."""
    runs: list[Run] = [[]]
    for token in tokens:
        if token[2] and (token[2] != "Z" or (runs[-1] and runs[-1][-1][2] != "Z")):
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return [trimmed for run in runs if (trimmed := _trimmed(run))]


def _trimmed(run: Run) -> Run:
    """A run without the links at its end, but with "weeks" behind "2", or "week" behind "Friday"."""
    while run and (run[-1][2] in "LM" or (run[-1][2] == "U" and (len(run) < 2 or run[-2][2] not in "WN"))):
        run = run[:-1]
    while run and run[0][2] == "M":
        run = run[1:]
    return run[-LONGEST_RUN:]


def _candidates(runs: list[Run]) -> Iterator[list[Run]]:
    """What may be the moment: all runs together, fewer at either end, which may be of a name, then parts of each."""
    yield from (runs[first:] for first in range(len(runs)))
    yield from (runs[:last] for last in range(len(runs) - 1, 0, -1))
    for first, run in enumerate(runs):
        ends = [part for part in _parts(run) if part[-1] == run[-1]]
        yield from ([part, *runs[first + 1 :]] for part in ends)
        yield from ([*runs[:first], part, *runs[first + 1 :]] for part in ends if first)
    for run in reversed(runs):
        yield from ([part] for part in _parts(run))


def _parts(run: Run) -> Iterator[Run]:
    """All of a run, then shorter and shorter parts of it."""
    for length in range(len(run), 0, -1):
        for start in range(len(run) - length + 1):
            part = run[start : start + length]
            if part[0][2] not in "UM" and part[-1][2] not in "LUM" and _kinds([part]) & _SAY_WHEN:
                yield part


def _without(text: str, chosen: list[Run]) -> str:
    for run in reversed(chosen):
        text = f"{text[: run[0][0]]}, {text[run[-1][1] :]}"
    return text
