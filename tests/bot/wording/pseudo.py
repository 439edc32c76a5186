"""A language that nobody speaks: English with accents, a third longer, and with its values in ‹ ›."""

import re

from bot.wording.catalog import Catalog, read_catalog

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


def _translated(text: str) -> str:
    parts = _KEPT.split(text)
    said = "".join(
        f"‹{part}›" if part[:1] == "{" else part if at % 2 else part.translate(ACCENTED)
        for at, part in enumerate(parts)
    )
    return said + "·" * (len(text) // 3)


def english_in(text: str) -> list[str]:
    """The words of a text that no catalog says; what people typed, and commands, are none."""
    while (shorter := _VALUE.sub("", text)) != text:
        text = shorter
    return _WORD.findall(_ASIDE.sub("", text))
