"""What somebody asks for behind `/thankyou`: whose interview, which kind of note, in which tone. Pure."""

import re
from dataclasses import dataclass, replace

from bot.vocabulary.note_kinds import Kind, Tone


@dataclass(frozen=True)
class Wish:
    """Which notes are wanted."""

    company: str = ""
    """The beginning of the company's name; "" for the newest interview."""
    kind: Kind = Kind.THANK_YOU
    tone: Tone | None = None
    """None: as it was chosen before."""


TONES = {
    **{"warm": Tone.WARM, "warmer": Tone.WARM, "friendly": Tone.WARM, "personal": Tone.WARM},
    **{"formal": Tone.FORMAL, "polite": Tone.FORMAL},
    **{"colleague": Tone.COLLEAGUE, "collegial": Tone.COLLEAGUE, "follow-up": Tone.COLLEAGUE},
    **{"brief": Tone.BRIEF, "short": Tone.BRIEF, "shorter": Tone.BRIEF, "briefly": Tone.BRIEF},
}
KINDS = {
    **{"e-mail": Kind.THANK_YOU, "email": Kind.THANK_YOU, "note": Kind.THANK_YOU, "letter": Kind.LETTER},
    **{"card": Kind.CARD, "handwritten": Kind.CARD, "check-in": Kind.CHECK_IN, "checkin": Kind.CHECK_IN},
    **{"call": Kind.CALL, "voicemail": Kind.CALL, "script": Kind.CALL, "rejection": Kind.AFTER_REJECTION},
    **{"rejected": Kind.AFTER_REJECTION, "accept": Kind.ACCEPT, "decline": Kind.DECLINE, "close": Kind.CLOSE},
    **{"withdraw": Kind.WITHDRAW, "reference": Kind.REFERENCE, "references": Kind.REFERENCE},
    **{"offer": Kind.ASK_TIME, "time": Kind.ASK_TIME, "writing": Kind.ASK_IN_WRITING},
}
"""What people call the tones and kinds. They stand behind the company, or before it."""
_KNOWN = {*TONES, *KINDS, "", "a", "an", "for", "to", "at", "with", "please", "pls"}
_MARKS = " .,;:!?\"'"


def read_wish(text: str) -> Wish:
    """The wish in "Northwind formal letter": a company, then a tone and a kind in any order; total."""
    plainly = re.sub(r"\bless formal\b|\bmore personal\b", "warm", re.sub(r"\bmore formal\b", "formal", text))
    wish, words = Wish(), [word.strip(_MARKS) for word in plainly.split()]
    while words and words[-1].lower() in _KNOWN:
        wish = _with(wish, words.pop().lower())
    while words and words[0] in _KNOWN:  # in small letters: "Formal Wear" is a company
        wish = _with(wish, words.pop(0))
    return replace(wish, company=" ".join(words))


def _with(wish: Wish, word: str) -> Wish:
    if word in TONES:
        return replace(wish, tone=TONES[word])
    return replace(wish, kind=KINDS[word]) if word in KINDS else wish
