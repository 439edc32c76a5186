"""Texts for screens: cut with an ellipsis, in ever shorter versions, or in pieces that any surface shows whole."""

from collections.abc import Callable, Iterable

from bot.screens.elements import Body, Button, Controls, Line, Message, Typed
from bot.screens.spans import Span, Style
from bot.wording.catalog import say

LENGTHS = (11_000, 6_000, 4_000, 3_000, 2_000, 1_500, 1_000, 700, 500, 350, 250, 180, 120, 80, 50, 30, 15, 8)
"""How long each of several texts may be: the first with which all fits is taken."""
LONGEST_TYPED = 3_000
"""Characters that a paragraph shows on any surface."""
_PIECE = LONGEST_TYPED - 100
FITS_ANYWHERE = 4_000
"""Characters of a body, elements and all, that every surface takes: nothing shorter has to be made."""


def cut(text: str, most: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def in_words(message: Message, lengths: Iterable[int], room: int, written: Callable[[str], str] = str) -> str:
    """A message's text form: its texts are cut alike, to the first of `lengths` with which all fit into `room`.

    `written`: how a surface writes a text that has been cut.
    """
    parts = (message.summary,) if isinstance(message.summary, str) else message.summary
    found = ""
    for most in lengths:
        found = "\n".join(written(cut(part, most)) for part in parts if part)
        if len(found) <= room:
            break
    return found


def bold(text: str) -> Span:
    """Words in bold."""
    return Span(text, Style.BOLD)


def gap(place: int) -> str:
    """What stands before the text in this place: an empty line, but before the first."""
    return "\n\n" if place else ""


def paragraphs(text: str) -> list[Typed]:
    """A long text, whole: in pieces that any surface shows, broken between its own paragraphs where possible."""
    parts = [""]
    for paragraph in text.split("\n\n"):
        for piece in (paragraph[i : i + _PIECE] for i in range(0, max(len(paragraph), 1), _PIECE)):
            if len(parts[-1]) + len(piece) + 2 > LONGEST_TYPED:
                parts.append("")
            parts[-1] = f"{parts[-1]}\n\n{piece}".strip()
    return [Typed(part) for part in parts if part]


def shortened(summary: tuple[str, ...], tries: Iterable[Body]) -> Message:
    """A message in several versions, each shorter than the one before, as far as a surface may need them."""
    bodies = []
    for body in tries:
        bodies.append(body)
        if len(repr(body)) <= FITS_ANYWHERE:
            break
    return Message(summary, bodies[0], tuple(bodies[1:]))


def as_message(message: str, /, *controls: Button, **values: object) -> Message:
    """The message of this id, with what does it."""
    return line_message(say(message, **values), *controls)


def line_message(text: str, *controls: Button) -> Message:
    """A line or two of our own, with what does it."""
    return Message(text, (Line(text), *([Controls("beside", controls)] if controls else [])))


def styled(message: str, /, **values: str | Span) -> tuple[Span, ...]:
    """The message of this id, with some of its values in a style of their own."""
    places = {name: f"\0{name}\0" for name, value in values.items() if isinstance(value, Span)}
    parts = say(message, **{**values, **places}).split("\0")
    inside = (values.get(part) if at % 2 else Span(part) for at, part in enumerate(parts))
    return tuple(span for span in inside if isinstance(span, Span) and span.text)
