"""What the bot says once a note was sent, in part or to no avail."""

from collections.abc import Sequence
from datetime import datetime

from bot.screens import ids
from bot.screens.elements import Button, Controls, Line, Message, Typed
from bot.screens.said import note_button
from bot.screens.texts import line_message
from bot.services.checklist.reminded import Kept
from bot.services.interviews.known import Known, SomeSent
from bot.wording.catalog import say
from bot.wording.words import say_day, say_list, say_moment, sentences


def some_sent(done: SomeSent) -> Message:
    """The notes to some of them are noted as sent; those to the others wait."""
    text = sentences(
        say("sending.noted_your_note_to", names=say_list(done.sent), at=say_moment(done.at, done.now)),
        say("sending.can_still_get_theirs", names=say_list(done.left)) if done.left else "",
    )
    control = Button(say("common.show_my_note"), ids.DRAFT, str(done.interview.debrief_id))
    return Message(text, (Typed(text), Controls("beside", (control,))))


def bounced(name: str, debrief_id: int | None) -> Message:
    """The note to somebody came back: it is not sent after all. "" where it is not known whose it was."""
    control = Button(say("common.show_my_note"), ids.DRAFT, str(debrief_id or ""))
    if name:
        text = sentences(say("sending.noted_your_note_to_did", name=name), say("sending.other_way"))
        return Message(text, (Typed(text), Controls("beside", (control,))))
    text = sentences(
        say("sending.then_it_has_not"),
        say("sending.other_way"),
    )
    return line_message(text, control)


def to_be_sent(kept: Kept) -> Message:
    """What they asked to be reminded of is kept as a promise."""
    text = say("sending.noted_for_i_remind", interview=kept.interview, promised=kept.promised, day=say_day(kept.by))
    return Message(text, (Typed(text),))


def sent(interview: Known, at: datetime, now: datetime) -> Message:
    """The notes are noted as sent."""
    text = say("sending.noted_your_note_for", name=interview.name, at=say_moment(at, now))
    control = Button(say("common.show_my_note"), ids.DRAFT, str(interview.debrief_id))
    return Message(text, (Typed(text), *([Controls("beside", (control,))] if interview.debrief_id else [])))


def which_was_sent(interviews: Sequence[Known]) -> Message:
    """Which note was sent."""
    text = say("sending.well_done_which_one")
    notes = tuple(
        Button(each.name, ids.numbered(ids.DRAFT, each.id), str(each.debrief_id))
        for each in interviews
        if each.debrief_id
    )
    return Message(text, (Line(text), Controls("which", notes) if notes else Controls("beside", (note_button(),))))
