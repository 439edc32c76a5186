"""The notes that people choose and write, who has been thanked, and the workspaces' own templates."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them; whoever sent a note before has thanked everybody."""
    op.add_column("interviewer", sa.Column("thanked_at", UTCDateTime(), nullable=True))
    op.execute(
        "UPDATE interviewer SET thanked_at = "
        "(SELECT note_sent_at FROM interview WHERE interview.id = interviewer.interview_id)"
    )

    op.create_table(
        "notetemplate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("added_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_notetemplate_workspace_id_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notetemplate")),
        sa.UniqueConstraint("workspace_id", "name", name=op.f("uq_notetemplate_workspace_id")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )

    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("interviewer_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("tone", sa.String(length=20), nullable=False),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("in_own_words", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_note_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interviewer_id"], ["interviewer.id"], name=op.f("fk_note_interviewer_id_interviewer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["template_id"], ["notetemplate.id"], name=op.f("fk_note_template_id_notetemplate"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sa.UniqueConstraint("interview_id", "kind", "interviewer_id", name=op.f("uq_note_interview_id")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    op.create_index(op.f("ix_note_interviewer_id"), "note", ["interviewer_id"])
    op.create_index(op.f("ix_note_template_id"), "note", ["template_id"])

    op.create_table(
        "notetext",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_notetext_note_id_note"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notetext")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    op.create_index(op.f("ix_notetext_note_id"), "notetext", ["note_id"])
