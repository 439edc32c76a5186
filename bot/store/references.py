"""How to reach people on a surface where their id is not enough, such as Teams.

Each function is one transaction.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.store import persons
from bot.store.models import Workspace
from bot.store.persons import Who


@dataclass(frozen=True)
class Reference:
    """What it takes to write to somebody first: the surface's address for them, and their conversation with the bot."""

    address: str = ""
    channel: str = ""
    home: str = ""
    """The message that serves as their Home; "" for none."""


def look(session: Session, _now: datetime, who: Who) -> Reference:
    """What is known about somebody; empty if they never talked to the bot."""
    person = persons.find(session, who)
    return Reference(person.address, person.channel or "", person.home_message) if person else Reference()


def keep(session: Session, _now: datetime, who: Who, address: str, channel: str) -> bool:
    """Store where they were last heard from ("" for nothing new); False if they are unknown."""
    person = persons.find(session, who, lock=True)
    if person is None:
        return False
    person.address, person.channel = address or person.address, channel or person.channel
    return True


def show_home(session: Session, _now: datetime, who: Who, message: str) -> None:
    """Their Home is this message from now on; "" for none."""
    if person := persons.find(session, who, lock=True):
        person.home_message = message


def service_url(session: Session, _now: datetime, workspace: str) -> str:
    """The URL that the surface was last heard from; "" if it never was."""
    row = session.get(Workspace, workspace)
    return row.service_url if row else ""


def heard_from(session: Session, _now: datetime, workspace: str, url: str) -> None:
    """Reach the surface at this URL from now on."""
    if row := session.get(Workspace, workspace):
        row.service_url = url
