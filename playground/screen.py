"""Finds what a person means on a surface: a button by its label, an input by label, placeholder or id; pure."""

from dataclasses import dataclass
from typing import Any

from playground.block_kit.elements import elements
from playground.types import Json


@dataclass(frozen=True)
class Found:
    """An element, and the message or view that it is in."""

    surface: Json
    block_id: str
    action_id: str
    element: Json


def find(surface: Json, name: str, *, buttons: bool) -> Found | None:
    """The button or the input with that name, the last one if there are several."""
    for block in reversed(surface["blocks"]):
        for _, element in elements(block):
            if (element["type"] == "button") is buttons and name in _names(block, element):
                return Found(surface, block["block_id"], element["action_id"], element)
    return None


def value_for(element: Json, value: Any) -> Any:
    """The value of an option that a person knows by its text; any other value as it is."""
    if isinstance(value, list):
        return [value_for(element, one) for one in value]
    groups = element.get("option_groups") or [element]
    for option in (option for group in groups for option in group.get("options", [])):
        if value in (option["text"]["text"], option["value"]):
            return option["value"]
    return value


def _names(block: Json, element: Json) -> list[str]:
    if element["type"] == "button":
        return [element["text"]["text"], element["action_id"]]
    texts = [block.get("label"), element.get("placeholder")]
    return [element.get("action_id", ""), block["block_id"], *(text["text"] for text in texts if text)]
