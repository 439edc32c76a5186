"""The nudges that are planned, sent and answered."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.nudges.facts import Answer, NudgeKind
from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column, only
from bot.vocabulary.nudge_state import NudgeState


class Nudge(SQLModel, table=True):
    """One nudge: what the plan wants, where its message stands, and what the person did about it."""

    __table_args__ = (
        # At most one nudge ever for each kind and subject: this is what keeps it from being sent twice.
        UniqueConstraint("interview_id", "kind", "about", "again_of"),
        Index(
            "uq_nudge_live",
            "interview_id",
            "kind",
            unique=True,
            **only("wake_at IS NOT NULL"),
        ),
        Index("ix_nudge_person_id", "person_id", "wake_at"),  # everything due for a person is claimed together
        # The nudge sender finds what is due with this; settled ones are not in it.
        Index(
            "ix_nudge_wake_at",
            "wake_at",
            **only("wake_at IS NOT NULL"),
        ),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=belongs_to("person.id", index=False))  # an index starts with it
    interview_id: int = Field(sa_column=belongs_to("interview.id", index=False))  # a constraint starts with it
    kind: NudgeKind = Field(sa_column=enum_column(NudgeKind))
    about: str
    """The subject: a day, such as the hire date."""
    again_of: int = Field(default=0, index=True)
    """The snoozed nudge that this one replaces; 0 for none."""
    due_at: datetime
    expires_at: datetime

    state: NudgeState = Field(default=NudgeState.WAITING, sa_column=enum_column(NudgeState))
    wake_at: datetime | None
    """When to look at it next: it is due, an attempt failed, or its lease expires. None once it is settled."""
    held_until: datetime | None = None
    """Held back until then, so that its person gets fewer messages; it goes earlier along with one that cannot wait."""
    token: str | None = None
    """Identifies the claim."""
    attempted_at: datetime | None = None
    """Since when its message may be on its way; None if none is."""
    key: str | None = Field(default=None, index=True)
    """Opaque; shared by the nudges of one message, and carried by that message."""
    failures: int = 0
    reason: str = ""
    """Why it was not sent: a word of ours, or Slack's error."""

    answer: Answer | None = Field(default=None, sa_column=enum_column(Answer, nullable=True))
    answered_at: datetime | None = None
    snoozed_until: datetime | None = None

    @property
    def thing(self) -> tuple[NudgeKind, str, int]:
        """What exists only once per interview, ever."""
        return self.kind, self.about, self.again_of
