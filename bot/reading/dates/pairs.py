"""Dates of one text that say one thing together: "Thursday the 3rd", "Dec 1 to Dec 10", "two weeks from Tuesday"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.reading.dates.date_arithmetic import add_months, coming, days, monday_of, month_end, shift
from bot.reading.dates.days import Ground, edges, joined
from bot.reading.dates.lengths import length_of
from bot.reading.dates.parts import part_of_week
from bot.reading.dates.readings import Ambiguous, Day, Past, Reading, Span
from bot.reading.dates.words import WEEKDAYS
from bot.support.patterns import regex


@dataclass(frozen=True)
class Found:
    """One reading and where in the text it stands; `match` is its rule's, for the neighbours that need its parts."""

    start: int
    end: int
    reading: Reading
    kind: str
    match: re.Match[str]


def paired(found: list[Found], words: str, ground: Ground) -> list[Found]:
    """The dates of a text, with those that belong together as one."""
    found = _after_what(_pair(found, words, ground, _one_day))
    return _that_weekday(_pair(found, words, ground, _from_to))


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


def _that_weekday(found: list[Found]) -> list[Found]:
    """ "That Friday" is the one after what was said before: "interviews next Tuesday, they decide by that Friday"."""
    told: list[Found] = []
    for one in found:
        is_that = one.kind == "weekday" and told and one.match.string[: one.start].endswith("that ")
        if is_that and isinstance(left := told[-1].reading, Day | Span):
            after = coming(WEEKDAYS.index(one.match["weekday"]), edges(left)[0] - days(1))
            told.append(replace(one, reading=Day(after)))
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
    if left.kind == "length":
        gap = gap.removesuffix(" the")
        b = Day(b.date) if isinstance(b, Past) else b  # "a couple of weeks after Thanksgiving", said in December
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
    if right.kind == "weekday" != left.kind and isinstance(a, Day) and _WHICH_IS.fullmatch(gap):
        return _same_day(right, a)
    return None


_WHICH_IS = regex(
    r"(?:[(,]? ?(?:on a)?|[(,]? ?(?:(?:and |so )?i (?:think|believe|guess|reckon) )?"
    r"(?:a|(?:its|it is|thats|that is|this is|which is|is|wich is|that would be|thatd be) an?))"
)
"""Between a day and the weekday that it is: "December eleventh, I think it's a Friday"."""
_OR = regex(r",? ?(?:or|maybe|possibly|perhaps)(?: (?:maybe|possibly|perhaps|even|else|by))*")
_LATEST = regex(r"(?:,|or|but| )*(?:at (?:the )?)?latest(?: by)?(?: the)?")
_AT_LATEST = regex(r" (?:at (?:the )?)?(?:very )?latest\b")


_MOVED = regex(
    r"\b(?:pushed|moved|changed|postponed|delayed|shifted|bumped|slipped) "
    r"(?:\w+ ){0,2}(?:from )?(?:the )?$"
)


def _after_the_first(first: Day | Span, last: Day | Span, found: Found) -> Day | Span:
    """For "by Wednesday, Friday at the latest": the Friday after it."""
    if isinstance(last, Day) and found.kind == "weekday" and last.date < edges(first)[0]:
        return Day(last.date + days(7))
    return last


def _in_order(a: Reading, b: Reading, left: Found, right: Found) -> tuple[Reading, Reading]:
    """Of two weekdays side by side the second is after the first, though one be today's or the first be next week's."""
    if left.kind == right.kind == "weekday":
        match a, b:
            case Ambiguous((Day() as near, *_)), Day():
                return near, b
            case Day(day), Ambiguous(choices):
                return a, next((each for each in choices if isinstance(each, Day) and each.date > day), b)
            case Day(first), Day(last) if last < first and not right.match["which"]:
                return a, Day(last + days(7))  # "next Tuesday and Wednesday"
    return a, b


def _from_to(left: Found, gap: str, right: Found, _ground: Ground) -> Reading | None:
    """A beginning and an end, or this or that: "Dec 1 to Dec 10", "Monday or Tuesday"."""
    a, b, word = left.reading, right.reading, _OR.sub("or", gap.removesuffix(" the"))
    a, b = _in_order(a, b, left, right)
    if isinstance(a, Day | Span) and isinstance(b, Day | Span):
        refused = left.match.string[: left.start].endswith("not ")
        if word in ("", ",") and isinstance(a, Span) and isinstance(b, Span) and not refused:
            word = "or"
        if (
            _LATEST.fullmatch(gap)
            or (word in ("or", ",", "but") and _AT_LATEST.match(right.match.string, right.end))
            or (gap == ", by" and right.kind == "weekday")
        ):
            word, b = "to", _after_the_first(a, b, right)
    if word not in ("-", "to", "and", "or", "through", "thru", "until", "till", "/"):
        return None
    if word == "and" and re.search(r"between(?: the)?\s*$", left.match.string[: left.start]):
        word = "to"
    if word == "to" and _MOVED.search(left.match.string[: left.start]):
        return b
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
