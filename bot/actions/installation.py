"""The life of an installation: people change, and the bot is removed."""

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.services import presence
from bot.services.coaching import channels
from bot.store import installations


async def changed(it: Interaction) -> None:
    """Follow a person's name, zone and locale."""
    if it.request.profile:
        await it.tools.transact(presence.moved, it.who, it.request.profile)
    await it.done()


async def deactivated(it: Interaction) -> None:
    """A person was deactivated: nothing is sent to them, and what they had taken on is free again."""
    await it.tools.transact(presence.left, it.who)
    await it.tools.transact(channels.coach_left, it.who)
    it.post_due()
    await it.done()


async def uninstalled(it: Interaction) -> None:
    """The workspace removed the bot, or revoked its token: nothing about it stays."""
    await it.tools.transact(installations.end, it.who.workspace, it.request.sent_at or it.tools.transact.now())
    await it.done()


ENTRIES = (
    Entry(RequestKind.EVENT, "person.changed", May.SURFACE, changed),
    Entry(RequestKind.EVENT, "person.left", May.SURFACE, deactivated),
    Entry(RequestKind.EVENT, "workspace.left", May.SURFACE, uninstalled),
)
