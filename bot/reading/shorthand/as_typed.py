"""What was typed with care, in whole sentences, stays as it was typed: nothing is made of a good one. Pure."""

import re

from bot.reading.shorthand.capitals import upper_first
from bot.reading.shorthand.finishing import numbers_in_words
from bot.reading.shorthand.foreign import is_foreign
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reports import is_of_telling, is_theirs, unreported
from bot.reading.shorthand.sound import SENTENCE
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject
from bot.support.patterns import regex


def as_typed(typed: str) -> str:
    """The sentences of a text, without how they were told and what is said to oneself; "" unless all are good.

    What speaks of the employer is none here: it has to be turned to them.
    """
    if not _CAREFUL.match(typed) or spelt_out(typed) != typed or is_foreign(typed):
        return ""
    sentences = [each.strip() for each in SENTENCE.split(public(typed))]
    said = [own for each in sentences if not is_of_telling(own := upper_first(unreported(each)))]
    if not said or not all(_is_good(own, is_reported=own not in sentences) for own in said):
        return ""
    whole = " ".join(f"{own.rstrip(' .!')}." for own in said)
    return numbers_in_words(re.sub(r"(?<=[a-z\d%]) so (?=I\b)", ", so ", whole))


def _is_good(sentence: str, *, is_reported: bool) -> bool:
    """What was "told them about" may be a thing alone; what stands by itself tells something."""
    tells = has_subject(sentence.rpartition(", ")[2]) or has_subject(sentence)
    is_own = re.match(r"(?:I|We)\b", sentence) or (not is_reported and tells and _BEGINS.match(sentence))
    return bool(is_own) and not (_OF_THEM.search(sentence) or is_theirs(sentence))


_CAREFUL = regex(r"[A-Z](?!.*(?:\bi\b|\.\.|[!?]{2}|[.!?] [a-z])).*[.!](?:\Z| +[A-Z])", re.DOTALL)
"""Whole sentences, each with its capital: one that ends with its full stop, or several."""
_BEGINS = regex(
    r"(?:I|We|My|Our|At|On|In|With|When|As|For|Before|After|Since|The|It|That|This|Two|Three|Four|All|Both"
    r"|[A-Z][a-z]+s (?:went|fell|rose|dropped|grew))\b"
)
_OF_THEM = regex(
    r"^I(?:'d| described| spoke| talked| explained| went| showed)\b|\b(?:they|them|their|theirs|they're|they've|he|she"
    r"|him|her|his|hers|he's|she's|you|your|there|asked|told|said)\b",
    re.IGNORECASE,
)
"""What is of others, or has to be put otherwise for another reason."""
