"""Who is who: the rows of workspaces and the people in them."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, delete, select

from bot.nudges.hours import at
from bot.store.database import leave_no_trace
from bot.store.models import Delivery, Person, Preferences, Share, Workspace
from bot.store.plain_rows import read


@dataclass(frozen=True)
class Who:
    """A person by the surface's ids. Every query is scoped by both."""

    workspace: str
    user: str


# Built once: SQLAlchemy takes as long to build a query as to run it, and every interaction needs this one.
_NAMED = select(Person).where(Person.workspace_id == bindparam("workspace"), Person.surface_id == bindparam("user"))
# key_share: rows that start to refer to the person need not wait.
_LOCKED = _NAMED.with_for_update(key_share=True)
_IN_BRIEF = _LOCKED.with_only_columns(col(Person.id), col(Person.channel), col(Person.gone))


@dataclass(frozen=True)
class Profile:
    """What a surface knows about a person: name, IANA zone and locale, such as en_US."""

    name: str
    zone: str
    locale: str


Args = ParamSpec("Args")
Result = TypeVar("Result")
Work = Callable[Concatenate[Session, datetime, Who, Args], Result]
"""What one transaction does on behalf of a person."""


def find(session: Session, who: Who, *, lock: bool = False) -> Person | None:
    """The person's row, if they ever talked to the bot. With `lock`, one person's interactions queue up."""
    found: Person | None = session.info.get((who, lock))
    if found is not None and found in session:  # several functions of one transaction ask for it
        return found
    found = session.exec(_LOCKED if lock else _NAMED, params={"workspace": who.workspace, "user": who.user}).first()
    session.info[who, lock] = session.info[who, False] = found
    return found


def enter(session: Session, _now: datetime, who: Who, profile: Profile) -> None:
    """Make a person's row on their first visit."""
    if find(session, who) is not None:
        return
    if session.get(Workspace, who.workspace) is None:
        _make(session, Workspace(id=who.workspace))
    workspace = session.get_one(Workspace, who.workspace)
    person = Person(
        **preferences_of(workspace),
        workspace_id=who.workspace,
        surface_id=who.user,
        name=profile.name,
        zone=profile.zone,
        locale=profile.locale,
    )
    _make(session, person)


def preferences_of(row: Preferences) -> dict[str, Any]:
    """The preferences of a workspace or a person, by name."""
    return {name: getattr(row, name) for name in Preferences.model_fields}


def _make(session: Session, row: SQLModel) -> None:
    """Insert a row, unless another delivery is inserting it right now."""
    with contextlib.suppress(IntegrityError), session.begin_nested():
        session.add(row)


class Unknown(Exception):
    """This person has not entered yet, or has been deactivated: ask the surface about them."""


def present(session: Session, who: Who, *, lock: bool = True) -> Person:
    """The row of an active person; locked, unless it is only read. Raises Unknown for anybody else."""
    person = find(session, who, lock=lock)
    if person is None or person.gone:
        raise Unknown
    return person


def locked(session: Session, who: Who) -> Row[Any]:
    """The id and the channel of a person who is here, whose interactions queue up from now on. Raises Unknown."""
    found: Row[Any] | None = next(iter(read(session, _IN_BRIEF, workspace=who.workspace, user=who.user)), None)
    if found is None or found.gone:
        raise Unknown
    return found


def follow(session: Session, person: Person, profile: Profile) -> None:
    """Take over a changed name, locale or zone. A zone that they chose themselves stays."""
    person.name, person.locale = profile.name, profile.locale
    if not person.zone_is_own:
        move(session, person, profile.zone)


def move(session: Session, person: Person, zone: str) -> None:
    """Use this IANA zone from now on. The last days that they chose for shares stay the same days."""
    before, after = ZoneInfo(person.zone), ZoneInfo(zone)
    for share in session.exec(select(Share).where(Share.person_id == person.id)):
        if share.until:
            share.until = at(share.until.astimezone(before).date(), time(), after)
    person.zone = zone


def zone_of(session: Session, _now: datetime, who: Who) -> tuple[str, bool]:
    """The person's IANA zone, and whether they chose it themselves."""
    person = present(session, who, lock=False)
    return person.zone, person.zone_is_own


def locale_of(session: Session, _now: datetime, who: Who) -> str | None:
    """Their locale, such as en_US; None for somebody unknown."""
    person = find(session, who)
    return person.locale if person else None


def purge(session: Session, _now: datetime, workspace: str) -> None:
    """Delete everything of a workspace that removed the bot; dependent rows are deleted with it."""
    if row := session.get(Workspace, workspace):
        session.delete(row)
    session.exec(delete(Delivery).where(col(Delivery.workspace) == workspace))
    leave_no_trace(session)


def local(moment: datetime, person: Person) -> datetime:
    """A moment in the person's own zone."""
    return moment.astimezone(ZoneInfo(person.zone))


def local_now(session: Session, now: datetime, who: Who) -> tuple[datetime, str]:
    """The current time in the person's zone, and their locale."""
    person = present(session, who, lock=False)
    return local(now, person), person.locale
