"""Whether Teams would show a card; pure. `schema` says what a part may contain; what spans parts is here."""

import re
from collections.abc import Iterator

from playground.block_kit.rules import Problem
from playground.teams.cards import schema
from playground.teams.cards.walk import Part, actions, inputs, parts
from playground.types import Json


def card_problems(card: object) -> list[Problem]:
    """What is wrong with the card of a message: each problem with its JSON pointer."""
    try:
        found = list(schema.CARD.problems(card, ""))
        return found if found or not isinstance(card, dict) else list(_across(card))
    except RecursionError:
        return [("is nested too deeply", "")]


def dialog_card_problems(card: object) -> list[Problem]:
    """What is wrong with the card of a dialog, which is submitted with a Submit and cannot have an Execute."""
    found = card_problems(card)
    if found or not isinstance(card, dict):
        return found
    pressed = [(one, one.type) for one in actions(card)]
    executes = [("must be Action.Submit in a dialog", one.at) for one, kind in pressed if kind == "Action.Execute"]
    nested = [
        ("must not open a dialog from a dialog", one.at) for one, _ in pressed if schema.is_dialog_opener(one.json)
    ]
    return executes + nested


def _across(card: Json) -> Iterator[Problem]:
    everything = list(parts(card))
    yield from _ids(everything)
    yield from _rows_of_actions(card, "")
    for part in everything:
        if "actions" in part.json:
            yield from _rows_of_actions(part.json, part.at)
    for part in actions(card):
        yield from _action(part, {one.json["id"] for one in everything if "id" in one.json})
    for part in inputs(card):
        yield from _input(part)
    yield from _tables(everything)


def _ids(everything: list[Part]) -> Iterator[Problem]:
    seen: set[str] = set()
    for part in everything:
        name = part.json.get("id")
        if name in seen:
            yield f"duplicate id: {name} already exists", f"{part.at}/id"
        if name is not None:
            seen.add(name)


def _rows_of_actions(holder: Json, at: str) -> Iterator[Problem]:
    row = [one for one in holder.get("actions", []) if one.get("mode") != "secondary"]
    if len(row) > schema.PRIMARY_ACTIONS:
        yield f"no more than {schema.PRIMARY_ACTIONS} primary actions allowed", f"{at}/actions"


def _action(part: Part, ids: set[str]) -> Iterator[Problem]:
    if "title" not in part.json and not part.at.endswith("/selectAction"):
        yield "missing required field: title", part.at
    if part.type == "Action.ShowCard" and part.at.endswith("/selectAction"):
        yield "unsupported type: Action.ShowCard", f"{part.at}/type"
    if part.type == "Action.Execute" and "verb" not in part.json:
        yield "missing required field: verb", part.at
    for target in part.json.get("targetElements", []):
        name = target if isinstance(target, str) else target["elementId"]
        if name not in ids:
            yield f"there is no element {name}", f"{part.at}/targetElements"
    msteams = (part.json.get("data") or {}).get("msteams")
    if msteams is not None and not (part.type == "Action.Submit" and schema.is_dialog_opener(part.json)):
        yield "msteams must be {type: task/fetch}, in an Action.Submit", f"{part.at}/data/msteams"


def _input(part: Part) -> Iterator[Problem]:
    one = part.json
    try:
        re.compile(one.get("regex", ""))
    except re.error:
        yield "must be a regular expression", f"{part.at}/regex"
    if "min" in one and "max" in one and one["min"] > one["max"]:
        yield "must not be more than max", f"{part.at}/min"
    if one.get("choices") == [] and "choices.data" not in one:
        yield "no less than 1 items allowed", f"{part.at}/choices"
    values = [choice["value"] for choice in one.get("choices", [])]
    if len(set(values)) < len(values):
        yield "values of choices must be unique", f"{part.at}/choices"
    if one.get("isMultiSelect") and any("," in value for value in values):
        yield "values of choices must have no comma where several can be chosen", f"{part.at}/choices"


def _tables(everything: list[Part]) -> Iterator[Problem]:
    for part in everything:
        if part.type == "Table" and any(len(row["cells"]) > len(part.json["columns"]) for row in part.json["rows"]):
            yield "must have no more cells in a row than columns", f"{part.at}/rows"
