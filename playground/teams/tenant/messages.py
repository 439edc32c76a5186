"""Messages of people and of the bot."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from playground.types import Json

CARD = "application/vnd.microsoft.card.adaptive"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
FILE = "application/vnd.microsoft.teams.card.file.info"
DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"


@dataclass
class Message:
    """One message; `author` is an aad id, or None for the bot's; `root` is the message that started its thread."""

    id: str
    author: str | None
    text: str = ""
    text_format: str = "plain"
    attachments: list[Json] = field(default_factory=list)
    summary: str = ""
    root: str | None = None
    is_edited: bool = False
    answered: dict[str, Json] = field(default_factory=dict)
    """By aad id: the card that the bot showed in answer to that person's press; others still see the old one."""
    settled: set[int] = field(default_factory=set)
    """The file consent cards, by index, that were accepted or declined."""

    @property
    def time(self) -> datetime:
        """When it was posted, in UTC."""
        return datetime.fromtimestamp(int(self.id) / 1000, UTC)

    @property
    def thread(self) -> str:
        """The id of the message that started the thread that this one is in; it may be this one."""
        return self.root or self.id

    def cards(self, aad_id: str) -> list[Json]:
        """The Adaptive Cards as that person sees them."""
        if aad_id in self.answered:
            return [self.answered[aad_id]]
        return [one["content"] for one in self.attachments if one["contentType"] == CARD]
