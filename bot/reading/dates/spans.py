"""The rules that read more than one day: "early next week", "mid December", "Q1", "asap"."""

import re
from collections.abc import Callable
from datetime import date

from bot.reading.dates.date_arithmetic import FRIDAY, SATURDAY, add_months, days, monday_of, month_end
from bot.reading.dates.days import Ground, Rule, month_number, rule
from bot.reading.dates.feasts import is_public_holiday, is_workday
from bot.reading.dates.parts import PARTS, months_of, part_of_month, part_of_quarter, part_of_week, part_of_year
from bot.reading.dates.readings import Ambiguous, Day, Past, Reading, Span
from bot.reading.dates.words import FREE, MONTH, MONTHS
from bot.support.patterns import regex


def _plain(span: Span) -> Day | Span:
    return Day(span.first) if span.first == span.last else span


def _this_or_following(this: Span, following: Span, today: date) -> Reading:
    """What was said without "next": this one, or the following one once it has ended.

    Ending today, it asks which; ended lately, so that the following one is almost a year off, it is past.
    """
    if this.last == today:
        return Ambiguous((Day(today), _plain(following)))
    if this.last > today:
        return this
    return Past(this.last, Day(following.last)) if following.last > add_months(today, 11) else following


def _week(today: date, ahead: int, part: str) -> Span:
    return part_of_week(monday_of(today) + days(7 * ahead), part)


def _month(today: date, ahead: int, part: str) -> Span:
    return part_of_month(add_months(today.replace(day=1), ahead), part)


