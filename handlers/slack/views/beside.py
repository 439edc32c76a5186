"""What the bot says to what people say beside its questions: a line or two, and one tap that does it."""

from collections.abc import Sequence
from datetime import datetime

from bot.checklist.reminded import Kept
from bot.checklist.starting import Unsure, as_line
from bot.intents import Intent
from bot.interviews.amending import NoHour
from bot.interviews.ending import Done
from bot.interviews.known import Known, SomeSent
from bot.notes.kinds import Kind as Note
from bot.nudges.facts import Outcome
from bot.nudges.service import Which
from bot.words import say_date_and_time, say_day, say_list, say_moment
from handlers.slack import ids
from handlers.slack.views.blocks import Block, Message, actions, button, paragraph, quoted, section
from handlers.slack.views.notes import write
from handlers.slack.views.nudges import SUBJECT, answer_button


def _said(text: str, *controls: Block) -> Message:
    return Message(quoted(text, 1_000), (section(text), *([actions("beside", list(controls))] if controls else [])))


_DEBRIEF = button("Debrief an interview", ids.OPEN_FORM, style="primary")
_NOTE = button("Draft my note", ids.DRAFT)
_DATA = button("My data", ids.MY_DATA)
_SETTINGS = button("Settings", ids.SETTINGS)
_PAUSE = button("Pause all nudges", ids.PAUSE)

_FOUR = (
    "Four things before you leave the room: name your strong points as the answer to their problem, ask by when they "
    "want the position filled, ask whether you may call, and say that you look forward to a start date."
)

