"""Slack's payloads: who caused one, in which workspace, and where it can be answered. Every property is total."""

from typing import Any

from bot.store.persons import Who
from handlers.payload import Json, Payload

RECEIVED = "received"
"""Where the payload is in what Bolt takes for it."""
_USERS = (
    ("event", "user"),
    ("event", "message", "user"),
    ("event", "previous_message", "user"),
    ("user",),
    ("user_id",),
)
"""Where the person may be. For an edited or deleted message, the author is only named inside."""


class SlackPayload(Payload):
    """What Slack sends when somebody did something, or when something happened."""

    @property
    def is_by_a_bot(self) -> bool:
        """Whether it is a message that a bot posted, changed or deleted."""
        inside = (("event",), ("event", "message"), ("event", "previous_message"))
        return any(self.at(*path, "bot_id") for path in inside)

    @property
    def kind(self) -> str:
        """Such as `block_actions`; "" for a command."""
        return self.text("type")

    @property
    def event(self) -> str:
        """Such as `message`; "" if it is no event."""
        return self.text("event", "type")

    @property
    def user(self) -> str:
        """Who caused it; "" if nobody did, as with an uninstall."""
        return next(filter(None, (self.id(*path) for path in _USERS)), "")

    @property
    def who(self) -> Who:
        """The same person, scoped by workspace."""
        return Who(self.workspace, self.user)

    @property
    def key(self) -> str:
        """The same in every delivery of one interaction, and in no other."""
        return self.id("event_id") or self.id("trigger_id")

    @property
    def workspace(self) -> str:
        """The installation that it is for: the organisation's if it installed the bot as a whole, else the team's.

        An event in a channel shared with another team names that team as its own, and ours separately.
        """
        if self._is_org_wide:
            return self._installation.id("enterprise_id") or self.id("enterprise_id") or self.id("enterprise")
        installed = self._installation.id("team_id") or self.id("view", "app_installed_team_id")
        return installed or self.id("team_id") or self.id("team")

    @property
    def is_stranger(self) -> bool:
        """Whether the person belongs to another organisation (Slack Connect)."""
        user = Payload(self.part("event", "user") or self.part("user"))
        if self._is_org_wide:
            # Teams differ within an organisation; people from another organisation carry its id.
            return user.id("enterprise_id") not in {"", self.workspace}
        home = self.id("event", "user_team") or self.id("event", "team") or user.id("team_id")
        # If an event does not say where somebody belongs, they belong where it happened.
        return (home or self.id("team_id") or self.workspace) != self.workspace

    @property
    def response_url(self) -> str:
        """Where it can be answered privately; "" if nowhere."""
        return self.text("response_url") or Payload(next(self.each("response_urls"), {})).text("response_url")

    @property
    def direct(self) -> str:
        """The DM in which an event happened; "" for elsewhere."""
        return self.text("event", "channel") if self.text("event", "channel_type") == "im" else ""

    @property
    def _is_org_wide(self) -> bool:
        whole = self._installation.at("is_enterprise_install")
        return str(self.at("is_enterprise_install") if whole is None else whole).lower() == "true"  # text in a command

    @property
    def _installation(self) -> Payload:
        """The installation that an event is for; only events have this, and in them it says whether it is org-wide."""
        return Payload(next(self.each("authorizations"), {}))


def as_body(received: object) -> Json:
    """What Bolt gets instead of a payload, as its own reading fails at odd ones: what it needs, and the payload.

    Three out of four payloads are the bot's own posts: nobody reads those, so they are not made safe to read.
    """
    payload = SlackPayload(received)
    if not payload.is_by_a_bot:
        payload = SlackPayload.read(received)
    challenge: dict[str, Any] = {"type": payload.kind, "challenge": payload.text("challenge")}
    return {RECEIVED: payload, "response_url": payload.response_url, **challenge}
