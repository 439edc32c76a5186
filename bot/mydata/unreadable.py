"""Reads JSON as one of our shapes, or says what is wrong with it, and where."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json

from bot.wording.phrases import Phrase, phrase

MOST_PARTS, MOST_FIELDS = 150_000, 50
"""Of a JSON text that is read at all: objects and lists in it, and fields of one object."""
Shaped = TypeVar("Shaped", bound=BaseModel)

_KNOWN = frozenset({"missing", "extra_forbidden", "string_too_long", "too_long", "enum"})
"""What pydantic calls what is wrong, as far as there is a message for it; ours are named by their ValueError."""


class Unreadable(Exception):
    """The file is not one of ours; a phrase says why, in one sentence."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


def parsed(text: str) -> Any:
    """The value of a JSON text; None if it is not JSON. Raises Unreadable for one that would take long to read."""
    if text.count("{") + text.count("[") > MOST_PARTS:
        raise Unreadable(phrase("unreadable.too_much"))
    try:
        value = from_json(text.encode("utf-8", "replace"))
    except ValueError:
        return None
    if any(isinstance(part, dict) and len(part) > MOST_FIELDS for part in _parts(value)):
        raise Unreadable(phrase("unreadable.too_much"))
    return value


def _parts(value: Any) -> Iterator[Any]:
    """The value, and everything in it."""
    left = [value]
    while left:
        part = left.pop()
        yield part
        left += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()


def read(shape: type[Shaped], value: Any, *place: str | int) -> Shaped:
    """A JSON value as this shape. Raises Unreadable with what is wrong, and where; `place` is where the value is."""
    try:
        return shape.model_validate_json(to_json(value), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        found = first.get("ctx", {})
        wrong = str(found["error"]) if first["type"] == "value_error" else first["type"]
        known = first["type"] in {*_KNOWN, "value_error"}
        values = {name: value for name, value in found.items() if name in {"max_length", "expected"}}
        where = _said(*place, *first["loc"]) or phrase("unreadable.it")
        raise Unreadable(phrase(f"unreadable.at.{wrong if known else 'other'}", place=where, **values)) from None


def _said(*place: str | int) -> str:
    """A place, such as "interviews 1 › company"."""
    return " ".join(str(at + 1) if isinstance(at, int) else f"› {at}" for at in place).removeprefix("› ")
