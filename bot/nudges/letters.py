"""What is due, as letters: all that one person is to be nudged of at this moment makes one message.

A letter is claimed, sent and settled as a whole. Its key goes with the message, so that its fate can be looked up.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot import persons
from bot.models import Nudge, Person
from bot.nudges import ledger
from bot.nudges.facts import Facts, Kind, NudgeFacts
from bot.nudges.hours import after_quiet
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
    facts, came = facts_of(session, interviews), _came(session, interviews)
    together: list[list[Nudge]] = []
    for person_id, rows in grouped(claimed, lambda row: row.person_id).items():
        together += grouped((row for row in rows if row.attempted_at), lambda row: row.key).values()
        fresh = [row for row in rows if not row.attempted_at]
        ready = _ready(session, now, people[person_id], fresh, facts, came)
        together += (ready[i : i + MOST] for i in range(0, len(ready), MOST))
    return _letters(session, now, people, together), True


def _came(session: Session, interview_ids: Collection[int]) -> dict[int, datetime]:
    """When the latest nudge of each interview was due that the person has, or that is on its way to them."""
    query = (
        select(Nudge.interview_id, func.max(Nudge.due_at))
        .where(
            col(Nudge.interview_id).in_(interview_ids),
            col(Nudge.attempted_at).is_not(None),
            col(Nudge.state).in_((NudgeState.SENDING, NudgeState.SENT, NudgeState.DONE)),
        )
        .group_by(col(Nudge.interview_id))
    )
    return dict(session.exec(query).all())


def _ready(
    session: Session,
    now: datetime,
    person: Person,
    rows: list[Nudge],
    facts: dict[int, Facts],
    came: dict[int, datetime],
) -> list[Nudge]:
    """Those that are to be sent at this moment; the others wait, move or go."""
    hours = hours_of(person)
    may_send = after_quiet(now, hours)
    due = {
        (interview_id, nudge.kind, nudge.about)
        for interview_id in {row.interview_id for row in rows}
        for nudge in plan(facts[interview_id], hours, now)
        if nudge.due <= now
    }
    ready: dict[int, Nudge] = {}
    not_due = []
    # Of two due together the debrief is kept: the note comes out of it.
    for row in sorted(rows, key=lambda row: (row.due_at, row.kind is Kind.DEBRIEF)):
        if row.due_at < came.get(row.interview_id, row.due_at):  # it was held up until a later one had come
            ledger.drop(row, ledger.REPLACED)
        elif (row.interview_id, row.kind, row.about) not in due:
            ledger.wait(row, row.due_at)
            not_due.append(row.interview_id)
        elif may_send >= row.expires_at:
            ledger.drop(row, ledger.EXPIRED)
        elif may_send > now:
            ledger.wait(row, may_send)
        else:
            if replaced := ready.get(row.interview_id):  # nobody gets two at once for one interview
                ledger.drop(replaced, ledger.REPLACED)
            ready[row.interview_id] = row
    if not_due:
        ledger.replan(session, now, person, not_due)
    return list(ready.values())


def _letters(
    session: Session, now: datetime, people: dict[int, Person], together: list[list[Nudge]]
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
        )
        for row in rows:
            row.attempted_at, row.key = unsure_since or now, letter.key
        letters.append(letter)
    return tuple(letters)


# --- what became of a letter


def sent(session: Session, _now: datetime, letter: Letter, channel: str) -> None:
    """It is before the person."""
    if channel != letter.channel:
        _reached(session, letter, channel)
    becomes = {"state": NudgeState.SENT, "wake_at": None, "token": None, "failures": 0, "reason": ""}
    ledger.settle(session, letter.token, letter.ids, **becomes)


def not_sent(session: Session, now: datetime, letter: Letter, reason: str, wait: timedelta) -> None:
    """It is certain that nothing arrived: it is due again after `wait`, as far as it is wanted then."""
    becomes = {"state": NudgeState.WAITING, "wake_at": now + wait, "token": None, "attempted_at": None, "key": None}
    ledger.settle(session, letter.token, letter.ids, **becomes, reason=reason)


def unsure(session: Session, now: datetime, letter: Letter, reason: str, wait: timedelta) -> None:
    """It may have arrived: that is looked up after `wait`, before anything is sent again."""
    becomes = {"wake_at": now + wait, "token": None, "failures": letter.failures + 1, "reason": reason}
    ledger.settle(session, letter.token, letter.ids, **becomes)


def given_up(session: Session, _now: datetime, letter: Letter, state: NudgeState, reason: str) -> None:
    """It was refused for good, or nobody can find out whether it arrived."""
    ledger.settle(session, letter.token, letter.ids, state=state, wake_at=None, token=None, reason=reason)


def channel_gone(session: Session, now: datetime, letter: Letter) -> None:
    """The private channel is not there any more; another one is opened at the next attempt."""
    _reached(session, letter, None)
    later = unsure if letter.unsure_since else not_sent
    later(session, now, letter, "channel_not_found", AFTER_A_LOST_CHANNEL)


def person_gone(session: Session, _now: datetime, letter: Letter) -> None:
    """The person is deactivated: all that waits for them is parked until they are back."""
    if person := persons.find(session, letter.who, lock=True):
        ledger.park(session, person)


def _reached(session: Session, letter: Letter, channel: str | None) -> None:
    # First the person, then their nudges: whoever locked them the other way round would wait for us for ever.
    if person := persons.find(session, letter.who, lock=True):
        person.channel = channel
