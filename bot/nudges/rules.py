"""The table of nudges: in which state each is wanted, when it is due, and until when it helps. Pure.

Sources: the two seed articles first, then career services' pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.checklist.conversation import State
from bot.nudges.facts import NO_DAY_YET, Facts, Matter, NudgeKind
from bot.nudges.hours import Hours, at, business_day_after, business_day_before, call_day, day_of
from bot.vocabulary.answers import CallPermission

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVENING, AFTERNOON, EARLY, MORNING, NOON = time(18), time(15), time(9), time(10), time(12)


@dataclass(frozen=True)
class Rule:
    """One row of the table. `due` ignores quiet hours; `deadline`: better early than past it."""

    kind: NudgeKind
    matter: Matter
    when: str
    """`due` in words."""
    why: str
    """Why then, and according to whom."""
    wanted: Callable[[Facts, Hours], bool]
    about: Callable[[Facts], date]
    due: Callable[[Facts, Hours], datetime]
    expires: Callable[[Facts, Hours], datetime]
    has_deadline: bool = False
    best_before: Callable[[Facts, Hours], datetime] | None = None
    """The deadline, if it is sooner than the end of its use."""


# --- what the rules ask


def _ahead(facts: Facts, _hours: Hours) -> bool:
    return facts.starts_at is not None and facts.debrief is None


def _has_no_day(facts: Facts, _hours: Hours) -> bool:
    return facts.ended_at == NO_DAY_YET


def _to_debrief(facts: Facts, hours: Hours) -> bool:
    return facts.debrief in {None, State.LATER} and not _has_no_day(facts, hours)


def _note_open(facts: Facts, _hours: Hours) -> bool:
    return not facts.note_sent and facts.debrief is not None


def _decides_soon(facts: Facts, hours: Hours) -> bool:
    ended = day_of(facts.ended_at, hours)
    return _note_open(facts, hours) and facts.hire_date is not None and ended <= facts.hire_date <= ended + DAY


def _note_open_today(facts: Facts, hours: Hours) -> bool:
    return _note_open(facts, hours) and not _decides_soon(facts, hours)


def _has_promised(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and facts.promised


def _hire_date_known(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and facts.hire_date is not None and not facts.tries


def _may_call(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and not facts.tries and facts.call is CallPermission.YES


def _may_only_write(facts: Facts, _hours: Hours) -> bool:
    return facts.debrief is not None and not facts.tries and facts.call is not CallPermission.YES


def _tried(times: int) -> Callable[[Facts, Hours], bool]:
    return lambda facts, _hours: len(facts.tries) == times


# --- when


def _start(facts: Facts) -> datetime:
    return facts.starts_at or facts.ended_at


def _evening_before(facts: Facts, hours: Hours) -> datetime:
    """The evening before; if the interview was entered later than that, two hours before it starts."""
    evening = at(day_of(_start(facts), hours) - DAY, EVENING, hours.zone)
    return evening if facts.heard_at <= evening else _start(facts) - 2 * HOUR


def _after(delay: timedelta) -> Callable[[Facts, Hours], datetime]:
    return lambda facts, _hours: facts.ended_at + delay


def _quarter_past(facts: Facts, _hours: Hours) -> datetime:
    """A quarter of an hour after the end; two hours after they put it off."""
    return facts.ended_at + HOUR / 4 if facts.debrief is None else facts.heard_at + 2 * HOUR


def _later_today(facts: Facts, _hours: Hours) -> datetime:
    """Three hours after the end, but not right after the debrief, which offered the note."""
    return max(facts.ended_at + 3 * HOUR, facts.heard_at + HOUR)


def _within_the_hour(facts: Facts, _hours: Hours) -> datetime:
    return max(facts.ended_at + HOUR, facts.heard_at + HOUR / 4)


def _while_it_still_helps(facts: Facts, hours: Hours) -> datetime:
    """What is due on the same day helps until the note is a day old: it may be sent with what comes that morning."""
    over = _end_of_day(facts, hours)
    return facts.ended_at + 24 * HOUR if _later_today(facts, hours) < over else over


def _end_of_day(facts: Facts, hours: Hours) -> datetime:
    return at(day_of(facts.ended_at, hours) + DAY, time(0), hours.zone)


def _decision(facts: Facts, hours: Hours) -> datetime:
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
    working = hours.working_days & facts.call_days or hours.working_days
    day = call_day(days, ended, facts.promised_by, country, working, facts.call_from, is_agreed=facts.call_agreed)
    return at(day, facts.call_hour, hours.zone) if facts.call_hour else _mid_morning(day, hours)


def _check_in_day(facts: Facts, hours: Hours) -> datetime:
    return mid_morning(_day_to_ask(facts, hours), 2 if facts.hire_date else 0, hours, facts.country)


def _follow_up(facts: Facts, hours: Hours) -> datetime:
    return (when_to_call if facts.call is CallPermission.YES else _check_in_day)(facts, hours)


def _three_business_days_on(facts: Facts, hours: Hours) -> datetime:
    return mid_morning(day_of(facts.tries[-1], hours), 3, hours, facts.country)


def _days_after_the_news(facts: Facts, hours: Hours) -> datetime:
    return mid_morning(day_of(facts.heard_at, hours), 3, hours, facts.country)


def _later(due: Callable[[Facts, Hours], datetime], by: timedelta) -> Callable[[Facts, Hours], datetime]:
    return lambda facts, hours: due(facts, hours) + by


def _before_the_day_is_over(facts: Facts, hours: Hours) -> datetime:
    """Three hours before the note is a day old."""
    return max(facts.ended_at + 21 * HOUR, facts.heard_at + HOUR)


def _before_two_days(facts: Facts, hours: Hours) -> datetime:
    return max(facts.ended_at + 45 * HOUR, facts.heard_at + HOUR)


def _promised_day(facts: Facts) -> date:
    return facts.promised_by or _interview_day(facts)


def _before_it_is_due(facts: Facts, hours: Hours) -> datetime:
    """The morning before the day; within the hour for what was promised for the same day; else the next morning."""
    day = facts.promised_by - DAY if facts.promised_by else day_of(facts.heard_at, hours) + DAY
    return max(at(day, MORNING, hours.zone), facts.heard_at + HOUR)


def _promise_is_late(facts: Facts, hours: Hours) -> datetime:
    """When the day is over; if none was named, it is worth a reminder for three days."""
    day = facts.promised_by or day_of(facts.heard_at, hours) + 3 * DAY
    return at(day + DAY, time(0), hours.zone)


def _interview_day(facts: Facts) -> date:
    return _start(facts).astimezone(UTC).date()


def _asked_to_debrief(facts: Facts) -> date:
    """Once after the interview, and once more each time that they put it off."""
    return facts.heard_at.astimezone(UTC) if facts.debrief else _interview_day(facts)


def _answer_day(facts: Facts) -> date:
    return facts.hire_date or _interview_day(facts)


def _last_try(facts: Facts) -> date:
    return facts.tries[-1].astimezone(UTC)


def _is_far_enough(facts: Facts, hours: Hours) -> bool:
    """Whether there are two working days between the news of the offer and the day."""
    return bool(facts.answer_by and facts.noted_at and _two_days_before(facts, hours) > facts.noted_at)


def _two_days_before(facts: Facts, hours: Hours) -> datetime:
    assert facts.answer_by is not None
    return at(business_day_before(facts.answer_by, 2, hours), MORNING, hours.zone)


def _answer_day_known(facts: Facts, _hours: Hours) -> bool:
    return facts.answer_by is not None


def _that_morning(facts: Facts, hours: Hours) -> datetime:
    assert facts.answer_by is not None
    return _not_on_the_heels(facts, at(facts.answer_by, EARLY, hours.zone))


def _that_evening(facts: Facts, hours: Hours) -> datetime:
    assert facts.answer_by is not None
    return at(facts.answer_by, EVENING, hours.zone)


def _offer_made(facts: Facts, _hours: Hours) -> bool:
    return facts.noted_at is not None


def _once_it_is_over(facts: Facts, hours: Hours) -> datetime:
    """The morning after the day; if none was named, a week after the news."""
    assert facts.noted_at is not None
    day = facts.answer_by + DAY if facts.answer_by else day_of(facts.noted_at, hours) + 7 * DAY
    return _not_on_the_heels(facts, at(day, MORNING, hours.zone))


def _not_on_the_heels(facts: Facts, moment: datetime) -> datetime:
    return max(moment, facts.noted_at + HOUR) if facts.noted_at else moment


def _offer(facts: Facts) -> date:
    return facts.answer_by or (facts.noted_at or facts.heard_at).astimezone(UTC).date()


_READY, _DEBRIEF, _NOTE, _PROMISE, _ANSWER, _OFFER = Matter

RULES = (
    Rule(
        NudgeKind.NEXT_DAY,
        _READY,
        when="once, three business days after a next round came without its day, or an invitation without its hour",
        why="to be ready for it, its day and hour have to be known",
        wanted=_has_no_day,
        about=lambda facts: facts.heard_at.astimezone(UTC).date(),
        due=_days_after_the_news,
        expires=_later(_days_after_the_news, 7 * DAY),
    ),
    Rule(
        NudgeKind.PREPARE,
        _READY,
        when="the evening before, else two hours before",
        why="the four closing steps, to take along (seed 001)",
        wanted=_ahead,
        about=_interview_day,
        due=_evening_before,
        expires=lambda facts, _: _start(facts),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.DEBRIEF,
        _DEBRIEF,
        when="a quarter of an hour after the end; two hours after it was put off",
        why="while it is fresh",
        wanted=_to_debrief,
        about=_asked_to_debrief,
        due=_quarter_past,
        expires=_after(3 * DAY),
    ),
    Rule(
        NudgeKind.DECIDE_TODAY,
        _NOTE,
        when="an hour after the end, where they decide today or tomorrow",
        why="a short e-mail within a couple of hours, not from the car park (Princeton)",
        wanted=_decides_soon,
        about=_interview_day,
        due=_within_the_hour,
        expires=_decision,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.SAME_DAY,
        _NOTE,
        when="three hours after the end, or that evening",
        why="later the same day is preferable (seed 000)",
        wanted=_note_open_today,
        about=_interview_day,
        due=_later_today,
        expires=_while_it_still_helps,
        has_deadline=True,
        best_before=_end_of_day,
    ),
    Rule(
        NudgeKind.ONE_DAY,
        _NOTE,
        when="three hours before a day is over",
        why="the note goes within 24 hours (seed 000)",
        wanted=_note_open,
        about=_interview_day,
        due=_before_the_day_is_over,
        expires=_after(24 * HOUR),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.TWO_DAYS,
        _NOTE,
        when="three hours before two days are over",
        why="two days are the backstop (seed 001; St. Olaf, Dartmouth)",
        wanted=_note_open,
        about=_interview_day,
        due=_before_two_days,
        expires=_after(48 * HOUR),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.PROMISED,
        _PROMISE,
        when="the morning before the day for which something was promised; without a day, the next morning",
        why="do at once what they asked for: references, samples (BJU career services)",
        wanted=_has_promised,
        about=_promised_day,
        due=_before_it_is_due,
        expires=_promise_is_late,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.HIRE_DATE,
        _ANSWER,
        when="the afternoon of the hire date",
        why="if they have not heard by the hire date (seed 001)",
        wanted=_hire_date_known,
        about=_answer_day,
        due=_decision,
        expires=_later(_follow_up, 2 * HOUR),
    ),
    Rule(
        NudgeKind.CALL,
        _ANSWER,
        when="the first business day after it, mid-morning, on a Monday at noon; without a date, a week on",
        why="the day itself is too soon (All Star Career Services, WetFeet); not on a Monday morning (Do2Learn)",
        wanted=_may_call,
        about=_answer_day,
        due=when_to_call,
        expires=_later(when_to_call, 7 * DAY),
    ),
    Rule(
        NudgeKind.CHECK_IN,
        _ANSWER,
        when="two business days after it; without a date, a week after the interview",
        why="no permission to call: an e-mail instead (All Star, Indeed)",
        wanted=_may_only_write,
        about=_answer_day,
        due=_check_in_day,
        expires=_later(_check_in_day, 7 * DAY),
    ),
    Rule(
        NudgeKind.SECOND_TRY,
        _ANSWER,
        when="three business days after the first try",
        why="at most two, at least three business days apart (Do2Learn, Military.com)",
        wanted=_tried(1),
        about=_last_try,
        due=_three_business_days_on,
        expires=_later(_three_business_days_on, 7 * DAY),
    ),
    Rule(
        NudgeKind.CROSS_OFF,
        _ANSWER,
        when="three business days after the second try",
        why="then close it (Do2Learn, Military.com); call, or cross the job off (seed 001)",
        wanted=_tried(2),
        about=_last_try,
        due=_three_business_days_on,
        expires=_later(_three_business_days_on, 30 * DAY),
    ),
    Rule(
        NudgeKind.OFFER_SOON,
        _OFFER,
        when="two working days before the day by which they want an answer to their offer",
        why="time to think, to ask for more of it, and to hear from the others",
        wanted=_is_far_enough,
        about=_offer,
        due=_two_days_before,
        expires=_that_morning,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.OFFER_DAY,
        _OFFER,
        when="the morning of that day",
        why="an answer, or a word that asks for more time, keeps the offer",
        wanted=_answer_day_known,
        about=_offer,
        due=_that_morning,
        expires=_that_evening,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.OFFER_OVER,
        _OFFER,
        when="the morning after it; where they named no day, a week after the offer",
        why="to know where it stands, once",
        wanted=_offer_made,
        about=_offer,
        due=_once_it_is_over,
        expires=_later(_once_it_is_over, 14 * DAY),
    ),
)

RULE = {rule.kind: rule for rule in RULES}
