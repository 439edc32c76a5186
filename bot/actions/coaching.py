"""`/coach`: what coaches do with a coach channel."""

import contextlib
from collections.abc import Awaitable, Callable, Sequence

from bot.actions import sharing, templates
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.reading.places.zones import zone_named
from bot.screens import coaching as views
from bot.screens import ids
from bot.screens import people as people_views
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services import presence
from bot.services.coaching import channels, digests, invitations, people, report
from bot.services.coaching.channels import NotLinked
from bot.services.coaching.people import Wanted
from bot.store.deliveries import AlreadyDelivered
from bot.store.persons import Who
from bot.vocabulary.items import AlertKind
from bot.wording.catalog import say

MOST_INVITED = 10


async def command(it: Interaction) -> None:
    """`/coach [join, link, unlink, digest, invite @name, people, report, templates]`; alone, what can be done here."""
    word = it.request.text.partition(" ")[0].lower()
    may, act = WORDS.get(word, (May.MEMBER, _not_understood))
    refusal = await it.refusal(may)
    await (it.whisper(refusal) if refusal else act(it))


async def _not_understood(it: Interaction) -> None:
    await it.whisper(as_message("coaching.usage"))


async def show(it: Interaction) -> None:
    """What can be done: in a coach channel for its coaches, elsewhere for those who share."""
    linked = await it.look(channels.look, it.channel)
    if linked:
        await it.whisper(await it.refusal(May.COACH) or views.panel(linked))
    elif it.request.place.is_direct:
        await sharing.show(it)
    else:
        raise NotLinked


async def link(it: Interaction) -> None:
    """Make the channel a coach channel, unless outsiders could read it."""
    if it.request.place.is_direct:
        await it.whisper(as_message("coaching.not_a_channel"))
        return
    channel = await it.tools.quick.channel(it.channel)
    if channel is None or not channel.has_bot:
        await it.whisper(as_message("coaching.invite_me_first"))
    elif channel.is_archived:
        await it.whisper(as_message("coaching.channel_archived"))
    elif channel.is_shared_outside:
        await it.whisper(as_message("coaching.shared_outside"))
    else:
        await it.whisper(views.linked(await it.once(channels.link, channel.place)))


async def ask_to_unlink(it: Interaction) -> None:
    """Ask whether they are sure: every share ends."""
    await it.whisper(views.sure_to_unlink(await it.coach_channel()))


async def unlink(it: Interaction) -> None:
    """*End it*: every share ends, and is removed from what was posted."""
    await it.once(channels.unlink, it.channel)
    await it.replace(as_message("coaching.unlinked"))
    it.post_due()


async def digest(it: Interaction) -> None:
    """The digest now, for everybody in the channel."""
    if await _has_something(it):
        await it.whisper(as_message("coaching.digest_comes"))
        it.tools.soon("putting a digest together", _post_digest(it))


async def _has_something(it: Interaction) -> bool:
    """Whether there is anything to say about the channel's people; if not, says why."""
    linked = await it.coach_channel()
    if linked.rests:
        await it.whisper(as_message("coaching.at_rest"))
    elif not linked.sharing + linked.open_reviews:
        await it.whisper(as_message("coaching.nobody_shares"))
    else:
        return True
    return False


async def _post_digest(it: Interaction) -> None:
    with contextlib.suppress(AlreadyDelivered, NotLinked):
        if not await it.once(digests.on_demand, it.channel):
            await it.post(as_message("coaching.nobody_shares"))
    await it.tools.post_sender.wake()


async def open_schedule(it: Interaction) -> None:
    """*What I post here*: when the digest comes, and what to tell coaches at once."""
    await it.open(views.schedule(await it.coach_channel(), it.channel))


