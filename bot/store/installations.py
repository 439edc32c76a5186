"""The workspaces that installed the bot: begun, kept, given new tokens, ended. One transaction's work each."""

import contextlib
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete, select, update

from bot.store import persons
from bot.store.models import Installation, InstallState, Workspace

LIFE = timedelta(minutes=10)
"""So long whoever began an install may take to allow it."""
AT_ONCE = 10
"""So many workspaces' tokens are replaced at once."""
LEASE = timedelta(minutes=1)
"""So long a replica may take to get new tokens, before another one asks for them."""


@dataclass(frozen=True)
class Installed:
    """A workspace that installed the bot, with its tokens still sealed."""

    workspace: str
    name: str
    bot_user: str
    sealed: str
    installed_at: datetime


def begin(session: Session, now: datetime) -> str:
    """A new state for an install; those that nobody came back with in time are forgotten."""
    session.exec(delete(InstallState).where(col(InstallState.until) <= now))
    state = secrets.token_urlsafe(32)
    session.add(InstallState(digest=_digest(state), until=now + LIFE))
    return state


def consume(session: Session, now: datetime, state: str) -> bool:
    """Whether an install was begun with this state, in time, and nobody has come back with it yet; nobody can again."""
    found = session.exec(
        delete(InstallState).where(col(InstallState.digest) == _digest(state), col(InstallState.until) > now)
    )
    return found.rowcount == 1


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode(errors="replace")).hexdigest()


def save(
    session: Session, now: datetime, workspace: str, name: str, bot_user: str, sealed: str, rotate_at: datetime | None
) -> None:
    """Keep what a workspace gave; where it had installed the bot before, the newest tokens count."""
    given: dict[str, Any] = {
        "name": name,
        "bot_user": bot_user,
        "sealed": sealed,
        "installed_at": now,
        "rotate_at": rotate_at,
    }
    for row in (Workspace(id=workspace), Installation(workspace_id=workspace, **given)):
        with contextlib.suppress(IntegrityError), session.begin_nested():  # it is there, or another makes it now
            session.add(row)
    session.exec(update(Installation).where(col(Installation.workspace_id) == workspace).values(**given))


def everyone(session: Session, _now: datetime) -> tuple[Installed, ...]:
    """All workspaces that installed the bot."""
    return tuple(map(_installed, session.exec(select(Installation).order_by(col(Installation.workspace_id)))))


def _installed(row: Installation) -> Installed:
    return Installed(row.workspace_id, row.name, row.bot_user, row.sealed, row.installed_at)


def reseal(session: Session, _now: datetime, renew: Callable[[str], str | None]) -> int:
    """Seal with the newest key what was sealed with an older one; gives back how many were."""
    found = [(row, renew(row.sealed)) for row in session.exec(select(Installation).with_for_update())]
    for row, sealed in found:
        row.sealed = sealed or row.sealed
    return sum(sealed is not None for _, sealed in found)


def due(session: Session, now: datetime) -> tuple[Installed, ...]:
    """Claim some of those whose tokens are to be replaced.

    What new ones are asked for with is good once, so one replica asks; where it dies, another does after `LEASE`.
    """
    query = select(Installation).where(col(Installation.rotate_at) <= now).order_by(col(Installation.rotate_at))
    rows = session.exec(query.limit(AT_ONCE).with_for_update(skip_locked=True)).all()
    for row in rows:
        row.rotate_at = now + LEASE
    return tuple(map(_installed, rows))


def rotated(session: Session, _now: datetime, before: Installed, sealed: str, rotate_at: datetime | None) -> None:
    """Keep the new tokens, unless the workspace took the bot out meanwhile, or installed it again."""
    session.exec(_same(before).values(sealed=sealed, rotate_at=rotate_at))


def not_rotated(session: Session, now: datetime, before: Installed, wait: timedelta) -> None:
    """No new tokens came: they are asked for again after `wait`."""
    session.exec(_same(before).values(rotate_at=now + wait))


def _same(before: Installed) -> Update:
    same = col(Installation.workspace_id) == before.workspace, col(Installation.installed_at) == before.installed_at
    return update(Installation).where(*same)


def end(session: Session, now: datetime, workspace: str, at: datetime) -> None:
    """The workspace took the bot out at that moment: nothing of it stays.

    Word of it may come late. Where the workspace has installed the bot again since, that stays, with all that is new.
    """
    row = session.get(Installation, workspace)
    if row is None or row.installed_at.replace(microsecond=0) <= at:
        persons.purge(session, now, workspace)
