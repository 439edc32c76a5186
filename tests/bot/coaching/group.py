"""What the tests of coach channels share: people and their interviews as rows, linked channels, and who takes posts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.checklist.steps import StepName
from bot.delivery import post_queue
from bot.delivery.post_queue import Due
from bot.notes.drafting import Note
from bot.notes.note_context import Address, Ready
from bot.nudges.facts import Outcome
from bot.screens import posts, report
from bot.screens.elements import Message
from bot.services.coaching import channels, reviews
from bot.services.coaching import shared as service
from bot.services.coaching.channels import CoachChannelView, Place
from bot.services.coaching.report import Report
from bot.services.coaching.shared import ShareView
from bot.services.notes import writing as notes
from bot.store import persons
from bot.store.database import transaction
from bot.store.models import CoachChannel, Debrief, Interview, Interviewer, Person, Point, Post, Review
from bot.store.persons import Profile, Who
from bot.store.transact import Work
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import Item, PostKind
from bot.vocabulary.note_kinds import NoteKind
from handlers.slack import render as slack
from handlers.teams import render as teams

SAM, DANA, AMIR, KAI = (Who("T1", user) for user in ("USAM", "UDANA", "UAMIR", "UKAI"))
OTHER_SAM = Who("T2", "USAM")
"""Of another workspace, where people and channels have the same ids."""
NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
"""A Tuesday, 11:00 am in New York."""
NEW_YORK = "America/New_York"
PLAIN = Note("Thank you", "Dear Priya,\n\nThank you for showing me how your team closes the month.\n\nSam")

Args = ParamSpec("Args")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Talk:
    """An interview with one interviewer and a finished debrief, by the ids of its rows."""

    id: int
    debrief_id: int
    reader: int

    @property
    def address(self) -> Address:
        """Of the thank-you note."""
        return Address(self.debrief_id, NoteKind.THANK_YOU, self.reader)


@dataclass
class Group:
    """People in a database, at a moment that the test turns."""

    engine: Engine
    now: datetime = NOW

    def do(self, work: Work[Args, Result], *args: Args.args, **more: Args.kwargs) -> Result:
        """One transaction's work, now."""
        with transaction(self.engine) as session:
            return work(session, self.now, *args, **more)

    def enter(self, *people: Who, zone: str = NEW_YORK) -> None:
        for who in people:
            self.do(persons.enter, who, Profile(who.user[1:].title(), zone, "en_US"))

    def link(self, channel: str = "C1", who: Who = DANA, name: str = "coaching") -> CoachChannelView:
        return self.do(channels.link, who, Place(channel, name, is_private=False))

    def share(self, who: Who, *items: Item, channel: str = "C1", until: date | None = None) -> ShareView | None:
        return self.do(service.share, who, channel, items, until)

    def interview(self, who: Who, **more: Any) -> Talk:
        return self.do(make_interview, who, **more)

    def write(self, who: Who, talk: Talk, note: Note = PLAIN) -> Ready | None:
        return self.do(notes.edit, who, talk.address, note)

    def ask(self, who: Who, talk: Talk, channel: str = "C1", question: str = "") -> int | None:
        """Put the note before the channel's coaches: the request's id; None where that may not be."""
        shared = self.do(reviews.ask, who, talk.address, channel, question)
        return self.one(select(Review.id).order_by(Review.id.desc())) if shared else None  # type: ignore[union-attr]

    def one(self, query: Any) -> Any:
        """The first thing that a query finds."""
        with transaction(self.engine) as session:
            return session.exec(query).first()

    def all(self, query: Any) -> list[Any]:
        with transaction(self.engine) as session:
            return list(session.exec(query).all())

    def made(self, kind: PostKind) -> list[Post]:
        """The posts of a kind, the oldest first."""
        return self.all(select(Post).where(Post.kind == kind).order_by(Post.id))  # type: ignore[arg-type]

    def person(self, who: Who) -> Person | None:
        with transaction(self.engine) as session:
            return persons.find(session, who)


