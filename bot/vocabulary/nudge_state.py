"""Where a nudge stands."""

from enum import StrEnum


class NudgeState(StrEnum):
    """Where a nudge stands: the first two wait for a moment to come, the others are settled."""

    WAITING = "waiting"
    SENDING = "sending"
    """Claimed. Once the lease is over its fate is unknown, and looked up before anything is sent again."""
    SENT = "sent"
    DONE = "done"
    """The person has answered it."""
    DROPPED = "dropped"
    """Not sent: expired, replaced by a later one, not wanted any more, or refused; `reason` says which."""
    PARKED = "parked"
    """Its person is gone; it waits for their return."""
    UNCERTAIN = "uncertain"
    """Whether it was sent cannot be found out."""
