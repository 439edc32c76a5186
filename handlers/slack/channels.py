"""The life of coach channels, as Slack tells it: archived, renamed, deleted, shared with others, left."""

from typing import Concatenate

from bot.coaching import channels
from bot.coaching.items import Rest
from bot.logs import log_failure
from bot.persons import Who
from bot.transact import Args, Transact, Work
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.messenger import Messenger


async def archived(it: Interaction) -> None:
    """Nothing is posted to it for now; the shares stay."""
    await _follow(it, channels.rest, _channel(it), Rest.ARCHIVED)


async def unarchived(it: Interaction) -> None:
    """It is there again: what waited is posted."""
    await _look_anew(it)


async def renamed(it: Interaction) -> None:
    """It is called by its new name."""
    name = str(it.body["event"]["channel"].get("name", ""))
    # Nothing is said when a channel is made private; from then on its events are those of a group.
    await _follow(it, channels.rename, _channel(it), name, is_private=it.id == "group_rename")


async def deleted(it: Interaction) -> None:
    """It is gone, and every share with it."""
    await _follow(it, channels.unlink, _channel(it), "deleted")


async def shared_outside(it: Interaction) -> None:
    """People of another organisation can read it now: every share with it ends."""
    await _follow(it, channels.unlink, _channel(it), "shared")


async def bot_left(it: Interaction) -> None:
    """The bot was taken out: nothing is posted to it for now; the shares stay."""
    await _follow(it, channels.rest, _channel(it), Rest.AWAY)


async def joined(it: Interaction) -> None:
    """Somebody came into it. Where it is the bot itself, what waited is posted."""
    await (_look_anew(it) if it.who.user == it.tools.bot_user else it.done())


async def left(it: Interaction) -> None:
    """Somebody went. What they had taken to answer is free again."""
    await (bot_left(it) if it.who.user == it.tools.bot_user else _follow(it, channels.coach_left, _channel(it)))


async def refresh_all(transact: Transact, messenger: Messenger, workspace: str) -> None:
    """What happened to coach channels while the bot was down, or out of them, has its effect now."""
    for surface_id in await transact(channels.known, Who(workspace, "")):
        try:
            await refresh(transact, messenger, Who(workspace, ""), surface_id)
        except Exception as error:  # the others are looked at all the same
            log_failure("looking at a coach channel", error)


async def refresh(transact: Transact, messenger: Messenger, who: Who, surface_id: str) -> None:
    """The same for one channel."""
    channel = await messenger.channel(surface_id)
    if channel is None or not channel.has_bot:
        await transact(channels.rest, who, surface_id, Rest.AWAY)
    elif channel.is_archived:
        await transact(channels.rest, who, surface_id, Rest.ARCHIVED)
    elif channel.is_shared_outside:
        await transact(channels.unlink, who, surface_id, "shared")
        await transact(channels.go_on, who, surface_id)  # what was posted there can be taken out of it
    else:
        await transact(channels.rename, who, surface_id, channel.place.name, is_private=channel.place.is_private)
        await transact(channels.go_on, who, surface_id)


async def _look_anew(it: Interaction) -> None:
    await refresh(it.tools.transact, it.tools.quick, it.who, _channel(it))
    await it.done()
    it.post_due()


async def _follow(
    it: Interaction, work: Work[Concatenate[Who, Args], object], *args: Args.args, **kwargs: Args.kwargs
) -> None:
    """Do what follows, and post what comes of it."""
    await it.look(work, *args, **kwargs)
    await it.done()
    it.post_due()


def _channel(it: Interaction) -> str:
    channel = it.body["event"].get("channel", "")
    return str(channel.get("id", "") if isinstance(channel, dict) else channel)


ENTRIES = tuple(
    Entry(Kind.EVENT, name, May.SLACK, handle)
    for handle, names in {
        archived: ("channel_archive", "group_archive"),
        unarchived: ("channel_unarchive", "group_unarchive"),
        renamed: ("channel_rename", "group_rename"),
        deleted: ("channel_deleted", "group_deleted"),
        shared_outside: ("channel_shared",),
        bot_left: ("channel_left", "group_left"),
        joined: ("member_joined_channel",),
        left: ("member_left_channel",),
    }.items()
    for name in names
)
