"""The time. Everything else gets it as an argument, so that tests and the playground can set it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the current time, aware, in UTC."""


def system_clock() -> datetime:
    """The machine's own time, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that reads it
