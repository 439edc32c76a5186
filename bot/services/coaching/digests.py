"""A channel's digest: due weekly or daily, or asked for; put together from what its people share at that moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot.coaching.digest import Fragment, Line, Span, details, line, week, workday
from bot.coaching.schedule import WORKDAYS, next_digest, waited_a_working_day
from bot.coaching.sharing import SharedData, SharedInterview
from bot.services.coaching.channels import linked
from bot.services.coaching.tasks import OPEN
from bot.services.coaching.visible_data import shared_data
from bot.store import persons, posts
from bot.store.models import CoachChannel, Part, Person, Review
from bot.vocabulary.items import Item, PostKind
from bot.wording.phrases import Dated, Style, from_json, phrase, to_json

LINES = 40
"""People with a line of their own in one message; the others are in its thread."""
THREAD_TEXT = 8_000
"""Characters in one message of the thread."""
AROUND = 120
"""What a piece takes besides its words: the name above it, and the block around it."""
NEXT_TRY = timedelta(hours=1)


def due(session: Session, now: datetime) -> Sequence[int]:
    """The channels whose digest is due, by id."""
    query = select(CoachChannel.id).where(*_is_due(now)).order_by(col(CoachChannel.digest_at))
    return [channel_id for channel_id in session.exec(query) if channel_id is not None]


def put_together(session: Session, now: datetime, channel_id: int) -> None:
    """Put together a digest that is due, unless somebody else does.

    The next one is planned in the same transaction, so however many replicas ask, and however long nobody did, it is
    one.
    """
    query = select(CoachChannel).where(CoachChannel.id == channel_id, *_is_due(now))
    channel = session.exec(query.with_for_update(key_share=True, skip_locked=True)).first()
    if channel is None:
        return
    due_at = channel.digest_at
    channel.digest_at = next_digest(channel.digest_day, channel.digest_hour, channel.zone, now)
    _put_together(session, now, channel, due_at)


def later(session: Session, now: datetime, channel_id: int) -> None:
    """If a digest could not be put together, try again in a while."""
    session.get_one(CoachChannel, channel_id).digest_at = now + NEXT_TRY


def on_demand(session: Session, now: datetime, who: persons.Who, surface_id: str) -> bool:
    """Put a digest together now; False if nothing can be posted, or there is nobody and nothing to report on.

    Raises NotLinked if it is not a coach channel.
    """
    channel = linked(session, who, surface_id)
    session.refresh(channel, with_for_update={"key_share": True})  # a request is raised only once
    return _put_together(session, now, channel, None)


def _is_due(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(CoachChannel.digest_at) <= now, col(CoachChannel.is_linked).is_(True)


def _put_together(session: Session, now: datetime, channel: CoachChannel, due_at: datetime | None) -> bool:
    assert channel.id is not None
    if channel.rests:
        return False
    here = now.astimezone(ZoneInfo(channel.zone))
    everybody = shared_data(session, now, channel)
    waiting = _waiting(session, now, channel)
    if not everybody and not waiting:
        return False
    daily = bool(due_at) and channel.digest_day == WORKDAYS
    span = workday(here.date()) if daily else week(here.date())
    lines = [(person_id, line(each, here, span)) for person_id, each in everybody.items()]
    named = sorted(((person_id, said) for person_id, said in lines if said), key=lambda pair: pair[1].need)
    if daily and not named and not waiting:
        return False  # on a quiet day there is nothing to say
    # Comparing digests that were asked for in a row, or on two days, would show whose notes were sent in between.
    counted = [(person_id, each) for person_id, each in everybody.items() if each.punctuality and due_at and not daily]
    about = {
        "due_at": due_at.isoformat() if due_at else None,
        "more": max(0, len(named) - LINES),
        "others": len(everybody) > len(named),
        "is_quiet": not named and not waiting,
        "counted": len(counted),
        "daily": daily,
    }
    post_id = posts.make(session, now, PostKind.DIGEST, channel_id=channel.id, about=about)
    session.add_all(_lines(post_id, named[:LINES]))
    session.add_all(_counts(post_id, counted))
    session.add_all(_raised(post_id, len(named), waiting, here))
    for packed in _packed(_detailed(named, everybody, here, span)):
        in_thread = posts.make(session, now, PostKind.DETAILS, channel_id=channel.id, thread_of=post_id)
        session.add_all(_part(in_thread, place, person_id, fragment) for place, person_id, fragment in packed)
    return True


def _lines(post_id: int, named: list[tuple[int, Line]]) -> Iterator[Part]:
    for place, (person_id, said) in enumerate(named):
        for fragment in said.fragments:
            yield _part(post_id, place, person_id, fragment)


def _counts(post_id: int, counted: list[tuple[int, SharedData]]) -> Iterator[Part]:
    for person_id, each in counted:
        counts = {str(sent): number for sent, number in each.punctuality.items()}
        yield Part(post_id=post_id, person_id=person_id, item=Item.STATUS, place=0, counts=counts)


def _raised(post_id: int, place: int, waiting: list[Review], now: datetime) -> Iterator[Part]:
    """Requests that this digest raises, once."""
    for review in waiting:
        review.raised = True
        asked = Dated(Style.NEAR, review.asked_at.astimezone(now.tzinfo).date(), now.date())
        yield Part(
            post_id=post_id,
            person_id=review.person_id,
            review_id=review.id,
            item=Item.NOTES,
            place=place,
            says=to_json(phrase("digests.asked_on", about=from_json(review.about), asked=asked)),
        )


def _part(post_id: int, place: int, person_id: int, fragment: Fragment) -> Part:
    return Part(post_id=post_id, person_id=person_id, item=fragment.item, place=place, says=to_json(fragment.says))


def _waiting(session: Session, now: datetime, channel: CoachChannel) -> list[Review]:
    """Requests that nobody has answered for a working day, and that no digest has raised."""
    query = select(Review).where(
        Review.channel_id == channel.id,
        *(posts.waits(), col(Review.raised).is_(False)),
        col(Review.person_id).in_(select(Person.id).where(col(Person.gone).is_(False))),
    )
    found = session.exec(query.order_by(col(Review.asked_at), col(Review.id))).all()
    return [review for review in found if waited_a_working_day(review.asked_at, now, channel.zone)]


Detail = tuple[int, int, Fragment]
"""A person's position, their id, and a piece about them."""


