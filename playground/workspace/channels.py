"""Channels, and people's DMs with the bot; at the start there are two of each."""

from dataclasses import dataclass, field
from typing import Literal

from playground.workspace.ids import BOT_USER, COACHES, DANA, GENERAL, SAM
from playground.workspace.messages import Timeline


@dataclass
class Channel:
    """A channel, or the DM (`im`) of one person with the bot."""

    id: str
    name: str
    kind: Literal["channel", "im"]
    members: set[str]
    topic: str = ""
    is_private: bool = False
    is_archived: bool = False
    connected: set[str] = field(default_factory=set)
    """The teams of other organisations that it is shared with (Slack Connect)."""
    created: int = 0
    timeline: Timeline = field(default_factory=Timeline)

    def person(self) -> str:
        """The person of an im: the member who is not the bot."""
        return next(member for member in self.members if member != BOT_USER)

    @property
    def family(self) -> str:
        """The first half of the scopes that it needs: `im`, `groups` or `channels`."""
        if self.kind == "im":
            return "im"
        return "groups" if self.is_private else "channels"


def direct(user: str) -> Channel:
    """A person's DM with the bot."""
    return Channel(f"D{user[1:]}", "", "im", {user, BOT_USER}, is_private=True)


def channels() -> dict[str, Channel]:
    """The channels and DMs, by id. The bot is in no channel until someone invites it."""
    everywhere = [
        Channel(GENERAL, "general", "channel", {SAM, DANA}, "News for everyone"),
        Channel(COACHES, "career-coaches", "channel", {SAM, DANA}, "How our people are doing"),
        direct(SAM),
        direct(DANA),
    ]
    return {channel.id: channel for channel in everywhere}
