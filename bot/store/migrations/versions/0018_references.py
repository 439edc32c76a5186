"""How to reach people on surfaces that cannot look them up: Teams."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; they stay empty for Slack."""
    for table, column in (("workspace", "service_url"), ("person", "address"), ("person", "home_message")):
        op.add_column(table, sa.Column(column, sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Drop them."""
    for table, column in (("person", "home_message"), ("person", "address"), ("workspace", "service_url")):
        op.drop_column(table, column)
