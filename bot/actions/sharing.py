"""What job seekers do about coach channels: choose what to share, see what is seen, tell good news."""

import asyncio
from datetime import date

from bot.actions.form_times import FAR
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.screens import ids
from bot.screens import sharing as views
from bot.screens.texts import as_message
from bot.services.coaching import channels, good_news, invitations, visible_data
from bot.services.coaching import shared as service
from bot.services.coaching.shared import ShareView
from bot.store import persons
from bot.vocabulary.items import Item
from bot.wording.catalog import say

OFFERED = 10
"""Channels offered at once."""


async def show(it: Interaction) -> None:
    """What is shared, and with which other channels they could share."""
    await it.whisper(views.overview(*await _channels(it)))


async def join(it: Interaction) -> None:
    """`/coach join`: in a coach channel its form; elsewhere the channels they could share with."""
    shared = await _with_channel(it, it.channel)
    await (it.open(views.form(shared)) if shared else show(it))


async def choose(it: Interaction) -> None:
    """*Choose what to share*: with the channel on the button, or a list of channels."""
    surface_id = it.request.value
    if surface_id not in {"", "-"}:
        shared = await _with_channel(it, surface_id)
        await (it.open(views.form(shared)) if shared else it.whisper(as_message("sharing.no_such_channel")))
        return
    shares, others = await _channels(it)
    await (it.open(views.form(others[0])) if len(others) == 1 else it.whisper(views.overview(shares, others)))


async def submit(it: Interaction) -> None:
    """What a channel may see, and until when: from now on, and in what was posted there before."""
    items = [Item(item) for item in it.request.several[views.ITEMS]]
    until = it.request.fields[views.UNTIL]
    now, _ = await it.look(persons.local_now)
    last = date.fromisoformat(until) if until else None
    if last and last < now.date():
        await it.wrong({views.UNTIL: say("sharing.is_over")})
    elif last and last > now.date() + FAR:
        await it.wrong({views.UNTIL: say("about.too_far")})
    else:
        # Those who share already can always take it back, even while the surface does not answer.
        there = {shared.place.surface_id for shared in await it.look(service.shares)}
        may = it.channel in there or await _with_channel(it, it.channel) is not None
        shared = await it.once(service.share, it.channel, items, last) if may else None
        await (
            it.say(views.kept(shared))
            if shared
            else it.wrong({views.ITEMS: as_message("sharing.no_such_channel").text})
        )
        it.post_due()


async def see(it: Interaction) -> None:
    """*What my coach sees*: exactly that."""
    found = await it.look(visible_data.view, it.request.value)
    await (it.open(views.view(found)) if found else it.whisper(as_message("sharing.not_shared")))


async def decline(it: Interaction) -> None:
    """*No, thanks*."""
    await it.replace(views.declined(it.request.value))


async def let_know(it: Interaction) -> None:
    """*Let my coach know*: that they would rather not share."""
    known = await it.look(invitations.decline, it.request.value)
    await it.replace(as_message("sharing.let_know") if known else as_message("sharing.not_asked"))


async def open_news(it: Interaction) -> None:
    """*Tell them*: good news in their own words, where they choose."""
    interview_id = ids.number(it.request.value)
    there = [shared for shared in await it.look(service.shares) if shared.rests is None]
    words = await it.look(good_news.draft, interview_id)
    if words is None:
        await it.whisper(as_message("about.missing"))
    else:
        await (
            it.open(views.news(interview_id, str(words), there))
            if there
            else it.whisper(as_message("sharing.not_shared"))
        )


async def submit_news(it: Interaction) -> None:
    """Good news is posted."""
    typed = it.request.fields
    words = typed[views.WORDS].strip()
    if not words:
        await it.wrong({views.WORDS: say("about.blank")})
        return
    interview_id = ids.number(it.request.ref)
    if why := await it.look(good_news.private, interview_id, words):
        await it.wrong({views.WORDS: views.private(why)})
        return
    shared = await it.once(good_news.tell, interview_id, typed[views.CHANNEL], words)
    await (it.say(views.told(shared)) if shared else it.wrong({views.WORDS: as_message("sharing.not_shared").text}))
    it.post_due()


async def take_back_news(it: Interaction) -> None:
    """*Take it back*: good news."""
    await seen_without(it, await it.once(good_news.take_back, ids.number(it.request.value)))


async def seen_without(it: Interaction, surface_id: str | None) -> None:
    """What my coach sees, after something was taken back; None: there was nothing."""
    if surface_id is None:
        await it.whisper(as_message("about.missing"))
        return
    it.post_due()
    found = await it.look(visible_data.view, surface_id)
    await it.show(views.view(found) if found else views.nothing_seen())


async def offer_news(it: Interaction, interview_id: int) -> None:
    """After an outcome, in the background: would they like their coaches to know?"""
    if await it.look(good_news.may_tell, interview_id):
        await it.post(views.offer(interview_id))


async def remind_of_news(it: Interaction) -> None:
    """After an outcome was undone, in the background: the good news that they told about it is still there."""
    if place := await it.look(good_news.told_lately):
        await it.post(views.still_told(place))


async def _channels(it: Interaction) -> tuple[tuple[ShareView, ...], list[ShareView]]:
    """What they share with whom, and with whom they could: asks the surface, as a channel may have become private."""
    others = (await it.look(service.others))[:OFFERED]
    there = await asyncio.gather(*(_with_channel(it, each.place.surface_id) for each in others))
    return await it.look(service.shares), [each for each in there if each]


async def _with_channel(it: Interaction, surface_id: str) -> ShareView | None:
    """The channel as the surface has it now: one that became private is no longer open to everybody."""
    if await it.look(channels.look, surface_id) is None:
        return None
    channel = await it.tools.quick.channel(surface_id)
    if channel and channel.is_shared_outside:  # and its event was lost
        await it.look(channels.unlink, surface_id, "shared")
        it.post_due()
        return None
    is_member = channel is not None and await it.tools.quick.is_member(it.who.user, surface_id)
    return await it.look(service.with_channel, surface_id, channel.place if channel else None, is_member=is_member)


ENTRIES = (
    Entry(RequestKind.ACTION, ids.SHARE, May.MEMBER, choose, opens=True),
    Entry(RequestKind.SUBMISSION, ids.SHARE, May.MEMBER, submit),
    Entry(RequestKind.ACTION, ids.SEEN, May.OWNER, see, opens=True),
    Entry(RequestKind.ACTION, ids.DECLINE, May.OWNER, decline),
    Entry(RequestKind.ACTION, ids.LET_KNOW, May.OWNER, let_know),
    Entry(RequestKind.ACTION, ids.NEWS, May.OWNER, open_news, opens=True),
    Entry(RequestKind.SUBMISSION, ids.NEWS, May.OWNER, submit_news),
    Entry(RequestKind.ACTION, ids.NEWS_AWAY, May.OWNER, take_back_news),
)
