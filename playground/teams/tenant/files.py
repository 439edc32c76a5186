"""Files in people's OneDrive: those that they drop, and those that the bot may put there."""

from dataclasses import dataclass
from pathlib import PurePath

LARGEST = 20 * 1024 * 1024  # bytes


@dataclass
class File:
    """One file of a person; `content` is None while the bot has leave to upload it and has not yet."""

    id: str
    aad_id: str
    name: str
    content: bytes | None = None

    @property
    def kind(self) -> str:
        """The ending of its name."""
        return PurePath(self.name).suffix[1:].lower()
