"""What a message most likely means where nothing is clear: enough to offer something, and not to do it. Pure."""

from itertools import groupby, pairwise

from bot.reading.intents.finding import BREAKS, find, normal, says
from bot.reading.intents.reading import Meant, best, others_of
from bot.reading.intents.stories import is_work
from bot.reading.intents.words import LONGEST
from bot.vocabulary.intent import Intent

_OFFERED = frozenset(
    {
        Intent.INTERVIEWED,
        Intent.WENT_BADLY,
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.NO_SHOW,
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.NEGOTIATE,
        Intent.WHAT_TO_SAY,
        Intent.WHEN,
        Intent.WHO_MET,
        Intent.PRIVATE,
        Intent.NERVOUS,
        Intent.SAD,
        Intent.PREPARE,
        Intent.NOTE,
        Intent.SETTINGS,
        Intent.ZONE,
        Intent.DATA,
    }
)
"""What is answered with a line and a button, so that a wrong guess does no harm."""
_MOST_OTHERS, _LEAST = 8, 4.0
"""Words of something else, and what the ideas have to weigh."""
_NOT_THEIRS = ("somebody", "wishing", "long_ago", "theirs", "told")
_STARTS = frozenset(["i", "they", "my", "we", "so", "it"])
"""What begins a clause in a sentence without marks."""
_MOST_STARTS = 12


def read_likely(text: str) -> Meant | None:
    """What is most likely meant by a message that `read` makes nothing of; None where that is open, too. Total."""
    words = normal(text) if len(text) <= LONGEST else []
    if not words or is_work(words):
        return None
    clauses = [words, *_clauses(words)]
    found = [(score, meant) for clause in clauses for score, meant in [_weighed(clause, words)] if meant]
    return max(found, key=lambda each: each[0], default=(0.0, None))[1]


def _clauses(words: list[str]) -> list[list[str]]:
    marked = [list(clause) for breaks, clause in groupby(words, key=lambda word: word in BREAKS) if not breaks]
    return [part for clause in marked for part in _run_on(clause)]


def _run_on(clause: list[str]) -> list[list[str]]:
    """A clause, and what is before, from and between the words that may begin another."""
    places = [place for place, word in enumerate(clause) if place > 1 and word in _STARTS][:_MOST_STARTS]
    between = (clause[start:end] for start, end in pairwise(places))
    return [clause, *(clause[:place] for place in places), *(clause[place:] for place in places), *between]


def _weighed(clause: list[str], words: list[str]) -> tuple[float, Meant | None]:
    found = find(clause)
    score, rule = best(found, clause, room=_MOST_OTHERS)
    if rule is None or rule.intent not in _OFFERED or score < _LEAST:
        return 0.0, None
    is_excused = rule.intent is Intent.CANCELLED and clause[0] == "i"  # "I had to cancel, my kid is sick"
    tells_of_it = rule.intent is Intent.INTERVIEWED  # what they told there, and were asked, is part of it
    if not is_excused and (says(words, _NOT_THEIRS[:-1]) or says(clause if tells_of_it else words, _NOT_THEIRS[-1:])):
        return 0.0, None
    return score, Meant(rule.intent, others_of(rule, found, clause), "?" in words, frozenset(found))
