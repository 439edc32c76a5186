"""What became of a file that somebody dropped into the direct message."""

from bot.calendar_files.invitations import Invitation, Problem
from bot.checklist.answers import NewInterview
from bot.words import say_date_and_time, say_list
from handlers.slack import ids
from handlers.slack.views.about import noted_ahead
from handlers.slack.views.blocks import Message, actions, button, context, paragraph, quoted


def noted(new: NewInterview) -> Message:
    """An invitation became an interview."""
    message = noted_ahead(new)
    names = say_list([met.name for met in new.met])
    return Message(message.text, (*message.blocks, *([context(f"You will meet {names}.")] if names else [])))


def invited(read: Invitation | Problem, file_id: str) -> Message:
    """What is missing in an invitation, or what is to be decided about it."""
    if isinstance(read, Invitation):
        words = f"That is on {say_date_and_time(read.starts_at)}. Tell me what is missing, and it is noted."
        choices: tuple[Invitation, ...] = (read,)
    else:
        words, choices = read.words, read.choices
    buttons = [
        button(_label(one, many=len(choices) > 1), ids.numbered(ids.INVITED, at), f"{file_id} {at}")
        for at, one in enumerate(choices)
    ]
    return Message(quoted(words, 1_000), (paragraph(words), *([actions("invited", buttons)] if buttons else [])))


def _label(one: Invitation, *, many: bool) -> str:
    what = " at ".join(part for part in (one.role, one.company) if part)
    when = say_date_and_time(one.starts_at)
    return f"{when}{': ' if what else ''}{what}" if many else "Add it"


def unreadable(why: str) -> Message:
    """An export that cannot be taken."""
    text = f"{why} Nothing was changed."
    return Message(quoted(text, 1_000), (paragraph(text),))
