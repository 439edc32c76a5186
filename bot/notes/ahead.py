"""What lies ahead in a note: what was promised, what they said they would do, and the days, as one says them. Pure."""

import re
from datetime import date, timedelta

from bot.notes import language
from bot.notes.facts import NoteFacts, Talk
from bot.reading import dates
from bot.reading.shorthand.awaited import awaited
from bot.reading.shorthand.promises import own, promise


def promised_of(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What was promised, with its day, while that lies ahead."""
    by, today = facts.promised_by, facts.talk.today
    if by and by < today:
        return ""
    text = promise(facts.promised, facts.to.name if facts.to else "", names)
    if not text or by is None:
        return text
    is_on = _IS_ON_A_DAY.match(text) and not re.search(r"\b(?:by|before|until)\b", own(facts.promised))
    day = _by(by, facts, is_on=bool(is_on))
    goes_on = len(text.split()) < LONG and not re.search(r" (?:I|we) [a-z]+|\byou [a-z]+ed$", text)
    return f"{text} {day}" if goes_on else f"{day}: {text}"


LONG = 12
"""Words of a promise, before which its day stands."""


def _by(day: date, facts: NoteFacts, *, is_on: bool) -> str:
    """The day by which, or on which, something was promised, as it was said."""
    talk, typed = facts.talk, own(facts.promised)
    away = (day - talk.today).days
    if away == 0:
        return "tonight" if re.search(r"\btonight\b", typed) else "today"
    if away == 1:
        return "tomorrow"
    said = re.search(r"\bthis week(?:end)?\b", typed)
    same_week = talk.today.isocalendar()[:2] == talk.interviewed.isocalendar()[:2]
    if said and same_week and day.isocalendar()[:2] == talk.today.isocalendar()[:2]:
        return said[0]
    after = re.search(r" after (?:school|class|work|church|lunch)\b", typed)
    return f"{'on' if is_on else 'by'} {_near(day, talk)}{after[0] if after and is_on else ''}"


_IS_ON_A_DAY = re.compile(r"(?:come|be|meet|stop|visit|join|call|drop|bring|take)\b")
"""What one does on a day, and not by it."""
PAPERS = re.compile(r"\b(?:statements?|packet|forms?|contract|link|files?|paperwork|documents?|task|list|details)\b")


def awaited_of(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What they said that they would do next, and when, while that lies ahead; its day as a day."""
    theirs = awaited(facts.promised, facts.to.name if facts.to else "", names)
    if theirs is None:
        return ""
    talk, when = facts.talk, re.sub(r"^(?:on|by|before|in|the|this) ", "", theirs.when)
    by = "by" if theirs.when.startswith("by ") else "on"
    if when in {"", "after the vote"}:
        return f"{theirs.thing} {when}".strip()
    if when == "next week":
        same_week = talk.today.isocalendar()[:2] == talk.interviewed.isocalendar()[:2]
        return f"{theirs.thing} next week" if same_week else theirs.thing
    day, part = (
        re.sub(r" (?:morning|afternoon|evening)$", "", when),
        re.search(r" (?:morning|afternoon|evening)$", when),
    )
    match dates.read_date(day, talk.interviewed, talk.locale):
        case dates.Day(on) if on > talk.today:
            soon = (on - talk.today).days < 6
            return f"{theirs.thing} {by} {f'{on:%A}' if soon else date_of(on, talk)}{part[0] if part and soon else ''}"
        case dates.Span(first, last) if first > talk.today and (last - first).days < 7:
            return f"{theirs.thing} in the week of {date_of(first, talk)}"
        case dates.Day() | dates.Span():
            return ""
    return theirs.thing


WEEK = timedelta(days=6)


def when_of(talk: Talk) -> str:
    """When they spoke, as one says it."""
    away = (talk.today - talk.interviewed).days
    if away == 0:
        return "today"
    if away == 1:
        return "yesterday"
    return f"on {talk.interviewed:%A}" if away < 7 else f"on {_day_of(talk.interviewed, talk)}"


def _day_of(day: date | None, talk: Talk) -> str:
    if day is None:
        return ""
    near = talk.today if abs((day - talk.today).days) > HALF_A_YEAR else day  # "January 4" needs no year in December
    return language.day(day, near, language.written_in(talk.locale))


HALF_A_YEAR = 180


def date_of(day: date | None, talk: Talk) -> str:
    """A day by its date: "December 7", "7 December"."""
    return language.short_day(day, language.written_in(talk.locale)) if day else ""


def on_day(day: date | None, after: date | None, talk: Talk) -> str:
    """The day of a call: "Tuesday the 8th" behind another day of that month."""
    if day and after and (day.year, day.month) == (after.year, after.month):
        return f"{day:%A} the {_nth(day.day)}"
    return _day_of(day, talk)


def _nth(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def check_in(facts: NoteFacts) -> str:
    """A time to ask how things stand: never before the day on which they decide, nor long after."""
    hire, today = facts.hire_date, facts.talk.today
    if hire is None or hire.last is None or not 0 < (hire.last - today).days <= SOON:
        return ""  # what is far off is the start of the job more often than the choice
    if facts.decides_by:
        return f"after {date_of(hire.last, facts.talk)}"
    return f"late in {hire.last:%B}" if hire.last.day <= MID_MONTH else f"early in {hire.last + WEEK + WEEK:%B}"


SOON, MID_MONTH = 28, 21
"""Days."""


def _near(day: date, talk: Talk) -> str:
    return f"{day:%A}" if 0 < (day - talk.today).days < 6 else _day_of(day, talk)
