"""Small words that every message shares: days, moments and counts in plain English."""

from collections.abc import Sequence
from datetime import date, datetime, time


def say_day(day: date) -> str:
    """A day as a sentence has it: "Friday, December 4, 2026"."""
    return f"{day:%A}, {day:%B} {day.day}, {day.year}"


def say_days(first: date, last: date) -> str:
    """A span of days: "between Tuesday, December 1, 2026 and Thursday, December 10, 2026"; one day is said once."""
    return say_day(first) if first == last else f"between {say_day(first)} and {say_day(last)}"


def say_near_day(day: date, today: date) -> str:
    """A day as seen from today: "today", "tomorrow", else as `say_date` has it."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or say_date(day, today)


def say_zone(name: str) -> str:
    """A zone by its name; "GMT+1" for "Etc/GMT-1", whose sign is the other way round (POSIX)."""
    if not name.startswith("Etc/GMT") or name[7:8] not in {"+", "-"}:
        return name
    return f"GMT{'-' if name[7] == '+' else '+'}{name[8:]}"


def on(day: str) -> str:
    """A day, as the two above and below say it, in a sentence: "today", "on Friday, December 4"."""
    return day if day.startswith(("yesterday", "today", "tomorrow")) else f"on {day}"


def say_date(day: date, today: date) -> str:
    """A day by its date: "Friday, December 4", with its year if that is not today's."""
    return say_day(day) if day.year != today.year else f"{day:%A}, {day:%B} {day.day}"


def say_moment(moment: datetime, now: datetime) -> str:
    """A moment in the zone it is given in, as seen from `now`: "today at 10:00 am"."""
    day = say_near_day(moment.date(), now.astimezone(moment.tzinfo).date())
    return f"{day} at {say_hour(moment)}"


def say_date_and_time(moment: datetime) -> str:
    """A moment that stays right however long it is read: "Tuesday, November 24, 10:00 am"."""
    return f"{moment:%A}, {moment:%B} {moment.day}, {say_hour(moment)}"


def say_span(begins: datetime, ends: datetime) -> str:
    """From a moment to another: "from Tuesday, November 24, 10:00 am to 2:00 pm"; a second day is said as well."""
    until = say_hour(ends) if begins.date() == ends.date() else say_date_and_time(ends)
    return f"from {say_date_and_time(begins)} to {until}"


def say_hour(hour: time | datetime) -> str:
    """An hour of the clock: "8:00 pm"."""
    return f"{hour.hour % 12 or 12}:{hour:%M} {'am' if hour.hour < 12 else 'pm'}"


def say_list(things: Sequence[str]) -> str:
    """Things as a sentence lists them: "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(things[:-1]), *things[-1:]) if part)


def capital(text: str) -> str:
    """The text with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]


def full_stop(text: str) -> str:
    """A sentence with one end mark, though a name at its end may bring its own."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def count(number: int, thing: str) -> str:
    """A number of things: "1 point", "3 points", "no points"."""
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"
