"""`/debrief Northwind Traders, Finance Manager, today 10am`: one line read as an interview to debrief."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot import dates
from bot.checklist.people import Met, read_people
from bot.checklist.service import NewInterview
from bot.models import How

LONGEST_NAME = 150
NO_TIME = "I have noted that much. When did it end?"
NO_ROLE = "I have noted that much. Which role was it for, and when did it end?"
STILL_AHEAD = "That time is still ahead. Once the interview is over, say here when it ended and we go through it."
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


def read_start(line: str, now: datetime, locale: str) -> NewInterview | Unsure:
    """An interview from one line: company, role, when it ended; how and "with ..." in any place after the role.

    `now` is aware, in the person's zone.
    """
    line = " ".join(line.split())
    if len(line) > 500:
        return Unsure("", "", TOO_LONG)
    line, met = _split_off_people(line)
    company, *rest = [part.strip() for part in line.split(",") if part.strip()] or [""]
    role, how, ended_at = "", None, None
    for part in rest:
        if found := _how(part):
            how = found
        elif ended_at is None and (at := _ended_at(part, now, locale)):
            ended_at = at
        else:
            role = f"{role}, {part}" if role else part
    if not role or len(company) > LONGEST_NAME or len(role) > LONGEST_NAME:
        return Unsure(company[:LONGEST_NAME], role[:LONGEST_NAME], NO_ROLE, met)
    if ended_at is None:
        return Unsure(company, role, NO_TIME, met)
    if ended_at > now:
        return Unsure(company, role, STILL_AHEAD, met)
    return NewInterview(company=company, role=role, ended_at=ended_at, how=how, met=met)


def _split_off_people(line: str) -> tuple[str, tuple[Met, ...]]:
    if found := _WITH.search(line):
        met = read_people(found.group(1))
        if met:
            return line[: found.start()], met
    return line, ()


def _how(part: str) -> How | None:
    return next((how for how, words in _HOW.items() if words.fullmatch(part)), None)


def _ended_at(part: str, now: datetime, locale: str) -> datetime | None:
    reading = dates.read_moment(part, now, locale)
    return reading.at if isinstance(reading, dates.Moment) else None
