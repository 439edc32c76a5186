"""Tasks that coaches give their people."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}  # an id that is gone never comes back


def upgrade() -> None:
    """Add them, and to each post the task that it is about: none for existing ones."""
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("coach_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by", sa.Date(), nullable=True),
        sa.Column("given_at", UTCDateTime(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        sa.Column("remind_at", UTCDateTime(), nullable=True),
        sa.Column("reminded_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["coachchannel.id"], name=op.f("fk_task_channel_id_coachchannel"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["coach_id"], ["person.id"], name=op.f("fk_task_coach_id_person"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_task_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        **NEVER_AGAIN,
    )
    op.create_index(op.f("ix_task_channel_id"), "task", ["channel_id"])
    op.create_index(op.f("ix_task_coach_id"), "task", ["coach_id"])
    op.create_index(op.f("ix_task_person_id"), "task", ["person_id"])
    op.create_index(
        "ix_task_remind_at",
        "task",
        ["remind_at"],
        sqlite_where=sa.text("remind_at IS NOT NULL"),
        postgresql_where=sa.text("remind_at IS NOT NULL"),
    )
    with op.batch_alter_table("post", table_kwargs=NEVER_AGAIN) as batch_op:
        batch_op.add_column(sa.Column("task_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_post_task_id"), ["task_id"])
        batch_op.create_foreign_key(batch_op.f("fk_post_task_id_task"), "task", ["task_id"], ["id"], ondelete="CASCADE")
