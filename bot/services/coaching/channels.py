"""The life of a coach channel: linked, renamed, at rest, unlinked. One transaction's work each.

Whoever calls this has asked the surface who may: a channel's id in a payload routes, and grants nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session, and_, col, delete, func, or_, select, update
from sqlmodel.sql.expression import SelectOfScalar

from bot.coaching.schedule import next_digest
from bot.store import persons, posts
from bot.store.models import CoachChannel, Invitation, NoteTemplate, Part, Post, Review, Share, Workspace
from bot.vocabulary.items import AlertKind, PostKind, Rest


class NotLinked(Exception):
    """It is no coach channel, or none any more."""


@dataclass(frozen=True)
class Place:
    """A channel as the surface knows it."""

    surface_id: str
    name: str
    is_private: bool


@dataclass(frozen=True)
class CoachChannelView:
    """A coach channel as its coaches see it."""

    id: int
    place: Place
    digest_day: int
    digest_hour: int
    zone: str
    digest_at: datetime
    """The next one, in the channel's zone."""
    alerts: frozenset[AlertKind]
    """What its coaches are told of at once."""
    rests: Rest | None
    sharing: int
    """How many people share with it."""
    open_reviews: int


def members_may_link(session: Session, _now: datetime, who: persons.Who) -> bool:
    """Whether a channel's own members may link it, and not the admins alone."""
    workspace = session.get(Workspace, who.workspace)
    return bool(workspace and workspace.members_may_link)


def link(session: Session, now: datetime, who: persons.Who, place: Place) -> CoachChannelView:
    """Make it a coach channel, with the zone of whoever links it; one that is linked already stays as it is.

    Nothing is shared with one that is linked anew, and one that was at rest goes on.
    """
    person, row = persons.present(session, who), _locked(session, who, place.surface_id)
    if row is None or not row.is_linked:
        row = row or _new(who, place, now)
        row.is_linked, row.zone, row.alerts, row.alert_at = True, person.zone, "", None
        row.digest_at = next_digest(row.digest_day, row.digest_hour, row.zone, now)
        session.add(row)
        session.exec(delete(Share).where(col(Share.channel_id) == row.id))
    row.name, row.is_private = place.name, place.is_private
    session.flush()
    go_on(session, now, who, place.surface_id)
    return _linked(session, row)


def _new(who: persons.Who, place: Place, now: datetime) -> CoachChannel:
    return CoachChannel(
        workspace_id=who.workspace,
        surface_id=place.surface_id,
        name=place.name,
        is_private=place.is_private,
        zone="UTC",
        digest_at=now,
    )


def look(session: Session, _now: datetime, who: persons.Who, surface_id: str) -> CoachChannelView | None:
    """The coach channel of that id; None where the channel is none."""
    row = find(session, who, surface_id)
    return _linked(session, row) if row else None


def known(session: Session, _now: datetime, who: persons.Who) -> Sequence[str]:
    """The coach channels of the person's workspace, by the surface's ids; also those that were, and are at rest."""
    matters = or_(col(CoachChannel.is_linked), col(CoachChannel.rests).is_not(None))
    return session.exec(
        select(CoachChannel.surface_id).where(CoachChannel.workspace_id == who.workspace, matters)
    ).all()


def find(session: Session, who: persons.Who, surface_id: str, *, hold: bool = False) -> CoachChannel | None:
    """The row of a linked channel of the person's workspace. With `hold`, nobody unlinks it meanwhile.

    Locks are taken in this order: person, channel, share or review, post.
    """
    query = _rows(who, surface_id).where(col(CoachChannel.is_linked))
    return session.exec(query.with_for_update(read=True, key_share=True) if hold else query).first()


def linked(session: Session, who: persons.Who, surface_id: str) -> CoachChannel:
    """The same; NotLinked where there is none."""
    row = find(session, who, surface_id)
    if row is None:
        raise NotLinked
    return row


def unlink(session: Session, now: datetime, who: persons.Who, surface_id: str, why: str = "unlinked") -> None:
    """It is no coach channel any more: every share with it ends, and goes from what was posted there.

    The people who shared are told `why`: "unlinked", "deleted", or "shared" with another organisation.
    """
    row = _locked(session, who, surface_id)
    if row is None or not row.is_linked:
        return
    session.exec(select(Review.id).where(Review.channel_id == row.id).with_for_update()).all()
    for person_id in session.exec(select(Share.person_id).where(Share.channel_id == row.id).with_for_update()).all():
        posts.notice(session, now, person_id, why, row)
    in_channel = select(Post.id).where(Post.channel_id == row.id)
    session.exec(delete(Part).where(col(Part.post_id).in_(in_channel)))
    session.exec(update(Review).where(col(Review.channel_id) == row.id).values(withdrawn=True))
    # Should it be linked anew, those who shared may be asked again, and those who did not are left alone.
    sharers = select(Share.person_id).where(Share.channel_id == row.id)
    session.exec(delete(Invitation).where(col(Invitation.channel_id) == row.id, col(Invitation.person_id).in_(sharers)))
    for table in (Share, NoteTemplate):
        session.exec(delete(table).where(col(table.channel_id) == row.id))
    if why == "deleted":  # and all that was posted there with it
        in_it = col(Post.person_id).is_(None), col(Post.kind) != PostKind.REPORT
        session.exec(delete(Post).where(col(Post.channel_id) == row.id, *in_it))
    shown_there = or_(col(Post.person_id).is_(None), col(Post.kind) == PostKind.REPORT)
    posts.wake(session, now, and_(col(Post.channel_id) == row.id, shown_there))
    _drop_digests(session, row)
    row.is_linked = False


