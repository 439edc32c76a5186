"""What can happen to a message that is sent, in terms that all surfaces share."""

from datetime import timedelta

AFTER_A_TIMEOUT = timedelta(seconds=15)
"""After a timeout the message may still arrive: look for it after this long."""


SHORTEST, LONGEST = timedelta(seconds=5), timedelta(hours=1)
"""Between attempts at a message; each wait is twice as long as the one before."""


def wait_after(failures: int) -> timedelta:
    """How long to wait before the next attempt, after this many failures."""
    return min(SHORTEST * (1 << min(failures, 20)), LONGEST)


class Refused(Exception):
    """It will not be accepted, now or later."""


class TooLong(Refused):
    """It is longer than the surface accepts in one message."""


class Archived(Refused):
    """The channel is archived."""


class NotIn(Refused):
    """The bot is not in the channel."""


class NotAllowed(Refused):
    """A setting of the workspace forbids it."""


class PersonDeactivated(Exception):
    """The person it is for is deactivated, and may come back."""


class NoChannel(Exception):
    """The channel is gone; the person may have another one."""


class RateLimited(Exception):
    """Nothing more is accepted in this workspace for a while."""

    def __init__(self, wait: timedelta, reason: str = "ratelimited") -> None:
        super().__init__(reason)
        self.wait = wait
        self.reason = reason


class LookUpLimited(RateLimited):
    """Nothing more can be looked up for a while, such as once a minute; what is sent is taken as ever."""
