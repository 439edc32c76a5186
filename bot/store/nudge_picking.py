"""Which of a person's nudges go now: checks once more whether each is wanted, and keeps calm.

Nobody gets two at once for one interview, or two messages in a day unless they have to.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from sqlmodel import Session, and_, col, or_, select

from bot.nudges import calm
from bot.nudges.calm import MOST, Today
from bot.nudges.facts import Answer, Facts, NudgeKind
from bot.nudges.hours import DAY, Hours, after_quiet, day_of
from bot.nudges.plan import Wanted, plan
from bot.nudges.rules import RULE
from bot.store import nudge_store
from bot.store.models import Debrief, Nudge, Person
from bot.store.nudge_rows import grouped, hours_of
from bot.vocabulary.debrief_state import State
from bot.vocabulary.nudge_state import NudgeState

GivesWay = dict[int | None, list[Nudge]]
"""By a nudge's id: those waiting to be replaced by it."""


@dataclass(frozen=True)
class Known:
    """What is known about the interviews of the claimed nudges, by interview id."""

    facts: dict[int, Facts]
    tried: dict[int, list[Nudge]]
    """The nudges that were sent, may have been sent, or are due and not claimed yet."""
    gives_way: GivesWay = field(default_factory=dict)


def pick(
    session: Session,
    now: datetime,
    person: Person,
    fresh: list[Nudge],
    others: list[Nudge],
    moved_at: datetime | None,
    known: Known,
) -> list[list[Nudge]]:
    """Of a person's claimed nudges with no attempt yet: those to send now, grouped into messages. The rest wait or go.

    `others` wait until tomorrow at the latest: those that are held, or already useful, come along. `moved_at` is when
    the person last did something in the debrief that is waiting for their answer.
    """
    hours = hours_of(person)
    fresh += _brought_along(others, hours, now, fresh[0].token)
    others = [row for row in others if row not in fresh]
    ready = _ready(session, now, person, fresh, known)
    going = _calmly(ready, known.gives_way, _today(person, hours, others, moved_at), hours, now)
    messages = _messages(going, known.gives_way, now)
    if messages:
        person.nudged_at = now
        _hold_back(person, [*fresh, *others], hours, now)
    return messages


def _messages(going: list[Nudge], gives_way: GivesWay, now: datetime) -> list[list[Nudge]]:
    """Those to send, grouped into messages. Each message has one that is due, and the others come along with it."""
    due, along = [row for row in going if row.due_at <= now], [row for row in going if row.due_at > now]
    in_order = [*due[:1], *along, *due[1:]]
    messages = [in_order[i : i + MOST] for i in range(0, len(in_order), MOST)]
    for message in messages:
        if all(row.due_at > now for row in message):
            message[:] = [_sent_itself(row, gives_way, now) if row.id in gives_way else row for row in message]
    return messages


def ahead(session: Session, now: datetime, people: Collection[int]) -> dict[int, list[Nudge]]:
    """What else each person has waiting until tomorrow: due later, or due and held."""
    query = select(Nudge).where(
        col(Nudge.person_id).in_(people),
        Nudge.state == NudgeState.WAITING,
        col(Nudge.due_at) < now + DAY,
        or_(col(Nudge.due_at) > now, col(Nudge.held_until).is_not(None)),
    )
    rows = session.exec(query.order_by(col(Nudge.due_at), col(Nudge.id)))
    return grouped((row for row in rows if not row.attempted_at), lambda row: row.person_id)


def talking(session: Session, people: Collection[int]) -> dict[int, datetime]:
    """When each of these people last did something in the debrief that is waiting for their answer."""
    query = select(Debrief.person_id, Debrief.moved_at)
    return dict(session.exec(query.where(col(Debrief.person_id).in_(people), Debrief.state == State.ASKING)).all())


def _brought_along(others: list[Nudge], hours: Hours, now: datetime, token: str | None) -> list[Nudge]:
    """Held, or already useful though due later today: looked at together with what is due now."""
    found = [row for row in others if calm.may_come_along(_planned(row), hours, now)]
    for row in found:
        nudge_store.take(row, now, token)
    return found


def _today(person: Person, hours: Hours, others: list[Nudge], moved_at: datetime | None) -> Today:
    talking_until = after_quiet(moved_at + calm.PAUSE, hours) if moved_at else None
    return Today(person.nudged_at, talking_until, tuple(_planned(row) for row in others))


def _calmly(ready: list[Nudge], gives_way: GivesWay, today: Today, hours: Hours, now: datetime) -> list[Nudge]:
    """Those to send now. The others are held, each with those that give way to it."""
    going = []
    together = [_with_what_gives_way(row, gives_way) for row in ready]
    untils = calm.waits([[_planned(row) for row in rows] for rows in together], today, hours, now)
    for rows, until in zip(together, untils, strict=True):
        if until is None:
            going.append(rows[0])
            continue
        for row in rows:
            nudge_store.hold(row, until) if row.due_at <= now else nudge_store.wait(row, row.due_at)
    return going


def _sent_itself(later: Nudge, gives_way: GivesWay, now: datetime) -> Nudge:
    """The due nudge that was to give way to this one; there is no other message for this one to come along with."""
    row, *others = gives_way.pop(later.id)
    gives_way.setdefault(row.id, []).extend(others)
    nudge_store.take(row, now, later.token)
    nudge_store.wait(later, later.due_at)
    return row


def _with_what_gives_way(row: Nudge, gives_way: GivesWay) -> list[Nudge]:
    return [row, *chain.from_iterable(_with_what_gives_way(one, gives_way) for one in gives_way.get(row.id, ()))]


