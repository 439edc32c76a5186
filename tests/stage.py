"""The bot in the playground, for tests that act from outside as a person does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app.demo import together
from playground.client import Actor, Client
from playground.server import Playground
from playground.world import Timings
from tests.loops import event_loop

TUESDAY = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
"""Half past eleven in New York, where Sam is; Thanksgiving is in two days."""

PATIENT = Timings(ack=60, trigger=60)
"""What is answered counts in a test, and not how soon: a busy machine may take its time."""

NORTHWIND = "/debrief Northwind Traders, Finance Manager, today 10am"


@dataclass
class Stage:
    """The running playground with the bot in it."""

    playground: Playground
    client: Client

    @property
    def sam(self) -> Actor:
        return self.client.user("U0SAM")

    @property
    def dana(self) -> Actor:
        return self.client.user("U0DANA")

    def posted(self) -> list[str]:
        """Everything that the bot posted, updated or whispered, as it went out."""
        return [str(entry["body"]) for entry in self.client.log() if entry["way"] == "from_app"]


@contextmanager
def bot_in_playground(
    start: datetime = TUESDAY,
    rows: Path | None = None,
    pause: timedelta = timedelta.max,
    timings: Timings = PATIENT,
    *,
    http: bool = False,
) -> Iterator[Stage]:
    """Both up, in a thread of their own. At the end, nothing that the bot sent may have been refused."""
    with event_loop() as run:
        running = together(start=start, timings=timings, rows=rows, pause=pause, http=http)
        playground = run(running.__aenter__())
        stage = Stage(playground, Client(playground.url))
        try:
            yield stage
            refused = stage.client.refusals()
            assert not refused, refused
        finally:
            run(running.__aexit__(None, None, None))
