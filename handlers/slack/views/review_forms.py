"""The modals of reviews: a job seeker asks; a coach comments, line by line or on the whole, or suggests a text."""

from collections.abc import Mapping

from bot.checklist.reading import Choice
from bot.coaching.reviews import Asking, Requested
from bot.coaching.service import Shared
from bot.limits import LONGEST_LINE
from bot.notes.drafting import Note
from handlers.slack import ids
from handlers.slack.views.about import said
from handlers.slack.views.blocks import (
    Block,
    Message,
    context,
    field_select,
    labelled,
    modal,
    paragraph,
    section,
    text_input,
)
from handlers.slack.views.note_forms import BODY, SUBJECT, fits
from handlers.slack.views.reviews import ON_THE_WHOLE, checks, written
from handlers.slack.views.rich import quote, rich, words

WHOLE, CHANNEL, QUESTION = "whole", "channel", "question"
MOST_LINES = 60
LONGEST_REMARK, LONGEST_ON_THE_WHOLE, LONGEST_QUESTION = 500, 1_500, 500


def comments(requested: Requested, metadata: str) -> Block:
    """A field for each line of a note, and one for the whole."""
    lines = _lines(requested.note)
    says = f"{_which(requested)} Say something where it helps, and leave the other fields empty."
    more = [context("The note has more lines than fit here: there is room for the others under the last field.")]
    fields = [
        text_input(_of_line(place), each, lines=True, optional=True, most=LONGEST_REMARK)
        for place, each in enumerate(lines[:MOST_LINES])
    ]
    whole = text_input(WHOLE, ON_THE_WHOLE, lines=True, optional=True, most=LONGEST_ON_THE_WHOLE)
    blocks = [paragraph(says), *fields, *more * (len(lines) > MOST_LINES), whole]
    return modal(ids.COMMENT, "Your comments", "Send", blocks, metadata)


def remarks(note: Note, typed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What was typed there, each with the line that it is about ("" for the whole); what is empty is left out."""
    found = [(about, typed.get(_of_line(place), "")) for place, about in enumerate(_lines(note)[:MOST_LINES])]
    return tuple((about, text.strip()) for about, text in [*found, ("", typed.get(WHOLE, ""))] if text.strip())


def suggestion(requested: Requested, metadata: str) -> Block:
    """The note as it could read, in the coach's words."""
    note = requested.note if fits(requested.note) else Note("", "")
    says = f"{_which(requested)} Edit it as you would send it. {requested.name} sees your changes, and decides."
    empty = [context("The note is too long to stand here: write what you would send in its place.")]
    subject = text_input(SUBJECT, "Subject", initial=note.subject, most=LONGEST_LINE)
    blocks = [
        paragraph(says),
        *empty * (note != requested.note),
        *([subject] if requested.note.subject else []),
        text_input(BODY, "Note", initial=note.body, lines=True),
    ]
    return modal(ids.SUGGEST, "Suggest a text", "Send", blocks, metadata)


def ask(asking: Asking, metadata: str) -> Block:
    """What a channel would see of a note, before it does. There is a channel, and the note may be shown to it."""
    note = asking.ready.note
    return modal(
        ids.ASK,
        "Ask my coach",
        "Ask",
        [
            *_where(asking.channels),
            text_input(QUESTION, "Your question", lines=True, optional=True, most=LONGEST_QUESTION),
            section("*What the channel sees*"),
            rich(quote(words(written(note)))),
            context(checks(asking.checks)),
            context(
                "Your name and question, this note as it reads now, and what the checks found; nothing else. Everybody "
                "who can read the channel sees it, and you can take it back at any time."
            ),
        ],
        metadata,
    )


def held_back(asking: Asking) -> Message:
    """Why a note cannot be put before a channel, and what to do about it."""
    return said(f"This note stays with you, because {asking.held_back}. Change that under *Edit*, and ask again.")


def _where(channels: tuple[Shared, ...]) -> list[Block]:
    choices = [Choice(shared.place.surface_id, f"#{shared.place.name}") for shared in channels[:100]]
    only = choices[0] if len(choices) == 1 else None
    which = labelled(CHANNEL, "Which channel?", field_select(choices, only.value if only else None))
    return [which]


def _which(requested: Requested) -> str:
    return f"{requested.name} asks about the note {requested.about}."


def _lines(note: Note) -> list[str]:
    return [each.strip() for each in written(note).splitlines() if each.strip()]


def _of_line(place: int) -> str:
    return f"line:{place}"
