"""Phrases: what is to be said, as a value. It is made where nobody speaks, kept in rows, and said where it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Union

from bot.wording.catalog import say
from bot.wording.words import (
    say_date,
    say_date_and_time,
    say_day,
    say_hour,
    say_list,
    say_near_day,
    say_on_day,
    say_on_weekday,
    say_short_day,
    say_weekday,
)

Value = Union[str, int, date, "Dated", tuple["Value", ...], "Phrase"]
"""A moment is said with its day and hour, as its clock shows them, a day shortly; several texts as a list."""


class Style(StrEnum):
    """How a day or a moment is said; some as seen from another day."""

    DAY = "day"
    """Friday, December 4, 2026."""
    DATE = "date"
    """Friday, December 4, with its year if that is not the other day's."""
    NEAR = "near"
    """Today, or as above; a moment with its hour: today at 10:00 am."""
    ON = "on"
    """The same within a sentence: today, on Friday, December 4."""
    WEEKDAY = "weekday"
    """Today, Thursday, and with its date from a week away."""
    ON_WEEKDAY = "on_weekday"
    """The same within a sentence: today, on Thursday."""
    HOUR = "hour"
    """10:00 am."""


@dataclass(frozen=True)
class Dated:
    """A day or a moment, and how it is said."""

    style: Style
    when: date
    seen: date | None = None
    """The day that it is seen from."""

    def __str__(self) -> str:
        if self.style is Style.HOUR:
            assert isinstance(self.when, datetime)
            return say_hour(self.when)
        day = self.when.date() if isinstance(self.when, datetime) else self.when
        said = _DAYS[self.style](day, self.seen or day)
        return say("words.day_at_hour", day=said, hour=say_hour(self.when)) if isinstance(self.when, datetime) else said


_DAYS: Mapping[Style, Callable[[date, date], str]] = {
    Style.DAY: lambda day, _: say_day(day),
    Style.DATE: say_date,
    Style.NEAR: say_near_day,
    Style.ON: say_on_day,
    Style.WEEKDAY: say_weekday,
    Style.ON_WEEKDAY: say_on_weekday,
}


@dataclass(frozen=True)
class Phrase:
    """A message by its id, with its values. As a text it is what it says in the language that is spoken."""

    message: str
    values: tuple[tuple[str, Value], ...]

    def __str__(self) -> str:
        return say(self.message, **{name: _said(value) for name, value in self.values})


def phrase(message: str, /, **values: Value) -> Phrase:
    """The message of this id with these values, to be said later."""
    return Phrase(message, tuple(values.items()))


def role_at_company(role: str, company: str) -> Phrase:
    """What an interview is called."""
    return phrase("common.role_at_company", role=role, company=company)


def _said(value: Value) -> object:
    if isinstance(value, datetime):
        return say_date_and_time(value)
    if isinstance(value, date):
        return say_short_day(value)
    return say_list([str(_said(each)) for each in value]) if isinstance(value, tuple) else value


def to_json(kept: Phrase) -> dict[str, Any]:
    """A phrase as a row keeps it."""
    return {"message": kept.message, "values": {name: value_to_json(value) for name, value in kept.values}}


def from_json(row: Mapping[str, Any]) -> Phrase:
    """A phrase that a row keeps."""
    return phrase(row["message"], **{name: value_from_json(value) for name, value in row["values"].items()})


def value_to_json(value: Value) -> Any:
    """A phrase, or what may stand in one, as a row keeps it."""
    if isinstance(value, Phrase):
        return to_json(value)
    if isinstance(value, Dated):
        seen = value.seen and value.seen.isoformat()
        return {"style": value.style, "when": value_to_json(value.when), "seen": seen}
    if isinstance(value, date):
        return {"moment" if isinstance(value, datetime) else "day": value.isoformat()}
    return [value_to_json(each) for each in value] if isinstance(value, tuple) else value


def value_from_json(value: Any) -> Value:
    """A phrase, or what may stand in one, as a row keeps it."""
    match value:
        case {"style": style, "when": when, "seen": seen}:
            day = value_from_json(when)
            assert isinstance(day, date)
            return Dated(Style(style), day, seen and date.fromisoformat(seen))
        case {"moment": moment}:
            return datetime.fromisoformat(moment)
        case {"day": day}:
            return date.fromisoformat(day)
        case dict():
            return from_json(value)
    return tuple(map(value_from_json, value)) if isinstance(value, list) else value
