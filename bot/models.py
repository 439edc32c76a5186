"""The tables, on one page. Every row belongs to one workspace, most of them through their person.

Times are stored in UTC (SQLModel's `datetime` refuses naive values); days are days in no zone.
"""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Enum, ForeignKey, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.checklist.answers import CallPermission, How
from bot.checklist.asked import Went
from bot.checklist.conversation import State
from bot.checklist.steps import StepName
from bot.coaching.items import Item, PostKind, Rest
from bot.notes.kinds import Kind as NoteKind
from bot.notes.kinds import Tone
from bot.nudges.facts import Answer, Kind, Outcome
from bot.nudges.state import NudgeState

# Every constraint has a name, so that migrations can find it on either database.
SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_NEVER_AGAIN = {"sqlite_autoincrement": True}
"""An id that is gone never comes back: a button of a message that was sent before may still hold it."""


def _belongs_to(column: str, *, index: bool = True) -> Column[Any]:
    return Column(ForeignKey(column, ondelete="CASCADE"), nullable=False, index=index)


def _may_refer_to(column: str, ondelete: str = "SET NULL", *, index: bool = True) -> Column[Any]:
    return Column(ForeignKey(column, ondelete=ondelete), index=index)


def _only(condition: str) -> dict[str, Any]:
    """For an index of some of the rows, on either database."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def _words(words: type[StrEnum]) -> Any:
    """An enum stored as its own words: readable in the database, and a new word needs no migration."""
    return Enum(words, native_enum=False, length=20, values_callable=lambda enum: [word.value for word in enum])


def _word(words: type[StrEnum], *, nullable: bool = False) -> Column[str]:
    return Column(_words(words), nullable=nullable)


class Preferences(SQLModel):
    """How somebody wants to be nudged and written for; a workspace's are those of all who chose none of their own."""

    country: str | None = None
    """Whose public holidays are kept (ISO 3166); None for that of the zone, "" for none."""
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    working_days: str = "12345"
    """On which days employers are at work: their numbers (Monday is 1)."""
    tone: Tone = Field(default=Tone.WARM, sa_type=_words(Tone))
    unwanted: str = ""
    """The kinds of nudges that do not come, apart by spaces."""


class Workspace(Preferences, table=True):
    """One team or organisation that installed the bot."""

    id: str = Field(primary_key=True)
    """The surface's own id of it, such as Slack's T0123."""
    keep_contacts_days: int = 180
    """So long after an interview is closed, how to reach its interviewers is forgotten."""
    members_may_link: bool = False
    """Whether a channel's own members may make it a coach channel, and not the admins alone."""


