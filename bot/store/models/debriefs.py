"""The debrief: its answers, and which question the person sees."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, ForeignKey, Index
from sqlmodel import Field, SQLModel

from bot.checklist.steps import StepName
from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column, only
from bot.vocabulary.answers import CallPermission, Draw
from bot.vocabulary.debrief_state import State


class Debrief(SQLModel, table=True):
    """The checklist conversation about one interview: its answers, where it stands, and what was sent last."""

    __table_args__ = (
        # One question at a time: a person is being asked in at most one debrief.
        Index(
            "uq_debrief_asking",
            "person_id",
            unique=True,
            **only("state = 'asking'"),
        ),
        # Decided but not sent yet: the scheduler finds questions here that a crash lost.
        Index(
            "ix_debrief_untold",
            "moved_at",
            **only("told_turn < turn"),
        ),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=belongs_to("person.id"))
    interview_id: int = Field(
        sa_column=Column(ForeignKey("interview.id", ondelete="CASCADE"), nullable=False, unique=True)
    )
    state: State = Field(sa_column=enum_column(State))
    step: StepName = Field(sa_column=enum_column(StepName))
    done: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    again: dict[str, object] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))

    hire_asked: bool | None = None
    hire_first: date | None = None
    hire_last: date | None = None
    hire_is_start: bool = False
    call: CallPermission | None = Field(default=None, sa_column=enum_column(CallPermission, nullable=True))
    call_whom: str = ""
    call_number: str = ""
    call_words: str = ""
    call_from: date | None = None
    reminder: bool | None = None
    closing_words: str = ""
    wants: str = ""
    draw: Draw | None = Field(default=None, sa_column=enum_column(Draw, nullable=True))
    promised: str = ""
    promised_by: date | None = None
    arranged_by: str = ""
    handed_over: bool = False
    """Whether its notes were sent out at its end; this happens only once."""

    key: str = Field(unique=True)
    """Opaque; goes into message metadata, which others may read."""
    turn: int = 1
    moved_at: datetime

    told_turn: int = 0
    asked_turn: int = 0
    """The turn whose question the person sees; while it lags behind, what they type was typed before the question."""
    attempted_turn: int = 0
    """The turn that somebody last started to send."""
    untold_since: datetime
    """Since when there is something to send: an attempt's messages in the channel are no older."""
    telling_until: datetime | None = None
    """A lease: until then somebody is sending it, or it must not be retried."""
    card_ts: str | None = None
    questions: list[list[str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """The messages that still show buttons, as [id, step, when it was asked], the current one last.

    Entries from before the time was stored have none."""
    note_messages: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """The message that shows each of its notes with buttons, by `reader:kind`."""
