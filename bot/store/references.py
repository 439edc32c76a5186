"""How people are reached on a surface that cannot look them up by its id of them alone, such as Teams.

One transaction's work each.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.store import persons
from bot.store.models import Workspace
from bot.store.persons import Who


@dataclass(frozen=True)
class Reference:
    """What has to be known to write to somebody first: the surface's address of them, and where the two talk."""

    address: str = ""
    channel: str = ""
    home: str = ""
    """The message that is their own page; "" for none."""


def look(session: Session, _now: datetime, who: Who) -> Reference:
    """What is known of somebody; nothing of those who never talked to the bot."""
    person = persons.find(session, who)
    return Reference(person.address, person.channel or "", person.home_message) if person else Reference()


def keep(session: Session, _now: datetime, who: Who, address: str, channel: str) -> bool:
    """Where they were heard from last ("" for nothing new); False where nobody knows them."""
    person = persons.find(session, who, lock=True)
    if person is None:
        return False
    person.address, person.channel = address or person.address, channel or person.channel
    return True


def show_home(session: Session, _now: datetime, who: Who, message: str) -> None:
    """Their own page is this message from now on; "" for none."""
    if person := persons.find(session, who, lock=True):
        person.home_message = message


def service_url(session: Session, _now: datetime, workspace: str) -> str:
    """Where the surface was heard from last; "" where it never was."""
    row = session.get(Workspace, workspace)
    return row.service_url if row else ""


def heard_from(session: Session, _now: datetime, workspace: str, url: str) -> None:
    """The surface is reached at this address from now on."""
    if row := session.get(Workspace, workspace):
        row.service_url = url
