"""Several changes to a note in one message: "shorter, and sign it Sam". Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from bot.notes.edit_words import LONGEST, find_edit
from bot.notes.edits import What
from bot.support.patterns import regex

MOST = 4
"""So many places at which a message may come apart are tried."""
Cuts = tuple[re.Match[str], ...]

_THEN = regex(r"[.;!] |,? (?:and|then|also|plus|[+&]) (?:then |also )?|, ", re.IGNORECASE)
_TAKEN_BACK = regex(
    r"[,.;!]? (?:no wait|actually|wait|no|nah|hmm),? (?:leave|keep) (?:that|it|this)(?: one| bit)?(?: in)?\W{0,5}\Z",
    re.IGNORECASE,
)


def edits_in(text: str) -> tuple[str, ...]:
    """The changes that a message asks for, one after the other; () where it is one, or none. Total.

    "..., actually leave that" takes back the last.
    """
    if len(text) > LONGEST:
        return ()
    said = " ".join(text.split())
    taken_back = _TAKEN_BACK.search(said)
    said = said[: taken_back.start()] if taken_back else said
    found = next(filter(None, (_parts(said, cuts) for cuts in _choices([*_THEN.finditer(said)][:MOST]))), ())
    return found[:-1] if taken_back else found


def _choices(places: Sequence[re.Match[str]]) -> Iterator[Cuts]:
    """The places where it may come apart, as many of them at once as possible first."""
    return (cuts for count in range(len(places), 0, -1) for cuts in combinations(places, count))


def _parts(said: str, cuts: Cuts) -> tuple[str, ...]:
    """What stands between these places, if each asks for a change; () if not."""
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(said)]
    parts = tuple(said[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    kinds = [edit.what for edit in map(find_edit, parts) if edit]
    goes_on = any(pair == (What.ADD, What.STRIKE) for pair in pairwise(kinds))  # "say that I sell well and cut waste"
    return parts if len(kinds) == len(parts) and not goes_on else ()
