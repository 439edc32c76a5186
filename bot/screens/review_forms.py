"""The forms of reviews: a job seeker asks; a coach comments, line by line or on the whole, or suggests a text."""

from collections.abc import Mapping

from bot.notes.drafting import Note
from bot.screens import ids
from bot.screens.elements import ChoiceField, Form, FormBody, Line, Message, Option, Quote, Small, TextField, Typed
from bot.screens.note_forms import BODY, SUBJECT, fits
from bot.screens.reviews import checks, written
from bot.screens.spans import Span
from bot.screens.texts import as_message
from bot.services.coaching.reviews import Asking, Requested
from bot.services.coaching.shared import ShareView
from bot.support.limits import LONGEST_LINE
from bot.wording.catalog import say
from bot.wording.words import sentences

WHOLE, CHANNEL, QUESTION = "whole", "channel", "question"
MOST_LINES = 60
LONGEST_REMARK, LONGEST_ON_THE_WHOLE, LONGEST_QUESTION = 500, 1_500, 500


def comments(requested: Requested, ref: str) -> Form:
    """A field for each line of a note, and one for the whole."""
    lines = _lines(requested.note)
    says = sentences(_which(requested), say("review_forms.say_something_where_it"))
    more = [Small(say("review_forms.the_note_has_more"))]
    fields = [
        TextField(_of_line(place), each, lines=True, optional=True, most=LONGEST_REMARK)
        for place, each in enumerate(lines[:MOST_LINES])
    ]
    whole = TextField(WHOLE, say("reviews.on_the_whole"), lines=True, optional=True, most=LONGEST_ON_THE_WHOLE)
    body: FormBody = (Typed(says), *fields, *more * (len(lines) > MOST_LINES), whole)
    return Form(ids.COMMENT, say("review_forms.your_comments"), say("common.send"), body, ref)


def remarks(note: Note, typed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What was typed there, each with the line that it is about ("" for the whole); what is empty is left out."""
    found = [(about, typed.get(_of_line(place), "")) for place, about in enumerate(_lines(note)[:MOST_LINES])]
    return tuple((about, text.strip()) for about, text in [*found, ("", typed.get(WHOLE, ""))] if text.strip())


def suggestion(requested: Requested, ref: str) -> Form:
    """The note as it could read, in the coach's words."""
    note = requested.note if fits(requested.note) else Note("", "")
    says = sentences(_which(requested), say("review_forms.edit_it_as_you", name=requested.name))
    empty = [Small(say("review_forms.the_note_is_too"))]
    subject = TextField(SUBJECT, say("common.subject"), initial=note.subject, most=LONGEST_LINE)
    body: FormBody = (
        Typed(says),
        *empty * (note != requested.note),
        *([subject] if requested.note.subject else []),
        TextField(BODY, say("common.note"), initial=note.body, lines=True),
    )
    return Form(ids.SUGGEST, say("common.suggest_a_text"), say("common.send"), body, ref)


def ask(asking: Asking, ref: str) -> Form:
    """What a channel would see of a note, before it does. There is a channel, and the note may be shown to it."""
    note = asking.ready.note
    return Form(
        ids.ASK,
        say("common.ask_my_coach"),
        say("review_forms.ask"),
        (
            *_where(asking.channels),
            TextField(QUESTION, say("review_forms.your_question"), lines=True, optional=True, most=LONGEST_QUESTION),
            Line(say("review_forms.what_the_channel_sees")),
            Quote((Span(written(note)),)),
            Small(checks(asking.checks)),
            Small(say("review_forms.your_name_and_question")),
        ),
        ref,
    )


def held_back(asking: Asking) -> Message:
    """Why a note cannot be put before a channel, and what to do about it."""
    return as_message("review_forms.this_note_stays_with", why=say(f"common.held_back.{asking.held_back}"))


def _where(channels: tuple[ShareView, ...]) -> list[ChoiceField]:
    choices = tuple(Option(shared.place.surface_id, f"#{shared.place.name}") for shared in channels)
    only = choices[0] if len(choices) == 1 else None
    which = ChoiceField(CHANNEL, say("review_forms.which_channel"), choices, only.value if only else None)
    return [which]


def _which(requested: Requested) -> str:
    return say("review_forms.asks_about_the_note", name=requested.name, about=requested.about)


def _lines(note: Note) -> list[str]:
    return [each.strip() for each in written(note).splitlines() if each.strip()]


def _of_line(place: int) -> str:
    return f"line:{place}"
