"""Good news: told in a coach channel in a person's own words, and taken back. Each function is one transaction."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.coaching.sharing import GOOD_NEWS
from bot.services.coaching.channels import Place, find
from bot.services.coaching.shared import ShareView, shares
from bot.services.coaching.visible_data import private_in
from bot.services.mydata.undoing import KEPT
from bot.store import persons, posts
from bot.store.debrief_rows import own_interview
from bot.store.models import CoachChannel, Part, Post
from bot.vocabulary.items import HeldBack, Item, PostKind
from bot.wording.phrases import Phrase, phrase, role_at_company, to_json


def draft(session: Session, _now: datetime, who: persons.Who, interview_id: int) -> Phrase | None:
    """A first draft of good news about one of their interviews, for them to reword; None if there is none."""
    person = persons.present(session, who, lock=False)
    interview = own_interview(session, person, interview_id)
    if interview is None or interview.outcome not in GOOD_NEWS:
        return None
    name = role_at_company(interview.role, interview.company)
    return phrase(f"good_news.{interview.outcome}", name=name)


def private(session: Session, _now: datetime, who: persons.Who, interview_id: int, words: str) -> HeldBack | None:
    """Why good news about one of their interviews may not be told in these words; None if it may, or there is none."""
    person = persons.present(session, who, lock=False)
    return private_in(session, interview_id, words) if own_interview(session, person, interview_id) else None


def may_tell(session: Session, now: datetime, who: persons.Who, interview_id: int) -> bool:
    """Whether there is good news about an interview, and a channel to tell it to."""
    there = any(shared.rests is None for shared in shares(session, now, who))
    return there and draft(session, now, who, interview_id) is not None


def tell(
    session: Session, now: datetime, who: persons.Who, interview_id: int, surface_id: str, words: str
) -> ShareView | None:
    """Post good news in the person's words in a channel that they share with; None if they do not, or there is none."""
    person = persons.present(session, who)
    if find(session, who, surface_id, hold=True) is None:
        return None
    shared = next((each for each in shares(session, now, who) if each.place.surface_id == surface_id), None)
    if shared is None or person.id is None or draft(session, now, who, interview_id) is None:
        return None
    post_id = posts.make(session, now, PostKind.NEWS, channel_id=shared.channel_id)
    says = to_json(phrase("words.as_said", what=words))
    session.add(Part(post_id=post_id, person_id=person.id, item=Item.OUTCOME, place=0, says=says))
    return shared


def told_lately(session: Session, now: datetime, who: persons.Who) -> Place | None:
    """Where they told good news recently enough that the outcome can still be undone; None if they did not."""
    person = persons.present(session, who, lock=False)
    query = select(CoachChannel).join(Post, col(Post.channel_id) == CoachChannel.id).join(Part)
    query = query.where(Post.kind == PostKind.NEWS, Part.person_id == person.id, col(Post.made_at) > now - KEPT)
    channel = session.exec(query).first()
    return Place(channel.surface_id, channel.name, channel.is_private) if channel else None


def take_back(session: Session, now: datetime, who: persons.Who, part_id: int) -> str | None:
    """Take back good news that they told: returns the id of the channel, or None if it is not theirs."""
    person = persons.present(session, who)
    query = select(Part, CoachChannel).join(Post, col(Part.post_id) == Post.id).join(CoachChannel)
    query = query.where(Part.id == part_id, Part.person_id == person.id, Post.kind == PostKind.NEWS)
    found = session.exec(query).first()
    if found is None:
        return None
    part, channel = found
    session.delete(part)
    posts.wake(session, now, col(Post.id) == part.post_id)
    return channel.surface_id
