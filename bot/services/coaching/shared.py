"""What people let coach channels see: chosen, taken back, expired. Each function is one transaction."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, or_, select

from bot.nudges.hours import at
from bot.services.coaching.channels import Place, find
from bot.store import persons, posts
from bot.store.models import CoachChannel, Invitation, Person, Share
from bot.store.shares import items_of, lasting, written
from bot.vocabulary.items import Item, Rest


@dataclass(frozen=True)
class ShareView:
    """What a person shares with one channel; nothing if `items` is empty."""

    channel_id: int
    place: Place
    items: frozenset[Item]
    until: date | None
    """Its last day, in the person's zone."""
    rests: Rest | None


def shares(session: Session, now: datetime, who: persons.Who) -> tuple[ShareView, ...]:
    """Which channels the person shares what with, by name."""
    person = persons.present(session, who, lock=False)
    query = (
        select(Share, CoachChannel)
        .join(CoachChannel)
        .where(Share.person_id == person.id, lasting(now))
        .order_by(CoachChannel.name)
    )
    return tuple(as_shared(channel, share, person) for share, channel in session.exec(query))


def others(session: Session, now: datetime, who: persons.Who) -> tuple[ShareView, ...]:
    """Other channels that the person could share with, by name: public ones, and those they were invited to.

    Private ones that they are a member of are not known here; the surface knows.
    """
    person = persons.present(session, who, lock=False)
    invited = select(Invitation.channel_id).where(Invitation.person_id == person.id)
    shared = select(Share.channel_id).where(Share.person_id == person.id, lasting(now))
    query = (
        select(CoachChannel)
        .where(CoachChannel.workspace_id == person.workspace_id)
        .where(col(CoachChannel.is_linked), col(CoachChannel.rests).is_(None))
        .where(or_(col(CoachChannel.is_private).is_(False), col(CoachChannel.id).in_(invited)))
        .where(col(CoachChannel.id).not_in(shared))
        .order_by(CoachChannel.name)
    )
    return tuple(as_shared(row, None, person) for row in session.exec(query))


def with_channel(
    session: Session, now: datetime, who: persons.Who, surface_id: str, place: Place | None, *, is_member: bool
) -> ShareView | None:
    """What the person shares with this channel; None if they may not share with it, or know of it.

    `place` is the channel as the surface has it now: it may have been renamed, or made private.
    """
    person, row = persons.present(session, who, lock=False), find(session, who, surface_id)
    if row and place:
        row.name, row.is_private = place.name, place.is_private
        session.flush()
    channel = _open(session, now, who, surface_id, is_member=is_member)
    if channel is None:
        return None
    return as_shared(channel, share_of(session, now, channel, person), person)


def share(
    session: Session,
    now: datetime,
    who: persons.Who,
    surface_id: str,
    items: Collection[Item],
    until: date | None,
) -> ShareView | None:
    """Let the channel see these items from now on, through the day `until`; anything else is taken back.

    None if it is not a coach channel. The caller has checked that they may share with it: see `with_channel`.
    """
    person, channel = persons.present(session, who), find(session, who, surface_id, hold=True)
    if channel is None or channel.id is None or person.id is None:
        return None
    row = _row(session, channel, person)
    before = items_of(row.items) if row else frozenset[Item]()
    if items:
        row = row or Share(channel_id=channel.id, person_id=person.id, items="")
        row.items = written(items)
        row.until = at(until + timedelta(days=1), time(), ZoneInfo(person.zone)) if until else None
        session.add(row)
        if asked := invitation(session, channel.id, person.id):
            asked.declined = False  # they changed their mind
    elif row:
        session.delete(row)
    # If nothing is left, notes under review and good news that were shared one by one go too.
    gone = frozenset(Item) if not items else before - frozenset(items)
    posts.take_back(session, now, channel.id, person.id, gone)
    session.flush()
    return as_shared(channel, row if items else None, person)


def end_old(session: Session, now: datetime) -> None:
    """Housekeeping, often: take back expired shares, and tell their people."""
    query = select(Share, CoachChannel).join(CoachChannel).where(col(Share.until) <= now).limit(100)
    for row, channel in session.exec(query.with_for_update(of=Share, skip_locked=True)).all():
        posts.take_back(session, now, row.channel_id, row.person_id, frozenset(Item))
        posts.notice(session, now, row.person_id, "over", channel)
        session.delete(row)


def _open(
    session: Session, now: datetime, who: persons.Who, surface_id: str, *, is_member: bool
) -> CoachChannel | None:
    """The channel, if the person shares with it, or may."""
    person, channel = persons.present(session, who, lock=False), find(session, who, surface_id)
    if channel is None or is_member or share_of(session, now, channel, person):
        return channel
    is_open = not channel.is_private or invitation(session, channel.id, person.id) is not None
    return channel if is_open and channel.rests is None else None


def invitation(session: Session, channel_id: int | None, person_id: int | None) -> Invitation | None:
    """A coach's invitation to a person to share with a channel."""
    query = select(Invitation).where(Invitation.channel_id == channel_id, Invitation.person_id == person_id)
    return session.exec(query).first()


def share_of(session: Session, now: datetime, channel: CoachChannel, person: Person) -> Share | None:
    """What the person shares with the channel, unless it has expired."""
    row = _row(session, channel, person)
    return row if row and (row.until is None or row.until > now) else None


def as_shared(channel: CoachChannel, row: Share | None, person: Person) -> ShareView:
    """A share's row, or none, as a value."""
    assert channel.id is not None
    last = persons.local(row.until - timedelta.resolution, person).date() if row and row.until else None
    return ShareView(
        channel_id=channel.id,
        place=Place(channel.surface_id, channel.name, channel.is_private),
        items=items_of(row.items) if row else frozenset(),
        until=last,
        rests=channel.rests,
    )


def _row(session: Session, channel: CoachChannel, person: Person) -> Share | None:
    query = select(Share).where(Share.channel_id == channel.id, Share.person_id == person.id)
    return session.exec(query).first()
