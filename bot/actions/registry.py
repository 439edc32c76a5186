"""All actions in one table. Dispatch, the manifest checks and the docs read it."""

from bot.actions import (
    channels,
    coaching,
    debrief,
    installation,
    interviews,
    messages,
    nudges,
    offers,
    reviews,
    rewording,
    sharing,
    tasks,
    templates,
    thankyou,
)
from bot.actions.interaction import Entry
from bot.actions.request import RequestKind

ENTRIES: tuple[Entry, ...] = (
    *debrief.ENTRIES,
    *thankyou.ENTRIES,
    *rewording.ENTRIES,
    *templates.ENTRIES,
    *nudges.ENTRIES,
    *offers.ENTRIES,
    *interviews.ENTRIES,
    *coaching.ENTRIES,
    *tasks.ENTRIES,
    *sharing.ENTRIES,
    *reviews.ENTRIES,
    *messages.ENTRIES,
    *channels.ENTRIES,
    *installation.ENTRIES,
)

_TABLE = {(entry.kind, entry.id): entry for entry in ENTRIES}


def find(kind: RequestKind, name: str) -> Entry | None:
    """The entry for a kind and an id; None for one that the bot does not know (any more)."""
    return _TABLE.get((kind, name))
