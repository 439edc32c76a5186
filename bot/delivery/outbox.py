"""The outbox: how an attempt to send something ends, and what all senders hold to.

What goes out is in the rows, is claimed, attempted and settled, and is neither lost nor doubled:

- A person who is gone: it waits for their return, and so does everything else for them.
- A limit: nothing more is tried in that workspace for as long as the surface says; where only history is limited,
  only what is to be looked up waits.
- An unknown fate: it is looked up before it is sent again.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeAlias, TypeVar

from bot.delivery.sending import (
    AFTER_A_TIMEOUT,
    LookUpLimited,
    NoChannel,
    PersonDeactivated,
    RateLimited,
    Refused,
    wait_after,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Sent(Generic[T]):
    """It is there."""

    result: T
    """What sending it, or looking it up, gave back."""


@dataclass(frozen=True)
class NotSent:
    """It was looked up and is not there: it is to be sent, if it is still wanted."""


@dataclass(frozen=True)
class Unsure:
    """It may be there."""

    error: Exception

    @property
    def reason(self) -> str:
        """The error's name; its words may quote what a person typed."""
        return type(self.error).__name__

    def wait(self, failures: int) -> timedelta:
        """How long to wait before it is looked up, after so many failures before this one."""
        wait = wait_after(failures)
        return max(wait, AFTER_A_TIMEOUT) if isinstance(self.error, TimeoutError) else wait


Outcome: TypeAlias = Sent[T] | NotSent | Unsure | Refused | PersonDeactivated | NoChannel | RateLimited
"""What became of an attempt. What a surface raises for certain is a value here."""


async def attempt(
    send: Callable[[], Awaitable[T]],
    find: Callable[[datetime], Awaitable[T | None]],
    unsure_since: datetime | None,
) -> Outcome[T]:
    """Send something; or, where it may be there since `unsure_since`, look it up and send nothing.

    `find` gives back what `send` would have, or None where it is not there.
    """
    try:
        if unsure_since is None:
            return Sent(await send())
        found = await find(unsure_since)
        return NotSent() if found is None else Sent(found)
    except (Refused, PersonDeactivated, NoChannel, RateLimited) as error:
        return error
    except Exception as error:
        return Unsure(error)


class Limits:
    """The workspaces that take nothing more for a while, as one sender has met them."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._limited: dict[str, tuple[datetime, datetime]] = {}
        """Since when and until when."""

    def add(self, workspace: str, limit: RateLimited) -> None:
        """This workspace takes nothing for so long from now on. For look-ups that are limited nothing else waits."""
        if isinstance(limit, LookUpLimited):
            return
        now = self._now()
        self._limited[workspace] = now, now + limit.wait

    def __contains__(self, workspace: str) -> bool:
        """Whether nothing is to be tried there now."""
        if workspace not in self._limited:
            return False
        since, until = self._limited[workspace]
        # Before it began it is over, too: the clock was set back, and would take that much longer to its end.
        return since <= self._now() < until
