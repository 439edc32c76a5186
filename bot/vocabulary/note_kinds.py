"""The kinds of note that go to an employer, and the tones that they are written in. Values only."""

from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is for, and on what it is written."""

    THANK_YOU = "thank_you"
    LETTER = "letter"
    CARD = "card"
    CHECK_IN = "check_in"
    SECOND_CHECK_IN = "second_check_in"
    """Shorter, and from another angle."""
    NO_CALL = "no_call"
    """A call that they announced has not come."""
    CALL = "call"
    AFTER_REJECTION = "after_rejection"
    ASK_TIME = "ask_time"
    """Thanks for an offer, and time to think."""
    ASK_IN_WRITING = "ask_in_writing"
    OTHER_OFFER = "other_offer"
    """Another offer is in hand."""
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    """From where else they applied."""
    REFERENCE = "reference"
    """Thanks to somebody who spoke for them."""
    ARRANGER = "arranger"
    """Thanks to whoever set the interview up (Missouri)."""
    CLOSE = "close"


class Tone(StrEnum):
    """How a note sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"
    COLLEAGUE = "colleague"
    """A follow-up that builds on the talk, as between colleagues (Alison Green)."""


ONE_EACH = frozenset({NoteKind.THANK_YOU, NoteKind.LETTER, NoteKind.CARD})
"""The kinds that every interviewer gets a note of their own of; the others go to one person."""
ON_PAPER = frozenset({NoteKind.LETTER, NoteKind.CARD})
SPOKEN = frozenset({NoteKind.CALL})
"""What is said and not sent: it has no subject, no tone and no address."""
