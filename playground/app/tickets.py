"""What the app may use only for a while: trigger ids, response URLs and upload URLs."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.types import SlackError
from playground.workspace.clock import Clock
from playground.workspace.ids import new_id

KEPT = 5_000  # the oldest are forgotten
HOOK_USES, HOOK_LIFE = 5, timedelta(minutes=30)


@dataclass
class Trigger:
    """Permission to open a view for a user, until a moment of the monotonic clock."""

    user: str
    until: float
    used: bool = False


class Triggers:
    """The trigger ids in use; `life` in real seconds, since Slack does not go by the playground's clock."""

    def __init__(self, life: float) -> None:
        self.life = life
        self._triggers: dict[str, Trigger] = {}

    def issue(self, user: str) -> str:
        """A new trigger id for something that the user did."""
        trigger_id = f"{time.time_ns() // 1_000_000}.{secrets.token_hex(5)}.{secrets.token_hex(8)}"
        self._triggers[trigger_id] = Trigger(user, time.monotonic() + self.life)
        if len(self._triggers) > KEPT:
            del self._triggers[next(iter(self._triggers))]
        return trigger_id

    def redeem(self, trigger_id: str) -> str:
        """Use up a trigger id; returns its user. SlackError if it is unknown, used or too old."""
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
    """A response URL: for whom and where, and the message it is about (what was pressed, or what it posted last)."""

    secret: str
    user: str
    channel: str
    message: str | None
    until: datetime
    uses: int = 0


class Hooks:
    """The response URLs in use; they age by the playground's clock."""

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
        """The hook with that secret, with one use less; SlackError if there is none left."""
        hook = self._hooks.get(secret)
        if hook is None:
            raise SlackError("no_service")
        if self._clock.now() > hook.until:
            raise SlackError("expired_url")
        if hook.uses >= HOOK_USES:
            raise SlackError("used_url")
        hook.uses += 1
        return hook


@dataclass
class Upload:
    """An upload URL: the file that was announced for it, and its bytes once they have arrived."""

    secret: str
    file_id: str
    name: str
    length: int
    content: bytes = b""


class Uploads:
    """The upload URLs in use; each takes one file, and each file is completed once."""

    def __init__(self) -> None:
        self._uploads: dict[str, Upload] = {}

    def issue(self, name: str, length: int) -> Upload:
        """A new one, for a file with that name and that many bytes."""
        upload = Upload(secrets.token_hex(12), new_id("F"), name, length)
        self._uploads[upload.file_id] = upload
        if len(self._uploads) > KEPT:
            del self._uploads[next(iter(self._uploads))]
        return upload

    def receive(self, secret: str, content: bytes) -> None:
        """Take the bytes; SlackError if nobody expects them, or that many."""
        upload = next((one for one in self._uploads.values() if one.secret == secret), None)
        if upload is None or upload.content:
            raise SlackError("no_such_upload")
        if len(content) != upload.length:
            raise SlackError("length_mismatch", announced=upload.length, received=len(content))
        upload.content = content

    def finish(self, file_ids: list[str]) -> list[Upload]:
        """Use up the uploads of those files; SlackError if one is unknown, or its bytes never came."""
        found = [self._uploads.get(file_id) for file_id in file_ids]
        ready = [upload for upload in found if upload is not None and upload.content]
        if len(ready) < len(file_ids) or len(set(file_ids)) < len(file_ids):
            raise SlackError("file_not_found")
        for file_id in file_ids:
            del self._uploads[file_id]
        return ready
