"""Calm: when somebody was last nudged, what is held to be sent with others, and the day to answer an offer by."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them, empty: somebody nudged on the day of the upgrade may be nudged once more that day."""
    op.add_column("person", sa.Column("nudged_at", UTCDateTime(), nullable=True))
    op.add_column("nudge", sa.Column("held_until", UTCDateTime(), nullable=True))
    op.add_column("interview", sa.Column("answer_by", sa.Date(), nullable=True))
