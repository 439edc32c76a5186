"""Posts in progress: what is due to be posted or edited is claimed, rendered, settled. Each function is one
transaction.

A message whose fate is unknown is looked up by its key before it is posted again.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, or_, select

from bot.delivery.sending import wait_after
from bot.services.coaching.contents import Content, content
from bot.store import posts
from bot.store.models import CoachChannel, Person, Post
from bot.vocabulary.items import PostKind

LEASE = timedelta(seconds=60)
"""How long a claimed post may take before somebody else takes over."""


@dataclass(frozen=True)
class Due:
    """A post to be posted, or whose message is to be edited."""

    id: int
    kind: PostKind
    version: int
    channel: str | None
    """The surface's id of the channel; None for a DM that has never been opened."""
    user: str | None
    """Whose DM it goes to; None for the channel."""
    thread_ts: str | None
    ts: str | None
    """The message to edit; None if there is none yet."""
    key: str
    unsure_since: datetime | None
    """Since when it may have been posted; None for an edit, which may be done twice."""
    failures: int
    content: Content
    locale: str
    """Of whoever reads it, such as en_US."""


def workspaces(session: Session, now: datetime) -> set[str]:
    """Those in which something is due."""
    query = (
        select(CoachChannel.workspace_id, Person.workspace_id)
        .select_from(Post)
        .outerjoin(CoachChannel, col(Post.channel_id) == CoachChannel.id)
        .outerjoin(Person, col(Post.person_id) == Person.id)
        .where(col(Post.wake_at) <= now)
        .distinct()
    )
    return {here or hers for here, hers in session.exec(query)}


def next_due(session: Session, now: datetime, workspace: str) -> Due | None:
    """Claim what is due first in a workspace, except for resting channels and deactivated people.

    No thread is posted before its head. One at a time: its contents are read right before it is sent.
    """
    head = aliased(Post)
    here = or_(CoachChannel.workspace_id == workspace, Person.workspace_id == workspace)
    elsewhere = or_(col(Post.person_id).is_not(None), col(Post.kind) == PostKind.REPORT)
    may_be_posted = or_(elsewhere, col(CoachChannel.rests).is_(None))
    recalled = and_(col(Post.kind) == PostKind.REPORT, col(Post.ts).is_not(None))
    somebody_reads = or_(col(Person.gone).is_not(True), recalled)
    query = (
        select(Post, CoachChannel, Person, head)
        .outerjoin(CoachChannel, col(Post.channel_id) == CoachChannel.id)
        .outerjoin(Person, col(Post.person_id) == Person.id)
        .outerjoin(head, col(Post.thread_of) == head.id)
        .where(col(Post.wake_at) <= now, here, may_be_posted, somebody_reads)
        .where(or_(col(Post.thread_of).is_(None), col(head.ts).is_not(None), col(Post.ts).is_not(None)))
        .order_by(col(Post.wake_at), col(Post.id))
        .limit(1)
        .with_for_update(of=Post, skip_locked=True)
    )
    while found := session.exec(query).first():
        if due := _claimed(session, now, *found):
            return due
        session.flush()
    return None


def _claimed(
    session: Session, now: datetime, post: Post, channel: CoachChannel | None, person: Person | None, head: Post | None
) -> Due | None:
    """None: everything it would have shown was taken back before anybody tried to post it."""
    assert post.id is not None
    shows, unsure_since = content(session, now, post, channel), None if post.ts else post.attempted_at
    if shows is None and post.ts is None and unsure_since is None:
        post.wake_at = None
        return None
    post.wake_at, post.attempted_at = now + LEASE, post.attempted_at or now
    return Due(
        id=post.id,
        kind=post.kind,
        version=post.version,
        channel=person.channel if person else channel.surface_id if channel else None,
        user=person.surface_id if person else None,
        thread_ts=head.ts if head else None,
        ts=post.ts,
        key=post.key,
        unsure_since=unsure_since,
        failures=post.failures,
        content=shows,
        locale=person.locale if person else channel.locale if channel else "",
    )


def shown(session: Session, now: datetime, due: Due, ts: str) -> None:
    """The message is up to date, unless something changed meanwhile."""
    if post := _locked(session, due):
        post.ts, post.attempted_at, post.failures = ts, None, 0
        post.wake_at = None if post.version == due.version else now


def looked_up(session: Session, now: datetime, due: Due, ts: str | None) -> None:
    """Now it is known which message it is, if any: due at once, to be edited or posted with its current contents."""
    if post := _locked(session, due):
        post.ts, post.attempted_at, post.wake_at = ts, None, now


def later(session: Session, now: datetime, due: Due, wait: timedelta | None = None, *, refused: bool = False) -> None:
    """Try it again. Refused: the surface did not take it, so there is nothing to look up."""
    if post := _locked(session, due):
        post.failures += 1
        # What was taken back meanwhile must not stay up for that long.
        post.wake_at = now + (wait or wait_after(due.failures)) if post.version == due.version else now
        if refused or post.ts:
            post.attempted_at = due.unsure_since


def lost_channel(session: Session, now: datetime, due: Due) -> None:
    """The DM it was to go to is gone; the next attempt opens another one."""
    query = select(Person).join(Post, col(Post.person_id) == Person.id).where(Post.id == due.id)
    for person in session.exec(query):
        person.channel = None
    later(session, now, due, refused=True)


def forget(session: Session, now: datetime, due: Due) -> None:
    """None of it is left. If it was a report, its coach is told so."""
    if post := _locked(session, due):
        if post.kind is PostKind.REPORT and post.ts and post.person_id:
            posts.notice(session, now, post.person_id, "recalled", session.get_one(CoachChannel, post.channel_id))
        session.delete(post)


def given_up(session: Session, now: datetime, due: Due) -> None:
    """It will not be accepted, now or later, unless something changes."""
    if post := _locked(session, due):
        post.attempted_at = None if post.ts else post.attempted_at
        post.wake_at = None if post.version == due.version else now


def _locked(session: Session, due: Due) -> Post | None:
    """The row, locked against whoever is changing what it shows."""
    return session.get(Post, due.id, with_for_update=True)