def make_interview(
    session: Session,
    now: datetime,
    who: Who,
    *,
    company: str = "Contoso",
    role: str = "Clerk",
    round: str = "",  # noqa: A002 - the column's name
    ended_at: datetime | None = None,
    starts_at: datetime | None = None,
    reader: str = "Priya Raman",
    email: str = "",
    phone: str = "",
    call_number: str = "",
    told: str = "I closed the month in three days.",
    missed: str = "",
    state: State = State.FINISHED,
    hire_date: date | None = None,
    outcome: Outcome | None = None,
) -> Talk:
    """The rows of one interview and its debrief; it ended three hours ago."""
    person = persons.present(session, who)
    ended = ended_at or now - timedelta(hours=3)
    columns: dict[str, Any] = {
        "company": company,
        "role": role,
        "round": round,
        "starts_at": starts_at,
    }
    interview = Interview(
        person_id=person.id or 0,
        ended_at=ended,
        entered_at=now,
        outcome=outcome,
        closed_at=now if outcome else None,
        **columns,
    )
    session.add(interview)
    session.flush()
    of = interview.id or 0
    met = Interviewer(interview_id=of, name=reader, email=email, phone=phone)
    debrief = Debrief(
        person_id=person.id or 0,
        interview_id=of,
        state=state,
        step=StepName.PEOPLE,
        call=CallPermission.YES,
        call_number=call_number,
        hire_asked=bool(hire_date),
        hire_last=hire_date,
        key=f"debrief {of}",
        moved_at=now,
        untold_since=now,
        told_turn=1,
        asked_turn=1,
    )
    session.add_all([met, debrief])
    session.add_all([Point(interview_id=of, told=is_told, answer=text) for is_told, text in _points(told, missed)])
    session.flush()
    return Talk(of, debrief.id or 0, met.id or 0)


def _points(told: str, missed: str) -> Iterator[tuple[bool, str]]:
    return (each for each in ((True, told), (False, missed)) if each[1])


# --- who takes what is posted

Where = tuple[str, str]
"""A workspace, and in it a channel, or a person for the direct message with them."""


@dataclass(frozen=True)
class Posted:
    """A message as it was posted or edited, and whether it was new."""

    where: Where
    kind: PostKind
    is_new: bool
    message: Message

    @cached_property
    def text(self) -> str:
        """Everything that can be read in it."""
        return readable(self.message)


def readable(shown: Message) -> str:
    """All that a surface sends of a message, on Slack and on Teams."""
    on_slack = [slack.text(shown), *strings(slack.blocks(shown))]
    return "\n".join([*on_slack, *strings(teams.message(shown, ()))])


def strings(value: Any) -> Iterator[str]:
    """Every string in a JSON value, however deep."""
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(each)


@dataclass
class Surface:
    """A strict stand-in for a workspace's messages: edits only what it has, and threads only below what it has."""

    workspace: str
    shown: dict[str, Posted] = field(default_factory=dict)
    """What every message reads now, by its ts."""
    log: list[Posted] = field(default_factory=list)
    """Everything that was ever posted or edited."""
    files: dict[str, tuple[Where, str]] = field(default_factory=dict)
    """The reports that coaches have: of which channel, and what is in them."""

    def empty_the_outbox(self, group: Group, meanwhile: Callable[[], object] = lambda: None) -> list[Posted]:
        """Post and edit all that is due: what that was. `meanwhile` happens while a report is on its way."""
        before = len(self.log)
        while due := group.do(post_queue.next_due, self.workspace):
            if isinstance(due.content, Report):
                channel = group.one(select(CoachChannel.surface_id).join(Post).where(Post.id == due.id))
                file_id = f"F{due.id}"
                self.files[file_id] = (self.workspace, channel), report.file(due.content)
                meanwhile()
                group.do(post_queue.shown, due, file_id)
            elif due.kind is PostKind.REPORT:
                self.files.pop(due.ts or "", None)
                group.do(post_queue.forget, due)
            else:
                group.do(post_queue.shown, due, self._take(due))
        return self.log[before:]

    def in_channel(self, channel: str) -> list[Posted]:
        """What stands in a channel, the oldest first."""
        return [each for each in self.shown.values() if each.where == (self.workspace, channel)]

    def _take(self, due: Due) -> str:
        assert due.unsure_since is None
        posted = Posted(
            (self.workspace, due.user or due.channel or ""), due.kind, due.ts is None, posts.message(due.content)
        )
        if due.ts is None:
            assert due.thread_ts is None or self.shown[due.thread_ts].where == posted.where
        else:
            assert self.shown[due.ts].where == posted.where
        ts = due.ts or f"{len(self.log)}.0"
        self.shown[ts] = posted
        self.log.append(posted)
        return ts
