"""Alerts that a channel's coaches asked for: checked hourly, but not at night."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot.coaching.alerts import alerts
from bot.coaching.schedule import next_look
from bot.services.coaching.visible_data import shared_data
from bot.store import posts
from bot.store.models import CoachChannel, Part, Post
from bot.vocabulary.items import AlertKind, PostKind
from bot.wording.phrases import Phrase, from_json, to_json


def due(session: Session, now: datetime) -> Sequence[int]:
    """The channels to check now, by id."""
    query = select(CoachChannel.id).where(*_is_due(now)).order_by(col(CoachChannel.alert_at))
    return [channel_id for channel_id in session.exec(query) if channel_id is not None]


def tell(session: Session, now: datetime, channel_id: int) -> None:
    """Post what is new, if anything, unless somebody else is doing so."""
    query = select(CoachChannel).where(CoachChannel.id == channel_id, *_is_due(now))
    channel = session.exec(query.with_for_update(key_share=True, skip_locked=True)).first()
    if channel is None:
        return
    channel.alert_at = next_look(channel.zone, now)
    here, wanted = now.astimezone(ZoneInfo(channel.zone)), [AlertKind(word) for word in channel.alerts.split()]
    told = _told(session, channel_id)
    new = [
        Part(post_id=0, person_id=person_id, item=fragment.item, place=place, says=to_json(fragment.says))
        for place, (person_id, seen) in enumerate(shared_data(session, now, channel).items())
        for fragment in alerts(seen, here, wanted)
        if (person_id, fragment.says) not in told
    ]
    if new:
        post_id = posts.make(session, now, PostKind.ALERT, channel_id=channel_id)
        for part in new:
            part.post_id = post_id
        session.add_all(new)


def _is_due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return col(CoachChannel.alert_at) <= now, col(CoachChannel.is_linked).is_(True), col(CoachChannel.rests).is_(None)


def _told(session: Session, channel_id: int) -> set[tuple[int, Phrase]]:
    """What the channel has been told about whom, as far as that is still shared with it."""
    query = select(Part.person_id, Part.says).join(Post)
    found = session.exec(query.where(Post.channel_id == channel_id, Post.kind == PostKind.ALERT))
    return {(person_id, from_json(says)) for person_id, says in found if says}
