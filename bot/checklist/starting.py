"""`/debrief Northwind Traders, Finance Manager, today 10am`: one line read as an interview to debrief."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import dates
from bot.checklist.answers import How, NewInterview
from bot.checklist.people import Met, read_people

LONGEST_NAME = 150
LASTS = timedelta(hours=1)
"""An interview that lies ahead, as far as anybody knows."""
NO_TIME = "I have noted that much. When did it end?"
NO_ROLE = "I have noted that much. Which role was it for, and when did it end?"
TOO_LONG = "That is a long line. Tell me the parts one by one, and we begin."

_HOW = {
    How.ONSITE: re.compile(r"(on[ -]?site|in[ -]person|at their office)", re.I),
    How.VIDEO: re.compile(r"(by |on |via )?(video|zoom|teams|google meet)( call)?", re.I),
    How.PHONE: re.compile(r"(by |on the )?(phone|telephone)( call| screen)?", re.I),
    How.PANEL: re.compile(r"(a )?panel", re.I),
}
_WITH = re.compile(r"(?:^|\s)with\s+(.+)$", re.I)


@dataclass(frozen=True)
class Unsure:
    """The line does not say all that is needed: what it does say goes into the form, and `why` above it."""

    company: str
    role: str
    why: str
    met: tuple[Met, ...] = ()
    at: datetime | None = None
    """The likeliest moment, where one was said without its hour or in two ways."""


def read_start(line: str, now: datetime, locale: str) -> NewInterview | Unsure:
    """An interview from one line: company, role, when it ended or will begin; how anywhere after it, "with ..." last.

    `now` is aware, in the person's zone.
    """
    line = " ".join(line.split())
    if len(line) > 500:
        return Unsure("", "", TOO_LONG)
    line, met = _split_off_people(line)
    company, *rest = [part.strip() for part in line.split(",") if part.strip()] or [""]
    how, moment, role_parts = None, None, []
    for part in rest:
        reading = dates.read_moment(part, now, locale)
        if found := _how(part):
            how = found
        elif moment is None and not isinstance(reading, dates.Unread):
            moment = reading
        else:
            role_parts.append(part)
    role = ", ".join(role_parts)
    if not role or len(company) > LONGEST_NAME or len(role) > LONGEST_NAME:
        return Unsure(company[:LONGEST_NAME], role[:LONGEST_NAME], NO_ROLE, met, _likeliest(moment, now))
    if not isinstance(moment, dates.Moment):
        return Unsure(company, role, NO_TIME, met, _likeliest(moment, now))
    return told_of(company, role, moment.at, now, how, met)


def told_of(
    company: str, role: str, at: datetime, now: datetime, how: How | None, met: tuple[Met, ...]
) -> NewInterview:
    """An interview that ended at that moment, or, where that is still ahead, begins then and lasts an hour."""
    if at > now:
        return NewInterview(company, role, at + LASTS, how, met, starts_at=at)
    return NewInterview(company, role, at, how, met)


def _likeliest(reading: dates.MomentReading | None, now: datetime) -> datetime | None:
    match reading:
        case dates.Moment(at):
            return at
        case dates.Either((first, _)):
            return first.at
        case dates.DayOnly(day):
            return datetime.combine(day, now.timetz())
    return None


def _split_off_people(line: str) -> tuple[str, tuple[Met, ...]]:
    if found := _WITH.search(line):
        met = read_people(found.group(1))
        if met:
            return line[: found.start()], met
    return line, ()


def _how(part: str) -> How | None:
    return next((how for how, words in _HOW.items() if words.fullmatch(part)), None)
