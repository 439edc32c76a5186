"""What happens to coach channels, as the surface reports it: archived, renamed, deleted, shared with others, left."""

from typing import Concatenate

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.delivery.surface import Channel, Surface
from bot.services.coaching import channels
from bot.store.persons import Who
from bot.store.transact import Args, Transact, Work
from bot.support.logs import log_failure
from bot.vocabulary.items import Rest


async def archived(it: Interaction) -> None:
    """Nothing is posted to it for now; the shares stay."""
    await _look_again(it, is_archived=True)


async def there_again(it: Interaction) -> None:
    """It is no longer archived, or the bot was added: what waited is posted."""
    await _look_again(it)


async def renamed(it: Interaction) -> None:
    """It has a new name."""
    place = it.request.place
    await _follow(it, channels.rename, it.channel, place.name, is_private=place.is_private)


async def deleted(it: Interaction) -> None:
    """It is gone, and every share with it."""
    await _follow(it, channels.unlink, it.channel, "deleted")


async def shared_outside(it: Interaction) -> None:
    """People of another organisation can read it now: every share with it ends."""
    await _follow(it, channels.unlink, it.channel, "shared")


async def bot_left(it: Interaction) -> None:
    """The bot was removed: nothing is posted to it for now; the shares stay."""
    await _look_again(it)


async def left(it: Interaction) -> None:
    """Somebody left. What they had taken on is free again."""
    await _follow(it, channels.coach_left, it.channel)


async def refresh_all(transact: Transact, surface: Surface, workspace: str) -> None:
    """Catch up with what happened to coach channels while the bot was down, or not in them."""
    for surface_id in await transact(channels.known, Who(workspace, "")):
        try:
            await refresh(transact, surface, Who(workspace, ""), surface_id)
        except Exception as error:  # check the others all the same
            log_failure("looking at a coach channel", error)


async def refresh(
    transact: Transact, surface: Surface, who: Who, surface_id: str, *, is_archived: bool = False
) -> None:
    """The same for one channel; `is_archived` is for a surface that does not say.

    Events come late, twice, and in any order, so what counts is what the surface says now. It is asked once more at the
    end: of two events at once, the one that asked first may be the last to write.
    """
    written, found = False, await surface.channel(surface_id)
    while not written:
        await _write(transact, who, surface_id, found, is_archived=is_archived)
        before, found = found, await surface.channel(surface_id)
        written = found == before


async def _write(transact: Transact, who: Who, surface_id: str, found: Channel | None, *, is_archived: bool) -> None:
    if found is None or not found.has_bot:
        await transact(channels.rest, who, surface_id, Rest.AWAY)
    elif is_archived if found.is_archived is None else found.is_archived:
        await transact(channels.rest, who, surface_id, Rest.ARCHIVED)
    elif found.is_shared_outside:
        await transact(channels.unlink, who, surface_id, "shared")
        await transact(channels.go_on, who, surface_id)  # so that what was posted there can be removed
    else:
        await transact(channels.rename, who, surface_id, found.place.name, is_private=found.place.is_private)
        await transact(channels.go_on, who, surface_id)


async def _look_again(it: Interaction, *, is_archived: bool = False) -> None:
    """Catch up with it if it is a coach channel, and post the result."""
    if it.channel in await it.tools.transact(channels.known, it.who):
        await refresh(it.tools.transact, it.tools.quick, it.who, it.channel, is_archived=is_archived)
    await it.done()
    it.post_due()


async def _follow(
    it: Interaction, work: Work[Concatenate[Who, Args], object], *args: Args.args, **kwargs: Args.kwargs
) -> None:
    """Do what follows from it, and post the result."""
    await it.look(work, *args, **kwargs)
    await it.done()
    it.post_due()


ENTRIES = (
    Entry(RequestKind.EVENT, "channel.archived", May.SURFACE, archived),
    Entry(RequestKind.EVENT, "channel.unarchived", May.SURFACE, there_again),
    Entry(RequestKind.EVENT, "channel.renamed", May.SURFACE, renamed),
    Entry(RequestKind.EVENT, "channel.deleted", May.SURFACE, deleted),
    Entry(RequestKind.EVENT, "channel.shared", May.SURFACE, shared_outside),
    Entry(RequestKind.EVENT, "channel.bot_joined", May.SURFACE, there_again),
    Entry(RequestKind.EVENT, "channel.bot_left", May.SURFACE, bot_left),
    Entry(RequestKind.EVENT, "channel.left", May.SURFACE, left),
)
