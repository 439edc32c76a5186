"""The life of an installation: people change, the bot is taken out."""

from datetime import UTC, datetime

from bot import installations
from bot.coaching import channels
from bot.nudges import service
from handlers.slack.identity import profile, workspace_of
from handlers.slack.interaction import Entry, Interaction, Kind, May


async def user_change(it: Interaction) -> None:
    """Follow a person's name, zone and locale, and whether they are there. Slack leaves the zone out for the gone."""
    user = it.body["event"]["user"]
    if user.get("deleted"):
        await it.tools.transact(service.left, it.who)
        await it.tools.transact(channels.coach_left, it.who)
        it.post_due()
    elif user.get("tz"):
        await it.tools.transact(service.moved, it.who, profile(user))
    await it.done()


async def uninstalled(it: Interaction) -> None:
    """The workspace took the bot out: nothing of it stays."""
    await it.tools.transact(installations.end, workspace_of(it.body), _happened_at(it))
    await it.done()


async def tokens_revoked(it: Interaction) -> None:
    """A token was taken back. Where it is the bot's own, the bot is out, and nothing of the workspace stays."""
    if it.body["event"].get("tokens", {}).get("bot"):
        await it.tools.transact(installations.end, workspace_of(it.body), _happened_at(it))
    await it.done()


def _happened_at(it: Interaction) -> datetime:
    """When an event happened, to the second; the present where it does not say."""
    at = it.body.get("event_time")
    return datetime.fromtimestamp(at, UTC) if type(at) is int and 0 < at < 1 << 35 else it.tools.transact.now()


ENDS = {"app_uninstalled", "tokens_revoked"}
"""What is heard of a workspace that is not served, too, as where its token cannot be decrypted."""
ENTRIES = (
    Entry(Kind.EVENT, "user_change", May.SLACK, user_change),
    Entry(Kind.EVENT, "app_uninstalled", May.SLACK, uninstalled),
    Entry(Kind.EVENT, "tokens_revoked", May.SLACK, tokens_revoked),
)
