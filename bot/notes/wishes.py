"""What somebody asks for behind `/thankyou`: whose interview, which kind of note, in which tone. Pure."""

from dataclasses import dataclass, replace

from bot.notes.kinds import Kind, Tone


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
    **{"brief": Tone.BRIEF, "short": Tone.BRIEF, "shorter": Tone.BRIEF, "briefly": Tone.BRIEF},
}
KINDS = {
    **{"e-mail": Kind.THANK_YOU, "email": Kind.THANK_YOU, "note": Kind.THANK_YOU, "letter": Kind.LETTER},
    **{"card": Kind.CARD, "handwritten": Kind.CARD, "check-in": Kind.CHECK_IN, "checkin": Kind.CHECK_IN},
    **{"call": Kind.CALL, "voicemail": Kind.CALL, "script": Kind.CALL, "rejection": Kind.AFTER_REJECTION},
    **{"rejected": Kind.AFTER_REJECTION, "accept": Kind.ACCEPT, "decline": Kind.DECLINE, "close": Kind.CLOSE},
}
"""What people call the tones and kinds. Each is the last word, or the last but one."""


def read_wish(text: str) -> Wish:
    """The wish in "Northwind formal letter": a company, then a tone and a kind in any order; total."""
    wish, words = Wish(), text.split()
    while words and (word := words[-1].lower().strip(".,;:!")) in TONES | KINDS:
        wish = replace(wish, tone=TONES[word]) if word in TONES else replace(wish, kind=KINDS[word])
        words.pop()
    return replace(wish, company=" ".join(words))
