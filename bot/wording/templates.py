"""The texts that the bot writes: Jinja templates, compiled once. An unknown name is an error, never a gap in a text."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.support import files


def environment(kind: str, locale: str, filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """The templates of a kind with the filters that they use: those of a locale, and else of its language.

    They are in templates/<locale>/<kind>.
    """
    folders = [
        files.path("templates") / folder / kind for folder in dict.fromkeys((locale, locale.split("_", maxsplit=1)[0]))
    ]
    made = Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text; whoever shows it escapes it
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= filters
    return made
