"""The table of nudges: in which state each is wanted, when it is due, and until when it helps. Pure.

Sources: the two seed articles first, then career services' pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.nudges import conditions, due_times
from bot.nudges.due_times import DAY, HOUR
from bot.nudges.facts import Facts, Matter, NudgeKind
from bot.nudges.hours import Hours


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


_READY, _DEBRIEF, _NOTE, _PROMISE, _ANSWER, _OFFER = Matter

RULES = (
    Rule(
        NudgeKind.NEXT_DAY,
        _READY,
        when="once, three business days after a next round came without its day, or an invitation without its hour",
        why="to be ready for it, its day and hour have to be known",
        wanted=conditions.has_no_day,
        about=lambda facts: facts.heard_at.astimezone(UTC).date(),
        due=due_times.days_after_the_news,
        expires=due_times.later(due_times.days_after_the_news, 7 * DAY),
    ),
    Rule(
        NudgeKind.PREPARE,
        _READY,
        when="the evening before, else two hours before",
        why="the four closing steps, to take along (seed 001)",
        wanted=conditions.ahead,
        about=due_times.interview_day,
        due=due_times.evening_before,
        expires=lambda facts, _: due_times.start(facts),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.DEBRIEF,
        _DEBRIEF,
        when="a quarter of an hour after the end; two hours after it was put off",
        why="while it is fresh",
        wanted=conditions.to_debrief,
        about=due_times.asked_to_debrief,
        due=due_times.quarter_past,
        expires=due_times.after(3 * DAY),
    ),
    Rule(
        NudgeKind.DECIDE_TODAY,
        _NOTE,
        when="an hour after the end, where they decide today or tomorrow",
        why="a short e-mail within a couple of hours, not from the car park (Princeton)",
        wanted=conditions.decides_soon,
        about=due_times.interview_day,
        due=due_times.within_the_hour,
        expires=due_times.decision,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.SAME_DAY,
        _NOTE,
        when="three hours after the end, or that evening",
        why="later the same day is preferable (seed 000)",
        wanted=conditions.note_open_today,
        about=due_times.interview_day,
        due=due_times.later_today,
        expires=due_times.while_it_still_helps,
        has_deadline=True,
        best_before=due_times.end_of_day,
    ),
    Rule(
        NudgeKind.ONE_DAY,
        _NOTE,
        when="three hours before a day is over",
        why="the note goes within 24 hours (seed 000)",
        wanted=conditions.note_open,
        about=due_times.interview_day,
        due=due_times.before_the_day_is_over,
        expires=due_times.after(24 * HOUR),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.TWO_DAYS,
        _NOTE,
        when="three hours before two days are over",
        why="two days are the backstop (seed 001; St. Olaf, Dartmouth)",
        wanted=conditions.note_open,
        about=due_times.interview_day,
        due=due_times.before_two_days,
        expires=due_times.after(48 * HOUR),
        has_deadline=True,
    ),
    Rule(
        NudgeKind.PROMISED,
        _PROMISE,
        when="the morning before the day for which something was promised; without a day, the next morning",
        why="do at once what they asked for: references, samples (BJU career services)",
        wanted=conditions.has_promised,
        about=due_times.promised_day,
        due=due_times.before_it_is_due,
        expires=due_times.promise_is_late,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.HIRE_DATE,
        _ANSWER,
        when="the afternoon of the hire date",
        why="if they have not heard by the hire date (seed 001)",
        wanted=conditions.hire_date_known,
        about=due_times.answer_day,
        due=due_times.decision,
        expires=due_times.later(due_times.follow_up, 2 * HOUR),
    ),
    Rule(
        NudgeKind.CALL,
        _ANSWER,
        when="the first business day after it, mid-morning, on a Monday at noon; without a date, a week on",
        why="the day itself is too soon (All Star Career Services, WetFeet); not on a Monday morning (Do2Learn)",
        wanted=conditions.may_call,
        about=due_times.answer_day,
        due=due_times.when_to_call,
        expires=due_times.later(due_times.when_to_call, 7 * DAY),
    ),
    Rule(
        NudgeKind.CHECK_IN,
        _ANSWER,
        when="two business days after it; without a date, a week after the interview",
        why="no permission to call: an e-mail instead (All Star, Indeed)",
        wanted=conditions.may_only_write,
        about=due_times.answer_day,
        due=due_times.check_in_day,
        expires=due_times.later(due_times.check_in_day, 7 * DAY),
    ),
    Rule(
        NudgeKind.SECOND_TRY,
        _ANSWER,
        when="three business days after the first try",
        why="at most two, at least three business days apart (Do2Learn, Military.com)",
        wanted=conditions.tried(1),
        about=due_times.last_try,
        due=due_times.three_business_days_on,
        expires=due_times.later(due_times.three_business_days_on, 7 * DAY),
    ),
    Rule(
        NudgeKind.CROSS_OFF,
        _ANSWER,
        when="three business days after the second try",
        why="then close it (Do2Learn, Military.com); call, or cross the job off (seed 001)",
        wanted=conditions.tried(2),
        about=due_times.last_try,
        due=due_times.three_business_days_on,
        expires=due_times.later(due_times.three_business_days_on, 30 * DAY),
    ),
    Rule(
        NudgeKind.OFFER_SOON,
        _OFFER,
        when="two working days before the day by which they want an answer to their offer",
        why="time to think, to ask for more of it, and to hear from the others",
        wanted=conditions.is_far_enough,
        about=due_times.offer,
        due=due_times.two_days_before,
        expires=due_times.that_morning,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.OFFER_DAY,
        _OFFER,
        when="the morning of that day",
        why="an answer, or a word that asks for more time, keeps the offer",
        wanted=conditions.answer_day_known,
        about=due_times.offer,
        due=due_times.that_morning,
        expires=due_times.that_evening,
        has_deadline=True,
    ),
    Rule(
        NudgeKind.OFFER_OVER,
        _OFFER,
        when="the morning after it; where they named no day, a week after the offer",
        why="to know where it stands, once",
        wanted=conditions.offer_made,
        about=due_times.offer,
        due=due_times.once_it_is_over,
        expires=due_times.later(due_times.once_it_is_over, 14 * DAY),
    ),
)

RULE = {rule.kind: rule for rule in RULES}
