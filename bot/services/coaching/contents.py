"""What a post shows, read from the tables at the moment it is posted or edited: values for the screens."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from bot.coaching.digest import figures
from bot.interviews.figures import Sent
from bot.notes.drafting import Note
from bot.notes.note_context import Address
from bot.services.coaching.report import Report, report
from bot.services.coaching.shared import invitation
from bot.services.coaching.tasks import TaskView, view
from bot.store.models import CoachChannel, Part, Person, Post, Remark, Review, Share, Task
from bot.store.shares import items_of, lasting
from bot.vocabulary.items import PostKind, TaskState
from bot.wording.phrases import Phrase, from_json, phrase


@dataclass(frozen=True)
class Said:
    """What is said about one person."""

    name: str
    says: tuple[Phrase, ...]


@dataclass(frozen=True)
class Digest:
    """A channel's people this week, or today: those who can still be helped first. Times are in the channel's zone."""

    now: datetime
    """When it was put together."""
    due_at: datetime | None
    """None: a coach asked for it."""
    people: tuple[Said, ...]
    more: int
    """How many more people are only in the thread."""
    others: bool
    """Whether others share with the channel too, but there is nothing to say about them."""
    waiting: tuple[Said, ...]
    """Review requests that nobody has answered for a working day."""
    figures: Mapping[Sent, int] | None
    """How punctual the group is; None if the group is too small."""
    daily: bool = False


@dataclass(frozen=True)
class Details:
    """More about the people in a digest, in its thread."""

    people: tuple[Said, ...]


@dataclass(frozen=True)
class Alert:
    """What coaches asked to hear about at once."""

    people: tuple[Said, ...]


@dataclass(frozen=True)
class Reviewed:
    """A note under review. Times are in the channel's zone."""

    id: int
    user: str
    """Whose note it is: the surface's id."""
    name: str
    address: Address
    about: Phrase
    note: Note
    checks: tuple[Phrase, ...]
    question: str
    asked_at: datetime
    coach: str | Phrase
    """Who took it on; "" if nobody has."""
    answered_after: timedelta | None
    remarks: tuple[tuple[str, str], ...]
    """The line that each is about ("" for all of the note), and what was said."""
    suggested: Note | None
    approved: bool
    taken: bool
    sent: bool
    """It was sent before anybody answered."""


@dataclass(frozen=True)
class News:
    """Good news, in the person's words."""

    user: str
    """Whose it is: the surface's id."""
    name: str
    words: Phrase


@dataclass(frozen=True)
class Answered:
    """What a coach said about a note, for the person who asked."""

    review: Reviewed
    channel: str
    remarks: tuple[tuple[str, str], ...]
    """Only those of this answer."""
    suggested: bool
    approved: bool


@dataclass(frozen=True)
class Inviting:
    """A coach asks a person to share with a channel."""

    surface_id: str
    channel: str
    coach: str | Phrase


@dataclass(frozen=True)
class Notice:
    """What happened to a channel that the person shares with."""

    why: str
    channel: str
    surface_id: str


@dataclass(frozen=True)
class Tasked:
    """A task from a coach, or a reminder of it."""

    task: TaskView
    is_reminder: bool


Content = Digest | Details | Alert | Reviewed | News | Report | Answered | Inviting | Notice | Tasked | None
"""None: what it showed was taken back."""


def content(session: Session, now: datetime, post: Post, channel: CoachChannel | None) -> Content:
    """What the post shows now."""
    zone = ZoneInfo(channel.zone) if channel else ZoneInfo("UTC")
    match post.kind:
        case PostKind.DIGEST:
            return _digest(post, _shared_parts(session, now, post), zone)
        case PostKind.DETAILS:
            said = _said(_shared_parts(session, now, post))
            return Details(said) if said else None
        case PostKind.ALERT:
            told = _said(_shared_parts(session, now, post))
            return Alert(told) if told else None
        case PostKind.REVIEW:
            found = session.get(Review, post.review_id or 0)
            return _review(session, found, zone) if found and not found.withdrawn else None
        case PostKind.NEWS:
            return next((_news(session, part) for part, _ in _parts(session, post)), None)
        case PostKind.REPORT:  # a file cannot be edited: once something in it is no longer shared, it is deleted
            return report(session, now, post, channel) if channel and channel.is_linked and not post.ts else None
        case PostKind.ANSWER:
            return _answered(session, post, channel, zone)
        case PostKind.INVITATION:
            return _inviting(session, post, channel)
        case PostKind.NOTICE:
            return Notice(post.about["why"], post.about["channel"], post.about["surface_id"])
        case PostKind.TASK:
            return _tasked(session, now, post, TaskState.GIVEN)
        case PostKind.TASK_DUE:
            return _tasked(session, now, post, TaskState.ACCEPTED)


Parts = Sequence[tuple[Part, str]]
"""Each with its person's name."""


