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
from itertools import zip_longest

from bot.dates.almanac import SUNDAY, add_months, coming, days, monday_of, month_end, shift
from bot.dates.days import NAMED, SPOKEN, WRITTEN, Ground, edges, joined
from bot.dates.filler import unread
from bot.dates.locales import country_of_locale, is_month_first
from bot.dates.readings import Ambiguous, Day, Past, Reading, Span, TooFar, Unread
from bot.dates.silence import unsaid
from bot.dates.spans import AT_LEAST, AT_MOST, LENGTHS, PARTS_OF_MONTHS, SPANS, from_then_on, length_of, part_of_week
from bot.dates.words import WEEKDAYS, plain

RULES = (*WRITTEN, *PARTS_OF_MONTHS, *NAMED, *SPANS, *SPOKEN, *LENGTHS)


@dataclass(frozen=True)
class Found:
    """One reading and where in the text it stands; `match` is its rule's, for the neighbours that need its parts."""

    start: int
    end: int
    reading: Reading
    kind: str
    match: re.Match[str]


_FROM_TODAY = re.compile(r"\b(days?|weeks?|months?) (?:of|from) (?:today|now)\b")


def read_hire_date(text: str, today: date, locale: str = "en_US") -> Reading:
    """Read a hire date; total, and never a day before `today` (the person's own date, in their zone).

    `locale` decides 12/3: December 3rd in en_US, 12 March elsewhere. A text over `words.LONGEST` is not read.
    """
    words = _FROM_TODAY.sub(r"\1", plain(text))
    ground = Ground(today, _is_month_first(words, locale), country_of_locale(locale) or "US")
    try:
        found, rest = _find(words, ground)
        found = _after_what(_pair(found, words, ground, _one_day))
        found = _pair(found, words, ground, _from_to)
        return _settle(found, words, rest, ground)
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return Unread()


_NUMBERS = re.compile(r"(?<![\d./])(\d\d?)/(\d\d?)(?![\d/])")


def _is_month_first(words: str, locale: str) -> bool:
    """Whether 12/4 is December: as in the locale, unless a number beside it ("30/11 to 4/12") says otherwise."""
    pairs = [(int(first) > 12, int(second) > 12) for first, second in _NUMBERS.findall(words)]
    told = {second for first, second in pairs if first != second}
    return told.pop() if len(told) == 1 else is_month_first(locale)


def _find(words: str, ground: Ground) -> tuple[list[Found], str]:
    """Every date in the text, in its order, and the text with them blanked out."""
    found, rest = [], words
    for each in RULES:
        for match in each.pattern.finditer(rest):
            reading = each.read(match, ground)
            if reading is not None:
                found.append(Found(match.start(), match.end(), reading, each.kind, match))
                rest = rest[: match.start()] + "\0" * len(match[0]) + rest[match.end() :]
    if any(one.kind != "eod" for one in found):  # the day's end, of another day
        found = [one for one in found if one.kind != "eod"]
    return sorted(found, key=lambda one: one.start), rest


# --- pairs -----------------------------------------------------------------------------------------------------


_Join = Callable[[Found, str, Found, Ground], Reading | None]


def _pair(found: list[Found], words: str, ground: Ground, join: _Join) -> list[Found]:
    """Neighbours that say one thing together become one."""
    paired: list[Found] = []
    for right in found:
        left = paired[-1] if paired else None
        both = join(left, words[left.end : right.start].strip(), right, ground) if left else None
        if left and both is not None:
            paired[-1] = replace(left, end=right.end, reading=both, kind="pair")
        else:
            paired.append(right)
    return paired


def _after_what(found: list[Found]) -> list[Found]:
    """With "the day after", "early the week after" and "the one after" counted from what was said before."""
    told: list[Found] = []
    for one in found:
        if one.kind == "after" and told and isinstance(left := told[-1].reading, Day | Span):
            told.append(replace(one, reading=_next(told[-1], left, one.match)))
        else:
            told.append(one)
    return told


def _next(before: Found, reading: Day | Span, match: re.Match[str]) -> Day | Span:
    first, last = edges(reading)
    parts = match.groupdict()
    if "part" in parts:
        week = part_of_week(monday_of(last) + days(7), parts["part"] or "")
        return Day(week.first) if week.first == week.last else week
    if parts["after"] == "day":
        return Day(last + days(1))
    if parts["after"] in WEEKDAYS:
        return Day(coming(WEEKDAYS.index(parts["after"]), last))
    if before.kind == "month":
        return Span(last + days(1), month_end(last + days(1)))
    return Span(first + days(7), last + days(7)) if first < last else Day(first + days(7))


