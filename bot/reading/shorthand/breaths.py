"""Two sentences without a mark between them, as they are dictated: "I'm bilingual I speak Spanish all day". Pure."""

import re

from bot.reading.shorthand.alone import stands_alone
from bot.reading.shorthand.capitals import upper_first
from bot.reading.shorthand.sound import LEADS_ON, is_sound
from bot.reading.shorthand.words import words
from bot.support.patterns import regex

MOST_TRIED, MOST_WORDS = 4, 40
"""Places at which a text is parted, and words of it: a longer one is a story."""
_BEGINS = regex(r" (?=(?:I|I'm|I've|I'd|we|my|our|it|it's|its|they|there's|that's|he|she) )")


def in_sentences(text: str) -> str:
    """The first of two sentences in one breath, and the second if that is the writer's own; "" where it is not two."""
    if len(text.split()) > MOST_WORDS:
        return ""
    for found in list(_BEGINS.finditer(text))[:MOST_TRIED]:
        first, second = f"{text[: found.start()]}.", upper_first(text[found.end() :])
        second = re.sub(r"^There's (?=\d)", "There are ", second)
        if _MARKED.search(first) or _TELLS.match(first) or words(first)[-1] in LEADS_ON:
            continue
        if is_sound(first) and stands_alone(first) and is_sound(second, alone=False):
            return f"{first} {second}" if _OWN.match(second) and not _TELLS.match(second) else first
    return ""


_OWN = regex(r"(?:I|I'm|I've|I'd|We|My|Our) (?=(?:\S+ ){2})")
_TELLS = regex(r"I (?:talked|told|said|asked|mentioned|think|thought|guess|forgot|totally)\b")
_MARKED = regex(r"[-.,;:!?]\.$")
