"""What is due, as letters: all that one person is to be nudged of at this moment makes one message.

A letter is claimed, sent and settled as a whole. Its key goes with the message, so that its fate can be looked up.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import Update
from sqlmodel import Session, and_, col, or_, select, update

from bot import persons
from bot.models import Nudge, Person
from bot.nudges import ledger
from bot.nudges.facts import Answer, Facts, Kind, NudgeFacts
from bot.nudges.hours import Hours, after_quiet
from bot.nudges.plan import plan
from bot.nudges.rows import facts_of, gather, grouped, hours_of
from bot.nudges.state import NudgeState

MOST = 5
"""Nudges in one message: as many as fit with the longest names."""
AFTER_A_LOST_CHANNEL = timedelta(seconds=5)


@dataclass(frozen=True)
class Letter:
    """The nudges of one message to one person."""

    key: str
    token: str
    who: persons.Who
    channel: str | None
    has_home: bool
    """They look at a place that shows what comes next: it is to follow."""
    nudges: tuple[NudgeFacts, ...]
    failures: int
    unsure_since: datetime | None
    """Since when it may have been sent already; None for one that nobody has tried to send."""
    instead_of: tuple[int, ...]
    """The nudges that give way to those in it, once it has reached the person."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The nudges in it."""
        return tuple(nudge.id for nudge in self.nudges)


def collect(
    session: Session, now: datetime, workspaces: Collection[str], limit: int
) -> tuple[tuple[Letter, ...], bool]:
    """Claim what is due, ask once more whether each is wanted now, and make letters of the rest.

    Also says whether anything was due at all: there may be more then.
    """
    ids = ledger.claim(session, now, workspaces, limit)
    if not ids:
        return (), False
    claimed = session.exec(select(Nudge).where(col(Nudge.id).in_(ids)).order_by(col(Nudge.due_at), col(Nudge.id))).all()
    query = select(Person).where(col(Person.id).in_({row.person_id for row in claimed}))
    people = {person.id: person for person in session.exec(query) if person.id is not None}
    interviews = {row.interview_id for row in claimed if not row.attempted_at}
    facts, tried, gives_way = facts_of(session, interviews), _tried(session, now, interviews), GivesWay({})
    together: list[list[Nudge]] = []
    for person_id, rows in grouped(claimed, lambda row: row.person_id).items():
        together += grouped((row for row in rows if row.attempted_at), lambda row: row.key or row.id).values()
        fresh = [row for row in rows if not row.attempted_at]
        ready = _ready(session, now, people[person_id], fresh, facts, tried, gives_way)
        together += (ready[i : i + MOST] for i in range(0, len(ready), MOST))
    return _letters(session, now, people, together, gives_way), True


GivesWay = dict[int | None, list[int]]
"""By the id of a nudge, those that wait to be replaced by it."""


def _tried(session: Session, now: datetime, interview_ids: Collection[int]) -> dict[int, list[Nudge]]:
    """The nudges of each interview that were sent, that may have been, or that are due and not taken yet."""
    due = col(Nudge.due_at) <= now, col(Nudge.expires_at) > now
    query = select(Nudge).where(
        col(Nudge.interview_id).in_(interview_ids),
        or_(
            col(Nudge.attempted_at).is_not(None),
            and_(Nudge.state == NudgeState.WAITING, col(Nudge.wake_at) > now, *due),
        ),
    )
    return grouped(session.exec(query), lambda row: row.interview_id)


def _ready(
    session: Session,
    now: datetime,
    person: Person,
    rows: list[Nudge],
    facts: dict[int, Facts],
    tried: dict[int, list[Nudge]],
    gives_way: GivesWay,
) -> list[Nudge]:
    """Those that are to be sent at this moment; the others wait, move or go.

    Nobody gets two at once for one interview: the latest is sent. The others wait until it is known whether that one
    has reached the person, and go only then.
    """
    hours = hours_of(person)
    may_send = after_quiet(now, hours)
    due = _due({row.interview_id: facts[row.interview_id] for row in rows}, hours, now)
    ready = []
    not_due = []
    for row in sorted(rows, key=_place, reverse=True):
        later = [other for other in tried.get(row.interview_id, ()) if _takes_the_place(other, row)]
        under_way = [(other.wake_at, other.id) for other in later if other.wake_at and other.due_at <= now]
        if any(_has_reached(other) for other in later):
            ledger.drop(row, ledger.REPLACED)
        elif (row.interview_id, row.kind, row.about) not in due:
            ledger.wait(row, row.due_at)
            not_due.append(row.interview_id)
        elif may_send >= row.expires_at:
            ledger.drop(row, ledger.EXPIRED)
        elif may_send > now:
            ledger.wait(row, may_send)
        elif under_way:
            until, other_id = min(under_way)
            ledger.wait(row, until)
            gives_way.setdefault(other_id, []).append(row.id or 0)
        else:
            ready.append(row)
            tried.setdefault(row.interview_id, []).append(row)
    if not_due:
        ledger.replan(session, now, person, not_due)
    return ready[::-1]


def _due(facts: dict[int, Facts], hours: Hours, now: datetime) -> set[tuple[int, Kind, str]]:
    """What the plan has due by now: of which interview, of which kind, about what."""
    plans = ((interview_id, nudge) for interview_id, of in facts.items() for nudge in plan(of, hours, now))
    return {(interview_id, nudge.kind, nudge.about) for interview_id, nudge in plans if nudge.due <= now}


