"""Unconfirmed appointments, and links to video meetings."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them: existing appointments count as confirmed, and their links are not known."""
    op.add_column("appointment", sa.Column("is_hold", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("appointment", sa.Column("link", sa.String(), nullable=False, server_default=""))
