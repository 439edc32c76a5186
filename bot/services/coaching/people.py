"""A channel's people as its coaches see them: who was invited, who shares what, and how they are doing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, or_, select

from bot.coaching.digest import Line, Need, line
from bot.coaching.sharing import SharedData
from bot.services.coaching.channels import linked
from bot.services.coaching.visible_data import shared_data
from bot.store import persons
from bot.store.models import Invitation, Person
from bot.vocabulary.items import Item
from bot.wording.phrases import Phrase

PAGE = 10
"""People on one page: even with the longest lines it is a message that Slack takes."""


@dataclass(frozen=True)
class Wanted:
    """Which part of the list."""

    page: int = 1
    mine: bool = False
    """Only those whom this coach invited."""


class Stands(IntEnum):
    """Somebody's relation to the channel, in the order of the list."""

    SHARES = 1
    INVITED = 2
    DECLINED = 3


@dataclass(frozen=True)
class Entry:
    """One person in the list."""

    user: str
    """The surface's id."""
    name: str
    stands: Stands
    items: frozenset[Item]
    says: tuple[Phrase, ...]
    """How they are doing, as in the digest. Holds what people typed."""
    last_here: date | None
    invited_by: str
    """The coach's name; "" if nobody invited them."""


@dataclass(frozen=True)
class People:
    """A page of the list."""

    channel: str
    zone: str
    """IANA name: the channel's, in which days and times are given."""
    zone_is_theirs: bool
    """Whether that is also the zone of the coach who is looking."""
    today: date
    wanted: Wanted
    pages: int
    entries: tuple[Entry, ...]
    counts: Mapping[Stands, int]
    """Over all pages."""


def look(session: Session, now: datetime, who: persons.Who, surface_id: str, wanted: Wanted) -> People:
    """A page of the channel's people, for a coach: those with an interview ahead first, then those who are late.

    Raises NotLinked if it is not a coach channel. A page that does not exist gives the nearest one that does.
    """
    coach, channel = persons.present(session, who, lock=False), linked(session, who, surface_id)
    here = now.astimezone(ZoneInfo(channel.zone))
    everybody = shared_data(session, now, channel, hold=False)
    invited = {
        row.person_id: row for row in session.exec(select(Invitation).where(Invitation.channel_id == channel.id))
    }
    ids = [
        person_id
        for person_id in {*everybody, *invited}
        if not wanted.mine or (person_id in invited and invited[person_id].coach_id == coach.id)
    ]
    coaches = {row.coach_id for row in invited.values()}
    known = session.exec(select(Person).where(or_(col(Person.id).in_(ids), col(Person.id).in_(coaches)))).all()
    rows = {row.id: row for row in known}
    found = sorted(
        (
            _entry(rows[person_id], everybody.get(person_id), invited.get(person_id), rows, here)
            for person_id in ids
            if not rows[person_id].gone
        ),
        key=lambda pair: pair[0],
    )
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, wanted.page), pages)
    return People(
        channel=channel.name,
        zone=channel.zone,
        zone_is_theirs=channel.zone == coach.zone,
        today=here.date(),
        wanted=Wanted(page, wanted.mine),
        pages=pages,
        entries=tuple(entry for _, entry in found[(page - 1) * PAGE : page * PAGE]),
        counts={stands: sum(entry.stands is stands for _, entry in found) for stands in Stands},
    )


_Order = tuple[Stands, int, timedelta, str]


def _entry(
    person: Person, seen: SharedData | None, asked: Invitation | None, rows: Mapping[int | None, Person], now: datetime
) -> tuple[_Order, Entry]:
    """A person, and what to sort them by."""
    said = line(seen, now) if seen else None
    stands = Stands.SHARES if seen else Stands.DECLINED if asked and asked.declined else Stands.INVITED
    coach = rows.get(asked.coach_id) if asked else None
    entry = Entry(
        user=person.surface_id,
        name=person.name,
        stands=stands,
        items=seen.items if seen else frozenset(),
        says=tuple(fragment.says for fragment in said.fragments) if said else (),
        last_here=seen.last_here if seen else None,
        invited_by=coach.name if coach else "",
    )
    return (stands, *_need(said), person.name), entry


def _need(said: Line | None) -> tuple[int, timedelta]:
    return said.need if said else (Need.NEWS + 1, timedelta())
