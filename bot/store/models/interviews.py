"""Interviews: who was met, what was asked and said, and what came from invitations."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from bot.nudges.facts import Outcome
from bot.store.models.columns import NEVER_AGAIN, belongs_to, enum_column
from bot.vocabulary.answers import How, LaterRound
from bot.vocabulary.asked import Went


class Interview(SQLModel, table=True):
    """One conversation with an employer."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=belongs_to("person.id"))
    company: str
    role: str
    starts_at: datetime | None = None
    """Only known if it was entered ahead of time."""
    ended_at: datetime
    """When it ended, or will have ended."""
    how: How | None = Field(default=None, sa_column=enum_column(How, nullable=True))
    entered_at: datetime
    note_sent_at: datetime | None = None
    """When everybody had been thanked."""
    outcome: Outcome | None = Field(default=None, sa_column=enum_column(Outcome, nullable=True))
    closed_at: datetime | None = None
    """Since when its outcome has been known."""
    answer_by: date | None = None
    """When they want an answer to their offer, a day in the person's zone; None if they named none."""
    nudges_stopped: bool = False
    round: str = ""
    """Such as "second round", as the person named it."""
    later_round: LaterRound | None = Field(default=None, sa_column=enum_column(LaterRound, nullable=True))
    """Which it is, where they did not."""
    country: str = ""
    """Whose public holidays the employer observes (ISO 3166), if their zone or an invitation says so; otherwise the
    person's country is used."""
    version: int = 1
    """Counts changes: a form that shows an older version is told what changed."""


class Interviewer(SQLModel, table=True):
    """Someone met in an interview; each of them is thanked."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id"))
    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    talked: str = ""
    doubt: str = ""
    eased: str | None = None
    """The point that answers the doubt; "" for none, None if nothing was chosen."""
    thanked_at: datetime | None = None
    """When their note was sent."""


class Point(SQLModel, table=True):
    """A selling point: told in the interview, or missed."""

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id"))
    told: bool
    problem: str = ""
    answer: str
    sentence: str = ""
    result: str = ""


class Question(SQLModel, table=True):
    """What an employer asked in an interview."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id"))
    text: str
    went: Went | None = Field(default=None, sa_column=enum_column(Went, nullable=True))
    """How answering it went; None until they say."""
    noted_at: datetime
    """When it was last changed."""


class Appointment(SQLModel, table=True):
    """What an invitation put into the person's calendar: one part of an interview, which may have several in a day."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id"))
    uid: str = Field(index=True)
    """The calendar's id: files with the same one are about the same appointment."""
    occurrence: datetime | None = None
    """For a recurring appointment: the original start of this occurrence."""
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
    """The time is only being held; nothing is agreed yet."""
    link: str = ""
    """To its video meeting; nobody else may see it."""


class Try(SQLModel, table=True):
    """A call or an e-mail to ask how things stand, which got no answer."""

    id: int | None = Field(default=None, primary_key=True)
    interview_id: int = Field(sa_column=belongs_to("interview.id"))
    at: datetime


class Undo(SQLModel, table=True):
    """How to undo something that a person did to their interviews, for a few minutes."""

    __table_args__ = (NEVER_AGAIN,)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=belongs_to("person.id"))
    done_at: datetime = Field(index=True)
    what: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """What was done: a phrase."""
    before: list[dict[str, object]] = Field(sa_column=Column(JSON, nullable=False))
    """The interviews as they were before, as records (see bot/mydata)."""
