"""Rich text, where Slack reads no markup; and texts cut alike, until a message with all of them fits."""

import json
from collections.abc import Iterable, Sequence

from handlers.slack.views.blocks import Block, quoted

ROOM = 12_800
"""Characters of all blocks of a message as JSON."""
TEXT_ROOM = 4_000
"""Characters of a text form: a message with a longer one could not be edited."""
LENGTHS = (11_000, 6_000, 4_000, 3_000, 2_000, 1_500, 1_000, 700, 500, 350, 250, 180, 120, 80, 50, 30, 15, 8)
"""How long one text may be: the first with which all fits is taken."""


def words(text: str, style: str = "") -> Block:
    """A piece of rich text; never empty, because Slack refuses that."""
    return {"type": "text", "text": text or " "} | ({"style": {style: True}} if style else {})


def bold(text: str) -> Block:
    """The same in bold."""
    return words(text, "bold")


def line(*pieces: Block) -> Block:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": list(pieces)}


def quote(*pieces: Block) -> Block:
    """A text by somebody, set apart."""
    return {"type": "rich_text_quote", "elements": list(pieces)}


def rich(*parts: Block) -> Block:
    """A block of rich text: no markup is read in it."""
    return {"type": "rich_text", "elements": list(parts)}


def gap(place: int) -> str:
    """What stands before the text in this place: an empty line, but before the first."""
    return "\n\n" if place else ""


def in_words(lines: Sequence[str]) -> str:
    """A text form of these lines, each with as much as lets all of them fit."""
    text = ""
    for most in LENGTHS:
        text = "\n".join(quoted(each, most) for each in lines if each)
        if len(text) <= TEXT_ROOM:
            break
    return text


def first_that_fits(tries: Iterable[Sequence[Block]]) -> tuple[Block, ...]:
    """The first of these, each shorter than the one before, that Slack takes; else the last."""
    blocks: Sequence[Block] = ()
    for blocks in tries:
        if len(json.dumps(blocks, ensure_ascii=False)) <= ROOM:
            break
    return tuple(blocks)
