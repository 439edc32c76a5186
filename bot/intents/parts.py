"""The halves of a message that says two things: each is answered by itself. Pure."""

import re

from bot.intents.finding import normal, says
from bot.intents.intent import Intent
from bot.intents.reading import Meant, read
from bot.intents.words import LONGEST

_ASKS = r"(?:how|what|where|when|who|should|do i|can)\b"
_APART = re.compile(
    rf"(?<=[.!?;\n])\s+|,?\s+(?:also|plus)\s+|,\s+(?={_ASKS})|,?\s+(?:and|but)\s+(?=(?:also\b|{_ASKS}))", re.I
)
_POLITE = frozenset(
    {Intent.THANKS, Intent.GREETING, Intent.GOODBYE, Intent.READY, Intent.UNCHANGED, Intent.FRUSTRATED, Intent.HELP}
)
"""What goes along with anything, and asks for nothing."""
_WHOLE = frozenset({Intent.RESUME, Intent.REWORD, Intent.DEBRIEF, Intent.COMMAND, Intent.EXPLAIN})
"""What is done alone."""
_ENDS = frozenset(
    {
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.CANCELLED,
        Intent.GHOSTED,
        Intent.CROSS_OFF,
    }
)
"""How an interview ended: where two are told, it is open which is whose."""
_UNSURE = ("somebody", "wishing", "long_ago", "told", "about_deed")
"""Ideas beside which a sentence is not to be read by itself: "My sister was there. She got the job." """
MOST, MOST_PIECES = 3, 6


def read_parts(text: str) -> tuple[tuple[Meant, str], ...]:
    """What the sentences of a message mean, each with its words; () where it says one thing, or it is not clear."""
    pieces = _APART.split(text) if len(text) <= LONGEST else []
    if not 1 < len(pieces) <= MOST_PIECES or says(normal(text), _UNSURE):
        return ()
    found = [(meant, said) for said in pieces if said and (meant := read(said))]
    parts = {meant.intent: (meant, said) for meant, said in found if meant.intent not in _POLITE}
    clear = 1 < len(parts) <= MOST and not parts.keys() & _WHOLE and len(parts.keys() & _ENDS) < 2
    return tuple(parts.values()) if clear else ()
