"""Screens as Block Kit. Slack's limits, and the escaping of what people typed, are handled here, in `controls.py` and
`fields.py`, and nowhere else."""

import json
from collections.abc import Sequence

from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    Columns,
    Controls,
    Element,
    Form,
    Heading,
    Line,
    Links,
    Message,
    Page,
    Quote,
    Rich,
    Small,
    Typed,
)
from bot.screens.spans import Link, Mention, Span, Style
from bot.screens.texts import LENGTHS, cut, in_words
from bot.wording.catalog import say
from handlers.slack.controls import HEADING, Block, control, plain
from handlers.slack.fields import field

ROOM = 12_800
"""Characters of all of a message's blocks as JSON."""
TEXT_ROOM = 4_000
"""Characters of the text form: a message with a longer one could not be edited."""
SMALL, FACT = 2_000, 300
"""Characters of small print, and of a fact."""
MOST_CONTROLS, MOST_FACTS, MOST_BLOCKS = 25, 10, 100
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
        {"submit": plain(form.submit, 24), "close": plain(say("common.not_now"))}
        if form.submit
        else {"close": plain(say("common.close"))}
    )
    return {
        "type": "modal",
        "callback_id": form.action,
        "title": plain(form.title, 24),
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


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text or " "}


def _blocks(body: Sequence[Element | AnyField]) -> list[Block]:
    return [_element(each) if isinstance(each, Element) else field(each) for each in body]


def _element(element: Element) -> Block:
    match element:
        case Heading(text):
            return {"type": "header", "text": plain(text, HEADING)}
        case Line():
            return {"type": "section", "text": _mrkdwn(_marked_up(element.spans))}
        case Typed(text):
            return {"type": "section", "text": plain(text)}
        case Small(text):
            return {"type": "context", "elements": [plain(text, SMALL)]}
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
            return {"type": "actions", "block_id": ref, "elements": [control(each) for each in items[:MOST_CONTROLS]]}


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
