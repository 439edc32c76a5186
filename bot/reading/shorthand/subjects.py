"""A clause of shorthand with its "I": what was done, what somebody is or has, and their years. Pure."""

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.names_spelt import CASED
from bot.reading.shorthand.topics import is_common


def small_start(text: str) -> str:
    """A clause as it goes on in a sentence; a name keeps its capital."""
    first = text.split(" ", 1)[0].lower()
    known = first not in CASED and text[1:2].islower() and (is_common(first) or first in verbs.AUXILIARIES)
    return text[:1].lower() + text[1:] if known else lower_first(text)