SAID: dict[Intent, Message] = {
    Intent.GREETING: _said(
        "Hello! Tell me of an interview you had, or one that lies ahead, and I take it from there.", _DEBRIEF
    ),
    Intent.GOODBYE: _said("Bye for now. I am here when you need me."),
    Intent.BOT: _said(
        "I am a bot, a program without AI: your notes are made of your own words. Nobody sits at the other end.",
        _DEBRIEF,
    ),
    Intent.PRIVATE: _said(
        "Yes: what you tell me stays between us. Your employer sees nothing, a coach only what you chose to share.\n"
        "One thing I cannot promise: whoever owns this workspace may be able to export its messages, as with any here.",
        _DATA,
    ),
    Intent.FRUSTRATED: _said(
        "I am sorry, that is annoying. Say it in a few plain words and I try again; nothing you told me is lost.",
        _PAUSE,
    ),
    Intent.SETTINGS: _said(
        "Quiet hours, time zone, how you sign and more are in your settings. `/interviews settings` opens them, too.",
        _SETTINGS,
    ),
    Intent.DATA: _said(
        "Here you can take everything that I keep for you, or delete it. `/interviews data` opens it, too.", _DATA
    ),
    Intent.COMMAND: _said(
        "That reached me as a message, so I did nothing. Slack takes a command only at the very start of a new "
        "message, and not in a thread. Could you send it once more like that?"
    ),
    Intent.PREPARE: _said(f"{_FOUR} And have one story ready for each thing they ask for, with a figure in it."),
    Intent.DRESS: _said(
        "One step smarter than they dress at work. Photos of their team show it, or ask the recruiter, who hears that "
        "every day. Lay it out the evening before."
    ),
    Intent.ASK_THEM: _said(
        "Three that work: what would a good first year look like, what is the hardest part of the job, and by when do "
        "you want the position filled? The last one tells you when to follow up."
    ),
    Intent.SALARY: _said(
        "Name a range that you can live with, from what such a job pays elsewhere, and say that it depends on the "
        "whole offer. What you earn now is yours to tell or not.\n"
        "“I would like to learn more about the job first” is a fair answer, too."
    ),
    Intent.MORE_TIME: _said(
        "Yes, asking is normal, and hardly anybody takes it amiss. Thank them, say that you are keen, and name the "
        "day: “May I give you my answer by Thursday?” Two to five days are usual.\n"
        "Ask before their own day is over. Once you have it, tell me by when they want your answer, and I remind you."
    ),
    Intent.TWO_OFFERS: _said(
        "Tell the one you like better, and tell it plainly: “I have another offer, and yours is the job I want. Could "
        "you come nearer to it?” Name no figure that you could not show. The other hears only that you need a few "
        "days.\n"
        "Once you have signed with one, let the other know the same day: short, kind, and without reasons."
    ),
    Intent.STILL_THANK: _said(
        "Yes, one line is still worth it: spoken thanks fade by the evening, and a written one is what they pass on to "
        "whoever decides. It can be short, and begin with “Thank you again”.",
        _NOTE,
    ),
    Intent.NOTE_BY: _said(
        "The same day is best, while they still remember you. Within 24 hours is good, and two days at most. "
        "After that a late one still beats none.",
        _NOTE,
    ),
    Intent.ENOUGH: _said(
        "I ask only about interviews that you told me of, and every question can be skipped. My reminders stop with "
        "one tap.",
        _PAUSE,
    ),
    Intent.SECOND_THOUGHTS: _said(
        "Second thoughts are worth a night's sleep, and you owe nobody an answer today. Nothing is changed.\n"
        "If you decide against it, tell me *I withdraw*, and I help with a short, kind note."
    ),
    Intent.WHY_CALL: _said(
        "A short call is harder to overlook than an e-mail, and whoever said that you may call expects it.\n"
        "If you would rather not, or they did not say so, I plan an e-mail in its place."
    ),
    Intent.NO_ADDRESS: _said(
        "Then it goes another way: a message on LinkedIn, a card by post, or ask whoever set the interview up to pass "
        "it on.\nYour note fits all three. It stays open until you tell me that it is sent.",
        _NOTE,
    ),
    Intent.NERVOUS: _said(f"That is normal; it means that this matters to you. One plan beats many nerves.\n{_FOUR}"),
    Intent.SAD: _said(
        "I am sorry. That hurts, and it says little about you: most jobs are decided between several good people.\n"
        "Take the evening off. I can keep quiet for a while, and whatever is open stays open.",
        _PAUSE,
    ),
    Intent.NOTE: _said("Your note is one tap away. `/thankyou` gives it to you, too.", _NOTE),
    Intent.CHAT: _said("I am here when you need me."),
    Intent.READY: _said("Good. I am here when you need me."),
    Intent.UNCHANGED: _said("All right. Nothing is changed."),
    Intent.ASK_COACH: _said(
        "*Ask my coach* below your note sends it to your coach channel, and only the note. `/coach join` comes first, "
        "if you share with none yet.",
        button("Show my note", ids.DRAFT),
    ),
    Intent.UNNEEDED: _said("All right, then there is nothing more to send. Everything else stays as it is."),
    Intent.KEEP: _said("It stays open. I tell you when the next step is due."),
    Intent.WAIT: _said("Take your time. The question stays open."),
    Intent.PEOPLE: _said(
        "Your people are in your coach channel: `/coach digest` there says where each of them stands, as far as "
        "they share it."
    ),
    Intent.LINK: _said("Invite me to that channel, and type `/coach link` there: it becomes your coach channel."),
}
"""What is said to them whatever else there is."""

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
NOTE_IT = "Choose *How it ended* below to note it: I stop reminding you, and help with your reply."
_STILL_OPEN = frozenset({Intent.NOTHING_YET, Intent.STILL_DECIDING, Intent.TRIED})


def heard(intent: Intent, interviews: Message | None) -> Message:
    """A word about what the employer did, above the list of open interviews, if there are any, to note it in."""
    kind = OUTCOMES[intent]
    if interviews is None or intent in _STILL_OPEN:
        return _said(kind)
    return Message(f"{kind} {interviews.text}", (section(f"{kind} {NOTE_IT}"), *interviews.blocks))


WENT_BADLY = "I am sorry it felt like that. From the inside it often looks worse, and a good note can mend a lot."