def _one_day(left: Found, gap: str, right: Found, ground: Ground) -> Reading | None:
    """Two ways to say one day: "two weeks from Tuesday", "Thursday the 3rd", "Dec 3 (Thursday)"."""
    a, b = left.reading, right.reading
    if (
        left.kind == "length"
        and isinstance(b, Day | Span)
        and gap in ("from", "after", "before", "on", "of", "following")
    ):
        return _counted_from(left.match, gap, b)
    if left.kind == "length" and right.kind in ("weekday", "near") and isinstance(b, Day) and not gap:
        return _counted_from(left.match, "from", b)
    if left.kind == "weekday" and right.kind == "ordinal" and gap in ("", ",", "the", ", the", "("):
        return _weekday_the(left, int(right.match["day"]), b, ground)
    if left.kind == "weekday" and right.kind == "length" and isinstance(b, Day) and gap == "in":
        return Day(coming(WEEKDAYS.index(left.match["weekday"]), b.date - days(4)))
    if left.kind == "weekday" and isinstance(b, Day) and gap in ("before", "after"):
        return _nearest_weekday(left, gap, b.date)
    if left.kind == "weekday" != right.kind and isinstance(b, Day) and gap in ("", ",", "the", ", the", "("):
        return _same_day(left, b)
    if (
        right.kind == "weekday" != left.kind
        and isinstance(a, Day)
        and gap in ("", ",", "(", "a", "on a", "is a", "which is a", ", a")
    ):
        return _same_day(right, a)
    return None


_OR = re.compile(r",? ?(?:or|maybe|possibly|perhaps)(?: (?:maybe|possibly|perhaps|even|else|by))*")
_LATEST = re.compile(r"(?:,|or|but| )*(?:at (?:the )?)?latest(?: by)?(?: the)?")
_AT_LATEST = re.compile(r" (?:at (?:the )?)?(?:very )?latest\b")


def _after_the_first(first: Day | Span, last: Day | Span, found: Found) -> Day | Span:
    """For "by Wednesday, Friday at the latest": the Friday after it."""
    if isinstance(last, Day) and found.kind == "weekday" and last.date < edges(first)[0]:
        return Day(last.date + days(7))
    return last


def _from_to(left: Found, gap: str, right: Found, _ground: Ground) -> Reading | None:
    """A beginning and an end, or this or that: "Dec 1 to Dec 10", "Monday or Tuesday"."""
    a, b, word = left.reading, right.reading, _OR.sub("or", gap.removesuffix(" the"))
    if isinstance(a, Day | Span) and isinstance(b, Day | Span):
        refused = left.match.string[: left.start].endswith("not ")
        if word in ("", ",") and isinstance(a, Span) and isinstance(b, Span) and not refused:
            word = "or"
        if _LATEST.fullmatch(gap) or (word in ("or", ",", "but") and _AT_LATEST.match(right.match.string, right.end)):
            word, b = "to", _after_the_first(a, b, right)
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


def _weekday_the(weekday: Found, day: int, otherwise: Reading, ground: Ground) -> Reading | None:
    """For "Saturday the second": of this month and the next two the one that has it so; else as any other day."""
    index = WEEKDAYS.index(weekday.match["weekday"])
    months = [add_months(ground.today.replace(day=1), ahead) for ahead in range(3)]
    found = [month.replace(day=day) for month in months if 1 <= day <= month_end(month).day]
    fitting = next((each for each in found if each >= ground.today and each.weekday() == index), None)
    return Day(fitting) if fitting else _same_day(weekday, otherwise)


def _same_day(weekday: Found, day: Reading) -> Reading | None:
    """For "Thursday, Dec 3": the day, if it is a Thursday; else the day, or the Thursday nearest to it."""
    if not isinstance(day, Day):
        return None
    index = WEEKDAYS.index(weekday.match["weekday"])
    nearest = coming(index, day.date - days(4))
    return day if nearest == day.date else Ambiguous((day, Day(nearest)))


# --- words before and after ------------------------------------------------------------------------------------

_NT = r"(?:do|does|did|wo|would|is|are|was|were|ca|could|have|has|had|should)nt"
_BREAK = re.compile(
    r"[.,;:!?()]| - |"
    r"\b(?:but|though|maybe|perhaps|probably|possibly|hopefully|likely|however|so|then|because|think|guess)\b"
)
_AROUND_SOMETHING = re.compile(r"\b(?:before|after) (?!the |sometime |\0)[a-z]")
_NO_PLAN = re.compile(
    r"\b(?:(?:\d(?:st|nd|rd|th) )?interview\w*|asked|applied|posted|met|last day|vacation|birthday|off|rounds?|since|"
    rf"every|been|born|worked|not|never|cannot|{_NT})\b"
)
_NO_PLAN_AFTER = re.compile(rf"\b(?:not|never|cannot|ago|interview\w*|rounds?|{_NT})\b")
_EXCEPT = re.compile(
    r"\b(?:any(?:time|thing|where)? (?:day )?but|except(?: for| on)?|excluding|other than|apart from)(?: the)?\s*$"
)
_BEND = re.compile(
    r"\b(before|after|notbefore|by|week of|week ending|week after|week before)(?: the| sometime| around)?\s*$"
)
_OVER = re.compile(r"\s*(?:is|are) (?:over|done|behind us)\b")
_EARLIEST = re.compile(r"\s*(?:at the (?:very )?(?:earliest|soonest)|or later|or after|onwards?|on\s*$)")


