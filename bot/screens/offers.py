"""An offer: the form that asks by when it is to be answered, and what that means for the others."""

from bot.notes.note_context import Address
from bot.nudges.facts import Outcome
from bot.screens import ids
from bot.screens.elements import Button, Controls, Form, Message, TextField, Typed
from bot.screens.notes import replies
from bot.screens.texts import cut
from bot.services.interviews.offers import Offer, Other
from bot.support.limits import LONGEST_LINE
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.words import full_stop, say_date, say_list, say_moment, say_near_day

BY = "by"
NAMED = 3
"""Others that are told of, each with its button."""
NUMBERS = ("None", "One other is", "Two others are", "Three others are")


def ask(interview_id: int) -> Button:
    """The button that opens the form."""
    return Button("Say by when", ids.OFFER_FORM, str(interview_id), emphasis="primary")


def form(offer: Offer) -> Form:
    """By when they want an answer, in the person's own words."""
    hint = "Such as: by Friday, December 4, in a week. Leave it empty if they named no day."
    known = say_date(offer.answer_by, offer.now.date()) if offer.answer_by else ""
    label = f"By when does {cut(offer.company, 60)} want your answer?"
    field = TextField(BY, label, initial=known, most=LONGEST_LINE, optional=True, hint=hint)
    return Form(ids.OFFER_FORM, "Their offer", "Save", (field,), str(offer.interview_id))


def message(offer: Offer) -> Message:
    """What is noted, when it is come back to, and what it means for the others."""
    text = " ".join([_noted(offer), *_others(offer)])
    buttons = replies(offer.debrief_id, Outcome.OFFER) if offer.debrief_id else []
    buttons += [_tell(other) for other in offer.others[:NAMED] if other.debrief_id]
    return Message(text, (Typed(text), *([Controls("offer", tuple(buttons))] if buttons else [])))


def _noted(offer: Offer) -> str:
    if offer.answer_by:
        noted = f"Noted: {offer.company} would like your answer by {say_near_day(offer.answer_by, offer.now.date())}."
    else:
        noted = f"Noted: {offer.company} named no day. You can ask them for one, and thank them in the same breath."
    moments = [say_moment(moment, offer.now) for moment in offer.nudged[:2]]
    return f"{noted} I come back to it {say_list(moments)}." if moments else noted


def _others(offer: Offer) -> list[str]:
    """Which are still open, and what can be done about it."""
    if not offer.others:
        return []
    said = full_stop("; ".join(_where_it_stands(other, offer) for other in offer.others[:NAMED]))
    how_many = len(offer.others)
    still = f"{NUMBERS[how_many] if how_many < len(NUMBERS) else f'{how_many} others are'} still open: {said}"
    first = next((other.company for other in offer.others if other.debrief_id), None)
    tell = f", or tell {first} that you have an offer" if first else ""
    return [still, f"You can ask {offer.company} for time{tell}."]


def _where_it_stands(other: Other, offer: Offer) -> str:
    today = offer.now.date()
    if other.starts_at:
        return f"your interview with {other.company} is {say_moment(other.starts_at, offer.now)}"
    if other.decides and other.decides >= today:
        return f"{other.company} decides by {say_near_day(other.decides, today)}"
    return f"{other.company} wanted to decide by now" if other.decides else f"{other.company} named no day"


def _tell(other: Other) -> Button:
    address = Address(other.debrief_id or 0, Note.OTHER_OFFER)
    return Button(
        f"Tell {cut(other.company, 60)}", ids.numbered(ids.WRITE, f"other:{address.debrief_id}"), ids.of_note(address)
    )
