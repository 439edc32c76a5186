"""The workspaces that installed the bot: started, saved, given new tokens, ended. Each function is one transaction."""

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
"""How long whoever started an install has to approve it."""
AT_ONCE = 10
"""How many workspaces' tokens are rotated at once."""
LEASE = timedelta(minutes=1)
"""How long a replica may take to rotate tokens before another one tries."""


@dataclass(frozen=True)
class Installed:
    """A workspace that installed the bot, with its tokens still encrypted."""

    workspace: str
    name: str
    bot_user: str
    sealed: str
    installed_at: datetime


def begin(session: Session, now: datetime) -> str:
    """A new state for an install; expired ones are deleted."""
    session.exec(delete(InstallState).where(col(InstallState.until) <= now))
    state = secrets.token_urlsafe(32)
    session.add(InstallState(digest=_digest(state), until=now + LIFE))
    return state


def consume(session: Session, now: datetime, state: str) -> bool:
    """Whether an install was started with this state, has not expired, and was not finished yet. Works only once."""
    found = session.exec(
        delete(InstallState).where(col(InstallState.digest) == _digest(state), col(InstallState.until) > now)
    )
    return found.rowcount == 1


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode(errors="replace")).hexdigest()


def save(
    session: Session, now: datetime, workspace: str, name: str, bot_user: str, sealed: str, rotate_at: datetime | None
) -> None:
    """Save what a workspace granted; if it had installed the bot before, the newest tokens count."""
    given: dict[str, Any] = {
        "name": name,
        "bot_user": bot_user,
        "sealed": sealed,
        "installed_at": now,
        "rotate_at": rotate_at,
    }
    for row in (Workspace(id=workspace), Installation(workspace_id=workspace, **given)):
        with contextlib.suppress(IntegrityError), session.begin_nested():  # it exists, or is being made elsewhere
            session.add(row)
    session.exec(update(Installation).where(col(Installation.workspace_id) == workspace).values(**given))


def everyone(session: Session, _now: datetime) -> tuple[Installed, ...]:
    """All workspaces that installed the bot."""
    return tuple(map(_installed, session.exec(select(Installation).order_by(col(Installation.workspace_id)))))


def _installed(row: Installation) -> Installed:
    return Installed(row.workspace_id, row.name, row.bot_user, row.sealed, row.installed_at)


def reseal(session: Session, _now: datetime, renew: Callable[[str], str | None]) -> int:
    """Encrypt with the newest key whatever uses an older one; returns how many there were."""
    found = [(row, renew(row.sealed)) for row in session.exec(select(Installation).with_for_update())]
    for row, sealed in found:
        row.sealed = sealed or row.sealed
    return sum(sealed is not None for _, sealed in found)


def due(session: Session, now: datetime) -> tuple[Installed, ...]:
    """Claim some of those whose tokens are due for rotation.

    A refresh token works only once, so only one replica uses it; if that one dies, another tries after `LEASE`.
    """
    query = select(Installation).where(col(Installation.rotate_at) <= now).order_by(col(Installation.rotate_at))
    rows = session.exec(query.limit(AT_ONCE).with_for_update(skip_locked=True)).all()
    for row in rows:
        row.rotate_at = now + LEASE
    return tuple(map(_installed, rows))


def rotated(session: Session, _now: datetime, before: Installed, sealed: str, rotate_at: datetime | None) -> None:
    """Save the new tokens, unless the workspace has removed or reinstalled the bot in the meantime."""
    session.exec(_same(before).values(sealed=sealed, rotate_at=rotate_at))


def not_rotated(session: Session, now: datetime, before: Installed, wait: timedelta) -> None:
    """Rotation failed: try again after `wait`."""
    session.exec(_same(before).values(rotate_at=now + wait))


def _same(before: Installed) -> Update:
    same = col(Installation.workspace_id) == before.workspace, col(Installation.installed_at) == before.installed_at
    return update(Installation).where(*same)


def end(session: Session, now: datetime, workspace: str, at: datetime) -> None:
    """The workspace removed the bot at that moment: delete everything of it.

    The event may come late. If the workspace has reinstalled the bot since, that installation and its data stay.
    """
    row = session.get(Installation, workspace)
    if row is None or row.installed_at.replace(microsecond=0) <= at:
        persons.purge(session, now, workspace)
