"""What a channel's coaches hear about at once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add it, with nothing wanted."""
    op.add_column("coachchannel", sa.Column("alerts", sa.String(), nullable=False, server_default=""))
    op.add_column("coachchannel", sa.Column("alert_at", UTCDateTime(), nullable=True))
