"""What somebody asks for behind `/thankyou`: whose interview, which kind of note, in which tone. Pure."""

import re
from dataclasses import dataclass, replace

from bot.vocabulary.note_kinds import NoteKind, Tone


@dataclass(frozen=True)
class NoteRequest:
    """Which notes are wanted."""

    company: str = ""
    """The beginning of the company's name; "" for the newest interview."""
    kind: NoteKind = NoteKind.THANK_YOU
    tone: Tone | None = None
    """None: as it was chosen before."""


TONES = {
    **{"warm": Tone.WARM, "warmer": Tone.WARM, "friendly": Tone.WARM, "personal": Tone.WARM},
    **{"formal": Tone.FORMAL, "polite": Tone.FORMAL},
    **{"colleague": Tone.COLLEAGUE, "collegial": Tone.COLLEAGUE, "follow-up": Tone.COLLEAGUE},
    **{"brief": Tone.BRIEF, "short": Tone.BRIEF, "shorter": Tone.BRIEF, "briefly": Tone.BRIEF},
}
KINDS = {
    **{
        "e-mail": NoteKind.THANK_YOU,
        "email": NoteKind.THANK_YOU,
        "note": NoteKind.THANK_YOU,
        "letter": NoteKind.LETTER,
    },
    **{
        "card": NoteKind.CARD,
        "handwritten": NoteKind.CARD,
        "check-in": NoteKind.CHECK_IN,
        "checkin": NoteKind.CHECK_IN,
    },
    **{
        "call": NoteKind.CALL,
        "voicemail": NoteKind.CALL,
        "script": NoteKind.CALL,
        "rejection": NoteKind.AFTER_REJECTION,
    },
    **{
        "rejected": NoteKind.AFTER_REJECTION,
        "accept": NoteKind.ACCEPT,
        "decline": NoteKind.DECLINE,
        "close": NoteKind.CLOSE,
    },
    **{"withdraw": NoteKind.WITHDRAW, "reference": NoteKind.REFERENCE, "references": NoteKind.REFERENCE},
    **{"offer": NoteKind.ASK_TIME, "time": NoteKind.ASK_TIME, "writing": NoteKind.ASK_IN_WRITING},
}
"""What people call the tones and kinds. They stand behind the company, or before it."""
_KNOWN = {*TONES, *KINDS, "", "a", "an", "for", "to", "at", "with", "please", "pls"}
_MARKS = " .,;:!?\"'"


def read_wish(text: str) -> NoteRequest:
    """The wish in "Northwind formal letter": a company, then a tone and a kind in any order; total."""
    plainly = re.sub(r"\bless formal\b|\bmore personal\b", "warm", re.sub(r"\bmore formal\b", "formal", text))
    wish, words = NoteRequest(), [word.strip(_MARKS) for word in plainly.split()]
    while words and words[-1].lower() in _KNOWN:
        wish = _with(wish, words.pop().lower())
    while words and words[0] in _KNOWN:  # in small letters: "Formal Wear" is a company
        wish = _with(wish, words.pop(0))
    return replace(wish, company=" ".join(words))


def _with(wish: NoteRequest, word: str) -> NoteRequest:
    if word in TONES:
        return replace(wish, tone=TONES[word])
    return replace(wish, kind=KINDS[word]) if word in KINDS else wish
