"""Words on a card. They are all runs of rich text, in which Teams reads no Markdown and no mention.

One thing is read there even so: `{{DATE(...)}}` and `{{TIME(...)}}`, which a client writes as the day or time that
they name. Where people type that, it is kept from being one.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from bot.screens.spans import Link, Mention, Span, Style
from bot.screens.texts import cut
from handlers.payload import Json
from handlers.teams.frame import Frame

_STYLES: dict[Style, Json] = {
    Style.BOLD: {"weight": "bolder"},
    Style.ITALIC: {"italic": True},
    Style.STRUCK: {"strikethrough": True},
    Style.TYPED: {"fontType": "monospace"},
    Style.COMMAND: {"fontType": "monospace"},
}
NAME = "Afterword"
"""The bot's, by which it is mentioned: that of the manifest."""
_CLIENT_DATES = re.compile(r"\{\{(?=(?:DATE|TIME)\()")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>~&]|^[#+-]|^\d+[.)]")
_BETWEEN_BRACES = "{\u2060{"
"""A word joiner, which nobody sees."""


def run(text: str, style: Style = Style.PLAIN, **look: Any) -> Json:
    """Words in one look; never empty, because some clients leave out such a run with all its block."""
    return {"type": "TextRun", "text": literal(text) or " "} | _STYLES.get(style, {}) | look


def block(runs: Sequence[Json], **look: Any) -> Json:
    """A paragraph. Line breaks in it are shown."""
    return {"type": "RichTextBlock", "inlines": list(runs) or [run("")]} | look


def runs(spans: Iterable[Span | Mention], frame: Frame) -> list[Json]:
    """Spans and mentions as runs. A mention shows the name alone: it need not be told to whom it belongs."""
    return [
        run(frame.names.get(each.user, "somebody"), Style.BOLD) if isinstance(each, Mention) else span(each, frame.most)
        for each in spans
    ]


def span(shown: Span, most: int) -> Json:
    """A span as a run, of so many characters."""
    return run(cut(words(shown), most), shown.style)


def words(shown: Span) -> str:
    """What a span says. A command has no slash in the chat; in a channel the bot is mentioned before it."""
    in_a_channel = shown.text.startswith("coach") and not shown.text.startswith("coach join")
    return f"@{NAME} {shown.text}" if shown.style is Style.COMMAND and in_a_channel else shown.text


def links(shown: Sequence[Link], before: str, **look: Any) -> list[Json]:
    """Links with commas between them, behind a word of ours."""
    made = [run(before, **look)] if before else []
    for at, link in enumerate(shown):
        made += [run(", ", **look)] if at else []
        made.append(run(link.label, selectAction={"type": "Action.OpenUrl", "url": link.url}, **look))
    return made


def literal(text: str) -> str:
    """The text, with no date for the client to write in it."""
    return _CLIENT_DATES.sub(_BETWEEN_BRACES, text)


def unmarked(text: str) -> str:
    """A line for where clients read Markdown, beside boxes that are ticked, so that none is read in it."""
    return _MARKDOWN.sub(lambda mark: f"{mark[0][:-1]}\\{mark[0][-1]}", " ".join(literal(text).split()))