def while_it_is_fresh(first: str = "How did it go?") -> Message:
    """There was an interview, and nothing is known of it yet."""
    return _said(f"{first} Let's go through it while it is fresh: a few short questions, about two minutes.", _DEBRIEF)


def above(first: str, message: Message) -> Message:
    """A message with a line of ours above it."""
    return Message(f"{first} {message.text}", (section(first), *message.blocks))


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
    control = button("Add it", ids.OPEN_FORM, f"{ids.ADDING}{line}"[:2_000], style="primary")
    return Message(quoted(shown, 1_000), (paragraph(shown), actions("beside", [control])))


def moved(interviews: Sequence[Known]) -> Message:
    """Which interview has another time: one tap opens its form."""
    controls = [
        button(f"New time: {each.name}", ids.numbered(ids.INTERVIEW_FORM, each.id), str(each.id)) for each in interviews
    ]
    if not controls:
        return _said(
            "I have none of your interviews noted. One tap, and I note it with its new time.",
            button("Add it", ids.OPEN_FORM, ids.ADDING),
        )
    text = (
        "Give me the new time, and what I remind you of moves along."
        if len(controls) == 1
        else "Which one has another time?"
    )
    return Message(text, (section(text), actions("moved", controls)))


def at_what_hour(moved: NoHour) -> Message:
    """An interview is moved to a day: one tap moves it to its old hour then, another opens its form."""
    text = f"{moved.name} on {say_day(moved.day)}: at what time? Nothing is moved until you say so."
    controls = [
        button(f"Same time: {say_date_and_time(moved.as_before)}", ids.MOVE_TO, ids.of_move(moved.id, moved.as_before)),
        button("Another time", ids.numbered(ids.INTERVIEW_FORM, moved.id), str(moved.id)),
    ]
    return Message(quoted(text, 1_000), (paragraph(text), actions("moved", controls)))


def taken_off(interviews: Sequence[Known], *, ahead: bool) -> Message:
    """Which interview does not, or did not, take place: one tap takes it off the list."""
    if not interviews:
        return _said("I am sorry. I have none of your interviews noted, so there is nothing to take off.")
    text = "I am sorry to hear that. One tap takes it off, and I stop asking about it."
    text += " If they name a new date, tell me." if ahead else ""
    return _take_off(text, interviews)


def only_one(interviews: Sequence[Known]) -> Message:
    """Which interview, and no other, is to go: one tap takes it off the list."""
    if not interviews:
        return _said("I have none of your interviews noted, so there is nothing to take off.")
    return _take_off("Only that one, then. One tap takes it off your list; everything else stays.", interviews)


def _take_off(text: str, interviews: Sequence[Known]) -> Message:
    which = [
        actions(
            f"interview:{each.id}",
            [button(f"Take off: {each.name}", ids.numbered(ids.OUTCOME, each.id), Outcome.NOT_HELD)],
        )
        for each in interviews
    ]
    return Message(text, (section(text), *which))


def undo(done: Done | None) -> Message:
    """What was done last, with the way back."""
    if done is None:
        return _said(
            "There is nothing that I could take back. To change an answer, use *Change an answer* on its card."
        )
    text = f"The last thing I noted: {done.what}."
    return Message(
        quoted(text, 1_000), (paragraph(text), actions("undo", [button("Take it back", ids.UNDO, str(done.undo_id))]))
    )


def what_to_say(interviews: Sequence[Known]) -> Message:
    """Help with words: what there is for the newest interview."""
    text = "Short and plain is best: thank them, say one thing you bring, ask one question."
    debriefed = next((each.debrief_id for each in interviews if each.debrief_id), None)
    if debriefed is None:
        return _said(f"{text} Once we have gone through the interview, I write it with you.", _DEBRIEF)
    controls = [
        button("Show my note", ids.DRAFT, str(debriefed)),
        write(debriefed, Note.CALL),
        write(debriefed, Note.CHECK_IN),
    ]
    return _said(f"{text} I have these for you:", *controls)