def _quarter(today: date, ahead: int, part: str) -> Span:
    first = add_months(today, 3 * ahead)
    return part_of_quarter(first.year, (first.month + 2) // 3, part)


def _year(today: date, ahead: int, part: str) -> Span:
    if part == "early" and not ahead:
        ahead = 1  # "the beginning of the year" is the one to come
    return part_of_year(today.year + ahead, part)


def _unit(name: str, part_of: Callable[[date, int, str], Span], kind: str = "") -> Rule:
    """For "this week", "end of next month", "early next year": one rule per unit of the calendar."""

    def read(match: re.Match[str], ground: Ground) -> Reading | None:
        part, which, today = match["part"] or "", match["which"] or "", ground.today
        following = part_of(today, 1, part)
        if which and which != "this":
            return following
        if not part and not which:
            return None
        if name == "week" and today.weekday() >= SATURDAY:
            return Ambiguous((_plain(following), _plain(Span(today, monday_of(today) + days(6)))))
        return _this_or_following(part_of(today, 0, part), following, today)

    return rule(rf"\b{_PART}(?:(?:the )?(?P<which>next|following|coming|this) |the )?{name}\b(?! after\b)", read, kind)


def _numbered_quarter(match: re.Match[str], ground: Ground) -> Reading:
    part, quarter, today = match["part"] or "", int(match["quarter"]), ground.today
    if match["year"]:
        year = today.year + (match["year"] == "next year") if "year" in match["year"] else int(match["year"])
        return part_of_quarter(year, quarter, part)
    return _this_or_following(
        part_of_quarter(today.year, quarter, part), part_of_quarter(today.year + 1, quarter, part), today
    )


def _named_month(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "December", "mid January 2027". Names that are words too need a part or a lead: "in May", "by March"."""
    part, number, today = match["part"] or "", month_number(match["month"]), ground.today
    if not part and match["month"] in _WORDS_TOO:
        said_to_be_one = _MONTH_LEAD.search(match.string[: match.start()])
        if not said_to_be_one or (_VERB.match(match.string[match.end() :]) and not said_to_be_one[0].strip()):
            return None
    if not match["year"]:
        return _this_or_following(
            part_of_month(date(today.year, number, 1), part),
            part_of_month(date(today.year + 1, number, 1), part),
            today,
        )
    year = today.year + {"next": 1, "this": 0}[match["year"][:4]] if "year" in match["year"] else int(match["year"])
    return part_of_month(date(year, number, 1), part)


def _which_month(name: str, today: date) -> date:
    """The first of "january", "the month", "next month", "the new year"."""
    first = today.replace(day=1)
    if name == "next month":
        return add_months(first, 1)
    if name in ("the new year", "next year"):
        return date(today.year + 1, 1, 1)
    if name not in MONTHS:
        return first
    return date(today.year + (month_number(name) < today.month), month_number(name), 1)


def _week_of_month(match: re.Match[str], ground: Ground) -> Reading | None:
    """The first week of December is its first seven days, the last week of a month its last seven."""
    first = _which_month(match["month"], ground.today)
    if match["nth"] == "last":
        return Span(month_end(first) - days(6), month_end(first))
    start = first + days(7 * (int(match["nth"][0]) - 1))
    if match["full"]:
        return part_of_week(monday_of(start + days(6)), "")
    return Span(start, start + days(6))


def _twenties(match: re.Match[str], ground: Ground) -> Reading:
    """For "20 something December": the 20th to the 29th."""
    first = _which_month(match["month"], ground.today)
    return Span(first.replace(day=20), min(first.replace(day=28) + days(1), month_end(first)))


def _numbered_week(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "calendar week 50": the next one of that number (ISO 8601). "Week 3" may be counted otherwise."""
    number = int(match["number"])
    if not 1 <= number <= 53 or (number < 6 and not match["sure"]):
        return None
    years = (ground.today.year, ground.today.year + 1)
    weeks = (part_of_week(date.fromisocalendar(year, number, 1), "") for year in years)
    return next((week for week in weeks if week.last >= ground.today), None)


def _ends_of_month(match: re.Match[str], ground: Ground) -> Reading | None:
    """For "the first two weeks of January", "the last 10 days of the month", "the last working day of the year"."""
    month, low = _which_month(match["month"], ground.today), int(match["count"] or 1)
    first, last = (
        (date(month.year, 12, 1), date(month.year, 12, 31)) if "year" in match["month"] else (month, month_end(month))
    )
    if "year" in match["month"] and match["which"] != "last":
        first = date(month.year + 1, 1, 1)
    if match["unit"] == "business day":
        work = [
            first + days(n)
            for n in range(31)
            if is_workday(first + days(n), ground.country) and first + days(n) <= last
        ]
        chosen = work[-low:] if match["which"] == "last" else work[:low]
        return _plain(Span(chosen[0], chosen[-1]))
    count = days(low * (7 if match["unit"] == "week" else 1) - 1)
    return _plain(Span(last - count, last) if match["which"] == "last" else Span(first, first + count))


def _weekend(match: re.Match[str], ground: Ground) -> Reading:
    saturday = monday_of(ground.today) + days(SATURDAY)
    near, following = Span(saturday, saturday + days(1)), Span(saturday + days(7), saturday + days(8))
    if (match["which"] or "").strip() != "next":
        return _this_or_following(near, following, ground.today)
    return following if ground.today.weekday() >= FRIDAY else Ambiguous((near, following))


def _long_weekend(_: re.Match[str], ground: Ground) -> Reading | None:
    """The days off around the next weekend that a public holiday lengthens."""
    monday = monday_of(ground.today)
    for week in range(9):
        saturday = monday + days(SATURDAY + 7 * week)
        first, last = saturday, saturday + days(1)
        if is_public_holiday(saturday - days(2), ground.country) and not is_public_holiday(
            saturday - days(1), ground.country
        ):
            first = saturday - days(2)  # a Thursday makes a bridge of the Friday, as Thanksgiving does
        while is_public_holiday(first - days(1), ground.country):
            first -= days(1)
        while is_public_holiday(last + days(1), ground.country):
            last += days(1)
        if (last - first).days > 1 and last >= ground.today:
            return Span(first, last)
    return None


def _holidays(_: re.Match[str], ground: Ground) -> Reading | None:
    """The holidays are Christmas to New Year, when said in autumn or winter; in summer they might be any."""
    today = ground.today
    if today.month < 9 and (today.month, today.day) > (1, 1):
        return None
    year = today.year - (today.month == 1)
    return Span(date(year, 12, 24), date(year + 1, 1, 1))


_WORDS_TOO = {"march", "april", "may", "june", "august", "january"}
_MONTH_LEAD = regex(
    r"(?:^|[,;.:!?(/-]|\b(?:in|by|until|till|before|after|around|about|next|this|of|or|and|to|sometime|maybe|probably|"
    r"said|notbefore|through|like|possibly|hopefully|for|between|be))\s*$"
)
_VERB = regex(r"\s+(?:said|says|is|was|would|could|should|might|isnt|wont|doesnt|and i|seems|sounds|that)\b")
_PART_NAMES = "|".join([*filter(None, PARTS), "end"])
_PART = rf"(?:(?P<part>{_PART_NAMES})(?:,? of| in)? )?"
_OF_YEAR = r"(?:,? (?:of )?(?P<year>(?:next|this) year|2\d{3})\b)?"


_SOME_MONTH = rf"{MONTH}|(?:the|this|next) month|(?:the new|next) year"

PARTS_OF_MONTHS: list[Rule] = [
    rule(
        rf"\b20(?: |-)?(?:something|odd|ish) (?:of )?(?P<month>{MONTH})\b",
        _twenties,
    ),
    rule(
        rf"\b(?P<nth>[1-5](?:st|nd|rd|th)|last) (?P<full>(?:full|whole) )?week (?:of|in) (?P<month>{_SOME_MONTH})\b",
        _week_of_month,
    ),
    rule(
        rf"\b(?:the )?(?P<which>first|1st|last) (?:(?P<count>\d\d?) )?(?P<unit>business day|week|day)s? (?:of|in) "
        rf"(?P<month>{_SOME_MONTH}|(?:the|this) year)\b",
        _ends_of_month,
    ),
]

SPANS: list[Rule] = [
    rule(
        rf"\b(?P<month>{MONTH}) after next\b",
        lambda m, ground: part_of_month(add_months(_which_month(m["month"], ground.today), 12), ""),
    ),
    rule(r"\b(?:the )?month after next\b", lambda _, ground: _month(ground.today, 2, "")),
    rule(r"\b(?:the |this |next )?(?:long|holiday|bank holiday) weekend\b", _long_weekend),
    rule(r"\blast (?:week|month|year)\b", lambda _, ground: Past(ground.today - days(1), None)),
    rule(r"\bweek after next\b", lambda _, ground: part_of_week(monday_of(ground.today) + days(14), "")),
    rule(
        rf"\b{_PART}(?:the )?week after(?: that)?(?=\s*$|\s*[.,;!)])",
        lambda m, ground: Ambiguous(tuple(_plain(_week(ground.today, ahead, m["part"] or "")) for ahead in (2, 1))),
        "after",
    ),
    rule(
        r"\b(?:within|during) the week\b",
        lambda _, ground: Ambiguous(
            (Span(ground.today, ground.today + days(7)), part_of_week(monday_of(ground.today), ""))
        ),
    ),
    rule(rf"\b{_PART}(?P<month>{MONTH}){_OF_YEAR}{FREE}", _named_month, "month"),
    rule(
        r"\b(?<![\d./-])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)\b",
        lambda m, _: months_of(int(m["year"]), *[int(m["month"])] * 2),
    ),
    rule(rf"\b{_PART}(?:the )?q(?P<quarter>[1-4]){_OF_YEAR}\b", _numbered_quarter, "month"),
    rule(r"\b(?:(?P<sure>calendar week|kw|cw)|week|wk) (?P<number>\d\d?)\b(?! ?(?:of|in)\b)", _numbered_week),
    _unit("week", _week),
    _unit("month", _month, "month"),
    _unit("quarter", _quarter, "month"),
    _unit("year", _year),
    rule(
        r"\b(?:the )?weekend after next\b",
        lambda _, ground: Ambiguous(
            tuple(
                Span(day, day + days(1)) for day in (monday_of(ground.today) + days(SATURDAY + 7 * n) for n in (1, 2))
            )
        ),
    ),
    rule(r"\b(?P<which>(?:this|next|the) )?weekend\b(?! around\b)", _weekend),
    rule(r"\bthe holidays\b|\bthe holiday season\b", _holidays),
    rule(
        rf"\b(?:in (?={_PART_NAMES}|2))?(?P<part>{_PART_NAMES}|in|sometime in) (?P<year>20\d\d)\b",
        lambda m, _: part_of_year(int(m["year"]), "" if m["part"].endswith("in") else m["part"]),
    ),
    rule(
        r"\b(?:asap|as soon as possible|immediately|right away|straight away|urgently|at once|immediate(?: start)?)\b",
        lambda _, ground: Span(ground.today, ground.today + days(7)),
        "asap",
    ),
]
