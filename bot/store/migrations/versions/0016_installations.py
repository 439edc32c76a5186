"""Workspaces that installed the bot themselves."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them; the workspace whose token is in the environment has no row."""
    op.create_table(
        "installstate",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("until", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_installstate")),
    )
    op.create_table(
        "installation",
        sa.Column("workspace_id", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("bot_user", AutoString(), nullable=False),
        sa.Column("sealed", AutoString(), nullable=False),
        sa.Column("installed_at", UTCDateTime(), nullable=False),
        sa.Column("rotate_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_installation_workspace_id_workspace"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_installation")),
    )
    op.create_index(op.f("ix_installation_rotate_at"), "installation", ["rotate_at"])
