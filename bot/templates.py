"""The texts that the bot writes: Jinja templates, compiled once. An unknown name is an error, never a gap in a text."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot import files


def environment(folder: str, filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """The templates of one folder in templates/, with the filters that they use."""
    made = Environment(
        loader=FileSystemLoader(files.path("templates") / folder),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text; whoever shows it escapes it
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= filters
    return made