class Person(Preferences, table=True):
    """A member of a workspace who talks to the bot."""

    __table_args__ = (UniqueConstraint("workspace_id", "surface_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=_belongs_to("workspace.id", index=False))  # the constraint above begins with it
    surface_id: str
    """The surface's own id of them, such as Slack's U0123."""
    name: str
    """As the surface shows them. It signs nothing."""
    signed_as: str = ""
    """As they sign their notes; "" until they said it."""
    sign_phone: str = ""
    sign_link: str = ""
    zone: str
    """IANA name, such as America/New_York: the surface's, or their own."""
    zone_is_own: bool = False
    """They chose it themselves: the surface's does not replace it."""
    locale: str = "en_US"
    channel: str | None = None
    """Where the two talk in private, once it is known."""
    gone: bool = False
    """Deactivated: nothing can be sent to them."""
    has_preferences: bool = False
    """They chose their own: those of the workspace do not replace them."""
    paused_until: datetime | None = None
    """No nudge before that moment."""
    nudged_at: datetime | None = None
    """When the last message with nudges went to them, or may have; None for those who never had one."""
    home: str = ""
    """What their Home tab shows, such as "open 1": the filter and the page; "" for those who never opened it."""


class Interview(SQLModel, table=True):
    """One conversation with an employer."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    company: str
    role: str
    starts_at: datetime | None = None
    """Known only where it was entered ahead of time."""
    ended_at: datetime
    """When it ended, or will have ended."""
    how: How | None = Field(default=None, sa_column=_word(How, nullable=True))
    entered_at: datetime
    note_sent_at: datetime | None = None
    """Everybody was thanked by then."""
    outcome: Outcome | None = Field(default=None, sa_column=_word(Outcome, nullable=True))
    closed_at: datetime | None = None
    """Since when its outcome is known."""
    answer_by: date | None = None
    """By when they want an answer to their offer, a day in the person's zone; None where they named none."""
    nudges_stopped: bool = False
    round: str = ""
    """Such as "second round", where there are several."""
    country: str = ""
    """Whose public holidays the employer keeps (ISO 3166), where their zone or an invitation told; else those of the
    person."""
    version: int = 1
    """Counts its changes: a form that shows an older one is told what changed."""


class Interviewer(SQLModel, table=True):
    """Someone met in an interview; each is thanked."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id"))
    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    talked: str = ""
    doubt: str = ""
    eased: str | None = None
    """The point that answers the doubt; "" for none, None where nothing was chosen."""
    thanked_at: datetime | None = None
    """When their note was sent."""


class Point(SQLModel, table=True):
    """A selling point: told in the interview, or missed."""

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id"))
    told: bool
    problem: str = ""
    answer: str
    sentence: str = ""
    result: str = ""


class Question(SQLModel, table=True):
    """What an employer asked in an interview."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id"))
    text: str
    went: Went | None = Field(default=None, sa_column=_word(Went, nullable=True))
    """How answering it went; None until they said it."""
    noted_at: datetime
    """When it was changed last."""


