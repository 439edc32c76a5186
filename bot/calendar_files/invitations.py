"""An invitation (.ics) dropped into the conversation: the interview in it, or what is to be asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.calendar_files.attendees import read_attendees
from bot.calendar_files.components import Component, read_components
from bot.calendar_files.places import read_how
from bot.calendar_files.subjects import read_subject
from bot.calendar_files.times import Times, read_times
from bot.checklist.answers import How
from bot.checklist.people import Met, visible
from bot.words import count, say_date, say_moment

LARGEST = 1_000_000
"""Bytes; an invitation has a few thousand."""
MOST_EVENTS = 20
"""More are somebody's whole calendar."""
MOST_CHOICES = 5
LONGEST_UID = 255
_INSTEAD = "Please send the interview's own invitation, or tell me company, role and time."


@dataclass(frozen=True)
class Invitation:
    """An interview as its invitation tells of it. What is not surely known is "".

    Both moments are in the person's zone, and the end is after the start. `uid` is the calendar's own id of it: a file
    with the same one is an update.
    """

    company: str
    role: str
    starts_at: datetime
    ended_at: datetime
    how: How | None
    met: tuple[Met, ...]
    uid: str


class Why(StrEnum):
    """What keeps a calendar file from being an interview as it is."""

    TOO_BIG = "too_big"
    BROKEN = "broken"
    NO_EVENT = "no_event"
    WHOLE_CALENDAR = "whole_calendar"
    SEVERAL = "several"
    RECURRING = "recurring"
    CANCELLED = "cancelled"
    NO_START = "no_start"
    ALL_DAY = "all_day"
    UNKNOWN_ZONE = "unknown_zone"
    ENDS_BEFORE = "ends_before"
    OVER = "over"


@dataclass(frozen=True)
class Problem:
    """What is to be said or asked, in plain words, and the interviews that may be meant, the likeliest first.

    In a choice of ALL_DAY only the day counts; in one of ENDS_BEFORE the end is an hour after the start. The choice of
    RECURRING is the next one, or, where that is not known, the first, which is over.
    """

    why: Why
    words: str
    choices: tuple[Invitation, ...] = ()


def read_invitation(content: bytes, zone: str, now: datetime, own_name: str) -> Invitation | Problem:
    """The interview in a calendar file, for a person in that IANA zone and of that name; `now` is aware. Total."""
    if len(content) > LARGEST:
        return Problem(Why.TOO_BIG, f"That file is too large for an invitation; I read up to 1 MB. {_INSTEAD}")
    components = read_components(content)
    events = [each for each in components if each.kind == "VEVENT"]
    if not any(each.kind == "VCALENDAR" for each in components) and not events:
        return Problem(Why.BROKEN, f"I can't read that as a calendar file. {_INSTEAD}")
    if not events:
        return Problem(Why.NO_EVENT, f"I find no appointment in that calendar file. {_INSTEAD}")
    if len(events) > MOST_EVENTS:
        return Problem(Why.WHOLE_CALENDAR, f"There are more than {MOST_EVENTS} appointments in that file. {_INSTEAD}")
    now = now.astimezone(ZoneInfo(zone))
    read = [_read_event(event, components, now, own_name) for event in events]
    return read[0] if len(read) == 1 else _several(read, now)


def _several(read: Sequence[Invitation | Problem], now: datetime) -> Invitation | Problem:
    """Which one, of those that are on: those ahead first. Where one is left, it is that."""
    on = [each for each in read if isinstance(each, Invitation) or each.why is not Why.CANCELLED]
    if len(on) < 2:
        return on[0] if on else read[0]
    choices = [choice for each in on for choice in ([each] if isinstance(each, Invitation) else each.choices)]
    ordered = sorted(choices, key=lambda each: (each.ended_at <= now, abs(each.starts_at - now)))[:MOST_CHOICES]
    repeats = any(isinstance(each, Problem) and each.why is Why.RECURRING for each in on)
    if repeats and len({choice.uid for choice in choices}) == 1:
        return Problem(Why.RECURRING, "That appointment repeats. Which one is your interview?", tuple(ordered))
    words = f"There are {count(len(on), 'appointment')} in that file. Which one is your interview?"
    return Problem(Why.SEVERAL, words, tuple(ordered))


def _read_event(
    event: Component, components: Sequence[Component], now: datetime, own_name: str
) -> Invitation | Problem:
    assert isinstance(now.tzinfo, ZoneInfo)
    times = read_times(event, components, now.tzinfo, now)
    invitation = _invitation(event, times, own_name) if times else None
    if _is_cancelled(event):
        return Problem(Why.CANCELLED, _say_cancelled(times, now), (invitation,) if invitation else ())
    if times is None or invitation is None:
        return Problem(Why.NO_START, f"I can't read in that file when the appointment starts. {_INSTEAD}")
    question = _question(times, now)
    return Problem(*question, (invitation,)) if question else invitation


def _invitation(event: Component, times: Times, own_name: str) -> Invitation:
    attendees = read_attendees(event, own_name)
    beside = f"{event.text('DESCRIPTION')}\n{event.text('LOCATION')}"
    subject = read_subject(event.text("SUMMARY"), beside, (own_name, *attendees.names), attendees.employer)
    return Invitation(
        company=subject.company,
        role=subject.role,
        starts_at=times.starts_at,
        ended_at=times.ended_at,
        how=read_how(event),
        met=attendees.met,
        uid="".join(sign for sign in event.text("UID") if sign.isprintable())[:LONGEST_UID],
    )


def _is_cancelled(event: Component) -> bool:
    method = event.inside.text("METHOD") if event.inside else ""
    return method.upper() == "CANCEL" or event.text("STATUS").upper() == "CANCELLED"


# --- what is said ------------------------------------------------------------------------------------------------


def _say_cancelled(times: Times | None, now: datetime) -> str:
    when = f", {say_moment(times.starts_at, now)}," if times and not times.all_day else ""
    return f"That file says that the appointment{when} is cancelled, so I have not added it."


def _question(times: Times, now: datetime) -> tuple[Why, str] | None:
    """What is to be asked of an appointment at that time, and in which words; None where all is well."""
    start = say_moment(times.starts_at, now)
    if times.repeats and not times.next_known:
        return Why.RECURRING, "That appointment repeats. When is your interview?"
    if times.repeats:
        return Why.RECURRING, f"That appointment repeats; the next one is {start}. Is that your interview?"
    if times.all_day:
        day = say_date(times.starts_at.date(), now.date())
        return Why.ALL_DAY, f"That invitation names only the day, {day}. At what time does it start?"
    if times.unknown_zone:
        zone = visible(times.unknown_zone)[:60]
        return Why.UNKNOWN_ZONE, f"I don't know that invitation's time zone, \"{zone}\". Is it {start} your time?"
    if times.ends_before:
        return Why.ENDS_BEFORE, f"That invitation ends before it starts, {start}. When is it, from when to when?"
    if times.ended_at <= now:
        return Why.OVER, f"That appointment is over; it was {start}. Shall we debrief it?"
    return None
