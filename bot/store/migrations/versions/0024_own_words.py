"""Why somebody wants a job as a button says it, and which round an outcome led to, are enums, and no English."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

DRAWS = {
    "work": "the work itself",
    "people": "the people I met",
    "company": "what you do as a company",
    "growth": "the chance to grow into the role",
}
ROUNDS = {"second": "second round", "third": "third round", "next": "next round"}


def upgrade() -> None:
    """What was kept in our words becomes what they stand for; what people typed stays."""
    for table, text, column, words in (
        ("debrief", "wants", "draw", DRAWS),
        ("interview", "round", "later_round", ROUNDS),
    ):
        op.add_column(table, sa.Column(column, sa.String(20), nullable=True))
        rows = sa.table(table, sa.column(text), sa.column(column))
        for value, said in words.items():
            op.execute(rows.update().where(rows.c[text] == said).values({column: value, text: ""}))


def downgrade() -> None:
    """And back."""
    for table, text, column, words in (
        ("debrief", "wants", "draw", DRAWS),
        ("interview", "round", "later_round", ROUNDS),
    ):
        rows = sa.table(table, sa.column(text), sa.column(column))
        for value, said in words.items():
            op.execute(rows.update().where(rows.c[column] == value).values({text: said}))
        with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch:
            batch.drop_column(column)
