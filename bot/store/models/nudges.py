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
        # Of one kind about one thing there is one nudge, ever: this is what keeps it from being sent twice.
        UniqueConstraint("interview_id", "kind", "about", "again_of"),
        Index(
            "uq_nudge_live",
            "interview_id",
            "kind",
            unique=True,
            **only("wake_at IS NOT NULL"),
        ),
        Index("ix_nudge_person_id", "person_id", "wake_at"),  # all that is due of one person is claimed together
        # Where the nudge sender looks for what is due: the settled ones are not in it.
        Index(
            "ix_nudge_wake_at",
            "wake_at",
            **only("wake_at IS NOT NULL"),
        ),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=belongs_to("person.id", index=False))  # an index begins with it
    interview_id: int = Field(sa_column=belongs_to("interview.id", index=False))  # a constraint begins with it
    kind: NudgeKind = Field(sa_column=enum_column(NudgeKind))
    about: str
    """What it is about: a day, such as the hire date."""
    again_of: int = Field(default=0, index=True)
    """The nudge that was put off and in whose place it comes; 0 for none."""
    due_at: datetime
    expires_at: datetime

    state: NudgeState = Field(default=NudgeState.WAITING, sa_column=enum_column(NudgeState))
    wake_at: datetime | None
    """When somebody has to look at it next: due, or tried in vain, or its lease is over. None once it is settled."""
    held_until: datetime | None = None
    """For calm's sake it is not told when it is due, but then; sooner with a message that has to come sooner."""
    token: str | None = None
    """Whose claim it is."""
    attempted_at: datetime | None = None
    """Since when its message may be on its way; None while none is."""
    key: str | None = Field(default=None, index=True)
    """Opaque; the message that it is in carries it, with the other nudges of that message."""
    failures: int = 0
    reason: str = ""
    """Why it was not sent, in a word of ours or Slack's."""

    answer: Answer | None = Field(default=None, sa_column=enum_column(Answer, nullable=True))
    answered_at: datetime | None = None
    snoozed_until: datetime | None = None

    @property
    def thing(self) -> tuple[NudgeKind, str, int]:
        """What there is one of for an interview, ever."""
        return self.kind, self.about, self.again_of
