"""Screens as Block Kit. Slack's limits, and the escaping of what people typed, are handled here and nowhere else."""

import json
from collections.abc import Sequence
from typing import Any

from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    Button,
    Checkboxes,
    ChoiceField,
    Columns,
    Confirm,
    Control,
    Controls,
    DayField,
    Element,
    Form,
    Heading,
    Line,
    Links,
    Menu,
    Message,
    NumberField,
    OpenLink,
    Option,
    Page,
    PersonField,
    PickDay,
    Quote,
    RadioField,
    Rich,
    SeveralField,
    Small,
    TextField,
    TimeField,
    Typed,
)
from bot.screens.spans import Link, Mention, Span, Style
from bot.screens.texts import LENGTHS, cut, in_words
from bot.wording.catalog import say

Block = dict[str, Any]

ROOM = 12_800
"""Characters of all of a message's blocks as JSON."""
TEXT_ROOM = 4_000
"""Characters of the text form: a message with a longer one could not be edited."""
SECTION, SMALL, FACT, HEADING, LABEL = 3_000, 2_000, 300, 150, 75
"""Characters of a paragraph, of small print, of a fact, of a heading, and of a control's label."""
MOST_CONTROLS, MOST_OPTIONS, MOST_FACTS, MOST_BLOCKS = 25, 100, 10, 100
_STYLES = {
    Style.BOLD: "bold",
    Style.ITALIC: "italic",
    Style.STRUCK: "strike",
    Style.TYPED: "code",
    Style.COMMAND: "code",
}
_MARKS = {Style.BOLD: "*", Style.TYPED: "`", Style.COMMAND: "`"}


def text(message: Message) -> str:
    """The text form of a message: its texts are shortened equally until they fit."""
    return in_words(message, LENGTHS, TEXT_ROOM, escaped)


def blocks(message: Message) -> list[Block]:
    """The first of a message's bodies that Slack accepts; or else the last."""
    found: list[Block] = []
    for body in (message.body, *message.shorter):
        found = _blocks(body)
        if len(json.dumps(found, ensure_ascii=False)) <= ROOM:
            break
    return found


def modal(form: Form) -> Block:
    """A form as a modal view."""
    ends = (
        {"submit": _plain(form.submit, 24), "close": _plain(say("common.not_now"))}
        if form.submit
        else {"close": _plain(say("common.close"))}
    )
    return {
        "type": "modal",
        "callback_id": form.action,
        "title": _plain(form.title, 24),
        **ends,
        "private_metadata": form.ref,
        "blocks": _blocks(form.body[:MOST_BLOCKS]),
    }


def home(page: Page) -> Block:
    """The Home tab."""
    return {"type": "home", "blocks": _blocks(page.body[:MOST_BLOCKS])}


def escaped(typed: str) -> str:
    """What people typed, as data: no mention or link comes of it. `&` first, or it would escape the others."""
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _plain(text: str, most: int = SECTION) -> Block:
    """A plain text object. Never empty, because Slack refuses that."""
    return {"type": "plain_text", "text": cut(text, most) or " ", "emoji": False}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text or " "}


# --- text


def _blocks(body: Sequence[Element | AnyField]) -> list[Block]:
    return [_element(each) if isinstance(each, Element) else _field(each) for each in body]


def _element(element: Element) -> Block:
    match element:
        case Heading(text):
            return {"type": "header", "text": _plain(text, HEADING)}
        case Line():
            return {"type": "section", "text": _mrkdwn(_marked_up(element.spans))}
        case Typed(text):
            return {"type": "section", "text": _plain(text)}
        case Small(text):
            return {"type": "context", "elements": [_plain(text, SMALL)]}
        case Links():
            return _links(element)
        case Columns(facts):
            cells = [f"*{fact.title}*\n{escaped(cut(fact.text, FACT))}" for fact in facts[:MOST_FACTS]]
            return {"type": "section", "fields": [_mrkdwn(cell) for cell in cells]}
        case Rich(spans):
            return _rich({"type": "rich_text_section", "elements": _spans(spans)})
        case Quote(spans):
            return _rich({"type": "rich_text_quote", "elements": _spans(spans)})
        case Bullets(items):
            lines = [{"type": "rich_text_section", "elements": _spans(item)} for item in items]
            return _rich({"type": "rich_text_list", "style": "bullet", "elements": lines})
        case Bars():
            return _chart(element)
        case Controls(ref, items):
            return {"type": "actions", "block_id": ref, "elements": [_control(each) for each in items[:MOST_CONTROLS]]}


def _marked_up(spans: Sequence[Span]) -> str:
    marked = ((escaped(_words(span)), _MARKS.get(span.style, "")) for span in spans)
    return "".join(f"{mark}{words}{mark}" for words, mark in marked)


def _links(links: Links) -> Block:
    named = f"{links.before}{', '.join(map(_link, links.links))}"
    if links.is_small:
        return {"type": "context", "elements": [_mrkdwn(named)]}
    return {"type": "section", "text": _mrkdwn(named)}


