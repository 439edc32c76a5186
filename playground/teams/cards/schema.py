"""Adaptive Cards 1.5 as data: which elements and actions Teams shows, and what they contain.

From the public schema and Microsoft's page on cards in Teams. It is stricter than the schema where Teams is: images
come over https, an Execute's data is an object, inputs have labels. What this playground cannot show (media, `refresh`)
is refused. Beyond that schema, Teams has a people picker (`choices.data`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.block_kit.rules import Choice, Each, Flag, Form, Number, Problem, Rule, Tagged, Text, Whole

VERSION = Text(3, pattern=r"1\.[0-5]")
WORDS: Rule = Text(100_000, least=0)
SAID: Rule = Text(100_000)
ID: Rule = Text(255)
PICTURE: Rule = Text(100_000, pattern=r"(?s)(https://\S+|data:image/.+)")
LINK: Rule = Text(4000, pattern=r"(https?://|mailto:|tel:)\S+")
DATE: Rule = Text(10, pattern=r"\d{4}-\d{2}-\d{2}")
TIME: Rule = Text(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
PIXELS: Rule = Text(10, pattern=r"\d+px")
MANY = 1000


@dataclass(frozen=True)
class Anything:
    """Any JSON."""

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        return iter(())


@dataclass(frozen=True)
class Either:
    """One rule or another; problems are reported by the last one."""

    rules: tuple[Rule, ...]

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        found: list[Problem] = []
        for rule in self.rules:
            found = list(rule.problems(value, at))
            if not found:
                return
        yield from found


@dataclass(frozen=True)
class Object:
    """An object with any keys."""

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, dict):
            yield "must provide an object", at


@dataclass(frozen=True)
class WithFallback:
    """An object whose `type` says what it is; an unknown type is accepted if it says what to show instead."""

    known: Tagged

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        kind = value.get("type") if isinstance(value, dict) else None
        if (
            not isinstance(value, dict)
            or not isinstance(kind, str)
            or kind in self.known.forms
            or "fallback" not in value
        ):
            yield from self.known.problems(value, at)
        elif value["fallback"] != "drop":
            yield from self.problems(value["fallback"], f"{at}/fallback")


COLOURS = Choice(("default", "dark", "light", "accent", "good", "warning", "attention"))
SIZES = Choice(("small", "default", "medium", "large", "extraLarge"))
ACROSS = Choice(("left", "center", "right"))
DOWN = Choice(("top", "center", "bottom"))
SHADES = Choice(("default", "emphasis", "good", "attention", "warning", "accent"))
SPACING = Choice(("default", "none", "small", "medium", "large", "extraLarge", "padding"))

_elements: dict[str, Rule] = {}
_actions: dict[str, Rule] = {}
ELEMENT = WithFallback(Tagged(_elements))
ACTION = WithFallback(Tagged(_actions))
ELEMENTS = Each(ELEMENT, MANY, least=0)
ACTIONS = Each(ACTION, MANY)
FALLBACK: dict[str, Rule] = {"fallback": Anything(), "requires": Object()}
COMMON: dict[str, Rule] = {
    **FALLBACK,
    "id": ID,
    "isVisible": Flag(),
    "separator": Flag(),
    "spacing": SPACING,
    "height": Choice(("auto", "stretch")),
}
LETTERS: dict[str, Rule] = {
    "color": COLOURS,
    "size": SIZES,
    "weight": Choice(("lighter", "default", "bolder")),
    "fontType": Choice(("default", "monospace")),
    "isSubtle": Flag(),
}
TAPPED: dict[str, Rule] = {"selectAction": ACTION}
BOX: dict[str, Rule] = {
    "style": SHADES,
    "verticalContentAlignment": DOWN,
    "bleed": Flag(),
    "minHeight": PIXELS,
    "rtl": Flag(),
    "backgroundImage": PICTURE,
    **TAPPED,
}


def element(required: dict[str, Rule], /, **optional: Rule) -> Form:
    """An element of a card."""
    return Form({"type": WORDS, **required}, {**COMMON, **optional})


def typed_in(required: dict[str, Rule], /, **optional: Rule) -> Form:
    """An input: has an id for its value, and a label."""
    asked: dict[str, Rule] = {"isRequired": Flag(), "errorMessage": SAID}
    return element({"id": ID, **required}, **asked, **optional)


def action(required: dict[str, Rule], /, **optional: Rule) -> Form:
    """An action; a button has a title."""
    shown: dict[str, Rule] = {
        **FALLBACK,
        "id": ID,
        "title": SAID,
        "iconUrl": PICTURE,
        "style": Choice(("default", "positive", "destructive")),
        "tooltip": SAID,
        "isEnabled": Flag(),
        "mode": Choice(("primary", "secondary")),
    }
    return Form({"type": WORDS, **required}, {**shown, **optional})


LABEL: dict[str, Rule] = {"label": SAID}
PLACEHOLDER: dict[str, Rule] = {"placeholder": WORDS}
TEXT_RUN = Form(
    {"type": Choice(("TextRun",)), "text": WORDS},
    {
        **LETTERS,
        **TAPPED,
        "italic": Flag(),
        "strikethrough": Flag(),
        "underline": Flag(),
        "highlight": Flag(),
    },
)
COLUMN_WIDTH = Either((Number(above=0), Choice(("auto", "stretch")), PIXELS))
_COLUMN_PARTS = {name: rule for name, rule in COMMON.items() if name != "height"}
COLUMN = Form({}, {**_COLUMN_PARTS, **BOX, "type": Choice(("Column",)), "items": ELEMENTS, "width": COLUMN_WIDTH})
FACT = Form({"title": WORDS, "value": WORDS}, {"type": Choice(("Fact",))})
CHOICE = Form({"title": WORDS, "value": Text(1000)})
EVERYONE = "graph.microsoft.com/users"
MEMBERS = f"{EVERYONE}?scope=currentContext"
PEOPLE = Form({"type": Choice(("Data.Query",)), "dataset": Choice((EVERYONE, MEMBERS))})
CELL = Form({"type": Choice(("TableCell",)), "items": ELEMENTS}, BOX)
ALIGNED: dict[str, Rule] = {"horizontalCellContentAlignment": ACROSS, "verticalCellContentAlignment": DOWN}
ROW = Form({"type": Choice(("TableRow",)), "cells": Each(CELL, 20)}, {"style": SHADES, **ALIGNED})
TABLE_COLUMN = Form({}, {"type": Choice(("TableColumnDefinition",)), "width": COLUMN_WIDTH, **ALIGNED})
TARGET = Either((ID, Form({"elementId": ID}, {"type": Choice(("TargetElement",)), "isVisible": Flag()})))
IMAGE = element(
    {"url": PICTURE},
    altText=WORDS,
    size=Choice(("auto", "stretch", "small", "medium", "large")),
    style=Choice(("default", "person")),
    width=PIXELS,
    backgroundColor=SAID,
    horizontalAlignment=ACROSS,
    **TAPPED,
)
ASSOCIATED: dict[str, Rule] = {"associatedInputs": Choice(("auto", "none", "Auto", "None"))}
TEXT_STYLES = Choice(("text", "tel", "url", "email", "password"))

_elements |= {
    "TextBlock": element(
        {"text": WORDS},
        **LETTERS,
        wrap=Flag(),
        maxLines=Whole(1, MANY),
        horizontalAlignment=ACROSS,
        style=Choice(("default", "heading")),
    ),
    "RichTextBlock": element({"inlines": Each(Either((WORDS, TEXT_RUN)), MANY)}, horizontalAlignment=ACROSS),
    "Image": IMAGE,
    "ImageSet": element(
        {"images": Each(IMAGE, 100)}, imageSize=Choice(("auto", "stretch", "small", "medium", "large"))
    ),
    "Container": element({"items": ELEMENTS}, **BOX),
    "ColumnSet": element(
        {"columns": Each(COLUMN, 20)},
        style=SHADES,
        bleed=Flag(),
        minHeight=PIXELS,
        horizontalAlignment=ACROSS,
        **TAPPED,
    ),
    "FactSet": element({"facts": Each(FACT, MANY)}),
    "ActionSet": element({"actions": ACTIONS}),
    "Table": element(
        {"columns": Each(TABLE_COLUMN, 20), "rows": Each(ROW, MANY)},
        firstRowAsHeader=Flag(),
        showGridLines=Flag(),
        gridStyle=SHADES,
        **ALIGNED,
    ),
    "Input.Text": typed_in(
        LABEL,
        **PLACEHOLDER,
        value=WORDS,
        isMultiline=Flag(),
        maxLength=Whole(1, 100_000),
        regex=SAID,
        style=TEXT_STYLES,
    ),
    "Input.Number": typed_in(LABEL, **PLACEHOLDER, value=Number(), min=Number(), max=Number()),
    "Input.Date": typed_in(LABEL, **PLACEHOLDER, value=DATE, min=DATE, max=DATE),
    "Input.Time": typed_in(LABEL, **PLACEHOLDER, value=TIME, min=TIME, max=TIME),
    "Input.Toggle": typed_in({"title": SAID}, **LABEL, value=WORDS, valueOn=SAID, valueOff=SAID, wrap=Flag()),
    "Input.ChoiceSet": typed_in(
        {**LABEL, "choices": Each(CHOICE, MANY, least=0)},
        **PLACEHOLDER,
        **{"choices.data": PEOPLE},
        value=WORDS,
        isMultiSelect=Flag(),
        style=Choice(("compact", "expanded", "filtered")),
        wrap=Flag(),
    ),
}
CARD_PARTS: dict[str, Rule] = {
    "$schema": SAID,
    "body": ELEMENTS,
    "actions": ACTIONS,
    "fallbackText": SAID,
    "speak": SAID,
    "lang": Text(10),
    "rtl": Flag(),
    "minHeight": PIXELS,
    "verticalContentAlignment": DOWN,
    "backgroundImage": PICTURE,
    **TAPPED,
    "msteams": Object(),
}
INNER_CARD = Form({"type": Choice(("AdaptiveCard",))}, {**CARD_PARTS, "version": VERSION})
CARD = Form({"type": Choice(("AdaptiveCard",)), "version": VERSION}, CARD_PARTS)
_actions |= {
    "Action.Execute": action({}, verb=SAID, data=Object(), **ASSOCIATED),
    "Action.Submit": action({}, data=Object(), **ASSOCIATED),
    "Action.OpenUrl": action({"url": LINK}),
    "Action.ShowCard": action({"card": INNER_CARD}),
    "Action.ToggleVisibility": action({"targetElements": Each(TARGET, MANY)}),
}
KNOWN = frozenset((*_elements, *_actions, "Column", "TableRow", "TableCell", "TableColumnDefinition", "TextRun"))
"""The types of everything in a card; any other type is replaced by its `fallback`."""
PRIMARY_ACTIONS = 6
"""How many buttons Teams shows in a row; more have `mode: secondary`, and go into a menu."""


def is_dialog_opener(one: dict[str, Any]) -> bool:
    """Whether a Submit asks the bot for a dialog."""
    msteams = (one.get("data") or {}).get("msteams")
    return isinstance(msteams, dict) and msteams.get("type") == "task/fetch"
