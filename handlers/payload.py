"""What surfaces send, safe to read: whatever is missing or odd counts as if it were not there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from bot.support.storable import storable

LONGEST = 100_000
"""Characters of a text; no surface accepts a message of half as many."""
LONGEST_ID = 255
DEEPEST = 30
"""Levels of nesting that are looked into."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Payload:
    """A JSON value, by paths of names. Every method is total."""

    body: object

    @classmethod
    def read(cls, body: object) -> Self:
        """From what was sent: any database can store its texts, and they have an end."""
        return cls(_safe(body, 0))

    def at(self, *path: str) -> Any:
        """Whatever is there; None for nothing."""
        found: Any = self.body
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        return found

    def text(self, *path: str) -> str:
        """The text there; "" if there is none."""
        found = self.at(*path)
        return found if isinstance(found, str) else ""

    def id(self, *path: str) -> str:
        """The id there, which may be alone or in an object; "" if there is none."""
        found = self.text(*path) or self.text(*path, "id")
        return found if len(found) <= LONGEST_ID else ""

    def part(self, *path: str) -> Json:
        """The object there; an empty one if there is none."""
        found = self.at(*path)
        return found if isinstance(found, dict) else {}

    def each(self, *path: str) -> Iterator[Json]:
        """The objects in the list there."""
        found = self.at(*path)
        return (each for each in found if isinstance(each, dict)) if isinstance(found, list) else iter(())


def _safe(value: object, depth: int) -> Any:
    if isinstance(value, str):
        return storable(value[:LONGEST])
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {storable(str(name)): _safe(each, depth + 1) for name, each in value.items()}
    return [_safe(each, depth + 1) for each in value] if isinstance(value, list) else value
