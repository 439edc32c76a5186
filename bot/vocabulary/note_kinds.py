"""The kinds of note that go to an employer, and their tones. Values only."""

from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is for, or what it is written on."""

    THANK_YOU = "thank_you"
    LETTER = "letter"
    CARD = "card"
    CHECK_IN = "check_in"
    SECOND_CHECK_IN = "second_check_in"
    """Shorter, and with a different angle."""
    NO_CALL = "no_call"
    """The call they announced has not come."""
    CALL = "call"
    AFTER_REJECTION = "after_rejection"
    ASK_TIME = "ask_time"
    """Thanks for an offer, and asks for time to think."""
    ASK_IN_WRITING = "ask_in_writing"
    OTHER_OFFER = "other_offer"
    """Another offer is in hand."""
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    """To everywhere else they applied."""
    REFERENCE = "reference"
    """Thanks to a referee."""
    ARRANGER = "arranger"
    """Thanks to whoever arranged the interview (Missouri)."""
    CLOSE = "close"


class Tone(StrEnum):
    """How a note sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"
    COLLEAGUE = "colleague"
    """A follow-up that builds on the conversation, as between colleagues (Alison Green)."""


ONE_EACH = frozenset({NoteKind.THANK_YOU, NoteKind.LETTER, NoteKind.CARD})
"""Kinds that each interviewer gets separately; the others go to one person."""
ON_PAPER = frozenset({NoteKind.LETTER, NoteKind.CARD})
SPOKEN = frozenset({NoteKind.CALL})
"""Spoken, not sent: no subject, tone or address."""
