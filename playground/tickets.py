"""What the app may use only for a while: trigger ids and response URLs."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.clock import Clock
from playground.types import SlackError

KEPT = 5_000  # the oldest are forgotten
HOOK_USES, HOOK_LIFE = 5, timedelta(minutes=30)


@dataclass
class Trigger:
    """Leave to open a view for a user, until a moment of the monotonic clock."""

    user: str
    until: float
    used: bool = False


class Triggers:
    """The trigger ids given out; `life` in real seconds, as on Slack's side no playground clock runs."""

    def __init__(self, life: float) -> None:
        self._life = life
        self._triggers: dict[str, Trigger] = {}

    def issue(self, user: str) -> str:
        """A new trigger id for something that the user did."""
        trigger_id = f"{time.time_ns() // 1_000_000}.{secrets.token_hex(5)}.{secrets.token_hex(8)}"
        self._triggers[trigger_id] = Trigger(user, time.monotonic() + self._life)
        if len(self._triggers) > KEPT:
            del self._triggers[next(iter(self._triggers))]
        return trigger_id

    def redeem(self, trigger_id: str) -> str:
        """The user of a trigger id, which is used up; SlackError when it is unknown, used or too old."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() > trigger.until:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger.user


@dataclass
class Hook:
    """A response URL: for whom and where, and the message it speaks of (what was pressed, or what it posted last)."""

    secret: str
    user: str
    channel: str
    message: str | None
    until: datetime
    uses: int = 0


class Hooks:
    """The response URLs given out; their age goes by the playground's clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._hooks: dict[str, Hook] = {}

    def issue(self, user: str, channel: str, message: str | None = None) -> Hook:
        """A new one."""
        hook = Hook(secrets.token_hex(12), user, channel, message, self._clock.now() + HOOK_LIFE)
        self._hooks[hook.secret] = hook
        if len(self._hooks) > KEPT:
            del self._hooks[next(iter(self._hooks))]
        return hook

    def use(self, secret: str) -> Hook:
        """The hook of that secret, one use less; SlackError when there is none left."""
        hook = self._hooks.get(secret)
        if hook is None:
            raise SlackError("no_service")
        if self._clock.now() > hook.until:
            raise SlackError("expired_url")
        if hook.uses >= HOOK_USES:
            raise SlackError("used_url")
        hook.uses += 1
        return hook
