"""Messages by id: what people read is in the catalogs, one for each language, and the code names it.

A catalog is a gettext file, `locales/<language>/LC_MESSAGES/afterword.po`. Its ids are ours (`debrief.left_out`), its
texts have named places (`{company}`), and a text whose id ends in `.none` stands for the plural of the same id where
the number is 0.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

DEFAULT = "en"
NUMBER = "n"
"""The value that says which plural it is."""
_LOCALES = Path(__file__).parent / "locales"
_language = ContextVar("language", default=DEFAULT)


@dataclass(frozen=True)
class Catalog:
    """What is said in one language."""

    texts: dict[str, str | tuple[str, ...]]
    """By id; several forms of those with a plural."""
    plural: Callable[[int], int]
    """Which of the forms belongs to a number."""


def say(message: str, /, **values: object) -> str:
    """The message of this id in the language that is spoken, with its values. Raises KeyError where there is none."""
    found = read_catalog(language())
    number = values.get(NUMBER)
    text = found.texts.get(f"{message}.none") if number == 0 else None
    text = text or found.texts[message]
    if not isinstance(text, str):
        assert isinstance(number, int), f"{message} needs its number"
        text = text[found.plural(number)]
    return text.format_map(values)


def language() -> str:
    """The language that is spoken, as Babel names it."""
    return _language.get()


def spoken(locale: str) -> str:
    """The language to speak with somebody of this locale, such as en_US: theirs, if there is a catalog in it."""
    return next((each for each in (locale, locale.partition("_")[0]) if each in _languages()), DEFAULT)


@cache
def _languages() -> frozenset[str]:
    return frozenset(folder.name for folder in _LOCALES.iterdir())


def speak(chosen: str) -> None:
    """Speak this language from now on, until the end of the block of `speaking` that this is in."""
    _language.set(chosen)


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Speak this language in the block, in this task, and in the transactions and tasks that it starts."""
    before = _language.set(chosen)
    try:
        yield
    finally:
        _language.reset(before)


@cache
def read_catalog(chosen: str) -> Catalog:
    """The catalog of a language, parsed once, when it is first needed."""
    with (_LOCALES / chosen / "LC_MESSAGES" / "afterword.po").open("rb") as file:
        read = read_po(file, locale=chosen)
    texts = {_id(each.id): _text(each.string) for each in read if each.id and each.string}
    return Catalog(texts, c2py(read.plural_expr))


def _id(found: str | tuple[str, ...] | list[str]) -> str:
    return found if isinstance(found, str) else found[0]


def _text(found: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    return found if isinstance(found, str) else tuple(found)
