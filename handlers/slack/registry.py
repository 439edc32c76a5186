"""Every handler in one table. Dispatch, the manifest check and the docs read it."""

from handlers.slack import (
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
    templates,
    thankyou,
)
from handlers.slack.interaction import Entry, Kind

ENTRIES: tuple[Entry, ...] = (
    *debrief.ENTRIES,
    *thankyou.ENTRIES,
    *rewording.ENTRIES,
    *templates.ENTRIES,
    *nudges.ENTRIES,
    *offers.ENTRIES,
    *interviews.ENTRIES,
    *coaching.ENTRIES,
    *sharing.ENTRIES,
    *reviews.ENTRIES,
    *messages.ENTRIES,
    *channels.ENTRIES,
    *installation.ENTRIES,
)

_TABLE = {(entry.kind, entry.id): entry for entry in ENTRIES}


def find(kind: Kind, name: str) -> Entry | None:
    """The entry for a kind and an id; None for one that the bot does not know (any more)."""
    return _TABLE.get((kind, name))
