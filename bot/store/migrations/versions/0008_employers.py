"""Whose public holidays an employer observes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add the country, empty: it is not known for existing interviews."""
    op.add_column("interview", sa.Column("country", sa.String(), nullable=False, server_default=""))
