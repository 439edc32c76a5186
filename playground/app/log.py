"""The log of everything that the app sent and received, for tests and for the page."""

from collections import deque
from itertools import islice
from typing import Literal

from playground.types import Json
from playground.workspace.changes import Changes
from playground.workspace.clock import Clock

KEPT = 20_000


class Log:
    """The last `KEPT` entries, numbered from 0."""

    def __init__(self, clock: Clock, changes: Changes) -> None:
        self._clock = clock
        self._changes = changes
        self._entries: deque[Json] = deque(maxlen=KEPT)
        self.next = 0

    def add(
        self, way: Literal["from_app", "to_app"], kind: str, name: str, body: object, answer: Json | None = None
    ) -> Json:
        """Write an entry down and return it, so that its answer can be filled in by `answered`."""
        entry = {"n": self.next, "at": self._clock.now().isoformat(), "way": way, "kind": kind, "name": name}
        entry |= {"body": body, "answer": answer}
        self._entries.append(entry)
        self.next += 1
        self._changes.touch()
        return entry

    def answered(self, entry: Json, answer: Json) -> None:
        """Fill in its answer."""
        entry["answer"] = answer
        self._changes.touch()

    def since(self, number: int) -> list[Json]:
        """The entries from that number on, oldest first."""
        first = self.next - len(self._entries)
        return list(islice(self._entries, max(0, number - first), None))

    def clear(self) -> None:
        """Forget the entries; the numbers go on."""
        self._entries.clear()
        self._changes.touch()
