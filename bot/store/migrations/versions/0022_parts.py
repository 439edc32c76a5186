"""Parts of posts, and what the checks found in a note under review, are phrases: no row says anything by itself."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

part = sa.table("part", sa.column("id"), sa.column("text", sa.String()), sa.column("says", sa.JSON(none_as_null=True)))
review = sa.table("review", sa.column("id"), sa.column("checks", sa.JSON()))


def upgrade() -> None:
    """What was kept in words becomes a phrase that says just these."""
    op.add_column("part", sa.Column("says", sa.JSON(none_as_null=True), nullable=True))
    for row_id, words in op.get_bind().execute(sa.select(part.c.id, part.c.text).where(part.c.text != "")).all():
        op.execute(part.update().where(part.c.id == row_id).values(says=_phrase(words)))
    with op.batch_alter_table("part") as batch:
        batch.drop_column("text")
    for row_id, checks in op.get_bind().execute(sa.select(review.c.id, review.c.checks)).all():
        op.execute(review.update().where(review.c.id == row_id).values(checks=[_phrase(each) for each in checks]))


def downgrade() -> None:
    """And back: of a phrase its values are left, one behind the other."""
    op.add_column("part", sa.Column("text", sa.String(), nullable=False, server_default=""))
    for row_id, says in op.get_bind().execute(sa.select(part.c.id, part.c.says)).all():
        if says:
            op.execute(part.update().where(part.c.id == row_id).values(text=", ".join(_texts(says))))
    with op.batch_alter_table("part") as batch:
        batch.drop_column("says")
    for row_id, checks in op.get_bind().execute(sa.select(review.c.id, review.c.checks)).all():
        said = [", ".join(_texts(each)) for each in checks]
        op.execute(review.update().where(review.c.id == row_id).values(checks=said))


def _phrase(words: str) -> dict[str, Any]:
    return {"message": "words.as_said", "values": {"what": words}}


def _texts(value: Any) -> list[str]:
    match value:
        case {"values": values}:
            return [text for each in values.values() for text in _texts(each)]
        case {"moment": text} | {"day": text}:
            return [text]
        case {"when": when}:
            return _texts(when)
        case list():
            return [text for each in value for text in _texts(each)]
    return [str(value)]
