"""In which state of an interview nudges are wanted. Pure."""

from collections.abc import Callable

from bot.nudges import due_times
from bot.nudges.due_times import DAY
from bot.nudges.facts import NO_DAY_YET, Facts
from bot.nudges.hours import Hours, day_of
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State


def ahead(facts: Facts, _hours: Hours) -> bool:
    """It is still to come."""
    return facts.starts_at is not None and facts.debrief is None


def has_no_day(facts: Facts, _hours: Hours) -> bool:
    """It is a next round whose day nobody knows yet."""
    return facts.ended_at == NO_DAY_YET


def to_debrief(facts: Facts, hours: Hours) -> bool:
    """It is over, and no debrief has begun, or it was put off."""
    return facts.debrief in {None, State.LATER} and not has_no_day(facts, hours)


def note_open(facts: Facts, _hours: Hours) -> bool:
    """A note is still to be sent."""
    return not facts.note_sent and facts.debrief is not None


def decides_soon(facts: Facts, hours: Hours) -> bool:
    """A note is still to be sent, and they decide today or tomorrow."""
    ended = day_of(facts.ended_at, hours)
    return note_open(facts, hours) and facts.hire_date is not None and ended <= facts.hire_date <= ended + DAY


def note_open_today(facts: Facts, hours: Hours) -> bool:
    """A note is still to be sent, and there is time until they decide."""
    return note_open(facts, hours) and not decides_soon(facts, hours)


def has_promised(facts: Facts, _hours: Hours) -> bool:
    """Something was promised and is not sent."""
    return facts.debrief is not None and facts.promised


def hire_date_known(facts: Facts, _hours: Hours) -> bool:
    """They named the day by which they decide, and nobody has followed up yet."""
    return facts.debrief is not None and facts.hire_date is not None and not facts.tries


def may_call(facts: Facts, _hours: Hours) -> bool:
    """Nobody has followed up yet, and a call is welcome."""
    return facts.debrief is not None and not facts.tries and facts.call is CallPermission.YES


def may_only_write(facts: Facts, _hours: Hours) -> bool:
    """Nobody has followed up yet, and a call is not agreed."""
    return facts.debrief is not None and not facts.tries and facts.call is not CallPermission.YES


def tried(times: int) -> Callable[[Facts, Hours], bool]:
    """They have followed up this many times."""
    return lambda facts, _hours: len(facts.tries) == times


def is_far_enough(facts: Facts, hours: Hours) -> bool:
    """Whether there are two working days between the news of the offer and the day."""
    return bool(facts.answer_by and facts.noted_at and due_times.two_days_before(facts, hours) > facts.noted_at)


def answer_day_known(facts: Facts, _hours: Hours) -> bool:
    """There is an offer that has to be answered by a known day."""
    return facts.answer_by is not None


def offer_made(facts: Facts, _hours: Hours) -> bool:
    """There is an offer."""
    return facts.noted_at is not None
