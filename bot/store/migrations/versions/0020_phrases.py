"""No row says anything by itself: what was done, and what a review is about, are phrases; figures have names."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

NEVER_AGAIN = {"sqlite_autoincrement": True}  # an id that is gone never comes back
PHRASES = (("undo", "what"), ("review", "about"))
SENT = {"same day": "same_day", "within 24 hours": "one_day"}


def upgrade() -> None:
    """What was kept in words becomes a phrase that says just these."""
    for table, column in PHRASES:
        _turn_into(
            table, column, sa.String(), sa.JSON(), lambda text: {"message": "words.as_said", "values": {"what": text}}
        )
    _name_figures(SENT)


def downgrade() -> None:
    """And back: of a phrase its values are left, one behind the other."""
    for table, column in PHRASES:
        _turn_into(table, column, sa.JSON(), sa.String(), lambda phrase: ", ".join(_texts(phrase["values"])))
    _name_figures({new: old for old, new in SENT.items()})


def _turn_into(
    table: str,
    column: str,
    old: sa.types.TypeEngine[Any],
    new: sa.types.TypeEngine[Any],
    turned: Callable[[Any], Any],
) -> None:
    with op.batch_alter_table(table, table_kwargs=NEVER_AGAIN) as batch:
        batch.add_column(sa.Column("turned", new, nullable=True))
    rows = sa.table(table, sa.column("id"), sa.column(column, old), sa.column("turned", new))
    for row_id, kept in op.get_bind().execute(sa.select(rows.c.id, rows.c[column])).all():
        op.execute(rows.update().where(rows.c.id == row_id).values(turned=turned(kept)))
    with op.batch_alter_table(table, table_kwargs=NEVER_AGAIN) as batch:
        batch.drop_column(column)
        batch.alter_column("turned", new_column_name=column, existing_type=new, nullable=False)


def _texts(values: dict[str, Any]) -> list[str]:
    found = []
    for value in values.values():
        if isinstance(value, dict):
            found += _texts(value.get("values", value))
        else:
            found.append(", ".join(map(str, value)) if isinstance(value, list) else str(value))
    return found


def _name_figures(names: dict[str, str]) -> None:
    part = sa.table("part", sa.column("id"), sa.column("counts", sa.JSON(none_as_null=True)))
    for row_id, counts in op.get_bind().execute(sa.select(part.c.id, part.c.counts)).all():
        if counts is not None:
            named = {names.get(name, name): number for name, number in counts.items()}
            op.execute(part.update().where(part.c.id == row_id).values(counts=named))
