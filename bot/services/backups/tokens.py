"""The tokens of workspaces when a backup is restored.

Those that expire are replaced, with a second token that is good once: where the bot has done so since the backup, the
backup's are worth nothing any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select
from sqlmodel import SQLModel

from bot.support.vault import sealed_at

_WORKSPACE, _INSTALLATION = (SQLModel.metadata.tables[name] for name in ("workspace", "installation"))


@dataclass(frozen=True)
class OfBackup:
    """A workspace whose tokens are those of the backup, because no newer ones were there."""

    workspace: str
    name: str
    rotate_at: datetime | None
    """When the bot was to replace them; None where they never expire."""

    def is_used_up(self, now: datetime) -> bool:
        """Whether a bot that ran until now has replaced them, so that the workspace has to install it again."""
        return self.rotate_at is not None and self.rotate_at <= now

    def __str__(self) -> str:
        """Such as "Next Step (T0123)"."""
        return f"{self.name} ({self.workspace})"


def installed(connection: Connection) -> Sequence[RowMapping]:
    """The installations of a database."""
    return connection.execute(select(_INSTALLATION).order_by(_INSTALLATION.c.workspace_id)).mappings().all()


def keep_newer(connection: Connection, replaced: Sequence[RowMapping]) -> tuple[OfBackup, ...]:
    """Put installations of the database that was replaced back where they are newer than those of the backup.

    A workspace that installed the bot after the backup stays installed, though nothing else of it is there any more.
    Gives back those that are the backup's.
    """
    restored = {row["workspace_id"]: row for row in installed(connection)}
    newer = {row["workspace_id"]: row for row in replaced if _is_newer(row, restored.get(row["workspace_id"]))}
    known = set(connection.scalars(select(_WORKSPACE.c.id)))
    for workspace, row in newer.items():
        if workspace not in known:
            connection.execute(insert(_WORKSPACE).values(id=workspace))
        connection.execute(delete(_INSTALLATION).where(_INSTALLATION.c.workspace_id == workspace))
        connection.execute(insert(_INSTALLATION).values(dict(row)))
    left = (row for workspace, row in restored.items() if workspace not in newer)
    return tuple(OfBackup(row["workspace_id"], row["name"], row["rotate_at"]) for row in left)


def _is_newer(row: RowMapping, than: RowMapping | None) -> bool:
    return than is None or sealed_at(row["sealed"]) > sealed_at(than["sealed"])
