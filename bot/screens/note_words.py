"""What each kind of note is called, what to do with it, and which kinds one chooses among."""

from bot.nudges.facts import Outcome
from bot.vocabulary.note_kinds import NoteKind, Tone

TITLE = {
    NoteKind.THANK_YOU: "Your thank-you note",
    NoteKind.LETTER: "Your thank-you letter",
    NoteKind.CARD: "Your thank-you card",
    NoteKind.CHECK_IN: "Your e-mail, to ask how things stand",
    NoteKind.SECOND_CHECK_IN: "Your second e-mail, to ask how things stand",
    NoteKind.NO_CALL: "Your e-mail about the call that did not come",
    NoteKind.CALL: "Your call",
    NoteKind.AFTER_REJECTION: "Your reply to their no",
    NoteKind.ASK_TIME: "Your thanks for the offer, and time to think",
    NoteKind.ASK_IN_WRITING: "Your thanks for the offer, and a request for it in writing",
    NoteKind.OTHER_OFFER: "Your e-mail about another offer",
    NoteKind.ACCEPT: "Your yes",
    NoteKind.DECLINE: "Your no, with thanks",
    NoteKind.WITHDRAW: "Your e-mail to withdraw",
    NoteKind.REFERENCE: "Your thanks to a reference",
    NoteKind.ARRANGER: "Your thanks to whoever set it up",
    NoteKind.CLOSE: "Your last line to them",
}
_LATER = "On paper is right where they decide later than in a week; e-mail is faster."
_ALOUD = "Read it once aloud, change what does not sound like you, and send it."
WHAT_NEXT = {
    NoteKind.THANK_YOU: _ALOUD,
    NoteKind.LETTER: f"Put your address above the date. {_LATER}",
    NoteKind.CARD: f"Write it by hand. {_LATER}",
    NoteKind.CHECK_IN: _ALOUD,
    NoteKind.SECOND_CHECK_IN: _ALOUD,
    NoteKind.NO_CALL: "No reproach in it: calls slip.",
    NoteKind.ASK_TIME: "A day or two is usual; ask for what you need.",
    NoteKind.ASK_IN_WRITING: "Give no notice where you work now before you have it.",
    NoteKind.OTHER_OFFER: "Add the day by which you have to answer, if you may name it.",
    NoteKind.WITHDRAW: "Send it to each place where you are still in the running.",
    NoteKind.REFERENCE: "Put their name in, and one to each of them.",
    NoteKind.ARRANGER: _ALOUD,
    NoteKind.CALL: "Say it in your own words.",
    NoteKind.AFTER_REJECTION: "Nobody expects it, and that is why it is remembered.",
    NoteKind.ACCEPT: "When it is settled, thank your references, and withdraw where else you applied.",
    NoteKind.DECLINE: "Short and kind is right: ways cross again.",
    NoteKind.CLOSE: "It asks for nothing, and leaves the door open. Then cross it off with a good conscience.",
}
WRITE = {
    NoteKind.CALL: "What to say",
    NoteKind.CHECK_IN: "Show the e-mail",
    NoteKind.SECOND_CHECK_IN: "Show the second e-mail",
    NoteKind.NO_CALL: "Their call did not come",
    NoteKind.ASK_TIME: "Ask for time",
    NoteKind.ASK_IN_WRITING: "Ask for it in writing",
    NoteKind.OTHER_OFFER: "I have another offer",
    NoteKind.ACCEPT: "Write my yes",
    NoteKind.DECLINE: "Write my no",
    NoteKind.WITHDRAW: "Withdraw elsewhere",
    NoteKind.REFERENCE: "Thank a reference",
    NoteKind.ARRANGER: "Thank whoever set it up",
    NoteKind.AFTER_REJECTION: "Write a reply",
    NoteKind.CLOSE: "Write a last line",
}
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
TONES = {Tone.WARM: "Warm", Tone.FORMAL: "Formal", Tone.BRIEF: "Brief", Tone.COLLEAGUE: "As a colleague"}
KINDS = {NoteKind.THANK_YOU: "As an e-mail", NoteKind.LETTER: "As a letter", NoteKind.CARD: "As a handwritten card"}
