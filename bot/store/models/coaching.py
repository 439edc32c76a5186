"""Coach channels: what people share with them, what coaches are asked, and what was posted."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column, may_refer_to, only
from bot.vocabulary.items import Item, PostKind, Rest, TaskState
from bot.vocabulary.note_kinds import NoteKind


class CoachChannel(SQLModel, table=True):
    """A channel where coaches get digests and review requests. Whoever is in it is a coach."""

    __table_args__ = (UniqueConstraint("workspace_id", "surface_id"), NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=belongs_to("workspace.id", index=False))  # the constraint above begins with it
    surface_id: str
    """The surface's own id of it, such as Slack's C0123."""
    name: str
    is_private: bool
    is_linked: bool = True
    """Else it is no coach channel any more; what was posted there may still have to be edited."""
    rests: Rest | None = Field(default=None, sa_column=enum_column(Rest, nullable=True))
    """Why nothing is posted to it for now, nor edited there."""
    digest_day: int = 1
    """The weekday of its digest; Monday is 1, and 0 is each from Monday to Friday."""
    digest_hour: int = 9
    zone: str
    """IANA name; the digest's hour is one of it, and moments are said in it."""
    digest_at: datetime = Field(index=True)
    """When the next digest is due."""
    alerts: str = ""
    """What its coaches are told of at once: words of `AlertKind`, apart by spaces."""
    alert_at: datetime | None = None
    """When somebody has to look for that next; None while nothing of it is wanted."""


class Share(SQLModel, table=True):
    """What one person lets one coach channel see. Without a row: nothing."""

    __table_args__ = (UniqueConstraint("channel_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id", index=False))  # the constraint begins with it
    person_id: int = Field(sa_column=belongs_to("person.id"))
    items: str
    """The items, apart by spaces; never none."""
    until: datetime | None = Field(default=None, index=True)
    """When it ends by itself."""


class Invitation(SQLModel, table=True):
    """A coach asked somebody to share with a channel: nobody is asked twice."""

    __table_args__ = (UniqueConstraint("channel_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id", index=False))  # the constraint begins with it
    person_id: int = Field(sa_column=belongs_to("person.id"))
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    """Who asked."""
    declined: bool = False
    """They would rather not, and let the coaches know it."""


class Review(SQLModel, table=True):
    """A note that somebody put before the coaches of a channel, as it read then, and what came of it."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id"))
    person_id: int = Field(sa_column=belongs_to("person.id"))
    debrief_id: int
    """Whose note it is. It may go; what stands in the channel is still to be taken back."""
    kind: NoteKind = Field(sa_column=enum_column(NoteKind))
    reader: int
    """Whom the note is for: an interviewer's id, or 0 for the team or for all."""
    about: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """The note in a few words: to whom, and about which role at which company. A phrase."""
    subject: str
    body: str
    checks: list[str] = Field(sa_column=Column(JSON, nullable=False))
    """What the review of rules found in it."""
    question: str
    """What the person would like to know, in their words; may be ""."""
    asked_at: datetime
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    """Who took it."""
    answered_at: datetime | None = None
    """When a coach answered first."""
    approved: bool = False
    suggested_subject: str = ""
    suggested_body: str = ""
    """The text that a coach suggests; "" for none."""
    taken: bool = False
    """The person took the suggested text."""
    withdrawn: bool = False
    """The person took it back: the channel sees nothing of it any more, and they keep what was answered."""
    sent: bool = False
    """The note was sent before anybody answered."""
    raised: bool = False
    """It was brought up in a digest, because nobody had answered for a working day."""


class Remark(SQLModel, table=True):
    """What a coach said about a note under review: about one line of it, or about the whole."""

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(sa_column=belongs_to("review.id"))
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    line: str
    """The line of the note that it is about; "" for the whole."""
    text: str


class Task(SQLModel, table=True):
    """What a coach asked one of their people to do, and what these said to it. It stays theirs if they stop sharing."""

    __table_args__ = (
        Index("ix_task_remind_at", "remind_at", **only("remind_at IS NOT NULL")),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id"))
    person_id: int = Field(sa_column=belongs_to("person.id"))
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    """Who gave it."""
    text: str
    """In the coach's words."""
    by: date | None = None
    """The last day for it."""
    given_at: datetime
    state: TaskState = Field(default=TaskState.GIVEN, sa_column=enum_column(TaskState))
    answered_at: datetime | None = None
    """When its state changed last; None while they have not answered."""
    remind_at: datetime | None = None
    """When somebody has to look whether they are to be reminded; None while nobody has to."""
    reminded_at: datetime | None = None
    """When they were."""


class Post(SQLModel, table=True):
    """A message in a coach channel, or one about coaching in a direct message: where it stands, and where it is due.

    What it shows is read from the rows whenever it is posted or edited, so what is not shared any more is not in it.
    """

    __table_args__ = (
        # Where the post sender looks for what is to be posted or edited.
        Index(
            "ix_post_wake_at",
            "wake_at",
            **only("wake_at IS NOT NULL"),
        ),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: PostKind = Field(sa_column=enum_column(PostKind))
    channel_id: int | None = Field(default=None, sa_column=may_refer_to("coachchannel.id", "CASCADE"))
    """The coach channel that it is in or about."""
    person_id: int | None = Field(default=None, sa_column=may_refer_to("person.id", "CASCADE"))
    """Whose direct message it is in; None for one in the channel."""
    thread_of: int | None = Field(default=None, sa_column=may_refer_to("post.id", "CASCADE"))
    review_id: int | None = Field(default=None, sa_column=may_refer_to("review.id"))
    task_id: int | None = Field(default=None, sa_column=may_refer_to("task.id", "CASCADE"))
    about: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """What belongs to nobody, such as when a digest was due; or to the person whose direct message it is."""
    made_at: datetime
    key: str = Field(unique=True)
    """Opaque; goes into message metadata, where others may read it."""
    ts: str | None = None
    """The message, once it is known to be there."""
    version: int = 1
    """Counts what happened to its contents."""
    wake_at: datetime | None
    """When somebody has to look at it next; None while the message reads as it should."""
    attempted_at: datetime | None = None
    """Since when the message may be on its way."""
    failures: int = 0


class Part(SQLModel, table=True):
    """One person's words in a post, with the item that lets the channel see them: it goes when that is taken back."""

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(sa_column=belongs_to("post.id"))
    person_id: int = Field(sa_column=belongs_to("person.id"))
    review_id: int | None = Field(default=None, sa_column=may_refer_to("review.id", "CASCADE"))
    """The request that it is about, where it is about one."""
    item: Item = Field(sa_column=enum_column(Item))
    place: int
    """Among the people of the post."""
    text: str
    counts: dict[str, int] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """Figures instead of words: they are only shown together with those of others."""
