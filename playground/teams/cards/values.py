"""What people put into a card's inputs, checked as the Teams client does before anything is sent; pure."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from playground.teams.cards.walk import Part
from playground.types import Json

Errors = dict[str, str]
People = Mapping[str, AbstractSet[str]]
"""Whom a people picker offers, as Entra ids, by its dataset."""


def initial(one: Json) -> str | None:
    """What an input holds before anyone touches it; None if nothing would be sent."""
    kind = one["type"]
    if kind == "Input.Toggle":
        return str(one.get("value", one.get("valueOff", "false")))
    if kind in ("Input.Number", "Input.ChoiceSet") and not one.get("value"):
        return None if one.get("value") != 0 else "0"
    return str(one.get("value", ""))


def gathered(inputs: list[Part], given: Json, people: People) -> tuple[Json, Errors]:
    """The values to send, all of them text; and what the client finds wrong, and so does not send. Both by id."""
    values, errors = {}, {}
    for one in (part.json for part in inputs):
        value = _sent(one, given[one["id"]]) if one["id"] in given else initial(one)
        wrong = next(_wrong(one, value or "", people), None)
        if wrong:
            errors[one["id"]] = one.get("errorMessage") or wrong
        if value is not None:
            values[one["id"]] = value
    return values, errors


def _sent(one: Json, value: Any) -> str | None:
    if one["type"] == "Input.Toggle" and isinstance(value, bool):
        return str(one.get("valueOn", "true") if value else one.get("valueOff", "false"))
    if isinstance(value, list):
        value = ",".join(str(item) for item in value)
    if value in (None, "") and one["type"] in ("Input.Number", "Input.ChoiceSet"):
        return None
    return "" if value is None else str(value)


def _wrong(one: Json, value: str, people: People) -> Iterator[str]:
    kind = one["type"]
    empty = value == one.get("valueOff", "false") if kind == "Input.Toggle" else not value
    if empty:
        if one.get("isRequired"):
            yield "This is a required field."
        return
    if "regex" in one and not re.search(one["regex"], value):
        yield "This has another form."
    if len(value) > one.get("maxLength", len(value)):
        yield f"This has more than {one['maxLength']} characters."
    if kind == "Input.ChoiceSet":
        known = {choice["value"] for choice in one["choices"]}
        known |= people.get(one.get("choices.data", {}).get("dataset"), set())
        if not known.issuperset(value.split(",") if one.get("isMultiSelect") else [value]):
            yield "This is not one of the choices."
    yield from _beyond(one, kind, value)


def _beyond(one: Json, kind: str, value: str) -> Iterator[str]:
    forms = {"Input.Date": r"\d{4}-\d\d-\d\d", "Input.Time": r"\d\d:\d\d", "Input.Number": r"-?\d+(\.\d+)?"}
    if kind not in forms:
        return
    if not re.fullmatch(forms[kind], value):
        yield "This has another form."
        return
    held: Any = float(value) if kind == "Input.Number" else value
    if held < one.get("min", held) or held > one.get("max", held):
        yield "This is out of bounds."
