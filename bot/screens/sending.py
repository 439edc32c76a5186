"""What the bot says once a note was sent, in part or to no avail."""

from collections.abc import Sequence
from datetime import datetime

from bot.screens import ids
from bot.screens.elements import Button, Controls, Line, Message, Typed
from bot.screens.said import NOTE
from bot.screens.texts import said
from bot.services.checklist.reminded import Kept
from bot.services.interviews.known import Known, SomeSent
from bot.wording.words import say_day, say_list, say_moment


def some_sent(done: SomeSent) -> Message:
    """The notes to some of them are noted as sent; those to the others wait."""
    left = f" {say_list(done.left)} can still get theirs." if done.left else ""
    text = f"Noted: your note to {say_list(done.sent)} was sent {say_moment(done.at, done.now)}.{left}"
    control = Button("Show my note", ids.DRAFT, str(done.interview.debrief_id))
    return Message(text, (Typed(text), Controls("beside", (control,))))


_OTHER_WAY = "Look for a slip in the address, or ask whoever set the interview up; a message on LinkedIn does it, too."


def bounced(name: str, debrief_id: int | None) -> Message:
    """The note to somebody came back: it is not sent after all. "" where it is not known whose it was."""
    control = Button("Show my note", ids.DRAFT, str(debrief_id or ""))
    if name:
        text = f"Noted: your note to {name} did not arrive, so it counts as not sent. {_OTHER_WAY}"
        return Message(text, (Typed(text), Controls("beside", (control,))))
    return said(
        "Then it has not arrived, and is not sent yet. If I have it as sent, *Not sent after all* below the note takes "
        f"that back. {_OTHER_WAY}",
        control,
    )


def to_be_sent(kept: Kept) -> Message:
    """What they asked to be reminded of is kept as a promise."""
    text = f"Noted for {kept.interview}: {kept.promised}. I remind you before {say_day(kept.by)} is over."
    return Message(text, (Typed(text),))


NOT_KEPT = said(
    "I could not note that: I need the day, and the interview it is for. Such as *remind me to send my portfolio on "
    "Friday*, right after a debrief."
)
PART_DONE = said("Good, part of it is done. It stays open until you tell me that the rest is sent, too.")


def sent(interview: Known, at: datetime, now: datetime) -> Message:
    """The notes are noted as sent."""
    text = (
        f"Noted: your note for {interview.name} was sent {say_moment(at, now)}. Well done; I stop reminding you of it."
    )
    control = Button("Show my note", ids.DRAFT, str(interview.debrief_id))
    return Message(text, (Typed(text), *([Controls("beside", (control,))] if interview.debrief_id else [])))


def which_was_sent(interviews: Sequence[Known]) -> Message:
    """Which note was sent."""
    text = "Well done. Which one? Tap *I sent it* below that note, and I stop reminding you of it."
    notes = tuple(
        Button(each.name, ids.numbered(ids.DRAFT, each.id), str(each.debrief_id))
        for each in interviews
        if each.debrief_id
    )
    return Message(text, (Line(text), Controls("which", notes))) if notes else said(text, NOTE)
