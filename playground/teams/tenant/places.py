"""Where people write: teams with their channels, and chats with the bot."""

from dataclasses import dataclass, field
from typing import Literal

from playground.teams.ids import guid
from playground.teams.tenant.messages import Message

Kind = Literal["standard", "private", "shared"]


@dataclass
class Chat:
    """One person's chat with the bot."""

    id: str
    aad_id: str
    messages: dict[str, Message] = field(default_factory=dict)


@dataclass
class Channel:
    """A channel; a standard one has its team's members, the others have their own."""

    id: str
    name: str
    kind: Kind
    team: "Team"
    own_members: set[str] = field(default_factory=set)
    is_deleted: bool = False
    messages: dict[str, Message] = field(default_factory=dict)

    @property
    def members(self) -> set[str]:
        """The aad ids of those who can see it."""
        return self.team.members if self.kind == "standard" else self.own_members


@dataclass
class Team:
    """A team; `installed` is whether it has the app."""

    id: str
    name: str
    members: set[str]
    owners: set[str]
    group_id: str = field(default_factory=guid)
    channels: dict[str, Channel] = field(default_factory=dict)
    installed: bool = False
    is_archived: bool = False
    is_deleted: bool = False

    def add(self, channel_id: str, name: str, kind: Kind = "standard", members: set[str] | None = None) -> Channel:
        """Add a channel to it."""
        channel = Channel(channel_id, name, kind, self, members or set())
        self.channels[channel_id] = channel
        return channel

    def open_channels(self) -> list[Channel]:
        """Those that still exist, General first."""
        return [channel for channel in self.channels.values() if not channel.is_deleted]


Place = Chat | Channel
