"""When a person may be reached: quiet hours, business days, and wall clocks that skip or repeat an hour. Pure.

Moments are aware; results are in UTC. Days are in the person's own zone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.nudges.facts import NudgeKind
from bot.reading.dates.feasts import is_public_holiday

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
WORKDAYS = frozenset({1, 2, 3, 4, 5})
FOR_GOOD = datetime(9000, 1, 1, tzinfo=UTC)
"""Paused until they say otherwise."""


@dataclass(frozen=True)
class Hours:
    """One person's zone, quiet hours, and the country whose holidays apply.

    Quiet hours that end when they start: none.
    """

    zone: ZoneInfo
    country: str
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    working_days: frozenset[int] = WORKDAYS
    """On which weekdays employers work (Monday is 1); never empty."""
    unwanted: frozenset[NudgeKind] = frozenset()
    """The kinds of nudges that are switched off."""
    paused_until: datetime | None = None
    """Nothing is due before then: the person has paused everything."""


def at(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """The moment with that wall time on that day. A skipped time: as much later; a repeated one: the first."""
    return datetime.combine(day, wall, zone).astimezone(UTC)


def day_of(moment: datetime, hours: Hours) -> date:
    """The person's day that a moment is on."""
    return moment.astimezone(hours.zone).date()


def is_quiet(moment: datetime, hours: Hours) -> bool:
    """Whether the person should be left alone then."""
    wall = moment.astimezone(hours.zone).time().replace(tzinfo=None)
    if hours.quiet_from <= hours.quiet_to:
        return hours.quiet_from <= wall < hours.quiet_to
    return wall >= hours.quiet_from or wall < hours.quiet_to


def after_quiet(moment: datetime, hours: Hours) -> datetime:
    """The moment itself, or the end of the quiet hours it is in."""
    if not is_quiet(moment, hours):
        return moment.astimezone(UTC)
    ends = _edges(moment, hours, hours.quiet_to)
    return min(end for end in ends if end > moment and not is_quiet(end, hours))


def before_quiet(moment: datetime, hours: Hours) -> datetime:
    """The moment itself, or the last minute before the quiet hours it is in."""
    if not is_quiet(moment, hours):
        return moment.astimezone(UTC)
    begins = (begin - MINUTE for begin in _edges(moment, hours, hours.quiet_from))
    return max(last for last in begins if last < moment and not is_quiet(last, hours))


def fit(due: datetime, hours: Hours, *, now: datetime, deadline: datetime | None = None) -> datetime:
    """The moment nearest to `due`, not before `now`, at which the person may be reached.

    Quiet hours move a nudge later; one with a deadline moves earlier rather than past it. If even that is too late,
    because `now` is in quiet hours that outlast the deadline, it is sent when they end.
    """
    later = after_quiet(max(due, now), hours)
    if deadline is None or later <= deadline:
        return later
    earlier = before_quiet(min(due, deadline), hours)
    return earlier if earlier >= now else after_quiet(now, hours)


def business_day_after(day: date, count: int, country: str, working_days: frozenset[int] = WORKDAYS) -> date:
    """The `count`-th business day after a day: no weekend, no public holiday. 0: the day itself, or the next one."""
    day += DAY * (count > 0)
    while True:
        if day.isoweekday() in working_days and not is_public_holiday(day, country):
            count -= 1
            if count <= 0:
                return day
        day += DAY


def days_to_call(working: frozenset[int], welcome: frozenset[int]) -> frozenset[int]:
    """The days of the week for a call: working days on which it is welcome, or the weekend's where only that is."""
    return working & welcome or (welcome if welcome <= _WEEKEND else working)


_WEEKEND = frozenset({6, 7})


def business_day_before(day: date, count: int, hours: Hours) -> date:
    """The `count`-th business day before a day."""
    while count:
        day -= DAY
        count -= business_day_after(day, 0, hours.country, hours.working_days) == day
    return day


FAR = 45
"""Days. Anything further away is more often the start of the job than the decision."""


def call_day(
    hire: tuple[date | None, date | None],
    interviewed: date,
    promised_by: date | None,
    country: str,
    working_days: frozenset[int] = WORKDAYS,
    not_before: date | None = None,
    *,
    is_agreed: bool = False,
) -> date:
    """The day of a follow-up call: used both by the note that announces it and by the nudge that reminds of it.

    `hire`: the first and the last day by which they want the job filled. The call is on the first business day after
    the last: the day itself is too soon (All Star Career Services, WetFeet). If they want somebody at once, it is two
    business days later, and not before what was promised is due; if there is no such day nearby, a week after the
    interview (Indeed: one to two weeks). Never from Christmas Eve to New Year's Day, when few are at their desks, and
    never before the day that they named for it; on that very day if it `is_agreed`.
    """
    first, last = hire
    if is_agreed and not_before:
        day = business_day_after(not_before, 0, country, working_days)
    elif first and last and first <= interviewed + DAY < last:
        day = business_day_after(interviewed, 2, country, working_days)
        day = business_day_after(max(day, promised_by or day), 0, country, working_days)
    elif last and last - interviewed <= FAR * DAY:
        day = business_day_after(last, 1, country, working_days)
    else:
        day = business_day_after(interviewed + 7 * DAY, 0, country, working_days)
    if not_before and day < not_before:
        day = business_day_after(not_before, 0, country, working_days)
    while (day.month, day.day) in _HOLIDAYS:
        day = business_day_after(day, 1, country, working_days)
    return day


_HOLIDAYS = frozenset({(12, day) for day in range(24, 32)} | {(1, 1)})


def _edges(moment: datetime, hours: Hours, wall: time) -> list[datetime]:
    """When the wall clock shows a time, on the days around a moment; twice on a day with that hour repeated."""
    today = moment.astimezone(hours.zone).date()
    days = [today + DAY * ahead for ahead in (-2, -1, 0, 1, 2)]
    return [
        datetime.combine(day, wall, hours.zone).replace(fold=fold).astimezone(UTC) for day in days for fold in (0, 1)
    ]
