"""The life of a coach channel: linked, renamed, resting, unlinked. Each function is one transaction.

The caller has asked the surface who may: a channel's id in a payload is routing, not permission.
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
    """It is not a coach channel, or no longer one."""


@dataclass(frozen=True)
class Place:
    """A channel as the surface describes it."""

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
    """What its coaches hear about at once."""
    rests: Rest | None
    sharing: int
    """How many people share with it."""
    open_reviews: int


def members_may_link(session: Session, _now: datetime, who: persons.Who) -> bool:
    """Whether a channel's members may link it, rather than admins only."""
    workspace = session.get(Workspace, who.workspace)
    return bool(workspace and workspace.members_may_link)


def link(session: Session, now: datetime, who: persons.Who, place: Place) -> CoachChannelView:
    """Make it a coach channel, in the zone and language of whoever links it; one that is already linked stays as it is.

    Nothing is shared with a channel that is linked anew. One that was resting resumes.
    """
    person, row = persons.present(session, who), _locked(session, who, place.surface_id)
    if row is None or not row.is_linked:
        row = row or _new(who, place, now)
        row.is_linked, row.zone, row.locale, row.alerts, row.alert_at = True, person.zone, person.locale, "", None
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
    """The coach channel with that id; None if the channel is not one."""
    row = find(session, who, surface_id)
    return _linked(session, row) if row else None


def known(session: Session, _now: datetime, who: persons.Who) -> Sequence[str]:
    """The workspace's coach channels, by the surface's ids; includes former ones that are resting."""
    matters = or_(col(CoachChannel.is_linked), col(CoachChannel.rests).is_not(None))
    return session.exec(
        select(CoachChannel.surface_id).where(CoachChannel.workspace_id == who.workspace, matters)
    ).all()


def find(session: Session, who: persons.Who, surface_id: str, *, hold: bool = False) -> CoachChannel | None:
    """The row of a linked channel in the person's workspace. With `hold`, nobody can unlink it meanwhile.

    Locks are taken in this order: person, channel, share or review, post.
    """
    query = _rows(who, surface_id).where(col(CoachChannel.is_linked))
    return session.exec(query.with_for_update(read=True, key_share=True) if hold else query).first()


def linked(session: Session, who: persons.Who, surface_id: str) -> CoachChannel:
    """The same. Raises NotLinked if there is none."""
    row = find(session, who, surface_id)
    if row is None:
        raise NotLinked
    return row


def unlink(session: Session, now: datetime, who: persons.Who, surface_id: str, why: str = "unlinked") -> None:
    """It stops being a coach channel: every share with it ends, and is removed from what was posted there.

    Those who shared are told `why`: "unlinked", "deleted", or "shared" with another organisation.
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
    # If it is linked again, those who shared may be asked again, and the others are left alone.
    sharers = select(Share.person_id).where(Share.channel_id == row.id)
    session.exec(delete(Invitation).where(col(Invitation.channel_id) == row.id, col(Invitation.person_id).in_(sharers)))
    for table in (Share, NoteTemplate):
        session.exec(delete(table).where(col(table.channel_id) == row.id))
    if why == "deleted":  # along with everything posted there
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
    """The bot can post to it again: what waited is posted, apart from old digests; the next digest comes as planned."""
    row = _locked(session, who, surface_id)
    if row is None:
        return
    if row.rests:
        row.rests = None
        _drop_digests(session, row)
    waits = col(Post.wake_at).is_not(None), col(Post.attempted_at).is_(None)
    session.exec(update(Post).where(col(Post.channel_id) == row.id, *waits).values(wake_at=now))


def _drop_digests(session: Session, row: CoachChannel) -> None:
    """Drop digests and alerts that nobody has tried to post; what they would have raised goes into the next one."""
    kinds = PostKind.DIGEST, PostKind.DETAILS, PostKind.ALERT
    digests = col(Post.kind).in_(kinds), col(Post.channel_id) == row.id
    never_tried = col(Post.ts).is_(None), col(Post.attempted_at).is_(None)
    dropped = session.exec(select(Post.id).where(*digests, *never_tried)).all()
    raised = session.exec(select(Part.review_id).where(col(Part.post_id).in_(dropped))).all()
    session.exec(update(Review).where(col(Review.id).in_(raised)).values(raised=False))
    session.exec(delete(Post).where(col(Post.id).in_(dropped)))


def rename(session: Session, _now: datetime, who: persons.Who, surface_id: str, name: str, *, is_private: bool) -> None:
    """It was renamed; Slack also says now whether it is private."""
    if row := find(session, who, surface_id):
        row.name, row.is_private = name, is_private


def coach_left(session: Session, now: datetime, who: persons.Who, surface_id: str | None = None) -> None:
    """A coach left the channel (None: all of them, since they are gone): what they took on is free again."""
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
    """When its digest comes (weekday with Monday as 1, hour, IANA zone), and what its coaches hear about at once.

    Raises NotLinked if it is not a coach channel.
    """
    row = linked(session, who, surface_id)
    row.digest_day, row.digest_hour, row.zone = day, hour, zone
    row.digest_at = next_digest(day, hour, zone, now)
    row.alerts, row.alert_at = " ".join(sorted(alerts)), now if alerts else None
    session.flush()
    return _linked(session, row)


def _locked(session: Session, who: persons.Who, surface_id: str) -> CoachChannel | None:
    """The row of a current or former coach channel, locked, so that changes to it happen one after the other."""
    return session.exec(_rows(who, surface_id).with_for_update()).first()


def _rows(who: persons.Who, surface_id: str) -> SelectOfScalar[CoachChannel]:
    of_workspace = CoachChannel.workspace_id == who.workspace, CoachChannel.surface_id == surface_id
    # populate_existing: once locked, read again what another transaction may have changed.
    return select(CoachChannel).where(*of_workspace).execution_options(populate_existing=True)


def _waiting(row: CoachChannel, query: SelectOfScalar[int]) -> SelectOfScalar[int]:
    """The requests there that nobody has answered."""
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
