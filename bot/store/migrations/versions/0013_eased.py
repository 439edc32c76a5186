"""What answers a doubt that an interviewer showed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add it, with nothing chosen."""
    op.add_column("interviewer", sa.Column("eased", sa.String(), nullable=True))
