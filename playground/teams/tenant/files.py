"""Files in people's OneDrive: those that they upload, and those that the bot may put there."""

from dataclasses import dataclass
from pathlib import PurePath

LARGEST = 20 * 1024 * 1024  # bytes


@dataclass
class File:
    """One file of a person; `content` is None while the bot is allowed to upload it and has not yet."""

    id: str
    aad_id: str
    name: str
    content: bytes | None = None

    @property
    def kind(self) -> str:
        """Its file extension."""
        return PurePath(self.name).suffix[1:].lower()
