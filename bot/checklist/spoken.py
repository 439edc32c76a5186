"""An interview in a sentence: "i have an interview tomorrow at 3pm with Google". Pure."""

from datetime import datetime

from bot.checklist.answers import NewInterview
from bot.checklist.chatter import OPENERS
from bot.checklist.starting import Unsure, read_start

LONGEST = 160
"""Characters of a sentence that is taken apart; what is longer is asked for in the form."""


def read_spoken(text: str, now: datetime, locale: str) -> NewInterview | Unsure:
    """The interview that lies ahead in a sentence; what it does not say is left open. `now` is in the person's zone."""
    words = text[:LONGEST].split()
    while len(words) > 1 and words[0].lower().strip(".,:;!?*") in OPENERS:
        words.pop(0)
    return read_start(" ".join(words), now, locale, ahead=True)