def _clauses(one: Found, rest: str) -> tuple[str, str]:
    """The words of the same clause before and after a date."""
    before = _BREAK.split(rest[: one.start])[-1]
    return before, _BREAK.split(rest[one.end :], maxsplit=1)[0]


def _bend(one: Found, rest: str, ground: Ground) -> Reading:
    """What the words around a date make of it."""
    reading = one.reading
    lead = _BEND.search(rest[: one.start])
    word = lead[1] if lead else "notbefore" if _EARLIEST.match(rest[one.end :]) else ""
    if _OVER.match(rest[one.end :]):
        word = "after"
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
        return reading if last >= first + days(7) else from_then_on(reading)
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
    plans = [one for one in plans if not _is_start(one, rest)] or plans
    plans = [
        one
        for one, then in zip_longest(plans, plans[1:])
        if not then or not _CORRECTED.search(rest[one.end : then.start])
    ]
    readings = [bounded(_bend(one, rest, ground), ground.today) for one in plans]
    if not readings:
        return Unread() if found or _SOME_TIME.search(words) else unsaid(words) or Unread()
    far = next((reading for reading in readings if isinstance(reading, TooFar)), None)
    reading = (
        far or _from_until(plans, readings, rest) or (readings[0] if len(readings) == 1 else _asked_back(readings))
    )
    left_out = unread(_left_over(found, plans, words, rest))
    return Ambiguous((reading,), left_out) if left_out and isinstance(reading, Day | Span) else reading


_CORRECTED = re.compile(
    r"\b(?:no,? sorry|sorry|i mean|scratch that|correction|make that|no,? wait|wait,? no|or rather)\b"
)
_SOME_TIME = re.compile(r"\b(?:spring|summer|autumn|winter|easter|\d+ (?:day|week|month)s?)\b")
"""A time that no rule reads: "they didn't say, in spring I guess" is more than silence."""


def _from_until(plans: list[Found], readings: list[Reading], rest: str) -> Reading | None:
    """For "after Dec 4 but before Christmas": the days between."""
    leads = [lead[1] if (lead := _BEND.search(rest[: one.start])) else "" for one in plans]
    match leads, [one.reading for one in plans], readings:
        case ["after" | "notbefore" as word, "before" | "by"], [Day() | Span() as begins, _], [
            _,
            Day(last) | Span(_, last),
        ]:
            first = edges(begins)[0] if word == "notbefore" else edges(begins)[1] + days(1)
            return Span(first, last) if first <= last else None
    return None


_LEADS = re.compile(rf"(?:\bnotbefore )?{_BEND.pattern}|\b(?:over|during|throughout)(?: the)?\s*$")
_COUNTED = re.compile(rf"\b(?:(?:{AT_MOST}|{AT_LEAST}|by|for filling|notbefore|after|before)\b\s*)+$")


def _left_over(found: list[Found], plans: list[Found], words: str, rest: str) -> str:
    """The words that no reading has used; those by which a date is no plan are used, too."""
    left = list(words)
    for one in found:
        before, after = _clauses(one, rest) if one not in plans else ("", "")
        lead = (_COUNTED if one.kind == "length" else _LEADS).search(rest[: one.start])
        start = lead.start() if lead else one.start
        left[start : one.end] = " " * (one.end - start)
        if one in plans and (over := _OVER.match(rest[one.end :])):
            left[one.end : one.end + over.end()] = " " * over.end()
        for clause, at in ((before, one.start - len(before)), (after, one.end)):
            for said in _NO_PLAN.finditer(clause):
                left[at + said.start() : at + said.end()] = " " * len(said[0])
    return "".join(left)


_START = re.compile(
    r"\b(?:start\w*|begin\w*|onboard\w*|join\w*)(?: date)?(?: (?:is|on|in|by|of|around|the|from|for|early|at))*\s*$"
)
_STARTS = re.compile(r"\s*(?:start|onboarding)\b")


def _is_start(one: Found, rest: str) -> bool:
    """When the work begins: beside the day by which the position is filled, no hire date."""
    return bool(_START.search(rest[: one.start]) or _STARTS.match(rest[one.end :]))


def _is_plan(one: Found, rest: str) -> bool:
    before, after = _clauses(one, rest)
    lead = rest[: one.start]
    return not (
        _EXCEPT.search(lead)
        or _AROUND_SOMETHING.search(before)
        or _NO_PLAN.search(before)
        or _NO_PLAN_AFTER.search(after)
    )


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
    first, last = edges(distinct[0])[0], edges(distinct[-1])[1]
    if not any(isinstance(reading, Ambiguous) for reading in readings) and first <= last < first + days(7):
        return Span(first, last)
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
