"""When and how a call is welcome, and how somebody closed, in their own words."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them, empty."""
    for name in ("call_words", "closing_words"):
        op.add_column("debrief", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("debrief", sa.Column("call_from", sa.Date(), nullable=True))
