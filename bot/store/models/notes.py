"""Notes: their tone, their template, and the texts that people wrote themselves."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column, may_refer_to, only
from bot.vocabulary.note_kinds import NoteKind, Tone


class NoteTemplate(SQLModel, table=True):
    """A note that a workspace, or a channel's coaches, wrote for their own people. It was checked when it came."""

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
    """How often somebody had a note written from it."""
    passed: int = 0
    """How many of those could go as they were."""


class Note(SQLModel, table=True):
    """How one note is to be written: there is a row once somebody chose a tone for it or wrote it themselves."""

    __table_args__ = (UniqueConstraint("interview_id", "kind", "interviewer_id"), NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id", index=False))  # the constraint above begins with it
    interviewer_id: int | None = Field(default=None, sa_column=may_refer_to("interviewer.id", "CASCADE"))
    """Whom it is for; None for the team, or for all."""
    kind: NoteKind = Field(sa_column=enum_column(NoteKind))
    tone: Tone = Field(sa_column=enum_column(Tone))
    template_id: int | None = Field(default=None, sa_column=may_refer_to("notetemplate.id"))
    """The workspace's own, where that was chosen."""
    in_own_words: bool = False
    """Whether its newest text is used, and not a draft."""


class NoteText(SQLModel, table=True):
    """A note in the person's own words. Each time that it is changed there is one more; none is ever written over."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    note_id: int = Field(sa_column=belongs_to("note.id"))
    subject: str
    body: str
    written_at: datetime
