"""Notes: their tone, their template, and the texts that people edited themselves."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column, may_refer_to, only
from bot.vocabulary.note_kinds import NoteKind, Tone


class NoteTemplate(SQLModel, table=True):
    """A note that a workspace, or a channel's coaches, wrote for their people. It was checked when it was added."""

    __table_args__ = (
        Index(
            "uq_notetemplate_name",
            "workspace_id",
            "name",
            unique=True,
            **only("channel_id IS NULL"),
        ),
        Index("uq_notetemplate_channel", "channel_id", "name", unique=True),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=belongs_to("workspace.id"))
    channel_id: int | None = Field(default=None, sa_column=may_refer_to("coachchannel.id", "CASCADE", index=False))
    """The coach channel whose people may use it; None for the whole workspace."""
    name: str
    source: str
    added_at: datetime
    drafted: int = 0
    """How many notes were drafted from it."""
    passed: int = 0
    """How many of those passed every check."""


class Note(SQLModel, table=True):
    """How one note is to be written. The row exists once somebody has chosen a tone for it or edited it."""

    __table_args__ = (UniqueConstraint("interview_id", "kind", "interviewer_id"), NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id", index=False))  # the constraint above starts with it
    interviewer_id: int | None = Field(default=None, sa_column=may_refer_to("interviewer.id", "CASCADE"))
    """Whom it is for; None for the team, or for all."""
    kind: NoteKind = Field(sa_column=enum_column(NoteKind))
    tone: Tone = Field(sa_column=enum_column(Tone))
    template_id: int | None = Field(default=None, sa_column=may_refer_to("notetemplate.id"))
    """The workspace's own template, if that was chosen."""
    in_own_words: bool = False
    """Whether its newest text is used instead of a draft."""


class NoteText(SQLModel, table=True):
    """A note in the person's own words. Every edit adds a row; none is ever overwritten."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    note_id: int = Field(sa_column=belongs_to("note.id"))
    subject: str
    body: str
    written_at: datetime
