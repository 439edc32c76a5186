"""What the bot says to what people say beside its questions: a line or two, and one tap that does it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.nudges.facts import Outcome
from bot.reading.intents import Intent
from bot.reading.interviews.starting import Unsure, as_line
from bot.screens import ids
from bot.screens.elements import Button, Controls, Element, Line, Message, Typed
from bot.screens.notes import write
from bot.screens.nudges import SUBJECT, answer_button
from bot.screens.said import DEBRIEF
from bot.screens.texts import said
from bot.services.interviews.amending import MayMove, NoHour
from bot.services.interviews.known import Known
from bot.services.interviews.outcomes import Done
from bot.services.nudges.answering import Which
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.words import say_date_and_time, say_day, say_hour

OUTCOMES = {
    Intent.OFFER: "Congratulations! That is wonderful news.",
    Intent.NEXT_ROUND: "Congratulations! They want to see more of you.",
    Intent.REJECTED: "I am sorry. That is hard to hear, and it takes nothing away from what you bring.",
    Intent.ANSWERED: "Good that you heard from them. I hope it was what you wished for.",
    Intent.ACCEPTED: "Congratulations! All the best for the start.",
    Intent.DECLINED: "That takes some courage. A short, kind no keeps the door open.",
    Intent.WITHDRAWN: "All right. Telling them soon is fair, and it is remembered well.",
    Intent.GHOSTED: "I am sorry. Silence is hard, and it is seldom about you.",
    Intent.NOTHING_YET: "All right, we wait. A week of silence is a good moment to ask how things stand.",
    Intent.STILL_DECIDING: "Still open, then. That is better than a quick no.",
    Intent.TRIED: "Well done for trying. Three working days on is a good moment for the second try.",
    Intent.CROSS_OFF: "All right. Your time belongs to the others now.",
    Intent.NEGOTIATE: "Thank them first, and ask for the offer in writing and for a day or two to think it over. "
    "Then name one figure with one reason, and wait for their answer.",
}
"""A word about what became of an interview, above where it is noted."""
ENDS = {
    Intent.OFFER: Outcome.OFFER,
    Intent.NEGOTIATE: Outcome.OFFER,
    Intent.NEXT_ROUND: Outcome.NEXT_ROUND,
    Intent.REJECTED: Outcome.REJECTED,
    Intent.ACCEPTED: Outcome.ACCEPTED,
    Intent.DECLINED: Outcome.DECLINED,
    Intent.WITHDRAWN: Outcome.WITHDRAWN,
    Intent.GHOSTED: Outcome.NO_WORD,
    Intent.CROSS_OFF: Outcome.NO_WORD,
}
"""How an interview ended, by what is said of it."""
_LABEL = {
    Outcome.OFFER: "An offer",
    Outcome.NEXT_ROUND: "Next round",
    Outcome.REJECTED: "They said no",
    Outcome.ACCEPTED: "I accepted",
    Outcome.DECLINED: "I declined",
    Outcome.WITHDRAWN: "I withdrew",
    Outcome.NO_WORD: "Cross off",
}
_HEARD = (Outcome.OFFER, Outcome.NEXT_ROUND, Outcome.REJECTED)


def heard(intent: Intent, interviews: Sequence[Known]) -> Message:
    """A word about what became of an interview, and one tap for each that may be meant, to note it."""
    ends = _HEARD if intent is Intent.ANSWERED else (ENDS[intent],) if intent in ENDS else ()
    if not ends or not interviews:
        return said(OUTCOMES[intent])
    text = f"{OUTCOMES[intent]} One tap notes it: I stop reminding you, and help with your reply."
    return Message(text, (Line(text), *_ending(interviews, {end: _LABEL[end] for end in ends})))


WENT_BADLY = "I am sorry it felt like that. From the inside it often looks worse, and a good note can mend a lot."


def while_it_is_fresh(first: str = "How did it go?") -> Message:
    """There was an interview, and nothing is known of it yet."""
    return said(f"{first} Let's go through it while it is fresh: a few short questions, about two minutes.", DEBRIEF)


def above(first: str, message: Message) -> Message:
    """A message with a line of ours above it."""
    return Message(f"{first} {message.text}", (Line(first), *message.body))


def add(read: Unsure) -> Message:
    """An interview that lies ahead, of which something is missing: one tap opens the form with what is known."""
    at = (say_day(read.at) if read.only_day else say_date_and_time(read.at)) if read.company and read.at else ""
    known = ", ".join(filter(None, (read.company, at)))
    if read.asks_more:
        asks = read.why
    elif at and not (read.only_day or read.role):
        asks = "Which role is it for?"
    else:
        asks = "One tap, and I note it: company, role and when it begins."
    text = f"{known + ': ' if known else ''}good luck! {asks}"
    line = as_line(read)
    shown = text[0].upper() + text[1:]
    control = Button("Add it", ids.OPEN_FORM, f"{ids.ADDING}{line}", emphasis="primary")
    return Message(shown, (Typed(shown), Controls("beside", (control,))))


def moved(interviews: Sequence[Known]) -> Message:
    """Which interview has another time: one tap opens its form."""
    controls = tuple(
        Button(f"New time: {each.name}", ids.numbered(ids.INTERVIEW_FORM, each.id), str(each.id)) for each in interviews
    )
    if not controls:
        return said(
            "I have none of your interviews noted. One tap, and I note it with its new time.",
            Button("Add it", ids.OPEN_FORM, ids.ADDING),
        )
    text = (
        "Give me the new time, and what I remind you of moves along."
        if len(controls) == 1
        else "Which one has another time?"
    )
    return Message(text, (Line(text), Controls("moved", controls)))


def put_off_until(day: date) -> str:
    """The nudges of one interview wait until a day; those of the others do not."""
    return f"Noted: what can wait about that one comes on {say_day(day)}. All others come as before."


def at_what_hour(moved: NoHour) -> Message:
    """An interview is moved to a day: one tap moves it to its old hour then, another opens its form."""
    text = f"{moved.name} on {say_day(moved.day)}: at what time? Nothing is moved until you say so."
    controls = (
        Button(f"Same time: {say_date_and_time(moved.as_before)}", ids.MOVE_TO, ids.of_move(moved.id, moved.as_before)),
        Button("Another time", ids.numbered(ids.INTERVIEW_FORM, moved.id), str(moved.id)),
    )
    return Message(text, (Typed(text), Controls("moved", controls)))


def is_it_moved(may: MayMove) -> Message:
    """A message names an interview and a time: one tap moves it there."""
    text = f"Is {may.name} moved? Nothing is changed until you say so."
    to = Button(f"Yes, to {say_date_and_time(may.at)}", ids.MOVE_TO, ids.of_move(may.id, may.at), emphasis="primary")
    other = Button("Another time", ids.numbered(ids.INTERVIEW_FORM, may.id), str(may.id))
    return Message(text, (Typed(text), Controls("moved", (to, other))))


def taken_off(interviews: Sequence[Known], *, ahead: bool) -> Message:
    """Which interview does not, or did not, take place: one tap takes it off the list."""
    if not interviews:
        return said("I am sorry. I have none of your interviews noted, so there is nothing to take off.")
    text = "I am sorry to hear that. One tap takes it off, and I stop asking about it."
    text += " If they name a new date, tell me." if ahead else ""
    return _take_off(text, interviews)


def only_one(interviews: Sequence[Known]) -> Message:
    """Which interview, and no other, is to go: one tap takes it off the list."""
    if not interviews:
        return said("I have none of your interviews noted, so there is nothing to take off.")
    return _take_off("Only that one, then. One tap takes it off your list; everything else stays.", interviews)


def _take_off(text: str, interviews: Sequence[Known]) -> Message:
    return Message(text, (Line(text), *_ending(interviews, {Outcome.NOT_HELD: "Take off"})))


def _ending(interviews: Sequence[Known], ends: dict[Outcome, str]) -> list[Controls]:
    """For each interview the ways in which it may have ended, by their labels."""
    return [
        Controls(
            f"interview:{each.id}",
            tuple(Button(f"{label}: {each.name}", f"{ids.OUTCOME}:{end}", end) for end, label in ends.items()),
        )
        for each in interviews
    ]


def undo(done: Done | None) -> Message:
    """What was done last, with the way back."""
    if done is None:
        return said("There is nothing that I could take back. To change an answer, use *Change an answer* on its card.")
    text = f"The last thing I noted: {done.what}."
    return Message(text, (Typed(text), Controls("undo", (Button("Take it back", ids.UNDO, str(done.undo_id)),))))


def what_to_say(interviews: Sequence[Known]) -> Message:
    """Help with words: what there is for the newest interview."""
    text = "Short and plain is best: thank them, say one thing you bring, ask one question."
    debriefed = next((each.debrief_id for each in interviews if each.debrief_id), None)
    if debriefed is None:
        return said(f"{text} Once we have gone through the interview, I write it with you.", DEBRIEF)
    controls = [
        Button("Show my note", ids.DRAFT, str(debriefed)),
        write(debriefed, Note.CALL),
        write(debriefed, Note.CHECK_IN),
    ]
    return said(f"{text} I have these for you:", *controls)


ENOUGH = said(
    "Fair enough. *Finish later* keeps what you told me and asks again another time, *Stop* ends it here, and your "
    "note is written from what there is. One tap below does either."
)
WRONG_INTERVIEW = "All right, I noted nothing from that."
WHEN = "Most answer within one to two weeks. After a week of silence you may ask; here is what comes from me, and when."


def which_nudge(which: Which) -> Message:
    """Several interviews could be meant: one button each."""
    text = "Which one do you mean?"
    rows: list[Element] = []
    for nudge, given in which.choices:
        rows += [Typed(f"{nudge.role} at {nudge.company}: {SUBJECT[nudge.kind].lower()}")]
        rows += [Controls(ids.of_nudge(nudge.id), (answer_button(nudge, given),))]
    return Message(text, (Line(text), *rows))


_GUESSED = {
    Intent.INTERVIEWED: "I had an interview",
    Intent.AHEAD: "One lies ahead",
    Intent.MOVED: "It is moved",
    Intent.CANCELLED: "It is called off",
    Intent.OFFER: "An offer",
    Intent.NEXT_ROUND: "Next round",
    Intent.REJECTED: "They said no",
    Intent.NOTHING_YET: "Nothing yet",
    Intent.WITHDRAWN: "I withdraw",
    Intent.ACCEPTED: "I accepted",
    Intent.CROSS_OFF: "Cross it off",
    Intent.SENT: "I sent my note",
    Intent.TRIED: "I called them",
    Intent.WHAT_TO_SAY: "What to say",
    Intent.NOTE: "Show my note",
    Intent.NERVOUS: "Calm my nerves",
    Intent.WHO_MET: "Whom I met",
    Intent.PRIVATE: "Is it private?",
    Intent.PAUSE: "Pause all nudges",
    Intent.REMIND: "Remind me later",
    Intent.CORRECTION: "Change an answer",
    Intent.DATA: "My data",
    Intent.WHEN: "What comes next",
    Intent.HELP: "How this works",
}


def which_meant(guesses: Sequence[Intent], text: str) -> Message:
    """What a message may mean: one tap each takes it for that."""
    asks = "I am not sure what you mean, so I changed nothing. Is it one of these? If not, say it in other words."
    controls = tuple(
        Button(_GUESSED[each], ids.numbered(ids.MEANT, each), f"{each} {text}")
        for each in dict.fromkeys([*guesses, Intent.HELP])
    )
    return Message(asks, (Line(asks), Controls("meant", controls)))


WHICH_IS_IT = "Which is it?"
STILL_NOTHING = "Still nothing, then. This is for just that:"
WAITING_ON = said(
    "It stays open, then. A line to them that it is on its way beats silence, and a short word to whoever has it helps."
)
NO_NUDGE = said("Nothing is open that I could bring back later. `/nudges` shows what is coming.")


def which_time(moments: Sequence[datetime]) -> Message:
    """A nudge comes back once, and they named two times: one tap chooses."""
    asks = "It comes back once. At which of these?"
    controls = tuple(
        Button(
            say_date_and_time(at),
            ids.numbered(ids.MEANT, str(place)),
            f"{Intent.REMIND} remind me on {at:%B} {at.day} at {say_hour(at)}",
        )
        for place, at in enumerate(moments)
    )
    return Message(asks, (Line(asks), Controls("which time", controls)))


NOT_THAT_LONG = said("I could not read that as a time ahead, so nothing is put off. Try: remind me tomorrow.")
