"""Nudges, what they are planned from, and each person's hours."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them; existing interviews count as entered when they ended, since nothing better is known."""
    op.add_column("person", sa.Column("zone_is_own", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("person", sa.Column("gone", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("person", sa.Column("country", sa.String(), nullable=True))
    op.add_column("person", sa.Column("quiet_from", sa.Time(), nullable=False, server_default="21:00:00.000000"))
    op.add_column("person", sa.Column("quiet_to", sa.Time(), nullable=False, server_default="08:00:00.000000"))
    op.add_column("person", sa.Column("paused_until", UTCDateTime(), nullable=True))

    op.add_column("interview", sa.Column("starts_at", UTCDateTime(), nullable=True))
    op.add_column(
        "interview", sa.Column("entered_at", UTCDateTime(), nullable=False, server_default="1970-01-01 00:00:00.000000")
    )
    op.add_column("interview", sa.Column("note_sent_at", UTCDateTime(), nullable=True))
    op.add_column("interview", sa.Column("outcome", sa.String(length=20), nullable=True))
    op.add_column("interview", sa.Column("nudges_stopped", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE interview SET entered_at = ended_at")

    op.create_table(
        "try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_try_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_try")),
    )
    op.create_index(op.f("ix_try_interview_id"), "try", ["interview_id"])

    op.create_table(
        "nudge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("wake_at", UTCDateTime(), nullable=True),
        sa.Column("token", sa.String(), nullable=True),
        sa.Column("attempted_at", UTCDateTime(), nullable=True),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("answer", sa.String(length=20), nullable=True),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        sa.Column("snoozed_until", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_nudge_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_nudge_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudge")),
        sa.UniqueConstraint("interview_id", "kind", "about", name=op.f("uq_nudge_interview_id")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    op.create_index("ix_nudge_person_id", "nudge", ["person_id", "wake_at"])
    op.create_index(op.f("ix_nudge_key"), "nudge", ["key"])
    settled_apart = sa.text("wake_at IS NOT NULL")
    op.create_index(
        "ix_nudge_wake_at", "nudge", ["wake_at"], sqlite_where=settled_apart, postgresql_where=settled_apart
    )
    op.create_index(
        "uq_nudge_live",
        "nudge",
        ["interview_id", "kind"],
        unique=True,
        sqlite_where=settled_apart,
        postgresql_where=settled_apart,
    )
