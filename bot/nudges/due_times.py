"""When nudges are due, until when they help, and which day they are about. Pure."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from bot.nudges.facts import Facts
from bot.nudges.hours import Hours, at, business_day_after, business_day_before, call_day, day_of, days_to_call
from bot.vocabulary.answers import CallPermission

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVENING, AFTERNOON, EARLY, MORNING, NOON = time(18), time(15), time(9), time(10), time(12)


def start(facts: Facts) -> datetime:
    """When it starts; if only its end is known, that."""
    return facts.starts_at or facts.ended_at


def evening_before(facts: Facts, hours: Hours) -> datetime:
    """The evening before; if the interview was entered later than that, two hours before it starts."""
    evening = at(day_of(start(facts), hours) - DAY, EVENING, hours.zone)
    return evening if facts.heard_at <= evening else start(facts) - 2 * HOUR


def after(delay: timedelta) -> Callable[[Facts, Hours], datetime]:
    """That long after the end."""
    return lambda facts, _hours: facts.ended_at + delay


def quarter_past(facts: Facts, _hours: Hours) -> datetime:
    """A quarter of an hour after the end; two hours after they put it off."""
    return facts.ended_at + HOUR / 4 if facts.debrief is None else facts.heard_at + 2 * HOUR


def later_today(facts: Facts, _hours: Hours) -> datetime:
    """Three hours after the end, but not right after the debrief, which offered the note."""
    return max(facts.ended_at + 3 * HOUR, facts.heard_at + HOUR)


def within_the_hour(facts: Facts, _hours: Hours) -> datetime:
    """An hour after the end, but not right after the debrief."""
    return max(facts.ended_at + HOUR, facts.heard_at + HOUR / 4)


def while_it_still_helps(facts: Facts, hours: Hours) -> datetime:
    """What is due on the same day helps until the note is a day old: it may be sent with what comes that morning."""
    over = end_of_day(facts, hours)
    return facts.ended_at + 24 * HOUR if later_today(facts, hours) < over else over


def end_of_day(facts: Facts, hours: Hours) -> datetime:
    """When the day of the interview is over."""
    return at(day_of(facts.ended_at, hours) + DAY, time(0), hours.zone)


def decision(facts: Facts, hours: Hours) -> datetime:
    """The afternoon of the hire date."""
    assert facts.hire_date is not None
    return at(facts.hire_date, AFTERNOON, hours.zone)


def _day_to_ask(facts: Facts, hours: Hours) -> date:
    """The hire date; if none was given, a week after the interview (Indeed: one to two weeks)."""
    return facts.hire_date or day_of(facts.ended_at, hours) + 7 * DAY


def mid_morning(day: date, count: int, hours: Hours, country: str = "") -> datetime:
    """Mid-morning of the `count`-th business day after a day; on a Monday not before noon (Do2Learn, Military.com).

    `country` (ISO 3166) is the employer's, if it differs from the person's.
    """
    return _mid_morning(business_day_after(day, count, country or hours.country, hours.working_days), hours)


def _mid_morning(on: date, hours: Hours) -> datetime:
    return at(on, NOON if on.weekday() == 0 else MORNING, hours.zone)


def when_to_call(facts: Facts, hours: Hours) -> datetime:
    """The time of a follow-up call: the note's day, at the hour that they named for it, or else mid-morning."""
    days = (facts.hire_first, facts.hire_date)
    ended, country = day_of(facts.ended_at, hours), facts.country or hours.country
    working = days_to_call(hours.working_days, facts.call_days)
    day = call_day(days, ended, facts.promised_by, country, working, facts.call_from, is_agreed=facts.call_agreed)
    return at(day, facts.call_hour, hours.zone) if facts.call_hour else _mid_morning(day, hours)


def check_in_day(facts: Facts, hours: Hours) -> datetime:
    """Two business days after the day by which they decide; without one, a week after the interview."""
    return mid_morning(_day_to_ask(facts, hours), 2 if facts.hire_date else 0, hours, facts.country)


