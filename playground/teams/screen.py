"""What a person sees in Teams as plain text, and finding there what they mean; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.teams.cards.walk import Part, actions, inputs
from playground.transcript import size
from playground.types import Json

EMPTY = "____"


@dataclass(frozen=True)
class Found:
    """An action in a card; `card` is the index of the card in its message."""

    action: Part
    card: int


def find_action(cards: list[Json], title: str) -> Found | None:
    """The action with that title, the last one if there are several."""
    for number, card in reversed(list(enumerate(cards))):
        for part in reversed(actions(card)):
            if title in (part.json.get("title"), part.json.get("verb"), part.json.get("id")):
                return Found(part, number)
    return None


def find_choosing(cards: list[Json], title: str) -> Found | None:
    """The action that sends what is chosen in the menu with that title, the last one if there are several."""
    for number, card in reversed(list(enumerate(cards))):
        for menu in reversed(actions(card)):
            if menu.type == "Action.ShowCard" and menu.json.get("title") == title:
                return next(Found(part, number) for part in actions(card) if menu.at in part.cards)
    return None


def named_inputs(card: Json, given: Json, people: dict[str, str]) -> Json:
    """Values by input label or id, choices by title, converted to values by id; `people` are ids by name."""
    return dict(_value(card, name, value, people) for name, value in given.items())


def _value(card: Json, name: str, value: object, people: dict[str, str]) -> tuple[str, object]:
    for part in inputs(card):
        one = part.json
        if name in (one["id"], one.get("label"), one.get("title")):
            known = people if "choices.data" in one else {}
            known = known | {choice["title"]: choice["value"] for choice in one.get("choices", [])}
            chosen = [known.get(item, item) for item in value] if isinstance(value, list) else value
            return one["id"], known.get(chosen, chosen) if isinstance(chosen, str) else chosen
    return name, value


def conversation(given: list[Json], tz: str = "UTC") -> str:
    """The messages of a conversation in order; replies are indented below what they reply to."""
    ids = {one["id"] for one in given}
    lines = []
    for one in (one for one in given if one["root"] not in ids):
        lines.append(message(one, tz))
        lines += [_indented(message(reply, tz)) for reply in given if reply["root"] == one["id"]]
    return "\n".join(lines)


def message(given: Json, tz: str = "UTC") -> str:
    """One message: when, who, and what it shows."""
    when = datetime.fromisoformat(given["time"]).astimezone(ZoneInfo(tz)).strftime("%H:%M")
    shown = [given["text"]] if given["text"] else []
    shown += [card(one) for one in given["cards"]]
    shown += [_offer(one) for one in given["offers"]]
    shown += [f"file: {one['name']} ({size(one['size'])})" for one in given["files"]]
    return f"{when} {given['name']}{' (edited)' if given['edited'] else ''}\n" + _indented("\n".join(shown))


def dialog(given: Json) -> str:
    """An open dialog."""
    return f"== {given['title']} ==\n{_indented(card(given['card']))}"


def card(given: Json) -> str:
    """A card, one element below the other; buttons as [Title], inputs as their value or ____."""
    return "\n".join(_card(given))


def _card(given: Json) -> Iterator[str]:
    for one in given.get("body", []):
        yield from _element(one)
    if given.get("actions"):
        yield _buttons(given["actions"])


def _element(one: Json) -> Iterator[str]:
    if one.get("isVisible") is False:
        return
    match one["type"]:
        case "TextBlock":
            yield one["text"]
        case "RichTextBlock":
            yield "".join(run if isinstance(run, str) else run["text"] for run in one["inlines"])
        case "Image":
            yield f"(picture: {one.get('altText', '')})"
        case "ImageSet":
            yield from (line for image in one["images"] for line in _element(image))
        case "Container":
            yield from (line for inner in one["items"] for line in _element(inner))
        case "ColumnSet":
            columns = [_items(column) for column in one["columns"] if column.get("isVisible") is not False]
            yield " | ".join(columns)
        case "FactSet":
            yield from (f"{fact['title']}: {fact['value']}" for fact in one["facts"])
        case "ActionSet":
            yield _buttons(one["actions"])
        case "Table":
            yield from (" | ".join(_items(cell) for cell in row["cells"]) for row in one["rows"])
        case kind if kind.startswith("Input."):
            yield _input(one)
        case _ if isinstance(one.get("fallback"), dict):
            yield from _element(one["fallback"])


def _items(holder: Json) -> str:
    return "\n".join(line for item in holder.get("items", []) for line in _element(item))


def _input(one: Json) -> str:
    label = one.get("label", one.get("title", one["id"]))
    if one["type"] == "Input.Toggle":
        return f"[{'x' if one.get('value') == one.get('valueOn', 'true') else ' '}] {one['title']}"
    if one["type"] != "Input.ChoiceSet" or not one["choices"]:
        return f"{label}: {one.get('value') or one.get('placeholder') or EMPTY}"
    chosen = str(one.get("value", "")).split(",") if one.get("isMultiSelect") else [one.get("value")]
    marks = [f"{'(x)' if choice['value'] in chosen else '( )'} {choice['title']}" for choice in one["choices"]]
    return f"{label}: {' '.join(marks)}"


def _buttons(given: list[Json]) -> str:
    return " ".join(f"[{one.get('title', '')}]" for one in given)


def _offer(one: Json) -> str:
    offered = f"{one['description']}\n" if one["description"] else ""
    buttons = "" if one["settled"] else " [Accept] [Decline]"
    return f"{offered}file: {one['name']} ({size(one['size'])}){buttons}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
