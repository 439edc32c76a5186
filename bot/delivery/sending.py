"""What can become of a message that is sent, in words that every surface shares."""

from datetime import timedelta

AFTER_A_TIMEOUT = timedelta(seconds=15)
"""An answer that did not come in time may still come true: its traces are looked for after that."""


SHORTEST, LONGEST = timedelta(seconds=5), timedelta(hours=1)
"""Between attempts at a message; each waits twice as long as the one before."""


def wait_after(failures: int) -> timedelta:
    """How long to wait before the next attempt, after so many in vain."""
    return min(SHORTEST * (1 << min(failures, 20)), LONGEST)


class Refused(Exception):
    """It will not be taken, now or later."""


class TooLong(Refused):
    """It is more than the surface takes in one message."""


class Archived(Refused):
    """The channel is archived."""


class NotIn(Refused):
    """The bot is not in the channel."""


class NotAllowed(Refused):
    """A setting of the workspace forbids it, as long as it stands."""


class PersonDeactivated(Exception):
    """The person it is for is deactivated, and may come back."""


class NoChannel(Exception):
    """The channel is gone; the person may have another one."""


class RateLimited(Exception):
    """Nothing more is taken in this workspace for a while."""

    def __init__(self, wait: timedelta, reason: str = "ratelimited") -> None:
        super().__init__(reason)
        self.wait = wait
        self.reason = reason


class LookUpLimited(RateLimited):
    """Nothing more can be looked up for a while, such as once a minute; what is sent is taken as ever."""
