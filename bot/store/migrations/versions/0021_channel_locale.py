"""A coach channel is spoken to in the language of whoever linked it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Those that are there speak English, as until now."""
    op.add_column("coachchannel", sa.Column("locale", sa.String(), nullable=False, server_default="en_US"))


def downgrade() -> None:
    """And back."""
    with op.batch_alter_table("coachchannel", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("locale")
