"""Who and what is in the workspace at its start: two people, the bot, two channels, two talks with the bot."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from playground.messages import Timeline
from playground.types import Json

TEAM_ID, TEAM_NAME, TEAM_DOMAIN = "T0LOCAL", "Next Step Careers", "next-step-careers"
APP_ID, BOT_ID, BOT_USER = "A0LOCAL", "B0LOCAL", "U0BOT"
SAM, DANA = "U0SAM", "U0DANA"
GENERAL, COACHES = "C0GENERAL", "C0COACHES"


@dataclass
class User:
    """A member of the workspace; `name` is the short handle, `tz` an IANA zone."""

    id: str
    name: str
    real_name: str
    title: str = ""
    tz: str = "America/New_York"
    locale: str = "en-US"
    is_admin: bool = False
    is_bot: bool = False
    deleted: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    team_id: str = TEAM_ID

    @property
    def is_external(self) -> bool:
        """Whether they belong to another organisation, and are here only through Slack Connect."""
        return self.team_id != TEAM_ID

    def zone(self, now: datetime) -> Json:
        """The zone as Slack words it: its name, its label and its offset from UTC in seconds at that moment."""
        here = now.astimezone(ZoneInfo(self.tz))
        offset = here.utcoffset()
        return {
            "tz": self.tz,
            "tz_label": LABELS.get(here.tzname() or "", here.tzname()),
            "tz_offset": int(offset.total_seconds()) if offset else 0,
        }


@dataclass
class Channel:
    """A channel, or the conversation (`im`) of one person with the bot."""

    id: str
    name: str
    kind: Literal["channel", "im"]
    members: set[str]
    topic: str = ""
    is_private: bool = False
    is_archived: bool = False
    connected: set[str] = field(default_factory=set)
    """The teams of other organisations with which it is shared (Slack Connect)."""
    created: int = 0
    timeline: Timeline = field(default_factory=Timeline)

    def person(self) -> str:
        """The person of an im: the member who is not the bot."""
        return next(member for member in self.members if member != BOT_USER)

    @property
    def family(self) -> str:
        """The first half of the scopes that it asks for: `im`, `groups` or `channels`."""
        if self.kind == "im":
            return "im"
        return "groups" if self.is_private else "channels"


LABELS = {
    f"{letter}{kind}T": f"{zone} {word} Time"
    for letter, zone in {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}.items()
    for kind, word in {"S": "Standard", "D": "Daylight"}.items()
}


def users(bot_name: str) -> dict[str, User]:
    """The people and the bot, by id."""
    handle = bot_name.lower().replace(" ", "_")
    everyone = [
        User(SAM, "sam", "Sam Rivera", "Job seeker"),
        User(DANA, "dana", "Dana Okafor", "Career coach", tz="America/Chicago", is_admin=True),
        User(BOT_USER, handle, bot_name, is_bot=True),
    ]
    return {user.id: user for user in everyone}


def direct(user: str) -> Channel:
    """The conversation of a person with the bot."""
    return Channel(f"D{user[1:]}", "", "im", {user, BOT_USER}, is_private=True)


def channels() -> dict[str, Channel]:
    """The channels and conversations, by id. The bot is in no channel until someone invites it."""
    everywhere = [
        Channel(GENERAL, "general", "channel", {SAM, DANA}, "News for everyone"),
        Channel(COACHES, "career-coaches", "channel", {SAM, DANA}, "How our people are doing"),
        direct(SAM),
        direct(DANA),
    ]
    return {channel.id: channel for channel in everywhere}
