"""What the buttons and forms of a card carry, and what comes back: the one place that knows what it looks like.

Teams sends back the `data` of the button that was pressed, and beside it, by their ids, the values of the inputs that
belong to the button: as `value.action.data` of an Execute, and as `value.data` of a `task/fetch` or a `task/submit`.
So whatever is ours is under one key, which is the name of no field:

    {"afterword": {"action": "note.sent", "ref": "note:7:2:thank_you", "value": "-"}}
    {"afterword": {"action": "nudge.snooze", "ref": "nudge:12", "input": "pick.3.1"}, "pick.3.1": "evening"}
    {"afterword": {"form": "note.edit", "ref": "note:7:2:thank_you", "title": "Edit", "submit": "Save", "body": [...]},
     "text": "Dear Lena, ..."}

the first for a button, the second for a menu (or a day, with `"day": true`), the third for a form. A button of the Home
card also has `"home": true`; one that may open a form has `{"msteams": {"type": "task/fetch"}}` beside what is ours.

A form carries itself along, as it was when it was opened: Teams keeps nothing of it, and it has to be shown again where
something is wrong, and told what was changed in it. It all comes from somebody's client: it routes and grants nothing,
and reading it is total.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.payload import Json

OURS = "afterword"
OPENS_A_DIALOG: Json = {"msteams": {"type": "task/fetch"}}
"""Beside our own data in that of a button: Teams then asks for a dialog."""


@dataclass(frozen=True)
class Tap:
    """A control that was used."""

    action: str
    """As it is in `Button.action`, with the number that makes it unique in its row."""
    ref: str
    value: str = "-"
    """Of the button; or of the option, or the day, that was picked with it: "" for none."""
    is_day: bool = False
    """Whether the value is a day, in ISO format."""
    is_home: bool = False
    """Whether it is on the Home card."""


@dataclass(frozen=True)
class Dialog:
    """A form as it was when it was opened."""

    action: str
    ref: str
    title: str
    submit: str
    body: tuple[Json, ...]
    """Elements of the card, the inputs with what they showed at first."""


@dataclass(frozen=True)
class Filled:
    """A form that was sent, with what was in each of its inputs, by the input's id."""

    dialog: Dialog
    values: Mapping[str, str]
    """The values of an input for several stand one behind the other, with commas between."""

    @property
    def fields(self) -> dict[str, str]:
        """The values of the inputs for one value, "" for those left empty."""
        return {name: value for name, value in self.values.items() if name not in self.several}

    @property
    def several(self) -> dict[str, tuple[str, ...]]:
        """The values of the inputs for several."""
        names = [each["id"] for each in inputs(self.dialog.body) if each.get("isMultiSelect")]
        return {name: tuple(filter(None, self.values[name].split(","))) for name in names}

    @property
    def shown(self) -> dict[str, str]:
        """What each input showed when the form was opened."""
        return {each["id"]: _text(each.get("value")) for each in inputs(self.dialog.body)}


def of_button(tap: Tap) -> Json:
    """The data of a button."""
    return {OURS: _of(tap) | {"value": tap.value}}


def of_pick(tap: Tap, input_id: str) -> Json:
    """The data of the button that sends what was picked in the input of this id."""
    return {OURS: _of(tap) | {"input": input_id} | ({"day": True} if tap.is_day else {})}


def of_dialog(dialog: Dialog) -> Json:
    """The data of the button that sends a form."""
    carried = {"title": dialog.title, "submit": dialog.submit, "body": list(dialog.body)}
    return {OURS: {"form": dialog.action, "ref": dialog.ref} | carried}


def tap_in(data: object) -> Tap | None:
    """What was pressed or picked; None where the data is none of a control of ours. Total."""
    ours = _ours(data)
    action, is_day = ours.get("action"), ours.get("day") is True
    if not isinstance(data, dict) or not isinstance(action, str):
        return None
    value = _text(data.get(_text(ours["input"])) if "input" in ours else ours.get("value"))
    return Tap(action, _text(ours.get("ref")), _day(value) if is_day else value, is_day, ours.get("home") is True)


def filled_in(data: object) -> Filled | None:
    """The form that was sent; None where the data is none of a form of ours. Total."""
    ours = _ours(data)
    action, body = ours.get("form"), ours.get("body")
    if not isinstance(data, dict) or not isinstance(action, str) or not isinstance(body, list):
        return None
    ref, title, submit = (_text(ours.get(name)) for name in ("ref", "title", "submit"))
    kept = tuple(each for each in body if isinstance(each, dict) and isinstance(each.get("id", ""), str))
    dialog = Dialog(action, ref, title, submit, kept)
    return Filled(dialog, {each["id"]: _text(data.get(each["id"])) for each in inputs(dialog.body)})


def inputs(body: tuple[Json, ...]) -> Iterator[Json]:
    """The inputs of a form's card."""
    for each in body:
        if _text(each.get("type")).startswith("Input.") and "id" in each:
            yield each


def about_channel(found: Any, channel: str) -> Any:
    """The same card, with what its controls carry about a channel: where it stands, nothing else tells which."""
    if isinstance(found, list):
        return [about_channel(each, channel) for each in found]
    if not isinstance(found, dict):
        return found
    made = {name: about_channel(each, channel) for name, each in found.items()}
    return made | {OURS: made[OURS] | {"channel": channel}} if isinstance(made.get(OURS), dict) else made


def channel_in(data: object) -> str:
    """The channel that a control is about; "" for none. Total."""
    return _text(_ours(data).get("channel"))


def _of(tap: Tap) -> Json:
    return {"action": tap.action, "ref": tap.ref} | ({"home": True} if tap.is_home else {})


def _ours(data: object) -> Json:
    ours = data.get(OURS) if isinstance(data, dict) else None
    return ours if isinstance(ours, dict) else {}


def _text(value: object) -> str:
    """As a text; clients send the value of a number input as a number. "" for what is neither."""
    return value if isinstance(value, str) else str(value) if type(value) in {int, float} else ""


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""
