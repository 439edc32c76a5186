"""A debrief knows whether its hire date is the day by which somebody is to be there."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of the dates that are there nothing is known: they stay the days by which they choose."""
    op.add_column("debrief", sa.Column("hire_is_start", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """And back."""
    with op.batch_alter_table("debrief", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("hire_is_start")
