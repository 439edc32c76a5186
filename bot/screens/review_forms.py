"""The forms of reviews: a job seeker asks; a coach comments, line by line or on the whole, or suggests a text."""

from collections.abc import Mapping

from bot.notes.drafting import Note
from bot.screens import ids
from bot.screens.elements import ChoiceField, Form, FormBody, Line, Message, Option, Quote, Small, TextField, Typed
from bot.screens.note_forms import BODY, SUBJECT, fits
from bot.screens.reviews import ON_THE_WHOLE, checks, written
from bot.screens.spans import Span
from bot.screens.texts import said
from bot.services.coaching.reviews import Asking, Requested
from bot.services.coaching.shared import ShareView
from bot.support.limits import LONGEST_LINE

WHOLE, CHANNEL, QUESTION = "whole", "channel", "question"
MOST_LINES = 60
LONGEST_REMARK, LONGEST_ON_THE_WHOLE, LONGEST_QUESTION = 500, 1_500, 500


def comments(requested: Requested, ref: str) -> Form:
    """A field for each line of a note, and one for the whole."""
    lines = _lines(requested.note)
    says = f"{_which(requested)} Say something where it helps, and leave the other fields empty."
    more = [Small("The note has more lines than fit here: there is room for the others under the last field.")]
    fields = [
        TextField(_of_line(place), each, lines=True, optional=True, most=LONGEST_REMARK)
        for place, each in enumerate(lines[:MOST_LINES])
    ]
    whole = TextField(WHOLE, ON_THE_WHOLE, lines=True, optional=True, most=LONGEST_ON_THE_WHOLE)
    body: FormBody = (Typed(says), *fields, *more * (len(lines) > MOST_LINES), whole)
    return Form(ids.COMMENT, "Your comments", "Send", body, ref)


def remarks(note: Note, typed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What was typed there, each with the line that it is about ("" for the whole); what is empty is left out."""
    found = [(about, typed.get(_of_line(place), "")) for place, about in enumerate(_lines(note)[:MOST_LINES])]
    return tuple((about, text.strip()) for about, text in [*found, ("", typed.get(WHOLE, ""))] if text.strip())


def suggestion(requested: Requested, ref: str) -> Form:
    """The note as it could read, in the coach's words."""
    note = requested.note if fits(requested.note) else Note("", "")
    says = f"{_which(requested)} Edit it as you would send it. {requested.name} sees your changes, and decides."
    empty = [Small("The note is too long to stand here: write what you would send in its place.")]
    subject = TextField(SUBJECT, "Subject", initial=note.subject, most=LONGEST_LINE)
    body: FormBody = (
        Typed(says),
        *empty * (note != requested.note),
        *([subject] if requested.note.subject else []),
        TextField(BODY, "Note", initial=note.body, lines=True),
    )
    return Form(ids.SUGGEST, "Suggest a text", "Send", body, ref)


def ask(asking: Asking, ref: str) -> Form:
    """What a channel would see of a note, before it does. There is a channel, and the note may be shown to it."""
    note = asking.ready.note
    return Form(
        ids.ASK,
        "Ask my coach",
        "Ask",
        (
            *_where(asking.channels),
            TextField(QUESTION, "Your question", lines=True, optional=True, most=LONGEST_QUESTION),
            Line("*What the channel sees*"),
            Quote((Span(written(note)),)),
            Small(checks(asking.checks)),
            Small(
                "Your name and question, this note as it reads now, and what the checks found; nothing else. Everybody "
                "who can read the channel sees it, and you can take it back at any time."
            ),
        ),
        ref,
    )


def held_back(asking: Asking) -> Message:
    """Why a note cannot be put before a channel, and what to do about it."""
    return said(f"This note stays with you, because {asking.held_back}. Change that under *Edit*, and ask again.")


def _where(channels: tuple[ShareView, ...]) -> list[ChoiceField]:
    choices = tuple(Option(shared.place.surface_id, f"#{shared.place.name}") for shared in channels)
    only = choices[0] if len(choices) == 1 else None
    which = ChoiceField(CHANNEL, "Which channel?", choices, only.value if only else None)
    return [which]


def _which(requested: Requested) -> str:
    return f"{requested.name} asks about the note {requested.about}."


def _lines(note: Note) -> list[str]:
    return [each.strip() for each in written(note).splitlines() if each.strip()]


def _of_line(place: int) -> str:
    return f"line:{place}"
