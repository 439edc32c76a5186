"""Tables of what is written otherwise: a pattern and what stands in its place, one after the other."""

import re
from collections.abc import Callable

from bot.support.patterns import regex

Said = str | Callable[[re.Match[str]], str]
"""What stands there instead, as `re.sub` takes it."""
Rules = tuple[tuple[re.Pattern[str], Said], ...]


def rules(*pairs: tuple[str, Said]) -> Rules:
    """A table of patterns; each of them reads what those before it wrote."""
    return tuple((regex(shape), said) for shape, said in pairs)


def rewritten(text: str, table: Rules) -> str:
    """The text after all rules of a table, in their order."""
    for shape, said in table:
        text = shape.sub(said, text)
    return text
