"""What a person puts into an element: converts plain values to Slack's state and action objects; pure."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from playground.block_kit.elements import elements
from playground.types import ControlError, Json

# Where Slack keeps the value of each element, and the key of its initial value.
FIELDS = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
}
WRITTEN = {"datepicker": "a date YYYY-MM-DD", "timepicker": "a time HH:MM", "datetimepicker": "a Unix time"}
SEVERAL = ("multi_static_select", "checkboxes")
REQUIRED = "Please complete this required field."

Values = Mapping[str, Mapping[str, Any]]  # block_id -> action_id -> what the person put there


def find(blocks: list[Json], block_id: str, action_id: str) -> tuple[Json, Json]:
    """The block and element with those ids; ControlError if there is none."""
    for block in blocks:
        if block.get("block_id") == block_id:
            for _, element in elements(block):
                if element.get("action_id") == action_id:
                    return block, element
    raise ControlError(f"There is no element {action_id} in a block {block_id} there.", 404)


def state_of(blocks: list[Json], values: Values, before: Json) -> Json:
    """The `state.values` of a surface: what is given now, or else what was there before, or else the initial values."""
    for block_id, inner in values.items():
        for action_id in inner:
            find(blocks, block_id, action_id)
    state: Json = {}
    for block in blocks:
        for _, element in elements(block):
            if element["type"] in FIELDS:
                where, name = block["block_id"], element["action_id"]
                given = values.get(where, {})
                kept = before.get(where, {}).get(name)
                fits = kept is not None and kept["type"] == element["type"]
                unchanged = kept if fits else initial(element)
                state.setdefault(where, {})[name] = holding(element, given[name]) if name in given else unchanged
    return state


def initial(element: Json) -> Json:
    """What an element holds before anyone touches it."""
    key, start = FIELDS[element["type"]]
    nothing: Any = [] if element["type"] in SEVERAL else None
    return {"type": element["type"], key: element.get(start, nothing)}


def holding(element: Json, value: Any) -> Json:
    """What an element holds when a person puts `value` there; ControlError if it cannot."""
    kind = element["type"]
    key, _ = FIELDS[kind]
    if kind in SEVERAL:
        chosen = value if isinstance(value, list) else [value]
        return {"type": kind, key: [option_of(element, one) for one in chosen]}
    if value in (None, ""):
        return {"type": kind, key: None}
    if key == "selected_option":
        return {"type": kind, key: option_of(element, value)}
    return {"type": kind, key: _written(kind, str(value))}


def pressed(element: Json, value: Any) -> Json:
    """The part of a block action that says what was pressed or chosen."""
    kind = element["type"]
    if kind == "button":
        return {"type": kind, "text": element["text"]} | ({"value": element["value"]} if "value" in element else {})
    if kind == "overflow":
        return {"type": kind, "selected_option": option_of(element, value)}
    return holding(element, value)


def option_of(element: Json, value: Any) -> Json:
    """The option with that value; ControlError naming the options if there is none."""
    groups = element.get("option_groups") or [element]
    options: list[Json] = [option for group in groups for option in group["options"]]
    for option in options:
        if option["value"] == value:
            return option
    raise ControlError(f"There is no option {value!r}; there are {', '.join(option['value'] for option in options)}.")


def _written(kind: str, value: str) -> str | int:
    try:
        if kind == "datepicker":
            return date.fromisoformat(value).isoformat()
        if kind == "timepicker":
            return time.fromisoformat(value).strftime("%H:%M")
        if kind == "datetimepicker":
            return int(value)
    except ValueError:
        raise ControlError(f"{value!r} is not {WRITTEN[kind]}.") from None
    return value


def mistakes(blocks: list[Json], state: Json) -> dict[str, str]:
    """What Slack itself finds wrong in a form before sending it, by block_id."""
    return dict(_mistakes(blocks, state))


def _mistakes(blocks: list[Json], state: Json) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block["type"] == "input":
            element = block["element"]
            value = state[block["block_id"]][element["action_id"]][FIELDS[element["type"]][0]]
            wrong = REQUIRED if not value and not block.get("optional") else _misfit(element, value)
            if wrong:
                yield block["block_id"], wrong


def _misfit(element: Json, value: Any) -> str:
    if not value:
        return ""
    match element["type"]:
        case "plain_text_input" if len(value) > element.get("max_length", 3000):
            return f"Please enter no more than {element.get('max_length', 3000)} characters."
        case "plain_text_input" if len(value) < element.get("min_length", 0):
            return f"Please enter at least {element['min_length']} characters."
        case "email_text_input" if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
            return "Please enter a valid email address."
        case "url_text_input" if not re.match(r"https?://\S+$", value):
            return "Please enter a valid URL."
        case "number_input":
            return _not_a_number(element, value)
    return ""


def _not_a_number(element: Json, value: str) -> str:
    pattern = r"-?\d+(\.\d+)?" if element["is_decimal_allowed"] else r"-?\d+"
    if not re.fullmatch(pattern, value):
        return "Please enter a valid number."
    low, high = element.get("min_value", value), element.get("max_value", value)
    return "" if float(low) <= float(value) <= float(high) else f"Please enter a number from {low} to {high}."
