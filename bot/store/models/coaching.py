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
    workspace_id: str = Field(sa_column=belongs_to("workspace.id", index=False))  # the constraint above starts with it
    surface_id: str
    """The surface's id, such as Slack's C0123."""
    name: str
    is_private: bool
    is_linked: bool = True
    """If not, it is no longer a coach channel; what was posted there may still have to be edited."""
    rests: Rest | None = Field(default=None, sa_column=enum_column(Rest, nullable=True))
    """Why nothing is posted or edited there for now."""
    digest_day: int = 1
    """The weekday of its digest: Monday is 1, and 0 means every day from Monday to Friday."""
    digest_hour: int = 9
    zone: str
    """IANA name. The digest's hour is in this zone, and times are written in it."""
    locale: str = "en_US"
    """Of the coach who linked it: posts are in their language."""
    digest_at: datetime = Field(index=True)
    """When the next digest is due."""
    alerts: str = ""
    """What its coaches hear about at once: values of `AlertKind`, separated by spaces."""
    alert_at: datetime | None = None
    """When to look for alerts next; None while none are wanted."""


class Share(SQLModel, table=True):
    """What one person lets one coach channel see. No row means nothing."""

    __table_args__ = (UniqueConstraint("channel_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id", index=False))  # the constraint starts with it
    person_id: int = Field(sa_column=belongs_to("person.id"))
    items: str
    """The items, separated by spaces; never empty."""
    until: datetime | None = Field(default=None, index=True)
    """When it expires."""


class Invitation(SQLModel, table=True):
    """A coach asked somebody to share with a channel. Nobody is asked twice."""

    __table_args__ = (UniqueConstraint("channel_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id", index=False))  # the constraint starts with it
    person_id: int = Field(sa_column=belongs_to("person.id"))
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    """Who asked."""
    declined: bool = False
    """They would rather not, and told the coaches so."""


class Review(SQLModel, table=True):
    """A note that somebody showed to a channel's coaches, as it read then, and their answers."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=belongs_to("coachchannel.id"))
    person_id: int = Field(sa_column=belongs_to("person.id"))
    debrief_id: int
    """The debrief whose note it is. It may be deleted while the post in the channel still has to be removed."""
    kind: NoteKind = Field(sa_column=enum_column(NoteKind))
    reader: int
    """Whom the note is for: an interviewer's id, or 0 for the team or for all."""
    about: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """The note in a few words: to whom, and about which role at which company. A phrase."""
    subject: str
    body: str
    checks: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    """What the automatic checks found in it: phrases."""
    question: str
    """What the person would like to know, as typed; may be ""."""
    asked_at: datetime
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    """Who took it on."""
    answered_at: datetime | None = None
    """When a coach first answered."""
    approved: bool = False
    suggested_subject: str = ""
    suggested_body: str = ""
    """The text that a coach suggests; "" for none."""
    taken: bool = False
    """The person took the suggested text."""
    withdrawn: bool = False
    """The person withdrew it: the channel no longer sees any of it, and they keep the answers."""
    sent: bool = False
    """The note was sent before anybody answered."""
    raised: bool = False
    """It was raised in a digest, because nobody had answered for a working day."""


class Remark(SQLModel, table=True):
    """What a coach said about a note under review: about one line of it, or about all of it."""

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(sa_column=belongs_to("review.id"))
    coach_id: int | None = Field(default=None, sa_column=may_refer_to("person.id"))
    line: str
    """The line of the note that it is about; "" for all of it."""
    text: str


class Task(SQLModel, table=True):
    """What a coach asked one of their people to do, and their answer. They keep it even if they stop sharing."""

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
    """The day by which to do it."""
    given_at: datetime
    state: TaskState = Field(default=TaskState.GIVEN, sa_column=enum_column(TaskState))
    answered_at: datetime | None = None
    """When its state last changed; None until they answer."""
    remind_at: datetime | None = None
    """When to check whether to remind them; None if there is nothing to check."""
    reminded_at: datetime | None = None
    """When they were reminded."""


class Post(SQLModel, table=True):
    """A message in a coach channel, or one about coaching in a DM: where it stands, and when it is due.

    Its contents are read from the tables whenever it is posted or edited, so what is no longer shared is not in it.
    """

    __table_args__ = (
        # The post sender finds what to post or edit with this.
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
    """Whose DM it is in; None for one in the channel."""
    thread_of: int | None = Field(default=None, sa_column=may_refer_to("post.id", "CASCADE"))
    review_id: int | None = Field(default=None, sa_column=may_refer_to("review.id"))
    task_id: int | None = Field(default=None, sa_column=may_refer_to("task.id", "CASCADE"))
    about: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """What belongs to nobody, such as when a digest was due; or to the person whose DM it is in."""
    made_at: datetime
    key: str = Field(unique=True)
    """Opaque; goes into message metadata, which others may read."""
    ts: str | None = None
    """The message's id, once it is known to be there."""
    version: int = 1
    """Counts changes to its contents."""
    wake_at: datetime | None
    """When to look at it next; None while the message is up to date."""
    attempted_at: datetime | None = None
    """Since when the message may be on its way."""
    failures: int = 0


class Part(SQLModel, table=True):
    """One person's words in a post, with the item that lets the channel see them; deleted when that is taken back."""

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(sa_column=belongs_to("post.id"))
    person_id: int = Field(sa_column=belongs_to("person.id"))
    review_id: int | None = Field(default=None, sa_column=may_refer_to("review.id", "CASCADE"))
    """The review request that it is about, if any."""
    item: Item = Field(sa_column=enum_column(Item))
    place: int
    """Position among the people in the post."""
    says: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """A phrase; None where nothing is said."""
    counts: dict[str, int] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """Numbers instead of words: these are only shown added up with other people's."""
