"""Words in a style, and the marks of our own words."""

from dataclasses import dataclass
from enum import StrEnum

from bot.support.patterns import regex


class Style(StrEnum):
    """How a span looks. Of several that touch, each keeps its own; they do not nest."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    STRUCK = "struck"
    TYPED = "typed"
    """As it is to be typed, in the letters of a typewriter."""
    COMMAND = "command"
    """A command with what follows it, such as `debrief`: each surface shows it as it is typed there."""


@dataclass(frozen=True)
class Span:
    """Words in one style. Line breaks in them are shown as such; nothing else is read in them."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Mention:
    """A member of the workspace, by the surface's id of them, shown by the name that the surface has for them."""

    user: str


@dataclass(frozen=True)
class Link:
    """A link, shown as its label. The address may be of a web page, or of `mailto:`."""

    label: str
    url: str


_MARKED = regex(r"\*([^*\n]+)\*|`/([^`\n]+)`|`([^`\n]+)`")


def spans(markup: str) -> tuple[Span, ...]:
    """Our own words as spans: *bold*, `what is typed`, and a command as `/debrief`, which loses its slash here.

    A mark without its fellow stays as it is.
    """
    found, at = [], 0
    for match in _MARKED.finditer(markup):
        found.append(Span(markup[at : match.start()]))
        bold, command, typed = match.groups()
        style = Style.BOLD if bold else Style.COMMAND if command else Style.TYPED
        found.append(Span(bold or command or typed, style))
        at = match.end()
    return tuple(span for span in (*found, Span(markup[at:])) if span.text)
