"""What makes a note personal: the conversation itself, the person's own sentences, and how they sign."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

NEW = {
    "interviewer": ("address", "talked", "doubt"),
    "point": ("sentence", "result"),
    "debrief": ("wants", "promised", "arranged_by"),
    "person": ("signed_as", "sign_phone", "sign_link"),
}


def upgrade() -> None:
    """Add them, empty. Notes for earlier debriefs are not sent out."""
    for table, columns in NEW.items():
        for column in columns:
            op.add_column(table, sa.Column(column, sa.String(), nullable=False, server_default=""))
    op.add_column("debrief", sa.Column("promised_by", sa.Date(), nullable=True))
    op.add_column("debrief", sa.Column("handed_over", sa.Boolean(), nullable=False, server_default=sa.true()))
