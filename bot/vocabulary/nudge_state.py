"""Where a nudge stands."""

from enum import StrEnum


class NudgeState(StrEnum):
    """Where a nudge stands: the first two are still open, the others are settled."""

    WAITING = "waiting"
    SENDING = "sending"
    """Claimed. After the lease its fate is unknown, and is looked up before anything is sent again."""
    SENT = "sent"
    DONE = "done"
    """The person has answered it."""
    DROPPED = "dropped"
    """Not sent: expired, superseded, no longer wanted, or refused; `reason` says which."""
    PARKED = "parked"
    """The person is gone; waits for their return."""
    UNCERTAIN = "uncertain"
    """Whether it was sent cannot be found out."""
