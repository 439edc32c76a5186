"""The texts that the bot writes: Jinja templates, compiled once. An unknown name is an error, never a gap in a text."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.support import files


def environment(folders: Sequence[str], filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """The templates of folders in templates/, each looked for in them in turn, with the filters that they use."""
    made = Environment(
        loader=FileSystemLoader([files.path("templates") / folder for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text; whoever shows it escapes it
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= filters
    return made
