"""Nudges: what people tap on them, `/nudges`, and what they type to pause or move them."""

from bot.actions import sharing
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.actions.thankyou import show_sent
from bot.nudges.answers import OUTCOME
from bot.nudges.facts import Answer, NudgeFacts
from bot.nudges.snoozing import SnoozeUntil
from bot.nudges.wishes import GoOn, NoDay, NoZone, Pause, Zone, read_wish
from bot.nudges.wishes import Wish as Asked
from bot.reading.places.zones import country_at, zone_named
from bot.screens import ids
from bot.screens import nudges as views
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.nudges import answering, upcoming
from bot.store import persons


async def command(it: Interaction) -> None:
    """`/nudges [pause until Monday, go on, zone Berlin]`: what is coming, to be moved or stopped."""
    text = it.request.text
    if not text:
        await it.whisper(views.coming(await it.look(upcoming.coming)))
    else:
        now, locale = await it.look(persons.local_now)
        await it.whisper(
            await granted(it, read_wish(text, now.date(), locale, country_at(now))) or as_message("about.nudges_usage")
        )


async def granted(it: Interaction, wish: Asked | None) -> Message | None:
    """Do what was asked about all nudges, and return the answer; None if nothing was asked."""
    match wish:
        case Pause(until):
            return views.coming(await it.once(upcoming.pause, until))
        case GoOn():
            return views.coming(await it.once(upcoming.go_on))
        case Zone(name):
            return views.coming(await it.once(upcoming.use_zone, name))
    await it.once(persons.local_now)
    return (
        as_message("about.no_such_day")
        if isinstance(wish, NoDay)
        else as_message("about.no_such_zone")
        if isinstance(wish, NoZone)
        else None
    )


async def answer(it: Interaction) -> None:
    """One of a nudge's answers, such as *I sent it*."""
    await _answered(it, it.request.value)


async def heard(it: Interaction) -> None:
    """*They answered*: which way."""
    await _answered(it, it.request.value)


async def _answered(it: Interaction, given: str) -> None:
    if given not in set(Answer):
        await it.whisper(as_message("about.unknown"))
        return
    nudges = await it.once(answering.answer, _nudge(it), Answer(given))
    await _show(it, nudges)
    if given in OUTCOME:
        for interview_id in {nudge.interview_id for nudge in nudges or () if nudge.id == _nudge(it)}:
            it.tools.soon("offering to tell good news", sharing.offer_news(it, interview_id))


async def start_debrief(it: Interaction) -> None:
    """*Debrief it now*: start, or continue."""
    await _show(it, await it.once_telling(answering.start_debrief, _nudge(it)))


async def snooze(it: Interaction) -> None:
    """Later: in an hour, this evening, tomorrow morning."""
    if (wish := it.request.value) in set(SnoozeUntil):
        await _show(it, await it.once(answering.snooze, _nudge(it), SnoozeUntil(wish)))
    else:
        await it.whisper(as_message("about.unknown"))


async def snooze_day(it: Interaction) -> None:
    """Later: on a day that was picked; clearing the date does nothing."""
    if day := it.request.day:
        await _show(it, await it.once(answering.snooze, _nudge(it), day))
    else:
        await it.done()


async def stop(it: Interaction) -> None:
    """*No more for this one*: nothing more about its interview."""
    await _show(it, await it.once(answering.stop, _nudge(it)))


async def leave_out(it: Interaction) -> None:
    """*Leave it out*, in the list of what is coming."""
    await it.once(answering.leave_out, _nudge(it))
    await it.replace(views.coming(await it.look(upcoming.coming)))


async def use_zone(it: Interaction) -> None:
    """*Go by Chicago time*: use the zone of where they say they are."""
    zone = zone_named(it.request.value)
    if zone:
        await it.replace(views.coming(await it.once(upcoming.use_zone, zone)))
    else:
        await it.whisper(as_message("about.no_such_zone"))


async def start_again(it: Interaction) -> None:
    """*Nudge me again*, for an interview whose nudges were stopped."""
    await it.once(upcoming.start_again, ids.number(it.request.value))
    await it.replace(views.coming(await it.look(upcoming.coming)))


async def pause(it: Interaction) -> None:
    """*Pause all*, until they say otherwise."""
    await it.replace(views.coming(await it.once(upcoming.pause, None)))


async def go_on(it: Interaction) -> None:
    """*Go on with nudges*."""
    await it.replace(views.coming(await it.once(upcoming.go_on)))


async def show(it: Interaction) -> None:
    """The nudge as it stands, after an answer to it was undone."""
    await _show(it, await it.look(answering.look, _nudge(it)))


async def _show(it: Interaction, nudges: tuple[NudgeFacts, ...] | None) -> None:
    """Show the result where it was tapped: in the nudge's message, or in the list of what is coming."""
    if nudges is None:
        await it.whisper(as_message("about.nudge_gone"))
    elif not nudges or it.request.ref.startswith("coming:"):
        await it.replace(views.coming(await it.look(upcoming.coming)))
    else:
        await it.replace(views.message(nudges))
        for debrief_id in {nudge.debrief_id for nudge in nudges if nudge.answer is Answer.NOTE_SENT}:
            show_sent(it, debrief_id or 0)


def _nudge(it: Interaction) -> int:
    return ids.nudge_in(it.request.ref)


ENTRIES = (
    Entry(RequestKind.COMMAND, "nudges", May.MEMBER, command),
    Entry(RequestKind.ACTION, ids.ANSWER, May.OWNER, answer),
    Entry(RequestKind.ACTION, ids.HEARD, May.OWNER, heard),
    Entry(RequestKind.ACTION, ids.START_DEBRIEF, May.OWNER, start_debrief),
    Entry(RequestKind.ACTION, ids.SNOOZE, May.OWNER, snooze),
    Entry(RequestKind.ACTION, ids.SNOOZE_DAY, May.OWNER, snooze_day),
    Entry(RequestKind.ACTION, ids.STOP, May.OWNER, stop),
    Entry(RequestKind.ACTION, ids.LEAVE_OUT, May.OWNER, leave_out),
    Entry(RequestKind.ACTION, ids.START_AGAIN, May.OWNER, start_again),
    Entry(RequestKind.ACTION, ids.ZONE, May.MEMBER, use_zone),
    Entry(RequestKind.ACTION, ids.PAUSE, May.OWNER, pause),
    Entry(RequestKind.ACTION, ids.GO_ON_NUDGES, May.OWNER, go_on),
)