def _detailed(
    named: list[tuple[int, Line]], everybody: Mapping[int, SharedData], now: datetime, span: Span
) -> Iterator[Detail]:
    """Everything about those who have a line; of the others what they wrote: their notes, and what they were asked."""
    with_line = [person_id for person_id, _ in named]
    for place, person_id in enumerate(dict.fromkeys([*with_line, *everybody])):
        for fragment in details(_recent(everybody[person_id], span.since), now):
            if place < len(named) or fragment.item in {Item.NOTES, Item.QUESTIONS}:
                yield place, person_id, fragment


def _recent(whole: SharedData, since: date) -> SharedData:
    """What matters in the digest: what is open, and what was closed, sent or entered since that day."""
    return replace(
        whole,
        interviews=tuple(_of_days(each, since) for each in whole.interviews if _lasts(each, since)),
        tasks=tuple(task for task in whole.tasks if task.state in OPEN or task.since.date() >= since),
    )


def _lasts(each: SharedInterview, since: date) -> bool:
    return each.outcome is None or each.closed_at is None or each.closed_at.date() >= since


def _of_days(each: SharedInterview, since: date) -> SharedInterview:
    return replace(
        each,
        notes=tuple(note for note in each.notes if note.sent_at is None or note.sent_at.date() >= since),
        questions=tuple(question for question in each.questions if question.noted_at.date() >= since),
    )


def _packed(found: Iterator[Detail]) -> Iterator[list[Detail]]:
    """As many pieces as fit into one message, repeatedly."""
    packed: list[Detail] = []
    length = 0
    for detail in found:
        room = len(detail[2].text) + AROUND
        if packed and length + room > THREAD_TEXT:
            yield packed
            packed, length = [], 0
        packed.append(detail)
        length += room
    if packed:
        yield packed
