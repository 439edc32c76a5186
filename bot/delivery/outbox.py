"""The outbox: how an attempt to send something ends, and what every sender guarantees.

Outgoing messages are in the tables; each is claimed, attempted and settled, and neither lost nor sent twice:

- The person is gone: it waits for their return, and so does everything else for them.
- A rate limit: nothing more is tried in that workspace for as long as the surface says; where only history is limited,
  only what has to be looked up waits.
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
    """It arrived."""

    result: T
    """What `send` or `find` returned."""


@dataclass(frozen=True)
class NotSent:
    """It was looked up and did not arrive: send it, if it is still wanted."""


@dataclass(frozen=True)
class Unsure:
    """It may have arrived."""

    error: Exception

    @property
    def reason(self) -> str:
        """The error's name; its message may quote what a person typed."""
        return type(self.error).__name__

    def wait(self, failures: int) -> timedelta:
        """How long to wait before looking it up, after this many earlier failures."""
        wait = wait_after(failures)
        return max(wait, AFTER_A_TIMEOUT) if isinstance(self.error, TimeoutError) else wait


Outcome: TypeAlias = Sent[T] | NotSent | Unsure | Refused | PersonDeactivated | NoChannel | RateLimited
"""The result of an attempt. Whatever a surface raises for certain is a value here."""


async def attempt(
    send: Callable[[], Awaitable[T]],
    find: Callable[[datetime], Awaitable[T | None]],
    unsure_since: datetime | None,
) -> Outcome[T]:
    """Send something; or, if it may have arrived since `unsure_since`, look it up and send nothing.

    `find` returns what `send` would have, or None if it is not there.
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
    """The workspaces that accept nothing for now, as far as one sender knows."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._limited: dict[str, tuple[datetime, datetime]] = {}
        """From when until when."""

    def add(self, workspace: str, limit: RateLimited) -> None:
        """This workspace accepts nothing for this long. Where only look-ups are limited, nothing else waits."""
        if isinstance(limit, LookUpLimited):
            return
        now = self._now()
        self._limited[workspace] = now, now + limit.wait

    def __contains__(self, workspace: str) -> bool:
        """Whether to try nothing there now."""
        if workspace not in self._limited:
            return False
        since, until = self._limited[workspace]
        # Before its start it has ended too: the clock was set back, and it would last that much longer.
        return since <= self._now() < until
