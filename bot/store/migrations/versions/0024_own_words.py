"""A reason that a button says, the round that an outcome led to, why a nudge was dropped: values, and no English."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

NEW = (
    (
        "debrief",
        "wants",
        "draw",
        {
            "work": "the work itself",
            "people": "the people I met",
            "company": "what you do as a company",
            "growth": "the chance to grow into the role",
        },
    ),
    ("interview", "round", "later_round", {"second": "second round", "third": "third round", "next": "next round"}),
)
"""Table, the column with people's words and ours, the new one for ours, and its values with what they were."""
REASONS = {
    "not_wanted": "not wanted any more",
    "replaced": "replaced by a later one",
    "answered_late": "not wanted any more when it was answered",
}


def upgrade() -> None:
    """What was kept in our words becomes what they stand for; what people typed stays."""
    for table, text, column, words in NEW:
        op.add_column(table, sa.Column(column, sa.String(20), nullable=True))
        rows = sa.table(table, sa.column(text), sa.column(column))
        for value, said in words.items():
            op.execute(rows.update().where(rows.c[text] == said).values({column: value, text: ""}))
    nudges = sa.table("nudge", sa.column("reason"))
    for value, said in REASONS.items():
        op.execute(nudges.update().where(nudges.c.reason == said).values(reason=value))


def downgrade() -> None:
    """And back."""
    for table, text, column, words in NEW:
        rows = sa.table(table, sa.column(text), sa.column(column))
        for value, said in words.items():
            op.execute(rows.update().where(rows.c[column] == value).values({text: said}))
        op.drop_column(table, column)
    nudges = sa.table("nudge", sa.column("reason"))
    for value, said in REASONS.items():
        op.execute(nudges.update().where(nudges.c.reason == value).values(reason=said))
