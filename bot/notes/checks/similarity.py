"""How alike two notes are. Employers put the notes of one panel side by side (Princeton).

What counts is what a note says for itself. Greeting and signature fall away, and with them the sentences that every
thank-you needs (thanks, interest, the call, the look ahead), unless they hold a figure: two honest notes share those.
Of the rest the words that carry it are compared as sets (Jaccard): what both say, of all that either says. The order
of sentences and a changed name make no difference then, and it is linear, which a match of sentence by sentence is not.
"""

import re
from functools import lru_cache

from bot.notes.checks.idioms import ANNOUNCED, ASKED_TO_CALL, FORWARD, INTEREST, MET_TOO, THANKS
from bot.reading.shorthand.written import ANY_DATE, content_words, read_note, sentences
from bot.support.limits import MOST_PEOPLE

TOO_ALIKE = 0.5
"""From here on, half of what the two notes say is said in both."""


def similarity(a: str, b: str) -> float:
    """From 0 (nothing in common) to 1 (the same), for two note bodies in either order."""
    if a == b:
        return 1.0
    first, second = _own(a), _own(b)
    if not first or not second:
        first, second = frozenset(content_words(a)), frozenset(content_words(b))
    return len(first & second) / len(first | second) if first | second else 0.0


@lru_cache(maxsize=2 * MOST_PEOPLE)
def _own(body: str) -> frozenset[str]:
    """The words that carry what a note says for itself; found once, for each note of a panel is compared with each."""
    own = [each for each in sentences(read_note("", body).text) if not _is_duty(each)]
    return frozenset(content_words(" ".join(own)))


def _is_duty(sentence: str) -> bool:
    has_figure = re.search(r"\d", ANY_DATE.sub("", sentence))
    return not has_figure and any(
        each.search(sentence) for each in (THANKS, INTEREST, ANNOUNCED, ASKED_TO_CALL, FORWARD, MET_TOO)
    )
