"""Every handler in one table. Dispatch, the manifest check and the docs read it."""

from handlers.slack import debrief, installation, interviews, messages, nudges, templates, thankyou
from handlers.slack.interaction import Entry, Kind

ENTRIES: tuple[Entry, ...] = (
    *debrief.ENTRIES,
    *thankyou.ENTRIES,
    *templates.ENTRIES,
    *nudges.ENTRIES,
    *interviews.ENTRIES,
    *messages.ENTRIES,
    *installation.ENTRIES,
)

_TABLE = {(entry.kind, entry.id): entry for entry in ENTRIES}


def find(kind: Kind, name: str) -> Entry | None:
    """The entry for a kind and an id; None for one that the bot does not know (any more)."""
    return _TABLE.get((kind, name))
