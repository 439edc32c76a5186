"""Calm: at most one message a day over all of a person's interviews, unless a deadline is before the next morning.

What can wait is sent with what cannot, and nothing interrupts a debrief. This only decides when a due nudge is sent:
whether there is one, and when it is due, is up to the plan. Pure; times are aware.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.nudges.due_times import MORNING, NOON, mid_morning
from bot.nudges.facts import Matter, NudgeKind
from bot.nudges.hours import DAY, Hours, after_quiet, at, business_day_after, day_of
from bot.nudges.plan import Wanted
from bot.nudges.rules import RULE

HOUR = timedelta(hours=1)
MOST = 5
"""Nudges in one message: as many as fit with the longest names."""
PAUSE = HOUR / 2
"""How long after an answer its debrief counts as still going on."""
NEXT_MORNING, CLOSING_TIME = time(8), time(17)
AT_WORK = frozenset({NudgeKind.HIRE_DATE, NudgeKind.CALL, NudgeKind.CHECK_IN, NudgeKind.SECOND_TRY})
"""These are about people who should be at work at that time."""
ALL_DAY = frozenset({NudgeKind.PREPARE, NudgeKind.ONE_DAY, NudgeKind.TWO_DAYS, NudgeKind.PROMISED})
"""These help from the morning of the day they are due: they may come along earlier with another one."""

Together = Sequence[Wanted]
"""A nudge, and those of its interview that give way to it: it is as urgent as the most urgent of them."""


@dataclass(frozen=True)
class Today:
    """What else there is to know about the person."""

    told_at: datetime | None = None
    """When the last message was sent to them, or may have been."""
    talking_until: datetime | None = None
    """Until when the debrief that waits for their answer counts as going on."""
    ahead: tuple[Wanted, ...] = ()
    """What is due next."""


def latest(nudge: Wanted) -> datetime:
    """When to send it at the latest, even as the second message of a day; never before it is due."""
    if _loses_by_the_hour(nudge):
        moment = nudge.due + PAUSE
    elif nudge.kind is NudgeKind.PREPARE:
        moment = nudge.expires - 1.5 * HOUR
    elif RULE[nudge.kind].matter in {Matter.ANSWER, Matter.OFFER}:
        moment = min(nudge.expires - HOUR, nudge.due + 4 * DAY)
    else:
        moment = nudge.expires - HOUR
    return max(nudge.due, min(moment, nudge.expires - HOUR / 4))


def _loses_by_the_hour(nudge: Wanted) -> bool:
    """What is fresh, what is decided today, and what was snoozed: they picked that time themselves."""
    decided_today = nudge.kind is NudgeKind.DECIDE_TODAY and nudge.expires - nudge.due < DAY / 2
    return nudge.kind is NudgeKind.DEBRIEF or decided_today or bool(nudge.again_of)


def another_day(nudge: Wanted, day: date, hours: Hours) -> datetime | None:
    """When to send it if not on this day; None if it cannot wait that long."""
    morning = mid_morning(day, 1, hours) if nudge.kind in AT_WORK else at(day + DAY, NEXT_MORNING, hours.zone)
    moment = after_quiet(morning, hours)
    return moment if moment <= latest(nudge) else None


def once_told(nudge: Wanted, told_at: datetime | None, hours: Hours) -> datetime | None:
    """When to send it if another message was sent on the day it is due and it can wait; None: when it is due."""
    day = day_of(nudge.due, hours)
    return another_day(nudge, day, hours) if told_at and day_of(told_at, hours) == day else None


def waits(due: Sequence[Together], today: Today, hours: Hours, now: datetime) -> list[datetime | None]:
    """Until when each of a person's nudges that are due, or may come along, waits; None: send it now.

    If one is sent, the others go with it, as far as they fit into the same message or cannot wait.
    """
    untils = [_until(nudges, today, hours, now) for nudges in due]
    if None not in untils:
        return untils
    going = [place for place, until in enumerate(untils) if until is None or may_come_along(due[place][0], hours, now)]
    going.sort(key=lambda place: (untils[place] is not None, min(map(latest, due[place]))))
    for place in going:
        untils[place] = None
    for place in going[MOST:]:
        moment = _not_yet(due[place], now)
        in_time = moment and moment <= min(map(latest, due[place]))
        untils[place] = moment if in_time else _another_day(due[place], hours, now)
    return untils


def may_come_along(nudge: Wanted, hours: Hours, now: datetime) -> bool:
    """Whether it may be sent together with another one now."""
    if nudge.kind in ALL_DAY and not nudge.again_of:
        return day_of(nudge.due, hours) <= day_of(now, hours)
    return nudge.due <= now and (nudge.kind not in AT_WORK or _is_at_work(hours, now))


def _until(nudges: Together, today: Today, hours: Hours, now: datetime) -> datetime | None:
    """How long it waits for reasons of its own."""
    last = min(map(latest, nudges))
    if (moment := _not_yet(nudges, now)) and moment <= last:
        return moment
    if today.talking_until and now < today.talking_until <= last:
        return today.talking_until
    is_told = today.told_at is not None and day_of(today.told_at, hours) == day_of(now, hours)
    company = [other.due for other in today.ahead if _is_sure_to_come(other, hours, now)]
    fitting = [moment for moment in company if moment <= last and _fits(nudges[0], hours, moment)]
    comes_too_late = company and not fitting and nudges[0].kind in AT_WORK
    if (is_told or comes_too_late) and (moment := _another_day(nudges, hours, now)):
        return moment
    return min(fitting, default=None)


def _not_yet(nudges: Together, now: datetime) -> datetime | None:
    """Its due time, if that is in the future."""
    return nudges[0].due if nudges[0].due > now else None


def _another_day(nudges: Together, hours: Hours, now: datetime) -> datetime | None:
    moments = [another_day(nudge, day_of(now, hours), hours) for nudge in nudges]
    return None if None in moments else moments[0]


def _is_sure_to_come(other: Wanted, hours: Hours, now: datetime) -> bool:
    """Whether it comes later today, and not before."""
    day = day_of(other.due, hours)
    is_today = other.due > now and day == day_of(now, hours)
    return is_today and not may_come_along(other, hours, now) and another_day(other, day, hours) is None


def _fits(nudge: Wanted, hours: Hours, moment: datetime) -> bool:
    return nudge.kind not in AT_WORK or _is_at_work(hours, moment)


def _is_at_work(hours: Hours, moment: datetime) -> bool:
    here = moment.astimezone(hours.zone)
    day = here.date()
    opens = NOON if day.weekday() == 0 else MORNING
    is_working_day = business_day_after(day, 0, hours.country, hours.working_days) == day
    return is_working_day and opens <= here.time() <= CLOSING_TIME
