"""That somebody would rather not share, and told their coaches so."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add it: nobody who was invited before has declined."""
    op.add_column("invitation", sa.Column("declined", sa.Boolean(), nullable=False, server_default=sa.false()))