def follow_up(facts: Facts, hours: Hours) -> datetime:
    """When to call or, without permission, to write."""
    return (when_to_call if facts.call is CallPermission.YES else check_in_day)(facts, hours)


def three_business_days_on(facts: Facts, hours: Hours) -> datetime:
    """Three business days after the last try."""
    return mid_morning(day_of(facts.tries[-1], hours), 3, hours, facts.country)


def days_after_the_news(facts: Facts, hours: Hours) -> datetime:
    """Three business days after it was heard of."""
    return mid_morning(day_of(facts.heard_at, hours), 3, hours, facts.country)


def later(due: Callable[[Facts, Hours], datetime], by: timedelta) -> Callable[[Facts, Hours], datetime]:
    """That much later than another moment."""
    return lambda facts, hours: due(facts, hours) + by


def before_the_day_is_over(facts: Facts, hours: Hours) -> datetime:
    """Three hours before the note is a day old."""
    return max(facts.ended_at + 21 * HOUR, facts.heard_at + HOUR)


def before_two_days(facts: Facts, hours: Hours) -> datetime:
    """Three hours before the note is two days old."""
    return max(facts.ended_at + 45 * HOUR, facts.heard_at + HOUR)


def promised_day(facts: Facts) -> date:
    """The day for which something was promised."""
    return facts.promised_by or interview_day(facts)


def before_it_is_due(facts: Facts, hours: Hours) -> datetime:
    """The morning before the day; within the hour for what was promised for the same day; else the next morning."""
    day = facts.promised_by - DAY if facts.promised_by else day_of(facts.heard_at, hours) + DAY
    return max(at(day, MORNING, hours.zone), facts.heard_at + HOUR)


def promise_is_late(facts: Facts, hours: Hours) -> datetime:
    """When the day is over; if none was named, it is worth a reminder for three days."""
    day = facts.promised_by or day_of(facts.heard_at, hours) + 3 * DAY
    return at(day + DAY, time(0), hours.zone)


def interview_day(facts: Facts) -> date:
    """The day of the interview."""
    return start(facts).astimezone(UTC).date()


def asked_to_debrief(facts: Facts) -> date:
    """Once after the interview, and once more each time that they put it off."""
    return facts.heard_at.astimezone(UTC) if facts.debrief else interview_day(facts)


def answer_day(facts: Facts) -> date:
    """The day by which they decide."""
    return facts.hire_date or interview_day(facts)


def last_try(facts: Facts) -> date:
    """When they last followed up."""
    return facts.tries[-1].astimezone(UTC)


def two_days_before(facts: Facts, hours: Hours) -> datetime:
    """The morning two working days before the offer has to be answered."""
    assert facts.answer_by is not None
    return at(business_day_before(facts.answer_by, 2, hours), MORNING, hours.zone)


def that_morning(facts: Facts, hours: Hours) -> datetime:
    """Early on the day by which the offer has to be answered."""
    assert facts.answer_by is not None
    return _not_on_the_heels(facts, at(facts.answer_by, EARLY, hours.zone))


def that_evening(facts: Facts, hours: Hours) -> datetime:
    """The evening of that day."""
    assert facts.answer_by is not None
    return at(facts.answer_by, EVENING, hours.zone)


def once_it_is_over(facts: Facts, hours: Hours) -> datetime:
    """The morning after the day; if none was named, a week after the news."""
    assert facts.noted_at is not None
    day = facts.answer_by + DAY if facts.answer_by else day_of(facts.noted_at, hours) + 7 * DAY
    return _not_on_the_heels(facts, at(day, MORNING, hours.zone))


def _not_on_the_heels(facts: Facts, moment: datetime) -> datetime:
    return max(moment, facts.noted_at + HOUR) if facts.noted_at else moment


def offer(facts: Facts) -> date:
    """The day by which the offer has to be answered; without one, the day of its news."""
    return facts.answer_by or (facts.noted_at or facts.heard_at).astimezone(UTC).date()
