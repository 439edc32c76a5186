"""The life of an installation: people change, the bot is taken out."""

from bot import persons
from handlers.slack.identity import profile, workspace_of
from handlers.slack.interaction import Entry, Interaction, Kind, May


async def user_change(it: Interaction) -> None:
    """Follow a person's name, zone and locale."""
    user = it.body["event"]["user"]
    await it.tools.transact(persons.moved, it.who, profile(user))
    await it.done()


async def uninstalled(it: Interaction) -> None:
    """The workspace took the bot out, or its token back: nothing of it stays."""
    await it.tools.transact(persons.purge, workspace_of(it.body))
    await it.done()


ENTRIES = (
    Entry(Kind.EVENT, "user_change", May.SLACK, user_change),
    Entry(Kind.EVENT, "app_uninstalled", May.SLACK, uninstalled),
    Entry(Kind.EVENT, "tokens_revoked", May.SLACK, uninstalled),
)
