"""Invitations: a coach asks somebody, once, whether they would like to share with a channel."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from bot.services.coaching.channels import find
from bot.services.coaching.shared import invitation, share_of
from bot.store import persons, posts
from bot.store.models import Invitation
from bot.vocabulary.items import PostKind


class Invited(StrEnum):
    """What happened to an invitation."""

    SENT = "sent"
    BEFORE = "before"
    SHARES = "shares"
    SELF = "self"


def invite(session: Session, now: datetime, who: persons.Who, surface_id: str, invited: persons.Who) -> Invited | None:
    """Ask somebody, once, whether they would like to share with the channel; None if it is not a coach channel.

    Both are known to the bot. Whoever declined is not asked again; if they wanted the coach to know, see `decline`.
    """
    coach, person = persons.present(session, who, lock=False), persons.present(session, invited)
    channel = find(session, who, surface_id)
    if channel is None or channel.id is None or person.id is None or invited.workspace != who.workspace:
        return None
    if person.id == coach.id:
        return Invited.SELF
    if share_of(session, now, channel, person):
        return Invited.SHARES
    if invitation(session, channel.id, person.id):
        return Invited.BEFORE
    session.add(Invitation(channel_id=channel.id, person_id=person.id, coach_id=coach.id))
    posts.make(session, now, PostKind.INVITATION, channel_id=channel.id, person_id=person.id)
    return Invited.SENT


def decline(session: Session, _now: datetime, who: persons.Who, surface_id: str) -> bool:
    """Let the coaches know that the person would rather not share; False if nobody in the channel asked them."""
    person, channel = persons.present(session, who), find(session, who, surface_id)
    asked = invitation(session, channel.id, person.id) if channel else None
    if asked:
        asked.declined = True
    return asked is not None
