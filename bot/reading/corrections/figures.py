"""Figures in what people say: a number however it is written, and those in the same unit. Pure."""

import re

from bot.reading.corrections.noted import NUMBERS
from bot.support.patterns import regex

WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
FIGURE = regex(rf"(?:about |around )?(?P<figure>[$€£]?[\d.,]+(?:\s?(?:%|percent|[^\W\d_]+))?|{WORDS})", re.IGNORECASE)
_ANY_NUMBER = regex(rf"(?<![\w.,])(?:[\d.,]*\d|{WORDS})(?![\w.,]\d)(?![^\W\d_])", re.IGNORECASE)


def figures_like(figure: str) -> re.Pattern[str]:
    """A pattern of figures in the same unit or currency: any, where it has none; for a bare number, of numbers."""
    if is_number(figure):
        return _ANY_NUMBER
    currency = "[$€£]" if figure[0] in "$€£" else ""
    unit = re.sub(r"[\d.,\s]", "", figure[len(currency and "$") :])
    return re.compile(rf"{currency}[\d.,]*\d" + (rf"\s?{_unit(unit)}(?!\w)" if unit else ""), re.IGNORECASE)


def _unit(unit: str) -> str:
    """A pattern of a unit, however it is written."""
    return "(?:%|percent|per cent)" if unit.casefold() in {"%", "percent"} else re.escape(unit)


def with_units(old: str, new: str) -> list[tuple[str, str]]:
    """ "3 days" and "4": also the other is in days; where that is nowhere, both are bare: "12 people, not six"."""
    unit = re.fullmatch(rf"(?P<figure>[\d.,]+|{WORDS}(?!\w))(?P<unit>\s?[^\d\s].*)", new, re.IGNORECASE)
    if unit and re.fullmatch(rf"[\d.,]+|{WORDS}", old, re.IGNORECASE):
        return [(f"{old}{unit['unit']}", new), (old, unit["figure"])]
    return [(old, new)]


def is_number(text: str) -> bool:
    """Whether a text is a number alone, in figures or in words up to twelve."""
    return bool(re.fullmatch(rf"\d+|{WORDS}", text, re.IGNORECASE))


def however_written(old: str) -> str:
    """A pattern of the words, whichever way a percentage or a small number is written."""
    if figure := re.fullmatch(r"(?P<figure>[\d.,]+)\s?(?:%|percent|per cent)", old, re.IGNORECASE):
        return rf"{re.escape(figure['figure'])}\s?{_unit('%')}"
    first, _, rest = old.partition(" ")
    if first.casefold() not in NUMBERS or first.casefold() in {"a", "an"}:
        return re.escape(old)
    ways = [word for word, number in NUMBERS.items() if number == NUMBERS[first.casefold()] and " " not in word]
    return f"(?:{'|'.join(way for way in ways if way not in {'a', 'an'})})" + (rf"\s{re.escape(rest)}" if rest else "")


def written_like(new: str, old: str) -> str:
    """A small number in words where the one that it replaces is in words, and in figures else."""
    number = NUMBERS.get(new.casefold())
    if number is None or old.casefold() not in NUMBERS:
        return new
    return str(number) if old.isdigit() else next(word for word, each in NUMBERS.items() if each == number)
