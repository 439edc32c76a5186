"""Small words that every message shares: days, moments, lists and sentences, in the language that is spoken."""

from collections.abc import Sequence
from datetime import date, datetime, time

from babel.dates import format_date, get_day_names
from babel.lists import format_list

from bot.wording.catalog import language, say

_LISTS = {"en": "en_GB"}
"""Languages whose lists are those of another: ours are without a comma before the "and"."""


def say_day(day: date) -> str:
    """A day as a sentence has it: "Friday, December 4, 2026"."""
    return format_date(day, say("words.pattern_of_a_day"), locale=language())


def say_days(first: date, last: date) -> str:
    """A span of days: "between Tuesday, December 1, 2026 and Thursday, December 10, 2026"; one day is said once."""
    if first == last:
        return say_day(first)
    return say("words.between_days", first=say_day(first), last=say_day(last))


def say_near_day(day: date, today: date) -> str:
    """A day as seen from today: "today", "tomorrow", else as `say_date` has it."""
    return _near(day, today) or say_date(day, today)


def say_on_day(day: date, today: date) -> str:
    """The same within a sentence: "today", "on Friday, December 4"."""
    return _near(day, today) or say("words.on_day", day=say_date(day, today))


def say_weekday(day: date, today: date) -> str:
    """A day for a short line: "today", "Thursday", and with its date from a week away."""
    return _near(day, today) or (say_weekdays()[day.weekday()] if _is_this_week(day, today) else say_date(day, today))


def say_on_weekday(day: date, today: date) -> str:
    """The same within a sentence: "today", "on Thursday"."""
    return _near(day, today) or say("words.on_day", day=say_weekday(day, today))


def _is_this_week(day: date, today: date) -> bool:
    return abs((day - today).days) < 7


def _near(day: date, today: date) -> str:
    match (day - today).days:
        case -1:
            return say("words.yesterday")
        case 0:
            return say("words.today")
        case 1:
            return say("words.tomorrow")
    return ""


def say_zone(name: str) -> str:
    """A zone by its name; "GMT+1" for "Etc/GMT-1", whose sign is the other way round (POSIX)."""
    if not name.startswith("Etc/GMT") or name[7:8] not in {"+", "-"}:
        return name
    return f"GMT{'-' if name[7] == '+' else '+'}{name[8:]}"


def say_date(day: date, today: date) -> str:
    """A day by its date: "Friday, December 4", with its year if that is not today's."""
    if day.year != today.year:
        return say_day(day)
    return format_date(day, say("words.pattern_of_a_day_this_year"), locale=language())


def say_short_day(day: date) -> str:
    """A day in a list: "Dec 4"."""
    return format_date(day, say("words.pattern_of_a_short_day"), locale=language())


def say_moment(moment: datetime, now: datetime) -> str:
    """A moment in the zone it is given in, as seen from `now`: "today at 10:00 am"."""
    return say("words.day_at_hour", day=say_near_day(moment.date(), _today(moment, now)), hour=say_hour(moment))


def _today(moment: datetime, now: datetime) -> date:
    return now.astimezone(moment.tzinfo).date()


def say_date_and_time(moment: datetime) -> str:
    """A moment that stays right however long it is read: "Tuesday, November 24, 10:00 am"."""
    return say("words.day_and_hour", day=say_date(moment.date(), moment.date()), hour=say_hour(moment))


def say_span(begins: datetime, ends: datetime) -> str:
    """From a moment to another: "from Tuesday, November 24, 10:00 am to 2:00 pm"; a second day is said as well."""
    until = say_hour(ends) if begins.date() == ends.date() else say_date_and_time(ends)
    return say("words.from_to", begins=say_date_and_time(begins), ends=until)


def say_hour(hour: time | datetime) -> str:
    """An hour of the clock: "8:00 pm"."""
    half = "words.hour_before_noon" if hour.hour < 12 else "words.hour_after_noon"
    return say(half, twelve=hour.hour % 12 or 12, hour=hour.hour, minute=f"{hour.minute:02}")


def say_weekdays() -> tuple[str, ...]:
    """The days of the week, from Monday on."""
    names = get_day_names("wide", context="stand-alone", locale=language())
    return tuple(names[day] for day in range(7))


def say_list(things: Sequence[str]) -> str:
    """Things as a sentence lists them: "a", "a and b", "a, b and c"."""
    return format_list([each for each in things if each], locale=_LISTS.get(language(), language()))


def capital(text: str) -> str:
    """The text with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]


def full_stop(text: str) -> str:
    """A sentence with one end mark, though a name at its end may bring its own."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def sentences(*parts: str) -> str:
    """Sentences one after the other; the empty ones are left out."""
    return " ".join(filter(None, parts))
