"""`/debrief Northwind Traders, Finance Manager, today 10am`: an interview from one line, over or, when added, ahead."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import dates
from bot.checklist.answers import How, NewInterview
from bot.checklist.people import Met, read_people
from bot.limits import LONGEST_EMPLOYER
from bot.words import capital

LASTS = timedelta(hours=1)
"""An interview that lies ahead, as far as anybody knows."""
NO_SUCH_DAY = "I understood that much, but no calendar has that day. Which one do you mean?"
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


def read_start(line: str, now: datetime, locale: str, *, ahead: bool = False) -> NewInterview | Unsure:
    """An interview from one line: company, role, when it ended or will begin; how anywhere after it, "with ..." last.

    `now` is aware, in the person's zone. `ahead`: it probably lies ahead, so that "Monday 2pm" is the next one.
    """
    line = " ".join(line.split())
    if len(line) > 500:
        return Unsure("", "", TOO_LONG)
    line, met = _split_off_people(line)
    company, *rest = [part.strip() for part in line.split(",") if part.strip()] or [""]
    how, when, role_parts = None, list[str](), list[str]()
    for part in rest:
        if found := _how(part):
            how = found
        elif isinstance(dates.read_moment(part, now, locale, ahead=ahead), dates.Unread):
            role_parts.append(part)
        else:
            when.append(part)
    moment, role = dates.read_moment(" ".join(when), now, locale, ahead=ahead), ", ".join(role_parts)
    named = bool(role) and max(len(company), len(role)) <= LONGEST_EMPLOYER
    if named and isinstance(moment, dates.Moment):
        return told_of(company, role, moment.at, now, how, met)
    why = _why(named, moment, ahead)
    return Unsure(company[:LONGEST_EMPLOYER], role[:LONGEST_EMPLOYER], why, met, _likeliest(moment, now))


def _why(named: bool, moment: dates.MomentReading, ahead: bool) -> str:
    if isinstance(moment, dates.NoSuchDay):
        return NO_SUCH_DAY
    asked = "when does it begin" if ahead else "when did it end"
    return f"I understood that much. {capital(asked) if named else f'Which role is it for, and {asked}'}?"


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
