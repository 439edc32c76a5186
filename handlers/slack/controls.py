"""Buttons, menus and day pickers as Block Kit."""

from collections.abc import Sequence
from typing import Any

from bot.screens.elements import Button, Confirm, Control, Menu, OpenLink, Option, PickDay
from bot.screens.texts import cut

Block = dict[str, Any]
SECTION, HEADING, LABEL = 3_000, 150, 75
"""Characters of a paragraph, of a heading or a placeholder, and of a control's label."""
MOST_OPTIONS = 100


def plain(text: str, most: int = SECTION) -> Block:
    """A plain text object. Never empty, because Slack refuses that."""
    return {"type": "plain_text", "text": cut(text, most) or " ", "emoji": False}


def control(shown: Control) -> Block:
    """One element of a row of controls."""
    match shown:
        case Button(label, action, value, emphasis, confirm):
            return _button(label, action, value[:2_000], emphasis) | _confirm(confirm)
        case OpenLink(label, action, url, emphasis):
            return _button(label, action, "-", emphasis) | {"url": url}
        case Menu(action, label, options, confirm):
            return menu(action, label, options) | _confirm(confirm)
        case PickDay(action, label):
            return {"type": "datepicker", "action_id": action, "placeholder": plain(label, HEADING)}


def _button(label: str, action: str, value: str, emphasis: str | None) -> Block:
    made = {"type": "button", "text": plain(label, LABEL), "action_id": action, "value": value}
    return made | ({"style": emphasis} if emphasis else {})


def menu(action: str, label: str, options: Sequence[Option]) -> Block:
    """A menu of as many options as Slack takes."""
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(label, HEADING),
        "options": [option(each) for each in options[:MOST_OPTIONS]],
    }


def option(offered: Option) -> Block:
    """One option of a menu, or of a field."""
    made: Block = {"text": plain(offered.label, LABEL), "value": offered.value}
    return made | ({"description": plain(offered.description, LABEL)} if offered.description else {})


def _confirm(confirm: Confirm | None) -> Block:
    if confirm is None:
        return {}
    asked = {"title": confirm.title, "text": confirm.text, "confirm": confirm.yes, "deny": confirm.no}
    return {"confirm": {name: plain(words) for name, words in asked.items()}}
