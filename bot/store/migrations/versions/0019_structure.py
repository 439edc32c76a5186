"""Columns instead of encoded strings: which nudge one replaces, and what somebody's Home shows."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

NEVER_AGAIN = {"sqlite_autoincrement": True}  # an id that is gone never comes back
AGAIN = " again "
THINGS = "uq_nudge_interview_id"


def upgrade() -> None:
    """A nudge about "2026-12-04 again 7" becomes a day and a number, "closed 2" a part and a page."""
    with op.batch_alter_table("nudge", table_kwargs=NEVER_AGAIN) as nudges:
        nudges.add_column(sa.Column("again_of", sa.Integer(), nullable=False, server_default="0"))
        nudges.drop_constraint(nudges.f(THINGS), type_="unique")
        nudges.create_unique_constraint(nudges.f(THINGS), ["interview_id", "kind", "about", "again_of"])
        nudges.create_index(nudges.f("ix_nudge_again_of"), ["again_of"])
    nudge = sa.table("nudge", sa.column("id"), sa.column("about"), sa.column("again_of"))
    for row_id, about in (
        op.get_bind().execute(sa.select(nudge.c.id, nudge.c.about).where(nudge.c.about.contains(AGAIN))).all()
    ):
        day, _, number = about.partition(AGAIN)
        op.execute(nudge.update().where(nudge.c.id == row_id).values(about=day, again_of=int(number)))
    op.add_column("person", sa.Column("home_page", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("person", sa.Column("home_closed", sa.Boolean(), nullable=False, server_default=sa.false()))
    person = sa.table("person", sa.column("id"), sa.column("home"), sa.column("home_page"), sa.column("home_closed"))
    for row_id, home in op.get_bind().execute(sa.select(person.c.id, person.c.home).where(person.c.home != "")).all():
        part, _, page = home.partition(" ")
        place = {"home_page": int(page), "home_closed": part == "closed"}
        op.execute(person.update().where(person.c.id == row_id).values(**place))
    op.drop_column("person", "home")


def downgrade() -> None:
    """Encode them again."""
    op.add_column("person", sa.Column("home", sa.String(), nullable=False, server_default=""))
    person = sa.table("person", sa.column("home"), sa.column("home_page"), sa.column("home_closed"))
    words = sa.case((person.c.home_closed, "closed "), else_="open ") + sa.cast(person.c.home_page, sa.String)
    op.execute(person.update().where(person.c.home_page > 0).values(home=words))
    op.drop_column("person", "home_closed")
    op.drop_column("person", "home_page")
    nudge = sa.table("nudge", sa.column("about"), sa.column("again_of"))
    again = nudge.c.about + AGAIN + sa.cast(nudge.c.again_of, sa.String)
    op.execute(nudge.update().where(nudge.c.again_of > 0).values(about=again))
    with op.batch_alter_table("nudge", table_kwargs=NEVER_AGAIN) as nudges:
        nudges.drop_index(nudges.f("ix_nudge_again_of"))
        nudges.drop_constraint(nudges.f(THINGS), type_="unique")
        nudges.create_unique_constraint(nudges.f(THINGS), ["interview_id", "kind", "about"])
        nudges.drop_column("again_of")