def _hold_back(person: Person, rows: list[Nudge], hours: Hours, now: datetime) -> None:
    """Hold what is due later today and can wait; the list of coming nudges says when it comes."""
    for row in rows:
        if row.state is NudgeState.WAITING and row.due_at > now and not row.held_until:
            until = calm.once_told(_planned(row), person.nudged_at, hours)
            if until:
                nudge_store.hold(row, until)


def _planned(row: Nudge) -> Wanted:
    return Wanted(row.kind, row.about, row.due_at, row.expires_at, row.again_of)


def tried(session: Session, now: datetime, interview_ids: Collection[int]) -> dict[int, list[Nudge]]:
    """Each interview's nudges that were sent, may have been sent, or are due and not claimed yet."""
    due = col(Nudge.due_at) <= now, col(Nudge.expires_at) > now
    query = select(Nudge).where(
        col(Nudge.interview_id).in_(interview_ids),
        or_(
            col(Nudge.attempted_at).is_not(None),
            and_(Nudge.state == NudgeState.WAITING, col(Nudge.wake_at) > now, *due),
        ),
    )
    return grouped(session.exec(query), lambda row: row.interview_id)


def _ready(session: Session, now: datetime, person: Person, rows: list[Nudge], known: Known) -> list[Nudge]:
    """Those that could be sent right now; the others wait, move or go away.

    Nobody gets two at once for one interview: the latest is sent. The others wait until it is known whether that one
    reached the person, and are dropped only then.
    """
    hours = hours_of(person)
    due = _due({row.interview_id: known.facts[row.interview_id] for row in rows}, hours, now)
    for row in rows:  # new facts may have moved it while it was claimed
        if nudge := due.get((row.interview_id, *row.thing)):
            row.due_at, row.expires_at = nudge.due, nudge.expires
    ready: list[Nudge] = []
    not_due = []
    for row in sorted(rows, key=_place, reverse=True):
        beside = [other for other in ready if other.interview_id == row.interview_id and _are_alike(other, row)]
        tried = known.tried.get(row.interview_id, ())
        later = [other for other in tried if other in beside or _takes_the_place(other, row)]
        if any(_has_reached(other) for other in later):
            nudge_store.drop(row, nudge_store.REPLACED)
        elif (row.interview_id, *row.thing) not in due:
            nudge_store.wait(row, row.due_at)
            not_due.append(row.interview_id)
        elif not _is_put_off(row, beside, later, known.gives_way, hours, now):
            ready.append(row)
            known.tried.setdefault(row.interview_id, []).append(row)
    if not_due:
        nudge_store.replan(session, now, person, not_due)
    return ready[::-1]


def _is_put_off(
    row: Nudge, beside: list[Nudge], later: list[Nudge], gives_way: GivesWay, hours: Hours, now: datetime
) -> bool:
    """Whether it waits for the end of the quiet hours, for another day, or for the fate of a later one; or expires."""
    may_send = after_quiet(now, hours)
    under_way = [
        (other.wake_at, other.id) for other in later if other.wake_at and (other.due_at <= now or other in beside)
    ]
    if may_send >= row.expires_at:
        nudge_store.drop(row, nudge_store.EXPIRED)
    elif may_send > now:
        nudge_store.wait(row, may_send)
    elif until := _on_another_day(row, beside, hours, now):
        nudge_store.hold(row, until)
    elif under_way:
        until, other_id = min(under_way)
        nudge_store.wait(row, until)
        gives_way.setdefault(other_id, []).append(row)
    else:
        return False
    return True


def _due(facts: dict[int, Facts], hours: Hours, now: datetime) -> dict[tuple[int, NudgeKind, str, int], Wanted]:
    """What the plan has due by now, or as something that may come along, by interview, kind and subject."""
    plans = ((interview_id, nudge) for interview_id, of in facts.items() for nudge in plan(of, hours, now))
    return {
        (interview_id, *nudge.thing): nudge
        for interview_id, nudge in plans
        if nudge.due <= now or calm.may_come_along(nudge, hours, now)
    }


def _place(row: Nudge) -> tuple[datetime, bool, int]:
    """Its order within its interview. Of two due together the debrief counts as later: the note comes out of it."""
    return row.due_at, row.kind is NudgeKind.DEBRIEF, row.id or 0


def _takes_the_place(other: Nudge, row: Nudge) -> bool:
    """Whether it is the later of two, one of which is enough. Promises are separate from the rest.

    So is a nudge about another subject if one of the two was held, or came before the other was due: they only meet for
    the sake of calm.
    """
    came_before = other.attempted_at is not None and other.attempted_at < row.due_at
    for_calm = bool(other.held_until or row.held_until or came_before)
    is_apart = for_calm and RULE[other.kind].matter is not RULE[row.kind].matter
    return _place(other) > _place(row) and _are_alike(other, row) and not is_apart


def _are_alike(other: Nudge, row: Nudge) -> bool:
    return (other.kind is NudgeKind.PROMISED) == (row.kind is NudgeKind.PROMISED)


def _on_another_day(row: Nudge, beside: list[Nudge], hours: Hours, now: datetime) -> datetime | None:
    """When it comes, if not together with the others of its interview: if about another subject, and it can wait."""
    if all(_takes_the_place(other, row) for other in beside):
        return None
    return calm.another_day(_planned(row), day_of(now, hours), hours)


def _has_reached(row: Nudge) -> bool:
    """Whether the person has it: they answered it, or the surface accepted it. One left out does not count."""
    answered = row.state is NudgeState.DONE and row.answer is not Answer.LEFT_OUT
    return row.attempted_at is not None and (answered or row.state is NudgeState.SENT)
