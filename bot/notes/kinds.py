"""The kinds of note that go to an employer, and the tones that they are written in. Values only."""

from enum import StrEnum


class Kind(StrEnum):
    """What a note is for, and on what it is written."""

    THANK_YOU = "thank_you"
    LETTER = "letter"
    CARD = "card"
    CHECK_IN = "check_in"
    CALL = "call"
    AFTER_REJECTION = "after_rejection"
    ACCEPT = "accept"
    DECLINE = "decline"
    CLOSE = "close"


class Tone(StrEnum):
    """How a note sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"


ONE_EACH = frozenset({Kind.THANK_YOU, Kind.LETTER, Kind.CARD})
"""The kinds that every interviewer gets a note of their own of; the others go to one person."""
ON_PAPER = frozenset({Kind.LETTER, Kind.CARD})
SPOKEN = frozenset({Kind.CALL})
"""What is said and not sent: it has no subject, no tone and no address."""
