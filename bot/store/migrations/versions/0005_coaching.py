"""Coach channels, shares, reviews of notes, and what the bot posts about them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add them. Linking a channel takes an admin until a workspace says otherwise."""
    op.create_table(
        "coachchannel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("surface_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("is_linked", sa.Boolean(), nullable=False),
        sa.Column("rests", sa.String(length=20), nullable=True),
        sa.Column("digest_day", sa.Integer(), nullable=False),
        sa.Column("digest_hour", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("digest_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_coachchannel_workspace_id_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coachchannel")),
        sa.UniqueConstraint("workspace_id", "surface_id", name=op.f("uq_coachchannel_workspace_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_coachchannel_digest_at"), "coachchannel", ["digest_at"])

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("coach_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["coachchannel.id"], name=op.f("fk_invitation_channel_id_coachchannel"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["coach_id"], ["person.id"], name=op.f("fk_invitation_coach_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_invitation_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("channel_id", "person_id", name=op.f("uq_invitation_channel_id")),
    )
    op.create_index(op.f("ix_invitation_person_id"), "invitation", ["person_id"])
    op.create_index(op.f("ix_invitation_coach_id"), "invitation", ["coach_id"])

    op.create_table(
        "share",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.Column("until", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["coachchannel.id"], name=op.f("fk_share_channel_id_coachchannel"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_share_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share")),
        sa.UniqueConstraint("channel_id", "person_id", name=op.f("uq_share_channel_id")),
    )
    op.create_index(op.f("ix_share_person_id"), "share", ["person_id"])
    op.create_index(op.f("ix_share_until"), "share", ["until"])

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("debrief_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reader", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("checks", sa.JSON(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("asked_at", UTCDateTime(), nullable=False),
        sa.Column("coach_id", sa.Integer(), nullable=True),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("suggested_subject", sa.String(), nullable=False),
        sa.Column("suggested_body", sa.String(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("sent", sa.Boolean(), nullable=False),
        sa.Column("raised", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["coachchannel.id"], name=op.f("fk_review_channel_id_coachchannel"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["coach_id"], ["person.id"], name=op.f("fk_review_coach_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_review_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_channel_id"), "review", ["channel_id"])
    op.create_index(op.f("ix_review_coach_id"), "review", ["coach_id"])
    op.create_index(op.f("ix_review_person_id"), "review", ["person_id"])

    op.create_table(
        "post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("thread_of", sa.Integer(), nullable=True),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wake_at", UTCDateTime(), nullable=True),
        sa.Column("attempted_at", UTCDateTime(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["coachchannel.id"], name=op.f("fk_post_channel_id_coachchannel"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_post_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_post_review_id_review"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["thread_of"], ["post.id"], name=op.f("fk_post_thread_of_post"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
        sa.UniqueConstraint("key", name=op.f("uq_post_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_post_channel_id"), "post", ["channel_id"])
    op.create_index(op.f("ix_post_person_id"), "post", ["person_id"])
    op.create_index(op.f("ix_post_review_id"), "post", ["review_id"])
    op.create_index(op.f("ix_post_thread_of"), "post", ["thread_of"])
    op.create_index(
        "ix_post_wake_at",
        "post",
        ["wake_at"],
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )

    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("coach_id", sa.Integer(), nullable=True),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coach_id"], ["person.id"], name=op.f("fk_remark_coach_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_remark_review_id_review"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
    )
    op.create_index(op.f("ix_remark_review_id"), "remark", ["review_id"])
    op.create_index(op.f("ix_remark_coach_id"), "remark", ["coach_id"])

    op.create_table(
        "part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("item", sa.String(length=20), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_part_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_part_post_id_post"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_part_review_id_review"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part")),
    )
    op.create_index(op.f("ix_part_person_id"), "part", ["person_id"])
    op.create_index(op.f("ix_part_post_id"), "part", ["post_id"])
    op.create_index(op.f("ix_part_review_id"), "part", ["review_id"])

    never_again = {"sqlite_autoincrement": True}  # an id that is gone never comes back
    with op.batch_alter_table("notetemplate", table_kwargs=never_again) as batch_op:
        batch_op.add_column(sa.Column("channel_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("drafted", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("passed", sa.Integer(), nullable=False, server_default="0"))
        batch_op.drop_constraint(batch_op.f("uq_notetemplate_workspace_id"), type_="unique")
        batch_op.create_index(batch_op.f("ix_notetemplate_workspace_id"), ["workspace_id"], unique=False)
        batch_op.create_index("uq_notetemplate_channel", ["channel_id", "name"], unique=True)
        batch_op.create_index(
            "uq_notetemplate_name",
            ["workspace_id", "name"],
            unique=True,
            sqlite_where=sa.text("channel_id IS NULL"),
            postgresql_where=sa.text("channel_id IS NULL"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_notetemplate_channel_id_coachchannel"),
            "coachchannel",
            ["channel_id"],
            ["id"],
            ondelete="CASCADE",
        )

    op.add_column("workspace", sa.Column("members_may_link", sa.Boolean(), nullable=False, server_default=sa.false()))