async def submit_schedule(it: Interaction) -> None:
    """A new time for the digest, and what to tell coaches at once."""
    typed = it.request.fields
    zone = zone_named(typed[views.ZONE])
    if zone is None:
        await it.wrong({views.ZONE: say("about.no_such_zone_in_form")})
        return
    alerts = [AlertKind(kind) for kind in it.request.several.get(views.ALERTS, ())]
    day, hour = int(typed[views.DAY]), int(typed[views.HOUR])
    await it.say(views.scheduled(await it.once(channels.set_digest, it.channel, day, hour, zone, alerts)))


async def hand_over_report(it: Interaction) -> None:
    """What is shared with the channel, as a file in the coach's DM."""
    if await _has_something(it):
        await it.once(report.ask, it.channel)
        await it.whisper(as_message("coaching.report_comes"))
        it.post_due()


async def list_people(it: Interaction) -> None:
    """`/coach people`: the channel's people, those with an interview ahead first; `mine`: those the coach invited."""
    mine = it.request.text.split()[1:2] == ["mine"]
    await it.whisper(people_views.listing(await it.look(people.look, it.channel, Wanted(mine=mine))))


async def turn_people(it: Interaction) -> None:
    """Another page of them."""
    wanted = ids.people_in(it.request.value)
    await it.replace(people_views.listing(await it.look(people.look, it.channel, wanted)))


async def open_invite(it: Interaction) -> None:
    """*Invite somebody*."""
    await it.open(views.invite(it.channel))


async def invite(it: Interaction) -> None:
    """`/coach invite @name`."""
    await _invite(it, it.request.mentioned, it.whisper)


async def submit_invite(it: Interaction) -> None:
    """Somebody was chosen to be invited."""
    await _invite(it, [it.request.fields[views.WHOM]], it.say)


async def _invite(it: Interaction, user_ids: Sequence[str], answer: Callable[[Message], Awaitable[None]]) -> None:
    linked = await it.coach_channel()
    named = [Who(it.who.workspace, user_id) for user_id in user_ids[:MOST_INVITED]]
    there = {invited: known for invited in named if (known := await it.tools.quick.profile(invited))}
    if not there:
        await answer(as_message("coaching.nobody_to_invite"))
        return
    for invited, known in there.items():
        await it.tools.transact(presence.let_in, invited, known)
    found = [(await it.look(invitations.invite, it.channel, invited), known.name) for invited, known in there.items()]
    await answer(views.invited([(what, name) for what, name in found if what], linked.place.name))
    it.post_due()


WORDS: dict[str, tuple[May, Callable[[Interaction], Awaitable[None]]]] = {
    "": (May.MEMBER, show),
    "help": (May.MEMBER, show),
    "join": (May.MEMBER, sharing.join),
    "link": (May.LINKER, link),
    "unlink": (May.LINKER, ask_to_unlink),
    "digest": (May.COACH, digest),
    "invite": (May.COACH, invite),
    "people": (May.COACH, list_people),
    "report": (May.COACH, hand_over_report),
    "templates": (May.COACH, templates.show_channels),
}
"""What may follow `/coach`, and who may use it."""

ENTRIES = (
    Entry(RequestKind.COMMAND, "coach", May.MEMBER, command, opens=True),
    Entry(RequestKind.ACTION, ids.UNLINK, May.LINKER, unlink),
    Entry(RequestKind.ACTION, ids.DIGEST, May.COACH, digest),
    Entry(RequestKind.ACTION, ids.SCHEDULE, May.COACH, open_schedule, opens=True),
    Entry(RequestKind.SUBMISSION, ids.SCHEDULE, May.COACH, submit_schedule),
    Entry(RequestKind.ACTION, ids.REPORT, May.COACH, hand_over_report),
    Entry(RequestKind.ACTION, ids.PEOPLE, May.COACH, turn_people),
    Entry(RequestKind.ACTION, ids.INVITE, May.COACH, open_invite, opens=True),
    Entry(RequestKind.SUBMISSION, ids.INVITE, May.COACH, submit_invite),
    Entry(RequestKind.ACTION, ids.CHANNEL_TEMPLATES, May.COACH, templates.show_channels),
)
