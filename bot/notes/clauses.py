"""What phrases are made of: whether words make a sentence or name a thing, and their articles and capitals."""

import re

from bot.notes import spelling
from bot.notes import wordlists as w
from bot.notes.tidying import Phrase


def is_clause(phrase: Phrase) -> bool:
    """Whether the words before the first comma hold a verb that makes a sentence."""
    words = phrase.text.split(",")[0].split()
    lows = phrase.words[: len(words)]
    part_of = w.is_number(lows[0]) and lows[1:2] == ("of",) and len(lows) > 3
    named = lows[0] in w.DETERMINERS or lows[0] in {"mine", "ours"} or part_of
    for before, word, after in zip(lows, lows[1:], (*lows[2:], ""), strict=False):
        if word in w.RELATIVES or (word in w.AND and not named):
            return False
        if before != "to" and w.is_finite(word, before, after, named=named and (part_of or not w.is_number(lows[0]))):
            return True
    return False


def with_the(text: str) -> str:
    """A sentence about one thing, with its article: "fish station falls behind"; "sales", "Jira", "waste" want none."""
    words = Phrase(text).words
    verb = next((at for at in range(1, len(words)) if w.is_finite(words[at], words[at - 1], "", named=True)), 0)
    subject, first = words[:verb], words[0]
    bare = subject and first not in w.OPENS_SUBJECT and not w.is_number(first) and text[:1].islower()
    kept = not bare or first.endswith(("'s", "s'")) or any(word in w.LINKS | w.AND for word in subject)
    head = subject[-1] if subject else ""
    mass = head in w.MASS or (w.MASS_ENDING.fullmatch(head) and head not in w.COUNTED)
    return text if kept or mass or w.is_plural(head) or head in spelling.CASED else f"the {text}"


def is_thing(text: str) -> bool:
    """Whether words name something: no verb, number or preposition among them, and nobody."""
    words = Phrase(text.strip()).words
    known = w.LINKS | w.AND | w.PRONOUNS | w.OBJECTS
    verbs = words[0] in w.BASE or any(w.is_past(word) or word in w.AUXILIARIES for word in words)
    gerund = words[0].endswith("ing") and words[0] not in w.ING_NOUNS
    return not verbs and not gerund and not any(word in known or w.is_number(word) for word in words)


def article(phrase: Phrase) -> str:
    """The article before a thing, with its space: "a ", "an "."""
    return "an " if w.sounds_like_a_vowel(phrase.text.split()[0]) else "a "


def without_capital(text: str) -> str:
    """Without the capital of a sentence's first word, where that is no name, acronym or "I"."""
    first, following, *_ = (*text.split(" "), "", "")
    low = first.lower().strip(",.")
    letter = re.fullmatch(r"[b-z][^a-z]*", low)  # R, C++
    cased = letter or low in spelling.CASED or spelling.is_acronym(first) or spelling.is_i(first)
    spelt = cased or first[1:] != first[1:].lower()
    known = spelling.is_acronym(following.strip(",.")) or following.lower() in spelling.CASED
    next_is_name = following[:1].isupper() and not known
    kept = spelt or ((next_is_name or low.endswith("'s")) and not w.is_common(low))
    return text if kept or len(text[:1].lower()) != 1 else text[:1].lower() + text[1:]


def within(text: str) -> str:
    """A sentence inside another: its first word keeps its capital unless it is surely no name."""
    return without_capital(text) if w.is_common(text.split(" ", maxsplit=1)[0].lower().strip(",.")) else text
