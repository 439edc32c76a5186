"""Posts about coaching as rows: made, and changed when what they show is no longer shared. Within a transaction.

Whoever changes what a post shows wakes it; the post sender then reads it again and edits the message.
"""

import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case
from sqlmodel import Session, col, delete, or_, select, update

from bot.nudges.hours import after_quiet
from bot.store.models import CoachChannel, Invitation, Part, Person, Post, Review, Share, Task
from bot.store.nudge_rows import hours_of
from bot.vocabulary.items import Item, PostKind


def make(
    session: Session,
    now: datetime,
    kind: PostKind,
    *,
    channel_id: int | None,
    person_id: int | None = None,
    thread_of: int | None = None,
    review_id: int | None = None,
    task_id: int | None = None,
    about: dict[str, Any] | None = None,
    due_at: datetime | None = None,
) -> int:
    """A post in the channel, or to this person only, to be sent at `due_at` or as soon as possible; returns its id."""
    row = Post(
        kind=kind,
        channel_id=channel_id,
        person_id=person_id,
        thread_of=thread_of,
        review_id=review_id,
        task_id=task_id,
        about=about or {},
        made_at=now,
        key=secrets.token_hex(12),
        wake_at=due_at or now,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def notice(session: Session, now: datetime, person_id: int, why: str, channel: CoachChannel) -> None:
    """Tell a person, once their quiet hours are over, what happened to a channel that concerns them."""
    due_at = after_quiet(now, hours_of(session.get_one(Person, person_id)))
    about = {"why": why, "channel": channel.name, "surface_id": channel.surface_id}
    make(session, now, PostKind.NOTICE, channel_id=None, person_id=person_id, about=about, due_at=due_at)


def take_back(session: Session, now: datetime, channel_id: int, person_id: int, items: Collection[Item]) -> None:
    """A person no longer lets the channel see these items: remove them from everything posted there."""
    query = select(Part.id, Part.post_id).join(Post, col(Part.post_id) == Post.id)
    query = query.where(Part.person_id == person_id, col(Part.item).in_(items), Post.channel_id == channel_id)
    parts = session.exec(query).all()
    session.exec(delete(Part).where(col(Part.id).in_([part_id for part_id, _ in parts])))
    wake(session, now, col(Post.id).in_({post_id for _, post_id in parts}))
    if Item.NOTES in items:
        theirs = select(Review).where(Review.channel_id == channel_id, Review.person_id == person_id)
        for review in session.exec(theirs.where(col(Review.withdrawn).is_(False))).all():
            withdraw(session, now, review)


def withdraw(session: Session, now: datetime, review: Review) -> None:
    """A note is no longer under review: remove its text, and what was said about it, from the channel."""
    review.withdrawn = True  # first: a coach answering right now holds the lock, and posts after that
    session.flush()
    raised = session.exec(select(Part.post_id).where(Part.review_id == review.id)).all()
    session.exec(delete(Part).where(col(Part.review_id) == review.id))
    in_channel = col(Post.review_id) == review.id, col(Post.person_id).is_(None)
    wake(session, now, or_(and_(*in_channel), col(Post.id).in_(raised)))


def forget(session: Session, now: datetime, person_id: int) -> None:
    """A person is about to be deleted with all their data: the channels' posts are read again without them."""
    for table in (Share, Review):  # a digest or an answer being written waits, or is already there to be read again
        session.exec(select(table.id).where(table.person_id == person_id).with_for_update()).all()
    with_them = select(Part.post_id).where(Part.person_id == person_id)
    their_reviews = select(Review.id).where(or_(Review.person_id == person_id, Review.coach_id == person_id))
    wake(session, now, or_(col(Post.id).in_(with_them), col(Post.review_id).in_(their_reviews)))
    for invitation in session.exec(select(Invitation).where(Invitation.coach_id == person_id)).all():
        to = col(Post.channel_id) == invitation.channel_id, col(Post.person_id) == invitation.person_id
        wake(session, now, and_(col(Post.kind) == PostKind.INVITATION, *to))
    given = select(Task.id).where(Task.coach_id == person_id)
    is_there = or_(col(Post.ts).is_not(None), col(Post.attempted_at).is_not(None))
    wake(session, now, and_(col(Post.task_id).in_(given), is_there))
    # Their reports hold what others share, and nobody else would remove them.
    reports = col(Post.kind) == PostKind.REPORT, col(Post.person_id) == person_id, col(Post.ts).is_not(None)
    session.exec(update(Post).where(*reports).values(person_id=None, wake_at=now))


def waits() -> ColumnElement[bool]:
    """The reviews still shown to the channel that have no answer and still need one."""
    return and_(col(Review.answered_at).is_(None), col(Review.withdrawn).is_(False), col(Review.sent).is_(False))


def wake(session: Session, now: datetime, which: ColumnElement[bool]) -> None:
    """What these posts show has changed: post or edit them as soon as possible."""
    session.flush()
    # One that may be on its way is left to its sender: a message has to be known before it can be edited, and an
    # older edit that arrived late would stay.
    under_way = and_(col(Post.attempted_at).is_not(None), col(Post.wake_at) > now)
    values = {"version": Post.version + 1, "wake_at": case((under_way, Post.wake_at), else_=now)}
    session.exec(update(Post).where(which).values(values), execution_options={"synchronize_session": "fetch"})
