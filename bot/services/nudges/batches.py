"""Due nudges as batches: everything that one person is to be nudged about right now goes into one message.

A batch is claimed, sent and settled as a whole. Its key is in the message, so that its fate can be looked up.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import Update
from sqlmodel import Session, col, select, update

from bot.nudges.facts import NudgeFacts
from bot.store import nudge_claims, nudge_picking, nudge_store, persons
from bot.store.models import Nudge, Person
from bot.store.nudge_picking import GivesWay
from bot.store.nudge_rows import facts_of, gather, grouped
from bot.vocabulary.nudge_state import NudgeState

AFTER_A_LOST_CHANNEL = timedelta(seconds=5)


@dataclass(frozen=True)
class NudgeBatch:
    """The nudges of one message to one person."""

    key: str
    token: str
    who: persons.Who
    locale: str
    channel: str | None
    has_home: bool
    """They have opened a Home, which shows what comes next, so it has to be refreshed."""
    nudges: tuple[NudgeFacts, ...]
    failures: int
    unsure_since: datetime | None
    """Since when it may have been sent; None if nobody has tried to send it."""
    instead_of: tuple[int, ...]
    """The nudges that these replace, once they have reached the person."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its nudges."""
        return tuple(nudge.id for nudge in self.nudges)


def collect(
    session: Session, now: datetime, workspaces: Collection[str], limit: int
) -> tuple[tuple[NudgeBatch, ...], bool]:
    """Claim what is due, check once more whether each is still wanted, and make batches of the rest.

    Also returns whether anything was due at all: then there may be more.
    """
    ids = nudge_claims.claim(session, now, workspaces, limit)
    if not ids:
        return (), False
    claimed = session.exec(select(Nudge).where(col(Nudge.id).in_(ids)).order_by(col(Nudge.due_at), col(Nudge.id))).all()
    query = select(Person).where(col(Person.id).in_({row.person_id for row in claimed}))
    people = {person.id: person for person in session.exec(query) if person.id is not None}
    ahead, talking = nudge_picking.ahead(session, now, people), nudge_picking.talking(session, people)
    interviews = {row.interview_id for row in (*claimed, *chain.from_iterable(ahead.values())) if not row.attempted_at}
    known = nudge_picking.Known(facts_of(session, interviews), nudge_picking.tried(session, now, interviews))
    together: list[list[Nudge]] = []
    for person_id, rows in grouped(claimed, lambda row: row.person_id).items():
        together += grouped((row for row in rows if row.attempted_at), lambda row: row.key or row.id).values()
        fresh = [row for row in rows if not row.attempted_at]
        others, moved_at = ahead.get(person_id, []), talking.get(person_id)
        going = nudge_picking.pick(session, now, people[person_id], fresh, others, moved_at, known) if fresh else []
        together += going
    return _batches(session, now, people, together, known.gives_way), True


def _batches(
    session: Session, now: datetime, people: dict[int, Person], together: list[list[Nudge]], gives_way: GivesWay
) -> tuple[NudgeBatch, ...]:
    """One batch per list. From here on it may be on its way, so after a crash it is looked up before it is sent."""
    facts = gather(session, now, people, [row for rows in together for row in rows])
    facts_by_id = {each.id: each for each in facts}
    batches = []
    for rows in together:
        person, unsure_since = people[rows[0].person_id], rows[0].attempted_at
        batch = NudgeBatch(
            key=rows[0].key or secrets.token_hex(12),
            token=rows[0].token or "",
            who=persons.Who(person.workspace_id, person.surface_id),
            locale=person.locale,
            channel=person.channel,
            has_home=bool(person.home_page),
            nudges=tuple(facts_by_id[row.id or 0] for row in rows),
            failures=max(row.failures for row in rows),
            unsure_since=unsure_since,
            instead_of=tuple(one.id or 0 for row in rows for one in gives_way.get(row.id, ())),
        )
        for row in rows:
            row.attempted_at, row.key = unsure_since or now, batch.key
        batches.append(batch)
    return tuple(batches)