def some_sent(done: SomeSent) -> Message:
    """The notes to some of them are noted as sent; those to the others wait."""
    left = f" {say_list(done.left)} can still get theirs." if done.left else ""
    text = f"Noted: your note to {say_list(done.sent)} was sent {say_moment(done.at, done.now)}.{left}"
    control = button("Show my note", ids.DRAFT, str(done.interview.debrief_id))
    return Message(quoted(text, 1_000), (paragraph(text), actions("beside", [control])))


_OTHER_WAY = "Look for a slip in the address, or ask whoever set the interview up; a message on LinkedIn does it, too."


def bounced(name: str, debrief_id: int | None) -> Message:
    """The note to somebody came back: it is not sent after all. "" where it is not known whose it was."""
    control = button("Show my note", ids.DRAFT, str(debrief_id or ""))
    if name:
        text = f"Noted: your note to {name} did not arrive, so it counts as not sent. {_OTHER_WAY}"
        return Message(quoted(text, 1_000), (paragraph(text), actions("beside", [control])))
    return _said(
        "Then it has not arrived, and is not sent yet. If I have it as sent, *Not sent after all* below the note takes "
        f"that back. {_OTHER_WAY}",
        control,
    )


def to_be_sent(kept: Kept) -> Message:
    """What they asked to be reminded of is kept as a promise."""
    text = f"Noted for {kept.interview}: {kept.promised}. I remind you before {say_day(kept.by)} is over."
    return Message(quoted(text, 1_000), (paragraph(text),))


NOT_KEPT = _said(
    "I could not note that: I need the day, and the interview it is for. Such as *remind me to send my portfolio on "
    "Friday*, right after a debrief."
)
ENOUGH = _said(
    "Fair enough. *Finish later* keeps what you told me and asks again another time, *Stop* ends it here, and your "
    "note is written from what there is. One tap below does either."
)
PART_DONE = _said("Good, part of it is done. It stays open until you tell me that the rest is sent, too.")
WRONG_INTERVIEW = "All right, I noted nothing from that."
WHEN = "Most answer within one to two weeks. After a week of silence you may ask; here is what comes from me, and when."


def sent(interview: Known, at: datetime, now: datetime) -> Message:
    """The notes are noted as sent."""
    text = (
        f"Noted: your note for {interview.name} was sent {say_moment(at, now)}. Well done; I stop reminding you of it."
    )
    control = button("Show my note", ids.DRAFT, str(interview.debrief_id))
    return Message(
        quoted(text, 1_000), (paragraph(text), *([actions("beside", [control])] if interview.debrief_id else []))
    )


def which_was_sent(interviews: Sequence[Known]) -> Message:
    """Which note was sent."""
    text = "Well done. Which one? Tap *I sent it* below that note, and I stop reminding you of it."
    notes = [
        button(each.name, ids.numbered(ids.DRAFT, each.id), str(each.debrief_id))
        for each in interviews
        if each.debrief_id
    ]
    return Message(text, (section(text), actions("which", notes))) if notes else _said(text, _NOTE)


def which_nudge(which: Which) -> Message:
    """Several interviews could be meant: one button each."""
    text = "Which one do you mean?"
    rows = []
    for nudge, given in which.choices:
        rows += [paragraph(f"{nudge.role} at {nudge.company}: {SUBJECT[nudge.kind].lower()}")]
        rows += [actions(ids.of_nudge(nudge.id), [answer_button(nudge, given)])]
    return Message(text, (section(text), *rows))


WHICH_IS_IT = "Which is it?"
STILL_NOTHING = "Still nothing, then. This is for just that:"
WAITING_ON = _said(
    "It stays open, then. A line to them that it is on its way beats silence, and a short word to whoever has it helps."
)
NO_NUDGE = _said("Nothing is open that I could bring back later. `/nudges` shows what is coming.")
NOT_THAT_LONG = _said("I could not read that as a time ahead, so nothing is put off. Try: remind me tomorrow.")
