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
from bot.wording.catalog import say
from bot.wording.words import full_stop, say_date, say_list, say_moment, say_near_day, sentences

BY = "by"
NAMED = 3
"""Others that are told of, each with its button."""


def ask(interview_id: int) -> Button:
    """The button that opens the form."""
    return Button(say("offers.say_by_when"), ids.OFFER_FORM, str(interview_id), emphasis="primary")


def form(offer: Offer) -> Form:
    """By when they want an answer, in the person's own words."""
    hint = say("offers.such_as_by_friday")
    known = say_date(offer.answer_by, offer.now.date()) if offer.answer_by else ""
    label = say("offers.by_when_does_want", company=cut(offer.company, 60))
    field = TextField(BY, label, initial=known, most=LONGEST_LINE, optional=True, hint=hint)
    return Form(ids.OFFER_FORM, say("offers.their_offer"), say("common.save"), (field,), str(offer.interview_id))


def message(offer: Offer) -> Message:
    """What is noted, when it is come back to, and what it means for the others."""
    text = " ".join([_noted(offer), *_others(offer)])
    buttons = replies(offer.debrief_id, Outcome.OFFER) if offer.debrief_id else []
    buttons += [_tell(other) for other in offer.others[:NAMED] if other.debrief_id]
    return Message(text, (Typed(text), *([Controls("offer", tuple(buttons))] if buttons else [])))


def others(offer: Offer) -> Message:
    """What an offer means for the others that are open."""
    text = " ".join(_others(offer)) or say("offers.no_others")
    buttons = [_tell(other) for other in offer.others[:NAMED] if other.debrief_id]
    return Message(text, (Typed(text), *([Controls("offer", tuple(buttons))] if buttons else [])))


def _noted(offer: Offer) -> str:
    if offer.answer_by:
        noted = say(
            "offers.noted_would_like_your", company=offer.company, day=say_near_day(offer.answer_by, offer.now.date())
        )
    else:
        noted = say("offers.noted_named_no_day", company=offer.company)
    moments = [say_moment(moment, offer.now) for moment in offer.nudged[:2]]
    return sentences(noted, say("offers.i_come_back_to", things=say_list(moments)) if moments else "")


def _others(offer: Offer) -> list[str]:
    """Which are still open, and what can be done about it."""
    if not offer.others:
        return []
    said = full_stop("; ".join(_where_it_stands(other, offer) for other in offer.others[:NAMED]))
    how_many = len(offer.others)
    others = {2: say("offers.two"), 3: say("offers.three")}.get(how_many, str(how_many))
    still = say("offers.others_are_still_open", n=how_many, others=others, said=said)
    first = next((other.company for other in offer.others if other.debrief_id), None)
    if first:
        return [still, say("offers.ask_for_time_or_tell", company=offer.company, first=first)]
    return [still, say("offers.ask_for_time", company=offer.company)]


def _where_it_stands(other: Other, offer: Offer) -> str:
    today = offer.now.date()
    if other.starts_at:
        return say("offers.your_interview_with_is", company=other.company, at=say_moment(other.starts_at, offer.now))
    if other.decides and other.decides >= today:
        return say("offers.decides_by", company=other.company, day=say_near_day(other.decides, today))
    return (
        say("offers.wanted_to_decide_by", company=other.company)
        if other.decides
        else say("offers.named_no_day", company=other.company)
    )


def _tell(other: Other) -> Button:
    address = Address(other.debrief_id or 0, Note.OTHER_OFFER)
    return Button(
        say("offers.tell", company=cut(other.company, 60)),
        ids.numbered(ids.WRITE, f"other:{address.debrief_id}"),
        ids.of_note(address),
    )
