"""Invitations as programs send them (the people, companies and links are invented), and smaller ones made here."""

from datetime import UTC, datetime
from pathlib import Path

from bot.reading.invitations.invitations import Invitation, Problem, read_invitation

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
"""A Tuesday, 9 am in Chicago."""
FILES = sorted(Path(__file__).with_name("samples").glob("*.ics"))
START = "DTSTART:20261201T150000Z"


def sample(name: str) -> bytes:
    """A file as it arrives, with the line ends that the format asks for."""
    return Path(__file__).with_name("samples").joinpath(f"{name}.ics").read_bytes().replace(b"\n", b"\r\n")


def calendar(*events: str, before: str = "") -> bytes:
    """A file of events, each given by its lines."""
    parts = "".join(f"BEGIN:VEVENT\nUID:{at}\n{event}\nEND:VEVENT\n" for at, event in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{before}{parts}END:VCALENDAR\n".encode()


def read(content: bytes, zone: str = "America/Chicago", name: str = "Sam Rivera") -> Invitation | Problem:
    return read_invitation(content, zone, NOW, name)


def interview(content: bytes, zone: str = "America/Chicago", name: str = "Sam Rivera") -> Invitation:
    found = read(content, zone, name)
    assert isinstance(found, Invitation), found
    return found


def problem(content: bytes) -> Problem:
    found = read(content)
    assert isinstance(found, Problem), found
    return found