def _parts(session: Session, post: Post) -> Parts:
    query = select(Part, Person.name).join(Person, col(Part.person_id) == Person.id).where(Part.post_id == post.id)
    return list(session.exec(query.order_by(col(Part.place), col(Part.id))))


def _shared_parts(session: Session, now: datetime, post: Post) -> Parts:
    """The parts that are shared right now: something may have been taken back while the post was put together."""
    query = select(Share).where(Share.channel_id == post.channel_id, lasting(now))
    shared = {share.person_id: items_of(share.items) for share in session.exec(query)}
    asked = select(Review.id).where(Review.channel_id == post.channel_id, col(Review.withdrawn).is_(False))
    reviews = set(session.exec(asked))
    return [
        (part, name)
        for part, name in _parts(session, post)
        if part.review_id in reviews or (part.review_id is None and part.item in shared.get(part.person_id, ()))
    ]


def _said(parts: Parts) -> tuple[Said, ...]:
    said = defaultdict[int, list[Phrase]](list)
    names = {part.place: name for part, name in parts}
    for part, _ in parts:
        said[part.place].append(from_json(part.says or {}))
    return tuple(Said(names[place], tuple(said[place])) for place in names)


def _digest(post: Post, parts: Parts, zone: ZoneInfo) -> Digest | None:
    lines = [(part, name) for part, name in parts if part.counts is None and part.review_id is None]
    asked = [(part, name) for part, name in parts if part.review_id is not None]
    counts = [part.counts for part, _ in parts if part.counts is not None]
    if not lines and not asked and not post.about["is_quiet"]:
        return None
    due_at = post.about.get("due_at")
    return Digest(
        now=post.made_at.astimezone(zone),
        due_at=datetime.fromisoformat(due_at).astimezone(zone) if due_at else None,
        people=_said(lines),
        more=post.about["more"],
        others=post.about["others"],
        waiting=_said(asked),
        figures=_figures(counts) if len(counts) == post.about["counted"] else None,
        daily=post.about.get("daily", False),
    )


def _figures(counts: Sequence[Mapping[str, int]]) -> Mapping[Sent, int] | None:
    """For everybody who was counted, or for nobody: otherwise the difference would show what one person took back."""
    return figures({Sent(sent): number for sent, number in each.items()} for each in counts)


def _news(session: Session, part: Part) -> News:
    person = session.get_one(Person, part.person_id)
    return News(person.surface_id, person.name, from_json(part.says or {}))


def _review(session: Session, review: Review, zone: ZoneInfo) -> Reviewed:
    assert review.id is not None
    person = session.get_one(Person, review.person_id)
    remarks = session.exec(select(Remark).where(Remark.review_id == review.id).order_by(col(Remark.id))).all()
    suggested = Note(review.suggested_subject, review.suggested_body) if review.suggested_body else None
    return Reviewed(
        id=review.id,
        user=person.surface_id,
        name=person.name,
        address=Address(review.debrief_id, review.kind, review.reader),
        about=from_json(review.about),
        note=Note(review.subject, review.body),
        checks=tuple(from_json(check) for check in review.checks),
        question=review.question,
        asked_at=review.asked_at.astimezone(zone),
        coach=_coach(session, review.coach_id) if review.coach_id or review.answered_at else "",
        answered_after=review.answered_at - review.asked_at if review.answered_at else None,
        remarks=tuple((remark.line, remark.text) for remark in remarks),
        suggested=suggested,
        approved=review.approved,
        taken=review.taken,
        sent=review.sent,
    )


def _answered(session: Session, post: Post, channel: CoachChannel | None, zone: ZoneInfo) -> Answered | None:
    review = session.get(Review, post.review_id or 0)
    if review is None or channel is None:
        return None
    about = post.about
    return Answered(
        review=replace(_review(session, review, zone), coach=_coach(session, about["coach"])),
        channel=channel.name,
        remarks=tuple((line, text) for line, text in about["remarks"]),
        suggested=about["suggested"],
        approved=about["approved"],
    )


def _tasked(session: Session, now: datetime, post: Post, wanted_while: TaskState) -> Tasked | None:
    """Before it is first sent it is wanted in one state only; after that it shows whatever happened to the task."""
    task = session.get(Task, post.task_id or 0)
    if task is None or (task.state is not wanted_while and post.ts is None and post.attempted_at is None):
        return None
    return Tasked(view(session, now, task), is_reminder=post.kind is PostKind.TASK_DUE)


def _inviting(session: Session, post: Post, channel: CoachChannel | None) -> Inviting | None:
    row = invitation(session, post.channel_id, post.person_id)
    if channel is None or row is None:
        return None
    return Inviting(channel.surface_id, channel.name, _coach(session, row.coach_id))


def _coach(session: Session, person_id: int | None) -> str | Phrase:
    """A coach's name; one who had everything deleted has none."""
    person = session.get(Person, person_id) if person_id is not None else None
    return person.name if person else phrase("common.a_coach")
