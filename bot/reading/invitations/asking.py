"""What keeps a calendar file from being an interview as it is, and the words in which that is said or asked."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.reading.invitations.components import Component
from bot.reading.invitations.subject_words import names_interview
from bot.reading.invitations.times import Times
from bot.reading.people.lines import visible
from bot.wording.words import count, say_date, say_moment

REPLY = "That file is an answer to an invitation, so nothing changed. If I don't have the invitation, drop it here."
CANCELLED = "That file says that the appointment is cancelled, so I have not added it."
_PRIVATE = re.compile(
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


def say_talks(many: int, company: str, day: date, now: datetime) -> str:
    """Of the talks of one day with one employer."""
    return (
        f"There are {count(many, 'talk')} with {company} in that file, all on {say_date(day, now.date())}. "
        "Tap each one: they become one interview."
    )


def doubt(event: Component, starts_at: datetime, now: datetime, *, named: bool) -> tuple[Obstacle, str] | None:
    """What is asked of something that does not look like an interview at all."""
    summary = visible(event.text("SUMMARY"))[:80]
    is_one = names_interview(f"{summary} {event.text('DESCRIPTION')[:1_000]}")
    if not summary or is_one or (named and not _PRIVATE.search(summary)):
        return None
    when = say_moment(starts_at, now)
    return Obstacle.NO_INTERVIEW, f'That does not look like an interview: "{summary}", {when}. Is it one?'


def say_proposed(times: Times, now: datetime) -> str:
    """Of a time that somebody would like better."""
    when = say_moment(times.starts_at, now)
    return (
        f"That file only proposes a time, {when}, so nothing changed: the interview stays where it is. "
        "Drop the invitation that confirms it here."
    )


def question(times: Times, now: datetime) -> tuple[Obstacle, str] | None:
    """What is to be asked of an appointment at that time, and in which words; None where all is well."""
    start = say_moment(times.starts_at, now)
    if times.repeats and not times.next_known:
        return Obstacle.RECURRING, "That appointment repeats. When is your interview?"
    if times.repeats:
        return Obstacle.RECURRING, f"That appointment repeats; the next one is {start}. Is that your interview?"
    if times.days > 1:
        last = say_date((times.starts_at + timedelta(days=times.days - 1)).date(), now.date())
        days = f"{say_date(times.starts_at.date(), now.date())} to {last}"
        return (
            Obstacle.ALL_DAY,
            f"That invitation names only the days, {days}. Tap each one that is yours, and pick its time.",
        )
    if times.all_day:
        day = say_date(times.starts_at.date(), now.date())
        return Obstacle.ALL_DAY, f"That invitation names only the day, {day}. At what time does it start?"
    if times.unknown_zone:
        zone = visible(times.unknown_zone)[:60]
        return Obstacle.UNKNOWN_ZONE, f"I don't know that invitation's time zone, \"{zone}\". Is it {start} your time?"
    if times.ends_before:
        return Obstacle.ENDS_BEFORE, f"That invitation ends before it starts, {start}. When is it, from when to when?"
    if times.ended_at <= now:
        return Obstacle.OVER, f"That appointment is over; it was {start}. Shall we debrief it?"
    return None