def _place(row: Nudge) -> tuple[datetime, bool, int]:
    """Its place among those of its interview. Of two due together the debrief is later: the note comes out of it."""
    return row.due_at, row.kind is Kind.DEBRIEF, row.id or 0


def _takes_the_place(other: Nudge, row: Nudge) -> bool:
    """Whether it is the later of two, of which one is enough. What they promised is apart from the rest."""
    return _place(other) > _place(row) and (other.kind is Kind.PROMISED) == (row.kind is Kind.PROMISED)


def _has_reached(row: Nudge) -> bool:
    """Whether the person has it: they answered it, or the surface took it. A list has those to come: to leave out."""
    answered = row.state is NudgeState.DONE and row.answer is not Answer.LEFT_OUT
    return row.attempted_at is not None and (answered or row.state is NudgeState.SENT)


def _letters(
    session: Session, now: datetime, people: dict[int, Person], together: list[list[Nudge]], gives_way: GivesWay
) -> tuple[Letter, ...]:
    """One letter for each list. From here on it may be on its way: after a crash it is looked up before it is sent."""
    facts = gather(session, now, people, [row for rows in together for row in rows])
    facts_by_id = {each.id: each for each in facts}
    letters = []
    for rows in together:
        person, unsure_since = people[rows[0].person_id], rows[0].attempted_at
        letter = Letter(
            key=rows[0].key or secrets.token_hex(12),
            token=rows[0].token or "",
            who=persons.Who(person.workspace_id, person.surface_id),
            channel=person.channel,
            has_home=bool(person.home),
            nudges=tuple(facts_by_id[row.id or 0] for row in rows),
            failures=max(row.failures for row in rows),
            unsure_since=unsure_since,
            instead_of=tuple(chain.from_iterable(gives_way.get(row.id, ()) for row in rows)),
        )
        for row in rows:
            row.attempted_at, row.key = unsure_since or now, letter.key
        letters.append(letter)
    return tuple(letters)


# --- what became of a letter


def sent(session: Session, now: datetime, letter: Letter, channel: str) -> None:
    """It is before the person, and what was to give way to it has done so."""
    if channel != letter.channel:
        _reached(session, letter, channel)
    becomes = {"state": NudgeState.SENT, "wake_at": None, "token": None, "failures": 0, "reason": ""}
    ledger.settle(session, letter.token, letter.ids, **becomes)
    if letter.instead_of:
        replaced = {"state": NudgeState.DROPPED, "wake_at": None, "reason": ledger.REPLACED}
        session.exec(_giving_way(letter).where(col(Nudge.due_at) <= now).values(**replaced))


def not_sent(session: Session, now: datetime, letter: Letter, reason: str, wait: timedelta) -> None:
    """It is certain that nothing arrived: it is due again after `wait`, as far as it is wanted then."""
    never_tried: dict[str, Any] = {"attempted_at": None, "key": None}
    becomes = {"state": NudgeState.WAITING, "wake_at": now + wait, "token": None, **never_tried}
    ledger.settle(session, letter.token, letter.ids, **becomes, reason=reason)
    # What was taken back, or parked, while it was under way may be wanted again.
    at_rest = col(Nudge.state).in_((NudgeState.DROPPED, NudgeState.PARKED))
    session.exec(update(Nudge).where(col(Nudge.key) == letter.key, at_rest).values(**never_tried))
    _look_again(session, letter, now + wait)


def unsure(session: Session, now: datetime, letter: Letter, reason: str, wait: timedelta) -> None:
    """It may have arrived: that is looked up after `wait`, before anything is sent again."""
    becomes = {"wake_at": now + wait, "token": None, "failures": letter.failures + 1, "reason": reason}
    ledger.settle(session, letter.token, letter.ids, **becomes)
    _look_again(session, letter, now + wait)


def given_up(session: Session, now: datetime, letter: Letter, state: NudgeState, reason: str) -> None:
    """It was refused for good, or nobody can find out whether it arrived: what was to give way to it comes instead."""
    ledger.settle(session, letter.token, letter.ids, state=state, wake_at=None, token=None, reason=reason)
    _look_again(session, letter, now)


def channel_gone(session: Session, now: datetime, letter: Letter) -> None:
    """The private channel is not there any more; another one is opened at the next attempt."""
    _reached(session, letter, None)
    later = unsure if letter.unsure_since else not_sent
    later(session, now, letter, "channel_not_found", AFTER_A_LOST_CHANNEL)


def person_gone(session: Session, now: datetime, letter: Letter) -> None:
    """The person is deactivated: all that waits for them is parked until they are back."""
    if person := persons.find(session, letter.who, lock=True):
        if letter.unsure_since is None:
            not_sent(session, now, letter, "", timedelta(0))
        ledger.park(session, person)


def _look_again(session: Session, letter: Letter, at: datetime) -> None:
    """Those that give way to it are not replaced yet: they are looked at together with it."""
    if letter.instead_of:
        session.exec(_giving_way(letter).values(wake_at=at))


def _giving_way(letter: Letter) -> Update:
    return update(Nudge).where(col(Nudge.id).in_(letter.instead_of), col(Nudge.state) == NudgeState.WAITING)


def _reached(session: Session, letter: Letter, channel: str | None) -> None:
    # First the person, then their nudges: whoever locked them the other way round would wait for us for ever.
    if person := persons.find(session, letter.who, lock=True):
        person.channel = channel
