"""What each kind of note is called, what to do with it, and which kinds one chooses among."""

from bot.nudges.facts import Outcome
from bot.vocabulary.note_kinds import Kind, Tone

TITLE = {
    Kind.THANK_YOU: "Your thank-you note",
    Kind.LETTER: "Your thank-you letter",
    Kind.CARD: "Your thank-you card",
    Kind.CHECK_IN: "Your e-mail, to ask how things stand",
    Kind.SECOND_CHECK_IN: "Your second e-mail, to ask how things stand",
    Kind.NO_CALL: "Your e-mail about the call that did not come",
    Kind.CALL: "Your call",
    Kind.AFTER_REJECTION: "Your reply to their no",
    Kind.ASK_TIME: "Your thanks for the offer, and time to think",
    Kind.ASK_IN_WRITING: "Your thanks for the offer, and a request for it in writing",
    Kind.OTHER_OFFER: "Your e-mail about another offer",
    Kind.ACCEPT: "Your yes",
    Kind.DECLINE: "Your no, with thanks",
    Kind.WITHDRAW: "Your e-mail to withdraw",
    Kind.REFERENCE: "Your thanks to a reference",
    Kind.ARRANGER: "Your thanks to whoever set it up",
    Kind.CLOSE: "Your last line to them",
}
_LATER = "On paper is right where they decide later than in a week; e-mail is faster."
_ALOUD = "Read it once aloud, change what does not sound like you, and send it."
WHAT_NEXT = {
    Kind.THANK_YOU: _ALOUD,
    Kind.LETTER: f"Put your address above the date. {_LATER}",
    Kind.CARD: f"Write it by hand. {_LATER}",
    Kind.CHECK_IN: _ALOUD,
    Kind.SECOND_CHECK_IN: _ALOUD,
    Kind.NO_CALL: "No reproach in it: calls slip.",
    Kind.ASK_TIME: "A day or two is usual; ask for what you need.",
    Kind.ASK_IN_WRITING: "Give no notice where you work now before you have it.",
    Kind.OTHER_OFFER: "Add the day by which you have to answer, if you may name it.",
    Kind.WITHDRAW: "Send it to each place where you are still in the running.",
    Kind.REFERENCE: "Put their name in, and one to each of them.",
    Kind.ARRANGER: _ALOUD,
    Kind.CALL: "Say it in your own words.",
    Kind.AFTER_REJECTION: "Nobody expects it, and that is why it is remembered.",
    Kind.ACCEPT: "When it is settled, thank your references, and withdraw where else you applied.",
    Kind.DECLINE: "Short and kind is right: ways cross again.",
    Kind.CLOSE: "It asks for nothing, and leaves the door open. Then cross it off with a good conscience.",
}
WRITE = {
    Kind.CALL: "What to say",
    Kind.CHECK_IN: "Show the e-mail",
    Kind.SECOND_CHECK_IN: "Show the second e-mail",
    Kind.NO_CALL: "Their call did not come",
    Kind.ASK_TIME: "Ask for time",
    Kind.ASK_IN_WRITING: "Ask for it in writing",
    Kind.OTHER_OFFER: "I have another offer",
    Kind.ACCEPT: "Write my yes",
    Kind.DECLINE: "Write my no",
    Kind.WITHDRAW: "Withdraw elsewhere",
    Kind.REFERENCE: "Thank a reference",
    Kind.ARRANGER: "Thank whoever set it up",
    Kind.AFTER_REJECTION: "Write a reply",
    Kind.CLOSE: "Write a last line",
}
REPLIES = {
    Outcome.OFFER: (Kind.ASK_TIME, Kind.ACCEPT, Kind.DECLINE),
    Outcome.ACCEPTED: (Kind.ACCEPT,),
    Outcome.DECLINED: (Kind.DECLINE,),
    Outcome.REJECTED: (Kind.AFTER_REJECTION,),
    Outcome.NO_WORD: (Kind.CLOSE,),
}
"""What one may write to them, once it is known how it ended."""
ROUND_ABOUT = (
    (Kind.ACCEPT, Kind.DECLINE, Kind.ASK_TIME, Kind.ASK_IN_WRITING, Kind.OTHER_OFFER, Kind.WITHDRAW, Kind.REFERENCE),
    (Kind.CHECK_IN, Kind.SECOND_CHECK_IN, Kind.NO_CALL, Kind.ARRANGER),
)
"""Kinds that one chooses among: what one may write around an offer, and while nothing is heard."""
TONES = {Tone.WARM: "Warm", Tone.FORMAL: "Formal", Tone.BRIEF: "Brief", Tone.COLLEAGUE: "As a colleague"}
KINDS = {Kind.THANK_YOU: "As an e-mail", Kind.LETTER: "As a letter", Kind.CARD: "As a handwritten card"}
