"""What a test asks of a card: whether Teams would take it, and what is in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator
from markdown_it import MarkdownIt

from handlers.payload import Json

MOST = 80_000
"""Bytes of a message that Teams takes for sure."""
ROW = 6
"""Actions that Teams shows beside each other."""
PLAIN = {"AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "ActionSet"}
INPUTS = {"Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.ChoiceSet"}
PRESSED = {"Action.Execute", "Action.Submit", "Action.ShowCard", "Action.OpenUrl"}


def _validator() -> Draft6Validator:
    """Of Microsoft's schema, with the two things that Teams has added to it."""
    schema = json.loads((Path(__file__).parent / "adaptive-card.schema.1.5.json").read_text(encoding="utf-8"))
    parts = schema["definitions"]
    parts["AdaptiveCard"]["properties"]["msteams"] = {"type": "object"}
    parts["Input.ChoiceSet"]["properties"]["choices.data"] = {"type": "object"}
    return Draft6Validator(schema)


VALIDATOR = _validator()


def problems(card: Json) -> list[str]:
    """Why Teams would not show a card, or not as it is meant."""
    found = [error.message[:200] for error in VALIDATOR.iter_errors(card)]
    parts = list(objects(card))
    ids = [each["id"] for each in parts if "id" in each]
    found += [f"the id {each} is there twice" for each in set(ids) if ids.count(each) > 1]
    found += [
        f"{len(each['actions'])} actions beside each other" for each in parts if len(each.get("actions", ())) > ROW
    ]
    types = {each["type"] for each in parts}
    found += [f"a {each}, in which people's words may be read as markup" for each in types - PLAIN - INPUTS - PRESSED]
    found += [f"{title!r} is read as Markdown" for title in ticked(card) if read(title) is None]
    found += [
        f"{title!r} is a date for the client to write"
        for title in words(card)
        if "{{DATE(" in title or "{{TIME(" in title
    ]
    several = [each for each in parts if each.get("isMultiSelect")]
    found += [f"a comma in {one['value']!r}" for each in several for one in each["choices"] if "," in one["value"]]
    return found


def size(made: Json) -> int:
    """In bytes, as Teams counts them or as they are sent, whatever is more."""
    text = json.dumps(made, ensure_ascii=False)
    return max(len(text.encode()), len(text.encode("utf-16-le")))


def objects(part: Any) -> Iterator[Json]:
    """Every element, run and action of a card, but for what buttons carry."""
    if isinstance(part, list):
        for each in part:
            yield from objects(each)
    elif isinstance(part, dict):
        if "type" in part:
            yield part
        for name, each in part.items():
            if name not in ("data", "choices.data"):
                yield from objects(each)


def words(card: Json) -> list[str]:
    """All that is shown as text, from top to bottom."""
    named = [each.get("text", each.get("label", each.get("title", ""))) for each in objects(card)]
    return [*filter(None, named), *(choice["title"] for each in objects(card) for choice in each.get("choices", ()))]


def ticked(card: Json) -> list[str]:
    """What stands beside boxes that are ticked, where clients read Markdown."""
    sets = [each for each in objects(card) if each.get("style") == "expanded" or each.get("isMultiSelect")]
    return [choice["title"] for each in sets for choice in each["choices"]]


def read(title: str) -> str | None:
    """The words that are shown where Markdown is read; None where more than words come of it."""
    tokens = MarkdownIt("commonmark").parse(title)
    inner = [each for token in tokens for each in token.children or ()]
    if {token.type for token in tokens} - {"paragraph_open", "paragraph_close", "inline"}:
        return None
    return (
        "".join(each.content for each in inner) if {each.type for each in inner} <= {"text", "text_special"} else None
    )


def pressed(card: Json) -> list[Json]:
    """Every button that tells the bot something."""
    return [each for each in objects(card) if each["type"] in ("Action.Execute", "Action.Submit")]