class Debrief(SQLModel, table=True):
    """The checklist conversation about one interview: its answers, where it stands, and what was told last."""

    __table_args__ = (
        # One question at a time: a person is being asked in one debrief at most.
        Index(
            "uq_debrief_asking",
            "person_id",
            unique=True,
            **_only("state = 'asking'"),
        ),
        # What was decided and not told yet: the clockwork looks here for questions that a crash lost.
        Index(
            "ix_debrief_untold",
            "moved_at",
            **_only("told_turn < turn"),
        ),
        _NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    interview_id: int = Field(
        sa_column=Column(ForeignKey("interview.id", ondelete="CASCADE"), nullable=False, unique=True)
    )
    state: State = Field(sa_column=_word(State))
    step: StepName = Field(sa_column=_word(StepName))
    done: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    again: dict[str, object] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))

    hire_asked: bool | None = None
    hire_first: date | None = None
    hire_last: date | None = None
    call: CallPermission | None = Field(default=None, sa_column=_word(CallPermission, nullable=True))
    call_whom: str = ""
    call_number: str = ""
    call_words: str = ""
    call_from: date | None = None
    reminder: bool | None = None
    closing_words: str = ""
    wants: str = ""
    promised: str = ""
    promised_by: date | None = None
    arranged_by: str = ""
    handed_over: bool = False
    """Whether its notes came by themselves at its end: they do so once."""

    key: str = Field(unique=True)
    """Opaque; goes into message metadata, where others may read it."""
    turn: int = 1
    moved_at: datetime

    told_turn: int = 0
    asked_turn: int = 0
    """The turn whose question is before the person; what they type while it lags behind was typed before it."""
    attempted_turn: int = 0
    """The turn that somebody began to tell last."""
    untold_since: datetime
    """Since when there is something to tell: an attempt's traces in the channel are not older."""
    telling_until: datetime | None = None
    """A lease: until then somebody alerts, or it is not to be tried again."""
    card_ts: str | None = None
    questions: list[list[str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """The messages that still show buttons, as [ts, step], the current one last."""


class CoachChannel(SQLModel, table=True):
    """A channel where coaches get digests and review requests. Whoever is in it is a coach."""

    __table_args__ = (UniqueConstraint("workspace_id", "surface_id"), _NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=_belongs_to("workspace.id", index=False))  # the constraint above begins with it
    surface_id: str
    """The surface's own id of it, such as Slack's C0123."""
    name: str
    is_private: bool
    is_linked: bool = True
    """Else it is no coach channel any more; what was posted there may still have to be edited."""
    rests: Rest | None = Field(default=None, sa_column=_word(Rest, nullable=True))
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
    channel_id: int = Field(sa_column=_belongs_to("coachchannel.id", index=False))  # the constraint begins with it
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    items: str
    """The items, apart by spaces; never none."""
    until: datetime | None = Field(default=None, index=True)
    """When it ends by itself."""


class Invitation(SQLModel, table=True):
    """A coach asked somebody to share with a channel: nobody is asked twice."""

    __table_args__ = (UniqueConstraint("channel_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=_belongs_to("coachchannel.id", index=False))  # the constraint begins with it
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    coach_id: int | None = Field(default=None, sa_column=_may_refer_to("person.id"))
    """Who asked."""
    declined: bool = False
    """They would rather not, and let the coaches know it."""


class Review(SQLModel, table=True):
    """A note that somebody put before the coaches of a channel, as it read then, and what came of it."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(sa_column=_belongs_to("coachchannel.id"))
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    debrief_id: int
    """Whose note it is. It may go; what stands in the channel is still to be taken back."""
    kind: NoteKind = Field(sa_column=_word(NoteKind))
    reader: int
    """Whom the note is for: an interviewer's id, or 0 for the team or for all."""
    about: str
    """The note in a few words: to whom, and about which role at which company."""
    subject: str
    body: str
    checks: list[str] = Field(sa_column=Column(JSON, nullable=False))
    """What the review of rules found in it."""
    question: str
    """What the person would like to know, in their words; may be ""."""
    asked_at: datetime
    coach_id: int | None = Field(default=None, sa_column=_may_refer_to("person.id"))
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
    review_id: int = Field(sa_column=_belongs_to("review.id"))
    coach_id: int | None = Field(default=None, sa_column=_may_refer_to("person.id"))
    line: str
    """The line of the note that it is about; "" for the whole."""
    text: str


class Post(SQLModel, table=True):
    """A message in a coach channel, or one about coaching in a direct message: where it stands, and where it is due.

    What it shows is read from the rows whenever it is posted or edited, so what is not shared any more is not in it.
    """

    __table_args__ = (
        # Where the poster looks for what is to be posted or edited.
        Index(
            "ix_post_wake_at",
            "wake_at",
            **_only("wake_at IS NOT NULL"),
        ),
        _NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: PostKind = Field(sa_column=_word(PostKind))
    channel_id: int | None = Field(default=None, sa_column=_may_refer_to("coachchannel.id", "CASCADE"))
    """The coach channel that it is in or about."""
    person_id: int | None = Field(default=None, sa_column=_may_refer_to("person.id", "CASCADE"))
    """Whose direct message it is in; None for one in the channel."""
    thread_of: int | None = Field(default=None, sa_column=_may_refer_to("post.id", "CASCADE"))
    review_id: int | None = Field(default=None, sa_column=_may_refer_to("review.id"))
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
    post_id: int = Field(sa_column=_belongs_to("post.id"))
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    review_id: int | None = Field(default=None, sa_column=_may_refer_to("review.id", "CASCADE"))
    """The request that it is about, where it is about one."""
    item: Item = Field(sa_column=_word(Item))
    place: int
    """Among the people of the post."""
    text: str
    counts: dict[str, int] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """Figures instead of words: they are only shown together with those of others."""


class NoteTemplate(SQLModel, table=True):
    """A note that a workspace, or a channel's coaches, wrote for their own people. It was checked when it came."""

    __table_args__ = (
        Index(
            "uq_notetemplate_name",
            "workspace_id",
            "name",
            unique=True,
            **_only("channel_id IS NULL"),
        ),
        Index("uq_notetemplate_channel", "channel_id", "name", unique=True),
        _NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=_belongs_to("workspace.id"))
    channel_id: int | None = Field(default=None, sa_column=_may_refer_to("coachchannel.id", "CASCADE", index=False))
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

    __table_args__ = (UniqueConstraint("interview_id", "kind", "interviewer_id"), _NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id", index=False))  # the constraint above begins with it
    interviewer_id: int | None = Field(default=None, sa_column=_may_refer_to("interviewer.id", "CASCADE"))
    """Whom it is for; None for the team, or for all."""
    kind: NoteKind = Field(sa_column=_word(NoteKind))
    tone: Tone = Field(sa_column=_word(Tone))
    template_id: int | None = Field(default=None, sa_column=_may_refer_to("notetemplate.id"))
    """The workspace's own, where that was chosen."""
    in_own_words: bool = False
    """Whether its newest text is used, and not a draft."""


class NoteText(SQLModel, table=True):
    """A note in the person's own words. Each time that it is changed there is one more; none is ever written over."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    note_id: int = Field(sa_column=_belongs_to("note.id"))
    subject: str
    body: str
    written_at: datetime


class Try(SQLModel, table=True):
    """A call or an e-mail to ask how things stand, without an answer."""

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id"))
    at: datetime


class Appointment(SQLModel, table=True):
    """What an invitation put into the person's calendar: one talk of an interview, which may have several in a day."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=_belongs_to("interview.id"))
    uid: str = Field(index=True)
    """The calendar's own id of it: a file with the same one is of the same appointment."""
    occurrence: datetime | None = None
    """Of one that repeats, when this time of it would begin as first planned."""
    sequence: int = 0
    stamp: datetime | None = None
    """When its newest invitation was made."""
    organizer: str = ""
    starts_at: datetime
    ended_at: datetime
    names: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Who was invited to it."""
    cancelled: bool = False
    is_hold: bool = False
    """The time is only kept free: nothing is agreed yet."""
    link: str = ""
    """Of its video meeting, for nobody else's eyes."""


class Nudge(SQLModel, table=True):
    """One nudge: what the plan wants, where its message stands, and what the person did about it."""

    __table_args__ = (
        # Of one kind about one thing there is one nudge, ever: this is what keeps it from being sent twice.
        UniqueConstraint("interview_id", "kind", "about"),
        Index(
            "uq_nudge_live",
            "interview_id",
            "kind",
            unique=True,
            **_only("wake_at IS NOT NULL"),
        ),
        Index("ix_nudge_person_id", "person_id", "wake_at"),  # all that is due of one person is claimed together
        # Where the courier looks for what is due: the settled ones are not in it.
        Index(
            "ix_nudge_wake_at",
            "wake_at",
            **_only("wake_at IS NOT NULL"),
        ),
        _NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=_belongs_to("person.id", index=False))  # an index begins with it
    interview_id: int = Field(sa_column=_belongs_to("interview.id", index=False))  # a constraint begins with it
    kind: Kind = Field(sa_column=_word(Kind))
    about: str
    due_at: datetime
    expires_at: datetime

    state: NudgeState = Field(default=NudgeState.WAITING, sa_column=_word(NudgeState))
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

    answer: Answer | None = Field(default=None, sa_column=_word(Answer, nullable=True))
    answered_at: datetime | None = None
    snoozed_until: datetime | None = None


class Undo(SQLModel, table=True):
    """The way back from something that a person did to their interviews, for a few minutes."""

    __table_args__ = (_NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=_belongs_to("person.id"))
    done_at: datetime = Field(index=True)
    what: str
    """What was done, in words."""
    before: list[dict[str, object]] = Field(sa_column=Column(JSON, nullable=False))
    """The interviews as they were, as records (see bot/mydata)."""


class Seen(SQLModel, table=True):
    """An interaction that was dealt with: the surface may deliver it again."""

    workspace: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(index=True)
