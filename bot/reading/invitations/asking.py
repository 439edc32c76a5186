"""What keeps a calendar file from being an interview as it is, and the words in which that is said or asked."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.reading.invitations.components import Component
from bot.reading.invitations.subject_words import names_interview
from bot.reading.invitations.times import Times
from bot.reading.people.lines import visible
from bot.support.patterns import regex
from bot.wording.phrases import Dated, Phrase, Style, phrase

_PRIVATE = regex(
    r"\b(?:dentist|dental|doctor|dr\.|physio\w*|therap\w+|check-?up|birthday|anniversary|wedding|funeral|haircut|barber|vet|"
    r"gym|yoga|pilates|school|daycare|party|dinner|brunch|lunch|flight|hotel|reservation|vacation|holiday|church|concert|"
    r"movie|soccer|football|practice|recital|oil change|mechanic|pick ?up|groceries|cleaning|rent|bills?|taxes)\b",
    re.IGNORECASE,
)


class Obstacle(StrEnum):
    """What keeps a calendar file from being an interview as it is."""

    TOO_BIG = "too_big"
    BROKEN = "broken"
    NO_EVENT = "no_event"
    WHOLE_CALENDAR = "whole_calendar"
    SEVERAL = "several"
    RECURRING = "recurring"
    CANCELLED = "cancelled"
    PROPOSED = "proposed"
    REPLY = "reply"
    NO_INTERVIEW = "no_interview"
    NO_START = "no_start"
    ALL_DAY = "all_day"
    UNKNOWN_ZONE = "unknown_zone"
    ENDS_BEFORE = "ends_before"
    OVER = "over"


def about_talks(many: int, company: str, day: date, now: datetime) -> Phrase:
    """Of the talks of one day with one employer."""
    return phrase("asking.talks", n=many, company=company, day=Dated(Style.DATE, day, now.date()))


def doubt(
    event: Component, starts_at: datetime, now: datetime, company: str, *, named: bool
) -> tuple[Obstacle, Phrase] | None:
    """What is asked of what does not look like an interview at all; a company may be called "Harbour Hotel"."""
    summary = visible(event.text("SUMMARY"))[:80]
    is_one = names_interview(f"{summary} {event.text('DESCRIPTION')[:1_000]}")
    if not summary or is_one or (named and not _PRIVATE.search(summary.replace(company, "") if company else summary)):
        return None
    return Obstacle.NO_INTERVIEW, phrase("asking.no_interview", what=summary, at=_near(starts_at, now))


def about_proposed(times: Times, now: datetime) -> Phrase:
    """Of a time that somebody would like better."""
    return phrase("asking.proposed", at=_near(times.starts_at, now))


def question(times: Times, now: datetime) -> tuple[Obstacle, Phrase] | None:
    """What is to be asked of an appointment at that time, and in which words; None where all is well."""
    start, day = _near(times.starts_at, now), Dated(Style.DATE, times.starts_at.date(), now.date())
    if times.repeats and not times.next_known:
        return Obstacle.RECURRING, phrase("asking.recurring")
    if times.repeats:
        return Obstacle.RECURRING, phrase("asking.recurring_next", at=start)
    if times.days > 1:
        last = Dated(Style.DATE, (times.starts_at + timedelta(days=times.days - 1)).date(), now.date())
        return Obstacle.ALL_DAY, phrase("asking.several_days", first=day, last=last)
    if times.all_day:
        return Obstacle.ALL_DAY, phrase("asking.all_day", day=day)
    if times.unknown_zone:
        return Obstacle.UNKNOWN_ZONE, phrase("asking.unknown_zone", zone=visible(times.unknown_zone)[:60], at=start)
    if times.ends_before:
        return Obstacle.ENDS_BEFORE, phrase("asking.ends_before", at=start)
    if times.ended_at <= now:
        return Obstacle.OVER, phrase("asking.over", at=start)
    return None


def _near(moment: datetime, now: datetime) -> Dated:
    return Dated(Style.NEAR, moment, now.astimezone(moment.tzinfo).date())
