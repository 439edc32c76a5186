"""A connection to the app, whether a socket or a request URL: its acknowledgements, and how it can fail."""

from dataclasses import dataclass
from typing import Protocol

from playground.types import Json


class NotConnectedError(Exception):
    """No app is connected: Slack tells the user `dispatch_failed`."""


class NotAcknowledgedError(Exception):
    """No ack came in time, or the connection died: Slack tells the user `operation_timeout`."""


class RefusedError(NotAcknowledgedError):
    """The request URL answers with an error, or not at all: Slack tells the user `dispatch_failed`."""


@dataclass
class Ack:
    """An acknowledgement: its payload, and its entry in the log, where its effect is recorded."""

    payload: Json
    entry: Json


class Connection(Protocol):
    """A connection to the app."""

    retiring: bool
    """It is about to be closed: nothing more is sent on it if there is another one."""
    timed_out: str
    """Slack's error when no acknowledgement came in time."""

    async def carry(self, envelope: Json) -> Ack:
        """Send an envelope and wait for its ack. Raises ConnectionError, or one of the errors above."""

    async def close(self) -> None:
        """Close it."""