def _link(link: Link) -> str:
    return f"<{escaped(link.url)}|{escaped(link.label)}>"


def _rich(part: Block) -> Block:
    """A block of rich text: markup in it is not interpreted."""
    return {"type": "rich_text", "elements": [part]}


def _spans(spans: Sequence[Span | Mention]) -> list[Block]:
    return [{"type": "user", "user_id": each.user} if isinstance(each, Mention) else _span(each) for each in spans]


def _span(span: Span) -> Block:
    """A piece of rich text; never empty, because Slack refuses that."""
    made: Block = {"type": "text", "text": _words(span) or " "}
    return made | ({"style": {_STYLES[span.style]: True}} if span.style in _STYLES else {})


def _words(span: Span) -> str:
    return f"/{span.text}" if span.style is Style.COMMAND else span.text


def _chart(bars: Bars) -> Block:
    """Slack accepts it only in messages."""
    labels = [label[:20] for label, _ in bars.rows]
    data = [{"label": label, "value": number} for label, (_, number) in zip(labels, bars.rows, strict=True)]
    series = [{"name": bars.title[:20], "data": data}]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": labels}}
    return {"type": "data_visualization", "title": bars.title, "chart": chart}


# --- controls


def _control(control: Control) -> Block:
    match control:
        case Button(label, action, value, emphasis, confirm):
            return _button(label, action, value[:2_000], emphasis) | _confirm(confirm)
        case OpenLink(label, action, url, emphasis):
            return _button(label, action, "-", emphasis) | {"url": url}
        case Menu(action, label, options, confirm):
            return _menu(action, label, options) | _confirm(confirm)
        case PickDay(action, label):
            return {"type": "datepicker", "action_id": action, "placeholder": _plain(label, HEADING)}


def _button(label: str, action: str, value: str, emphasis: str | None) -> Block:
    made = {"type": "button", "text": _plain(label, LABEL), "action_id": action, "value": value}
    return made | ({"style": emphasis} if emphasis else {})


def _menu(action: str, label: str, options: Sequence[Option]) -> Block:
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": _plain(label, HEADING),
        "options": [_option(each) for each in options[:MOST_OPTIONS]],
    }


def _option(option: Option) -> Block:
    made: Block = {"text": _plain(option.label, LABEL), "value": option.value}
    return made | ({"description": _plain(option.description, LABEL)} if option.description else {})


def _confirm(confirm: Confirm | None) -> Block:
    if confirm is None:
        return {}
    asked = {"title": confirm.title, "text": confirm.text, "confirm": confirm.yes, "deny": confirm.no}
    return {"confirm": {name: _plain(words) for name, words in asked.items()}}


# --- the fields of a form


def _field(field: AnyField) -> Block:
    """An input with its label; its value is found by the input's name."""
    made: Block = {
        "type": "input",
        "block_id": field.name,
        "label": _plain(field.label, SMALL),
        "element": _input(field),
        "optional": field.optional,
    }
    return made | ({"hint": _plain(field.hint, SMALL)} if field.hint else {})


def _input(field: AnyField) -> Block:
    made: Block = {"action_id": "value"}
    match field:
        case TextField():
            made |= {"type": "plain_text_input", "multiline": field.lines, "max_length": field.most}
            return made | ({"initial_value": cut(field.initial, field.most)} if field.initial else {})
        case NumberField():
            bounds = {"min_value": str(field.least), "max_value": str(field.most), "initial_value": str(field.initial)}
            return made | {"type": "number_input", "is_decimal_allowed": False} | bounds
        case DayField():
            return made | {"type": "datepicker"} | ({"initial_date": f"{field.initial}"} if field.initial else {})
        case TimeField():
            return made | {"type": "timepicker"} | ({"initial_time": f"{field.initial:%H:%M}"} if field.initial else {})
        case PersonField():
            return made | {"type": "users_select", "placeholder": _plain(say("common.choose_somebody"))}
        case RadioField():
            return made | {"type": "radio_buttons", "options": list(map(_option, field.options))} | _chosen(field)
        case ChoiceField():
            return _menu("value", say("common.choose_one"), field.options) | _chosen(field)
        case Checkboxes():
            return made | {"type": "checkboxes", "options": list(map(_option, field.options))} | _all_chosen(field)
        case SeveralField():
            made |= {"type": "multi_static_select", "placeholder": _plain(say("common.choose"))}
            return made | {"options": list(map(_option, field.options))} | _all_chosen(field)


def _chosen(field: ChoiceField) -> Block:
    chosen = next((each for each in field.options if each.value == field.chosen), None)
    return {"initial_option": _option(chosen)} if chosen else {}


def _all_chosen(field: SeveralField) -> Block:
    chosen = [_option(each) for each in field.options if each.value in field.chosen]
    return {"initial_options": chosen} if chosen else {}
