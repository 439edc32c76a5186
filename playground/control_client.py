"""The control API for tests and scripts: what is the same in every workspace, on any surface."""

import json
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from http.client import HTTPConnection
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from playground.types import Json

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds to wait for what is to come: long, since a busy machine is no reason to give up."""
NOW_AND_THEN = 0.25
"""Seconds."""


class PlaygroundError(Exception):
    """The playground refused, or what was waited for did not come; the text says what is on screen."""


class ControlClient:
    """The workspace at `url`, used from another thread or process. It uses no proxy."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    def get(self, path: str, **query: Any) -> Json:
        """Read from `/control/...`; PlaygroundError with the playground's sentence if it refuses."""
        answer: Json = json.loads(self._call("GET", f"{path}?{urlencode(query)}"))
        return answer

    def post(self, path: str, **body: Any) -> Json:
        """Do something at `/control/...`; values that are None are left out."""
        data = json.dumps({name: value for name, value in body.items() if value is not None}).encode()
        answer: Json = json.loads(self._call("POST", path, data, {"Content-Type": "application/json"}))
        return answer

    def fetch(self, path: str) -> bytes:
        """The bytes at `/control/...`."""
        return self._call("GET", path)

    def _call(self, method: str, path: str, *sent: Any) -> bytes:
        where = urlsplit(self.url)
        with closing(HTTPConnection(where.netloc, timeout=70)) as connection:
            connection.request(method, f"{where.path}/control/{path}", *sent)
            response = connection.getresponse()
            content = response.read()
        if response.status >= 400:
            raise PlaygroundError(json.loads(content)["error"])
        return content

    def workspace(self) -> Json:
        """What there is in the workspace."""
        return self.get("workspace")

    def now(self) -> datetime:
        """The playground's time, in UTC."""
        return datetime.fromisoformat(self.workspace()["now"])

    def log(self, since: int = 0) -> list[Json]:
        """What the app sent and received."""
        entries: list[Json] = self.get("log", since=since)["entries"]
        return entries

    def refusals(self) -> list[Json]:
        """Every call of the app's that the playground refused, except for injected faults."""
        answers = [(entry, entry["answer"] or {}) for entry in self.log()]
        return [entry for entry, answer in answers if answer.get("ok") is False and "fault" not in answer]

    def advance(self, **by: float) -> datetime:
        """Move the clock on, by `hours=1` and the like; returns the new time."""
        return datetime.fromisoformat(self.post("clock", advance=timedelta(**by).total_seconds())["now"])

    def set_clock(self, moment: datetime) -> datetime:
        """Move the clock on to a moment (aware)."""
        return datetime.fromisoformat(self.post("clock", set=moment.isoformat())["now"])

    def faults(self, *faults: Json) -> None:
        """Set what fails next; no arguments clear it."""
        self.post("faults", faults=list(faults))

    def happen(self, kind: str, **more: Any) -> Json:
        """Make something happen: `refresh`, `user_change`, `create_channel`, `archive`, ...; returns the result."""
        return self.post("events", type=kind, **more)

    def reset(self) -> None:
        """Restore the workspace as it was at the start."""
        self.post("reset")

    def wait(
        self, predicate: Callable[[], T | None], seconds: float = PATIENCE, *, told: Callable[[], str] | None = None
    ) -> T:
        """What `predicate` answers once it is true; PlaygroundError after `seconds`.

        It is asked after each change, and now and then without one: it may look at something else.
        """
        until = time.monotonic() + seconds
        revision = self.get("changes", since=-1)["revision"]
        while not (answer := predicate()):
            left = until - time.monotonic()
            if left <= 0:
                raise PlaygroundError(f"It did not come within {seconds} s." + (f"\n{told()}" if told else ""))
            revision = self.get("changes", since=revision, seconds=min(left, NOW_AND_THEN))["revision"]
        return answer