# --- the result of sending a batch


_NEVER_TRIED: dict[str, Any] = {"attempted_at": None, "key": None}


def sent(session: Session, now: datetime, batch: NudgeBatch, channel: str) -> None:
    """The person has it, and what was to give way to it has done so."""
    if channel != batch.channel:
        _reached(session, batch, channel)
    becomes = {"state": NudgeState.SENT, "wake_at": None, "token": None, "failures": 0, "reason": ""}
    nudge_claims.settle(session, batch.token, batch.ids, **becomes)
    if batch.instead_of:
        replaced = {"state": NudgeState.DROPPED, "wake_at": None, "reason": nudge_store.REPLACED}
        session.exec(_giving_way(batch).where(col(Nudge.due_at) <= now).values(**replaced))


def not_sent(session: Session, now: datetime, batch: NudgeBatch, reason: str, wait: timedelta) -> None:
    """It certainly did not arrive: it is due again after `wait`, if it is still wanted then."""
    person = persons.find(session, batch.who, lock=True)  # the person first, then their nudges
    becomes = {"state": NudgeState.WAITING, "wake_at": now + wait, "held_until": None, "token": None, **_NEVER_TRIED}
    nudge_claims.settle(session, batch.token, batch.ids, **becomes, reason=reason)
    # What was taken back, or parked, while it was being sent may be wanted again.
    at_rest = col(Nudge.state).in_((NudgeState.DROPPED, NudgeState.PARKED))
    session.exec(update(Nudge).where(col(Nudge.key) == batch.key, at_rest).values(**_NEVER_TRIED))
    _look_again(session, batch, now + wait)
    if person:
        nudge_store.release_held(session, person)


def unsure(session: Session, now: datetime, batch: NudgeBatch, reason: str, wait: timedelta) -> None:
    """It may have arrived: look it up after `wait`, before anything is sent again."""
    becomes = {"wake_at": now + wait, "token": None, "failures": batch.failures + 1, "reason": reason}
    nudge_claims.settle(session, batch.token, batch.ids, **becomes)
    _look_again(session, batch, now + wait)


def given_up(session: Session, now: datetime, batch: NudgeBatch, state: NudgeState, reason: str) -> None:
    """It was refused for good, or nobody can find out whether it arrived: what was to give way to it comes instead."""
    person = persons.find(session, batch.who, lock=True)
    came = {} if state is NudgeState.UNCERTAIN else _NEVER_TRIED
    nudge_claims.settle(session, batch.token, batch.ids, state=state, wake_at=None, token=None, reason=reason, **came)
    _look_again(session, batch, now)
    if person:
        nudge_store.release_held(session, person)


def channel_gone(session: Session, now: datetime, batch: NudgeBatch) -> None:
    """The private channel no longer exists; the next attempt opens another one."""
    _reached(session, batch, None)
    later = unsure if batch.unsure_since else not_sent
    later(session, now, batch, "channel_not_found", AFTER_A_LOST_CHANNEL)


def person_gone(session: Session, now: datetime, batch: NudgeBatch) -> None:
    """The person is deactivated: everything for them is parked until they are back."""
    if person := persons.find(session, batch.who, lock=True):
        if batch.unsure_since is None:
            not_sent(session, now, batch, "", timedelta(0))
        nudge_store.park(session, person)


def _look_again(session: Session, batch: NudgeBatch, at: datetime) -> None:
    """Those that give way to it are not replaced yet: they are checked together with it."""
    if batch.instead_of:
        session.exec(_giving_way(batch).values(wake_at=at))


def _giving_way(batch: NudgeBatch) -> Update:
    return update(Nudge).where(col(Nudge.id).in_(batch.instead_of), col(Nudge.state) == NudgeState.WAITING)


def _reached(session: Session, batch: NudgeBatch, channel: str | None) -> None:
    # First the person, then their nudges: a transaction that locked them in the opposite order would deadlock with us.
    if person := persons.find(session, batch.who, lock=True):
        person.channel = channel
