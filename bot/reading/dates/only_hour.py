"""The hour of a text that names no day: "half past three". Pure."""

from datetime import time

from bot.reading.dates.clocks import in_digits, read_hours
from bot.reading.dates.moments import left_over
from bot.reading.dates.spelling import plain


def read_hour(text: str) -> time | None:
    """The hour that a text is, one of business hours where it has no am or pm; None for a day, or two hours. Total."""
    try:
        hours, rest = read_hours(in_digits(plain(text, keep_times=True)))
    except ValueError:  # "at 25"
        return None
    return hours[0] if len(hours) == 1 and not left_over(rest) else None
