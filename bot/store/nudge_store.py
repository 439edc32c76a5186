"""The nudges as rows, which follow the plan.

The plan says what should exist; `replan` makes the rows agree, in the transaction that changed the facts.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select, update

from bot.nudges import calm
from bot.nudges.facts import NudgeKind
from bot.nudges.hours import Hours
from bot.nudges.plan import Wanted, plan
from bot.store.models import Debrief, Interview, Nudge, Person, Task
from bot.store.nudge_claims import LEASE
from bot.store.nudge_rows import TOLD_AT, WithDebrief, facts_from, grouped, hours_of, with_debriefs
from bot.store.plain_rows import read
from bot.vocabulary.nudge_state import NudgeState

# Built once, because every answer needs them: building a query takes as long as running it.
_NUDGES = select(Nudge).where(col(Nudge.interview_id).in_(bindparam("interviews", expanding=True)))
_HELD = select(Nudge).where(
    Nudge.person_id == bindparam("person"), Nudge.state == NudgeState.WAITING, col(Nudge.held_until).is_not(None)
)
_COMING = (
    select(Nudge.kind, TOLD_AT)
    .where(Nudge.interview_id == bindparam("interview"), Nudge.state == NudgeState.WAITING)
    .order_by(TOLD_AT)
)

EXPIRED, NOT_WANTED, REPLACED, ANSWERED_LATE = "expired", "not_wanted", "replaced", "answered_late"
"""Why a nudge was dropped; the last: it was not wanted any more when it was answered."""


def replan(session: Session, now: datetime, person: Person, interview_ids: Collection[int] | None = None) -> None:
    """Make the rows of a person's interviews (all of them, unless named) agree with the plan.

    Belongs in every transaction that changes what a plan is made from. Parked nudges are replanned on the person's
    return.
    """
    if person.gone:
        return
    session.flush()
    if interview_ids is None:
        interview_ids = _interviews(session, person)
    _replan(session, now, person, with_debriefs(session, interview_ids))
    session.flush()


def replan_one(
    session: Session, now: datetime, person: Person, interview: Interview, debrief: Debrief
) -> list[tuple[NudgeKind, datetime]]:
    """The same for one interview whose rows are loaded, changed or not; returns its coming nudges."""
    assert interview.id is not None
    if person.gone:
        return coming(session, interview.id)
    with session.no_autoflush:
        rows = _replan(session, now, person, {interview.id: (interview, debrief)})
    waiting = (row for row in rows if row.state is NudgeState.WAITING)
    return sorted(((row.kind, row.held_until or row.due_at) for row in waiting), key=itemgetter(1))


def _replan(session: Session, now: datetime, person: Person, interviews: Mapping[int, WithDebrief]) -> list[Nudge]:
    assert person.id is not None
    nudges = session.exec(_NUDGES, params={"interviews": list(interviews)}).all()
    rows = grouped(nudges, lambda row: row.interview_id)
    hours = hours_of(person)
    ahead = (row for row in nudges if row.due_at > now and not row.attempted_at)
    company = {row.due_at for row in ahead if row.wake_at or row.answered_at == now}
    stay = list[Nudge]()
    for interview_id, facts in facts_from(session, interviews, nudges).items():
        wanted = plan(facts, hours, now)
        there = rows.get(interview_id, [])
        if _take_back(session, now, there, wanted):
            session.flush()  # before their replacements: only one row of a kind may be open
        _agree(session, person, hours, interview_id, there, wanted)
        stay += there
    if company - {row.due_at for row in stay if row.wake_at is not None}:
        _look_at_held(session, person)
    return stay


def _look_at_held(session: Session, person: Person) -> None:
    """Look at what is held as if it were not: the message that it waits for is not coming."""
    session.flush()  # so that the query sees what was changed here
    for row in session.exec(_HELD, params={"person": person.id}):
        wait(row, row.due_at)


def _interviews(session: Session, person: Person) -> list[int]:
    ids = session.exec(select(Interview.id).where(Interview.person_id == person.id))
    return [interview_id for interview_id in ids if interview_id is not None]


def _take_back(session: Session, now: datetime, rows: list[Nudge], wanted: Sequence[Wanted]) -> bool:
    """Remove from the rows what is no longer wanted. Returns whether there was anything."""
    still = {nudge.thing for nudge in wanted}
    over = [row for row in rows if row.wake_at is not None and row.thing not in still]
    for row in over:
        if row.state is NudgeState.WAITING and row.expires_at > now and not row.attempted_at:
            session.delete(row)
            rows.remove(row)
        else:  # it may have arrived, or is being sent: the sender will find that its claim is over
            drop(row, EXPIRED if row.expires_at <= now else NOT_WANTED)
    return bool(over)


def _agree(
    session: Session,
    person: Person,
    hours: Hours,
    interview_id: int,
    rows: list[Nudge],
    wanted: Sequence[Wanted],
) -> None:
    """Add what is wanted to the rows, and correct those that exist."""
    assert person.id is not None
    known = {row.thing: row for row in rows}
    for nudge in wanted:
        row = known.get(nudge.thing)
        may_have_arrived = row is not None and row.attempted_at is not None  # it will be looked up, and not held
        held_until = None if may_have_arrived else calm.once_told(nudge, person.nudged_at, hours)
        if row is None:
            row = Nudge(
                person_id=person.id,
                interview_id=interview_id,
                kind=nudge.kind,
                about=nudge.about,
                again_of=nudge.again_of,
                due_at=nudge.due,
                expires_at=nudge.expires,
                wake_at=held_until or nudge.due,
                held_until=held_until,
            )
            session.add(row)
            rows.append(row)
        elif _is_to_be_looked_at(row, nudge):
            row.due_at, row.expires_at, row.reason, row.failures = nudge.due, nudge.expires, "", 0
            wait(row, held_until or nudge.due)
            row.held_until = held_until


def _is_to_be_looked_at(row: Nudge, nudge: Wanted) -> bool:
    """Whether the change may affect when or whether it is sent. What may have arrived is looked up anyway."""
    moved = (row.due_at, row.expires_at) != (nudge.due, nudge.expires)
    if row.state is NudgeState.DROPPED:
        return row.reason in {EXPIRED, NOT_WANTED} or (row.reason == REPLACED and moved)
    return row.state is NudgeState.WAITING and (moved or _is_held_up(row))


def _is_held_up(row: Nudge) -> bool:
    """Whether it waits for the end of quiet hours, for a later nudge or for company: none of these may apply by now."""
    return row.wake_at is not None and row.wake_at > row.due_at and not row.failures


def wait(row: Nudge, until: datetime) -> None:
    """Leave it alone until then."""
    row.state, row.wake_at, row.held_until, row.token = NudgeState.WAITING, until, None, None


def hold(row: Nudge, until: datetime) -> None:
    """Hold it until then, for calm; an earlier message to the same person takes it along."""
    wait(row, until)
    row.held_until = until


def take(row: Nudge, now: datetime, token: str | None) -> None:
    """Claim a waiting one, together with what is already claimed for its person."""
    row.state, row.wake_at, row.token = NudgeState.SENDING, now + LEASE, token


def release_held(session: Session, person: Person) -> None:
    """Look at what is held again, if the message that was to come before it turns out not to have come."""
    nudged = session.exec(select(func.max(Nudge.attempted_at)).where(Nudge.person_id == person.id)).one()
    reminded = session.exec(select(func.max(Task.reminded_at)).where(Task.person_id == person.id)).one()
    told = max(filter(None, (nudged, reminded)), default=None)
    if told == person.nudged_at:
        return
    person.nudged_at = told
    _look_at_held(session, person)


def coming(session: Session, interview_id: int) -> list[tuple[NudgeKind, datetime]]:
    """An interview's coming nudges with their moments, soonest first."""
    return [(NudgeKind(kind), due) for kind, due in read(session, _COMING, interview=interview_id)]


def drop(row: Nudge, reason: str) -> None:
    """Do not send it, and record why."""
    row.state, row.reason, row.wake_at, row.held_until, row.token = NudgeState.DROPPED, reason, None, None, None


def park(session: Session, person: Person) -> None:
    """The person is gone: nothing is sent to them or looked up until they are back."""
    person.gone = True
    session.exec(
        update(Nudge)
        .where(col(Nudge.person_id) == person.id, col(Nudge.wake_at).is_not(None))
        .values(state=NudgeState.PARKED, wake_at=None, held_until=None, token=None)
    )


def unpark(session: Session, now: datetime, person: Person) -> None:
    """They are back: what is still wanted goes on; what may have been sent is looked up first."""
    person.gone = False
    parked = update(Nudge).where(col(Nudge.person_id) == person.id, col(Nudge.state) == NudgeState.PARKED)
    tried = col(Nudge.attempted_at).is_not(None)
    session.exec(parked.where(tried).values(state=NudgeState.SENDING, wake_at=now))
    session.exec(parked.where(~tried).values(state=NudgeState.WAITING, wake_at=col(Nudge.due_at)))
    replan(session, now, person)
