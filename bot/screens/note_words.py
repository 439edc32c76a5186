"""What each kind of note is called, what to do with it, and which kinds one chooses among."""

from bot.nudges.facts import Outcome
from bot.vocabulary.note_kinds import NoteKind

REPLIES = {
    Outcome.OFFER: (NoteKind.ASK_TIME, NoteKind.ACCEPT, NoteKind.DECLINE),
    Outcome.ACCEPTED: (NoteKind.ACCEPT,),
    Outcome.DECLINED: (NoteKind.DECLINE,),
    Outcome.REJECTED: (NoteKind.AFTER_REJECTION,),
    Outcome.NO_WORD: (NoteKind.CLOSE,),
}
"""What one may write to them, once it is known how it ended."""
ROUND_ABOUT = (
    (
        NoteKind.ACCEPT,
        NoteKind.DECLINE,
        NoteKind.ASK_TIME,
        NoteKind.ASK_IN_WRITING,
        NoteKind.OTHER_OFFER,
        NoteKind.WITHDRAW,
        NoteKind.REFERENCE,
    ),
    (NoteKind.CHECK_IN, NoteKind.SECOND_CHECK_IN, NoteKind.NO_CALL, NoteKind.ARRANGER),
)
"""Kinds that one chooses among: what one may write around an offer, and while nothing is heard."""

ALIKE = (NoteKind.THANK_YOU, NoteKind.LETTER, NoteKind.CARD)
"""Kinds of the same words, in other forms."""
