"""An offer: when they want an answer."""

from datetime import date

from bot.actions.form_times import last_day
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.nudges.facts import Outcome
from bot.nudges.typed import answer_by, only_day
from bot.screens import ids
from bot.screens import interviews as lists
from bot.screens import offers as views
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.interviews import changing as interviews
from bot.services.interviews import offers
from bot.store import persons
from bot.wording.catalog import say


async def open_form(it: Interaction) -> None:
    """*Say by when*: the form that asks."""
    offer = await it.look(offers.look, ids.number(it.request.value))
    await (it.open(views.form(offer)) if offer else it.whisper(as_message("about.no_offer")))


async def submit(it: Interaction) -> None:
    """Store the day, and say what it means for the others; or say in the form that it cannot be read."""
    now, locale = await it.look(persons.local_now)
    by = it.request.fields[views.BY]
    day = last_day(by, now.date(), locale, far=say("about.offer_day_far"), unread=say("about.offer_day_unread"))
    if isinstance(day, str):
        await it.wrong({views.BY: day})
        return
    interview_id = ids.number(it.request.ref)
    offer = await it.once(offers.answer_by, interview_id, day)
    if offer:
        await it.say(views.message(offer))
    else:  # the form stays open: what was typed is not lost
        await it.wrong({views.BY: say("about.no_offer_in_form")})


async def told_by_when(it: Interaction, text: str) -> Message | None:
    """When they want an answer to the only open offer, in words; None if there is not one, or no day is named."""
    now, locale = await it.look(persons.local_now)
    day = answer_by(text, now.date(), locale)
    alone = None if day else only_day(text, now.date(), locale)
    live = await it.look(offers.live, text) if day or alone else ()
    if len(live) != 1:
        return None
    if alone and not await it.look(offers.waits_for_its_day, live[0]):
        return None
    by = day or (alone if isinstance(alone, date) else None)
    if by and by < now.date():
        return None
    offer = await it.look(offers.answer_by, live[0], by)
    return views.message(offer) if offer else None


async def others(it: Interaction, text: str) -> Message | None:
    """What the only open offer means for the other interviews; None if there is not one."""
    live = await it.look(offers.live, text)
    offer = await it.look(offers.look, live[0]) if len(live) == 1 else None
    return views.others(offer) if offer else None


async def told_answer(it: Interaction, outcome: Outcome, text: str) -> Message | None:
    """Their yes or no to the only open offer, in words; None if there is none, or it is unclear which."""
    live = await it.look(offers.live, text)
    done = await it.once(interviews.end, live[0], outcome) if len(live) == 1 else None
    return lists.what_was_done(done) if done else None


ENTRIES = (
    Entry(RequestKind.ACTION, ids.OFFER_FORM, May.OWNER, open_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.OFFER_FORM, May.OWNER, submit),
)
