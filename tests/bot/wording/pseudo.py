"""A language that nobody speaks: English with accents, a third longer, and with its values in ‹ ›.

It goes by the name of Esperanto, of which Babel knows the days.
"""

import re
from typing import Any

import pytest
from jinja2 import Environment, FunctionLoader

from bot.nudges import nudge_texts
from bot.wording import catalog as catalogs
from bot.wording import templates
from bot.wording.catalog import Catalog, read_catalog

LOCALE = "eo"

ACCENTED = str.maketrans("aceinouyACEINOUY", "àçéîñôûýÀÇÉÎÑÔÛÝ")
_KEPT = re.compile(r"(\{\w*\}|`[^`\n]*`|/[a-z]+)")
_ASIDE = re.compile(r"`[^`\n]*`|/[a-z]+|https?:\S+")
_VALUE = re.compile(r"‹[^‹›]*›")
_WORD = re.compile(r"\b(?=\w*[aceinouyACEINOUY])[A-Za-z]{3,}\b")


def catalog() -> Catalog:
    """The catalog of that language."""
    english = read_catalog("en")
    return Catalog(
        {
            message: text
            if message.startswith("words.pattern")
            else _translated(text)
            if isinstance(text, str)
            else tuple(map(_translated, text))
            for message, text in english.texts.items()
        },
        english.plural,
    )


def teach(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the bot speaks it too."""
    spoken, known = catalog(), catalogs._languages()
    monkeypatch.setattr(catalogs, "read_catalog", lambda chosen: spoken if chosen == LOCALE else read_catalog(chosen))
    monkeypatch.setattr(catalogs, "_languages", lambda: known | {LOCALE})
    monkeypatch.setattr(nudge_texts, "environment", _environment)


def _environment(kind: str, locale: str, filters: Any) -> Environment:
    made = templates.environment(kind, "en", filters)
    english = made.loader
    if locale == LOCALE and english:
        made.loader = FunctionLoader(lambda name: _translated_template(made, english.get_source(made, name)[0]))
    return made


def _translated_template(made: Environment, source: str) -> str:
    """With its own words translated, and what its expressions say in ‹ ›."""
    said = []
    for _, kind, token in made.lex(source):
        if kind == "data":
            said += [_translated(line) if line.strip() else line for line in token.splitlines(keepends=True)]
        else:
            said.append({"variable_begin": f"‹{token}", "variable_end": f"{token}›"}.get(kind, token))
    return "".join(said)


def _translated(text: str) -> str:
    end = text[len(text.rstrip()) :]
    text = text.removesuffix(end)
    parts = _KEPT.split(text)
    said = "".join(
        f"‹{part}›" if part[:1] == "{" else part if at % 2 else part.translate(ACCENTED)
        for at, part in enumerate(parts)
    )
    return said + "·" * (len(text) // 3) + end


def english_in(text: str) -> list[str]:
    """The words of a text that no catalog says; what people typed, and commands, are none."""
    while (shorter := _VALUE.sub("", text)) != text:
        text = shorter
    return _WORD.findall(_ASIDE.sub("", text))
