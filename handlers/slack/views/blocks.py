"""Block Kit's parts. What may hold people's words is cut to Slack's limit, and escaped here and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from urllib.parse import urlsplit

from bot.checklist.reading import Choice

Block = dict[str, Any]

SECTION_TEXT = 3_000
INPUT_TEXT = 3_000


@dataclass(frozen=True)
class Message:
    """A message: its text form, which notifications and screen readers read, and its blocks."""

    text: str
    blocks: tuple[Block, ...]


def escaped(text: str) -> str:
    """What people typed, as data: no mention and no link comes of it. `&` goes first, or it would escape the others."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, most: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def quoted(text: str, most: int = 300) -> str:
    """What a person typed, for a message's text form: cut first, so that no entity is cut in half."""
    return escaped(cut(text, most))


def plain(text: str, most: int = SECTION_TEXT) -> Block:
    """A plain text object. Never empty, because Slack refuses that."""
    return {"type": "plain_text", "text": cut(text, most) or " ", "emoji": False}


def section(mrkdwn: str, **more: Any) -> Block:
    """A paragraph of our own words, with markup. What people typed goes into `paragraph`."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": mrkdwn}, **more}


def paragraph(text: str) -> Block:
    """A paragraph that holds what people typed, as plain text: no markup comes of it."""
    return {"type": "section", "text": plain(text)}


def paragraphs(text: str) -> list[Block]:
    """The same for a long text, in pieces that fit: broken between its own paragraphs where possible."""
    parts = [""]
    for paragraph_ in text.split("\n\n"):
        for piece in (paragraph_[i : i + 2_900] for i in range(0, max(len(paragraph_), 1), 2_900)):
            if len(parts[-1]) + len(piece) + 2 > SECTION_TEXT:
                parts.append("")
            parts[-1] = f"{parts[-1]}\n\n{piece}".strip()
    return [paragraph(part) for part in parts if part]


def header(text: str) -> Block:
    """A heading, plain."""
    return {"type": "header", "text": plain(text, 150)}


def context(text: str) -> Block:
    """A line of small print, plain."""
    return {"type": "context", "elements": [plain(text, 2_000)]}


def meetings(links: Sequence[str]) -> list[Block]:
    """Where to join, to be tapped: links of video meetings; nothing where there are none."""
    if not links:
        return []
    named = ", ".join(f"<{escaped(link)}|{escaped(urlsplit(link).hostname or link)}>" for link in links)
    return [{"type": "context", "elements": [{"type": "mrkdwn", "text": f"Join: {named}"}]}]


def fields(texts: Sequence[str]) -> Block:
    """Up to ten short texts in two columns."""
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": cut(text, 2_000)} for text in texts[:10]]}


def actions(block_id: str, elements: Sequence[Block]) -> Block:
    """A row of buttons, selects and pickers."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements[:25])}


def button(label: str, action_id: str, value: str = "-", *, style: str | None = None) -> Block:
    """A button."""
    made = {"type": "button", "text": plain(label, 75), "action_id": action_id, "value": value}
    return made | {"style": style} if style else made


def option(choice: Choice) -> Block:
    """One option of a select or of radio buttons."""
    return {"text": plain(choice.label, 75), "value": choice.value}


def select(action_id: str, placeholder: str, choices: Sequence[Choice], initial: str | None = None) -> Block:
    """A menu of choices, with the one of the value `initial` chosen."""
    made: Block = {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, 150),
        "options": [option(choice) for choice in choices],
    }
    chosen = next((choice for choice in choices if choice.value == initial), None)
    return made | ({"initial_option": option(chosen)} if chosen else {})


def field_select(choices: Sequence[Choice], initial: str | None = None) -> Block:
    """The same for a field of a form."""
    return select("value", "Choose one", choices, initial)


def date_field(initial: date | None) -> Block:
    """A day in a form."""
    return {"type": "datepicker", "action_id": "value"} | ({"initial_date": initial.isoformat()} if initial else {})


def time_field(initial: time | None) -> Block:
    """A time in a form."""
    return {"type": "timepicker", "action_id": "value"} | ({"initial_time": f"{initial:%H:%M}"} if initial else {})


def text_input(
    block_id: str,
    label: str,
    *,
    initial: str = "",
    hint: str = "",
    lines: bool = False,
    optional: bool = False,
    most: int = INPUT_TEXT,
) -> Block:
    """A text field of a modal, for at most `most` characters."""
    element: Block = {"type": "plain_text_input", "action_id": "value", "multiline": lines, "max_length": most}
    if initial:
        element["initial_value"] = cut(initial, most)
    return labelled(block_id, label, element, hint=hint, optional=optional)


def labelled(block_id: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """An input of a modal with its label."""
    made: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain(label, 2_000),
        "element": element,
        "optional": optional,
    }
    return made | {"hint": plain(hint, 2_000)} if hint else made


def modal(callback_id: str, title: str, submit: str, blocks: Sequence[Block], metadata: str = "") -> Block:
    """A modal view."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title, 24),
        "submit": plain(submit, 24),
        "close": plain("Not now", 24),
        "private_metadata": metadata,
        "blocks": list(blocks[:100]),
    }


def showing(callback_id: str, title: str, blocks: Sequence[Block]) -> Block:
    """A modal that asks for nothing."""
    made = modal(callback_id, title, "-", blocks)
    del made["submit"]
    return made | {"close": plain("Close", 24)}


def chart(title: str, rows: Sequence[tuple[str, int]]) -> Block:
    """Figures as bars, each with its label. Slack takes it in messages only."""
    labels = [label[:20] for label, _ in rows]
    data = [{"label": label, "value": number} for label, (_, number) in zip(labels, rows, strict=True)]
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "bar", "series": [{"name": title[:20], "data": data}], "axis_config": {"categories": labels}},
    }
