"""The report of a channel: what its people share, for a spreadsheet."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from bot.coaching.sharing import SharedData, seen
from bot.services.coaching.channels import linked
from bot.services.coaching.visible_data import shared_data
from bot.store import persons, posts
from bot.store.models import CoachChannel, Part, Post
from bot.vocabulary.items import Item, PostKind


@dataclass(frozen=True)
class Report:
    """What is in it, for a coach."""

    channel: str
    zone: str
    """The channel's, in which its times are."""
    people: tuple[SharedData, ...]


def ask(session: Session, now: datetime, who: persons.Who, surface_id: str) -> None:
    """Send a coach the report in their DM. Raises NotLinked if it is not a coach channel.

    It is deleted once somebody takes back what is in it.
    """
    coach, channel = persons.present(session, who), linked(session, who, surface_id)
    post_id = posts.make(session, now, PostKind.REPORT, channel_id=channel.id, person_id=coach.id)
    for person_id, each in shared_data(session, now, channel).items():
        for item in each.items:
            session.add(Part(post_id=post_id, person_id=person_id, item=item, place=0))


def report(session: Session, now: datetime, post: Post, channel: CoachChannel) -> Report:
    """What is in it now: of what was shared when it was asked for, everything that nobody has taken back."""
    items = defaultdict[int, set[Item]](set)
    for part in session.exec(select(Part).where(Part.post_id == post.id)):
        items[part.person_id].add(part.item)
    everybody = shared_data(session, now, channel, hold=False)  # what is taken back meanwhile deletes the report
    shown = (seen(each, each.items & items[person_id]) for person_id, each in everybody.items() if person_id in items)
    return Report(channel.name, channel.zone, tuple(shown))
