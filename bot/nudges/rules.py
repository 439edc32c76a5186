"""The table of nudges: which is wanted while what, when it is due, and until when it helps. Pure.

Sources as in the subject's own texts: the two seed articles first, then career services' pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.checklist.answers import CallPermission
from bot.checklist.conversation import State
from bot.nudges.facts import Facts, Kind, Matter
from bot.nudges.hours import Hours, at, business_day_after

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVENING, AFTERNOON, MORNING, NOON = time(18), time(15), time(10), time(12)


@dataclass(frozen=True)
class Rule:
    """One line of the table. `due` before quiet hours are looked at; `deadline`: better earlier than past it."""

    kind: Kind
    matter: Matter
    wanted: Callable[[Facts, Hours], bool]
    about: Callable[[Facts], date]
    due: Callable[[Facts, Hours], datetime]
    expires: Callable[[Facts, Hours], datetime]
    has_deadline: bool = False


# --- what the rules ask


def _ahead(facts: Facts, _hours: Hours) -> bool:
    return facts.starts_at is not None and facts.debrief is None


def _to_debrief(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief in {None, State.LATER}


def _note_open(facts: Facts, _hours: Hours) -> bool:
    return not facts.note_sent and facts.debrief is not None


def _decides_soon(facts: Facts, hours: Hours) -> bool:
    ended = _day(facts.ended_at, hours)
    return _note_open(facts, hours) and facts.hire_date is not None and ended <= facts.hire_date <= ended + DAY


def _note_open_today(facts: Facts, hours: Hours) -> bool:
    return _note_open(facts, hours) and not _decides_soon(facts, hours)


def _hire_date_known(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and facts.hire_date is not None and not facts.tries


def _may_call(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and not facts.tries and facts.call is CallPermission.YES


def _may_only_write(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and not facts.tries and facts.call is not CallPermission.YES


def _tried(times: int) -> Callable[[Facts, Hours], bool]:
    return lambda facts, _hours: len(facts.tries) == times


# --- when


def _day(moment: datetime, hours: Hours) -> date:
    return moment.astimezone(hours.zone).date()


def _start(facts: Facts) -> datetime:
    return facts.starts_at or facts.ended_at


def _evening_before(facts: Facts, hours: Hours) -> datetime:
    """The evening before; for an interview that was entered later than that, two hours before it begins."""
    evening = at(_day(_start(facts), hours) - DAY, EVENING, hours.zone)
    return evening if facts.heard_at <= evening else _start(facts) - 2 * HOUR


def _after(delay: timedelta) -> Callable[[Facts, Hours], datetime]:
    return lambda facts, _hours: facts.ended_at + delay


def _quarter_past(facts: Facts, _hours: Hours) -> datetime:
    """A quarter of an hour after the end; two hours after they put it off."""
    return facts.ended_at + HOUR / 4 if facts.debrief is None else facts.heard_at + 2 * HOUR


def _later_today(facts: Facts, _hours: Hours) -> datetime:
    """Three hours after the end, and never on the heels of the debrief in which the note was offered."""
    return max(facts.ended_at + 3 * HOUR, facts.heard_at + HOUR)


def _within_the_hour(facts: Facts, _hours: Hours) -> datetime:
    return max(facts.ended_at + HOUR, facts.heard_at + HOUR / 4)


def _end_of_day(facts: Facts, hours: Hours) -> datetime:
    return at(_day(facts.ended_at, hours) + DAY, time(0), hours.zone)


def _decision(facts: Facts, hours: Hours) -> datetime:
    assert facts.hire_date is not None
    return at(facts.hire_date, AFTERNOON, hours.zone)


def _day_to_ask(facts: Facts, hours: Hours) -> date:
    """The hire date; where none was given, a week after the interview (Indeed: one to two weeks)."""
    return facts.hire_date or _day(facts.ended_at, hours) + 7 * DAY


def _on_business_day(day: date, count: int, hours: Hours) -> datetime:
    """Mid-morning of a business day; on a Monday not before noon (Do2Learn, Military.com)."""
    on = business_day_after(day, count, hours.country)
    return at(on, NOON if on.weekday() == 0 else MORNING, hours.zone)


def _call_day(facts: Facts, hours: Hours) -> datetime:
    return _on_business_day(_day_to_ask(facts, hours), 1 if facts.hire_date else 0, hours)


def _check_in_day(facts: Facts, hours: Hours) -> datetime:
    return _on_business_day(_day_to_ask(facts, hours), 2 if facts.hire_date else 0, hours)


def _follow_up(facts: Facts, hours: Hours) -> datetime:
    return (_call_day if facts.call is CallPermission.YES else _check_in_day)(facts, hours)


def _three_business_days_on(facts: Facts, hours: Hours) -> datetime:
    return _on_business_day(_day(facts.tries[-1], hours), 3, hours)


def _later(due: Callable[[Facts, Hours], datetime], by: timedelta) -> Callable[[Facts, Hours], datetime]:
    return lambda facts, hours: due(facts, hours) + by


def _before_the_day_is_over(facts: Facts, hours: Hours) -> datetime:
    """Three hours before the note is a day old."""
    return max(facts.ended_at + 21 * HOUR, facts.heard_at + HOUR)


def _before_two_days(facts: Facts, hours: Hours) -> datetime:
    return max(facts.ended_at + 45 * HOUR, facts.heard_at + HOUR)


def _interview_day(facts: Facts) -> date:
    return _start(facts).astimezone(UTC).date()


def _asked_to_debrief(facts: Facts) -> date:
    """Once after the interview, and once more each time that they put it off."""
    return facts.heard_at.astimezone(UTC) if facts.debrief else _interview_day(facts)


def _answer_day(facts: Facts) -> date:
    return facts.hire_date or _interview_day(facts)


def _last_try(facts: Facts) -> date:
    return facts.tries[-1].astimezone(UTC)


_READY, _DEBRIEF, _NOTE, _ANSWER = Matter

RULES = (
    # The four closing steps to take along (seed 001).
    Rule(
        Kind.PREPARE, _READY, _ahead, _interview_day, _evening_before, lambda facts, _: _start(facts), has_deadline=True
    ),
    # While it is fresh.
    Rule(Kind.DEBRIEF, _DEBRIEF, _to_debrief, _asked_to_debrief, _quarter_past, _after(3 * DAY)),
    # They decide the same day: a short e-mail within a couple of hours, not from the car park (Princeton).
    Rule(Kind.DECIDE_TODAY, _NOTE, _decides_soon, _interview_day, _within_the_hour, _decision, has_deadline=True),
    # Later the same day is preferable (seed 000); by the evening at the latest.
    Rule(Kind.SAME_DAY, _NOTE, _note_open_today, _interview_day, _later_today, _end_of_day, has_deadline=True),
    # Within 24 hours (seed 000).
    Rule(
        Kind.ONE_DAY, _NOTE, _note_open, _interview_day, _before_the_day_is_over, _after(24 * HOUR), has_deadline=True
    ),
    # Within two days (seed 001; St. Olaf, Dartmouth): the late note says so in half a sentence.
    Rule(Kind.TWO_DAYS, _NOTE, _note_open, _interview_day, _before_two_days, _after(48 * HOUR), has_deadline=True),
    # If they have not heard by the hire date (seed 001).
    Rule(Kind.HIRE_DATE, _ANSWER, _hire_date_known, _answer_day, _decision, _follow_up),
    # The day itself is too soon: the first business day after it (All Star Career Services, WetFeet).
    Rule(Kind.CALL, _ANSWER, _may_call, _answer_day, _call_day, _later(_call_day, 7 * DAY)),
    # No permission: an e-mail instead (All Star, Indeed).
    Rule(Kind.CHECK_IN, _ANSWER, _may_only_write, _answer_day, _check_in_day, _later(_check_in_day, 7 * DAY)),
    # At most two tries, three business days apart, then close it (Do2Learn, Military.com).
    Rule(
        Kind.SECOND_TRY,
        _ANSWER,
        _tried(1),
        _last_try,
        _three_business_days_on,
        _later(_three_business_days_on, 7 * DAY),
    ),
    Rule(
        Kind.CROSS_OFF,
        _ANSWER,
        _tried(2),
        _last_try,
        _three_business_days_on,
        _later(_three_business_days_on, 30 * DAY),
    ),
)

RULE = {rule.kind: rule for rule in RULES}
