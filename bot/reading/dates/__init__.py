"""From "next Friday" to a date, a range, or a question back.

Readers of what job seekers type, all pure: the day and the hour enter as arguments.
`read_hire_date` leans to the future (when an employer plans to have the position filled), and so does
`read_date`, for a day of anything else; `read_moment` leans to the past (when an interview was), or ahead where it
is told to. What is not surely read is asked back or left unread; nothing is guessed silently.
"""

from bot.reading.dates.hire import bounded, read_date, read_hire_date
from bot.reading.dates.moments import read_moment
from bot.reading.dates.only_hour import read_hour
from bot.reading.dates.readings import (
    Ambiguous,
    Apart,
    Day,
    DayOnly,
    Either,
    JobBegins,
    Moment,
    MomentReading,
    NoSuchDay,
    Past,
    Reading,
    Span,
    Stretch,
    TooFar,
    Unread,
    Unsaid,
)
from bot.reading.dates.spotting import find_moment

__all__ = [
    "Ambiguous",
    "Apart",
    "Day",
    "DayOnly",
    "Either",
    "JobBegins",
    "Moment",
    "MomentReading",
    "NoSuchDay",
    "Past",
    "Reading",
    "Span",
    "Stretch",
    "TooFar",
    "Unread",
    "Unsaid",
    "bounded",
    "find_moment",
    "read_date",
    "read_hire_date",
    "read_hour",
    "read_moment",
]
