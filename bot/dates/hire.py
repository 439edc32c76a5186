"""When an employer plans to have a position filled, read from a job seeker's sentence.

In four passes: find every date in the text; pair the ones that belong together ("Thursday the 3rd", "Dec 1 to
Dec 10", "two weeks from Tuesday"); let the words before each bend it ("before", "after") or disqualify it ("not",
"interview"); settle on one reading.

What the words before a date do:
- by, on, until, around: nothing. But "by January" asks whether its first day or the whole month is meant.
- before the 10th: the 9th.
- after the 10th: the week that follows, the 11th to the 17th. Not before the 10th: the week from there.
- not the 10th, or a clause about an interview: no date at all.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.dates.almanac import SUNDAY, add_months, coming, days, monday_of, shift
from bot.dates.days import SPOKEN, WRITTEN, Ground, edges, joined
from bot.dates.readings import Ambiguous, Day, Past, Reading, Span, TooFar, Unread
from bot.dates.silence import unsaid
from bot.dates.spans import LENGTHS, SPANS, length_of
from bot.dates.words import WEEKDAY, WEEKDAYS, plain

RULES = (*WRITTEN, *SPOKEN[:4], *SPANS, *SPOKEN[4:], *LENGTHS)


@dataclass(frozen=True)
class Found:
    """One reading and where in the text it stands; `match` is its rule's, for the neighbours that need its parts."""

    start: int
    end: int
    reading: Reading
    kind: str
    match: re.Match[str]


_FROM_TODAY = re.compile(r"\b(days?|weeks?|months?) (?:of|from) (?:today|now)\b")
# "the Friday after": which one, only what was said before could tell.
_AFTER_WHAT = re.compile(rf"\b{WEEKDAY} after\W*$")


def read_hire_date(text: str, today: date, locale: str = "en_US") -> Reading:
    """Read a hire date; total, and never a day before `today` (the person's own date, in their zone).

    `locale` decides 12/3: December 3rd in en_US, 12 March elsewhere. A text over `words.LONGEST` is not read.
    """
    words = _FROM_TODAY.sub(r"\1", plain(text))
    if _AFTER_WHAT.search(words):
        return Unread()
    ground = Ground(today, locale.replace("-", "_") == "en_US")
    try:
        found, rest = _find(words, ground)
        found = _pair(_pair(found, words, _one_day), words, _from_to)
        return _settle(found, words, rest, ground)
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return Unread()


def _find(words: str, ground: Ground) -> tuple[list[Found], str]:
    """Every date in the text, in its order, and the text with them blanked out."""
    found, rest = [], words
    for each in RULES:
        for match in each.pattern.finditer(rest):
            reading = each.read(match, ground)
            if reading is not None:
                found.append(Found(match.start(), match.end(), reading, each.kind, match))
                rest = rest[: match.start()] + "\0" * len(match[0]) + rest[match.end() :]
    if any(one.kind != "eod" for one in found):
        found = [one for one in found if one.kind != "eod"]
    return sorted(found, key=lambda one: one.start), rest


# --- pairs -----------------------------------------------------------------------------------------------------


_Join = Callable[[Found, str, Found], Reading | None]


def _pair(found: list[Found], words: str, join: _Join) -> list[Found]:
    """Neighbours that say one thing together become one."""
    paired: list[Found] = []
    for right in found:
        left = paired[-1] if paired else None
        both = join(left, words[left.end : right.start].strip(), right) if left else None
        if left and both is not None:
            paired[-1] = replace(left, end=right.end, reading=both, kind="pair")
        else:
            paired.append(right)
    return paired


def _one_day(left: Found, gap: str, right: Found) -> Reading | None:
    """Two ways to say one day: "two weeks from Tuesday", "Thursday the 3rd", "Dec 3 (Thursday)"."""
    a, b = left.reading, right.reading
    if (
        left.kind == "length"
        and isinstance(b, Day | Span)
        and gap in ("from", "after", "before", "on", "of", "following")
    ):
        return _counted_from(left.match, gap, b)
    if left.kind == "weekday" and isinstance(b, Day) and gap in ("before", "after"):
        return _nearest_weekday(left, gap, b.date)
    if left.kind == "weekday" and isinstance(b, Day) and gap in ("", ",", "the", ", the", "("):
        return _same_day(left, b)
    if (
        right.kind == "weekday"
        and isinstance(a, Day)
        and gap in ("", ",", "(", "a", "on a", "is a", "which is a", ", a")
    ):
        return _same_day(right, a)
    return None


def _from_to(left: Found, gap: str, right: Found) -> Reading | None:
    """A beginning and an end, or this or that: "Dec 1 to Dec 10", "Monday or Tuesday"."""
    a, b, word = left.reading, right.reading, gap.removesuffix(" the")
    if word not in ("-", "to", "and", "or", "through", "thru", "until", "till", "/"):
        return None
    if word == "and" and re.search(r"between(?: the)?\s*$", left.match.string[: left.start]):
        word = "to"
    if isinstance(a, Past) and a.later and word not in ("or", "and"):
        a = Day(a.date)
    return joined(a, word, b) if isinstance(a, Day | Span) and isinstance(b, Day | Span) else None


def _counted_from(length: re.Match[str], word: str, anchor: Day | Span) -> Reading:
    """For "two weeks from Tuesday", "a few days before Christmas"."""
    low, high = length_of(length)
    sign = -1 if word == "before" else 1
    start = edges(anchor)[sign > 0]
    first, last = sorted(shift(start, sign * count, length["unit"]) for count in (low, high))
    return Span(first, last)


