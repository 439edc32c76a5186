"""Preferences of people and workspaces, rounds, closed interviews, versions, and undo."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them; existing outcomes count as known since the interview ended, since nothing better is known."""
    op.add_column("workspace", sa.Column("country", sa.String(), nullable=True))
    op.add_column("workspace", sa.Column("quiet_from", sa.Time(), nullable=False, server_default="21:00:00.000000"))
    op.add_column("workspace", sa.Column("quiet_to", sa.Time(), nullable=False, server_default="08:00:00.000000"))
    for table in ("workspace", "person"):
        op.add_column(table, sa.Column("working_days", sa.String(), nullable=False, server_default="12345"))
        op.add_column(table, sa.Column("tone", sa.String(length=20), nullable=False, server_default="warm"))
        op.add_column(table, sa.Column("unwanted", sa.String(), nullable=False, server_default=""))
    op.add_column("workspace", sa.Column("keep_contacts_days", sa.Integer(), nullable=False, server_default="180"))
    op.add_column("person", sa.Column("has_preferences", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("person", sa.Column("home", sa.String(), nullable=False, server_default=""))

    op.add_column("interview", sa.Column("closed_at", UTCDateTime(), nullable=True))
    op.add_column("interview", sa.Column("round", sa.String(), nullable=False, server_default=""))
    op.add_column("interview", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.execute("UPDATE interview SET closed_at = ended_at WHERE outcome IS NOT NULL")

    op.create_table(
        "undo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("done_at", UTCDateTime(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_undo_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undo")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    op.create_index(op.f("ix_undo_person_id"), "undo", ["person_id"])
    op.create_index(op.f("ix_undo_done_at"), "undo", ["done_at"])
