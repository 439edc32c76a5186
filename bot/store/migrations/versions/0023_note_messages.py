"""A debrief knows which message shows each of its notes."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of the notes that are there nothing is known: their messages keep their buttons."""
    op.add_column("debrief", sa.Column("note_messages", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """And back."""
    with op.batch_alter_table("debrief", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("note_messages")