def _nearest_weekday(weekday: Found, word: str, anchor: date) -> Day:
    """For "the Friday before Christmas", "the Monday after Thanksgiving"."""
    after = coming(WEEKDAYS.index(weekday.match["weekday"]), anchor)
    return Day(after if word == "after" else coming(after.weekday(), anchor - days(8)))


def _same_day(weekday: Found, day: Day) -> Reading:
    """For "Thursday, Dec 3": the day, if it is a Thursday; else the day, or the Thursday nearest to it."""
    index = WEEKDAYS.index(weekday.match["weekday"])
    nearest = coming(index, day.date - days(4))
    return day if nearest == day.date else Ambiguous((day, Day(nearest)))


# --- words before and after ------------------------------------------------------------------------------------

_NT = r"(?:do|does|did|wo|would|is|are|was|were|ca|could|have|has|had|should)nt"
_BREAK = re.compile(
    r"[.,;:!?()]| - |"
    r"\b(?:but|though|maybe|perhaps|probably|possibly|hopefully|likely|however|so|then|because|think|guess)\b"
)
_NO_PLAN = re.compile(
    r"\b(?:before|after) (?!the |sometime |\0)[a-z]"
    r"|\b(?:interview\w*|asked|applied|posted|met|last day|vacation|birthday|off|rounds?|since|"
    rf"every|been|born|worked|not|never|cannot|{_NT})\b"
)
_NO_PLAN_AFTER = re.compile(rf"\b(?:not|never|cannot|ago|interview\w*|rounds?|{_NT})\b")
_BEND = re.compile(r"\b(before|after|notbefore|by|week of|week after|week before)(?: the| sometime| around)?\s*$")
_EARLIEST = re.compile(r"\s*(?:at the (?:very )?(?:earliest|soonest)|or later|or after|onwards?)\b")


def _clauses(one: Found, rest: str) -> tuple[str, str]:
    """The words of the same clause before and after a date."""
    before = _BREAK.split(rest[: one.start])[-1]
    return before, _BREAK.split(rest[one.end :], maxsplit=1)[0]


def _bend(one: Found, rest: str, ground: Ground) -> Reading:
    """What the words around a date make of it."""
    reading = one.reading
    lead = _BEND.search(rest[: one.start])
    word = lead[1] if lead else "notbefore" if _EARLIEST.match(rest[one.end :]) else ""
    if not word or not isinstance(reading, Day | Span):
        return reading
    first, last = edges(reading)
    if word.startswith("week "):
        return _week_around(first, last, word)
    if word == "before":
        ends = one.match.groupdict().get("part") == "end"
        return Day(last) if ends else Day(first - days(1))
    if word == "after":
        return Span(last + days(1), last + days(7))
    if word == "notbefore":
        return Span(first, max(last, first + days(7)))
    if one.kind == "month" and isinstance(reading, Span) and not one.match["part"] and first > ground.today:
        return Ambiguous((Day(first), reading))
    return reading


def _week_around(first: date, last: date, word: str) -> Span:
    """For "the week of the 7th", "the week after Thanksgiving": Monday to Friday; a Sunday names the week it opens."""
    monday = monday_of(first) + days(7 if first.weekday() == SUNDAY and word == "week of" else 0)
    if word == "week after":
        monday = monday_of(last) + days(7)
    if word == "week before":
        monday -= days(7)
    return Span(monday, monday + days(4))


# --- one reading -----------------------------------------------------------------------------------------------


def _settle(found: list[Found], words: str, rest: str, ground: Ground) -> Reading:
    """One reading of all that was found: dates go before silence, what lies ahead before what is past."""
    plans = [one for one in found if _is_plan(one, rest)]
    readings = [bounded(_bend(one, rest, ground), ground.today) for one in plans]
    if not readings:
        return Unread() if found else unsaid(words) or Unread()
    far = next((reading for reading in readings if isinstance(reading, TooFar)), None)
    if far or len(readings) == 1:
        return far or readings[0]
    return _asked_back(readings)


def _is_plan(one: Found, rest: str) -> bool:
    before, after = _clauses(one, rest)
    return not _NO_PLAN.search(before) and not _NO_PLAN_AFTER.search(after)


def _asked_back(readings: list[Reading]) -> Reading:
    """Several readings: their distinct choices, if they are few enough to be buttons."""
    choices: list[Day | Span] = []
    for reading in readings:
        if isinstance(reading, Ambiguous):
            choices += reading.choices
        elif isinstance(reading, Day | Span):
            choices.append(reading)
    distinct = tuple(dict.fromkeys(choices))
    if not distinct:
        return readings[-1]
    if len(distinct) == 1:
        return distinct[0]
    return Ambiguous(distinct) if len(distinct) <= 4 else Unread()


def bounded(reading: Reading, today: date) -> Reading:
    """The reading with nothing in it before today and nothing over two years ahead."""
    horizon = add_months(today, 24)
    match reading:
        case Ambiguous(choices):
            each = [bounded(choice, today) for choice in choices]
            left = tuple(dict.fromkeys(choice for choice in each if isinstance(choice, Day | Span)))
            return Ambiguous(left) if len(left) > 1 else left[0] if left else each[0]
        case Span(first, last) if last >= today and first <= horizon:
            first = max(first, today)
            return Day(first) if first == last else Span(first, last)
        case Span(_, last) if last < today:
            return Past(last, None)
        case Span(first, _):
            return TooFar(first)
        case Day(day) if day < today:
            return Past(day, None)
        case Day(day) if day > horizon:
            return TooFar(day)
        case Past(day, Day(later)) if later > horizon:
            return Past(day, None)
    return reading
