"""Phrases: what is to be said, as a value. It is made where nobody speaks, kept in rows, and said where it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Union

from bot.wording.catalog import say
from bot.wording.words import say_date_and_time, say_list

Value = Union[str, int, datetime, tuple[str, ...], "Phrase"]
"""A moment is said with its day and hour, as its clock shows them; several texts as a list."""


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
    return say_list(value) if isinstance(value, tuple) else value


def to_json(kept: Phrase) -> dict[str, Any]:
    """A phrase as a row keeps it."""
    return {"message": kept.message, "values": {name: _value_to_json(value) for name, value in kept.values}}


def from_json(row: Mapping[str, Any]) -> Phrase:
    """A phrase that a row keeps."""
    return phrase(row["message"], **{name: _value_from_json(value) for name, value in row["values"].items()})


def _value_to_json(value: Value) -> Any:
    if isinstance(value, Phrase):
        return to_json(value)
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    return list(value) if isinstance(value, tuple) else value


def _value_from_json(value: Any) -> Value:
    if isinstance(value, dict):
        return datetime.fromisoformat(value["moment"]) if "moment" in value else from_json(value)
    return tuple(value) if isinstance(value, list) else value
