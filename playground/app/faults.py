"""Faults on demand: which of the next Web API calls fail, and how."""

from dataclasses import dataclass
from typing import Any

from playground.types import ControlError, Json

KINDS = ("ratelimited", "drop_answer", "server_error", "slow", "refused")


@dataclass
class Fault:
    """After `after` calls of `method` (or of any, `*`) the next `times` fail."""

    method: str
    kind: str
    times: int
    after: int = 0
    seconds: float = 1
    error: str = "fatal_error"


class Faults:
    """The faults that are set, in the order in which they were given."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self.most_objects = 999
        """What a history shows at a time, however much is asked for; Slack shows some apps 15."""

    def set(self, given: list[Json]) -> None:
        """Replace all faults; ControlError if one makes no sense."""
        self._faults = [_read(one) for one in given]

    def take(self, method: str) -> Fault | None:
        """The fault that hits this call, if any; counts the call."""
        for fault in self._faults:
            if fault.method not in (method, "*") or not fault.times:
                continue
            if fault.after:
                fault.after -= 1
                continue
            fault.times -= 1
            return fault
        return None


def _read(given: Any) -> Fault:
    if not isinstance(given, dict) or given.get("kind") not in KINDS:
        raise ControlError(f"A fault needs a kind, one of {', '.join(KINDS)}.")
    try:
        return Fault(
            method=str(given.get("method", "*")),
            kind=given["kind"],
            times=int(given.get("times", 1)),
            after=int(given.get("after", 0)),
            seconds=float(given.get("seconds", 1)),
            error=str(given.get("error", Fault.error)),
        )
    except (TypeError, ValueError):
        raise ControlError("A fault's times, after and seconds are numbers.") from None