def rest(session: Session, now: datetime, who: persons.Who, surface_id: str, why: Rest) -> None:
    """Nothing can be posted to it for now. The shares stay, and whoever waits for an answer there is told."""
    row = _locked(session, who, surface_id)
    if row is None or row.rests:
        return
    row.rests = why
    for person_id in session.exec(_waiting(row, select(Review.person_id).distinct())).all():
        posts.notice(session, now, person_id, why, row)


def go_on(session: Session, now: datetime, who: persons.Who, surface_id: str) -> None:
    """The bot can post to it again: what waited is posted, but for digests of back then; the next one comes."""
    row = _locked(session, who, surface_id)
    if row is None:
        return
    if row.rests:
        row.rests = None
        _drop_digests(session, row)
    waits = col(Post.wake_at).is_not(None), col(Post.attempted_at).is_(None)
    session.exec(update(Post).where(col(Post.channel_id) == row.id, *waits).values(wake_at=now))


def _drop_digests(session: Session, row: CoachChannel) -> None:
    """Those, and alerts, that nobody tried to post; what they would have raised is raised in the next."""
    kinds = PostKind.DIGEST, PostKind.DETAILS, PostKind.ALERT
    digests = col(Post.kind).in_(kinds), col(Post.channel_id) == row.id
    never_tried = col(Post.ts).is_(None), col(Post.attempted_at).is_(None)
    dropped = session.exec(select(Post.id).where(*digests, *never_tried)).all()
    raised = session.exec(select(Part.review_id).where(col(Part.post_id).in_(dropped))).all()
    session.exec(update(Review).where(col(Review.id).in_(raised)).values(raised=False))
    session.exec(delete(Post).where(col(Post.id).in_(dropped)))


def rename(session: Session, _now: datetime, who: persons.Who, surface_id: str, name: str, *, is_private: bool) -> None:
    """It has another name; and Slack says with it whether it is private by now."""
    if row := find(session, who, surface_id):
        row.name, row.is_private = name, is_private


def coach_left(session: Session, now: datetime, who: persons.Who, surface_id: str | None = None) -> None:
    """A coach is not in the channel any more (None: in none, as they are gone): what they took is free again."""
    person = persons.find(session, who)
    if person is None:
        return
    query = select(Review).where(Review.coach_id == person.id, col(Review.answered_at).is_(None))
    if surface_id is not None:
        query = query.join(CoachChannel).where(CoachChannel.surface_id == surface_id)
    for review in session.exec(query).all():
        review.coach_id = None
        posts.wake(session, now, col(Post.review_id) == review.id)


def set_digest(
    session: Session,
    now: datetime,
    who: persons.Who,
    surface_id: str,
    day: int,
    hour: int,
    zone: str,
    alerts: Collection[AlertKind] = (),
) -> CoachChannelView:
    """When its digest comes: weekday (Monday is 1), hour and IANA zone; and what its coaches are told of at once.

    NotLinked where it is no coach channel.
    """
    row = linked(session, who, surface_id)
    row.digest_day, row.digest_hour, row.zone = day, hour, zone
    row.digest_at = next_digest(day, hour, zone, now)
    row.alerts, row.alert_at = " ".join(sorted(alerts)), now if alerts else None
    session.flush()
    return _linked(session, row)


def _locked(session: Session, who: persons.Who, surface_id: str) -> CoachChannel | None:
    """The row of a channel that is, or was, a coach channel: what happens to it happens one after the other."""
    return session.exec(_rows(who, surface_id).with_for_update()).first()


def _rows(who: persons.Who, surface_id: str) -> SelectOfScalar[CoachChannel]:
    of_workspace = CoachChannel.workspace_id == who.workspace, CoachChannel.surface_id == surface_id
    # What another transaction did to a row that this one has read is read anew with the lock.
    return select(CoachChannel).where(*of_workspace).execution_options(populate_existing=True)


def _waiting(row: CoachChannel, query: SelectOfScalar[int]) -> SelectOfScalar[int]:
    """Of the requests there that nobody has answered."""
    return query.where(Review.channel_id == row.id, posts.waits())


def _linked(session: Session, row: CoachChannel) -> CoachChannelView:
    assert row.id is not None
    sharing = session.exec(select(func.count()).where(Share.channel_id == row.id)).one()
    return CoachChannelView(
        id=row.id,
        place=Place(row.surface_id, row.name, row.is_private),
        digest_day=row.digest_day,
        digest_hour=row.digest_hour,
        zone=row.zone,
        digest_at=row.digest_at.astimezone(ZoneInfo(row.zone)),
        alerts=frozenset(AlertKind(word) for word in row.alerts.split()),
        rests=row.rests,
        sharing=sharing,
        open_reviews=session.exec(_waiting(row, select(func.count()))).one(),
    )
