"""The first tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Create them."""
    op.create_table(
        "seen",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name=op.f("pk_seen")),
    )
    with op.batch_alter_table("seen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_seen_at"), ["at"], unique=False)

    op.create_table(
        "workspace",
        sa.Column("id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspace")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("surface_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_person_workspace_id_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("workspace_id", "surface_id", name=op.f("uq_person_workspace_id")),
    )
    op.create_table(
        "interview",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("ended_at", UTCDateTime(), nullable=False),
        sa.Column(
            "how", sa.Enum("onsite", "video", "phone", "panel", name="how", native_enum=False, length=20), nullable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interview_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interview_person_id"), ["person_id"], unique=False)

    op.create_table(
        "debrief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("asking", "later", "stopped", "finished", name="state", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column(
            "step",
            sa.Enum(
                "points",
                "missed",
                "hire_date",
                "call",
                "call_contact",
                "closing",
                "people",
                name="stepname",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("done", sa.JSON(), nullable=False),
        sa.Column("again", sa.JSON(), nullable=True),
        sa.Column("hire_asked", sa.Boolean(), nullable=True),
        sa.Column("hire_first", sa.Date(), nullable=True),
        sa.Column("hire_last", sa.Date(), nullable=True),
        sa.Column(
            "call",
            sa.Enum("yes", "no", "not_asked", name="callpermission", native_enum=False, length=20),
            nullable=True,
        ),
        sa.Column("call_whom", sa.String(), nullable=False),
        sa.Column("call_number", sa.String(), nullable=False),
        sa.Column("reminder", sa.Boolean(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("moved_at", UTCDateTime(), nullable=False),
        sa.Column("told_turn", sa.Integer(), nullable=False),
        sa.Column("asked_turn", sa.Integer(), nullable=False),
        sa.Column("attempted_turn", sa.Integer(), nullable=False),
        sa.Column("untold_since", UTCDateTime(), nullable=False),
        sa.Column("telling_until", UTCDateTime(), nullable=True),
        sa.Column("card_ts", sa.String(), nullable=True),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_debrief_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_debrief_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debrief")),
        sa.UniqueConstraint("interview_id", name=op.f("uq_debrief_interview_id")),
        sa.UniqueConstraint("key", name=op.f("uq_debrief_key")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    with op.batch_alter_table("debrief", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_debrief_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "ix_debrief_untold",
            ["moved_at"],
            unique=False,
            sqlite_where=sa.text("told_turn < turn"),
            postgresql_where=sa.text("told_turn < turn"),
        )
        batch_op.create_index(
            "uq_debrief_asking",
            ["person_id"],
            unique=True,
            sqlite_where=sa.text("state = 'asking'"),
            postgresql_where=sa.text("state = 'asking'"),
        )

    op.create_table(
        "interviewer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_interviewer_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interviewer")),
        sqlite_autoincrement=True,  # an id that is gone never comes back
    )
    with op.batch_alter_table("interviewer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interviewer_interview_id"), ["interview_id"], unique=False)

    op.create_table(
        "point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_point_interview_id_interview"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point")),
    )
    with op.batch_alter_table("point", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_point_interview_id"), ["interview_id"], unique=False)
