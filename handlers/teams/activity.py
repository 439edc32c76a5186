"""Activities, as Teams sends them."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from handlers.payload import Payload

CHANNEL = "/"
"""Between the team and the channel in our ids of channels: what Teams has to say of a channel it says by its team."""


class Activity(Payload):
    """Something that happened in Teams."""

    @property
    def kind(self) -> str:
        """Such as `message`, or `invoke task/fetch`."""
        return f"{self.text('type')} {self.text('name')}".strip()

    @property
    def tenant(self) -> str:
        """The organisation in which it happened."""
        return (self.text("conversation", "tenantId") or self.text("channelData", "tenant", "id")).lower()

    @property
    def user(self) -> str:
        """Entra's id of who did it; "" where nobody did."""
        return self.text("from", "aadObjectId").lower()

    @property
    def account(self) -> str:
        """What the bot knows them by."""
        return self.text("from", "id")

    @property
    def conversation(self) -> str:
        """Where it happened, without the thread."""
        return self.text("conversation", "id").partition(";messageid=")[0]

    @property
    def is_personal(self) -> bool:
        """Whether nobody but the person and the bot can read there."""
        return self.text("conversation", "conversationType") == "personal" and not self.is_extension

    @property
    def is_extension(self) -> bool:
        """Whether it came from a message box or the menu of a message: in any chat, whether or not the bot is in it."""
        return self.text("name").startswith("composeExtension/")

    @property
    def team(self) -> str:
        """The team's id; "" outside teams."""
        return self.text("channelData", "team", "id")

    @property
    def channel(self) -> str:
        """Our id of the place: a channel with its team, or the conversation."""
        if not self.team:
            return self.conversation
        return f"{self.team}{CHANNEL}{self.text('channelData', 'channel', 'id') or self.conversation}"

    @property
    def sent_at(self) -> datetime | None:
        """By Teams' clock."""
        try:
            found = datetime.fromisoformat(self.text("timestamp"))
        except ValueError:
            return None
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)

    @property
    def zone(self) -> str:
        """The IANA zone that their Teams goes by; "" where it does not say."""
        told = [each.get("timezone") for each in self.each("entities") if each.get("type") == "clientInfo"]
        for zone in (*told, self.text("localTimezone")):
            try:
                return ZoneInfo(zone).key if isinstance(zone, str) and zone else ""
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
        return ""

    @property
    def locale(self) -> str:
        """Such as en_US; "" where it does not say."""
        locale = self.text("locale").replace("-", "_")
        return locale if re.fullmatch(r"[A-Za-z_]{2,20}", locale) else ""

    @property
    def key(self) -> str:
        """The same in every delivery of one activity, and in no other."""
        when = self.text("timestamp") if self.kind != "message" else ""  # an edited message keeps its id
        parts = self.kind, self.conversation, self.text("id"), when
        return " ".join(parts) if self.text("id") else ""
