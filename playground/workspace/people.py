"""The members of the workspace; at the start there are two people and the bot."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.types import Json
from playground.workspace.ids import BOT_USER, DANA, SAM, TEAM_ID


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
    home: str = TEAM_ID
    """The team in whose workspace they are seen."""

    @property
    def is_external(self) -> bool:
        """Whether they belong to another organisation, and are here only through Slack Connect."""
        return self.team_id != self.home

    def zone(self, now: datetime) -> Json:
        """The zone as Slack describes it: its name, its label and its current offset from UTC in seconds."""
        here = now.astimezone(ZoneInfo(self.tz))
        offset = here.utcoffset()
        return {
            "tz": self.tz,
            "tz_label": LABELS.get(here.tzname() or "", here.tzname()),
            "tz_offset": int(offset.total_seconds()) if offset else 0,
        }


LABELS = {
    f"{letter}{kind}T": f"{zone} {word} Time"
    for letter, zone in {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}.items()
    for kind, word in {"S": "Standard", "D": "Daylight"}.items()
}


def users(bot_name: str, team: str = TEAM_ID) -> dict[str, User]:
    """The people and the bot, by id."""
    handle = bot_name.lower().replace(" ", "_")
    everyone = [
        User(SAM, "sam", "Sam Rivera", "Job seeker"),
        User(DANA, "dana", "Dana Okafor", "Career coach", tz="America/Chicago", is_admin=True),
        User(BOT_USER, handle, bot_name, is_bot=True),
    ]
    for user in everyone:
        user.team_id = user.home = team
    return {user.id: user for user in everyone}
